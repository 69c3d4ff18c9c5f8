/** The package as it is built: `npm run build` first. It is reached by its own name, through `exports`. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import { beforeAll, describe, expect, it } from 'vitest';

import { inRoot, root } from './sources.ts';

const runNode = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

beforeAll(() => {
  if (!existsSync(inRoot('dist/index.js'))) throw new Error('dist/ is missing. Run `npm run build` first.');
});

describe('the built plugin', () => {
  it('loads no module but its own: no dependency, no part of Node, and no typescript', () => {
    const loads = JSON.parse(runNode('tests/laws/list-loads.js')) as string[];
    expect(loads).toContain(pathToFileURL(inRoot('dist/index.js')).href);
    expect(loads.filter((url) => !url.startsWith(pathToFileURL(inRoot('dist/')).href))).toEqual([]);
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
});
