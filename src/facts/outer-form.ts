import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from './file.ts';
import { matchShape } from './shapes.ts';
import { keyName, outermost } from './syntax.ts';

/** The form that sends the response at a node with its own code, and what it says of that; null where there is none. */
export function findOuterForm(
  file: SourceFile,
  node: TSESTree.Node,
): { readonly node: TSESTree.Node; readonly outcome: string } | null {
  const property = outermost(node).parent;
  if (property?.type !== 'Property') return null;
  const form = outermost(property.parent).parent;
  const match = form?.type === 'NewExpression' ? matchShape(file, form) : null;
  const outranks = match?.shape.shape.outranks;
  if (match === null || outranks === undefined) return null;
  const [index, name] = outranks.at;
  const isThere = match.arguments[index] === property.parent && keyName(property) === name;
  return isThere ? { node: match.node, outcome: outranks.outcome } : null;
}
