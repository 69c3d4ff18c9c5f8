/** The versions of TypeScript beside the plugin: with types and without, in projects that install that one. */
import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from 'vitest';

import { makeProject, packagesOf, summarize, versionOf, type Project } from './project.ts';
import { compilers, type Beside } from './supported.ts';

const files = {
  'tsconfig.json': '{ "compilerOptions": { "module": "nodenext", "strict": true } }\n',
  'server.ts': `import type { Response } from 'express';

export const reply = (answer: Response): unknown => answer.status(204).json([]);
`,
  // Only its type says what it is.
  'make.ts': `import type { Response } from 'express';

export declare function make(): Response;
`,
  'typed.ts': `import { make } from './make.js';

make().status(204).json([]);
`,
};

const configFor = (options: string): string => `import * as parser from '@typescript-eslint/parser';
import httpStatus from 'eslint-plugin-http-status';

export default [
  httpStatus.configs.recommended,
  { files: ['**/*.ts'], languageOptions: { parser, parserOptions: ${options} } },
];
`;

/** A project with the types of Express, and with this TypeScript; what typescript-eslint loads is what it finds beside itself. */
function makeTyped({ host, package: compiler }: Beside, options: string): Project {
  const project = makeProject(host, { ...files, 'eslint.config.mjs': configFor(options) });
  const replace = (name: string, folder: string): void => {
    rmSync(project.path('node_modules', name), { recursive: true, force: true });
    symlinkSync(folder, project.path('node_modules', name), 'junction');
  };
  replace('@types', path.join(packagesOf('eslint-10'), '@types'));
  replace('typescript', path.join(packagesOf(host), compiler));
  return project;
}

it.each(compilers)('$package of $host, without types', async (compiler) => {
  const project = makeTyped(compiler, '{}');
  const { stdout } = await project.runPackage('typescript/bin/tsc', ['--version']);
  expect(stdout).toBe(`Version ${versionOf(compiler)}\n`);
  expect(summarize(project, await project.lint(['.']))).toEqual(['server.ts:3:67 no-forbidden-body']);
});

it.each(compilers)('$package of $host, with types', async (compiler) => {
  const project = makeTyped(compiler, '{ projectService: true, tsconfigRootDir: import.meta.dirname }');
  expect(summarize(project, await project.lint(['.']))).toEqual([
    'server.ts:3:67 no-forbidden-body',
    'typed.ts:3:15 no-forbidden-body',
  ]);
});
