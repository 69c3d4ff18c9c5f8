import type { TSESTree } from '@typescript-eslint/utils';
import { findBody, type BodyFact } from './body.ts';
import type { SourceFile } from './file.ts';
import { requestMethod } from './request.ts';
import { followPath, type ShapeMatch } from './shapes.ts';

/** What travels with a status code on the same path. */
export interface ResponseFacts {
  readonly body: BodyFact;
  /** The argument with the reason phrase. */
  readonly reason: TSESTree.Node | null;
  /** The method of the request that is answered, in capitals; null where nobody knows, or where it is more than one. */
  readonly method: string | null;
}

export function describeResponse(file: SourceFile, match: ShapeMatch): ResponseFacts {
  const { shape } = match.shape;
  const reason = shape.reason === undefined ? 'missing' : followPath(file, match.arguments, shape.reason);
  return {
    body: findBody(file, match),
    reason: typeof reason === 'string' ? null : reason,
    method: requestMethod(file, match.node),
  };
}
