import type { TSESTree } from '@typescript-eslint/utils';
import type { FrameworkTable } from '../frameworks/types.ts';
import { follow, identify, type Evidence } from './evidence.ts';
import { findVariable, type SourceFile } from './file.ts';
import { Flow, type FlowEvent, type Paths } from './flow.ts';
import { findHandlers } from './voters/handlers.ts';
import { matchShape, type ShapeMatch } from './shapes.ts';
import {
  calledMember,
  chainStart,
  enclosingFunction,
  type FunctionNode,
  isFunction,
  memberName,
  parameterPattern,
  unwrap,
} from './syntax.ts';

/** What one function does with one response: every event in it, with what may come before and after. */
export interface ResponseFlow {
  readonly owner: FunctionNode;
  /** The text of the expression that holds the response: `res`, `ctx.res`. */
  readonly holder: string;
  /** Whether the function answers the request itself: it is a handler, not a helper that its caller goes on from. */
  readonly answers: boolean;
  readonly framework: FrameworkTable;
  readonly evidence: Evidence;
  readonly events: readonly FlowEvent[];
}

/**
 * Follows every path through a function and notes, for one response, where its status is set, where something is sent, and
 * where it is out of sight. Out of sight is: passed to other code, captured by a nested function, used by a method that no
 * table knows, guarded by a check such as `headersSent`. From there on nothing is claimed.
 */
function traceResponse(file: SourceFile, owner: FunctionNode, holder: TSESTree.Node, use: ResponseUse): ResponseFlow {
  const { framework, evidence } = use;
  const answers = isHandler(file, owner);
  const events = new Tracer(file, owner, holder).run();
  return { owner, holder: file.sourceCode.getText(holder), answers, framework, evidence, events };
}

/** A place where a response is known: a site, or a form that only carries content. */
export interface ResponseUse {
  readonly node: TSESTree.Node;
  readonly receiver: TSESTree.Node | null;
  readonly framework: FrameworkTable;
  readonly evidence: Evidence;
}

/** The flows of every response that the uses of a file are on, one a function and holder. */
export function traceResponses(file: SourceFile, uses: readonly ResponseUse[]): readonly ResponseFlow[] {
  const flows = new Map<string, ResponseFlow>();
  for (const use of uses) {
    const { node, receiver } = use;
    const owner = enclosingFunction(node);
    const holder = receiver === null ? null : chainStart(receiver);
    if (owner === null || holder === null || rootOf(holder) === null) continue;
    const key = `${String(owner.range[0])} ${file.sourceCode.getText(holder)}`;
    if (!flows.has(key)) flows.set(key, traceResponse(file, owner, holder, use));
  }
  return [...flows.values()];
}

/** Where control can go from a statement, besides on to the next one. */
interface Jumps {
  readonly breaks: Paths[];
  readonly continues: Paths[];
  /** The states in which something in a `try` block may have thrown. */
  readonly throws: Paths[];
}

class Tracer {
  readonly #file: SourceFile;
  readonly #owner: FunctionNode;
  readonly #text: string;
  readonly #flow = new Flow();
  /** Where the response, or a function that may take it over, is mentioned: the only expressions that are read. */
  readonly #mentions: readonly TSESTree.Node[];
  readonly #callbacks: ReadonlySet<string>;

  constructor(file: SourceFile, owner: FunctionNode, holder: TSESTree.Node) {
    this.#file = file;
    this.#owner = owner;
    this.#text = file.sourceCode.getText(holder);
    const names = owner.params.map(parameterPattern).filter((one) => one.type === 'Identifier');
    const root = rootOf(holder);
    this.#callbacks = new Set(names.map((one) => one.name).filter((name) => name !== root?.name));
    const watched = root === null ? names : [root, ...names];
    this.#mentions = watched.flatMap(
      (one) => findVariable(file, one)?.references.map(({ identifier }) => identifier) ?? [],
    );
  }

  run(): readonly FlowEvent[] {
    const jumps: Jumps = { breaks: [], continues: [], throws: [] };
    const { body } = this.#owner;
    const start = this.#flow.start();
    if (body.type === 'BlockStatement') this.#flow.leave(this.#statements(body.body, start, jumps));
    else this.#return(body, start);
    return this.#flow.events();
  }

  #statements(nodes: readonly TSESTree.Statement[], from: Paths, jumps: Jumps): Paths {
    let paths = from;
    for (const node of nodes) {
      paths = this.#statement(node, paths, jumps);
      jumps.throws.push(paths);
    }
    return paths;
  }

  #statement(node: TSESTree.Statement, paths: Paths, jumps: Jumps): Paths {
    switch (node.type) {
      case 'BlockStatement':
        return this.#statements(node.body, paths, jumps);
      case 'IfStatement': {
        const tested = this.#test(node.test, paths);
        const then = this.#statement(node.consequent, this.#flow.assume(tested, node.test, true, this.#file), jumps);
        const otherwise = this.#flow.assume(tested, node.test, false, this.#file);
        return this.#flow.join([
          then,
          node.alternate === null ? otherwise : this.#statement(node.alternate, otherwise, jumps),
        ]);
      }
      case 'ReturnStatement':
        this.#return(node.argument, paths);
        return this.#flow.nowhere();
      case 'ThrowStatement': {
        const thrown = this.#expression(node.argument, paths);
        jumps.throws.push(thrown);
        this.#flow.lose(thrown);
        return this.#flow.nowhere();
      }
      case 'BreakStatement':
        jumps.breaks.push(paths);
        return this.#flow.nowhere();
      case 'ContinueStatement':
        jumps.continues.push(paths);
        return this.#flow.nowhere();
      case 'SwitchStatement':
        return this.#switch(node, paths, jumps);
      case 'TryStatement':
        return this.#try(node, paths, jumps);
      case 'WhileStatement':
      case 'DoWhileStatement':
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
        return this.#loop(node, paths, jumps);
      case 'LabeledStatement':
        return this.#loopOut(jumps, (inner) => this.#statement(node.body, paths, inner));
      default:
        return this.#expression(node, paths);
    }
  }

  #return(argument: TSESTree.Node | null, paths: Paths): void {
    if (argument === null) {
      this.#flow.leave(paths);
      return;
    }
    const value = unwrap(argument);
    const after = this.#expression(argument, paths);
    // `return res` hands the response to the caller; `return res.status(404)` is the wish to answer.
    if (this.#isHolder(value)) this.#flow.lose(after);
    else this.#flow.leave(after);
  }

  #test(node: TSESTree.Node, paths: Paths): Paths {
    const after = this.#expression(node, paths);
    return sentChecks.test(this.#file.sourceCode.getText(node)) ? this.#flow.hide(after) : after;
  }

  #switch(node: TSESTree.SwitchStatement, from: Paths, jumps: Jumps): Paths {
    const start = this.#test(node.discriminant, from);
    const breaks: Paths[] = [];
    let falling = this.#flow.nowhere();
    for (const one of node.cases) {
      const entered = this.#flow.join([start, falling]);
      falling = this.#statements(one.consequent, entered, { ...jumps, breaks });
    }
    const exhaustive = node.cases.some((one) => one.test === null);
    return this.#flow.join([falling, ...breaks, ...(exhaustive ? [] : [start])]);
  }

  #try(node: TSESTree.TryStatement, from: Paths, jumps: Jumps): Paths {
    const throws: Paths[] = [from];
    const tried = this.#statements(node.block.body, from, { ...jumps, throws });
    const caught =
      node.handler === null
        ? this.#flow.nowhere()
        : this.#statements(node.handler.body.body, this.#flow.join(throws), jumps);
    const after = this.#flow.join([tried, caught]);
    return node.finalizer === null ? after : this.#statements(node.finalizer.body, after, jumps);
  }

  #loop(
    node:
      | TSESTree.WhileStatement
      | TSESTree.DoWhileStatement
      | TSESTree.ForStatement
      | TSESTree.ForInStatement
      | TSESTree.ForOfStatement,
    from: Paths,
    jumps: Jumps,
  ): Paths {
    const head = ['init', 'test', 'left', 'right'].flatMap((key) => {
      const part: unknown = Reflect.get(node, key);
      return isNode(part) ? [part] : [];
    });
    const start = head.reduce((paths, part) => this.#expression(part, paths), from);
    return this.#loopOut(jumps, (inner) => {
      const once = this.#statement(node.body, start, inner);
      return node.type === 'DoWhileStatement' ? once : this.#flow.join([start, once]);
    });
  }

  #loopOut(jumps: Jumps, run: (inner: Jumps) => Paths): Paths {
    const inner: Jumps = { breaks: [], continues: [], throws: jumps.throws };
    const end = run(inner);
    return this.#flow.join([end, ...inner.breaks, ...inner.continues]);
  }

  /** The events of an expression, in the order in which they happen. */
  #expression(node: TSESTree.Node, from: Paths): Paths {
    if (!this.#mentions.some((one) => one.range[0] >= node.range[0] && one.range[1] <= node.range[1]) && !mayExit(node))
      return from;
    if (isFunction(node) || node.type === 'ClassDeclaration' || node.type === 'ClassExpression')
      return this.#captures(node) ? this.#flow.hide(from) : from;
    if (node.type === 'ConditionalExpression') {
      const tested = this.#test(node.test, from);
      return this.#flow.join([
        this.#expression(node.consequent, this.#flow.assume(tested, node.test, true, this.#file)),
        this.#expression(node.alternate, this.#flow.assume(tested, node.test, false, this.#file)),
      ]);
    }
    if (node.type === 'LogicalExpression') {
      const left = this.#test(node.left, from);
      return this.#flow.join([left, this.#expression(node.right, left)]);
    }
    const inside = this.#children(node, from);
    return this.#happens(node, inside);
  }

  #children(node: TSESTree.Node, from: Paths): Paths {
    let paths = from;
    const keys =
      node.type === 'AssignmentExpression' ? ['right', 'left'] : (this.#file.sourceCode.visitorKeys[node.type] ?? []);
    for (const key of keys) {
      const child: unknown = Reflect.get(node, key);
      for (const item of Array.isArray(child) ? child : [child])
        if (isNode(item)) paths = this.#expression(item, paths);
    }
    return paths;
  }

  /** What a node itself does, after its parts are done. */
  #happens(node: TSESTree.Node, paths: Paths): Paths {
    if (this.#isHolder(node)) return this.#isReadOrCalled(node) ? paths : this.#flow.hide(paths);
    if (node.type === 'AssignmentExpression') {
      const match = this.#matchOnHolder(node);
      return match === null ? paths : this.#flow.happen(match, paths);
    }
    if (node.type !== 'CallExpression') return paths;
    if (isProcessExit(node)) {
      this.#flow.lose(paths);
      return this.#flow.nowhere();
    }
    const callee = unwrap(node.callee);
    if (callee.type === 'Identifier' && this.#callbacks.has(callee.name)) return this.#flow.hide(paths);
    const member = calledMember(node);
    if (member === null || !this.#isHolder(chainStart(member.object))) return paths;
    const match = this.#matchOnHolder(node);
    if (match !== null) return this.#flow.happen(match, paths);
    return isHarmless(this.#file, node) ? paths : this.#flow.hide(paths);
  }

  #matchOnHolder(node: TSESTree.Node): ShapeMatch | null {
    const match = matchShape(this.#file, node);
    return match?.receiver !== undefined && match.receiver !== null && this.#isHolder(chainStart(match.receiver))
      ? match
      : null;
  }

  #isHolder(node: TSESTree.Node): boolean {
    if (node.parent?.type === 'MemberExpression' && node.parent.property === node && !node.parent.computed)
      return false;
    return (
      (node.type === 'Identifier' || node.type === 'MemberExpression') &&
      this.#file.sourceCode.getText(node) === this.#text
    );
  }

  /** A member of the response is read, set or called: nobody else gets hold of the response. */
  #isReadOrCalled(node: TSESTree.Node): boolean {
    const { parent } = node;
    if (parent?.type === 'MemberExpression') return parent.object === node;
    return (
      parent?.type === 'ExpressionStatement' || parent?.type === 'UnaryExpression' || parent?.type === 'ReturnStatement'
    );
  }

  #captures(node: TSESTree.Node): boolean {
    return this.#mentions.some((one) => one.range[0] >= node.range[0] && one.range[1] <= node.range[1]);
  }
}

/** Members that tell whether something was sent already: after asking, the code knows more than we do. */
const sentChecks = /\b(?:headersSent|writableEnded|writableFinished|finished|sent|closed|destroyed|aborted)\b/;

function isHandler(file: SourceFile, owner: FunctionNode): boolean {
  const handlers = findHandlers(file, owner);
  return handlers !== 'foreign' && handlers.length > 0;
}

function rootOf(node: TSESTree.Node): TSESTree.Identifier | null {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') return rootOf(inner.object);
  return inner.type === 'Identifier' ? inner : null;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}

function mayExit(node: TSESTree.Node): boolean {
  return node.type === 'ExpressionStatement' && isProcessExit(unwrap(node.expression));
}

/** A method that the tables know to give the response back and to send nothing: `res.set(…)`. */
function isHarmless(file: SourceFile, node: TSESTree.CallExpression): boolean {
  const member = calledMember(node);
  const name = member === null ? null : memberName(member);
  const identity = member === null ? null : identify(file, member.object);
  return name !== null && identity !== null && identity !== 'foreign' && follow(identity, 'methods', name) !== null;
}

function isProcessExit(node: TSESTree.Node): boolean {
  if (node.type !== 'CallExpression') return false;
  const member = calledMember(node);
  return member?.object.type === 'Identifier' && member.object.name === 'process' && memberName(member) === 'exit';
}
