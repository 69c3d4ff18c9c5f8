/** What ESLint is given to read: other parsers, other languages, and files of every extension. */
import { describe, expect, it } from 'vitest';

import { makeProject, summarize } from './project.ts';
import { languages, parsers, type Host } from './supported.ts';

const server = `import express from 'express';

const app = express();

app.get('/users', (req, res) => {
  res.status(204).json([]);
});
`;
const found = ':6:14 no-forbidden-body';

const configFor = (imports: string, ...blocks: string[]): string =>
  [
    "import httpStatus from 'eslint-plugin-http-status';",
    imports,
    `export default [httpStatus.configs.recommended, ${blocks.join(', ')}];`,
  ].join('\n');

interface Case {
  readonly name: string;
  /** The packages of the support table that read the files, which the configuration imports unless ESLint brings them. */
  readonly runs: readonly string[];
  readonly host?: Host;
  readonly config: string;
  readonly files: Readonly<Record<string, string>>;
  /** What is reported, by `file:line:column rule`. */
  readonly reports: readonly string[];
}

const inScript = (text: string): string => `<script>\n${text}</script>\n`;
const inMarkdown = (text: string): string => `# Usage\n\n\`\`\`js\n${text}\`\`\`\n`;

const typedServer = `import type { Response } from 'express';

export function reply(answer: Response): void {
  answer.status(204).json([]);
}
`;

const cases: readonly Case[] = [
  {
    name: 'espree, with .js, .mjs, .cjs and JSX',
    runs: ['eslint/node_modules/espree'],
    config: configFor(
      '',
      "{ files: ['**/*.jsx'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } }",
    ),
    files: {
      'a.js': server,
      'a.mjs': server,
      'a.cjs': server.replace("import express from 'express'", "const express = require('express')"),
      'a.jsx': `${server}export const Page = () => <Status code={204}>{app.get('/', (req, res) => res.status(205).send(<b />))}</Status>;\n`,
    },
    reports: [`a.cjs${found}`, `a.js${found}`, `a.jsx${found}`, `a.jsx:8:85 no-forbidden-body`, `a.mjs${found}`],
  },
  {
    name: '@typescript-eslint/parser, without types',
    runs: ['@typescript-eslint/parser'],
    config: configFor(
      "import * as parser from '@typescript-eslint/parser';",
      "{ files: ['**/*.{ts,mts,cts,tsx}'], languageOptions: { parser } }",
    ),
    files: {
      'a.ts': typedServer,
      'a.mts': typedServer,
      'a.cts': server.replace('import express from', 'import express = require(').replace("'express';", "'express');"),
      'a.tsx': `${typedServer}export const page = <b>404</b>;\n`,
    },
    reports: [
      `a.cts${found}`,
      'a.mts:4:17 no-forbidden-body',
      'a.ts:4:17 no-forbidden-body',
      'a.tsx:4:17 no-forbidden-body',
    ],
  },
  {
    name: '@typescript-eslint/parser, with types',
    runs: ['@typescript-eslint/parser'],
    config: configFor(
      "import * as parser from '@typescript-eslint/parser';",
      "{ files: ['**/*.ts'], languageOptions: { parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } }",
    ),
    files: {
      'tsconfig.json': '{ "compilerOptions": { "module": "nodenext", "strict": true } }',
      'make.ts':
        "import type { Response } from 'express';\nexport declare function make(): Response;\nexport declare const own: { status(n: number): { json(v: unknown): void } };\n",
      'a.ts':
        "import { make, own } from './make.js';\n\nconst res = own;\nmake().status(204).json([]);\nres.status(204).json([]);\n",
    },
    reports: ['a.ts:4:15 no-forbidden-body'],
  },
  {
    name: '@babel/eslint-parser',
    runs: ['@babel/eslint-parser'],
    host: 'eslint-9',
    config: configFor(
      "import parser from '@babel/eslint-parser';",
      `{ languageOptions: { parser, parserOptions: { requireConfigFile: false, babelOptions: {
        presets: ['@babel/preset-react'], plugins: [['@babel/plugin-syntax-decorators', { version: '2023-11' }]] } } } }`,
    ),
    files: {
      'a.js': `${server}export const page = <b>{app?.get?.(({ res }) => res?.status?.(404).end())}</b>;\n`,
      'decorated.js':
        "import { Controller, Get, HttpCode } from '@nestjs/common';\n\n@Controller('users')\nexport class Users {\n  #own = 404;\n  @Get()\n  @HttpCode(204)\n  list() {\n    return { users: [this.res, this.#own] };\n  }\n}\n",
      'class.js': 'class Own { res; send(res) { this.res.status(204).json({}); return this; } }\n',
    },
    reports: [`a.js${found}`, 'class.js:1:46 no-forbidden-body', 'decorated.js:7:13 no-forbidden-body'],
  },
  {
    name: 'vue-eslint-parser',
    runs: ['vue-eslint-parser'],
    config: configFor(
      "import parser from 'vue-eslint-parser';",
      "{ files: ['**/*.vue'], languageOptions: { parser } }",
    ),
    files: {
      'a.vue': `<template>\n  <p :status="status(204)">{{ res.status(999) }}</p>\n</template>\n${inScript("export default { load: () => new Response('x', { status: 204 }) };\n")}`,
      'setup.vue': `<script setup>\nconst load = () => new Response('x', { status: 204 });\n</script>\n`,
      'empty.vue': '<template><p>404</p></template>\n',
    },
    reports: ['a.vue:5:58 no-forbidden-body', 'setup.vue:2:48 no-forbidden-body'],
  },
  {
    name: 'vue-eslint-parser with ESLint 8',
    runs: ['vue-eslint-parser'],
    host: 'eslint-8',
    config: configFor(
      "import parser from 'vue-eslint-parser';",
      "{ files: ['**/*.vue'], languageOptions: { parser } }",
    ),
    files: { 'a.vue': inScript("export default { load: () => new Response('x', { status: 204 }) };\n") },
    reports: ['a.vue:2:58 no-forbidden-body'],
  },
  {
    name: 'svelte-eslint-parser',
    runs: ['svelte-eslint-parser'],
    config: configFor(
      "import * as parser from 'svelte-eslint-parser';",
      "{ files: ['**/*.svelte'], languageOptions: { parser } }",
    ),
    files: {
      'a.svelte': `${inScript("  const load = () => new Response('x', { status: 204 });\n")}\n{#each [404] as code}\n  <p>{res.status(204).json(code)}</p>\n{/each}\n`,
    },
    reports: ['a.svelte:2:50 no-forbidden-body', 'a.svelte:6:18 no-forbidden-body'],
  },
  {
    name: 'astro-eslint-parser',
    runs: ['astro-eslint-parser'],
    config: configFor(
      "import * as parser from 'astro-eslint-parser';",
      "{ files: ['**/*.astro'], languageOptions: { parser } }",
    ),
    files: {
      'a.astro':
        "---\nexport const GET = () => new Response('x', { status: 204 });\n---\n\n<p>{new Response('x', { status: 205 })}</p>\n",
    },
    reports: ['a.astro:2:54 no-forbidden-body', 'a.astro:5:33 no-forbidden-body'],
  },
  {
    name: 'the files of @eslint/json, @eslint/css and @eslint/markdown, out of whose way the rules stay',
    runs: ['@eslint/json', '@eslint/css', '@eslint/markdown'],
    config: configFor(
      "import json from '@eslint/json';\nimport css from '@eslint/css';\nimport markdown from '@eslint/markdown';",
      "{ files: ['**/*.json'], plugins: { json }, language: 'json/json' }",
      "{ files: ['**/*.css'], plugins: { css }, language: 'css/css' }",
      "{ files: ['**/*.md'], plugins: { markdown }, language: 'markdown/gfm' }",
    ),
    files: {
      'package-lock.json': '{ "status": 204, "res.status(204).json([])": 999 }\n',
      'a.css': 'a { --status: 999; color: red }\n',
      'a.md': inMarkdown(server),
      'a.js': server,
    },
    reports: [`a.js${found}`],
  },
  {
    name: 'the code blocks of @eslint/markdown',
    runs: ['@eslint/markdown'],
    config: configFor(
      "import markdown from '@eslint/markdown';",
      "...markdown.configs.processor, { files: ['**/*.md/*.js'] }",
    ),
    files: { 'a.md': inMarkdown(server) },
    reports: ['a.md:9:14 no-forbidden-body'],
  },
];

it.each([...parsers, ...languages])('the support table says $package of $host, and a case runs it', (beside) => {
  const running = cases.filter(({ host = 'eslint-10', runs }) => host === beside.host && runs.includes(beside.package));
  expect(running.length).toBeGreaterThan(0);
  const isImported = ({ config }: Case): boolean => config.includes(`from '${beside.package}'`);
  if (!beside.package.startsWith('eslint/')) expect(running.filter((one) => !isImported(one))).toEqual([]);
});

describe.concurrent('reads', () => {
  it.each(cases)('$name', async ({ host = 'eslint-10', config, files, reports }) => {
    const project = makeProject(host, { ...files, 'eslint.config.mjs': config });
    expect(summarize(project, await project.lint(['.']))).toEqual(reports);
  });
});
