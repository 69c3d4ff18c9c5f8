import type { TSESTree } from '@typescript-eslint/utils';
import { follow, identify } from './evidence.ts';
import { findVariable, type SourceFile } from './file.ts';
import { spansOffset } from './offsets.ts';
import { findSetter } from './setters.ts';
import { matchShape, responseOf, type ShapeMatch } from './shapes.ts';
import { tableIndex } from './tables.ts';
import {
  calledMember,
  callTaking,
  chainStart,
  enclosingFunction,
  lastName,
  memberName,
  outermost,
  parameterPattern,
  unwrap,
  type FunctionNode,
} from './syntax.ts';
import { functionName } from './voters/handlers.ts';

/** The expression that holds a response in one function, and everything by which other code may get at the response. */
export class ResponseHolder {
  readonly #file: SourceFile;
  readonly #text: string;
  readonly #root: string | undefined;
  /** Every mention of the response in the file, whatever the function. */
  readonly #uses: ReadonlySet<TSESTree.Node>;
  /** Every mention of a function that may answer: `next`, or one of the file's own that uses the response. */
  readonly #takers: ReadonlySet<TSESTree.Node>;
  /** Where both are in the text, in ascending order. */
  readonly #mentions: readonly number[];
  readonly #matches = new Map<TSESTree.Node, ShapeMatch | null>();

  constructor(file: SourceFile, owner: FunctionNode, holder: TSESTree.Node) {
    this.#file = file;
    this.#text = textOf(file, holder);
    const root = rootOf(holder);
    this.#root = root?.name;
    const uses = root === null ? [] : mentionsOf(file, root);
    this.#uses = new Set(uses);
    this.#takers = new Set(
      [...parametersAround(owner), ...capturingFunctions(owner, uses)].flatMap((one) =>
        one.name === root?.name ? [] : mentionsOf(file, one),
      ),
    );
    this.#mentions = [...this.#uses, ...this.#takers].map(({ range }) => range[0]).sort((one, other) => one - other);
  }

  /** Whether a part of the code has anything to do with the response. */
  concerns(node: TSESTree.Node): boolean {
    return this.isCapturedBy(node) || mayStop(node);
  }

  /** Whether a nested function or class uses the response or a function that may answer. */
  isCapturedBy(node: TSESTree.Node): boolean {
    return spansOffset(node, this.#mentions);
  }

  /** The expression itself: `res`, `ctx.res`. */
  is(node: TSESTree.Node): boolean {
    if (node.parent?.type === 'MemberExpression' && node.parent.property === node && !node.parent.computed)
      return false;
    return (node.type === 'Identifier' || node.type === 'MemberExpression') && textOf(this.#file, node) === this.#text;
  }

  /** The expression, or a chain of calls on it or on a part of it: `res.status(404)`, `ctx.res.end()`. */
  startsChain(node: TSESTree.Node): boolean {
    const start = chainStart(node);
    return this.is(start) || this.#hasPart(start);
  }

  /** `c.res = await render()`: a response of other code takes the place of this one. */
  #replacesPart({ left }: TSESTree.AssignmentExpression): boolean {
    const target = unwrap(left);
    if (target.type !== 'MemberExpression' || !this.is(target.object)) return false;
    const verdict = identify(this.#file, target);
    return verdict !== null && verdict !== 'foreign';
  }

  /** `next` is passed on, and not to a form that answers by itself: restify's `res.redirect(url, next)`. */
  #goesOnFrom(node: TSESTree.Identifier): boolean {
    if (!isPassedOn(node) || !continuations.test(node.name)) return false;
    return node.parent.type !== 'CallExpression' || this.match(node.parent)?.shape.shape.ends !== true;
  }

  /** A form or a setter of the tables takes the response as an argument: `send(res, 404)`, `setHeader(event, name, value)`. */
  #isTaken(node: TSESTree.Node): boolean {
    const call = callTaking(node);
    return call !== null && (this.match(call) !== null || findSetter(this.#file, '', call.callee) !== null);
  }

  #hasPart(node: TSESTree.Node): boolean {
    const whole = wholeOf(this.#file, node);
    return whole !== node && this.is(whole);
  }

  /** What a call or an assignment on the response does to it, as far as the tables tell. */
  match(node: TSESTree.Node): ShapeMatch | null {
    const known = this.#matches.get(node);
    if (known !== undefined) return known;
    const match = matchShape(this.#file, node);
    const response = match === null ? null : responseOf(match.shape.shape, match.receiver, match.arguments);
    const own = response !== null && this.startsChain(response) ? match : null;
    this.#matches.set(node, own);
    return own;
  }

  /**
   * Whether other code gets hold of the response at a node, which may answer at any time from there on: the response is
   * passed on, kept, or used by a method that no table knows, or a function that may answer is called or passed on.
   */
  isHandedOver(node: TSESTree.Node): boolean {
    if (this.is(node)) return !isReadOrCalled(node) && !this.#isTaken(node);
    if (node.type === 'MemberExpression') return isPassedOn(outermost(node)) && this.#hasPart(node);
    if (node.type === 'Identifier') {
      if (node.name === this.#root && this.#uses.has(node)) return node.parent.type !== 'MemberExpression';
      return this.#takers.has(node) && (isCallee(node) || this.#goesOnFrom(node));
    }
    if (node.type === 'AssignmentExpression') return this.#replacesPart(node);
    if (node.type !== 'CallExpression') return false;
    if (mayNotReturn(node)) return true;
    if (!this.startsChain(node)) return false;
    const match = this.match(node);
    // What is only made, to be returned, is another response: `const answer = c.json(data)`.
    if (match !== null) return match.shape.shape.must === undefined && isPassedOn(outermost(node));
    return isPassedOn(outermost(node)) || !isHarmless(this.#file, node);
  }
}

/** Functions that go on with the request, by their usual names: passed to other code, they are called from there. */
const continuations = /^(?:next|done|cb|callback|resolve|reject)$/;

/** Functions that by their names seldom return: what they throw is answered elsewhere. */
const stoppers = /^(?:throw|raise|fail|abort|panic|bail|die|assert|invariant|unreachable)/i;

function rootOf(node: TSESTree.Node): TSESTree.Identifier | null {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') return rootOf(inner.object);
  return inner.type === 'Identifier' ? inner : null;
}

/** What a response is a part of, by the tables: `ctx` for Koa's `ctx.res`. An expression that is no part stands for itself. */
export function wholeOf(file: SourceFile, node: TSESTree.Node): TSESTree.Node {
  if (node.type !== 'MemberExpression') return node;
  const part = identify(file, node);
  if (part === null || part === 'foreign') return node;
  const isPart = part.refs.some((ref) => tableIndex.objects.get(ref)?.spec.partOf !== undefined);
  return isPart ? wholeOf(file, unwrap(node.object)) : node;
}

/** The text of a holder; of a parameter without its type. */
export function textOf({ sourceCode }: SourceFile, node: TSESTree.Node): string {
  return node.type === 'Identifier' ? node.name : sourceCode.getText(node);
}

/** Whether an expression can hold a response that is followed: a variable, or a member of one. */
export function isHolder(node: TSESTree.Node): boolean {
  return rootOf(node) !== null;
}

function mentionsOf(file: SourceFile, name: TSESTree.Identifier): readonly TSESTree.Node[] {
  return findVariable(file, name)?.references.map(({ identifier }) => identifier) ?? [];
}

/** The parameters of a function and of those around it. */
function parametersAround(owner: FunctionNode): readonly TSESTree.Identifier[] {
  const found: TSESTree.Identifier[] = [];
  for (let at: FunctionNode | null = owner; at !== null; at = enclosingFunction(at))
    for (const one of at.params.map(parameterPattern)) if (one.type === 'Identifier') found.push(one);
  return found;
}

/** The names of the functions inside a function that use its response: a call of one may answer. */
function capturingFunctions(owner: FunctionNode, uses: readonly TSESTree.Node[]): readonly TSESTree.Identifier[] {
  const names = new Set<TSESTree.Identifier>();
  for (const use of uses)
    for (let at = enclosingFunction(use); at !== null && at !== owner; at = enclosingFunction(at)) {
      const name = functionName(at);
      if (name !== null) names.add(name);
    }
  return [...names];
}

/** A member of the response is read, set or called, or it is only named: nobody else gets hold of the response. */
function isReadOrCalled(node: TSESTree.Node): boolean {
  const { parent } = outermost(node);
  if (parent?.type === 'MemberExpression') return parent.object === outermost(node);
  // Where it is made: `const { set } = context`.
  if (parent?.type === 'VariableDeclarator') return parent.id === node;
  if (parent?.type === 'Property') return parent.parent.type === 'ObjectPattern';
  return (
    parent?.type === 'ExpressionStatement' || parent?.type === 'UnaryExpression' || parent?.type === 'ReturnStatement'
  );
}

function isCallee(node: TSESTree.Node): boolean {
  const { parent } = node;
  return parent?.type === 'CallExpression' && parent.callee === node;
}

/** Whether the value of an expression goes on to other code or to a variable. */
function isPassedOn(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== node;
    case 'AssignmentExpression':
      return parent.right === node;
    case 'VariableDeclarator':
    case 'Property':
    case 'ArrayExpression':
    case 'SpreadElement':
    case 'YieldExpression':
      return true;
    default:
      return false;
  }
}

/** A method that the tables know to give the response back and to send nothing: `res.set(…)`. */
function isHarmless(file: SourceFile, node: TSESTree.CallExpression): boolean {
  const member = calledMember(node);
  const name = member === null ? null : memberName(member);
  const identity = member === null ? null : identify(file, member.object);
  if (member === null || name === null || identity === null || identity === 'foreign') return false;
  return follow(identity, 'methods', name) !== null || findSetter(file, name, member.object) !== null;
}

/** Whether control may not come back from a statement or a call, though it has nothing to do with the response. */
function mayStop(node: TSESTree.Node): boolean {
  const call = unwrap(node.type === 'ExpressionStatement' ? node.expression : node);
  return isProcessExit(call) || (call.type === 'CallExpression' && mayNotReturn(call));
}

/** `process.exit()`: the client's connection breaks, whatever was set. */
export function isProcessExit(node: TSESTree.Node): boolean {
  if (node.type !== 'CallExpression') return false;
  const member = calledMember(node);
  return member?.object.type === 'Identifier' && member.object.name === 'process' && memberName(member) === 'exit';
}

function mayNotReturn({ callee }: TSESTree.CallExpression): boolean {
  const name = lastName(callee);
  return name !== null && stoppers.test(name);
}
