/**
 * Bundles src/ into dist/: each file of its own would add a millisecond to every import of the plugin. White space and
 * comments go; names stay, and lines stay short, so that a stack trace leads somewhere. Beside the bundle stand the
 * declarations that a user's import reaches.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

import { packData } from './pack-data.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');

/** The entry points of package.json's `exports`. */
const entries = ['index', 'registry/index'];

rmSync(dist, { recursive: true, force: true });
await build({
  absWorkingDir: path.join(root, 'src'),
  entryPoints: entries.map((entry) => `${entry}.ts`),
  outdir: dist,
  bundle: true,
  splitting: true,
  chunkNames: 'shared',
  format: 'esm',
  platform: 'neutral',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  lineLimit: 120,
  legalComments: 'none',
  plugins: [packData],
});

const { status } = spawnSync('tsc', ['-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
removeUnreached();

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
