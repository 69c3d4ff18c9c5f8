import type { TSESTree } from '@typescript-eslint/utils';

/** Whether one of some offsets, in ascending order, is in a node's text. */
export function spansOffset(node: TSESTree.Node, offsets: readonly number[]): boolean {
  const next = offsets[firstFrom(offsets, node.range[0])];
  return next !== undefined && next < node.range[1];
}

/** The index of the first number that is not below a bound, among numbers in ascending order. */
export function firstFrom(sorted: readonly number[], bound: number, from = 0): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a text mentions a word, alone or in a longer one, in ascending order. */
export function findWord(text: string, word: string, start = 0, end = text.length): readonly number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(word, start); at !== -1 && at < end; at = text.indexOf(word, at + 1)) offsets.push(at);
  return offsets;
}
