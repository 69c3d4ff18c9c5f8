import { Linter } from 'eslint';
import parser from '@typescript-eslint/parser';

import { gate } from '../../bench/gate.ts';
import type { Plugin } from '../../src/index.ts';
import type { Script } from './packages.ts';

/** One report: the rule without its namespace, and where it points. */
export interface Report {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
  readonly source: string;
}

/** Milliseconds. */
export interface Times {
  readonly parse: number;
  readonly ours: number;
  readonly noMagicNumbers: number;
}

/** What linting one file gave. `crash` is the message of what was thrown. */
export interface Result {
  readonly path: string;
  readonly size: number;
  readonly outcome: 'linted' | 'unparsed' | 'crashed';
  readonly crash?: string;
  readonly passed: boolean;
  readonly times: Times;
  readonly reports: readonly Report[];
}

/** The build: how long the sources take, when they are compiled on the fly, says nothing. */
const built = new URL('../../dist/index.js', import.meta.url);
export const { default: plugin } = (await import(built.href)) as { default: Plugin };

/** The languages of scripts: modules first; what cannot be parsed so is tried as a script of CommonJS. */
export function languages(sourceType: 'module' | 'commonjs'): Linter.Config[] {
  const files = ['**/*.{js,cjs,mjs,jsx}'];
  return [
    { files, languageOptions: { sourceType, parserOptions: { ecmaFeatures: { jsx: true } } } },
    { files: ['**/*.{ts,cts,mts,tsx}'], languageOptions: { parser } },
    { linterOptions: { reportUnusedDisableDirectives: 'off' } },
  ];
}

const rules = Object.keys(plugin.configs.all.rules);
const config: Linter.Config[] = [
  plugin.configs.all,
  {
    plugins: { corpus: { rules: { gate } } },
    rules: {
      ...Object.fromEntries(rules.map((rule) => [rule, 'error'])),
      'no-magic-numbers': 'error',
      'corpus/gate': 'error',
    },
  },
];

/** Lints a script with all rules, whatever its own comments say. */
export function lintScript(script: Script): Result {
  const first = lintAs(script, 'module');
  return first.outcome === 'unparsed' ? lintAs(script, 'commonjs') : first;
}

function lintAs({ path, text }: Script, sourceType: 'module' | 'commonjs'): Result {
  const linter = new Linter();
  const result = {
    path,
    size: text.length,
    passed: false,
    times: { parse: 0, ours: 0, noMagicNumbers: 0 },
    reports: [],
  };
  try {
    const options = { filename: path, fix: false, stats: true, allowInlineConfig: false };
    const { messages } = linter.verifyAndFix(text, [...config, ...languages(sourceType)], options);
    if (messages.some((message) => message.fatal === true)) return { ...result, outcome: 'unparsed' };
    const lines = text.split('\n');
    const reports = messages.flatMap(({ ruleId, line, message }) =>
      ruleId !== null && rules.includes(ruleId)
        ? [{ path, line, rule: ruleId.replace('http-status/', ''), message, source: (lines[line - 1] ?? '').trim() }]
        : [],
    );
    const passed = messages.some(({ ruleId }) => ruleId === 'corpus/gate');
    return { ...result, outcome: 'linted', passed, times: readTimes(linter), reports };
  } catch (error) {
    return { ...result, outcome: 'crashed', crash: error instanceof Error ? error.message : String(error) };
  }
}

function readTimes(linter: Linter): Times {
  const times = { parse: 0, ours: 0, noMagicNumbers: 0 };
  for (const pass of linter.getTimes().passes) {
    times.parse += pass.parse?.total ?? 0;
    for (const [rule, { total }] of Object.entries(pass.rules ?? {})) {
      if (rule === 'no-magic-numbers') times.noMagicNumbers += total;
      else if (rule !== 'corpus/gate') times.ours += total;
    }
  }
  return times;
}
