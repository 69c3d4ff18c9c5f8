/**
 * Bundles src/ into dist/, so that importing the plugin takes little time and room:
 *
 * - index.js is what ESLint reads before it lints: the rules' meta, and the presets.
 * - rules.cjs is the rules' code, which the first file that is linted loads; CommonJS, since only that can be loaded then.
 * - registry.cjs is the registry, for the rules and, by registry/index.js, for others.
 * - The data beside them is JSON. It is opened when it is first asked for.
 *
 * Beside the bundles stand the declarations that a user's import reaches.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { build, type BuildOptions, type Plugin } from 'esbuild';

import { shareStrings } from './share-strings.ts';
import { deflated, packModules, spelled } from './pack-data.ts';
import { dropMeta, keepMeta } from './split-rules.ts';
import { trimTables } from './trim-tables.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');

/** The entry points of package.json's `exports`. */
const entries = ['index', 'registry/index'];

const src = path.join(root, 'src');
const tables = path.join(src, 'constants/tables');
const [registry, frameworks] = await Promise.all([
  packModules([path.join(src, 'registry/all.ts'), path.join(src, 'registry/policies.ts')], './registry.json', spelled),
  packModules(
    [path.join(src, 'frameworks/all.ts'), ...readdirSync(tables).map((name) => path.join(tables, name))],
    './frameworks.json',
    deflated,
    trimTables,
  ),
]);

const common: BuildOptions = {
  absWorkingDir: src,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'none',
};
const registryApart: Plugin = {
  name: 'registry-apart',
  setup(build) {
    build.onResolve({ filter: /\/registry\/index\.ts$/ }, () => ({ path: './registry.cjs', external: true }));
  },
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(path.join(dist, 'registry'), { recursive: true });
writeFileSync(path.join(dist, 'registry.json'), registry.text);
writeFileSync(path.join(dist, 'frameworks.json'), frameworks.text);
await Promise.all([
  bundle('index.ts', 'index.js', [keepMeta('./rules.cjs')]),
  bundle('rules/index.ts', 'rules.cjs', [dropMeta, registryApart, frameworks.plugin]),
  bundle('registry/index.ts', 'registry.cjs', [registry.plugin]),
]);
await writeRegistry();

const { status } = spawnSync('tsc', ['-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
removeUnreached();

async function bundle(entry: string, output: string, plugins: Plugin[]): Promise<void> {
  const format = output.endsWith('.cjs') ? 'cjs' : 'esm';
  const outfile = path.join(dist, output);
  await build({ ...common, entryPoints: [entry], outfile, format, plugins });
  if (output === 'rules.cjs') writeFileSync(outfile, shareStrings(readFileSync(outfile, 'utf8')));
}

/** An ES module that hands on the registry: Node finds the names in the text of a CommonJS module, where esbuild lists them. */
async function writeRegistry(): Promise<void> {
  const names = Object.keys((await import(pathToFileURL(path.join(src, 'registry/index.ts')).href)) as object);
  writeFileSync(path.join(dist, 'registry/index.js'), `export { ${names.join(', ')} } from '../registry.cjs';\n`);
}

function removeUnreached(): void {
  const reached = new Set(entries.map((entry) => path.join(dist, `${entry}.d.ts`)));
  for (const file of reached) {
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)['"]/g)) {
      reached.add(path.join(path.dirname(file), specifier.replace(/\.[jt]s$/, '.d.ts')));
    }
  }
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(dist, name);
    if (file.endsWith('.d.ts') && !reached.has(file)) rmSync(file);
  }
}
