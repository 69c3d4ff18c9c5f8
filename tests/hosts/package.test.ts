/** The package as it would be published, in projects that have nothing else. */
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { makeFolder, makeProject, packagesOf, packPlugin, Project, summarize } from './project.ts';
import { examples } from './servers.ts';
import { compilers, pnpm } from './supported.ts';

const javascript = Object.fromEntries(Object.entries(examples).filter(([name]) => name.endsWith('.js')));
const config =
  "import httpStatus from 'eslint-plugin-http-status';\n\nexport default [httpStatus.configs.recommended];\n";

/** An empty project, and the package as an archive in it. */
function makeEmpty(): Project {
  const project = new Project(makeFolder(), {
    ...javascript,
    'eslint.config.js': config,
    'package.json': '{ "private": true, "type": "module" }\n',
  });
  cpSync(packPlugin(makeFolder()), project.path('plugin.tgz'));
  return project;
}

const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];

describe('installed', () => {
  it('by npm, it brings ESLint as its peer and nothing else, and works without TypeScript', async () => {
    const project = makeEmpty();
    const { status, stderr } = await project.run('npm', ['install', ...quiet, './plugin.tgz']);
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('ERR')]);
    expect(existsSync(project.path('node_modules/typescript'))).toBe(false);
    expect(existsSync(project.path('node_modules/eslint-plugin-http-status/node_modules'))).toBe(false);
    expect(summarize(project, await project.lint(['javascript'])).length).toBeGreaterThan(10);
  });

  it('by pnpm, it works in a layout where a package sees only what it declares', async () => {
    const project = makeEmpty();
    const program = path.join(packagesOf(pnpm.host), pnpm.package, 'bin/pnpm.cjs');
    const store = path.join(project.folder, '.store');
    const { status, stdout } = await project.run(process.execPath, [
      program,
      'add',
      '--save-dev',
      '--ignore-scripts',
      '--store-dir',
      store,
      'eslint@10',
      './plugin.tgz',
    ]);
    expect([status, stdout]).toEqual([0, expect.stringContaining('eslint-plugin-http-status')]);
    expect(existsSync(project.path('node_modules/.pnpm'))).toBe(true);
    expect(summarize(project, await project.lint(['javascript'])).length).toBeGreaterThan(10);
  });
});

describe('typed', () => {
  const typedConfig = `import httpStatus, { type RuleOptions } from 'eslint-plugin-http-status';
import { findCode } from 'eslint-plugin-http-status/registry';
import { defineConfig } from 'eslint/config';

export default defineConfig(
  { files: ['**/*.js'], extends: [httpStatus.configs.recommended] },
  { plugins: { 'http-status': httpStatus }, extends: ['http-status/strict'] },
  httpStatus.configs.all,
);

export const rules: RuleOptions = {
  'http-status/no-magic-number': ['error', { library: 'http-status-codes', allow: [200] }],
  // @ts-expect-error codes are numbers
  'http-status/no-unknown-code': ['error', { allow: ['599'] }],
};

// @ts-expect-error there is no such preset
httpStatus.configs.everything;
console.log(findCode(404)?.phrase);
`;
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    module: 'nodenext',
    target: 'es2023',
    noEmit: true,
    types: [],
  };

  it.each(compilers)('for $package of $host, in an eslint.config.ts with defineConfig', async (compiler) => {
    const project = makeProject('eslint-10', {
      'eslint.config.ts': typedConfig,
      'tsconfig.json': JSON.stringify({ compilerOptions, files: ['eslint.config.ts'] }),
    });
    const { stdout } = await project.run(process.execPath, [
      path.join(packagesOf(compiler.host), compiler.package, 'bin/tsc'),
      '-p',
      '.',
    ]);
    expect(stdout).toBe('');
  });

  it('in an eslint.config.ts that ESLint loads', async () => {
    const project = makeProject('eslint-10', { ...javascript, 'eslint.config.ts': config });
    expect(summarize(project, await project.lint(['javascript'])).length).toBeGreaterThan(10);
  });
});
