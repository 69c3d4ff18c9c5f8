import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../.cache/code-bases', import.meta.url));

/** Servers that their authors publish as packages, in versions that stay the same. */
export const codeBases = {
  apostrophe: 'apostrophe@4.31.0',
  'parse-server': 'parse-server@9.10.0',
  kuzzle: 'kuzzle@2.56.0',
  sails: 'sails@1.5.18',
  ghost: 'ghost@5.130.6',
  directus: '@directus/api@23.3.2',
} as const;

export type CodeBase = keyof typeof codeBases;

/** The folder with the sources of a code base. */
export function fetchCodeBase(name: CodeBase): string {
  return fetchPackage(codeBases[name]);
}

/** The folder with what a package ships, `name@version`. The first time, it is downloaded: alone, without dependencies. */
export function fetchPackage(id: string): string {
  const folder = path.join(cache, id.replaceAll('/', '-'));
  if (existsSync(folder)) return folder;
  const loading = `${folder}.loading`;
  rmSync(loading, { recursive: true, force: true });
  mkdirSync(loading, { recursive: true });
  const pack = ['pack', id, '--silent', '--pack-destination', loading];
  const archive = execFileSync('npm', pack, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  execFileSync('tar', ['-xzf', path.join(loading, archive), '-C', loading]);
  rmSync(path.join(loading, archive));
  renameSync(loading, folder);
  return folder;
}

/** The scripts below a folder, sorted: the files whose names end so. A folder may be called `x.js`, too. */
export function listScripts(folder: string, ending = /\.[cm]?js$/): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name) && !entry.name.includes('.min.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${path.sep}node_modules${path.sep}`))
    .sort();
}

/** The plugin's own examples: a file or two for every rule. Whoever lints them first has our code and the tables compiled. */
export function readExamples(): string[] {
  const folder = fileURLToPath(new URL('../examples/javascript', import.meta.url));
  return listScripts(folder).map((file) => readFileSync(file, 'utf8'));
}
