import type { TSESTree } from '@typescript-eslint/utils';
import { findVariable, type SourceFile } from './file.ts';
import { soleDefinition } from './imports.ts';
import { isFunction, unwrap, type FunctionNode } from './syntax.ts';

/** The function of the file that an expression certainly is: written out there, or held by the name; null for anything else. */
export function functionOf(file: SourceFile, expression: TSESTree.Node): FunctionNode | null {
  const node = unwrap(expression);
  if (isFunction(node)) return node;
  const definition = soleDefinition(findVariable(file, node));
  // What a parameter holds nobody knows, and its definition is the function around it.
  const held: TSESTree.Node | null | undefined = definition?.type === 'Parameter' ? null : definition?.node;
  const made = held?.type === 'VariableDeclarator' ? (held.id.type === 'Identifier' ? held.init : null) : held;
  return made !== null && made !== undefined && isFunction(made) ? made : null;
}
