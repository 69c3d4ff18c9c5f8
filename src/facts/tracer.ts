import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from './file.ts';
import type { Ending, FlowEvent } from './events.ts';
import { Flow, type Paths } from './flow.ts';
import { isProcessExit, ResponseHolder } from './holder.ts';
import { matchHouseSender } from './house-senders.ts';
import { soleValue } from './imports.ts';
import { matchInjection } from './injected.ts';
import { matchShape, type ShapeMatch } from './shapes.ts';
import { childrenOf, type FunctionNode, isFunction, unwrap } from './syntax.ts';
import { isTimed } from './timers.ts';

/**
 * Follows every path through a function and notes, for one response, where its status is set, where something is sent, and
 * where it is out of sight: passed to other code, captured by a nested function, used by a method that no table knows,
 * guarded by a check such as `headersSent`. From there on nothing is claimed.
 */
export function traceEvents(file: SourceFile, owner: FunctionNode, holder: TSESTree.Node): readonly FlowEvent[] {
  return new Tracer(file, new ResponseHolder(file, owner, holder)).run(owner, matchInjection(file, owner, holder));
}

/** Where control can go from a statement, besides on to the next one: the paths that take each way. */
interface Jumps {
  readonly breaks: Paths[];
  readonly continues: Paths[];
  /** The states in which something in a `try` block may have thrown. */
  readonly throws: Paths[];
  readonly returns: { readonly paths: Paths; readonly ending: Ending }[];
}

type Loop =
  | TSESTree.WhileStatement
  | TSESTree.DoWhileStatement
  | TSESTree.ForStatement
  | TSESTree.ForInStatement
  | TSESTree.ForOfStatement;

/** Expressions that are nested deeper could exhaust the stack. */
const deepest = 600;

class Tracer {
  readonly #file: SourceFile;
  readonly #holder: ResponseHolder;
  readonly #flow: Flow;
  #depth = 0;
  #isTimed = false;

  constructor(file: SourceFile, holder: ResponseHolder) {
    this.#file = file;
    this.#holder = holder;
    this.#flow = new Flow(file);
  }

  run({ body }: FunctionNode, injection: ShapeMatch | null): readonly FlowEvent[] {
    const jumps: Jumps = { breaks: [], continues: [], throws: [], returns: [] };
    const start = injection === null ? this.#flow.start() : this.#flow.happen(injection, this.#flow.start());
    if (body.type !== 'BlockStatement') this.#return(body, start, jumps);
    else this.#flow.leave(this.#statements(body.body, start, jumps), 'nothing');
    for (const { paths, ending } of jumps.returns) this.#flow.leave(paths, ending);
    return this.#flow.events();
  }

  #statements(nodes: readonly TSESTree.Statement[], from: Paths, jumps: Jumps): Paths {
    let paths = from;
    for (const node of nodes) {
      if (!this.#isHarmless(node)) jumps.throws.push(this.#flow.escape(paths));
      paths = this.#statement(node, paths, jumps);
    }
    return paths;
  }

  /** A statement that never throws itself: a jump, a block, `res.status(200).end();`, also not after another response. */
  #isHarmless(node: TSESTree.Statement): boolean {
    if (node.type === 'ReturnStatement') return node.argument === null || node.argument.type === 'Literal';
    if (node.type !== 'ExpressionStatement') return plainStatements.has(node.type);
    const call = unwrap(node.expression);
    return call.type === 'CallExpression' && this.#holder.match(call)?.shape.shape.repeatable === true;
  }

  #statement(node: TSESTree.Statement, paths: Paths, jumps: Jumps): Paths {
    switch (node.type) {
      case 'BlockStatement':
        return this.#statements(node.body, paths, jumps);
      case 'IfStatement': {
        const tested = this.#test(node.test, paths);
        const then = this.#statement(node.consequent, this.#flow.assume(tested, node.test, true), jumps);
        const otherwise = this.#flow.assume(tested, node.test, false);
        const { alternate } = node;
        return this.#flow.join([then, alternate === null ? otherwise : this.#statement(alternate, otherwise, jumps)]);
      }
      case 'ReturnStatement':
        this.#return(node.argument, paths, jumps);
        return this.#flow.nowhere();
      case 'ThrowStatement': {
        const thrown = this.#expression(node.argument, paths);
        jumps.throws.push(thrown);
        this.#flow.leave(thrown, 'error');
        return this.#flow.nowhere();
      }
      case 'BreakStatement':
      case 'ContinueStatement':
        // A jump to a label is rare: nothing is claimed of what it jumps over.
        if (node.label !== null) this.#flow.lose(paths);
        else jumps[node.type === 'BreakStatement' ? 'breaks' : 'continues'].push(paths);
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
        return this.#flow.hide(this.#statement(node.body, this.#flow.hide(paths), jumps));
      default:
        return this.#expression(node, paths);
    }
  }

  #return(argument: TSESTree.Node | null, paths: Paths, jumps: Jumps): void {
    const after = argument === null ? paths : this.#expression(argument, paths);
    const value = argument === null ? null : unwrap(argument);
    // `return res` hands the response to the caller; `return res.status(404)` is the wish to answer.
    if (value !== null && this.#holder.is(value)) this.#flow.lose(after);
    else if (value === null || isNothing(value)) jumps.returns.push({ paths: after, ending: 'nothing' });
    else if (this.#holder.startsChain(value)) jumps.returns.push({ paths: after, ending: 'response' });
    else {
      // `return new Response(body)`, where the response at hand is another one, also through a variable.
      const made = value.type === 'Identifier' ? soleValue(this.#file, value) : null;
      const match = matchShape(this.#file, made ?? value);
      const isMade = match?.shape.shape.must === 'return';
      const ending = isMade || isContent(value) ? 'content' : 'value';
      jumps.returns.push({ paths: isMade ? this.#flow.replace(match, after) : after, ending });
    }
  }

  /** A condition. One that asks whether something was sent knows more than we do. */
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
    const { handler, finalizer } = node;
    const throws: Paths[] = [];
    const inner: Jumps = finalizer === null ? jumps : { breaks: [], continues: [], throws: jumps.throws, returns: [] };
    const tried = this.#statements(node.block.body, from, { ...inner, throws });
    const caught =
      handler === null ? this.#flow.nowhere() : this.#statements(handler.body.body, this.#flow.join(throws), inner);
    const after = this.#flow.join([tried, caught]);
    if (finalizer === null) return after;
    // Whatever way is taken out of the block leads through `finally`.
    const finish = (paths: Paths): Paths => this.#statements(finalizer.body, paths, jumps);
    for (const { paths, ending } of inner.returns) jumps.returns.push({ paths: finish(paths), ending });
    for (const paths of inner.breaks) jumps.breaks.push(finish(paths));
    for (const paths of inner.continues) jumps.continues.push(finish(paths));
    return finish(after);
  }

  /** Twice through the body, so that what one round leaves behind meets the next one. */
  #loop(node: Loop, from: Paths, jumps: Jumps): Paths {
    const inner: Jumps = { ...jumps, breaks: [], continues: [] };
    const parts = 'test' in node ? [node.test] : [node.right];
    const asks = (paths: Paths): Paths =>
      parts.reduce((known, part) => (part === null ? known : this.#test(part, known)), paths);
    let paths = node.type === 'ForStatement' && node.init !== null ? this.#expression(node.init, from) : from;
    if (node.type !== 'DoWhileStatement') paths = asks(paths);
    for (let round = 0; round < 2; round += 1) {
      const once = this.#flow.join([
        this.#statement(node.body, this.#flow.forget(paths), inner),
        ...inner.continues.splice(0),
      ]);
      const updated = node.type === 'ForStatement' && node.update !== null ? this.#expression(node.update, once) : once;
      const again = asks(updated);
      paths = this.#flow.forget(node.type === 'DoWhileStatement' ? again : this.#flow.join([paths, again]));
    }
    return this.#flow.join([paths, ...inner.breaks]);
  }

  /** The events of an expression, in the order in which they happen. What is too deep to be written by hand is out of sight. */
  #expression(node: TSESTree.Node, from: Paths): Paths {
    if (!this.#holder.concerns(node)) return from;
    if (this.#depth >= deepest) return this.#flow.hide(from);
    this.#depth += 1;
    const after = this.#evaluate(node, from);
    this.#depth -= 1;
    return after;
  }

  #evaluate(node: TSESTree.Node, from: Paths): Paths {
    if (isFunction(node) || node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
      if (isFunction(node) && isTimed(node) && this.#flow.isSent(from)) {
        this.#isTimed = true;
        const after = this.#later(node, from);
        this.#isTimed = false;
        return after;
      }
      return this.#holder.isCapturedBy(node) ? this.#flow.hide(from) : from;
    }
    if (node.type === 'ConditionalExpression') {
      const tested = this.#test(node.test, from);
      return this.#flow.join([
        this.#expression(node.consequent, this.#flow.assume(tested, node.test, true)),
        this.#expression(node.alternate, this.#flow.assume(tested, node.test, false)),
      ]);
    }
    if (node.type === 'LogicalExpression') {
      const left = this.#test(node.left, from);
      return this.#flow.join([left, this.#expression(node.right, left)]);
    }
    if (node.type === 'CallExpression') {
      const position = node.arguments.findIndex((argument) => this.#holder.is(argument));
      const sender = position === -1 ? null : matchHouseSender(this.#file, node, position);
      const others = node.arguments.filter((_, index) => index !== position);
      if (sender !== null)
        return this.#flow.sendElsewhere(
          sender,
          others.reduce((paths, one) => this.#expression(one, paths), from),
        );
    }
    return this.#happens(node, this.#children(node, from));
  }

  /** What a timer calls after the response was sent comes after everything else, whatever that is. */
  #later({ body }: FunctionNode, from: Paths): Paths {
    if (body.type !== 'BlockStatement') return this.#expression(body, from);
    const jumps: Jumps = { breaks: [], continues: [], throws: [], returns: [] };
    const after = this.#statements(body.body, from, jumps);
    return this.#flow.join([after, ...jumps.returns.map(({ paths }) => paths)]);
  }

  #children(node: TSESTree.Node, from: Paths): Paths {
    const { visitorKeys } = this.#file.sourceCode;
    const keys = node.type === 'AssignmentExpression' ? ['right', 'left'] : visitorKeys[node.type];
    return childrenOf(node, keys).reduce((paths, child) => this.#expression(child, paths), from);
  }

  /** `reply.code(404).send(new Response(body))`, `ctx.body = new Response(body)`: the status is that of the Response. */
  #replaceByContent({ shape: { shape, table }, arguments: args }: ShapeMatch, paths: Paths): Paths {
    const { ownResponse, contentResponse } = table.order ?? {};
    const takesResponse = contentResponse !== undefined || (shape.ends === true && ownResponse !== undefined);
    const content = shape.body === undefined || !takesResponse ? undefined : args[shape.body[0]];
    const made = content === undefined ? null : matchShape(this.#file, content);
    return made?.shape.shape.must === 'return' ? this.#flow.replace(made, paths) : paths;
  }

  /** What a node itself does, after its parts are done. */
  #happens(node: TSESTree.Node, paths: Paths): Paths {
    if (isProcessExit(node)) {
      this.#flow.lose(paths);
      return this.#flow.nowhere();
    }
    const match =
      node.type === 'CallExpression' || node.type === 'AssignmentExpression' ? this.#holder.match(node) : null;
    // Once a response is through, Node does not mind what it minds before.
    if (this.#isTimed && match?.shape.shape.late !== undefined) return this.#flow.hide(paths);
    const after = match === null ? paths : this.#flow.happen(match, this.#replaceByContent(match, paths));
    return this.#holder.isHandedOver(node) ? this.#flow.hide(after) : after;
  }
}

const plainStatements: ReadonlySet<string> = new Set([
  'BlockStatement',
  'BreakStatement',
  'ContinueStatement',
  'EmptyStatement',
]);

/** Members that tell whether something was sent already: after asking, the code knows more than we do. */
const sentChecks = /\b(?:headersSent|writableEnded|writableFinished|finished|sent|closed|destroyed|aborted)\b/;

/** Content that is written out: nothing else can be meant by it. */
function isContent(node: TSESTree.Node): boolean {
  if (node.type === 'Literal') return node.value !== null;
  return node.type === 'ObjectExpression' || node.type === 'ArrayExpression' || node.type === 'TemplateLiteral';
}

function isNothing(node: TSESTree.Node): boolean {
  if (node.type === 'Identifier') return node.name === 'undefined';
  return node.type === 'UnaryExpression' && node.operator === 'void';
}
