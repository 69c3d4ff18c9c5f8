import type { TSESTree } from '@typescript-eslint/utils';
import type { CheckShape } from '../frameworks/types.ts';
import { findCode } from '../registry/index.ts';
import { follow, identify, type Identity } from './evidence.ts';
import { findVariable, type SourceFile } from './file.ts';
import { readHeldCodes, type HeldCode } from './held.ts';
import { patternPath, soleDefinition } from './imports.ts';
import { followPath, matchIdentified, type ShapeMatch } from './shapes.ts';
import { calledMember, findProperty, keyName, memberName, unwrap } from './syntax.ts';
import { tableIndex, type IndexedShape } from './tables.ts';
import { isAskedAbout, isToldByComparison } from './telling-comparisons.ts';
import { codeMeant, readValues } from './value.ts';

/** A comparison or a check of a status code that was received, with the code that it is compared with. */
export interface ReadMatch extends HeldCode {
  readonly match: ShapeMatch;
}

const comparisons: ReadonlySet<string> = new Set(['===', '!==', '==', '!=', '<', '<=', '>', '>=']);

/** What a promise is rejected with, and what a `catch` takes apart. */
const thrownError = { refs: ['http-client.error'], level: 'inferred', by: 'names' } as const satisfies Identity;

/** The comparisons with a received status code that a node makes: one for each code. */
export function matchReads(file: SourceFile, node: TSESTree.Node): readonly ReadMatch[] {
  switch (node.type) {
    case 'BinaryExpression': {
      if (!comparisons.has(node.operator)) return [];
      const left = matchRead(file, node, node.left);
      const match = left ?? matchRead(file, node, node.right);
      return match === null ? [] : [against(file, match, left === null ? node.left : node.right)];
    }
    case 'SwitchStatement': {
      const match = matchRead(file, node, node.discriminant);
      if (match === null) return [];
      return node.cases.flatMap((one) => (one.test === null ? [] : [against(file, { ...match, node: one }, one.test)]));
    }
    case 'CallExpression':
      return [...matchMembership(file, node), ...matchChecks(file, node)];
    default:
      return [];
  }
}

function against(file: SourceFile, match: ShapeMatch, node: TSESTree.Node): ReadMatch {
  return weigh({ match, node, values: readValues(file, node) });
}

/**
 * Usual names are not enough where any value may be compared (`res.status === 1`): they count only where every value is a
 * code of a final response, or a bound between classes.
 */
function weigh(read: ReadMatch): ReadMatch {
  const { identity } = read.match;
  const { values, complete } = read.values;
  const least = readsStatusCode(read.match) ? 100 : 200;
  if (
    identity.by !== 'names' ||
    (complete && values.length > 0 && values.every(({ value }) => isPlausible(value, least)))
  )
    return read;
  if (values.length === 0 && codeMeant(read.node) !== null) return read;
  return { ...read, match: { ...read.match, identity: { ...identity, level: 'guessed' } } };
}

/** What is called a status code has its lower end at 100: `statusCode < 100`. A status of 100 may be per cent. */
function readsStatusCode({ shape: { shape } }: ShapeMatch): boolean {
  return shape.kind === 'compare' && shape.name === 'statusCode';
}

function isPlausible(value: unknown, least = 200): boolean {
  const code = typeof value === 'string' ? Number(value) : value;
  if (typeof code !== 'number' || code < least) return false;
  return findCode(code) !== undefined || (code <= 600 && (code % 100 === 0 || code % 100 === 99));
}

/** The shape that reading a status code is: `response.status`, and a variable that holds nothing else. */
function matchRead(file: SourceFile, node: TSESTree.Node, read: TSESTree.Node, depth = 0): ShapeMatch | null {
  const match = matchOwned(file, node, read, depth);
  return depth > 0 || (match !== null && match.identity.level !== 'guessed')
    ? match
    : (matchCompared(file, node, read) ?? match);
}

/** `status >= 400`, whatever has that status: what it is compared with tells. */
function matchCompared(file: SourceFile, node: TSESTree.Node, read: TSESTree.Node): ShapeMatch | null {
  const at = unwrap(read);
  const isMember =
    at.type === 'MemberExpression' && memberName(at) === 'status' && identify(file, at.object) !== 'foreign';
  const isVariable =
    at.type === 'Identifier' && (at.name === 'status' || at.name === 'code') && !readValues(file, at).complete;
  if (!isMember && !isVariable) return null;
  const isTold =
    (isVariable && isAskedAbout(file, at)) ||
    (at.type === 'MemberExpression' && isCalledResponse(at.object)) ||
    isToldByComparison(file, node, at, (value) => isPlausible(value));
  return isTold ? matchIdentified(file, node, 'compare:status', compared, null, []) : null;
}

/** Whether it is called a response in full: `res` may be a result or a resource as well. */
function isCalledResponse(owner: TSESTree.Node): boolean {
  const node = unwrap(owner);
  return node.type === 'Identifier' && node.name === 'response';
}

function matchOwned(file: SourceFile, node: TSESTree.Node, read: TSESTree.Node, depth: number): ShapeMatch | null {
  const at = unwrap(read);
  switch (at.type) {
    case 'MemberExpression':
      return matchMember(file, node, at, '') ?? (depth > 2 ? null : matchPutTogether(file, node, at, depth));
    case 'CallExpression': {
      const member = calledMember(at);
      return member === null ? null : matchMember(file, node, member, '()');
    }
    // `response.status || error.statusCode`, `response.statusCode ?? 0`.
    case 'LogicalExpression':
      if (at.operator === '&&' || depth > 6) return null;
      return matchOwned(file, node, at.left, depth + 1) ?? matchOwned(file, node, at.right, depth + 1);
    case 'Identifier':
      return depth > 2 ? null : (matchVariable(file, node, at, depth) ?? matchNamed(file, node, at));
    default:
      return null;
  }
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
  const isTold = call === '' && toldMember.test(name) && identify(file, member.object) !== 'foreign';
  return isTold ? matchIdentified(file, node, 'compare:statusCode', told, null, []) : null;
}

/** `result.statusCode` of `const result = { statusCode: response.statusCode }`: what the object was given. */
function matchPutTogether(
  file: SourceFile,
  node: TSESTree.Node,
  member: TSESTree.MemberExpression,
  depth: number,
): ShapeMatch | null {
  const owner = unwrap(member.object);
  const name = memberName(member);
  const variable = owner.type === 'Identifier' && name !== null ? findVariable(file, owner) : null;
  const declarator: TSESTree.Node | undefined = soleDefinition(variable)?.node;
  if (name === null || declarator?.type !== 'VariableDeclarator' || declarator.init?.type !== 'ObjectExpression')
    return null;
  const given = findProperty(declarator.init, name);
  return typeof given === 'object' ? matchRead(file, node, given.value, depth + 1) : null;
}

function matchMemberOf(file: SourceFile, node: TSESTree.Node, key: string, owner: TSESTree.Node): ShapeMatch | null {
  const verdict = identify(file, owner);
  const match = matchIdentified(file, node, key, verdict, owner, []);
  if (verdict === 'foreign' || (match !== null && match.identity.level !== 'guessed')) return match;
  return matchIdentified(file, node, key, told, owner, []) ?? match;
}

/** What it is compared with says what it is. */
const compared = { refs: ['http-client.compared'], level: 'inferred', by: 'names' } as const satisfies Identity;

/** What is read says by its own name what it is: `result.statusCode`, whatever the result is. */
const told = { refs: ['http-client.told'], level: 'inferred', by: 'names' } as const satisfies Identity;

const toldName = /(?<!exit_?)(?:status_?code|http_?(?:status|code)|response_?(?:status|code))/i;

/** A member that no table knows, and that says by its own name what it is: `connection.responseHttpCode`. */
const toldMember =
  /^(?!\w*[eE]xit)[a-z]\w*(?:[sS]tatus_?[cC]ode|[hH]ttp_?(?:[sS]tatus|[cC]ode)|[rR]esponse_?(?:[sS]tatus|[cC]ode))$/;

/** A variable that is called a status code: `statusCode === 404`. One that can only be numbers of the file is no received one. */
function matchNamed(file: SourceFile, node: TSESTree.Node, read: TSESTree.Identifier): ShapeMatch | null {
  if (!toldName.test(read.name) || readValues(file, read).complete) return null;
  return matchIdentified(file, node, 'compare:statusCode', told, null, []);
}

/** `const { status } = await fetch(url)` and `const status = response.status`. */
function matchVariable(
  file: SourceFile,
  node: TSESTree.Node,
  read: TSESTree.Identifier,
  depth: number,
): ShapeMatch | null {
  const declarator: TSESTree.Node | undefined = soleDefinition(findVariable(file, read))?.node;
  if (declarator?.type === 'CatchClause' && declarator.param?.type === 'ObjectPattern') {
    const [caught, ...rest] = patternPath(declarator.param, read.name) ?? [];
    const key = `compare:${caught ?? ''}`;
    return rest.length > 0 ? null : matchIdentified(file, node, key, thrownError, null, []);
  }
  if (declarator?.type !== 'VariableDeclarator' || declarator.init === null) return null;
  if (declarator.id.type === 'Identifier') return matchRead(file, node, declarator.init, depth + 1);
  const path = patternPath(declarator.id, read.name);
  const name = path?.at(-1);
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

/** What was awaited, and has what responses have beside their status. */
const received = { refs: ['http-client.response'], level: 'inferred', by: 'names' } as const satisfies Identity;

const besideStatus: ReadonlySet<string> = new Set(['body', 'data', 'headers', 'ok', 'statusText', 'text']);

/** `const { status, body } = await agent.get('/')`. */
function isTakenApart(pattern: TSESTree.Node, init: TSESTree.Node): boolean {
  if (pattern.type !== 'ObjectPattern' || init.type !== 'AwaitExpression') return false;
  return pattern.properties.some((one) => one.type === 'Property' && besideStatus.has(keyName(one) ?? ''));
}

/** `[404, 410].includes(response.status)` and `new Set([404, 410]).has(response.status)`. */
function matchMembership(file: SourceFile, node: TSESTree.CallExpression): readonly ReadMatch[] {
  const member = calledMember(node);
  const name = member === null ? null : memberName(member);
  const [read] = node.arguments;
  if (member === null || read === undefined || (name !== 'includes' && name !== 'has' && name !== 'indexOf')) return [];
  const holder = unwrap(member.object);
  const list = name === 'has' && holder.type === 'NewExpression' ? (holder.arguments[0] ?? holder) : holder;
  if (unwrap(list).type !== 'ArrayExpression') return [];
  const match = matchRead(file, node, read);
  return match === null ? [] : readHeldCodes(file, [list], [0], 'list').map((code) => weigh({ match, ...code }));
}

/** `expect(response.status).toBe(404)` and `assert.equal(response.status, 404)`. */
function matchChecks(file: SourceFile, node: TSESTree.CallExpression): readonly ReadMatch[] {
  const member = calledMember(node);
  const name = member === null ? '' : memberName(member);
  for (const indexed of tableIndex.shapes.get(`check:${name ?? ''}`) ?? []) {
    const { shape } = indexed;
    if (shape.kind !== 'check' || typeof shape.code !== 'object') continue;
    const args = checkedArguments(file, node, indexed, shape);
    if (args === null) continue;
    if (shape.turned === true) {
      const turned = matchTurnedList(file, node, indexed, args);
      if (turned.length > 0) return turned;
      continue;
    }
    const match = matchSubject(file, node, shape, args);
    const turned = match === null ? matchTurned(file, node, indexed, shape) : null;
    if (turned !== null) return [turned];
    if (match === null) continue;
    const checked: ShapeMatch = { ...match, shape: indexed, arguments: node.arguments };
    if (shape.holds !== undefined)
      return readHeldCodes(file, node.arguments, shape.code, shape.holds).map((code) =>
        weigh({ match: checked, ...code }),
      );
    const code = followPath(file, node.arguments, shape.code);
    // Another form may have it elsewhere: `{ status: 404 }` or `{ statusCode: 404 }`.
    if (code !== 'missing' && code !== 'unknown') return [against(file, checked, code)];
  }
  return [];
}

/** `assert.equal(404, response.status)`: many write the expected number first. */
function matchTurned(
  file: SourceFile,
  node: TSESTree.CallExpression,
  indexed: IndexedShape,
  { subject, code, member, holds, chained }: CheckShape,
): ReadMatch | null {
  const [expected, actual] = node.arguments;
  const isPair = subject.join() === '0' && typeof code === 'object' && code.join() === '1';
  if (!isPair || member !== undefined || holds !== undefined || chained === true) return null;
  if (expected === undefined || actual === undefined) return null;
  const match = matchRead(file, node, actual);
  return match === null ? null : against(file, { ...match, shape: indexed, arguments: node.arguments }, expected);
}

/** `expect([200, 204]).toContain(response.status)`: any of the codes will do. */
function matchTurnedList(
  file: SourceFile,
  node: TSESTree.CallExpression,
  indexed: IndexedShape,
  list: readonly TSESTree.Node[],
): readonly ReadMatch[] {
  const [read] = node.arguments;
  const match = read === undefined ? null : matchRead(file, node, read);
  if (match === null) return [];
  const checked: ShapeMatch = { ...match, shape: indexed, arguments: node.arguments };
  return readHeldCodes(file, list, [0], 'list').map((code) => weigh({ match: checked, ...code }));
}

/** The arguments among which the checked value is; null when the call is not one of the library's. */
function checkedArguments(
  file: SourceFile,
  node: TSESTree.CallExpression,
  indexed: IndexedShape,
  shape: CheckShape,
): readonly TSESTree.Node[] | null {
  const member = calledMember(node);
  if (shape.chained !== true) {
    const on = shape.name === undefined ? node.callee : member?.object;
    return on !== undefined && isOn(file, on, indexed) ? node.arguments : null;
  }
  for (let at = member === null ? null : unwrap(member.object); at !== null;) {
    if (at.type === 'CallExpression') {
      if (shape.after === undefined && isOn(file, at.callee, indexed)) return at.arguments;
      at = unwrap(at.callee);
    } else if (at.type !== 'MemberExpression') return null;
    else if (shape.after !== undefined && memberName(at) === shape.after) return [at.object];
    else at = unwrap(at.object);
  }
  return null;
}

function isOn(file: SourceFile, node: TSESTree.Node, { on }: IndexedShape): boolean {
  const verdict = identify(file, node);
  return verdict !== null && verdict !== 'foreign' && verdict.level !== 'guessed' && verdict.refs.includes(on);
}

/** `expect(load()).rejects.toMatchObject({ status: 404 })`. */
function isOfRejection(node: TSESTree.Node): boolean {
  const member = node.type === 'CallExpression' ? calledMember(node) : null;
  const before = member === null ? null : unwrap(member.object);
  return before?.type === 'MemberExpression' && memberName(before) === 'rejects';
}

function matchSubject(
  file: SourceFile,
  node: TSESTree.Node,
  shape: CheckShape,
  args: readonly TSESTree.Node[],
): ShapeMatch | null {
  const subject = followPath(file, args, shape.subject);
  if (subject === 'missing' || subject === 'unknown') return null;
  if (shape.member !== undefined && (shape.rejected === true || isOfRejection(node)))
    return matchIdentified(file, node, `compare:${shape.member}`, thrownError, null, []);
  return shape.member === undefined
    ? matchRead(file, node, subject)
    : matchMemberOf(file, node, `compare:${shape.member}`, subject);
}
