import type { TSESTree } from '@typescript-eslint/utils';
import type { FrameworkTable, Shape } from '../frameworks/types.ts';
import { answersRequest } from './answers.ts';
import type { Evidence } from './evidence.ts';
import { findVariable, type SourceFile } from './file.ts';
import type { FlowEvent } from './flow.ts';
import { isHolder } from './holder.ts';
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
  readonly events: readonly FlowEvent[];
}

/** A place where a response is known: a site, or a form that only carries content. */
export interface ResponseUse {
  readonly node: TSESTree.Node;
  readonly shape: Shape;
  readonly receiver: TSESTree.Node | null;
  readonly framework: FrameworkTable;
  readonly evidence: Evidence;
}

/** The flows of every response that the uses of a file are on, one a function and holder. */
export function traceResponses(file: SourceFile, uses: readonly ResponseUse[]): readonly ResponseFlow[] {
  const groups = new Map<
    string,
    { readonly owner: FunctionNode; readonly start: TSESTree.Node; readonly uses: ResponseUse[] }
  >();
  for (const use of uses) {
    const owner = enclosingFunction(use.node);
    const start = use.receiver === null ? null : chainStart(use.receiver);
    if (owner === null || start === null || !isHolder(start)) continue;
    const key = `${String(owner.range[0])} ${file.sourceCode.getText(start)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { owner, start, uses: [use] });
    else group.uses.push(use);
  }
  return [...groups.values()].flatMap((group) =>
    isPlainAnswer(file, group.start, group.uses) ? [] : traceGroup(file, group),
  );
}

function traceGroup(
  file: SourceFile,
  { owner, start, uses }: { owner: FunctionNode; start: TSESTree.Node; uses: readonly ResponseUse[] },
): readonly ResponseFlow[] {
  const [first] = uses;
  if (first === undefined) return [];
  const { framework, evidence } = first;
  const events = traceEvents(file, owner, start);
  const holder = file.sourceCode.getText(start);
  return [{ owner, holder, answers: answersRequest(file, owner), framework, evidence, events }];
}

/**
 * Whether the only mention of a response is one chain that sets the status at most once and then sends:
 * `(req, res) => res.status(404).json(…)`. Most handlers are, and there is no path to follow.
 */
function isPlainAnswer(file: SourceFile, start: TSESTree.Node, uses: readonly ResponseUse[]): boolean {
  const variable = start.type === 'Identifier' ? findVariable(file, start) : null;
  if (variable?.references.length !== 1) return false;
  const sends = uses.filter(({ shape }) => shape.ends === true && shape.role === undefined);
  const sets = uses.filter(({ shape }) => shape.role === 'set');
  const [send] = sends;
  if (send === undefined || sends.length !== 1 || sets.length > 1 || uses.length !== sends.length + sets.length)
    return false;
  return sets.every((set) => set.node.range[1] < send.node.range[1]);
}
