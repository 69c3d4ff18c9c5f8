import type { TSESTree } from '@typescript-eslint/utils';
import type { CheckShape } from '../frameworks/types.ts';
import { identify } from './evidence.ts';
import type { SourceFile } from './file.ts';
import { readHeldCodes, type HeldCode } from './held.ts';
import { matchMemberOf, matchRead, thrownError } from './received.ts';
import { followPath, matchIdentified, type ShapeMatch } from './shapes.ts';
import { calledMember, memberName, unwrap } from './syntax.ts';
import { tableIndex, type IndexedShape } from './tables.ts';
import { isPlausible } from './telling-comparisons.ts';
import { codeMeant, readValues } from './value.ts';
import { voteByMock } from './voters/names.ts';

/** A comparison or a check of a status code that was received, with the code that it is compared with. */
export interface ReadMatch extends HeldCode {
  readonly match: ShapeMatch;
}

const comparisons: ReadonlySet<string> = new Set(['===', '!==', '==', '!=', '<', '<=', '>', '>=']);

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
 * code of a final response, or a bound between classes; `options.expected || 200` is one as far as the file tells.
 */
function weigh(read: ReadMatch): ReadMatch {
  const { identity } = read.match;
  const { values } = read.values;
  const least = readsStatusCode(read.match) ? 100 : 200;
  if (identity.by !== 'names' || (values.length > 0 && values.every(({ value }) => isPlausible(value, least))))
    return read;
  if (values.length === 0 && codeMeant(read.node) !== null) return read;
  const withCode = values.length === 0 ? { withCode: identity.level } : {};
  return { ...read, match: { ...read.match, identity: { ...identity, level: 'guessed', ...withCode } } };
}

/** What is called a status code has its lower end at 100: `statusCode < 100`. A status of 100 may be per cent. */
function readsStatusCode({ shape: { shape } }: ShapeMatch): boolean {
  return shape.kind === 'compare' && shape.name === 'statusCode';
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
    const on = shape.name === undefined && shape.names === undefined ? node.callee : member?.object;
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
  node: TSESTree.CallExpression,
  shape: CheckShape,
  args: readonly TSESTree.Node[],
): ShapeMatch | null {
  const subject = followPath(file, args, shape.subject);
  if (subject === 'missing' || subject === 'unknown') return null;
  if (shape.spied === true) return matchSpied(file, node, subject);
  const name = shape.memberAt === undefined ? shape.member : namedMember(file, node, shape.memberAt);
  if (name !== undefined && (shape.rejected === true || isOfRejection(node)))
    return matchIdentified(file, node, `compare:${name}`, thrownError, null, []);
  return name === undefined && shape.memberAt === undefined
    ? matchRead(file, node, subject)
    : matchMemberOf(file, node, `compare:${name ?? ''}`, subject);
}

/** `status` of `expect(response).toHaveProperty('status', 404)`. */
function namedMember(file: SourceFile, { arguments: given }: TSESTree.CallExpression, at: number): string | undefined {
  const name = given[at];
  const [value] = name === undefined ? [] : readValues(file, name).values;
  return typeof value?.value === 'string' ? value.value : undefined;
}

/** `res.status` of `expect(res.status).toHaveBeenCalledWith(404)`: a method that takes a code first. */
function matchSpied(file: SourceFile, node: TSESTree.CallExpression, subject: TSESTree.Node): ShapeMatch | null {
  const method = unwrap(subject);
  const name = method.type === 'MemberExpression' ? memberName(method) : null;
  if (method.type !== 'MemberExpression' || name === null) return null;
  const verdict = identify(file, method.object);
  const isForeign = verdict === 'foreign';
  const match =
    matchIdentified(file, node, `call:${name}`, verdict, null, []) ??
    matchIdentified(file, node, `call:${name}`, isForeign ? null : voteByMock(method.object), null, []);
  const code = match?.shape.shape.code;
  if (match === null || typeof code !== 'object' || code.join() !== '0') return null;
  // A usual name, a method that responses have, and a code: that is more than a name.
  return match.identity.level === 'guessed' ? { ...match, identity: { ...match.identity, level: 'inferred' } } : match;
}
