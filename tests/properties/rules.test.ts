/**
 * Laws that every rule keeps on any program. `npm run fuzz` tries many more of them; FUZZ_SEED=… repeats a run.
 */
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter, type Rule } from 'eslint';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import plugin from '../../src/index.ts';
import { programs, separator, type Program } from './programs.ts';

const { FUZZ_RUNS, FUZZ_SEED } = process.env;
const numRuns = Number(FUZZ_RUNS ?? 400);
const seed = Number(FUZZ_SEED ?? (FUZZ_RUNS === undefined ? 20_260_101 : Date.now()));

const linter = new Linter();

/** Everything but the two rules that want the opposite of each other; one of them takes turns. */
function configure(program: Program, numeric: boolean): Linter.Config[] {
  const rules: Linter.RulesRecord = { ...plugin.configs.all.rules };
  if (numeric) {
    rules['http-status/no-magic-number'] = 'off';
    rules['http-status/prefer-numeric-code'] = 'error';
  }
  const languageOptions = program.typed ? { parser: typescriptParser } : {};
  return [{ files: ['**/*.ts'], plugins: plugin.configs.all.plugins, rules, languageOptions }];
}

it(
  'hold on made-up programs',
  () => {
    fc.assert(
      fc.property(programs, fc.boolean(), (program, numeric) => {
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
        const fixed = linter.verifyAndFix(text, config, { filename });
        const again = linter.verifyAndFix(fixed.output, config, { filename });
        expect(again.output, `fixed twice:\n${context()}`).toBe(fixed.output);
      }),
      { seed, numRuns, endOnFailure: true },
    );
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
