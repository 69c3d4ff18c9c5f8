import type { TSESTree } from '@typescript-eslint/utils';
import { follow, identify, type Identity } from '../evidence.ts';
import { findVariable, type SourceFile } from '../file.ts';
import { ancestorsOf, isFunction, unwrap } from '../syntax.ts';

const filesWithChecks = new WeakMap<SourceFile, boolean>();

/** Asked first: few files have any. */
function checksClasses(file: SourceFile): boolean {
  const known = filesWithChecks.get(file);
  if (known !== undefined) return known;
  const found = file.sourceCode.text.includes(' instanceof ');
  filesWithChecks.set(file, found);
  return found;
}

/** What the condition around an expression says of a variable: `if (returned instanceof Response) …`. */
export function voteByNarrowing(file: SourceFile, node: TSESTree.Identifier): Identity | null {
  if (!checksClasses(file)) return null;
  let inner: TSESTree.Node = node;
  for (const outer of ancestorsOf(node)) {
    const found = isGuarded(outer, inner)
      ? checkedClass(file, outer.type === 'LogicalExpression' ? outer.left : outer.test, node)
      : null;
    if (found !== null) return found;
    if (isFunction(outer)) return null;
    inner = outer;
  }
  return null;
}

type Guard = TSESTree.IfStatement | TSESTree.ConditionalExpression | TSESTree.LogicalExpression;

/** Whether a part of a condition comes to be only where the condition, or its left side, holds. */
function isGuarded(node: TSESTree.Node, part: TSESTree.Node): node is Guard {
  if (node.type === 'LogicalExpression') return node.operator === '&&' && node.right === part;
  return (node.type === 'IfStatement' || node.type === 'ConditionalExpression') && node.consequent === part;
}

function checkedClass(file: SourceFile, test: TSESTree.Node, node: TSESTree.Identifier): Identity | null {
  const check = unwrap(test);
  if (check.type === 'LogicalExpression')
    return check.operator === '&&'
      ? (checkedClass(file, check.left, node) ?? checkedClass(file, check.right, node))
      : null;
  if (check.type !== 'BinaryExpression' || check.operator !== 'instanceof') return null;
  const subject = unwrap(check.left);
  if (subject.type !== 'Identifier' || findVariable(file, subject) !== findVariable(file, node)) return null;
  const made = identify(file, check.right);
  return made === null || made === 'foreign' ? null : follow(made, 'construct', '');
}
