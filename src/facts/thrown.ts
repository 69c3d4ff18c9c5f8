import type { TSESTree } from '@typescript-eslint/utils';
import { listFrameworks } from '../frameworks/all.ts';
import type { FrameworkTable, ThrownClaim } from '../frameworks/types.ts';
import { majorOf, type MajorsInUse } from './claims.ts';
import { identify, type EvidenceLevel, type Identity } from './evidence.ts';
import { findVariable, type SourceFile } from './file.ts';
import { findPlatform } from './platform.ts';
import { routeDecoratorsOf } from './request.ts';
import { matchIdentified, type ShapeMatch } from './shapes.ts';
import type { StatusSite } from './sites.ts';
import { resolveRef, tableIndex } from './tables.ts';
import {
  calledMember,
  chainCalls,
  enclosingFunction,
  findProperty,
  isFunction,
  lastName,
  memberName,
  outermost,
  unwrap,
  type FunctionNode,
} from './syntax.ts';
import { findHandlers } from './voters/handlers.ts';

/**
 * A plain object that a handler throws to its framework, `throw { status: 404 }`, or that is assigned to an error. Whether
 * anything reads it is another question. Thrown to nobody knows whom, only a `statusCode` says what it is, or a `status` beside
 * what went wrong: `throw { status: 404, message: 'no such user' }`.
 */
export function matchThrown(file: SourceFile, node: TSESTree.ObjectExpression): ShapeMatch | null {
  const { parent } = outermost(node);
  const assigned = parent?.type === 'CallExpression' ? matchAssigned(file, node, parent) : null;
  if (assigned !== null) return assigned;
  const caller = parent?.type === 'ThrowStatement' ? callersOf(file, parent)[0] : passedTo(file, parent);
  if (caller !== undefined)
    return matchIdentified(file, node, 'object:', { refs: thrown.refs, level: caller.level, by: 'handlers' }, null, [
      node,
    ]);
  const isTold = tellsStatus.some((name) => typeof findProperty(node, name) === 'object');
  return isTold && throwerOf(node) !== null ? matchIdentified(file, node, 'object:', thrown, null, [node]) : null;
}

const tellsStatus = ['statusCode', 'message', 'error', 'errors', 'details'];

/** Who gets what a middleware passes on: `next({ status: 404 })`. */
function passedTo(file: SourceFile, call: TSESTree.Node | undefined): Caller | undefined {
  if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier' || call.callee.name !== 'next')
    return undefined;
  const definition = findVariable(file, call.callee)?.defs[0];
  const owner: TSESTree.Node | undefined = definition?.type === 'Parameter' ? definition.node : undefined;
  return owner !== undefined && isFunction(owner) ? handlersCalling(file, owner)[0] : undefined;
}

/** `ret.status = 431` of whatever the same function throws further on. */
export function matchThrownMember(file: SourceFile, node: TSESTree.AssignmentExpression): ShapeMatch | null {
  const member = unwrap(node.left);
  if (member.type !== 'MemberExpression') return null;
  const key = `assign:${memberName(member) ?? ''}`;
  // Most assignments are to other names, and what is thrown takes longer to find.
  if (tableIndex.shapesByHolder.get(key)?.has('errors.thrown') !== true) return null;
  const isThrown = throwersOf(file, { node, receiver: member.object }).length > 0;
  return isThrown && identify(file, member.object) === null
    ? matchIdentified(file, node, key, thrown, member.object, [node.right])
    : null;
}

const thrown = { refs: ['errors.thrown'], level: 'inferred', by: 'shape' } as const satisfies Identity;

/** `Object.assign(new Error('gone'), { status: 410 })`. */
function matchAssigned(
  file: SourceFile,
  node: TSESTree.ObjectExpression,
  call: TSESTree.CallExpression,
): ShapeMatch | null {
  const callee = calledMember(call);
  const [target] = call.arguments;
  if (callee?.object.type !== 'Identifier' || callee.object.name !== 'Object' || memberName(callee) !== 'assign')
    return null;
  const verdict = target === undefined || target === node ? null : identify(file, target);
  if (verdict === null || verdict === 'foreign' || !verdict.refs.some((ref) => errors.has(ref))) return null;
  // Anything may be named `error`: only of one that is made here any number is meant for a status.
  const ref = verdict.refs.includes('errors.instance') ? 'errors.assignedToMade' : 'errors.assigned';
  return matchIdentified(file, node, 'object:', { ...verdict, refs: [ref] }, null, [node]);
}

const errors: ReadonlySet<string> = new Set(['errors.instance', 'errors.named', 'errors.caught']);

/** `throw 404`, where a framework is known to take no number for a status. */
export function matchThrownNumber(file: SourceFile, node: TSESTree.ThrowStatement): ShapeMatch | null {
  const { argument } = node;
  if (argument.type !== 'Literal' && argument.type !== 'MemberExpression') return null;
  const [caller] = callersOf(file, node);
  if (caller === undefined || !refusesNumbers(caller.framework)) return null;
  const identity = { refs: ['errors.number'], level: caller.level, by: 'handlers' } as const;
  return matchIdentified(file, argument, 'object:', identity, null, [argument]);
}

/** Whether a number that is thrown is no status in one of the majors. */
function refusesNumbers({ thrown: claim, thrownIn = {} }: FrameworkTable): boolean {
  return [claim, ...Object.values(thrownIn)].some((one) => one?.number !== undefined);
}

/** A framework that takes no status from what is thrown to it. */
export interface UnreadStatus {
  readonly framework: FrameworkTable;
  /** What the client gets, as a clause. */
  readonly outcome: string;
  readonly advice: string;
  /** The member that it does not read; null where a number is thrown. */
  readonly member: string | null;
}

/**
 * Whether a status on a thrown error or object is lost: every framework that calls the function reads other members, or none.
 * Null where one of them may read it, where something else catches it first, and where nothing is thrown.
 */
export function findUnreadStatus(file: SourceFile, site: StatusSite, settings: MajorsInUse): UnreadStatus | null {
  const { shape } = site;
  if (shape.kind !== 'assign' && shape.kind !== 'object') return null;
  const key = shape.kind === 'assign' ? shape.name : typeof shape.code === 'object' ? shape.code.at(-1) : undefined;
  const throwers = shape.kind === 'assign' ? throwersOf(file, site) : [outermost(thrownValue(site)).parent];
  const thrown = throwers.find((one) => one?.type === 'ThrowStatement');
  if (thrown === undefined || key === undefined) return null;
  const member = typeof key === 'string' ? key : null;
  if (member !== null && !membersRead().has(member)) return null;
  const isPlain = shape.kind === 'object' && thrownValue(site) === site.node;
  const unread = callersOf(file, thrown).map(({ framework }): UnreadStatus | null => {
    const claim = thrownClaimOf(framework, settings);
    if (claim === undefined || isTakenHere(file, claim)) return null;
    const { reads, outcome } =
      isPlain && claim.plain
        ? claim.plain
        : { ...claim, reads: claim.readsIn?.[majorOf(framework, settings)] ?? claim.reads };
    const lost = member === null ? claim.number : reads.includes(member) ? undefined : outcome;
    return lost === undefined ? null : { framework, outcome: lost, advice: claim.advice, member };
  });
  return unread.includes(null) ? null : (unread[0] ?? null);
}

function thrownClaimOf(framework: FrameworkTable, settings: MajorsInUse): ThrownClaim | undefined {
  return framework.thrownIn?.[majorOf(framework, settings)] ?? framework.thrown;
}

let knownMembers: ReadonlySet<string> | undefined;

/** What any framework reads of an error: another member is a project's own, and so is what reads it. */
function membersRead(): ReadonlySet<string> {
  return (knownMembers ??= new Set(
    listFrameworks().flatMap(({ thrown: claim, thrownIn = {} }) =>
      [claim, ...Object.values(thrownIn)].flatMap((one) => [...(one?.reads ?? []), ...(one?.plain?.reads ?? [])]),
    ),
  ));
}

/** Whether the file has what answers its errors beside what throws them. */
function isTakenHere({ sourceCode }: SourceFile, { takenBy }: ThrownClaim): boolean {
  return takenBy !== undefined && sourceCode.text.includes(takenBy);
}

/** The call around an object that is assigned to an error: `throw Object.assign(new Error('gone'), { status: 410 })`. */
function thrownValue({ node }: StatusSite): TSESTree.Node {
  const { parent } = outermost(node);
  return parent?.type === 'CallExpression' ? parent : node;
}

/** What the client gets where a response is thrown that every framework around wants returned; null where one sends it. */
export function findThrownResponse(
  file: SourceFile,
  { node, shape }: StatusSite,
  settings: MajorsInUse,
): { readonly framework: FrameworkTable; readonly outcome: string } | null {
  const thrown = outermost(chainCalls(node)[0] ?? node).parent;
  if (shape.must !== 'return' || thrown?.type !== 'ThrowStatement') return null;
  const lost = callersOf(file, thrown).map(({ framework }) => {
    const outcome = thrownClaimOf(framework, settings)?.response;
    return outcome === undefined ? null : { framework, outcome };
  });
  return lost.includes(null) ? null : (lost[0] ?? null);
}

/** What throws the object whose member a site sets, in the same function. */
function throwersOf(
  file: SourceFile,
  { node, receiver }: Pick<StatusSite, 'node' | 'receiver'>,
): readonly (TSESTree.ThrowStatement | TSESTree.CallExpression)[] {
  const held = receiver === null ? null : unwrap(receiver);
  const owner = enclosingFunction(node);
  const uses = findVariable(file, held)?.references ?? [];
  return uses.flatMap(({ identifier }) => {
    const thrower = throwerOf(identifier);
    return thrower !== null && enclosingFunction(thrower) === owner ? [thrower] : [];
  });
}

/** What throws an expression: a statement, or `reject(error)` and `Promise.reject(error)`. */
function throwerOf(expression: TSESTree.Node): TSESTree.ThrowStatement | TSESTree.CallExpression | null {
  const outer = outermost(expression);
  const { parent } = outer;
  if (parent?.type === 'ThrowStatement') return parent;
  if (parent?.type !== 'CallExpression' || parent.arguments[0] !== outer) return null;
  return lastName(unwrap(parent.callee)) === 'reject' ? parent : null;
}

interface Caller {
  readonly framework: FrameworkTable;
  readonly level: EvidenceLevel;
}

/** The frameworks that call the function around a statement and so get what it throws or returns; none where a `try` gets it first. */
function callersOf(file: SourceFile, node: TSESTree.ThrowStatement | TSESTree.ReturnStatement): readonly Caller[] {
  const owner = enclosingFunction(node);
  return owner === null || (node.type === 'ThrowStatement' && isCaught(node)) ? [] : handlersCalling(file, owner);
}

function handlersCalling(file: SourceFile, owner: FunctionNode): readonly Caller[] {
  const handlers = findHandlers(file, owner);
  if (handlers === 'foreign') return [];
  return [
    ...routeDecoratorsOf(file, owner).map(({ table }): Caller => ({ framework: table, level: 'proven' })),
    ...handlers.map(({ handler, level }): Caller => ({ framework: handler.table, level })),
  ];
}

/** What the framework makes of an error that a handler returns to it; null where it takes it for thrown. */
export function findReturnedError(
  file: SourceFile,
  { node, shape }: StatusSite,
): { readonly statement: TSESTree.ReturnStatement; readonly outcome: string } | null {
  const statement = outermost(node).parent;
  if (shape.must !== 'throw' || statement?.type !== 'ReturnStatement') return null;
  const outcomes = callersOf(file, statement).map(({ framework }) =>
    findPlatform(file, framework)?.throwsReturned === true ? undefined : framework.returnedError,
  );
  const [outcome] = outcomes;
  return outcome === undefined || outcomes.includes(undefined) ? null : { statement, outcome };
}

/** What becomes of a response that a handler returns whose framework takes none of its kind from it. */
export function findRefused(
  file: SourceFile,
  { node, shape, shapeTable }: StatusSite,
): { readonly framework: FrameworkTable; readonly outcome: string; readonly advice: string } | null {
  const taker = outermost(node).parent;
  if (taker?.type !== 'ReturnStatement' && taker?.type !== 'ArrowFunctionExpression') return null;
  const owner = enclosingFunction(node);
  const handlers = owner === null || shape.must !== 'return' ? [] : findHandlers(file, owner);
  for (const { handler } of handlers === 'foreign' ? [] : handlers) {
    const { table, spec } = handler;
    if (spec.refuses?.made.some((one) => resolveRef(table, one) === resolveRef(shapeTable, shape.on)) === true)
      return { framework: table, ...spec.refuses };
  }
  return null;
}

function isCaught(node: TSESTree.Node): boolean {
  for (let at = node; at.parent !== undefined && !isFunction(at); at = at.parent)
    if (at.parent.type === 'TryStatement' && at.parent.block === at && at.parent.handler !== null) return true;
  return false;
}
