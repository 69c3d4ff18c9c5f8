import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findVariable, type SourceFile } from './file.ts';
import { outermostMember, unwrap } from './syntax.ts';

/** Whether a condition gives the same answer each time that it is asked: nothing in it is called, assigned or awaited. */
export function isSteady(file: SourceFile, test: TSESTree.Node): boolean {
  const node = unwrap(test);
  switch (node.type) {
    case 'Literal':
      return true;
    case 'Identifier':
      return findVariable(file, node)?.references.every(isSteadyUse) ?? true;
    case 'MemberExpression':
      return !node.computed && isSteady(file, node.object);
    case 'UnaryExpression':
      return node.operator !== 'delete' && isSteady(file, node.argument);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return isSteady(file, node.left) && isSteady(file, node.right);
    default:
      return false;
  }
}

/** Neither the variable nor a member of what it holds is set after its definition. */
function isSteadyUse(reference: TSESLint.Scope.Reference): boolean {
  if (reference.isWrite()) return reference.init === true;
  const member = outermostMember(reference.identifier);
  const { parent } = member;
  return parent?.type === 'AssignmentExpression' ? parent.left !== member : parent?.type !== 'UpdateExpression';
}

/** `kind === 'a'` cannot hold together with `kind === 'b'`: the text up to the value. */
export function exclusiveTest(node: TSESTree.Node, file: SourceFile): string | null {
  if (node.type !== 'BinaryExpression' || node.operator !== '===' || node.right.type !== 'Literal') return null;
  return `${file.sourceCode.getText(node.left)} === `;
}
