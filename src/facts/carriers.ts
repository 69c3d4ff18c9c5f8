import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from './file.ts';
import { isHolder, wholeOf } from './holder.ts';
import { eventsOf, type ResponseUse } from './paths.ts';
import { describeResponse, type ResponseFacts } from './response.ts';
import { matchShape, type ShapeMatch } from './shapes.ts';
import { calledMember, chainStart, enclosingFunction, type FunctionNode, unwrap } from './syntax.ts';
import { findHandlers } from './voters/handlers.ts';

/** A form without a code of its own: it carries content, or ends the response, with whatever status was set. */
export interface Carrier extends ResponseUse {
  readonly response: ResponseFacts;
  /** The code that it certainly goes out with, since nothing sets one; null where that is not certain. */
  readonly defaultCode: number | null;
}

/** Each part is worked out when it is first read: few rules ask. */
export function describeCarrier(file: SourceFile, match: ShapeMatch, use: ResponseUse): Carrier {
  let response: ResponseFacts | undefined;
  return {
    ...use,
    get response() {
      return (response ??= describeResponse(file, match));
    },
    get defaultCode() {
      return isSentBare(file, match) ? (use.framework.defaultCodes?.[this.response.method ?? ''] ?? 200) : null;
    },
  };
}

/** Whether nothing sets a status on any path to an answer, and nothing is out of sight. */
function isSentBare(file: SourceFile, { node, receiver, shape }: ShapeMatch): boolean {
  if (receiver === null || shape.shape.ends !== true || setsStatus(file, receiver)) return false;
  const start = wholeOf(file, chainStart(receiver));
  const owner = isHolder(start) ? enclosingFunction(node) : null;
  const handlers = owner === null ? [] : findHandlers(file, owner);
  // What answers after an error may get its status from the framework.
  if (owner === null || handlers === 'foreign' || handlers.length === 0) return false;
  if (handlers.some(({ handler }) => isAfterError(handler.spec.afterError, owner))) return false;
  const events = eventsOf(file, owner, start);
  const event = events.find(({ match }) => match.node === node);
  if (event?.before.size !== 1 || !event.before.has('unsent')) return false;
  return event.carried.size === 0 && !events.some(({ earlier }) => earlier.has(event));
}

function isAfterError(afterError: true | number | undefined, { params }: FunctionNode): boolean {
  return afterError === true || afterError === params.length;
}

/** Whether a chain has a call in it that gives the response its code. */
function setsStatus(file: SourceFile, chain: TSESTree.Node): boolean {
  const call = unwrap(chain);
  if (call.type !== 'CallExpression') return false;
  const member = calledMember(call);
  return matchShape(file, call)?.shape.shape.role !== undefined || (member !== null && setsStatus(file, member.object));
}
