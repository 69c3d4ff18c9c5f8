/** Input that means no good, or that nobody meant at all. */
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { makeProject, root, summarize, type FileReport } from './project.ts';
import { examples } from './servers.ts';

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

it('a file of nothing is no trap where a framework looks for its routes', async () => {
  const places = [
    'pages/api/a',
    'src/pages/a',
    'src/middleware',
    'app/route',
    'app/routes/a',
    'functions/a',
    'src/+server',
  ];
  const files = places.flatMap((place) =>
    ['', '\n', '// nothing\n'].map((text, index) => [`${index}/${place}.js`, text]),
  );
  const project = makeProject('eslint-10', {
    'eslint.config.js': configWith('{}'),
    ...(Object.fromEntries(files) as Record<string, string>),
  });
  const reports = await project.lint(['.']);
  expect(reports.length).toBe(files.length + 1);
  expect(summarize(project, reports)).toEqual([]);
});

describe('what is large', () => {
  /** Lints the text of a generator in two sizes, and prints the seconds of CPU time that each took, and how often it reported. */
  const script = `import { Linter } from 'eslint';
import httpStatus from 'eslint-plugin-http-status';

const make = MAKE;
const linter = new Linter();
const start = "import express from 'express';\\nconst app = express();\\n";
const lint = (size) => {
  const before = process.cpuUsage().user;
  const messages = linter.verify(start + make(size), [httpStatus.configs.all], { filename: 'server.js' });
  return { cpu: (process.cpuUsage().user - before) / 1e6, count: messages.length, fatal: messages.find((one) => one.fatal) };
};
const best = (size) => [1, 2].map(() => lint(size)).sort((a, b) => a.cpu - b.cpu)[0];
lint(SIZE / 2);
console.log(JSON.stringify({ small: best(SIZE), large: best(4 * SIZE) }));
`;
  interface Measured {
    readonly cpu: number;
    readonly count: number;
    readonly fatal?: object;
  }

  it.each([
    [
      'handlers',
      500,
      `(n) => Array.from({ length: n }, (_, i) => \`app.get('/\${i}', (req, res) => { res.status(490).json({}); });\`).join('\\n')`,
    ],
    [
      'answers of one handler',
      500,
      `(n) => \`app.get('/', (req, res) => { \${'if (req.x) return res.status(490).json({});\\n'.repeat(n)} });\``,
    ],
    [
      'statuses of one response, one after another',
      500,
      `(n) => \`app.get('/', (req, res) => { \${'res.status(490);\\n'.repeat(n)} res.end(); });\``,
    ],
    ['numbers', 5000, `(n) => \`export const list = [\${'404, '.repeat(n)}];\``],
    [
      'constants, each made of the one before',
      500,
      `(n) => \`const c0 = 490;\${Array.from({ length: n }, (_, i) => \`const c\${i + 1} = c\${i};\`).join('')} app.get('/', (req, res) => res.status(c\${n}).end());\``,
    ],
    [
      'helpers, each calling the next',
      300,
      `(n) => Array.from({ length: n }, (_, i) => \`function f\${i}(res) { res.status(404); return f\${i + 1}(res); }\`).join('\\n') + \`function f\${n}(res) { res.end(); } app.get('/', (req, res) => f0(res));\``,
    ],
    [
      'uses of a variable that is set before each of them',
      500,
      `(n) => \`app.get('/', (req, res) => { let code; \${'code = 490; res.status(code);\\n'.repeat(n)} res.end(); });\``,
    ],
    [
      'cases of a switch',
      1000,
      `(n) => \`app.get('/', (req, res) => { switch (req.x) { \${Array.from({ length: n }, (_, i) => \`case \${i}: res.status(490).end(); break;\`).join('\\n')} } });\``,
    ],
  ])('%s: four times as much takes no more than about four times as long', async (_, size, make) => {
    const project = makeProject('eslint-10', {
      'measure.js': script.replace('MAKE', () => make).replaceAll('SIZE', String(size)),
    });
    const { stdout, stderr } = await project.run(process.execPath, ['measure.js']);
    expect(stderr).toBe('');
    const { small, large } = JSON.parse(stdout) as { small: Measured; large: Measured };
    expect([small.fatal, large.fatal]).toEqual([undefined, undefined]);
    // Sixteen times would be quadratic. What takes no time at all cannot be compared.
    expect(large.cpu).toBeLessThan(10 * Math.max(small.cpu, 0.1));
  });

  it.each([
    ['functions', "app.get('/', (req, res) => { ", 'res.status(490).end(); ', '});', 200],
    ['calls', 'f(', 'res.status(490)', ')', 500],
    ['arrays', '[', 'res.status(490)', ']', 500],
    ['conditions', 'a ? 1 : (', 'res.status(490)', ')', 500],
    ['blocks', 'if (a) { ', 'res.status(490).end();', ' }', 300],
    ['sums', '', 'res.status(490)', ' + 1', 1000],
    ['members', '', 'res.status(490)', '.json({})', 1000],
    ['objects', '({ error: ', 'res.status(490)', ' })', 300],
    ['templates', '\x60${', 'res.status(490)', '}\x60', 300],
  ])('%s in one another', async (_, open, inner, close, depth) => {
    const code = `import express from 'express';\nconst app = express();\napp.get('/', async (req, res) => {\n${open.repeat(depth)}${inner}${close.repeat(depth)}\n});\n`;
    const project = makeProject('eslint-10', { 'eslint.config.js': configWith('{}'), 'server.js': code });
    const reports = summarize(project, await project.lint(['server.js']));
    expect(reports.filter((report) => !/ (?:no|require|valid|prefer)-/.test(report))).toEqual([]);
    expect(reports.some((report) => report.endsWith('no-unknown-code'))).toBe(true);
  });
});

describe('no regular expression backtracks more than it must', () => {
  const rules =
    "{ 'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }], 'regexp/no-super-linear-move': ['error', { report: 'potential' }] }";
  const configured = {
    'eslint.config.js': `import regexp from 'eslint-plugin-regexp';
import { parser } from 'typescript-eslint';

export default [{ files: ['**/*.ts', '**/*.js'], plugins: { regexp }, languageOptions: { parser }, rules: ${rules}, linterOptions: { reportUnusedDisableDirectives: 'off' } }];
`,
  };

  it('of those that the tool is known to find', async () => {
    const project = makeProject('eslint-10', { ...configured, 'bad.js': 'export const bad = /(?:a+)+$/;\n' });
    expect(summarize(project, await project.lint(['bad.js']))).toContain(
      'bad.js:1:24 regexp/no-super-linear-backtracking',
    );
  });

  it('of the sources', async () => {
    const project = makeProject('eslint-10', configured);
    const config = path.join(project.folder, 'eslint.config.js');
    const { stdout, stderr } = await project.runPackage(
      'eslint/bin/eslint.js',
      ['--no-inline-config', '--config', config, '--format', 'json', 'src'],
      { folder: path.relative(project.folder, root) },
    );
    expect(stderr).toBe('');
    const reports = JSON.parse(stdout) as FileReport[];
    expect(reports.length).toBeGreaterThan(50);
    expect(summarize({ folder: root }, reports)).toEqual([]);
  });

  it('of those that are put together at run time, from the tables', async () => {
    const project = makeProject('eslint-10', { ...configured, ...examples, 'collect.js': collect });
    const { stdout, stderr } = await project.run(process.execPath, ['collect.js']);
    expect(stderr).toBe('');
    const expressions = JSON.parse(stdout) as string[];
    expect(expressions.length).toBeGreaterThan(5);
    project.write(
      'collected.js',
      expressions.map((text, index) => `export const made${String(index)} = ${text};\n`).join(''),
    );
    expect(summarize(project, await project.lint(['--no-inline-config', 'collected.js']))).toEqual([]);
  });
});

/** Lints the examples, and prints each regular expression that the plugin makes by `new RegExp` meanwhile. */
const collect = `import { readdirSync, readFileSync } from 'node:fs';

const made = new Set();
const note = (expression) => {
  const [, , , caller = ''] = new Error().stack.split('\\n');
  if (caller.includes('eslint-plugin-http-status')) made.add(String(expression));
  return expression;
};
globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, args, self) => note(Reflect.construct(target, args, self)),
  apply: (target, self, args) => note(Reflect.apply(target, self, args)),
});
const { Linter } = await import('eslint');
const { default: httpStatus } = await import('eslint-plugin-http-status');
const parser = await import('@typescript-eslint/parser');
const config = { ...httpStatus.configs.all, files: ['**/*.*'], languageOptions: { parser } };
for (const name of readdirSync('.', { recursive: true, encoding: 'utf8' }))
  if (/^(?:java|type)script.*\\.[jt]s$/.test(name)) new Linter().verify(readFileSync(name, 'utf8'), [config], { filename: name });
console.log(JSON.stringify([...made]));
`;
