/**
 * The examples of the docs are true. A block is marked in its info string:
 *
 *     ```js incorrect options=[{"allow":[599]}] settings={"frameworks":["koa"]} filename=pages/api/user.ts
 *
 * `incorrect` or `correct` is required; the rest is optional.
 */
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter, type Rule } from 'eslint';
import { describe, expect, it } from 'vitest';

import { loadRules, readText } from './sources.ts';

const rules = await loadRules();

interface Example {
  readonly line: number;
  readonly language: string;
  readonly verdict: string;
  readonly options: readonly unknown[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly filename: string;
  readonly code: string;
}

function listExamples(doc: string): Example[] {
  const blocks = doc.matchAll(/^```(?<language>[jt]sx?)(?<info>.*)\n(?<code>[^]*?)^```$/gm);
  return [...blocks].map(({ index, groups: { language = '', info = '', code = '' } = {} }) => {
    const [verdict = ''] = info.trim().split(' ');
    const given = new Map(Array.from(info.matchAll(/ (\w+)=(.*?)(?= \w+=|$)/g), ([, key, value]) => [key, value]));
    return {
      line: doc.slice(0, index).split('\n').length,
      language,
      verdict,
      options: JSON.parse(given.get('options') ?? '[]') as unknown[],
      settings: JSON.parse(given.get('settings') ?? '{}') as Record<string, unknown>,
      filename: given.get('filename') ?? `example.${language}`,
      code,
    };
  });
}

function lintExample(name: string, rule: Rule.RuleModule, example: Example): Linter.LintMessage[] {
  const typescript = example.language.startsWith('ts');
  const config: Linter.Config = {
    files: ['**/*.{js,jsx,ts,tsx}'],
    languageOptions: {
      sourceType: 'module',
      ...(typescript && { parser: typescriptParser }),
      parserOptions: { ecmaFeatures: { jsx: example.language.endsWith('x') } },
    },
    plugins: { 'http-status': { rules: { [name]: rule } } },
    rules: { [`http-status/${name}`]: ['error', ...example.options] },
    settings: { 'http-status': example.settings },
  };
  return new Linter({ configType: 'flat' }).verify(example.code, [config], { filename: example.filename });
}

describe.each(rules)('docs/rules/%s.md', (name, rule) => {
  const examples = listExamples(readText('docs/rules', `${name}.md`));

  it('shows incorrect and correct code, and marks each block', () => {
    expect([...new Set(examples.map((example) => example.verdict))].sort()).toEqual(['correct', 'incorrect']);
  });

  it.each(examples)('line $line: the $verdict example is $verdict', (example) => {
    const messages = lintExample(name, rule, example);
    expect(messages.filter((message) => message.ruleId !== `http-status/${name}`)).toEqual([]);
    if (example.verdict === 'correct') expect(messages).toEqual([]);
    else expect(messages).not.toEqual([]);
  });
});
