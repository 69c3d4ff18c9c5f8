import type { TSESTree } from '@typescript-eslint/utils';
import { exclusiveTest, isSteady } from './conditions.ts';
import { kindOf, writesHead } from './effects.ts';
import type { SourceFile } from './file.ts';
import { bringsCode, type ShapeMatch } from './shapes.ts';
import { reportedPart, unwrap } from './syntax.ts';

/**
 * What becomes of an event on one way on from it.
 * - `sent`: a status that was set, or what was written, goes out with a later send.
 * - `overwritten`: another status is set before anything is sent; `overridden`: a send brings a status of its own.
 * - `resent`: after this send comes another one; `restarted`: after the head is out, a response that writes one.
 * - `unsent`: the function ends, the status is set and nothing is sent; `returned`: it returns the response itself instead,
 *   `replaced`: a response of its own making, `valued`: another value. `left`: it ends after this send, `answered`: also with
 *   content that it returns, `handed`: also with the response.
 * - `redirected`: a redirect keeps the status, and adds its Location.
 * - `thrown`: an error ends it; `unknown`: other code takes over.
 */
export type Outcome =
  | 'sent'
  | 'overwritten'
  | 'overridden'
  | 'resent'
  | 'restarted'
  | 'unsent'
  | 'returned'
  | 'replaced'
  | 'valued'
  | 'left'
  | 'answered'
  | 'handed'
  | 'redirected'
  | 'thrown'
  | 'unknown';

/** What a function hands to its caller at its end. */
export type Ending = 'nothing' | 'response' | 'content' | 'value' | 'error';

/** The duty to answer is taken, a status is set, content is kept or written, or a response is sent. */
export interface FlowEvent {
  readonly kind: 'take' | 'set' | 'keep' | 'write' | 'send';
  readonly match: ShapeMatch;
  /** What is true on the ways that lead here. */
  readonly before: ReadonlySet<'sent' | 'unsent' | 'unknown'>;
  /** The sends that certainly came before it, where there are any. */
  readonly earlier: ReadonlySet<FlowEvent>;
  /** The statuses that it may send. */
  readonly carried: ReadonlySet<FlowEvent>;
  readonly outcomes: ReadonlySet<Outcome>;
  /** The events that overwrite, override or follow it. */
  readonly later: ReadonlySet<FlowEvent>;
}

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
    return [{ pending: null, sent: null, committed: null, noticed: false, hidden: false, assumed: new Map() }];
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
      const { pending, sent, committed, noticed, hidden } = state;
      const key = [idOf(pending), idOf(sent), idOf(committed), noticed, hidden].join('|');
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
      if (kind === 'take') return { ...state, pending: event };
      if (kind === 'keep') return this.#keep(state, event);
      return kind === 'write' ? this.#write(state, event) : this.#send(state, event);
    });
  }

  #set(state: PathState, event: GrowingEvent): PathState {
    if (state.sent !== null || state.committed !== null) return state;
    const { commits, unnoticed, keepsCode, role } = event.match.shape.shape;
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
    settle(state.sent, 'resent', event);
    settle(state.pending, 'sent', event);
    if (state.committed?.kind === 'write') settle(state.committed, 'sent', event);
    return { ...state, pending: null, committed: event, sent: state.sent && event };
  }

  #send(state: PathState, event: GrowingEvent): PathState {
    const { shape } = event.match.shape;
    if (shape.must === undefined) settle(state.sent, 'resent', event);
    const { pending, committed, hidden } = state;
    if (pending?.kind === 'set') event.carried.add(pending);
    if (committed !== null && state.sent === null && writesHead(this.#file, event.match)) {
      settle(committed, hidden ? 'unknown' : 'restarted', event);
    } else {
      settle(pending, bringsCode(this.#file, event.match) ? 'overridden' : 'sent', event);
      if (committed?.kind === 'write') settle(committed, 'sent', event);
    }
    // What is only made, to be returned, is not sent yet.
    return { ...state, pending: null, sent: hidden || shape.must !== undefined ? null : event };
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

/** An event, as another one's report names it: `json() in line 26`, `status() in the same line`. */
export function describeEvent({ match }: FlowEvent, from: FlowEvent): string {
  const part = reportedPart(match.node);
  const { line } = part.loc.start;
  const name = match.node.type === 'CallExpression' && part.type === 'Identifier' ? `${part.name}()` : 'the assignment';
  return `${name} in ${line === reportedPart(from.match.node).loc.start.line ? 'the same line' : `line ${String(line)}`}`;
}

const outcomeOf = {
  nothing: 'unsent',
  response: 'returned',
  content: 'answered',
  value: 'valued',
  error: 'thrown',
} as const satisfies Record<Ending, Outcome>;

const sentOutcomeOf = {
  nothing: 'left',
  response: 'handed',
  content: 'answered',
  value: 'left',
  error: 'thrown',
} as const satisfies Record<Ending, Outcome>;

/** What two paths that are one from here on both know. */
function agreeing(one: PathState['assumed'], other: PathState['assumed']): PathState['assumed'] {
  return new Map([...one].filter(([text, holds]) => other.get(text) === holds));
}

function contradicts(state: PathState, prefix: string, text: string): boolean {
  return [...state.assumed].some(([other, holds]) => holds && other !== text && other.startsWith(prefix));
}

function settle(event: GrowingEvent | null, outcome: Outcome, later: GrowingEvent): void {
  if (event === null) return;
  event.outcomes.add(outcome);
  event.later.add(later);
}
