/** Data as scripts/pack-data.ts writes it: JSON texts, in which letters stand for words. */
export interface Packed {
  readonly words: readonly string[];
  readonly roots: readonly string[];
}

/** The code of the letter that stands for the first word. Up to 0x7ff, a letter takes two bytes in UTF-8. */
export const firstLetter = 0x100;
/** Stands for a double quote, of which JSON in JSON would make two characters. */
export const quote = '^';

/**
 * Undoes `pack` of scripts/pack-data.ts. Part of the bundle, where it runs cold and once a root: a plain loop costs the least
 * there, and Node parses JSON faster than any code puts objects together.
 *
 * @returns what opens a root by its index; the same value every time
 */
export function makeOpen({ words, roots }: Packed): (root: number) => unknown {
  const values: unknown[] = [];
  const expanded: string[] = [];
  return (root) => {
    // A word may hold the letters of words before it.
    if (expanded.length === 0) for (const word of words) expanded.push(expand(word, expanded));
    return (values[root] ??= JSON.parse(expand(roots[root] ?? '', expanded)) as unknown);
  };
}

function expand(text: string, words: readonly string[]): string {
  let written = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < firstLetter) continue;
    written += text.slice(from, at) + (words[code - firstLetter] ?? '');
    from = at + 1;
  }
  return (written + text.slice(from)).replaceAll(quote, '"');
}
