import { codeNamed } from '../../src/constants/index.ts';
import type { Script } from './packages.ts';

/** How a line looks that may hold a status code: what a reader is likely to find there. */
export type Look = 'read' | 'assert' | 'throw' | 'other';
export const looks: readonly Look[] = ['read', 'assert', 'throw', 'other'];

/** A number that may be a status code, or a constant that stands for one, near a word that speaks of statuses. */
export interface Drawn {
  readonly package: string;
  readonly path: string;
  readonly line: number;
  readonly code: number;
  /** The name of the constant, where there is no number. */
  readonly constant?: string;
}

const speaking = /status|code|respon[ds]|\bres\b|resp\b|reply|http|redirect|error|exception|throw|send|\bctx\b/i;
const reading =
  /(?:[=!]==?|[<>]=?)\s*['"]?(?:\d{3}|[\w.]+\.\w+)|\d{3}['"]?\s*(?:[=!]==?|[<>])|\bcase\b|\.(?:includes|has|indexOf)\(/;
const asserting = /\bexpect|\bassert|\bshould\b|\bt\.\w+\(/;
const throwing = /Error|Exception|\bthrow\b|\bBoom\b|\breject\(|\bsuper\(|\berr(?:or)?\./;

/** Longer lines are data, or were never read by anybody. */
const longest = 300;

/** All candidates of a script. A word on one of the two lines before speaks for a line, too. */
export function listDrawn(name: string, { path, text }: Script): readonly { drawn: Drawn; look: Look }[] {
  const lines = text.split('\n');
  return lines.flatMap((source, index) => {
    if (source.length > longest || /^\s*(?:\/\/|\*)/.test(source)) return [];
    const before = lines.slice(Math.max(0, index - 2), index);
    if (![source, ...before].some((one) => speaking.test(one))) return [];
    const look = lookOf(source, before);
    return codesOf(source).map((code) => ({ drawn: { package: name, path, line: index + 1, ...code }, look }));
  });
}

function lookOf(source: string, before: readonly string[]): Look {
  if (asserting.test(source)) return 'assert';
  if (reading.test(source)) return 'read';
  return [source, ...before].some((one) => throwing.test(one)) ? 'throw' : 'other';
}

function codesOf(source: string): readonly Pick<Drawn, 'code' | 'constant'>[] {
  const numbers = [...source.matchAll(/(?<![\w.$#/:-])['"]?([1-5]\d\d)(?![\w.%/-])/g)].map(([, digits]) => ({
    code: Number(digits),
  }));
  const named = [...source.matchAll(/\b\w*(?:status|http|code)\w*\.([A-Za-z]\w+)\b/gi)].flatMap(([, member = '']) => {
    const code = codeNamed(member);
    return code === undefined ? [] : [{ code, constant: member }];
  });
  return [...new Map([...numbers, ...named].map((one) => [one.code, one])).values()];
}

/** At most so many of a file, and of a package: what one author writes over and over says little about the others. */
const most = { file: 2, package: 8 };

/** So many of some candidates, at random. The seed decides which. */
export function drawSome(candidates: readonly Drawn[], count: number, seed: number): Drawn[] {
  const taken = new Map<string, number>();
  const chosen: Drawn[] = [];
  const order = candidates
    .map((one) => ({ one, rank: hashOf(`${String(seed)} ${keyOf(one)}`) }))
    .sort((a, b) => a.rank - b.rank);
  for (const { one } of order) {
    if (chosen.length === count) break;
    const places = [
      { key: `${one.package} ${one.path}`, limit: most.file },
      { key: one.package, limit: most.package },
    ];
    if (places.some(({ key, limit }) => (taken.get(key) ?? 0) >= limit)) continue;
    for (const { key } of places) taken.set(key, (taken.get(key) ?? 0) + 1);
    chosen.push(one);
  }
  return chosen;
}

export function keyOf({ package: name, path, line, code }: Drawn): string {
  return `${name} ${path}:${String(line)} ${String(code)}`;
}

/** FNV-1a, and a last stir: its results for texts that differ only at the end lie close together. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
}
