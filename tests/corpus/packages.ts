import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { fetchPackage, listScripts } from '../../bench/code-bases.ts';

/**
 * A package of the corpus: its version, and the folders that hold the same code in another form, or tests of types, of which
 * nothing ever runs.
 */
export interface CorpusPackage {
  readonly version: string;
  readonly leave?: readonly string[];
}

/** A script of a package: `path` is relative to what the package ships. */
export interface Script {
  readonly path: string;
  readonly text: string;
}

/** The packages by name, from packages.json. */
export function listPackages(): Readonly<Record<string, CorpusPackage>> {
  return JSON.parse(readFileSync(new URL('packages.json', import.meta.url), 'utf8')) as Record<string, CorpusPackage>;
}

const scripts = /(?<!\.d)\.(?:[cm]?[jt]s|[jt]sx)$/;

/** The scripts of a package that somebody wrote or compiled file by file; bundles are left out. */
export function readScripts(name: string, { version, leave = [] }: CorpusPackage): Script[] {
  const folder = path.join(fetchPackage(`${name}@${version}`), 'package');
  return listScripts(folder, scripts)
    .filter((file) => !isTwin(file))
    .map((file) => ({ path: path.relative(folder, file).split(path.sep).join('/'), text: readFileSync(file, 'utf8') }))
    .filter((file) => !leave.some((start) => file.path.startsWith(start)) && !isBundle(file.text));
}

/** Packages for both kinds of modules ship each file twice. */
function isTwin(file: string): boolean {
  return file.endsWith('.mjs') && ['.js', '.cjs'].some((other) => existsSync(file.slice(0, -4) + other));
}

/** Long lines, or very many: nobody lints the output of a bundler. */
function isBundle(text: string): boolean {
  return text.length > 200 * text.split('\n').length || text.length > 1_500_000;
}
