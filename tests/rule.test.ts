import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import plugin from '../src/index.ts';

/** Lints one syntax tree, as editors do, once after the other with each of some settings; gives the rules that report. */
function lintAgain(code: string, ...settings: readonly object[]): readonly (readonly (string | null)[])[] {
  const linter = new Linter();
  linter.verify(code, []);
  const sourceCode = linter.getSourceCode();
  return settings.map((own) =>
    linter
      .verify(sourceCode, [plugin.configs.recommended, { settings: { 'http-status': own } }])
      .map(({ ruleId }) => ruleId),
  );
}

describe('a syntax tree with nothing in it', () => {
  const code = 'fail(427);';

  it('is looked at again with settings that declare a wrapper', () => {
    const wrappers = [{ name: 'fail', code: 0 }];
    expect(lintAgain(code, {}, { wrappers }, {})).toEqual([[], ['http-status/no-unknown-code'], []]);
  });

  it('does not hide that other settings make no sense', () => {
    expect(() => lintAgain(code, {}, { confidence: 'sure' })).toThrow(
      "settings['http-status'].confidence must be one of",
    );
  });
});
