import type { TSESTree } from '@typescript-eslint/utils';
import type { FrameworkTable } from '../frameworks/types.ts';
import { answersRequest } from './answers.ts';
import type { Evidence } from './evidence.ts';
import type { SourceFile } from './file.ts';
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
  readonly receiver: TSESTree.Node | null;
  readonly framework: FrameworkTable;
  readonly evidence: Evidence;
}

/** The flows of every response that the uses of a file are on, one a function and holder. */
export function traceResponses(file: SourceFile, uses: readonly ResponseUse[]): readonly ResponseFlow[] {
  const flows = new Map<string, ResponseFlow>();
  for (const { node, receiver, framework, evidence } of uses) {
    const owner = enclosingFunction(node);
    const start = receiver === null ? null : chainStart(receiver);
    if (owner === null || start === null || !isHolder(start)) continue;
    const holder = file.sourceCode.getText(start);
    const key = `${String(owner.range[0])} ${holder}`;
    if (flows.has(key)) continue;
    const answers = answersRequest(file, owner);
    flows.set(key, { owner, holder, answers, framework, evidence, events: traceEvents(file, owner, start) });
  }
  return [...flows.values()];
}
