import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findVariable, type SourceFile } from './file.ts';
import { isExport, originOf, soleDefinition, soleValue } from './imports.ts';
import { calledMember, isFunction, keyName, memberName, outermost, outermostMember, unwrap } from './syntax.ts';
import { tableIndex } from './tables.ts';

/** A status that is read from an error: `err.status`, `error.response.status`, `err.code`. */
export interface ErrorStatus {
  /** Where it is read: `err.status`, or `status` in `const { status } = err`. */
  readonly read: TSESTree.MemberExpression | TSESTree.Identifier;
  /** As a member of the error: `err.status`. */
  readonly text: string;
  /**
   * `code` holds a status in hardly any error: system errors and databases use it for their own codes. A `method` gives the
   * status in errors of one class, and is missing in others.
   */
  readonly kind: 'status' | 'code' | 'method';
  readonly hasFallback: boolean;
  /** `error.response` in `error.response.status`: nothing is there where no answer came. */
  readonly response: TSESTree.MemberExpression | null;
  readonly error: TSESLint.Scope.Variable;
}

/** The status that an expression reads from an error that anyone may have thrown; null when it reads none or has a fallback. */
export function describeErrorStatus(
  file: SourceFile,
  expression: TSESTree.Node,
  hasFallback = false,
  depth = 0,
): ErrorStatus | null {
  const node = unwrap(expression);
  // A variable may be defined by itself.
  if (depth > 8) return null;
  if (node.type === 'LogicalExpression' && node.operator !== '&&') {
    const status =
      describeErrorStatus(file, node.left, true, depth + 1) ??
      describeErrorStatus(file, node.right, hasFallback, depth + 1);
    return status?.kind === 'code' || status?.hasFallback === false ? status : null;
  }
  if (node.type === 'Identifier') {
    const made = soleValue(file, node);
    return made === null
      ? describeTakenStatus(file, node, hasFallback)
      : describeErrorStatus(file, made, hasFallback, depth + 1);
  }
  if (node.type === 'CallExpression') {
    const member = calledMember(node);
    const thrown = findVariable(file, member?.object);
    if (member === null || memberName(member) !== 'getStatus' || thrown === null || !isAnyError(file, thrown))
      return null;
    return {
      read: member,
      text: file.sourceCode.getText(member),
      kind: 'method',
      hasFallback,
      response: null,
      error: thrown,
    };
  }
  if (node.type !== 'MemberExpression') return null;
  const kind = kinds.get(memberName(node));
  if (kind === undefined) return null;
  const holder = unwrap(node.object);
  const response = holder.type === 'MemberExpression' && memberName(holder) === 'response' ? holder : null;
  const root = response === null ? holder : unwrap(response.object);
  const error = findVariable(file, root);
  if (error === null || !(isCaught(error) || isAnyError(file, error))) return null;
  return { read: node, text: file.sourceCode.getText(node), kind, hasFallback, response, error };
}

/** The members that may hold a status. */
const kinds: ReadonlyMap<string | null, ErrorStatus['kind']> = new Map([
  ['status', 'status'],
  ['statusCode', 'status'],
  ['code', 'code'],
]);

/** `const { status } = err`, where the pattern gives no default. */
function describeTakenStatus(file: SourceFile, name: TSESTree.Identifier, hasFallback: boolean): ErrorStatus | null {
  const definition = soleDefinition(findVariable(file, name));
  const declarator: TSESTree.Node | undefined = definition?.node;
  if (declarator?.type !== 'VariableDeclarator' || declarator.init?.type !== 'Identifier') return null;
  const property = declarator.id.type === 'ObjectPattern' ? definition?.name.parent : undefined;
  if (property?.type !== 'Property' || property.parent !== declarator.id) return null;
  const member = keyName(property);
  const kind = kinds.get(member);
  const error = findVariable(file, declarator.init);
  if (kind === undefined || error === null || !isCaught(error) || property.value.type !== 'Identifier') return null;
  const text = `${declarator.init.name}.${String(member)}`;
  return { read: property.value, text, kind, hasFallback, response: null, error };
}

/** `@Catch() class AllErrors { catch(exception, host) {} }`: whatever is thrown, also where its type says otherwise. */
function isAnyError(file: SourceFile, { defs: [definition] }: TSESLint.Scope.Variable): boolean {
  const owner: TSESTree.Node | undefined = definition?.node;
  if (owner === undefined || !isFunction(owner) || owner.params[0] !== definition?.name) return false;
  const method = owner.parent;
  if (method.type !== 'MethodDefinition') return false;
  return (method.parent.parent.decorators ?? []).some(({ expression }) => {
    const call = unwrap(expression);
    const origin = call.type === 'CallExpression' && call.arguments.length === 0 ? originOf(file, call.callee) : null;
    if (origin === null) return false;
    return tableIndex.handlers.some(
      ({ spec: { catches } }) => catches?.method === keyName(method) && isExport(origin, catches),
    );
  });
}

/** A `catch` parameter, or the error parameter of a callback or of error middleware, that has no type of its own. */
function isCaught(variable: TSESLint.Scope.Variable): boolean {
  const [definition] = variable.defs;
  if (definition?.name.type !== 'Identifier') return false;
  const annotation = definition.name.typeAnnotation?.typeAnnotation.type;
  if (annotation !== undefined && annotation !== 'TSAnyKeyword' && annotation !== 'TSUnknownKeyword') return false;
  if (definition.type === 'CatchClause') return true;
  const owner: TSESTree.Node = definition.node;
  if (definition.type !== 'Parameter' || !isFunction(owner) || owner.params[0] !== definition.name) return false;
  // The callers of a named helper may know what they pass.
  const { parent } = outermost(owner);
  const isCallback = parent?.type === 'CallExpression' && parent.callee !== outermost(owner);
  return (isCallback || owner.params.length === 4) && /^_?(?:e|ex|er|err|error|exception)$/i.test(variable.name);
}

/**
 * Whether the code checks the error's status or its class before the use, uses it where its kind was checked, leaves before
 * where it is of another kind, or writes a status to it.
 */
export function isGuarded(file: SourceFile, use: TSESTree.Node, status: ErrorStatus): boolean {
  const { read: taken, error, kind } = status;
  const text = status.text.replaceAll('?.', '.');
  if (taken.type === 'Identifier' && isAsked(file, taken, use)) return true;
  return error.references.some((reference) => {
    // `err = toHttpError(err)`.
    if (reference.isWrite() && reference.init !== true) return true;
    const { identifier } = reference;
    if (identifier.range[0] >= use.range[0] && identifier.range[1] <= use.range[1]) return false;
    const read = outermostMember(identifier);
    const isSame = text.startsWith(file.sourceCode.getText(read).replaceAll('?.', '.')) && read !== identifier;
    const { parent } = read;
    if (parent?.type === 'AssignmentExpression' && parent.left === read) return isSame;
    const condition = conditionAround(read) ?? conditionThrough(file, read);
    if (condition === null || identifier.range[0] > use.range[1]) return false;
    const holdsUse = use.range[0] > condition.range[0] && use.range[1] <= condition.range[1];
    const tellsKind = holdsUse || isLeftByOthers(condition, parent);
    // That there is a code says nothing of its kind: `if (err.code) res.status(err.code)`.
    if (kind === 'code' && isSame && isAskedForPresence(read)) return false;
    return isSame || isClassCheck(identifier) || (tellsKind && read !== identifier);
  });
}

/** Whether a condition asks for nothing but the presence of a value: `if (err.code)`, `!err.code`, `err.code && …`. */
function isAskedForPresence(read: TSESTree.Node): boolean {
  const { parent } = outermost(read);
  return parent?.type === 'UnaryExpression'
    ? parent.operator === '!'
    : /^(?:Logical|Conditional)Expression$|^IfStatement$/.test(parent?.type ?? '');
}

/** `if (err.type !== 'entity.parse.failed') return next(err);`: errors of one kind are all that come further. */
function isLeftByOthers(condition: TSESTree.Node, comparison: TSESTree.Node | undefined): boolean {
  if (condition.type !== 'IfStatement' || comparison?.type !== 'BinaryExpression') return false;
  const { test, consequent } = condition;
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
  const isLeft = last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement';
  return isLeft && unwrap(test) === comparison && /^!==?$/.test(comparison.operator);
}

/** `err instanceof HttpError`, `'status' in err`, `isHttpError(err)`. */
function isClassCheck({ parent }: TSESTree.Node): boolean {
  if (parent?.type === 'BinaryExpression') return parent.operator === 'instanceof' || parent.operator === 'in';
  return parent?.type === 'CallExpression';
}

/** Whether a variable is in a condition before a use. */
function isAsked(file: SourceFile, name: TSESTree.Identifier, use: TSESTree.Node): boolean {
  return (findVariable(file, name)?.references ?? []).some(
    ({ identifier }) => identifier.range[0] < use.range[1] && conditionAround(identifier) !== null,
  );
}

/** The same through a variable: `const isKnown = typeof err.status === 'number'; if (isKnown) …`. */
function conditionThrough(file: SourceFile, node: TSESTree.Node): TSESTree.Node | null {
  let at = node.parent;
  while (at !== undefined && /^(?:Unary|Binary|Logical|Call|Chain)Expression$/.test(at.type)) at = at.parent;
  if (at?.type !== 'VariableDeclarator' || at.id.type !== 'Identifier') return null;
  for (const { identifier } of findVariable(file, at.id)?.references ?? []) {
    const condition = conditionAround(identifier);
    if (condition !== null) return condition;
  }
  return null;
}

/** The statement or expression whose condition an expression is part of. */
function conditionAround(node: TSESTree.Node): TSESTree.Node | null {
  let child = node;
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (at.type === 'IfStatement' || at.type === 'ConditionalExpression') return at.test === child ? at : null;
    if (at.type === 'SwitchStatement') return at.discriminant === child ? at : null;
    if (at.type === 'LogicalExpression' && at.left === child && at.operator === '&&') return at;
    if (at.type.endsWith('Statement') || at.type === 'Program' || isFunction(at)) return null;
    child = at;
  }
  return null;
}
