import type { TSESTree } from '@typescript-eslint/utils';
import type { Path, Shape } from '../frameworks/types.ts';
import { findCode } from '../registry/index.ts';
import { isKind } from './argument-kinds.ts';
import { identify, type Identity, type Verdict } from './evidence.ts';
import { findVariable, type SourceFile } from './file.ts';
import { placeForm } from './platform.ts';
import {
  calledMember,
  callsIn,
  findProperty,
  keyName,
  lastName,
  memberName,
  outermost,
  parameterPattern,
  unwrap,
} from './syntax.ts';
import { tableIndex, type IndexedShape } from './tables.ts';
import { constantObject, readValues } from './value.ts';
import { isShownByUse } from './voters/names.ts';

/** A place in the code that fits a shape of a table. */
export interface ShapeMatch {
  readonly node: TSESTree.Node;
  readonly shape: IndexedShape;
  /** The object that it is on, as identified: its framework speaks for the site, also where the shape is inherited. */
  readonly identity: Identity;
  readonly ref: string;
  readonly receiver: TSESTree.Node | null;
  readonly arguments: readonly TSESTree.Node[];
}

/** The first shape that a node fits, of the likeliest framework; null when it fits none. */
export function matchShape(file: SourceFile, node: TSESTree.Node): ShapeMatch | null {
  const known = file.matches.get(node);
  if (known !== undefined) return known;
  const match = weigh(file, searchShape(file, node));
  file.matches.set(node, match);
  return match;
}

/**
 * A usual name has a second sign where its status is set to a code that a server sends at last, and nothing else:
 * `ctx.status = 404`. A method of that name (`chart.status(404)`), and what only looks as if it set a status, want another one.
 * A record that is set to words has none (`job.res.status = 'aborted'`), whatever else speaks for the name.
 */
function weigh(file: SourceFile, match: ShapeMatch | null): ShapeMatch | null {
  if (match?.identity.by !== 'names') return match;
  const { role, code, fault, kind } = match.shape.shape;
  if (role !== 'set' || kind !== 'assign' || fault !== undefined || typeof code !== 'object') return match;
  const node = followPath(file, match.arguments, code);
  const { values, complete } = typeof node === 'string' ? { values: [], complete: false } : readValues(file, node);
  const isCode = values.every(({ value }) => typeof value === 'number' && value >= 200 && isRegistered(value));
  const isText = values.some(({ value }) => typeof value === 'string' && !/\d/.test(value));
  if (isText) return { ...match, identity: { ...match.identity, level: 'guessed' } };
  return complete && values.length > 0 && isCode
    ? { ...match, identity: { ...match.identity, level: 'inferred' } }
    : match;
}

function isRegistered(code: number): boolean {
  return findCode(code)?.state === 'registered';
}

function searchShape(file: SourceFile, node: TSESTree.Node): ShapeMatch | null {
  switch (node.type) {
    case 'CallExpression': {
      const member = calledMember(node);
      const name = member === null ? null : memberName(member);
      if (member !== null && name !== null) {
        const found = matchOn(file, node, `call:${name}`, member.object, node.arguments);
        if (found !== null) return found;
      }
      if (node.callee.type === 'Super') return matchSuper(file, node);
      return member !== null && (name === null || !tableIndex.callableMembers.has(name))
        ? null
        : matchCallee(file, node);
    }
    case 'NewExpression': {
      const match = matchOn(file, node, 'construct:', node.callee, node.arguments);
      // The arguments of a class of the file are its own constructor's; what that passes to `super` is a site of its own.
      return typeof match?.shape.shape.code === 'object' && hasOwnConstructor(file, node.callee) ? null : match;
    }
    case 'AssignmentExpression': {
      const target = unwrap(node.left);
      const name = target.type === 'MemberExpression' ? memberName(target) : null;
      if (target.type !== 'MemberExpression' || name === null || node.operator !== '=') return null;
      return matchOn(file, node, `assign:${name}`, target.object, [node.right]);
    }
    case 'PropertyDefinition': {
      const name = keyName(node);
      const owner = node.parent.parent.superClass;
      if (name === null || owner === null || owner === undefined || node.value === null) return null;
      return matchOn(file, node, `assign:${name}`, node, [node.value]);
    }
    case 'TSParameterProperty': {
      // `constructor(readonly status: number)` is `this.status = status`.
      const pattern = parameterPattern(node);
      return pattern.type === 'Identifier' ? matchOn(file, node, `assign:${pattern.name}`, node, [pattern]) : null;
    }
    case 'Decorator': {
      const call = unwrap(node.expression);
      return call.type === 'CallExpression' ? matchOn(file, node, 'decorate:', call.callee, call.arguments) : null;
    }
    default:
      return null;
  }
}

/** What is called is a form itself: `createError(404)`, `redirect('/x')`. */
function matchCallee(file: SourceFile, node: TSESTree.CallExpression): ShapeMatch | null {
  const identity = identify(file, unwrap(node.callee));
  return (
    matchIdentified(file, node, 'call:', identity, null, node.arguments) ??
    // A decorator that is handed on: `applyDecorators(HttpCode(204), ApiNoContentResponse())`.
    (node.parent.type === 'Decorator' ? null : matchIdentified(file, node, 'decorate:', identity, null, node.arguments))
  );
}

/** `super(404)` in a subclass is the construction of its parent. */
function matchSuper(file: SourceFile, node: TSESTree.CallExpression): ShapeMatch | null {
  let at: TSESTree.Node | undefined = node.parent;
  while (at !== undefined && at.type !== 'ClassDeclaration' && at.type !== 'ClassExpression') at = at.parent;
  const parent = at?.superClass ?? null;
  return parent === null || hasOwnConstructor(file, parent)
    ? null
    : matchOn(file, node, 'construct:', parent, node.arguments);
}

/** Whether an expression is a class of the file that, or whose parent in the file, has a constructor of its own. */
function hasOwnConstructor(file: SourceFile, callee: TSESTree.Node): boolean {
  const node = unwrap(callee);
  const definition: TSESTree.Node | undefined = findVariable(file, node)?.defs[0]?.node;
  if (definition?.type !== 'ClassDeclaration') return false;
  return (
    definition.body.body.some((member) => member.type === 'MethodDefinition' && member.kind === 'constructor') ||
    (definition.superClass !== null && hasOwnConstructor(file, definition.superClass))
  );
}

function matchOn(
  file: SourceFile,
  node: TSESTree.Node,
  key: string,
  on: TSESTree.Node,
  args: readonly TSESTree.Node[],
): ShapeMatch | null {
  return tableIndex.shapes.has(key)
    ? matchIdentified(file, node, key, identify(file, on), key.endsWith(':') ? null : on, args)
    : null;
}

/** The first shape under a key that is on an object whose identity is known. */
export function matchIdentified(
  file: SourceFile,
  node: TSESTree.Node,
  key: string,
  identity: Verdict | null,
  receiver: TSESTree.Node | null,
  args: readonly TSESTree.Node[],
): ShapeMatch | null {
  const shapes = tableIndex.shapesByHolder.get(key);
  if (shapes === undefined || identity === null || identity === 'foreign') return null;
  for (const ref of identity.refs)
    for (const ancestor of tableIndex.objects.get(ref)?.lineage ?? none)
      for (const shape of shapes.get(ancestor) ?? none)
        if (
          fitsIdentity(file, shape, identity, ref, receiver) &&
          fitsConditions(file, shape, receiver, args) &&
          fitsRange(file, shape, args)
        )
          return { node, shape: placeForm(file, shape), identity, ref, receiver, arguments: args };
  return null;
}

const none: readonly never[] = [];

/** A usual name is not enough to say that an object lacks a member: it may be another client's, or a plain object. */
function fitsIdentity(
  file: SourceFile,
  { shape }: IndexedShape,
  { by }: Identity,
  ref: string,
  receiver: TSESTree.Node | null,
): boolean {
  if (by !== 'names') return true;
  if (shape.kind === 'compare') return shape.instead === undefined;
  if (shape.kind !== 'assign' || shape.fault === undefined) return true;
  return receiver !== null && isShownByUse(file, unwrap(receiver), ref);
}

function fitsConditions(
  file: SourceFile,
  { shape }: IndexedShape,
  receiver: TSESTree.Node | null,
  args: readonly TSESTree.Node[],
): boolean {
  if (shape.alone === true && receiver !== null && hasStatus(file, receiver)) return false;
  if ((shape.requiresCode === true || shape.kind === 'object') && isBare(file, args, shape.code)) return false;
  if (shape.requires !== undefined && isBare(file, args, shape.requires)) return false;
  if (shape.fault?.rename !== undefined && mayHoldBeside(file, args, shape.code, shape.fault.rename)) return false;
  if (shape.when === undefined) return true;
  return Object.entries(shape.when).every(([index, kind]) => isKind(file, args, Number(index), kind));
}

/** Whether a chain of calls sets a status. */
function hasStatus(file: SourceFile, receiver: TSESTree.Node): boolean {
  return callsIn(receiver).some((call) => matchShape(file, call)?.shape.shape.role === 'set');
}

/** Whether nothing is written at a path, as far as the file tells. */
function isBare(file: SourceFile, args: readonly TSESTree.Node[], path: Path | number | undefined): boolean {
  return typeof path === 'object' && typeof followPath(file, args, path) === 'string';
}

/** Whether the right name stands beside the wrong one, which then does no harm. */
function mayHoldBeside(
  file: SourceFile,
  args: readonly TSESTree.Node[],
  path: Path | number | undefined,
  name: string,
): boolean {
  if (typeof path !== 'object') return false;
  const [index, ...keys] = path;
  return followPath(file, args, [index, ...keys.slice(0, -1), name]) !== 'missing';
}

/** Whether the code is certainly in the range that a shape requires. */
function fitsRange(file: SourceFile, { shape }: IndexedShape, args: readonly TSESTree.Node[]): boolean {
  if (typeof shape.requiresCode !== 'object' || typeof shape.code !== 'object') return true;
  const code = followPath(file, args, shape.code);
  const [from, to, open] = shape.requiresCode;
  const { values, complete } = typeof code === 'string' ? { values: [], complete: false } : readValues(file, code);
  return (
    (complete || open !== undefined) &&
    values.every(({ value }) => typeof value === 'number' && value >= from && value <= to)
  );
}

/** The response that a form is on: its receiver, or an argument of it. */
export function responseOf(
  shape: Shape,
  receiver: TSESTree.Node | null,
  args: readonly TSESTree.Node[],
): TSESTree.Node | null {
  const given = shape.response === undefined ? undefined : args[shape.response];
  return receiver ?? (given === undefined || given.type === 'SpreadElement' ? null : given);
}

/** Whether a form gives a code of its own to a response that may have one already. */
export function bringsCode(file: SourceFile, { shape: { shape }, arguments: args }: ShapeMatch): boolean {
  if (shape.role === undefined) return false;
  if (shape.keepsCode !== true) return true;
  return shape.fault === undefined && typeof shape.code === 'object' && !isBare(file, args, shape.code);
}

/** Whether another call of the same chain, before or after, gives the response its code. */
export function isOverridden({ node, receiver, shape: { shape } }: ShapeMatch): boolean {
  const { overriddenBy } = shape;
  if (overriddenBy === undefined) return false;
  for (const call of receiver === null ? [] : callsIn(receiver))
    if (overriddenBy.includes(lastName(call.callee) ?? '')) return true;
  for (let at = outermost(node).parent; at?.type === 'MemberExpression'; at = outermost(at.parent).parent)
    if (overriddenBy.includes(memberName(at) ?? '')) return true;
  return false;
}

/** What stands at a path of the arguments: `missing` certainly nothing, `unknown` when a spread or a variable hides it. */
export function followPath(
  file: SourceFile,
  args: readonly TSESTree.Node[],
  path: Path,
): TSESTree.Node | 'missing' | 'unknown' {
  const [index, ...keys] = path;
  const spread = args.findIndex((argument) => argument.type === 'SpreadElement');
  if (spread !== -1 && spread <= index) return 'unknown';
  let at: TSESTree.Node | 'missing' | 'unknown' = args[index] ?? 'missing';
  for (const key of keys) {
    if (at === 'missing' || at === 'unknown') return at;
    const object = constantObject(file, at);
    if (object === null) return isNothing(at) ? 'missing' : 'unknown';
    const property: TSESTree.Property | 'missing' | 'unknown' = findProperty(object, key);
    at = property === 'missing' || property === 'unknown' ? property : property.value;
  }
  return at;
}

function isNothing(node: TSESTree.Node): boolean {
  return node.type === 'Identifier' && node.name === 'undefined';
}
