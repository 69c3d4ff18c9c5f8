/** A status that a framework loses without a word is lost, the right rule says so, and its repair sends what was meant. */
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';

import plugin from '../../src/index.ts';
import { type Driver, nameFile } from './driver.ts';
import { Host, type Outcome } from './host.ts';
import { makeJob } from './measure.ts';
import { type FaultGroup, rules, type SilentFault } from './faults/fault.ts';
import { faults } from './faults/index.ts';

interface Run {
  readonly driver: Driver;
  readonly filename: string;
  readonly major: number;
  readonly fault: SilentFault;
}

const listRuns = ({ driver, filename, faults }: FaultGroup): Run[] =>
  faults.flatMap((fault) =>
    Object.keys(driver.majors)
      .map(Number)
      .filter((major) => fault.majors?.includes(major) ?? true)
      .map((major) => ({ driver, filename: filename ?? nameFile(driver, fault.code), major, fault })),
  );

function wrap({ driver, major, fault: { code, instead = ['', ''] } }: Run): string {
  return driver.wrap(code, major).replace(...instead);
}

function lint(source: string, { driver, filename, major }: Run): Linter.LintMessage[] {
  const isKnown = driver.table.majors.some((one) => one === major);
  const config: Linter.Config = {
    files: ['**/*.ts'],
    languageOptions: { parser: typescriptParser },
    plugins: { 'http-status': plugin },
    rules: Object.fromEntries(rules.map((rule) => [`http-status/${rule}`, 'error'])),
    settings: isKnown ? { 'http-status': { frameworks: { express: 5, fetch: 1, [driver.table.id]: major } } } : {},
  };
  return new Linter({ configType: 'flat' }).verify(source, [config], { filename });
}

function repair(source: string, messages: readonly Linter.LintMessage[]): string {
  const edit = messages.map(({ fix, suggestions }) => fix ?? suggestions?.[0]?.fix).find((one) => one !== undefined);
  return edit === undefined ? source : source.slice(0, edit.range[0]) + edit.text + source.slice(edit.range[1]);
}

describe.each(
  faults.map((group) => ({
    title: [group.driver.table.title, group.driver.under].join(' '),
    runs: listRuns(group),
  })),
)('$title', ({ runs }) => {
  const host = new Host();
  afterAll(() => {
    host.stop();
  });
  const send = async (source: string, run: Run): Promise<Outcome> => {
    const { gets, method = 'GET' } = run.fault;
    // The client cannot tell where a response to HEAD ends that says how long the content would be.
    const patience = gets === null || method === 'HEAD' ? 500 : 5_000;
    return host.run(makeJob(run, { source, method, patience }));
  };

  it.each(runs.map((run) => [run.fault.code, run.major, run] as const))('%s (%i)', async (_code, _major, run) => {
    const { rule, gets, dies = false, meant } = run.fault;
    const source = wrap(run);
    const messages = lint(source, run);
    expect(messages.map(({ ruleId, message }) => ruleId ?? message)).toEqual(
      rule === undefined ? [] : [`http-status/${rule}`],
    );
    expect(await send(source, run)).toMatchObject(dies ? { crashed: true } : { status: gets });
    if (meant === undefined) return;
    expect(await send(repair(source, messages), run)).toMatchObject({ status: meant, crashed: false });
  });
});
