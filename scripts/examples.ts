import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';

import type { Plugin } from '../src/index.ts';
import { root } from './checks.ts';

export type Preset = 'recommended' | 'strict';

/** How to lint the examples: nothing is written to disk, also with `fix`. */
export interface ExampleRun {
  readonly plugin: Plugin;
  readonly preset: Preset;
  readonly fix?: boolean;
  /** Files or folders, relative to the root. */
  readonly paths?: readonly string[];
}

/** Lints examples/ with a preset, as a user would. Paths of the results are absolute. */
export async function lintExamples({
  plugin,
  preset,
  fix = false,
  paths = ['examples'],
}: ExampleRun): Promise<ESLint.LintResult[]> {
  const overrideConfig: Linter.Config[] = [
    { files: ['**/*.{js,jsx,mjs,cjs,ts,mts,cts,tsx}'], ...plugin.configs[preset] },
    { files: ['**/*.{jsx,tsx}'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
    { files: ['**/*.{ts,mts,cts,tsx}'], languageOptions: { parser: typescriptParser } },
  ];
  return new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig, fix }).lintFiles([...paths]);
}

/** The results with only those messages that the other run did not have. */
export function subtract(
  results: readonly ESLint.LintResult[],
  others: readonly ESLint.LintResult[],
): ESLint.LintResult[] {
  const identify = (file: string, { line, column, ruleId, message }: Linter.LintMessage): string =>
    [file, line, column, ruleId, message].join('\n');
  const known = new Set(
    others.flatMap(({ filePath, messages }) => messages.map((message) => identify(filePath, message))),
  );
  return results.map((result) => ({
    ...result,
    messages: result.messages.filter((message) => !known.has(identify(result.filePath, message))),
  }));
}
