import type { TSESTree } from '@typescript-eslint/utils';
import { findVariable, type SourceFile } from './file.ts';
import { keyName, memberName, outermost, type FunctionNode } from './syntax.ts';

/**
 * The names under which a function leaves the file, as it is or wrapped by calls: `export`, `module.exports =`,
 * `exports.handler =`, `export const GET = withSession(async () => …)`. As a member of an object, it is `actions.*`, too.
 */
export function exportedNames(file: SourceFile, node: FunctionNode): readonly string[] {
  const holder = withWrappers(node).parent;
  if (holder?.type !== 'Property' || holder.parent.type !== 'ObjectExpression') return namesOfExport(file, node);
  const key = keyName(holder);
  return namesOfExport(file, holder.parent).flatMap((name) => [
    `${name}.*`,
    ...(key === null ? [] : [`${name}.${key}`]),
  ]);
}

function namesOfExport(file: SourceFile, node: FunctionNode | TSESTree.ObjectExpression): readonly string[] {
  const outer = node.type === 'FunctionDeclaration' ? node : withWrappers(node);
  const holder = outer.parent;
  if (holder?.type === 'ExportDefaultDeclaration') return ['default'];
  if (holder?.type === 'AssignmentExpression' && holder.right === outer) return assignedExport(holder.left);
  const variable = holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier' ? holder : null;
  const name = outer.type === 'FunctionDeclaration' ? outer.id : variable?.id;
  if (name?.type !== 'Identifier') return [];
  const declaration = variable === null ? outer : variable.parent;
  if (declaration.parent?.type === 'ExportNamedDeclaration') return [name.name];
  return (findVariable(file, name)?.references ?? []).flatMap(({ identifier }) => {
    const use = withWrappers(identifier);
    const { parent } = use;
    if (parent?.type === 'ExportDefaultDeclaration') return ['default'];
    if (parent?.type === 'ExportSpecifier') return parent.exported.type === 'Identifier' ? [parent.exported.name] : [];
    return parent?.type === 'AssignmentExpression' && parent.right === use ? assignedExport(parent.left) : [];
  });
}

/** An expression with the calls that it is an argument of. */
function withWrappers(node: TSESTree.Node): TSESTree.Node {
  let outer = outermost(node);
  for (let call = outer.parent; call?.type === 'CallExpression' && call.callee !== outer; call = outer.parent)
    outer = outermost(call);
  return outer;
}

function assignedExport(target: TSESTree.Node): readonly string[] {
  if (target.type !== 'MemberExpression') return [];
  const name = memberName(target);
  const { object } = target;
  if (object.type === 'Identifier' && object.name === 'module' && name === 'exports') return ['default'];
  const isExports =
    (object.type === 'Identifier' && object.name === 'exports') ||
    (object.type === 'MemberExpression' && memberName(object) === 'exports');
  return isExports && name !== null ? [name] : [];
}
