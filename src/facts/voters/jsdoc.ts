import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../file.ts';
import { canonicalModule, type Origin } from '../imports.ts';
import type { FunctionNode } from '../syntax.ts';

/**
 * The import that a JSDoc `@param {import('express').Response} res` (or a `@type {import('express').RequestHandler}`, read
 * by the handlers voter) names.
 */
export function documentedParameterType(file: SourceFile, node: FunctionNode, name: string): Origin | null {
  const comment = documentation(file, node);
  if (comment === null) return null;
  for (const [, module = '', type = '', parameter = ''] of comment.matchAll(parameterTag))
    if (parameter === name) return { module: canonicalModule(module), path: [type] };
  return null;
}

/** The import that a JSDoc `@type {import('express').RequestHandler}` above a function's variable names. */
export function documentedType(file: SourceFile, node: FunctionNode): Origin | null {
  const match = typeTag.exec(documentation(file, node) ?? '');
  return match === null ? null : { module: canonicalModule(match[1] ?? ''), path: [match[2] ?? ''] };
}

const parameterTag = /@param\s{1,8}\{import\(['"]([^'"]{1,80})['"]\)\.(\w{1,80})[^}\n]{0,80}\}\s{1,8}\[?(\w{1,80})/g;
const typeTag = /@type\s{1,8}\{import\(['"]([^'"]{1,80})['"]\)\.(\w{1,80})/;

/** The text of the block comment right above a function or above the statement that it is the value of. */
function documentation(file: SourceFile, node: FunctionNode): string | null {
  if (!hasImportTypes(file)) return null;
  let at: TSESTree.Node = node;
  while (at.parent !== undefined && documentedTypes.has(at.parent.type)) at = at.parent;
  const comment = file.sourceCode.getCommentsBefore(at).at(-1) ?? file.sourceCode.getCommentsBefore(node).at(-1);
  return comment?.type === 'Block' && comment.value.startsWith('*') ? comment.value : null;
}

const filesWithImportTypes = new WeakMap<SourceFile, boolean>();

/** Whether the file has an import type in braces. Asked first: ESLint's look-up of a node's comments is slow. */
function hasImportTypes(file: SourceFile): boolean {
  const known = filesWithImportTypes.get(file);
  if (known !== undefined) return known;
  const found = file.sourceCode.text.includes('{import(');
  filesWithImportTypes.set(file, found);
  return found;
}

const documentedTypes: ReadonlySet<string> = new Set([
  'VariableDeclarator',
  'VariableDeclaration',
  'ExportNamedDeclaration',
  'ExportDefaultDeclaration',
  'MethodDefinition',
  'Property',
  'AssignmentExpression',
  'ExpressionStatement',
]);
