import type { FrameworkTable } from '../frameworks/types.ts';
import type { SourceFile } from './file.ts';
import { type FunctionNode, isFunction } from './syntax.ts';
import { findHandlers } from './voters/handlers.ts';

/** Whether a timer that nothing stops calls a function: `setTimeout(() => …, 100);`. */
export function isTimed(node: FunctionNode): boolean {
  const { parent } = node;
  return (
    parent.type === 'CallExpression' &&
    parent.arguments[0] === node &&
    parent.parent.type === 'ExpressionStatement' &&
    parent.callee.type === 'Identifier' &&
    /^set(?:Timeout|Immediate)$/.test(parent.callee.name)
  );
}

/**
 * Whether a timer calls a function after a handler of the framework has ended: starting the timer is the last thing that the
 * handler does, and nothing before it keeps the framework from answering at once.
 */
export function runsAfterHandler(file: SourceFile, node: FunctionNode, framework: FrameworkTable): boolean {
  const block = isTimed(node) ? node.parent.parent?.parent : undefined;
  const handler = block?.parent;
  if (block?.type !== 'BlockStatement' || handler === undefined || !isFunction(handler)) return false;
  const before = file.sourceCode.text.slice(handler.range[0], node.range[0]);
  if (block.body.at(-1) !== node.parent.parent || mayWait.test(before)) return false;
  const handlers = findHandlers(file, handler);
  return handlers !== 'foreign' && handlers.some(({ handler: { table } }) => table === framework);
}

/** Koa's `ctx.respond = false`, and content that may be a stream, with whose first part the status goes out. */
const mayWait = /\brespond\b|\.body\s*=(?!=)/;
