import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from './file.ts';
import type { ShapeMatch } from './shapes.ts';
import { enclosingFunction, findProperty, outermost } from './syntax.ts';
import { resolveRef, tableIndex } from './tables.ts';
import { findHandlers } from './voters/handlers.ts';

/** The shape of an object literal that a handler returns as its response: `return { statusCode: 404, body }`. */
export function matchReturned(file: SourceFile, node: TSESTree.ObjectExpression): ShapeMatch | null {
  const shapes = tableIndex.shapes.get('object:');
  if (shapes === undefined || !shapes.some(({ shape }) => hasCodeProperty(node, shape.code))) return null;
  const outer = outermost(node);
  const holder = outer.parent;
  const returned =
    holder?.type === 'ReturnStatement' || (holder?.type === 'ArrowFunctionExpression' && holder.body === outer);
  const owner = returned ? enclosingFunction(node) : null;
  if (owner === null) return null;
  const handlers = findHandlers(file, owner);
  if (handlers === 'foreign') return null;
  for (const { handler, level } of handlers) {
    if (handler.spec.returns === undefined) continue;
    const ref = resolveRef(handler.table, handler.spec.returns);
    const shape = shapes.find((one) => one.on === ref && hasCodeProperty(node, one.shape.code));
    if (shape === undefined) continue;
    return { node, shape, identity: { refs: [ref], level, by: 'handlers' }, ref, receiver: null, arguments: [node] };
  }
  return null;
}

function hasCodeProperty(node: TSESTree.ObjectExpression, code: unknown): boolean {
  if (!Array.isArray(code)) return false;
  const name: unknown = code[1];
  return typeof name === 'string' && typeof findProperty(node, name) === 'object';
}
