import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findVariable, type SourceFile } from './file.ts';
import { calledMember, chainCalls, isFunction, keyName, memberName, unwrap, type FunctionNode } from './syntax.ts';

/**
 * Whether an expression is what a call came to that was given an address: `await post('/orders', order)`, whatever the
 * helper's name. Such a thing's status is one of HTTP.
 */
export function isAskedFor(file: SourceFile, expression: TSESTree.Node): boolean {
  if (isAwaitedRequest(expression)) return true;
  const node = unwrap(expression);
  const variable = findVariable(file, node);
  return variable !== null && (variable.references.some(isSetToAnswer) || isSettled(variable));
}

function isSetToAnswer({ writeExpr, identifier }: TSESLint.Scope.Reference): boolean {
  const isWhole = identifier.parent.type === 'VariableDeclarator' || identifier.parent.type === 'AssignmentExpression';
  return isWhole && writeExpr !== null && writeExpr !== undefined && isAwaitedRequest(writeExpr);
}

/** The parameter of `.then((answer) => …)` after such a call. */
function isSettled({ defs }: TSESLint.Scope.Variable): boolean {
  const [definition] = defs;
  const callback: TSESTree.Node | undefined = definition?.node;
  return callback !== undefined && isFunction(callback) && callback.params[0] === definition?.name
    ? isSettling(callback)
    : false;
}

/** Whether a function gets what such a call comes to: `.then(callback)`. */
export function isSettling(callback: FunctionNode): boolean {
  const { parent } = callback;
  const promise = promiseOf(callback);
  return promise !== null && isRequest(promise) && parent.type === 'CallExpression' && parent.arguments[0] === callback;
}

/** The promise whose `then` is given a function. */
export function promiseOf({ parent }: FunctionNode): TSESTree.Node | null {
  const member = parent.type === 'CallExpression' ? calledMember(parent) : null;
  return member !== null && memberName(member) === 'then' ? member.object : null;
}

/** `await get('/orders').set('accept', 'text/html')`. */
function isAwaitedRequest(node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'AwaitExpression':
      return isRequest(node.argument);
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return isAwaitedRequest(node.expression);
    default:
      return false;
  }
}

function isRequest(node: TSESTree.Node): boolean {
  return chainCalls(unwrap(node)).some((call) => call.arguments.some(isAddress));
}

const addressNames = /^(?:ur[li]|endpoint)$|(?:[a-z]U|_u)r[li]$|(?:[a-z]E|_e)ndpoint$|UR[LI]$/;

/** A path or a URL, or what is called one: `'/orders'`, `` `${base}/orders` ``, `url`, `{ method, url }`. */
function isAddress(argument: TSESTree.Node): boolean {
  const node = unwrap(argument);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' && startsAddress(node.value);
    case 'TemplateLiteral': {
      const [first, second] = node.quasis;
      const start = first?.value.raw ?? '';
      return startsAddress(start) || (start === '' && second?.value.raw.startsWith('/') === true);
    }
    case 'BinaryExpression':
      return node.operator === '+' && (isAddress(node.left) || isAddress(node.right));
    case 'Identifier':
      return addressNames.test(node.name);
    case 'MemberExpression':
      return addressNames.test(memberName(node) ?? '');
    case 'NewExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'URL';
    case 'ObjectExpression':
      return node.properties.some((one) => one.type === 'Property' && addressNames.test(keyName(one) ?? ''));
    default:
      return false;
  }
}

function startsAddress(text: string): boolean {
  return /^(?:https?:\/\/|\/(?!\/))/.test(text);
}

const besideStatus: ReadonlySet<string> = new Set(['body', 'data', 'headers', 'ok', 'statusText', 'text']);

/** `const { status, body } = await agent.get('/')`, and `const { status } = await get('/orders')`. */
export function isTakenApart(pattern: TSESTree.Node, init: TSESTree.Node): boolean {
  return (init.type === 'AwaitExpression' && hasMoreOfResponse(pattern)) || isAwaitedRequest(init);
}

/** Whether a pattern takes, or an object has, what responses have beside their status. */
export function hasMoreOfResponse(pattern: TSESTree.Node): boolean {
  return (
    (pattern.type === 'ObjectPattern' || pattern.type === 'ObjectExpression') &&
    pattern.properties.some((one) => one.type === 'Property' && besideStatus.has(keyName(one) ?? ''))
  );
}

/**
 * Whether what no server answers with may have been received nevertheless: what another package's client calls back with, and
 * what the file declares to have a `statusCode`.
 */
export function mayBeReceived(file: SourceFile, owner: TSESTree.Node): boolean {
  const node = unwrap(owner);
  const definition = findVariable(file, node)?.defs[0];
  if (definition?.type !== 'Parameter' || definition.name.type !== 'Identifier') return false;
  const type = definition.name.typeAnnotation?.typeAnnotation;
  return type === undefined || type.type === 'TSAnyKeyword' || declaresStatusCode(file, type);
}

/** `interface Wire { statusCode: number; headers: Headers }`. */
function declaresStatusCode(file: SourceFile, type: TSESTree.TypeNode): boolean {
  const name = type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName : null;
  const declaration: TSESTree.Node | undefined = findVariable(file, name)?.defs[0]?.node;
  return (
    declaration?.type === 'TSInterfaceDeclaration' &&
    declaration.body.body.some(
      (one) => one.type === 'TSPropertySignature' && one.key.type === 'Identifier' && one.key.name === 'statusCode',
    )
  );
}
