import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { firstFrom } from './offsets.ts';
import { isFunction, isNode } from './syntax.ts';

/** A node that spans candidates: those from `from` up to `to` in the list. */
interface Span {
  readonly node: TSESTree.Node;
  readonly parent: Span | null;
  readonly from: number;
  readonly to: number;
  /** How many of them are in functions below the node. */
  nested: number;
}

/**
 * Calls back for every node that spans a candidate which is in no function below it, parents first. Everything else is passed
 * over unread.
 */
export function walkCandidates(
  sourceCode: TSESLint.SourceCode,
  candidates: readonly number[],
  visit: (node: TSESTree.Node) => void,
): void {
  const spans: Span[] = [{ node: sourceCode.ast, parent: null, from: 0, to: candidates.length, nested: 0 }];
  // The list grows while it is read: children stand behind their parents.
  for (const span of spans) addChildren(sourceCode, candidates, span, spans);
  for (let index = spans.length - 1; index > 0; index--) {
    const span = spans[index];
    if (span?.parent) span.parent.nested += isFunction(span.node) ? span.to - span.from : span.nested;
  }
  for (const { node, from, to, nested } of spans) if (to - from > nested) visit(node);
}

function addChildren(sourceCode: TSESLint.SourceCode, candidates: readonly number[], span: Span, spans: Span[]): void {
  const parts: unknown = span.node;
  const keys = sourceCode.visitorKeys[span.node.type];
  if (keys === undefined || !isRecord(parts)) return;
  for (const key of keys) {
    const child = parts[key];
    if (Array.isArray(child)) addList(child, candidates, span, spans);
    else if (isNode(child)) addNode(child, candidates, span, span.from, spans);
  }
}

/** The nodes of a list stand in the order of the text. */
function addList(list: readonly unknown[], candidates: readonly number[], span: Span, spans: Span[]): void {
  let at = span.from;
  for (let index = 0; index < list.length && at < span.to; index++) {
    // Most of a long list lies before the next candidate.
    if (index + fewItems < list.length) index = skipItems(list, index, candidates[at] ?? 0);
    const item = list[index];
    if (isNode(item) && item.range[1] > (candidates[at] ?? 0)) at = addNode(item, candidates, span, at, spans);
  }
}

const fewItems = 6;

/** The index of the first item from `start` on that does not end before a place in the text, or one before it. */
function skipItems(list: readonly unknown[], start: number, place: number): number {
  let low = start;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    // There may be holes in lists of elements.
    if (!isNode(item)) return low;
    if (item.range[1] <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds a node if it spans a candidate, and says which candidate is the first behind it. */
function addNode(
  node: TSESTree.Node,
  candidates: readonly number[],
  parent: Span,
  first: number,
  spans: Span[],
): number {
  const end = node.range[1];
  if ((candidates[first] ?? end) >= end) return first;
  const from = firstFrom(candidates, startOf(node), first);
  const to = firstFrom(candidates, end, from);
  if (from < to && !isLeaf(node)) spans.push({ node, parent, from, to, nested: 0 });
  return to;
}

/** Nothing that anybody looks at, and nothing below it: of ten nodes, four are such. A parameter may be decorated. */
function isLeaf(node: TSESTree.Node): boolean {
  if (node.type === 'Literal') return true;
  // Parsers of plain JavaScript give no such list.
  return node.type === 'Identifier' && !('decorators' in node && node.decorators.length > 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Decorators stand before the range of what they decorate. */
function startOf(node: TSESTree.Node): number {
  const first = 'decorators' in node ? node.decorators?.[0] : undefined;
  return first === undefined ? node.range[0] : Math.min(first.range[0], node.range[0]);
}
