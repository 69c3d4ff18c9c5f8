import { firstLetter } from './unpack.ts';

/** Texts that are written shorter: one letter stands for words that they repeat. `unpack` writes them out. */
export interface Shortened {
  readonly texts: readonly string[];
  /** What the letters stand for, from `firstLetter` on. It may hold the letters of what stands before it. */
  readonly words: readonly string[];
}

const lastLetter = 0x7ff;

/** A text as a list of numbers: each a word, or a run of such numbers that stands in its place. */
type Line = readonly number[];

const base = 0x10000;

/** Bytes: a letter, what surrounds a word in the list of words, and what a word has to save to be worth the trouble. */
const letterSize = 2;
const entrySize = 3;
const leastSaving = 6;

/**
 * Time and again gives a number to the pair of neighbours that is most frequent, and then writes out again whatever saves no
 * room. Only whole words are put together, so that the list of them can be read.
 *
 * @param texts in ASCII
 */
export function shorten(texts: readonly string[]): Shortened {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? words.push(word) - 1;
    numbers.set(word, number);
    return number;
  };
  let lines: readonly Line[] = texts.map((text) => splitWords(text).map(numberOf));
  const parts = new Map<number, Line>();
  for (;;) {
    const pair = findFrequentPair(lines);
    if (pair === undefined) break;
    const number = words.push('') - 1;
    parts.set(number, pair);
    lines = lines.map((line) => replacePair(line, pair, number));
  }
  return spell(lines, words, parts);
}

/** Words, the humps of names, and everything else letter by letter. */
function splitWords(text: string): readonly string[] {
  return text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^]/g) ?? [];
}

function findFrequentPair(lines: readonly Line[]): Line | undefined {
  const counts = new Map<number, number>();
  let best: number | undefined;
  let most = 2;
  for (const line of lines) {
    for (let at = 1; at < line.length; at++) {
      const pair = (line[at - 1] ?? 0) * base + (line[at] ?? 0);
      const count = (counts.get(pair) ?? 0) + 1;
      counts.set(pair, count);
      if (count > most) [best, most] = [pair, count];
    }
  }
  return best === undefined ? undefined : [Math.floor(best / base), best % base];
}

function replacePair(line: Line, [one, other]: Line, number: number): Line {
  const replaced: number[] = [];
  for (let at = 0; at < line.length; at++) {
    const isPair = line[at] === one && line[at + 1] === other;
    replaced.push(isPair ? number : (line[at] ?? 0));
    if (isPair) at++;
  }
  return replaced;
}

/** Gives letters to what is worth one: a word, or what was put together of some. */
function spell(lines: readonly Line[], words: readonly string[], parts: ReadonlyMap<number, Line>): Shortened {
  const bodies = new Map(parts);
  const lettered = new Set(words.keys());
  let left = lines;
  for (;;) {
    const poor = findPoor(left, words, bodies, lettered);
    if (poor.size === 0) break;
    const writeOut = (line: Line): Line =>
      line.flatMap((number) => (poor.has(number) ? bodies.get(number) : undefined) ?? [number]);
    left = left.map(writeOut);
    for (const [number, body] of bodies) bodies.set(number, writeOut(body));
    for (const number of poor) {
      lettered.delete(number);
      bodies.delete(number);
    }
  }
  if (firstLetter + lettered.size - 1 > lastLetter)
    throw new Error(`Too few letters for ${String(lettered.size)} words.`);
  const letters = new Map([...lettered].map((number, index) => [number, String.fromCharCode(firstLetter + index)]));
  const write = (line: Line): string => line.map((number) => letters.get(number) ?? words[number] ?? '').join('');
  return {
    texts: left.map(write),
    words: [...lettered].map((number) => write(bodies.get(number) ?? []) || (words[number] ?? '')),
  };
}

/** The numbers whose letter saves too little. One that has such a part waits: it saves more when the part is written out. */
function findPoor(
  lines: readonly Line[],
  words: readonly string[],
  bodies: ReadonlyMap<number, Line>,
  lettered: ReadonlySet<number>,
): ReadonlySet<number> {
  const uses = new Map<number, number>();
  for (const number of [...lines, ...bodies.values()].flat()) uses.set(number, (uses.get(number) ?? 0) + 1);
  const measureWord = (number: number): number => words[number]?.length ?? 0;
  const measurePart = (number: number): number => (lettered.has(number) ? letterSize : measureWord(number));
  const measure = (number: number): number =>
    bodies.get(number)?.reduce((sum, part) => sum + measurePart(part), 0) ?? measureWord(number);
  const saved = (number: number): number =>
    (uses.get(number) ?? 0) * (measure(number) - letterSize) - measure(number) - entrySize;
  const poor = new Set([...lettered].filter((number) => saved(number) < leastSaving));
  return new Set([...poor].filter((number) => !bodies.get(number)?.some((part) => poor.has(part))));
}
