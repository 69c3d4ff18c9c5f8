import { readFileSync, writeFileSync } from 'node:fs';

import { format } from 'prettier';

import { plugin, type Report } from './lint.ts';

/** `arguable`: right by the letter of the rule, and the author could say why not. Counts as false. */
export type Verdict = 'true' | 'false' | 'arguable' | 'unjudged';

/** A report that somebody has read in its source; without the source, which is not ours. */
export interface Entry {
  readonly package: string;
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly verdict: Verdict;
  readonly why: string;
}

/** A report of a package. */
export interface Found extends Report {
  readonly package: string;
}

/** The reports against the ledger. */
export interface Comparison {
  /** Reports that nobody has judged, though somebody should: all of `recommended`, and the sample of the others. */
  readonly fresh: readonly Found[];
  /** Judged reports that are made no more. */
  readonly vanished: readonly Entry[];
  readonly judged: readonly Entry[];
}

/** How many reports of the rules outside of `recommended` are judged. */
const sampleSize = 300;

const file = new URL('ledger.json', import.meta.url);

export function readLedger(): Entry[] {
  return JSON.parse(readFileSync(file, 'utf8')) as Entry[];
}

export async function writeLedger(entries: readonly Entry[]): Promise<void> {
  const sorted = [...entries].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  writeFileSync(file, await format(JSON.stringify(sorted), { parser: 'json', printWidth: 120 }));
}

/** Compares what was found in some packages with what the ledger says of them. */
export function compareWithLedger(found: readonly Found[], packages: readonly string[]): Comparison {
  const ledger = new Map(readLedger().map((entry) => [keyOf(entry), entry]));
  const due = dueForReview(found);
  const keys = new Set(found.map(keyOf));
  const entries = [...ledger.values()].filter((entry) => packages.includes(entry.package));
  return {
    fresh: due.filter((report) => (ledger.get(keyOf(report))?.verdict ?? 'unjudged') === 'unjudged'),
    vanished: entries.filter((entry) => !keys.has(keyOf(entry))),
    judged: entries.filter((entry) => keys.has(keyOf(entry)) && entry.verdict !== 'unjudged'),
  };
}

function dueForReview(found: readonly Found[]): Found[] {
  const unique = [...new Map(found.map((report) => [keyOf(report), report])).values()];
  const isRecommended = ({ rule }: Found): boolean => `http-status/${rule}` in plugin.configs.recommended.rules;
  const others = unique
    .filter((report) => !isRecommended(report))
    .sort((one, other) => hashOf(keyOf(one)) - hashOf(keyOf(other)));
  return [...unique.filter(isRecommended), ...others.slice(0, sampleSize)];
}

function keyOf({ package: name, path, line, rule }: Pick<Entry, 'package' | 'path' | 'line' | 'rule'>): string {
  return `${name} ${path}:${String(line).padStart(6, '0')} ${rule}`;
}

/** FNV-1a: the same reports are drawn each time, and a new one disturbs the sample by one at most. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash;
}
