import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findVariable, type SourceFile } from './file.ts';
import { soleDefinition } from './imports.ts';
import { memberName, unwrap } from './syntax.ts';

/** A status that is read from an error: `err.status`, `error.response.status`, `err.code`. */
export interface ErrorStatus {
  readonly member: TSESTree.MemberExpression;
  /** `code` holds a status in hardly any error: system errors and databases use it for their own codes. */
  readonly kind: 'status' | 'code';
  readonly hasFallback: boolean;
  readonly error: TSESLint.Scope.Variable;
}

/** The status that an expression reads from an error that anyone may have thrown; null when it reads none or has a fallback. */
export function describeErrorStatus(
  file: SourceFile,
  expression: TSESTree.Node,
  hasFallback = false,
): ErrorStatus | null {
  const node = unwrap(expression);
  if (node.type === 'LogicalExpression' && node.operator !== '&&') {
    const status = describeErrorStatus(file, node.left, true) ?? describeErrorStatus(file, node.right, hasFallback);
    return status?.kind === 'code' || status?.hasFallback === false ? status : null;
  }
  if (node.type === 'Identifier') {
    const definition: TSESTree.Node | undefined = soleDefinition(findVariable(file, node))?.node;
    if (definition?.type !== 'VariableDeclarator' || definition.id.type !== 'Identifier' || definition.init === null)
      return null;
    return describeErrorStatus(file, definition.init, hasFallback);
  }
  if (node.type !== 'MemberExpression') return null;
  const name = memberName(node);
  if (name !== 'status' && name !== 'statusCode' && name !== 'code') return null;
  const holder = unwrap(node.object);
  const root = holder.type === 'MemberExpression' && memberName(holder) === 'response' ? unwrap(holder.object) : holder;
  const error = root.type === 'Identifier' ? findVariable(file, root) : null;
  if (error === null || !isCaught(error)) return null;
  return { member: node, kind: name === 'code' ? 'code' : 'status', hasFallback, error };
}

/** A `catch` parameter or a callback's error parameter that has no type of its own. */
function isCaught(variable: TSESLint.Scope.Variable): boolean {
  const [definition] = variable.defs;
  if (definition === undefined || definition.name.type !== 'Identifier') return false;
  const annotation = definition.name.typeAnnotation?.typeAnnotation.type;
  if (annotation !== undefined && annotation !== 'TSAnyKeyword' && annotation !== 'TSUnknownKeyword') return false;
  if (definition.type === 'CatchClause') return true;
  return definition.type === 'Parameter' && /^_?(?:e|ex|er|err|error|exception)$/i.test(variable.name);
}

/** Whether the code checks the error's status, its kind or its class before the use, or writes a status to it. */
export function isGuarded(file: SourceFile, use: TSESTree.Node, { member, error }: ErrorStatus): boolean {
  const text = file.sourceCode.getText(member).replaceAll('?.', '.');
  return error.references.some(({ identifier }) => {
    if (identifier.range[0] >= use.range[0] && identifier.range[1] <= use.range[1]) return false;
    const read = outermostMember(identifier);
    const isSame = text.startsWith(file.sourceCode.getText(read).replaceAll('?.', '.')) && read !== identifier;
    const { parent } = read;
    if (parent?.type === 'AssignmentExpression' && parent.left === read) return isSame;
    return (isSame || isClassCheck(identifier)) && isTested(read) && identifier.range[0] < use.range[1];
  });
}

function outermostMember(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  while (at.parent?.type === 'MemberExpression' && at.parent.object === at) at = at.parent;
  return at;
}

/** `err instanceof HttpError`, `isHttpError(err)`. */
function isClassCheck({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'CallExpression' || (parent?.type === 'BinaryExpression' && parent.operator === 'instanceof');
}

/** Whether an expression is part of a condition. */
function isTested(node: TSESTree.Node): boolean {
  let child = node;
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (at.type === 'IfStatement' || at.type === 'ConditionalExpression') return at.test === child;
    if (at.type === 'SwitchStatement') return at.discriminant === child;
    if (at.type === 'LogicalExpression' && at.left === child && at.operator === '&&') return true;
    if (at.type.endsWith('Statement') || at.type === 'Program' || at.type.endsWith('Function')) return false;
    child = at;
  }
  return false;
}
