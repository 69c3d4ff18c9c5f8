import parser from '@typescript-eslint/parser';
import { Linter, type Rule } from 'eslint';
import { expect } from 'vitest';

export interface FixOptions {
  /** TypeScript by its ending: parsed by typescript-eslint's parser. */
  readonly filename?: string;
  readonly sourceType?: 'module' | 'commonjs' | 'script';
  readonly options?: readonly unknown[];
}

/** What `eslint --fix` makes of a file with one rule. The result parses, and another run changes nothing. */
export function fixFile(
  rule: Rule.RuleModule,
  code: string,
  { filename = 'server.js', sourceType = 'module', options = [] }: FixOptions = {},
): string {
  const linter = new Linter({ configType: 'flat' });
  const config: Linter.Config = {
    files: ['**/*.{js,cjs,mjs,ts,cts,mts,vue}'],
    plugins: { tested: { rules: { rule } } },
    rules: { 'tested/rule': ['error', ...options] },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    languageOptions: { sourceType, ...(filename.endsWith('ts') ? { parser } : {}) },
  };
  const { output, messages } = linter.verifyAndFix(code, [config], { filename });
  expect(messages.filter((message) => message.fatal === true || message.ruleId === null)).toEqual([]);
  expect(messages.filter((message) => message.fix !== undefined)).toEqual([]);
  return output;
}
