/**
 * What a fix or a suggestion makes of a wrong form sends the code that was meant, by the real framework, and what it makes of a
 * comparison or a check that cannot work does. The wrong code is that of the drivers: every form with a fault that has a fix,
 * every form with a string where a number is wanted, and every member that has no code.
 */
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';

import plugin from '../../src/index.ts';
import { listCases, listForms, type Case } from './cases.ts';
import { type Driver, nameFile } from './driver.ts';
import { drivers } from './drivers/index.ts';
import { Host } from './host.ts';
import { makeJob, writeModule } from './measure.ts';

const rules = [
  'no-legacy-signature',
  'no-ineffective-code',
  'valid-redirect-code',
  'valid-error-code',
  'no-invalid-code',
  'valid-code-comparison',
] as const;

interface Wrong {
  readonly driver: Driver;
  readonly major: number;
  readonly case: Case;
  /** The code that was meant. */
  readonly meant: number;
}

function listWrong(driver: Driver): Wrong[] {
  const forms = listForms(driver.table);
  return Object.keys(driver.majors).flatMap((key) => {
    const major = Number(key);
    return listCases(driver, major)
      .filter(({ form, claim, code: written, expected: { statuses = [], told }, value }) => {
        const { code, fault, role, when } = forms.get(form) ?? {};
        // What a `catch` takes may be the error of any client: nothing is reported.
        if (claim === 'same') return told?.includes('false') === true && !written.includes('catch (error)');
        const quoted = value.startsWith("'");
        if (claim === 'fault') return quoted || fault?.fix !== undefined || fault?.rename !== undefined;
        // A string in the place of a code makes another form of it where the form wants a number.
        const fits = typeof code === 'object' && when?.[code[0]] !== 'number';
        return claim === 'string' && fits && role !== 'mock' && !statuses.includes(toCode(value));
      })
      .map((entry) => {
        const { code, defaultCode } = forms.get(entry.form) ?? {};
        const meant = code === undefined && defaultCode !== undefined ? defaultCode : toCode(entry.value);
        return { driver, major, case: entry, meant };
      });
  });
}

const toCode = (value: string): number => Number(value.replaceAll("'", ''));

function lint(source: string, { driver, major, case: entry }: Wrong): Linter.LintMessage[] {
  const isKnown = driver.table.majors.some((one) => one === major);
  const config: Linter.Config = {
    files: ['**/*.ts'],
    languageOptions: { parser: typescriptParser },
    plugins: { 'http-status': plugin },
    rules: Object.fromEntries(rules.map((rule) => [`http-status/${rule}`, 'error'])),
    settings: { 'http-status': { frameworks: isKnown ? { [driver.table.id]: major } : {} } },
  };
  return new Linter({ configType: 'flat' }).verify(source, [config], { filename: nameFile(driver, entry.code) });
}

/** Applies the first fix or suggestion that there is. */
function repair(source: string, wrong: Wrong): string {
  for (const { fix, suggestions } of lint(source, wrong)) {
    const edit = fix ?? suggestions?.[0]?.fix;
    if (edit !== undefined) return source.slice(0, edit.range[0]) + edit.text + source.slice(edit.range[1]);
  }
  return source;
}

describe.each(
  drivers
    .map((driver) => ({ title: driver.table.title, wrong: listWrong(driver) }))
    .filter(({ wrong }) => wrong.length > 0),
)('$title', ({ wrong }) => {
  const host = new Host();
  afterAll(() => {
    host.stop();
  });
  const send = async (source: string, wrong: Wrong): Promise<string | number | null> => {
    const { status, told } = await host.run(makeJob(wrong, { source, method: wrong.case.method, patience: 5_000 }));
    return told ?? status;
  };

  it.each(wrong.map((entry) => [entry.case.code, entry.major, entry] as const))(
    '%s (%i)',
    async (_code, _major, entry) => {
      const source = writeModule(entry, entry.case);
      const meant = entry.case.expected.told === undefined ? entry.meant : 'true';
      const repaired = repair(source, entry);
      expect(repaired).not.toBe(source);
      expect(await send(source, entry)).not.toBe(meant);
      expect(await send(repaired, entry)).toBe(meant);
    },
  );
});
