/** The package as it is built: `npm run build` first. It is reached by its own name, through `exports`. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

import sources, { type Plugin } from '../../src/index.ts';
import { inRoot, listRuleNames, readText, root } from './sources.ts';

const runNode = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

beforeAll(() => {
  if (!existsSync(inRoot('dist/index.js'))) throw new Error('dist/ is missing. Run `npm run build` first.');
});

describe('the built plugin', () => {
  it('loads no module but its own: no dependency, no part of Node, and no typescript', () => {
    const { onImport, onLint, problems } = JSON.parse(runNode('tests/laws/list-loads.js')) as Record<string, unknown>;
    expect(onImport).toEqual([pathToFileURL(inRoot('dist/index.js')).href]);
    expect(onLint).toEqual(
      ['rules.cjs', 'registry.cjs', 'registry.json', 'frameworks.json'].map((name) => inRoot(`dist/${name}`)),
    );
    expect(problems).toBe(1);
  });

  it('is one object for import and for require()', () => {
    const script = `
      const required = require('eslint-plugin-http-status');
      import('eslint-plugin-http-status').then((imported) => {
        console.log(JSON.stringify({ same: required === imported.default, parts: Object.keys(required).sort() }));
      });`;
    expect(JSON.parse(runNode('--no-warnings', '--input-type=commonjs', '--eval', script))).toEqual({
      same: true,
      parts: ['configs', 'meta', 'rules'],
    });
  });

  it('gives the registry to others, by import and by require()', () => {
    const script = `
      const { findCode } = require('eslint-plugin-http-status/registry');
      import('eslint-plugin-http-status/registry').then((imported) => {
        console.log(JSON.stringify({ same: findCode === imported.findCode, phrase: findCode(404).phrase }));
      });`;
    expect(JSON.parse(runNode('--no-warnings', '--input-type=commonjs', '--eval', script))).toEqual({
      same: true,
      phrase: 'Not Found',
    });
  });

  it('says what the sources say', async () => {
    const { default: built } = (await import(pathToFileURL(inRoot('dist/index.js')).href)) as { default: Plugin };
    expect(JSON.stringify(built.rules)).toBe(JSON.stringify(sources.rules));
    expect(built.configs.all.rules).toEqual(sources.configs.all.rules);
    const codes = listRuleNames().flatMap((name) =>
      Array.from(
        readText('docs/rules', `${name}.md`).matchAll(/^```[jt]sx? .*\n([^]*?)^```$/gm),
        ([, code = '']) => code,
      ),
    );
    expect(codes.length).toBeGreaterThan(100);
    for (const code of codes) expect(lint(built, code)).toEqual(lint(sources, code));
  });
});

function lint(plugin: Plugin, code: string): Linter.LintMessage[] {
  const languageOptions = { parser: typescriptParser, parserOptions: { ecmaFeatures: { jsx: true } } };
  return new Linter().verify(code, [{ ...plugin.configs.all, languageOptions }]);
}
