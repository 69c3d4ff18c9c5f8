/**
 * Lints one code base or one sample in a process of its own: `measure.ts files <name>`,
 * `measure.ts sample <name> <lines>`. Prints a Measurement as JSON.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { Linter } from 'eslint';

import type { Plugin } from '../src/index.ts';
import { fetchCodeBase, listScripts, readExamples, type CodeBase } from './code-bases.ts';
import { gate } from './gate.ts';
import { samples, type Sample } from './samples.ts';

/** Times are milliseconds: the least of some rounds for each file, added up over all files. */
export interface Measurement {
  readonly files: number;
  /** Files that cannot be parsed. They count nowhere else. */
  readonly unparsed: number;
  /** Files that the text gate lets through. */
  readonly passed: number;
  readonly parse: number;
  /** All rules of the `all` preset together. */
  readonly ours: number;
  readonly noMagicNumbers: number;
  /** As many rules as ours that do nothing: no plugin of so many rules can cost less. */
  readonly idle: number;
  /** What all our rules take, once a process, to load and compile their code and the tables: for the first files, the examples. */
  readonly start: number;
  /** The slowest of our rules. The first one to run builds the facts for all of them. */
  readonly rules: Readonly<Record<string, number>>;
  /** How many problems each preset reports. */
  readonly reports: Readonly<Record<'recommended' | 'strict' | 'all', number>>;
}

/** Pauses of the machine, and of the engine to collect garbage, fall on whoever runs: the least of so many rounds counts for each file. */
const rounds = 3;

const timed = ['parse', 'ours', 'noMagicNumbers', 'idle'] as const;

const built = new URL('../dist/index.js', import.meta.url);
const { default: plugin } = (await import(built.href)) as { default: Plugin };

const idleRules = Object.fromEntries(
  Object.keys(plugin.configs.all.rules).map((_, index) => [`idle-${index}`, { create: () => ({}) }]),
);
const config: Linter.Config[] = [
  plugin.configs.all,
  {
    files: ['**/*'],
    plugins: { bench: { rules: { gate } }, idle: { rules: idleRules } },
    rules: {
      'no-magic-numbers': 'error',
      'bench/gate': 'error',
      ...Object.fromEntries(Object.keys(idleRules).map((rule) => [`idle/${rule}`, 'error' as const])),
    },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
  },
];

const [kind, name = '', lines] = process.argv.slice(2);
const texts =
  kind === 'files'
    ? readCodeBase(name as CodeBase)
    : [{ path: 'sample.js', text: samples[name as Sample](Number(lines)) }];
console.log(JSON.stringify(measure(texts)));

function readCodeBase(codeBase: CodeBase): { path: string; text: string }[] {
  const folder = fetchCodeBase(codeBase);
  return listScripts(folder)
    .map((file) => ({ path: path.relative(folder, file), text: readFileSync(file, 'utf8') }))
    .filter(({ text }) => !isGenerated(text));
}

/** Long lines: nobody lints the output of a bundler. */
function isGenerated(text: string): boolean {
  return text.length > 200 * text.split('\n').length;
}

function measureStart(linter: Linter): number {
  const options = { filename: 'start.js', fix: false, stats: true };
  let start = 0;
  for (const text of readExamples()) {
    linter.verifyAndFix(text, config, options);
    for (const { rules = {} } of linter.getTimes().passes)
      for (const [rule, { total }] of Object.entries(rules)) if (rule in plugin.configs.all.rules) start += total;
  }
  return start;
}

/** What linting one file takes, in milliseconds. */
interface Times extends Record<(typeof timed)[number], number> {
  readonly rules: Readonly<Record<string, number>>;
}

function measure(files: readonly { readonly path: string; readonly text: string }[]): Measurement {
  const linter = new Linter();
  const start = measureStart(linter);
  const sum = { files: files.length, unparsed: 0, passed: 0, parse: 0, ours: 0, noMagicNumbers: 0, idle: 0, start };
  const reports = { recommended: 0, strict: 0, all: 0 };
  const byFile = files.map((): Times[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, file] of files.entries()) {
      const options = { filename: file.path, fix: false, stats: true, allowInlineConfig: false };
      const { messages } = linter.verifyAndFix(file.text, config, options);
      const isParsed = !messages.some((message) => message.fatal === true);
      if (isParsed) byFile[index]?.push(readTimes(linter));
      if (round === 0) count(messages, isParsed);
    }
  const rules: Record<string, number> = {};
  for (const times of byFile.filter(({ length }) => length > 0)) {
    for (const part of timed) sum[part] += Math.min(...times.map((one) => one[part]));
    for (const rule of Object.keys(times[0]?.rules ?? {}))
      rules[rule] = (rules[rule] ?? 0) + Math.min(...times.map((one) => one.rules[rule] ?? 0));
  }
  const slowest = Object.entries(rules).sort((one, other) => other[1] - one[1]);
  return { ...sum, rules: Object.fromEntries(slowest.slice(0, 5)), reports };

  function count(messages: readonly Linter.LintMessage[], isParsed: boolean): void {
    if (!isParsed) sum.unparsed++;
    for (const { ruleId } of messages) {
      if (ruleId === 'bench/gate') sum.passed++;
      if (ruleId === null || !(ruleId in plugin.configs.all.rules)) continue;
      reports.all++;
      if (ruleId in plugin.configs.strict.rules) reports.strict++;
      if (ruleId in plugin.configs.recommended.rules) reports.recommended++;
    }
  }
}

/** The times of the file that was linted last. */
function readTimes(linter: Linter): Times {
  const rules: Record<string, number> = {};
  const times = { parse: 0, ours: 0, noMagicNumbers: 0, idle: 0, rules };
  for (const pass of linter.getTimes().passes) {
    times.parse += pass.parse?.total ?? 0;
    for (const [rule, { total }] of Object.entries(pass.rules ?? {})) {
      if (rule === 'no-magic-numbers') times.noMagicNumbers += total;
      else if (rule.startsWith('idle/')) times.idle += total;
      else if (rule !== 'bench/gate') {
        times.ours += total;
        rules[rule] = (rules[rule] ?? 0) + total;
      }
    }
  }
  return times;
}
