import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from './file.ts';
import { findVariable } from './file.ts';
import { followPath, matchShape, type ShapeMatch } from './shapes.ts';
import { calledMember, isFunction, outermost, unwrap } from './syntax.ts';
import { readValues } from './value.ts';

/** What is known of the content that goes out with a code. */
export type BodyFact =
  | { readonly state: 'none' }
  | { readonly state: 'unknown' }
  | {
      readonly state: 'present';
      /** The expression that is the content. */
      readonly content: TSESTree.Node;
      /** The form that carries it: the site's own, or another one further along. */
      readonly carrier: ShapeMatch;
    };

/** What travels with a status code on the same path. */
export interface ResponseFacts {
  readonly body: BodyFact;
  /** The argument with the reason phrase. */
  readonly reason: TSESTree.Node | null;
}

const none: BodyFact = { state: 'none' };
const unknown: BodyFact = { state: 'unknown' };

export function describeResponse(file: SourceFile, match: ShapeMatch): ResponseFacts {
  const { shape } = match.shape;
  const reason = shape.reason === undefined ? 'missing' : followPath(file, match.arguments, shape.reason);
  return { body: findBody(file, match), reason: typeof reason === 'string' ? null : reason };
}

function findBody(file: SourceFile, match: ShapeMatch): BodyFact {
  const { shape } = match.shape;
  if (shape.body !== undefined) return contentOf(file, match);
  if (shape.role === 'set') {
    if (shape.kind === 'decorate') return bodyOfDecorated(file, match);
    return bodyAlongChain(file, match) ?? bodyOfNeighbours(file, match);
  }
  return shape.role === 'send' ? none : unknown;
}

/** The content that a form carries itself. */
function contentOf(file: SourceFile, match: ShapeMatch): BodyFact {
  const { shape } = match.shape;
  if (shape.body === undefined) return none;
  const content = followPath(file, match.arguments, shape.body);
  if (content === 'missing') return none;
  if (content === 'unknown') return unknown;
  const { values, complete } = readValues(file, content);
  const empty = shape.empty ?? ['null', 'undefined', "''"];
  const blank = values.filter(({ value }) => empty.some((one) => one === (value === '' ? "''" : String(value))));
  if (blank.length > 0) return complete && blank.length === values.length ? none : unknown;
  if (!complete && values.length > 0) return unknown;
  const node = unwrap(content);
  if (node.type === 'ConditionalExpression' || node.type === 'LogicalExpression') return unknown;
  if (isFunction(node) || (node.type === 'UnaryExpression' && node.operator === 'void')) return none;
  return { state: 'present', content, carrier: match };
}

/** The content that a later call of the same chain carries: `res.status(204).json(x)`. */
function bodyAlongChain(file: SourceFile, match: ShapeMatch): BodyFact | null {
  let at = outermost(match.node);
  for (;;) {
    const member = at.parent;
    if (member?.type !== 'MemberExpression' || member.object !== at) return null;
    const call = outermost(member).parent;
    if (call?.type !== 'CallExpression' || calledMember(call) !== member) return unknown;
    const next = matchShape(file, call);
    if (next?.shape.shape.role !== undefined) return unknown;
    if (next !== null) return contentOf(file, next);
    at = outermost(call);
  }
}

/** The content that a neighbouring statement gives to the same object, in one straight line. */
function bodyOfNeighbours(file: SourceFile, match: ShapeMatch): BodyFact {
  const statement = outermost(match.node).parent;
  const block = statement?.parent;
  const { receiver } = match;
  if (statement?.type !== 'ExpressionStatement' || receiver === null || block === undefined || !('body' in block))
    return unknown;
  const statements: readonly unknown[] = Array.isArray(block.body) ? block.body : [];
  const index = statements.indexOf(statement);
  const after = bodyAfter(file, match, statements.slice(index + 1));
  if (after.state !== 'unknown' || match.shape.shape.kind !== 'assign') return after;
  // What is assigned keeps its effect in either order: `ctx.body = x; ctx.status = 204`.
  const before = bodyAfter(file, match, statements.slice(0, index).reverse());
  return before.state === 'present' && before.carrier.shape.shape.kind === 'assign' ? before : after;
}

function bodyAfter(file: SourceFile, match: ShapeMatch, statements: readonly unknown[]): BodyFact {
  for (const statement of statements) {
    const expression = straightExpression(statement);
    if (expression === null) return unknown;
    const inner = unwrap(expression);
    const next = outermostMatch(file, inner);
    if (next !== null && isSameObject(file, next.receiver, match.receiver)) {
      if (next.shape.shape.role !== undefined) return unknown;
      if (next.shape.shape.body !== undefined || next.shape.shape.ends === true) return contentOf(file, next);
    } else if (passesOn(file, inner, match.receiver)) return unknown;
    if (
      typeof statement === 'object' &&
      statement !== null &&
      'type' in statement &&
      statement.type === 'ReturnStatement'
    )
      return unknown;
  }
  return unknown;
}

/** The expression of a statement that runs exactly once, on every path. */
function straightExpression(statement: unknown): TSESTree.Node | null {
  if (!isStatement(statement)) return null;
  if (statement.type === 'ExpressionStatement') return statement.expression;
  if (statement.type === 'ReturnStatement') return statement.argument;
  return null;
}

function isStatement(value: unknown): value is TSESTree.Statement {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The shape at the end of a chain: of `res.set(…).json(x)` the `json`. */
function outermostMatch(file: SourceFile, node: TSESTree.Node): ShapeMatch | null {
  const match = matchShape(file, node);
  if (match === null) return null;
  return { ...match, receiver: match.receiver === null ? null : chainStart(match.receiver) };
}

function chainStart(node: TSESTree.Node): TSESTree.Node {
  const inner = unwrap(node);
  if (inner.type !== 'CallExpression') return inner;
  const member = calledMember(inner);
  return member === null ? inner : chainStart(member.object);
}

function isSameObject(file: SourceFile, one: TSESTree.Node | null, other: TSESTree.Node | null): boolean {
  if (one === null || other === null) return false;
  return file.sourceCode.getText(unwrap(one)) === file.sourceCode.getText(chainStart(other));
}

/** Whether an expression hands the object to other code, which may do anything with it. */
function passesOn(file: SourceFile, node: TSESTree.Node, receiver: TSESTree.Node | null): boolean {
  const root = receiver === null ? null : rootIdentifier(receiver);
  if (root === null) return true;
  const [from, to] = node.range;
  return (findVariable(file, root)?.references ?? []).some(
    ({ identifier }) =>
      identifier.range[0] >= from && identifier.range[1] <= to && identifier.parent.type !== 'MemberExpression',
  );
}

function rootIdentifier(node: TSESTree.Node): TSESTree.Identifier | null {
  const start = chainStart(node);
  if (start.type === 'MemberExpression') return rootIdentifier(start.object);
  return start.type === 'Identifier' ? start : null;
}

/** The content that a decorated method returns: `@HttpCode(204) remove() { return result; }`. */
function bodyOfDecorated(file: SourceFile, match: ShapeMatch): BodyFact {
  const method = match.node.parent;
  if (method?.type !== 'MethodDefinition' || method.value.type !== 'FunctionExpression') return unknown;
  const returned = returnedValues(method.value.body);
  const [first] = returned;
  if (first === undefined) return none;
  const { values, complete } = readValues(file, first);
  if (complete && values.every(({ value }) => value === null || value === undefined)) return none;
  const literal = unwrap(first).type;
  return literal === 'ObjectExpression' || literal === 'ArrayExpression' || (complete && values.length > 0)
    ? { state: 'present', content: first, carrier: match }
    : unknown;
}

function returnedValues(body: TSESTree.Node): readonly TSESTree.Node[] {
  if (body.type === 'ReturnStatement') return body.argument === null ? [] : [body.argument];
  if (isFunction(body) || body.type === 'ClassDeclaration' || body.type === 'ClassExpression') return [];
  const children: unknown[] = [];
  for (const key of ['body', 'consequent', 'alternate', 'block', 'handler', 'finalizer', 'cases'] as const)
    if (key in body) children.push(Reflect.get(body, key));
  return children.flat().flatMap((child) => (isStatement(child) ? returnedValues(child) : []));
}
