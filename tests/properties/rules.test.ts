/**
 * Laws that every rule keeps on any program. `npm test` tries 20,000 of them, the same each time; `npm run fuzz` tries
 * 200,000 others, and FUZZ_SEED=… repeats a run of it.
 */
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter, type Rule } from 'eslint';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { constantLibraries } from '../../src/constants/index.ts';
import { frameworkTables } from '../../src/frameworks/index.ts';
import plugin from '../../src/index.ts';
import { programs, separator, type Program } from './programs.ts';

const { FUZZ_RUNS, FUZZ_SEED } = process.env;
const numRuns = Number(FUZZ_RUNS ?? 400);
const seed = FUZZ_SEED === 'new' ? Date.now() : Number(FUZZ_SEED ?? 20_260_101);
/** So many programs reach every table. */
const enough = 10_000;

const linter = new Linter();

/** Everything but the two rules that want the opposite of each other; one of them takes turns. */
function configure(program: Program, numeric: boolean): Linter.Config[] {
  const rules: Linter.RulesRecord = { ...plugin.configs.all.rules };
  if (numeric) {
    rules['http-status/no-magic-number'] = 'off';
    rules['http-status/prefer-numeric-code'] = 'error';
  }
  const languageOptions = program.typed ? { parser: typescriptParser } : {};
  return [{ files: ['**/*.*'], plugins: plugin.configs.all.plugins, rules, languageOptions }];
}

it(
  `hold on ${numRuns} made-up programs`,
  () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(programs, fc.boolean(), (program, numeric) => {
        for (const table of program.tables) reached.add(table);
        const config = configure(program, numeric);
        const { text, filename } = program;
        const lint = (code: string): Linter.LintMessage[] => linter.verify(code, config, { filename });
        const messages = lint(text);
        const context = (): string => `${filename}\n${text}`;
        for (const message of messages) {
          expect(message.fatal, `${message.message}\n${context()}`).toBeUndefined();
          expectWithin(message, text);
          const offered = [message.fix, ...(message.suggestions ?? []).map((suggestion) => suggestion.fix)];
          for (const fix of offered) if (fix !== undefined) expectLocal(message, fix, text, lint, context);
        }
        if (!messages.some(({ fix }) => fix !== undefined)) return;
        const fixed = linter.verifyAndFix(text, config, { filename });
        const left = fixed.messages.filter(({ fix }) => fix !== undefined);
        expect(left, `after the fixes:\n${context()}`).toEqual([]);
      }),
      { seed, numRuns, endOnFailure: true },
    );
    const all = [...frameworkTables.filter(({ shapes }) => shapes.length > 0), ...constantLibraries].map(
      ({ id }) => id,
    );
    if (numRuns >= enough) expect(all.filter((table) => !reached.has(table))).toEqual([]);
  },
  60_000 + numRuns * 100,
);

function expectWithin({ line, column, endLine, endColumn }: Linter.LintMessage, text: string): void {
  const lines = text.split('\n');
  for (const [atLine, atColumn] of [
    [line, column],
    [endLine ?? line, endColumn ?? column],
  ] as const) {
    expect(lines[atLine - 1]).toBeDefined();
    expect(atColumn).toBeGreaterThan(0);
    expect(atColumn).toBeLessThanOrEqual((lines[atLine - 1] ?? '').length + 1);
  }
}

/** A fix parses, and changes the piece of the program that was reported and the imports, nothing else. */
function expectLocal(
  message: Linter.LintMessage,
  { range, text: replacement }: Rule.Fix,
  text: string,
  lint: (code: string) => Linter.LintMessage[],
  context: () => string,
): void {
  const fixed = text.slice(0, range[0]) + replacement + text.slice(range[1]);
  const about = `${message.ruleId ?? ''}: ${message.message}\n${context()}\nbecame\n${fixed}`;
  expect(
    lint(fixed).filter((one) => one.fatal === true),
    about,
  ).toEqual([]);
  const before = text.split(separator);
  const after = fixed.split(separator);
  expect(after.length, about).toBe(before.length);
  const reported = text.split('\n').slice(0, message.line).join('\n').split(separator).length - 1;
  for (const [index, piece] of before.entries())
    if (index !== reported && !isImports(piece)) expect(after[index], about).toBe(piece);
}

function isImports(piece: string): boolean {
  return /^\s*(?:import |const .* = require\()/.test(piece);
}
