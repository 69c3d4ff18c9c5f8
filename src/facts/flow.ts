import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from './file.ts';
import type { ShapeMatch } from './shapes.ts';
import { unwrap } from './syntax.ts';

/**
 * What becomes of an event on one way on from it.
 * - `sent`: a status that was set goes out with a later send.
 * - `overwritten`: another status is set before anything is sent; `overridden`: a send brings a status of its own.
 * - `resent`: after this send comes another one.
 * - `unsent`: the function ends, the status is set and nothing is sent. `left`: it ends after this send.
 * - `unknown`: other code takes over.
 */
export type Outcome = 'sent' | 'overwritten' | 'overridden' | 'resent' | 'unsent' | 'left' | 'unknown';

/** A status that is set, content that is written, or a response that is sent. */
export interface FlowEvent {
  readonly kind: 'set' | 'write' | 'send';
  readonly match: ShapeMatch;
  /** What is true on the ways that lead here. */
  readonly before: ReadonlySet<'sent' | 'unsent' | 'unknown'>;
  /** The sends that certainly came before it, where there are any. */
  readonly earlier: ReadonlySet<FlowEvent>;
  readonly outcomes: ReadonlySet<Outcome>;
  /** The events that overwrite, override or follow it. */
  readonly later: ReadonlySet<FlowEvent>;
}

interface GrowingEvent extends FlowEvent {
  readonly before: Set<'sent' | 'unsent' | 'unknown'>;
  readonly earlier: Set<FlowEvent>;
  readonly outcomes: Set<Outcome>;
  readonly later: Set<FlowEvent>;
}

/** What is known on one path. Never changed: every step makes new ones. */
interface PathState {
  /** The status that is set and not sent yet. */
  readonly pending: GrowingEvent | null;
  readonly sent: GrowingEvent | null;
  /** Something was written, so that the status can no longer change. */
  readonly committed: GrowingEvent | null;
  /** Other code may have sent something. */
  readonly hidden: boolean;
  /** Conditions that are known to hold or not, by their text. */
  readonly assumed: ReadonlyMap<string, boolean>;
}

/** The paths that can reach a point: none where control cannot get to. */
export type Paths = readonly PathState[];

/** Beyond so many paths everything is out of sight: such a function is not worth a guess. */
const limit = 48;

/** The events of one response in one function, and the states in which its statements are reached. */
export class Flow {
  readonly #events = new Map<TSESTree.Node, GrowingEvent>();

  events(): readonly FlowEvent[] {
    return [...this.#events.values()];
  }

  start(): Paths {
    return [{ pending: null, sent: null, committed: null, hidden: false, assumed: new Map() }];
  }

  nowhere(): Paths {
    return [];
  }

  join(parts: readonly Paths[]): Paths {
    const seen = new Map<string, PathState>();
    const ids = new Map<GrowingEvent, number>();
    const idOf = (event: GrowingEvent | null): number => {
      if (event === null) return 0;
      const id = ids.get(event) ?? ids.size + 1;
      ids.set(event, id);
      return id;
    };
    for (const state of parts.flat()) {
      const assumed = [...state.assumed].map(([text, holds]) => `${text}=${String(holds)}`).join('&');
      const key = [idOf(state.pending), idOf(state.sent), idOf(state.committed), state.hidden, assumed].join('|');
      seen.set(key, state);
    }
    const paths = [...seen.values()];
    return paths.length > limit ? this.hide(paths).slice(0, 1) : paths;
  }

  /** Other code may do anything with the response from here on. */
  hide(paths: Paths): Paths {
    this.#close(paths, 'unknown', 'unknown');
    return paths.map((state) => ({ ...state, pending: null, sent: null, committed: null, hidden: true }));
  }

  /** The paths end out of sight: in an exception, or with the response in other hands. */
  lose(paths: Paths): void {
    this.#close(paths, 'unknown', 'unknown');
  }

  /** The paths end with the function. */
  leave(paths: Paths): void {
    this.#close(paths, 'unsent', 'left');
  }

  #close(paths: Paths, unsent: Outcome, sent: Outcome): void {
    for (const state of paths) {
      if (!state.hidden) state.pending?.outcomes.add(unsent);
      state.sent?.outcomes.add(sent);
    }
  }

  happen(match: ShapeMatch, paths: Paths): Paths {
    const kind = kindOf(match);
    if (kind === null) return paths;
    const event = this.#eventAt(match, kind);
    return paths.map((state) => {
      const blocking = state.sent ?? (kind === 'set' ? state.committed : null);
      event.before.add(state.hidden ? 'unknown' : blocking === null ? 'unsent' : 'sent');
      if (blocking !== null) event.earlier.add(blocking);
      if (kind === 'set') return this.#set(state, event);
      return kind === 'write' ? this.#write(state, event) : this.#send(state, event);
    });
  }

  #set(state: PathState, event: GrowingEvent): PathState {
    if (state.sent !== null || state.committed !== null) return state;
    settle(state.pending, 'overwritten', event);
    const commits = event.match.shape.shape.commits === true;
    return { ...state, pending: state.hidden ? null : event, committed: commits ? event : null };
  }

  #write(state: PathState, event: GrowingEvent): PathState {
    settle(state.pending, 'sent', event);
    return { ...state, pending: null, committed: event };
  }

  #send(state: PathState, event: GrowingEvent): PathState {
    settle(state.sent, 'resent', event);
    const { shape } = event.match.shape;
    const brings = shape.role !== undefined && shape.keepsCode !== true;
    settle(state.pending, brings ? 'overridden' : 'sent', event);
    return { ...state, pending: null, sent: state.hidden ? null : event };
  }

  #eventAt(match: ShapeMatch, kind: FlowEvent['kind']): GrowingEvent {
    const known = this.#events.get(match.node);
    if (known !== undefined) return known;
    const event: GrowingEvent = {
      kind,
      match,
      before: new Set(),
      earlier: new Set(),
      outcomes: new Set(),
      later: new Set(),
    };
    this.#events.set(match.node, event);
    return event;
  }

  /** The paths on which a condition can have the given truth, with the knowledge that it has. */
  assume(paths: Paths, test: TSESTree.Node, truth: boolean, file: SourceFile): Paths {
    const node = unwrap(test);
    if (node.type === 'UnaryExpression' && node.operator === '!')
      return this.assume(paths, node.argument, !truth, file);
    if (node.type === 'LogicalExpression' && node.operator === (truth ? '&&' : '||'))
      return this.assume(this.assume(paths, node.left, truth, file), node.right, truth, file);
    const text = file.sourceCode.getText(node);
    if (text.length > 200) return paths;
    const excluded = truth ? exclusiveTest(node, file) : null;
    return paths
      .filter(
        (state) => state.assumed.get(text) !== !truth && (excluded === null || !contradicts(state, excluded, text)),
      )
      .map((state) => ({ ...state, assumed: new Map([...state.assumed, [text, truth]]) }));
  }
}

/** `kind === 'a'` cannot hold together with `kind === 'b'`: the text up to the value. */
function exclusiveTest(node: TSESTree.Node, file: SourceFile): string | null {
  if (node.type !== 'BinaryExpression' || node.operator !== '===' || node.right.type !== 'Literal') return null;
  return `${file.sourceCode.getText(node.left)} === `;
}

function contradicts(state: PathState, prefix: string, text: string): boolean {
  return [...state.assumed].some(([other, holds]) => holds && other !== text && other.startsWith(prefix));
}

function settle(event: GrowingEvent | null, outcome: Outcome, later: GrowingEvent): void {
  if (event === null) return;
  event.outcomes.add(outcome);
  event.later.add(later);
}

function kindOf({ shape: { shape } }: ShapeMatch): FlowEvent['kind'] | null {
  if (shape.ends === true) return 'send';
  if (shape.role === 'set') return 'set';
  return shape.role === undefined && shape.kind === 'call' && shape.body !== undefined ? 'write' : null;
}
