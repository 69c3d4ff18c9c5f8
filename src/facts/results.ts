import type { TSESTree } from '@typescript-eslint/utils';
import type { OrderOutcomes } from '../frameworks/types.ts';
import { standsBeside } from './claims.ts';
import type { SourceFile } from './file.ts';
import { functionOf } from './functions.ts';
import { matchShape } from './shapes.ts';
import type { StatusSite } from './sites.ts';
import { childrenOf, type FunctionNode } from './syntax.ts';

const known = new WeakMap<FunctionNode, readonly TSESTree.Node[]>();

/** What a call of a function of the file may come to: everything that the function returns. None where nobody can tell. */
export function findResults(file: SourceFile, { callee }: TSESTree.CallExpression): readonly TSESTree.Node[] {
  const made = functionOf(file, callee);
  if (made === null || made.generator) return [];
  const results = known.get(made) ?? listResults(file, made);
  known.set(made, results);
  return results;
}

/** Everything that a function returns. */
export function listResults({ sourceCode }: SourceFile, owner: FunctionNode): readonly TSESTree.Node[] {
  if (owner.body.type !== 'BlockStatement') return [owner.body];
  const results: TSESTree.Node[] = [];
  const statements: TSESTree.Node[] = [owner.body];
  // The list grows while it is read. Returns are in statements only.
  for (const node of statements) {
    if (node.type === 'ReturnStatement') {
      if (node.argument !== null) results.push(node.argument);
      continue;
    }
    for (const child of childrenOf(node, sourceCode.visitorKeys[node.type]))
      if (/(?:Statement|Case|Clause)$/.test(child.type) && child.type !== 'ExpressionStatement') statements.push(child);
  }
  return results;
}

/** What becomes of the code of a decorator where its method returns nothing, and does not answer by itself. */
export function findNothing(
  file: SourceFile,
  { node, role, shapeTable: { order } }: StatusSite,
): OrderOutcomes['nothing'] {
  const method = node.parent;
  if (order?.nothing === undefined || role !== 'set' || method?.type !== 'MethodDefinition') return undefined;
  const { body, params } = method.value;
  if (body === null || body.body.at(-1)?.type === 'ThrowStatement' || standsBeside(method, order.nothing.unless))
    return undefined;
  const decorators = params.flatMap((parameter) => ('decorators' in parameter ? (parameter.decorators ?? []) : []));
  if (decorators.some((one) => matchShape(file, one)?.shape.shape.hands !== undefined)) return undefined;
  return listResults(file, method.value).length === 0 ? order.nothing : undefined;
}
