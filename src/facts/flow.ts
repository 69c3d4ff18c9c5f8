import type { TSESTree } from '@typescript-eslint/utils';
import { exclusiveTest, isSteady } from './conditions.ts';
import { kindOf, writesHead } from './effects.ts';
import { type Ending, type FlowEvent, type Outcome, outcomeOf, sentOutcomeOf } from './events.ts';
import type { SourceFile } from './file.ts';
import { bringsCode, type ShapeMatch } from './shapes.ts';
import { unwrap } from './syntax.ts';

interface GrowingEvent extends FlowEvent {
  readonly before: Set<'sent' | 'unsent' | 'unknown'>;
  readonly earlier: Set<FlowEvent>;
  readonly carried: Set<FlowEvent>;
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
  /** The framework knows of a status, so that content leaves alone what is set beneath it. */
  readonly noticed: boolean;
  /** Other code may have sent something. */
  readonly hidden: boolean;
  /** An exception may have led here after the response was sent: that is no way on from it which the code means to take. */
  readonly escaped: boolean;
  /** Conditions that are known to hold or not, by their text. */
  readonly assumed: ReadonlyMap<string, boolean>;
}

/** The paths that can reach a point: none where control cannot get to. */
export type Paths = readonly PathState[];

/** Beyond so many paths everything is out of sight: such a function is not worth a guess. */
const limit = 48;

/** The events of one response in one function, and the states in which its statements are reached. */
export class Flow {
  readonly #file: SourceFile;
  readonly #events = new Map<TSESTree.Node, GrowingEvent>();

  constructor(file: SourceFile) {
    this.#file = file;
  }

  events(): readonly FlowEvent[] {
    return [...this.#events.values()];
  }

  start(): Paths {
    return [
      { pending: null, sent: null, committed: null, noticed: false, hidden: false, escaped: false, assumed: new Map() },
    ];
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
      const { pending, sent, committed, noticed, hidden, escaped } = state;
      const key = [idOf(pending), idOf(sent), idOf(committed), noticed, hidden, escaped].join('|');
      const twin = seen.get(key);
      seen.set(key, twin === undefined ? state : { ...state, assumed: agreeing(twin.assumed, state.assumed) });
    }
    const paths = [...seen.values()];
    return paths.length > limit ? this.hide(paths).slice(0, 1) : paths;
  }

  /** Whether a response was certainly sent. */
  isSent(paths: Paths): boolean {
    return paths.length > 0 && paths.every(({ sent }) => sent !== null);
  }

  /** The paths, where something on them may have thrown. */
  escape(paths: Paths): Paths {
    return paths.map((state) => (state.sent === null ? state : { ...state, escaped: true }));
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
  leave(paths: Paths, ending: Ending): void {
    this.#close(paths, outcomeOf[ending], sentOutcomeOf[ending]);
  }

  /** A response of the function's own making takes the place of this one. */
  replace(match: ShapeMatch, paths: Paths): Paths {
    const event = this.#eventAt(match, 'send');
    const isKept = match.shape.shape.keepsCode === true && !bringsCode(this.#file, match);
    for (const { pending, committed } of paths)
      settle(pending, isKept || committed !== null ? 'sent' : 'replaced', event);
    return paths.map((state) => ({ ...state, pending: null }));
  }

  #close(paths: Paths, unsent: Outcome, sent: Outcome): void {
    for (const state of paths) {
      if (!state.hidden) state.pending?.outcomes.add(unsent);
      if (state.sent === null && state.committed?.kind === 'write') state.committed.outcomes.add(unsent);
      if (!state.escaped) state.sent?.outcomes.add(sent);
    }
  }

  /** Another function sends the response, with a status that nobody knows here. */
  sendElsewhere(match: ShapeMatch, paths: Paths): Paths {
    for (const { pending, hidden } of paths) if (!hidden) pending?.outcomes.add('unknown');
    return this.happen(
      match,
      paths.map((state) => ({ ...state, pending: null })),
    );
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
      if (kind === 'take') return { ...state, pending: event };
      if (kind === 'keep') return this.#keep(state, event);
      return kind === 'write' ? this.#write(state, event) : this.#send(state, event);
    });
  }

  #set(state: PathState, event: GrowingEvent): PathState {
    const { commits, unnoticed, keepsCode, role } = event.match.shape.shape;
    // A second head throws: what comes after it is never reached.
    if (commits === true) settleSent(state, event);
    if (state.sent !== null) return commits === true ? { ...state, sent: event, escaped: false } : state;
    if (state.committed !== null) return state;
    if (keepsCode === true && state.pending !== null) {
      if (role === 'redirect') settle(state.pending, 'redirected', event);
      return state;
    }
    settle(state.pending, 'overwritten', event);
    const isFollowed = !state.hidden && (unnoticed !== true || !state.noticed);
    return {
      ...state,
      pending: isFollowed ? event : null,
      committed: commits === true ? event : null,
      noticed: state.noticed || unnoticed !== true,
    };
  }

  #keep(state: PathState, event: GrowingEvent): PathState {
    const isUnnoticed = state.pending?.match.shape.shape.unnoticed === true;
    if (isUnnoticed) settle(state.pending, 'overridden', event);
    return { ...state, pending: isUnnoticed ? null : state.pending, noticed: true };
  }

  #write(state: PathState, event: GrowingEvent): PathState {
    settleSent(state, event);
    settle(state.pending, 'sent', event);
    if (state.committed?.kind === 'write') settle(state.committed, 'sent', event);
    return { ...state, pending: null, committed: event, sent: state.sent && event, escaped: false };
  }

  #send(state: PathState, event: GrowingEvent): PathState {
    const { shape } = event.match.shape;
    if (shape.must === undefined) settleSent(state, event);
    const { pending, committed, hidden } = state;
    if (pending?.kind === 'set') event.carried.add(pending);
    if (committed !== null && state.sent === null && writesHead(this.#file, event.match)) {
      settle(committed, hidden ? 'unknown' : 'restarted', event);
    } else {
      settle(pending, bringsCode(this.#file, event.match) ? 'overridden' : 'sent', event);
      if (committed?.kind === 'write') settle(committed, 'sent', event);
    }
    // What is only made, to be returned, is not sent yet.
    return { ...state, pending: null, sent: hidden || shape.must !== undefined ? null : event, escaped: false };
  }

  #eventAt(match: ShapeMatch, kind: FlowEvent['kind']): GrowingEvent {
    const known = this.#events.get(match.node);
    if (known !== undefined) return known;
    const event: GrowingEvent = {
      kind,
      match,
      before: new Set(),
      earlier: new Set(),
      carried: new Set(),
      outcomes: new Set(),
      later: new Set(),
    };
    this.#events.set(match.node, event);
    return event;
  }

  /** The paths without what they know of conditions: the variables of a loop hold other values in the next round. */
  forget(paths: Paths): Paths {
    return this.join([paths.map((state) => ({ ...state, assumed: new Map() }))]);
  }

  /** The paths on which a condition can have the given truth, with the knowledge that it has. */
  assume(paths: Paths, test: TSESTree.Node, truth: boolean): Paths {
    const node = unwrap(test);
    if (node.type === 'UnaryExpression' && node.operator === '!') return this.assume(paths, node.argument, !truth);
    if (node.type === 'LogicalExpression' && node.operator === (truth ? '&&' : '||'))
      return this.assume(this.assume(paths, node.left, truth), node.right, truth);
    if (!isSteady(this.#file, node)) return paths;
    const text = this.#file.sourceCode.getText(node);
    const excluded = truth ? exclusiveTest(node, this.#file) : null;
    return paths
      .filter(
        (state) => state.assumed.get(text) !== !truth && (excluded === null || !contradicts(state, excluded, text)),
      )
      .map((state) => ({ ...state, assumed: new Map([...state.assumed, [text, truth]]) }));
  }
}

/** What two paths that are one from here on both know. */
function agreeing(one: PathState['assumed'], other: PathState['assumed']): PathState['assumed'] {
  return new Map([...one].filter(([text, holds]) => other.get(text) === holds));
}

function contradicts(state: PathState, prefix: string, text: string): boolean {
  return [...state.assumed].some(([other, holds]) => holds && other !== text && other.startsWith(prefix));
}

function settleSent({ sent, escaped }: PathState, later: GrowingEvent): void {
  if (!escaped) settle(sent, 'resent', later);
}

function settle(event: GrowingEvent | null, outcome: Outcome, later: GrowingEvent): void {
  if (event === null) return;
  event.outcomes.add(outcome);
  event.later.add(later);
}
