import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';

import plugin from '../../src/index.ts';

/** The rules that tell of statuses that are lost, and those that could tell of the same places. */
const rules = [
  'no-ineffective-code',
  'no-discarded-response',
  'no-legacy-signature',
  'no-double-response',
  'no-unsent-response',
  'no-unvalidated-code',
  'valid-redirect-code',
  'valid-error-code',
  'no-invalid-code',
  'no-forbidden-body',
  'no-error-in-success',
] as const;

/** What all of them report together, each as `rule: message`. */
export function reportFaults(code: string, filename = 'src/server.ts'): readonly string[] {
  const config: Linter.Config = {
    files: ['**/*.*'],
    languageOptions: { parser },
    plugins: { 'http-status': plugin },
    rules: Object.fromEntries(rules.map((rule) => [`http-status/${rule}`, 'error'])),
  };
  return new Linter({ configType: 'flat' })
    .verify(code, [config], { filename })
    .map(({ ruleId, message }) => `${(ruleId ?? 'fatal').replace('http-status/', '')}: ${message}`);
}
