/** Input that means no good, or that nobody meant at all. */
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { makeProject, root, summarize } from './project.ts';

const configWith = (rest: string): string =>
  `import httpStatus from 'eslint-plugin-http-status';\n\nexport default [httpStatus.configs.all, ${rest}];\n`;
const server = "import express from 'express';\n\nexpress().get('/', (req, res) => res.status(404).end());\n";

describe.concurrent('a mistake in the configuration is told once, by the name of the key', () => {
  it.each([
    ["{ settings: { 'http-status': 4 } }", /settings\['http-status'\] must be an object, not 4\./],
    ["{ settings: { 'http-status': { confidnce: 'proven' } } }", /settings\['http-status'\]\.confidnce/],
    [
      "{ settings: { 'http-status': { confidence: 'sure' } } }",
      /settings\['http-status'\]\.confidence must be one of .*"sure"/,
    ],
    [
      "{ settings: { 'http-status': { frameworks: 'express' } } }",
      /settings\['http-status'\]\.frameworks must be .*"express"/,
    ],
    ["{ settings: { 'http-status': { frameworks: ['expres'] } } }", /settings\['http-status'\]\.frameworks .*"expres"/],
    [
      "{ settings: { 'http-status': { frameworks: { express: 3 } } } }",
      /settings\['http-status'\]\.frameworks\.express must be .*3/,
    ],
    [
      `{ settings: { 'http-status': JSON.parse('{ "frameworks": { "__proto__": 4 } }') } }`,
      /settings\['http-status'\]\.frameworks\.__proto__/,
    ],
    ["{ settings: { 'http-status': { frameworks: { constructor: 4 } } } }", /frameworks\.constructor/],
    ["{ rules: { 'http-status/no-unknown-code': ['error', { alow: [] }] } }", /http-status\/no-unknown-code[^]*alow/],
    [
      "{ rules: { 'http-status/no-unknown-code': ['error', { allow: 'x' }] } }",
      /http-status\/no-unknown-code[^]*should be array/,
    ],
    [
      "{ rules: { 'http-status/no-restricted-code': ['error', JSON.parse('{ \"__proto__\": [] }')] } }",
      /no-restricted-code/,
    ],
  ])('%s', async (rest, message) => {
    const project = makeProject('eslint-10', { 'eslint.config.js': configWith(rest), 'server.js': server });
    const { status, stderr } = await project.runPackage('eslint/bin/eslint.js', ['server.js']);
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
  });
});

it('names of Object.prototype are names like others', async () => {
  const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
  const lines = names.flatMap((name) => [
    `res.${name}(404).json({});`,
    `res.status(404).${name}({});`,
    `res.status(StatusCodes.${name}).end();`,
    `res.status(codes['${name}']).end();`,
    `res['${name}'] = 404;`,
    `res.statusMessage = '${name}';`,
    `res.status(404).json({ message: '${name}', ${name}: 404 });`,
    `throw new HttpException({ ${name}: 404 }, HttpStatus.${name});`,
    `app.${name}('/', (req, res) => res.status(404).end());`,
    `createError('${name}'); createError.${name}(404); new createError.${name}();`,
    `new Response('', { status: 404, statusText: '${name}', ${name}: 1 });`,
    `expect(response).${name}(404); axios.${name}('/').catch((error) => error.response.${name} === 404);`,
    `import('${name}'); require('${name}').status(404);`,
    `switch (response.status) { case '${name}': case ${name}: break; }`,
  ]);
  const code = [
    "import express, { constructor as made } from 'express';",
    "import { StatusCodes } from 'http-status-codes';",
    "import { HttpException, HttpStatus } from '@nestjs/common';",
    "import createError from 'http-errors';",
    "import axios from 'axios';",
    "import __proto__ from '__proto__';",
    'const app = express();',
    'const codes = { __proto__: null, constructor: 404, toString: 499 };',
    'app.get("/", (req, res) => {',
    'if (a) {',
    ...lines.map((line) => `try { ${line} } catch {}`),
    '} });',
  ].join('\n');
  const project = makeProject('eslint-10', { 'eslint.config.js': configWith('{}'), 'server.js': code });
  const reports = summarize(project, await project.lint(['server.js']));
  expect(reports.length).toBeGreaterThan(10);
  expect(reports.filter((report) => report.includes('Parsing error'))).toEqual([]);
});

it('code of one line, and code without a single line of its own, is read as any other', async () => {
  const handlers = Array.from(
    { length: 3000 },
    (_, number) => `a.get("/${number}",(e,t)=>{t.status(490).json({n:${number}})});`,
  );
  const project = makeProject('eslint-10', {
    'eslint.config.js':
      "import httpStatus from 'eslint-plugin-http-status';\n\nexport default [httpStatus.configs.recommended];\n",
    'bundle.min.js': `import x from"express";const a=x();${handlers.join('')}`,
    'empty.js': '',
    'shebang.js': '#!/usr/bin/env node',
    'bom.js': `\uFEFF${server.replace('404', '490')}`,
    'crlf.js': server.replace('404', '490').replaceAll('\n', '\r\n'),
    'astral.js': server.replace("'/'", "'/😀'").replace('404', '490'),
  });
  const reports = summarize(project, await project.lint(['.']));
  expect(reports.filter((report) => report.startsWith('bundle.min.js')).length).toBe(3000);
  expect(reports.filter((report) => !report.startsWith('bundle.min.js'))).toEqual([
    'astral.js:3:47 no-unknown-code',
    'bom.js:3:45 no-unknown-code',
    'crlf.js:3:45 no-unknown-code',
  ]);
});

it('no regular expression of the sources backtracks more than it must', async () => {
  const rules =
    "{ 'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }], 'regexp/no-super-linear-move': ['error', { report: 'potential' }] }";
  const project = makeProject('eslint-10', {
    'eslint.config.js': `import regexp from 'eslint-plugin-regexp';
import { parser } from 'typescript-eslint';

export default [{ files: ['**/*.ts', '**/*.js'], plugins: { regexp }, languageOptions: { parser }, rules: ${rules}, linterOptions: { reportUnusedDisableDirectives: 'off' } }];
`,
    'bad.js': 'export const bad = /(?:a+)+$/;\n',
  });
  expect(summarize(project, await project.lint(['bad.js']))).toContain(
    'bad.js:1:24 regexp/no-super-linear-backtracking',
  );
  const config = path.join(project.folder, 'eslint.config.js');
  const { stdout, stderr } = await project.runPackage(
    'eslint/bin/eslint.js',
    ['--no-inline-config', '--config', config, '--format', 'json', 'src'],
    { folder: path.relative(project.folder, root) },
  );
  expect(stderr).toBe('');
  const reports = JSON.parse(stdout) as {
    filePath: string;
    messages: { line: number; ruleId: string; message: string }[];
  }[];
  expect(reports.length).toBeGreaterThan(50);
  expect(
    reports.flatMap(({ filePath, messages }) =>
      messages.map(({ line, ruleId, message }) => `${path.relative(root, filePath)}:${line} ${ruleId} ${message}`),
    ),
  ).toEqual([]);
});
