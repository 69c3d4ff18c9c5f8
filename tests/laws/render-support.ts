/** What tests/hosts runs, in the versions that its lock files pin. */
import path from 'node:path';

import { renderTable } from './render.ts';
import { readText } from './sources.ts';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version: string } | undefined>>;
}

/** The version of a package of a host. */
function versionOf(host: string, name: string): string {
  const lock = JSON.parse(readText(path.posix.join('tests/hosts', host, 'package-lock.json'))) as Lock;
  const version = lock.packages[`node_modules/${name}`]?.version;
  if (version === undefined) throw new Error(`The lock file of tests/hosts/${host} has no ${name}.`);
  return version.replace(/^v/, '');
}

const list = (...packages: readonly (readonly [host: string, name: string])[]): string =>
  packages.map(([host, name]) => `${name.replace(/.*node_modules\//, '')} ${versionOf(host, name)}`).join(', ');

export function renderSupportTable(): string {
  const oldest = versionOf('eslint-8', 'eslint');
  return renderTable(
    ['Beside the plugin', 'What the tests run'],
    [
      [
        'ESLint',
        `${versionOf('eslint-10', 'eslint')}, ${versionOf('eslint-9', 'eslint')}, ${oldest} (flat config and \`.eslintrc\`)`,
      ],
      ['oxlint', `${versionOf('eslint-10', 'oxlint')}, as a JavaScript plugin`],
      ['Node.js', ['node-20.19', 'node-22.13', 'node-24', 'node-26'].map((name) => versionOf('node', name)).join(', ')],
      [
        'TypeScript',
        [
          versionOf('eslint-8', 'typescript'),
          versionOf('eslint-10', 'typescript'),
          `${versionOf('eslint-10', 'typescript-7')} (types of the configuration)`,
          'none at all',
        ].join(', '),
      ],
      [
        'Parsers',
        list(
          ['eslint-10', 'eslint/node_modules/espree'],
          ['eslint-10', '@typescript-eslint/parser'],
          ['eslint-9', '@babel/eslint-parser'],
          ['eslint-10', 'vue-eslint-parser'],
          ['eslint-10', 'svelte-eslint-parser'],
          ['eslint-10', 'astro-eslint-parser'],
        ),
      ],
      [
        'Languages',
        list(['eslint-10', '@eslint/json'], ['eslint-10', '@eslint/css'], ['eslint-10', '@eslint/markdown']),
      ],
      [
        'Editor',
        `${list(['eslint-10', 'vscode-langservers-extracted'])}: the language server of VS Code's ESLint extension`,
      ],
      ['CI', list(['eslint-10', 'lint-staged'], ['eslint-10', '@microsoft/eslint-formatter-sarif'])],
      ['Package managers', `npm, and ${list(['eslint-10', 'pnpm'])} with its strict layout`],
    ],
  );
}
