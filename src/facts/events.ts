import type { ShapeMatch } from './shapes.ts';
import { reportedPart } from './syntax.ts';

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

/** An event, as another one's report names it: `json() in line 26`, `status() in the same line`. */
export function describeEvent({ match }: FlowEvent, from: FlowEvent): string {
  const part = reportedPart(match.node);
  const { line } = part.loc.start;
  const name = match.node.type === 'CallExpression' && part.type === 'Identifier' ? `${part.name}()` : 'the assignment';
  return `${name} in ${line === reportedPart(from.match.node).loc.start.line ? 'the same line' : `line ${String(line)}`}`;
}

/** What an ending means for a status that is set, or what was written. */
export const outcomeOf = {
  nothing: 'unsent',
  response: 'returned',
  content: 'answered',
  value: 'valued',
  error: 'thrown',
} as const satisfies Record<Ending, Outcome>;

/** And for a response that was sent. */
export const sentOutcomeOf = {
  nothing: 'left',
  response: 'handed',
  content: 'answered',
  value: 'left',
  error: 'thrown',
} as const satisfies Record<Ending, Outcome>;
