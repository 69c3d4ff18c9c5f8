import type { TSESTree } from '@typescript-eslint/utils';
import { hasMoreOfResponse } from './asked.ts';
import type { Identity } from './evidence.ts';
import { findVariable, type SourceFile } from './file.ts';
import { isMocked } from './mocked.ts';
import { decoratedReturns } from './request.ts';
import { matchIdentified, type ShapeMatch } from './shapes.ts';
import {
  calledMember,
  chainCalls,
  enclosingFunction,
  findProperty,
  isFunction,
  keyName,
  memberName,
  outermost,
  type FunctionNode,
} from './syntax.ts';
import { resolveRef, tableIndex } from './tables.ts';
import { isPlausible } from './telling-comparisons.ts';
import { readValues } from './value.ts';
import { voteByType } from './voters/annotations.ts';
import { findHandlers, functionName } from './voters/handlers.ts';

/**
 * The shape of an object literal that stands for a response: a handler returns it (`return { statusCode: 404, body }`), or
 * its type says so (`const answer: APIGatewayProxyResult = { … }`), or a test puts it in the place of one that `fetch` gets.
 */
export function matchReturned(file: SourceFile, node: TSESTree.ObjectExpression): ShapeMatch | null {
  if (!hasCodeProperty(node)) return null;
  const list = outermost(node).parent;
  const isListed = list?.type === 'ArrayExpression';
  const owners = destinations(file, isListed ? list : node);
  return (
    matchTyped(file, node) ??
    matchReturnedBy(file, node, owners, isListed ? true : undefined) ??
    (isFake(file, node) ? matchIdentified(file, node, 'object:', fake, null, [node]) : null)
  );
}

/** What a test lets a client come to: a status beside a function that gives the content, or in what a mock is given. */
const fake = { refs: ['fetch.response'], level: 'inferred', by: 'shape' } as const satisfies Identity;

function isFake(file: SourceFile, node: TSESTree.ObjectExpression): boolean {
  const isContent = (one: TSESTree.ObjectLiteralElement): boolean =>
    one.type === 'Property' && givesContent.has(keyName(one) ?? '') && isFunctionLike(one.value);
  if (node.properties.some(isContent)) return true;
  const status = findProperty(node, 'status');
  const { parent } = outermost(node);
  const isOfResponse = hasMoreOfResponse(node) || (parent?.type === 'Property' && keyName(parent) === 'response');
  return (
    isOfResponse &&
    typeof status === 'object' &&
    readValues(file, status.value).values.every(({ value }) => isPlausible(value)) &&
    isMocked(node)
  );
}

const givesContent: ReadonlySet<string> = new Set(['arrayBuffer', 'blob', 'json', 'text']);

/** A function, or a mock of one: `jest.fn()`, `vi.fn().mockResolvedValue(order)`. */
function isFunctionLike(node: TSESTree.Node): boolean {
  const made = node.type === 'CallExpression' ? calledMember(chainCalls(node).at(-1) ?? node) : null;
  return isFunction(node) || (made !== null && memberName(made) === 'fn');
}

let codeNames: ReadonlySet<string> | undefined;

function listCodeNames(): ReadonlySet<string> {
  const shapes = tableIndex.shapes.get('object:') ?? [];
  return new Set(shapes.flatMap(({ shape: { code } }) => (typeof code === 'object' ? (code[1] ?? []) : [])));
}

/** Whether an object has a member under a name by which one of the tables' objects has its code. */
function hasCodeProperty(node: TSESTree.ObjectExpression): boolean {
  const names = (codeNames ??= listCodeNames());
  for (const property of node.properties)
    if (property.type === 'Property' && names.has(keyName(property) ?? '')) return true;
  return false;
}

/** Fits by a written type: of the variable, of the function that returns it, or of an assertion. */
function matchTyped(file: SourceFile, node: TSESTree.ObjectExpression): ShapeMatch | null {
  const type = typeOf(node);
  const verdict = type === null ? null : voteByType(file, type);
  return matchIdentified(file, node, 'object:', verdict, null, [node]);
}

function typeOf(node: TSESTree.ObjectExpression): TSESTree.TypeNode | null {
  let at: TSESTree.Node = node.parent;
  for (; at.type === 'TSAsExpression' || at.type === 'TSSatisfiesExpression'; at = at.parent)
    if (saysType(at.typeAnnotation)) return at.typeAnnotation;
  const place = placeOf(node);
  if (place?.type === 'VariableDeclarator' && place.id.type === 'Identifier')
    return place.id.typeAnnotation?.typeAnnotation ?? null;
  return place !== null && isFunction(place) ? (place.returnType?.typeAnnotation ?? null) : null;
}

/** `as const`, and the `unknown` of `as unknown as Response`, say nothing. */
function saysType(type: TSESTree.TypeNode): boolean {
  if (type.type !== 'TSTypeReference') return type.type !== 'TSUnknownKeyword' && type.type !== 'TSAnyKeyword';
  return type.typeName.type !== 'Identifier' || type.typeName.name !== 'const';
}

/** What takes an expression as its value, on one of its branches: the function that returns it, or the variable's declarator. */
function placeOf(node: TSESTree.Node): TSESTree.Node | null {
  const outer = outermost(node);
  const holder = outer.parent;
  switch (holder?.type) {
    case 'ReturnStatement':
      return enclosingFunction(outer);
    case 'ConditionalExpression':
    case 'LogicalExpression':
      return placeOf(holder);
    case 'CallExpression':
      return isResolving(holder) ? placeOf(holder) : null;
    case 'ArrowFunctionExpression':
    case 'VariableDeclarator':
    case 'AssignmentExpression':
      return holder;
    default:
      return null;
  }
}

/** `Promise.resolve(answer)`: what it comes to is its argument. */
function isResolving(call: TSESTree.CallExpression): boolean {
  const callee = calledMember(call);
  return callee?.object.type === 'Identifier' && callee.object.name === 'Promise' && memberName(callee) === 'resolve';
}

/** The functions that return a value: at its place, or through the variable that it is given to. */
function destinations(file: SourceFile, node: TSESTree.Node): readonly FunctionNode[] {
  const place = placeOf(node);
  if (place === null) return [];
  if (isFunction(place)) return [place];
  const target =
    place.type === 'VariableDeclarator' ? place.id : place.type === 'AssignmentExpression' ? place.left : null;
  if (target?.type !== 'Identifier') return [];
  return (findVariable(file, target)?.references ?? []).flatMap(({ identifier }) => {
    const taker = identifier === target ? null : placeOf(identifier);
    return taker !== null && isFunction(taker) ? [taker] : [];
  });
}

function matchReturnedBy(
  file: SourceFile,
  node: TSESTree.ObjectExpression,
  owners: readonly FunctionNode[],
  listed: true | undefined,
  depth = 0,
): ShapeMatch | null {
  for (const owner of owners) {
    const handlers = findHandlers(file, owner);
    const decorated = owner.parent.type === 'MethodDefinition' ? decoratedReturns(file, owner.parent) : [];
    for (const { handler, level } of [
      ...(handlers === 'foreign' ? [] : handlers),
      ...decorated.map((handler) => ({ handler, level: 'proven' as const })),
    ]) {
      if (handler.spec.returns === undefined || handler.spec.listed !== listed) continue;
      const identity: Identity = { refs: [resolveRef(handler.table, handler.spec.returns)], level, by: 'handlers' };
      const match = matchIdentified(file, node, 'object:', identity, null, [node]);
      if (match !== null) return match;
    }
    // `const respond = (statusCode, body) => ({ statusCode, body })`, whose result a handler returns.
    const match = depth > 1 ? null : matchReturnedBy(file, node, takersOf(file, owner), listed, depth + 1);
    if (match !== null) return match;
  }
  return null;
}

/** The functions that return what a function of the file returns. */
function takersOf(file: SourceFile, owner: FunctionNode): readonly FunctionNode[] {
  const name = functionName(owner);
  const variable = findVariable(file, name);
  return (variable?.references ?? []).flatMap(({ identifier }) => {
    const callee = outermost(identifier);
    return callee.parent?.type === 'CallExpression' && callee.parent.callee === callee
      ? destinations(file, callee.parent)
      : [];
  });
}
