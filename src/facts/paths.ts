import type { TSESTree } from '@typescript-eslint/utils';
import type { FrameworkTable, Shape } from '../frameworks/types.ts';
import { answersRequest } from './answers.ts';
import { standsBeside } from './claims.ts';
import type { Evidence } from './evidence.ts';
import type { SourceFile } from './file.ts';
import type { FlowEvent } from './events.ts';
import { isHolder, textOf, wholeOf } from './holder.ts';
import { injectedBy, matchInjection } from './injected.ts';
import { answersPlainly } from './plain-answers.ts';
import { responseOf, type ShapeMatch } from './shapes.ts';
import { chainStart, enclosingFunction, type FunctionNode } from './syntax.ts';
import { traceEvents } from './tracer.ts';

/** What one function does with one response: every event in it, with what may come before and after. */
export interface ResponseFlow {
  readonly owner: FunctionNode;
  /** The text of the expression that holds the response: `res`, `ctx.res`. */
  readonly holder: string;
  /** Whether nothing but the function itself answers the request: it is no helper, and nothing goes on from its result. */
  readonly answers: boolean;
  readonly framework: FrameworkTable;
  readonly evidence: Evidence;
  /** What becomes of a form that keeps the status, where another framework has set one before the function runs. */
  readonly keptOutcome: string | undefined;
  /** Whether every answer is one chain and the function's last word: no event meets another one. */
  readonly isPlain: boolean;
  readonly events: readonly FlowEvent[];
}

/** A place where a response is known: a site, or a form that only carries content. */
export interface ResponseUse {
  readonly node: TSESTree.Node;
  readonly shape: Shape;
  readonly receiver: TSESTree.Node | null;
  readonly arguments: readonly TSESTree.Node[];
  readonly framework: FrameworkTable;
  readonly evidence: Evidence;
}

/** The flows of every response that the uses of a file are on, one a function and holder. Each is followed when it is first asked for. */
export function traceResponses(file: SourceFile, uses: readonly ResponseUse[]): readonly ResponseFlow[] {
  const groups = new Map<FunctionNode, Map<string, Group>>();
  for (const use of uses) {
    // What was received is not answered with: tests are full of it, and nothing that is done to it is an event.
    if (use.shape.role === 'read' || use.shape.role === 'assert') continue;
    const place = placeOf(file, use);
    if (place === null) continue;
    const { owner, start } = place;
    const holder = textOf(file, start);
    const held = groups.get(owner) ?? new Map<string, Group>();
    if (!held.has(holder)) held.set(holder, { owner, start, holder, first: use });
    groups.set(owner, held);
  }
  return [...groups.values()].flatMap((held) => [...held.values()].map((group) => followGroup(file, group)));
}

interface Place {
  readonly owner: FunctionNode;
  readonly start: TSESTree.Node;
}

function placeOf(file: SourceFile, { node, shape, receiver, arguments: args }: ResponseUse): Place | null {
  const response = responseOf(shape, receiver, args);
  if (response === null) {
    const injected = injectedBy(node);
    return injected === null ? null : { owner: injected.owner, start: injected.holder };
  }
  const start = wholeOf(file, chainStart(response));
  const owner = isHolder(start) ? enclosingFunction(node) : null;
  return owner === null ? null : { owner, start };
}

interface Group {
  readonly owner: FunctionNode;
  readonly start: TSESTree.Node;
  readonly holder: string;
  readonly first: ResponseUse;
}

function followGroup(file: SourceFile, { owner, start, holder, first }: Group): ResponseFlow {
  const { evidence } = first;
  const injection = matchInjection(file, owner, start);
  // Nest leaves the response to the server below it, others have rules of their own.
  const framework = injection?.shape.table.order === undefined ? first.framework : injection.shape.table;
  let answers: boolean | undefined;
  let isPlain: boolean | undefined;
  return {
    owner,
    holder,
    framework,
    evidence,
    keptOutcome: injection === null ? undefined : describeKept(owner, injection),
    get answers() {
      return (answers ??= answersRequest(file, owner, framework));
    },
    get isPlain() {
      // Whoever injects the response must send one on every path.
      return (isPlain ??= injection === null && answersPlainly(file, owner, start));
    },
    get events() {
      return eventsOf(file, owner, start);
    },
  };
}

function describeKept({ parent: method }: FunctionNode, { shape: { shape } }: ShapeMatch): string | undefined {
  const kept = shape.takes?.kept;
  return kept === undefined || method === undefined || standsBeside(method, kept.unless) ? undefined : kept.outcome;
}

const knownEvents = new WeakMap<FunctionNode, Map<string, readonly FlowEvent[]>>();

/** What a function does with the response that an expression holds. Worked out once. */
export function eventsOf(file: SourceFile, owner: FunctionNode, start: TSESTree.Node): readonly FlowEvent[] {
  const byHolder = knownEvents.get(owner) ?? new Map<string, readonly FlowEvent[]>();
  const holder = textOf(file, start);
  const events = byHolder.get(holder) ?? traceEvents(file, owner, start);
  knownEvents.set(owner, byHolder.set(holder, events));
  return events;
}
