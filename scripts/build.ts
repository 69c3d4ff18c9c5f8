/**
 * Compiles src/ to dist/, and makes it small enough for an install: only the declarations that a user's import reaches,
 * and tabs for the compiler's four spaces. Names and comments stay, so that a stack trace leads to readable code.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { format } from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');

/** The entry points of package.json's `exports`. */
const entries = ['index.d.ts', 'registry/index.d.ts'].map((file) => path.join(dist, file));

rmSync(dist, { recursive: true, force: true });
const { status } = spawnSync('tsc', ['-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const reached = new Set(entries);
for (const file of reached) {
  for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)['"]/g)) {
    reached.add(path.join(path.dirname(file), specifier.replace(/\.[jt]s$/, '.d.ts')));
  }
}

for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  const file = path.join(dist, name);
  if (file.endsWith('.d.ts') && !reached.has(file)) rmSync(file);
  else if (file.endsWith('.js')) writeFileSync(file, await indentWithTabs(file));
}

async function indentWithTabs(file: string): Promise<string> {
  return format(readFileSync(file, 'utf8'), { filepath: file, useTabs: true, singleQuote: true, printWidth: 120 });
}
