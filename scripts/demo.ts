/**
 * Lints examples/ with the built plugin and prints what a user would see: the reports of `recommended`, what `strict`
 * adds, and the changes that `--fix` would make. No file is changed.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';

import * as typescriptParser from '@typescript-eslint/parser';
import { createTwoFilesPatch } from 'diff';
import { ESLint, type Linter } from 'eslint';

import type source from '../src/index.ts';
import { root } from './checks.ts';

type Preset = 'recommended' | 'strict';

const built = new URL('../dist/index.js', import.meta.url);
const { default: plugin } = (await import(built.href)) as { default: typeof source };

const lintExamples = async (preset: Preset, fix: boolean): Promise<ESLint.LintResult[]> =>
  createLinter(preset, fix).lintFiles(['examples']);

function createLinter(preset: Preset, fix: boolean): ESLint {
  const overrideConfig: Linter.Config[] = [
    { files: ['**/*.{js,jsx,mjs,cjs,ts,mts,cts,tsx}'], ...plugin.configs[preset] },
    { files: ['**/*.{jsx,tsx}'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
    { files: ['**/*.{ts,mts,cts,tsx}'], languageOptions: { parser: typescriptParser } },
  ];
  return new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig, fix });
}

async function printReports(title: string, results: ESLint.LintResult[]): Promise<void> {
  const formatter = await createLinter('recommended', false).loadFormatter('stylish');
  console.log(`\n${title}\n`);
  console.log((await formatter.format(results)).trim() || 'No reports.');
}

/** The results with only those messages that the other run did not have. */
function subtract(results: readonly ESLint.LintResult[], others: readonly ESLint.LintResult[]): ESLint.LintResult[] {
  const identify = (file: string, message: Linter.LintMessage): string =>
    [file, message.line, message.column, message.ruleId, message.message].join('\n');
  const known = new Set(
    others.flatMap(({ filePath, messages }) => messages.map((message) => identify(filePath, message))),
  );
  return results.map((result) => {
    const messages = result.messages.filter((message) => !known.has(identify(result.filePath, message)));
    const count = (test: (message: Linter.LintMessage) => boolean): number => messages.filter(test).length;
    return {
      ...result,
      messages,
      errorCount: count(({ severity }) => severity === 2),
      warningCount: count(({ severity }) => severity === 1),
      fixableErrorCount: count(({ severity, fix }) => severity === 2 && fix !== undefined),
      fixableWarningCount: count(({ severity, fix }) => severity === 1 && fix !== undefined),
    };
  });
}

function printFixes(results: readonly ESLint.LintResult[]): void {
  for (const { filePath, source, output } of results) {
    if (output === undefined) continue;
    const file = path.relative(root, filePath).split(path.sep).join('/');
    console.log(
      createTwoFilesPatch(`a/${file}`, `b/${file}`, source ?? '', output, '', '', { context: 1 }).replace(/^=+\n/, ''),
    );
  }
}

if (!existsSync(path.join(root, 'examples'))) throw new Error('There is no folder examples/ to lint.');

const recommended = await lintExamples('recommended', false);
const strict = await lintExamples('strict', false);
await printReports('With the preset "recommended":', recommended);
await printReports('The preset "strict" adds:', subtract(strict, recommended));

const sources = new Map(strict.map(({ filePath, source }) => [filePath, source]));
const fixed = (await lintExamples('strict', true)).map((result) => ({
  ...result,
  source: sources.get(result.filePath) ?? '',
}));
console.log('\nWith "strict", `eslint --fix` would change:\n');
printFixes(fixed);

const left = fixed.flatMap(({ messages }) => messages);
const suggested = left.filter(({ suggestions = [] }) => suggestions.length > 0).length;
console.log(`${left.length} reports remain after that; for ${suggested} of them the editor offers a suggestion.`);
