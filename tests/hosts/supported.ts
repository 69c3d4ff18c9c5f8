/** What the tests of this folder run beside the plugin. The README's support table says it, with the versions of the lock files. */

/** The folders of this one that have a package.json with an ESLint. */
export type Host = 'eslint-8' | 'eslint-9' | 'eslint-10';

/** A package of a host, by the name under which its package.json has it. */
export interface Beside<Folder extends string = Host> {
  readonly host: Folder;
  readonly package: string;
}

/** ESLint, the newest first. */
export const hosts: readonly Host[] = ['eslint-10', 'eslint-9', 'eslint-8'];

export const oxlint: Beside = { host: 'eslint-10', package: 'oxlint' };

export const nodes: readonly Beside<'node'>[] = [
  { host: 'node', package: 'node-20.19' },
  { host: 'node', package: 'node-22.13' },
  { host: 'node', package: 'node-24' },
  { host: 'node', package: 'node-26' },
];

/** TypeScript, the oldest first. typescript-eslint cannot use the last one yet, and brings one that it can use. */
export const compilers: readonly Beside[] = [
  { host: 'eslint-8', package: 'typescript' },
  { host: 'eslint-10', package: 'typescript' },
  { host: 'eslint-10', package: 'typescript-7' },
];

export const parsers: readonly Beside[] = [
  { host: 'eslint-10', package: 'eslint/node_modules/espree' },
  { host: 'eslint-10', package: '@typescript-eslint/parser' },
  { host: 'eslint-9', package: '@babel/eslint-parser' },
  { host: 'eslint-10', package: 'vue-eslint-parser' },
  { host: 'eslint-10', package: 'svelte-eslint-parser' },
  { host: 'eslint-10', package: 'astro-eslint-parser' },
];

export const languages: readonly Beside[] = [
  { host: 'eslint-10', package: '@eslint/json' },
  { host: 'eslint-10', package: '@eslint/css' },
  { host: 'eslint-10', package: '@eslint/markdown' },
];

export const languageServer: Beside = { host: 'eslint-10', package: 'vscode-langservers-extracted' };

export const formatters: readonly Beside[] = [
  { host: 'eslint-10', package: '@microsoft/eslint-formatter-sarif' },
  { host: 'eslint-10', package: 'eslint-formatter-gha' },
];

export const lintStaged: Beside = { host: 'eslint-10', package: 'lint-staged' };

export const pnpm: Beside = { host: 'eslint-10', package: 'pnpm' };
