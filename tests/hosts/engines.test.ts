/** One plugin, four engines: the same reports, suggestions and fixes on the same files. */
import { isDeepStrictEqual } from 'node:util';

import type { Linter } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

import { makeProject, summarize, versionOf, type FileReport, type Project } from './project.ts';
import { examples, readRealCode } from './servers.ts';
import { hosts, oxlint, type Host } from './supported.ts';

const modules = readRealCode('directus');
const scripts = readRealCode('kuzzle', 'sails', 'parse-server');
const files = { ...examples, ...modules, ...scripts };
const folders = ['javascript', 'typescript', 'code'];

const config = `
  import httpStatus from 'eslint-plugin-http-status';
  import * as typescriptParser from '@typescript-eslint/parser';

  export default [
    { files: ['**/*.{js,ts}'], ...httpStatus.configs.all },
    { files: ['code/**'], ignores: ['code/directus/**'], languageOptions: { sourceType: 'commonjs' } },
    { files: ['**/*.ts'], languageOptions: { parser: typescriptParser } },
  ];`;

const flatConfig = (preset: string): string =>
  `import httpStatus from 'eslint-plugin-http-status';\n\nexport default [httpStatus.configs.${preset}];\n`;

const eslintrc = `
  module.exports = {
    root: true,
    extends: ['plugin:http-status/all-legacy'],
    parserOptions: { ecmaVersion: 2024, sourceType: 'module' },
    overrides: [
      {
        files: ['code/**'],
        excludedFiles: ['code/directus/**'],
        env: { commonjs: true },
        parserOptions: { sourceType: 'script', ecmaFeatures: { globalReturn: true } },
      },
      { files: ['**/*.ts'], parser: '@typescript-eslint/parser' },
    ],
  };`;

const oxlintConfig = `
  import { writeFileSync } from 'node:fs';
  import httpStatus from 'eslint-plugin-http-status';

  writeFileSync('.oxlintrc.json', JSON.stringify({
    categories: { correctness: 'off' },
    plugins: [],
    jsPlugins: ['eslint-plugin-http-status'],
    rules: httpStatus.configs.all.rules,
  }));`;

type Message = Pick<
  Linter.LintMessage,
  'ruleId' | 'message' | 'line' | 'column' | 'endLine' | 'endColumn' | 'fix' | 'suggestions'
>;

/** Reports by file, without those of the parsers: each engine has its own words for a file that it cannot read. */
function listMessages({ folder }: Project, reports: readonly FileReport[]): Record<string, Message[]> {
  return Object.fromEntries(
    reports.map(({ filePath, messages }) => [
      filePath.slice(folder.length + 1),
      messages
        .filter(({ fatal, ruleId }) => fatal !== true && ruleId?.startsWith('http-status/') === true)
        .map(({ ruleId, message, line, column, endLine, endColumn, fix, suggestions }) => {
          return { ruleId, message, line, column, endLine, endColumn, fix, suggestions };
        }),
    ]),
  );
}

interface Run {
  readonly messages: Record<string, Message[]>;
  /** The files that the fixes change, as they are then. */
  readonly fixed: Record<string, string>;
}

async function runEslint(host: Host, settings: Record<string, string>, ...flags: string[]): Promise<Run> {
  const project = makeProject(host, { ...files, ...settings });
  const args = ['--no-inline-config', ...flags];
  const messages = listMessages(project, await project.lint([...args, ...folders]));
  const fixable = Object.keys(messages).filter((file) => messages[file]?.some(({ fix }) => fix !== undefined));
  const fixed = (await project.lint(['--fix-dry-run', ...args, ...fixable])).flatMap(({ filePath, output }) =>
    output === undefined ? [] : [[filePath.slice(project.folder.length + 1), output]],
  );
  return { messages, fixed: Object.fromEntries(fixed) as Record<string, string> };
}

interface OxlintReport {
  readonly diagnostics: readonly {
    readonly message: string;
    readonly code: string;
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly line: number; readonly column: number } }[];
  }[];
}

/** `file:line:column rule: message` */
const inShort = (file: string, { line, column, ruleId, message }: Omit<Message, 'endLine'>): string =>
  `${file}:${line}:${column} ${ruleId}: ${message}`;

const runs = new Map<Host, Run>();
beforeAll(async () => {
  const run = async (host: Host): Promise<void> => {
    runs.set(host, await runEslint(host, { 'eslint.config.js': config }));
  };
  await Promise.all(hosts.map(run));
}, 180_000);

const runOf = (host: Host): Run => {
  const run = runs.get(host);
  if (run === undefined) throw new Error(`${host} has not run.`);
  return run;
};

it('has enough to compare', () => {
  expect(Object.keys(modules).length + Object.keys(scripts).length).toBeGreaterThan(200);
  const { messages, fixed } = runOf('eslint-10');
  expect(Object.values(messages).flat().length).toBeGreaterThan(200);
  expect(Object.keys(fixed).length).toBeGreaterThan(3);
});

describe.each(['eslint-8', 'eslint-9'] as const)('%s', (host) => {
  it('reports what ESLint 10 does', () => {
    expect(runOf(host).messages).toEqual(runOf('eslint-10').messages);
  });

  it('fixes what ESLint 10 does', () => {
    expect(runOf(host).fixed).toEqual(runOf('eslint-10').fixed);
  });
});

it.each(hosts)('%s takes the plugin from require(), and from import', async (host) => {
  const project = makeProject(host, {
    'eslint.config.cjs':
      "const httpStatus = require('eslint-plugin-http-status');\n\nmodule.exports = [httpStatus.configs.recommended];\n",
    ...examples,
  });
  expect((await project.runPackage('eslint/bin/eslint.js', ['--version'])).stdout).toBe(
    `v${versionOf({ host, package: 'eslint' })}\n`,
  );
  const required = summarize(project, await project.lint(['javascript']));
  project.write('eslint.config.js', flatConfig('recommended'));
  expect(required.length).toBeGreaterThan(10);
  expect(summarize(project, await project.lint(['javascript']))).toEqual(required);
});

it.each(['recommended', 'strict', 'all'])('eslint-8 has %s in its form for eslintrc', async (preset) => {
  const flat = makeProject('eslint-8', { ...examples, 'eslint.config.js': flatConfig(preset) });
  const old = makeProject('eslint-8', {
    ...examples,
    '.eslintrc.json': JSON.stringify({
      root: true,
      extends: [`plugin:http-status/${preset}-legacy`],
      parserOptions: { ecmaVersion: 2024, sourceType: 'module' },
    }),
  });
  const reports = listMessages(old, await old.lint(['javascript']));
  expect(Object.values(reports).flat().length).toBeGreaterThan(10);
  expect(reports).toEqual(listMessages(flat, await flat.lint(['javascript'])));
});

it('eslint-8 with eslintrc reports and fixes the same', async () => {
  const run = await runEslint('eslint-8', { '.eslintrc.cjs': eslintrc }, '--ext', '.js,.ts');
  expect(run.messages).toEqual(runOf('eslint-10').messages);
  expect(run.fixed).toEqual(runOf('eslint-10').fixed);
}, 180_000);

it('oxlint reports and fixes the same', async () => {
  const project = makeProject(oxlint.host, { ...files, 'configure.js': oxlintConfig });
  await project.run(process.execPath, ['configure.js']);

  const { stdout } = await project.runPackage('oxlint/bin/oxlint', ['--format', 'json', ...folders]);
  const { diagnostics } = JSON.parse(stdout) as OxlintReport;
  const reports = diagnostics.map(({ message, code, filename, labels }) => {
    const { line, column } = labels[0]?.span ?? { line: 0, column: 0 };
    return inShort(filename.replace(`${project.folder}/`, ''), {
      line,
      column,
      ruleId: code.replace(/\((.*)\)$/, '/$1'),
      message,
    });
  });
  const { messages, fixed } = runOf('eslint-10');
  const expected = Object.entries(messages).flatMap(([file, list]) => list.map((message) => inShort(file, message)));
  expect(reports.sort()).toEqual(expected.sort());

  // ESLint goes on until there is nothing left to fix, oxlint fixes what does not overlap and leaves the rest to the next run.
  const readAll = (): Record<string, string> =>
    Object.fromEntries(Object.keys(fixed).map((name) => [name, project.read(name)]));
  for (let pass = 0, before = {}; pass < 10 && !isDeepStrictEqual(before, readAll()); pass++) {
    before = readAll();
    await project.runPackage('oxlint/bin/oxlint', ['--fix', ...Object.keys(fixed)]);
  }
  expect(readAll()).toEqual(fixed);
}, 180_000);
