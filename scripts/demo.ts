/**
 * Lints examples/ with the built plugin and prints what a user would see: the reports of `recommended`, what `strict`
 * adds, and the changes that `--fix` would make. No file is changed.
 */
import path from 'node:path';

import { createTwoFilesPatch } from 'diff';
import type { ESLint } from 'eslint';

import type source from '../src/index.ts';
import { root } from './checks.ts';
import { lintExamples, subtract } from './examples.ts';
import { renderReports, toTerminal } from './reports.ts';

const built = new URL('../dist/index.js', import.meta.url);
const { default: plugin } = (await import(built.href)) as { default: typeof source };

function printReports(title: string, results: readonly ESLint.LintResult[]): void {
  const messages = results.flatMap((result) => result.messages);
  const errors = messages.filter(({ severity }) => severity === 2).length;
  console.log(`${title}: ${errors} errors, ${messages.length - errors} warnings\n`);
  console.log(toTerminal(renderReports(results)));
}

function printFixes(results: readonly ESLint.LintResult[], sources: ReadonlyMap<string, string | undefined>): void {
  for (const { filePath, output } of results) {
    if (output === undefined) continue;
    const file = path.relative(root, filePath).split(path.sep).join('/');
    const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, sources.get(filePath) ?? '', output, '', '', {
      context: 0,
    });
    console.log(patch.replace(/^=+\n/, ''));
  }
}

const recommended = await lintExamples({ plugin, preset: 'recommended' });
const strict = await lintExamples({ plugin, preset: 'strict' });
printReports('The preset "recommended" finds', recommended);
printReports('The preset "strict" adds', subtract(strict, recommended));

const fixed = await lintExamples({ plugin, preset: 'strict', fix: true });
console.log('With "strict", `eslint --fix` would change:\n');
printFixes(fixed, new Map(strict.map(({ filePath, source: text }) => [filePath, text])));

const left = fixed.flatMap(({ messages }) => messages);
const suggested = left.filter(({ suggestions = [] }) => suggestions.length > 0).length;
console.log(`${left.length} reports remain after that; for ${suggested} of them the editor offers a suggestion.`);
