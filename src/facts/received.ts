import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { hasMoreOfResponse, isSettling, isTakenApart, mayBeReceived, promiseOf } from './asked.ts';
import { follow, identify, type Identity } from './evidence.ts';
import { findVariable, type SourceFile } from './file.ts';
import { patternPath, soleDefinition, soleValue } from './imports.ts';
import { findResults } from './results.ts';
import { matchIdentified, type ShapeMatch } from './shapes.ts';
import {
  calledMember,
  findProperty,
  isFunction,
  lastName,
  memberName,
  parameterPattern,
  unwrap,
  type FunctionNode,
} from './syntax.ts';
import { tableIndex } from './tables.ts';
import { isPlausible, matchCompared, saysStatusCode } from './telling-comparisons.ts';
import { readValues } from './value.ts';

/** What a promise is rejected with, and what a `catch` takes apart. */
export const thrownError = { refs: ['http-client.error'], level: 'inferred', by: 'names' } as const satisfies Identity;

/** The shape that reading a status code is: `response.status`, and a variable that holds nothing else. */
export function matchRead(file: SourceFile, node: TSESTree.Node, read: TSESTree.Node, depth = 0): ShapeMatch | null {
  const match = matchOwned(file, node, read, depth);
  return depth > 0 || (match !== null && match.identity.level !== 'guessed')
    ? match
    : (matchCompared(file, node, read) ?? match);
}

function matchOwned(file: SourceFile, node: TSESTree.Node, read: TSESTree.Node, depth: number): ShapeMatch | null {
  const at = unwrap(read);
  switch (at.type) {
    case 'MemberExpression':
      return matchMember(file, node, at, '') ?? (depth > 2 ? null : matchPutTogether(file, node, at, depth));
    case 'CallExpression': {
      const member = calledMember(at);
      const told = matchPath(file, node, at);
      if (told !== null || member !== null)
        return told ?? (member === null ? null : matchMember(file, node, member, '()'));
      // `Number(response.status)`.
      const [given] = at.arguments;
      const isNumber = at.callee.type === 'Identifier' && /^(?:Number|parseInt)$/.test(at.callee.name);
      if (isNumber) return given !== undefined && depth <= 6 ? matchOwned(file, node, given, depth + 1) : null;
      return depth > 2 ? null : matchAll(file, node, findResults(file, at), depth);
    }
    case 'TemplateLiteral': {
      const [only, ...others] = at.expressions;
      const isAlone = others.length === 0 && at.quasis.every(({ value }) => value.raw === '');
      return isAlone && only !== undefined && depth <= 6 ? matchOwned(file, node, only, depth + 1) : null;
    }
    case 'UnaryExpression':
      return at.operator === '+' && depth <= 6 ? matchOwned(file, node, at.argument, depth + 1) : null;
    // `response.status || error.statusCode`, `response.statusCode ?? 0`, `error.response && error.response.status`.
    case 'LogicalExpression':
      return depth > 6 ? null : matchEither(file, node, at.operator === '&&' ? [at.right] : [at.left, at.right], depth);
    case 'ConditionalExpression':
      return depth > 6 ? null : matchEither(file, node, [at.consequent, at.alternate], depth);
    case 'Identifier':
      return depth > 2 ? null : (matchVariable(file, node, at, depth) ?? matchNamed(file, node, at));
    default:
      return null;
  }
}

/** `get(error, 'response.statusCode')`: the path says what is read. */
function matchPath(file: SourceFile, node: TSESTree.Node, call: TSESTree.CallExpression): ShapeMatch | null {
  const path = call.arguments[1];
  if (lastName(call.callee) !== 'get' || path?.type !== 'Literal' || typeof path.value !== 'string') return null;
  return /(?:^|\.)(?:response\.status|status_?code)$/i.test(path.value)
    ? matchIdentified(file, node, 'compare:statusCode', told, null, [])
    : null;
}

function matchEither(
  file: SourceFile,
  node: TSESTree.Node,
  branches: readonly TSESTree.Node[],
  depth: number,
): ShapeMatch | null {
  for (const branch of branches) {
    const match = matchOwned(file, node, branch, depth + 1);
    if (match !== null) return match;
  }
  return null;
}

function matchMember(
  file: SourceFile,
  node: TSESTree.Node,
  member: TSESTree.MemberExpression,
  call: '' | '()',
): ShapeMatch | null {
  const name = memberName(member);
  const key = `compare:${name ?? ''}${call}`;
  if (name === null) return null;
  if (tableIndex.shapes.has(key)) return matchMemberOf(file, node, key, member.object);
  const isTold =
    toldMember.test(name) && (call === '' || name.startsWith('get')) && identify(file, member.object) !== 'foreign';
  return isTold ? matchIdentified(file, node, 'compare:statusCode', told, null, []) : null;
}

/**
 * `result.statusCode` of `const result = { statusCode: response.statusCode }`, also where a function of the file returns it:
 * what the object was given.
 */
function matchPutTogether(
  file: SourceFile,
  node: TSESTree.Node,
  member: TSESTree.MemberExpression,
  depth: number,
): ShapeMatch | null {
  const owner = unwrap(member.object);
  const name = memberName(member);
  if (owner.type !== 'Identifier' || name === null) return null;
  const made = soleValue(file, owner);
  if (made === null) return null;
  const given = matchGiven(file, node, made, name, depth);
  return given ?? matchAssigned(file, node, findVariable(file, owner)?.references ?? [], name, depth);
}

/** `output.status = response.status`: what a member is set to later. */
function matchAssigned(
  file: SourceFile,
  node: TSESTree.Node,
  references: readonly TSESLint.Scope.Reference[],
  name: string,
  depth: number,
): ShapeMatch | null {
  for (const { identifier } of references) {
    const member = identifier.parent;
    const set = member?.type === 'MemberExpression' && memberName(member) === name ? member.parent : null;
    if (set?.type !== 'AssignmentExpression' || set.left !== member) continue;
    const match = matchRead(file, node, set.right, depth + 1);
    if (match !== null) return match;
  }
  return null;
}

/** What an object literal, or the one that a function of the file returns, was given under a name. */
function matchGiven(
  file: SourceFile,
  node: TSESTree.Node,
  expression: TSESTree.Node,
  name: string,
  depth: number,
): ShapeMatch | null {
  const made = unwrap(expression);
  for (const result of made.type === 'CallExpression' ? findResults(file, made) : [made]) {
    const object = unwrap(result);
    const given = object.type === 'ObjectExpression' ? findProperty(object, name) : null;
    const match = given !== null && typeof given === 'object' ? matchRead(file, node, given.value, depth + 1) : null;
    if (match !== null) return match;
  }
  return null;
}

export function matchMemberOf(
  file: SourceFile,
  node: TSESTree.Node,
  key: string,
  owner: TSESTree.Node,
): ShapeMatch | null {
  const verdict = identify(file, owner);
  const match = matchIdentified(file, node, key, verdict, owner, []);
  if ((verdict === 'foreign' && !mayBeReceived(file, owner)) || (match !== null && match.identity.level !== 'guessed'))
    return match;
  return matchIdentified(file, node, key, told, owner, []) ?? match;
}

/** What is read says by its own name what it is: `result.statusCode`, whatever the result is. */
const told = { refs: ['http-client.told'], level: 'inferred', by: 'names' } as const satisfies Identity;

/** A member that no table knows, and that says by its own name what it is: `connection.responseHttpCode`, `answer.getStatusCode()`. */
const toldMember =
  /^(?!\w*[eE]xit)[a-z]\w*(?:[sS]tatus_?[cC]ode|[hH]ttp_?(?:[sS]tatus|[cC]ode)|[rR]esponse_?(?:[sS]tatus|[cC]ode))$/;

/** A variable that is called a status code: `statusCode === 404`. One that can only be numbers of the file is no received one. */
function matchNamed(file: SourceFile, node: TSESTree.Node, read: TSESTree.Identifier): ShapeMatch | null {
  if (!saysStatusCode.test(read.name) || readValues(file, read).complete) return null;
  return matchIdentified(file, node, 'compare:statusCode', told, null, []);
}

/** `const { status } = await fetch(url)` and `const status = response.status`. */
function matchVariable(
  file: SourceFile,
  node: TSESTree.Node,
  read: TSESTree.Identifier,
  depth: number,
): ShapeMatch | null {
  const variable = findVariable(file, read);
  const declarator: TSESTree.Node | undefined = soleDefinition(variable)?.node;
  if (declarator?.type === 'CatchClause' && declarator.param?.type === 'ObjectPattern') {
    const [caught, ...rest] = patternPath(declarator.param, read.name) ?? [];
    const key = `compare:${caught ?? ''}`;
    return rest.length > 0 ? null : matchIdentified(file, node, key, thrownError, null, []);
  }
  if (declarator === undefined) return variable === null ? null : matchWrites(file, node, variable, depth);
  if (isFunction(declarator)) return matchParameter(file, node, declarator, read.name);
  if (declarator.type !== 'VariableDeclarator' || declarator.init === null) return null;
  if (declarator.id.type === 'Identifier') return matchRead(file, node, declarator.init, depth + 1);
  const path = patternPath(declarator.id, read.name);
  const name = path?.at(-1);
  const given = path?.length === 1 && name !== undefined ? matchGiven(file, node, declarator.init, name, depth) : null;
  if (given !== null) return given;
  if (path === null || name === undefined || !tableIndex.shapes.has(`compare:${name}`)) return null;
  const base = identify(file, declarator.init);
  if (base === 'foreign') return null;
  let identity: Identity | null = base;
  for (const step of path.slice(0, -1)) identity = identity === null ? null : follow(identity, 'members', step);
  const key = `compare:${name}`;
  const match = matchIdentified(file, node, key, identity, null, []);
  if (match !== null && match.identity.level !== 'guessed') return match;
  const named = isTakenApart(declarator.id, declarator.init) ? received : told;
  return matchIdentified(file, node, key, named, null, []) ?? match;
}

/** `let status = 500; if (error.response) status = error.response.status;`: one is received, and the others are codes, too. */
function matchWrites(
  file: SourceFile,
  node: TSESTree.Node,
  { defs, references }: TSESLint.Scope.Variable,
  depth: number,
): ShapeMatch | null {
  const [definition] = defs;
  const writes = references.flatMap(({ writeExpr, identifier }) =>
    writeExpr === null || writeExpr === undefined ? [] : [{ writeExpr, identifier }],
  );
  if (defs.length !== 1 || definition?.type !== 'Variable' || writes.length > mostWrites) return null;
  const isWhole = writes.every(
    ({ identifier: { parent } }) => parent.type === 'VariableDeclarator' || isWholeWrite(parent),
  );
  return isWhole
    ? matchAll(
        file,
        node,
        writes.map(({ writeExpr }) => writeExpr),
        depth,
      )
    : null;
}

/** What all of some expressions are that one thing may come to: received, or codes beside it. */
function matchAll(
  file: SourceFile,
  node: TSESTree.Node,
  expressions: readonly TSESTree.Node[],
  depth: number,
): ShapeMatch | null {
  let found: ShapeMatch | null = null;
  for (const expression of expressions) {
    const match = matchRead(file, node, expression, depth + 1);
    found ??= match;
    const { values, complete } = readValues(file, expression);
    if (match === null && !(complete && values.every(({ value }) => !value || isPlausible(value)))) return null;
  }
  return found;
}

function isWholeWrite(node: TSESTree.Node): boolean {
  return node.type === 'AssignmentExpression' && /^(?:\|\||\?\?)?=$/.test(node.operator);
}

/** Nobody can tell what a variable holds that is set so often. */
const mostWrites = 8;

/** `.then(({ status, data }) => …)`. */
function matchParameter(file: SourceFile, node: TSESTree.Node, owner: FunctionNode, name: string): ShapeMatch | null {
  const [first] = owner.params;
  const pattern = first === undefined ? null : parameterPattern(first);
  const path = pattern?.type === 'ObjectPattern' ? patternPath(pattern, name) : null;
  const [member, ...deeper] = path ?? [];
  if (pattern === null || member === undefined || deeper.length > 0 || promiseOf(owner) === null) return null;
  return isSettling(owner) || hasMoreOfResponse(pattern)
    ? matchIdentified(file, node, `compare:${member}`, received, null, [])
    : null;
}

/** What was awaited, and has what responses have beside their status. */
const received = { refs: ['http-client.response'], level: 'inferred', by: 'names' } as const satisfies Identity;
