import type { TSESTree } from '@typescript-eslint/utils';
import { findBody, type BodyFact } from './body.ts';
import { fieldsOf, type FieldsFact } from './fields.ts';
import type { SourceFile } from './file.ts';
import { findReason } from './reason.ts';
import { requestMethod } from './request.ts';
import type { ShapeMatch } from './shapes.ts';

/** What travels with a status code on the same path. */
export interface ResponseFacts {
  readonly body: BodyFact;
  readonly fields: FieldsFact;
  /** What is given as the reason phrase. */
  readonly reason: TSESTree.Node | null;
  /** The method of the request that is answered, in capitals; null where nobody knows, or where it is more than one. */
  readonly method: string | null;
}

/** Each part is worked out when it is first read: most rules ask for one of them. */
export function describeResponse(file: SourceFile, match: ShapeMatch): ResponseFacts {
  let body: BodyFact | undefined;
  let fields: FieldsFact | undefined;
  let reason: TSESTree.Node | null | undefined;
  let method: string | null | undefined;
  return {
    get body() {
      return (body ??= findBody(file, match));
    },
    get fields() {
      return (fields ??= fieldsOf(file, match));
    },
    get reason() {
      return reason === undefined ? (reason = findReason(file, match)) : reason;
    },
    get method() {
      return method === undefined ? (method = requestMethod(file, match.node)) : method;
    },
  };
}
