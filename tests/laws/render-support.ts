/** What tests/hosts runs, in the versions that its lock files pin: its tests take what they run from the same lists. */
import path from 'node:path';

import {
  compilers,
  formatters,
  hosts,
  languages,
  languageServer,
  lintStaged,
  nodes,
  oxlint,
  parsers,
  pnpm,
  type Beside,
} from '../hosts/supported.ts';
import { renderTable } from './render.ts';
import { readText } from './sources.ts';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version: string } | undefined>>;
}

/** The version of a package that the lock file of its host pins. */
function versionOf({ host, package: name }: Beside<string>): string {
  const lock = JSON.parse(readText(path.posix.join('tests/hosts', host, 'package-lock.json'))) as Lock;
  const version = lock.packages[`node_modules/${name}`]?.version;
  if (version === undefined) throw new Error(`The lock file of tests/hosts/${host} has no ${name}.`);
  return version.replace(/^v/, '');
}

const list = (...packages: readonly Beside<string>[]): string =>
  packages.map((beside) => `${beside.package.replace(/.*node_modules\//, '')} ${versionOf(beside)}`).join(', ');

export function renderSupportTable(): string {
  const engines = hosts.map((host) => versionOf({ host, package: 'eslint' }));
  const [last, ...others] = compilers.map(versionOf).reverse();
  return renderTable(
    ['Beside the plugin', 'What the tests run'],
    [
      ['ESLint', `${engines.join(', ')} (flat config and \`.eslintrc\`)`],
      ['oxlint', `${versionOf(oxlint)}, as a JavaScript plugin`],
      ['Node.js', nodes.map(versionOf).join(', ')],
      [
        'TypeScript',
        `${others.reverse().join(', ')}, ${last ?? ''} (beside the one of typescript-eslint), none at all`,
      ],
      ['Parsers', list(...parsers)],
      ['Languages', list(...languages)],
      ['Editor', `${list(languageServer)}: the language server of VS Code's ESLint extension`],
      ['CI', list(lintStaged, ...formatters)],
      ['Package managers', `npm, and ${list(pnpm)} with its strict layout`],
    ],
  );
}
