import type { TSESTree } from '@typescript-eslint/utils';
import { identify } from './evidence.ts';
import { followUses } from './field-uses.ts';
import { findVariable, isGlobal, type SourceFile } from './file.ts';
import { originOf } from './imports.ts';
import { isHolder } from './holder.ts';
import { middlewareAround } from './middleware.ts';
import { eventsOf } from './paths.ts';
import { answersPlainly } from './plain-answers.ts';
import { isAlone } from './route.ts';
import { findSetter } from './setters.ts';
import { followPath, type ShapeMatch } from './shapes.ts';
import {
  chainStart,
  enclosingFunction,
  isFunction,
  outermost,
  parameterPattern,
  unwrap,
  type FunctionNode,
} from './syntax.ts';
import { FoundFields, readFields, readName, type KnownField } from './written-fields.ts';

/** The fields that go out with a code. */
export interface FieldsFact {
  /** By name, in lower case. */
  readonly known: ReadonlyMap<string, KnownField>;
  /** Whether others may be set where nobody can see it. */
  readonly open: boolean;
}

/**
 * The fields that go out with the code of a form: its own, and whatever the function around it sets on the same response, on
 * any path. Open where the response leaves our sight: a spread, a computed name, a call that is passed the response,
 * middleware in front of the handler, a function that is no handler.
 */
export function fieldsOf(file: SourceFile, match: ShapeMatch): FieldsFact {
  const found = new FoundFields();
  const { shape } = match.shape;
  if (shape.url !== undefined) found.add('Location', match.node);
  const own = shape.headers === undefined ? 'missing' : followPath(file, match.arguments, shape.headers);
  if (own === 'unknown') found.open = true;
  else if (own !== 'missing') readFields(file, own, found);
  if (shape.kind === 'decorate') readDecorators(file, match, found);
  else if (!readResponse(file, match, found)) found.open = true;
  return found;
}

/** What the function around a form does with the response; false where that is out of sight. */
function readResponse(file: SourceFile, match: ShapeMatch, found: FoundFields): boolean {
  const subject = subjectOf(match);
  const variable = findVariable(file, subject);
  if (variable === null || isGlobal(variable) || variable.defs[0]?.type === 'ImportBinding')
    return match.shape.shape.headers !== undefined && readMade(file, match.node, found);
  const [definition] = variable.defs;
  if (variable.defs.length !== 1 || definition?.type !== 'Parameter' || !isFunction(definition.node)) return false;
  followUses(file, variable, found);
  for (const owner of middlewareAround(file, definition.node)) readMiddleware(file, owner, found);
  return isAlone(file, definition.node) === true && isSentHere(file, match);
}

/** What middleware does with the response that it shares: its own parameters lead to it. */
function readMiddleware(file: SourceFile, owner: FunctionNode, found: FoundFields): void {
  for (const variable of file.sourceCode.getDeclaredVariables?.(owner) ?? []) {
    const [definition] = variable.defs;
    const verdict = definition?.type === 'Parameter' ? identify(file, definition.name) : null;
    if (verdict !== null && verdict !== 'foreign') followUses(file, variable, found);
  }
}

/** What stands for the response: the start of the receiver's chain, or what a function is passed first. */
function subjectOf({ receiver, arguments: [first], node, shape }: ShapeMatch): TSESTree.Identifier | null {
  if (receiver !== null) return rootOf(receiver);
  const takes = node.type === 'CallExpression' && shape.shape.headers === undefined;
  return takes && first?.type === 'Identifier' ? first : null;
}

function rootOf(node: TSESTree.Node): TSESTree.Identifier | null {
  const start = chainStart(node);
  if (start.type === 'MemberExpression') return rootOf(start.object);
  return start.type === 'Identifier' ? start : null;
}

/** Whether every path from here sends the code that is set, with nobody else between. */
function isSentHere(file: SourceFile, { node, receiver, shape }: ShapeMatch): boolean {
  if (shape.shape.role !== 'set' || receiver === null) return true;
  const start = chainStart(receiver);
  const owner = isHolder(start) ? enclosingFunction(node) : null;
  if (owner === null) return false;
  if (answersPlainly(file, owner, start)) return true;
  const event = eventsOf(file, owner, start).find((one) => one.match.node === node);
  const waits = shape.table.order?.unsent !== undefined;
  return (
    event !== undefined &&
    [...event.outcomes].every((outcome) => outcome === 'sent' || (!waits && outcome === 'unsent'))
  );
}

/** A response that is a value: returned as it is, or held by a variable of the function. False where it is handed on. */
function readMade(file: SourceFile, node: TSESTree.Node, found: FoundFields): boolean {
  const owner = enclosingFunction(node);
  if (owner !== null && isAlone(file, owner) === false) return false;
  const made = outermost(node);
  const holder = made.parent;
  switch (holder?.type) {
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
    case 'ExpressionStatement':
      return true;
    case 'ConditionalExpression':
    case 'LogicalExpression':
      return readMade(file, holder, found);
    case 'VariableDeclarator':
      return followHolder(file, holder.id, found);
    case 'AssignmentExpression':
      return holder.right === made && followHolder(file, holder.left, found);
    default:
      return false;
  }
}

function followHolder(file: SourceFile, target: TSESTree.Node, found: FoundFields): boolean {
  const root = rootOf(target);
  const variable = findVariable(file, root);
  if (variable === null || isGlobal(variable)) return false;
  followUses(file, variable, found);
  return true;
}

/** `@Header('Location', '/users')` beside `@HttpCode(301)`. A decorator of another package may do anything. */
function readDecorators(file: SourceFile, { node, shape: { table } }: ShapeMatch, found: FoundFields): void {
  const method = node.parent;
  if (node.type !== 'Decorator' || method?.type !== 'MethodDefinition') {
    found.open = true;
    return;
  }
  for (const { expression } of method.decorators) {
    const call = unwrap(expression);
    const origin = originOf(file, call.type === 'CallExpression' ? call.callee : call);
    if (origin === null || !table.packages.includes(origin.module)) found.open = true;
    const field = call.type === 'CallExpression' ? findSetter(file, '', call.callee)?.field : undefined;
    if (call.type !== 'CallExpression' || field === undefined) continue;
    const name = followPath(file, call.arguments, field);
    if (typeof name !== 'string') readName(file, name, found, call.arguments[field[0] + 1] ?? null);
  }
  found.open ||= method.value.params.map(parameterPattern).some((one) => identify(file, one) !== null);
}
