import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import type { Rule } from 'eslint';
import type { FrameworkTable } from '../../src/frameworks/types.ts';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export const inRoot = (...segments: string[]): string => path.join(root, ...segments);

/** The text of a file, or an empty one where there is none yet. */
export const readText = (...segments: string[]): string =>
  existsSync(inRoot(...segments)) ? readFileSync(inRoot(...segments), 'utf8') : '';

/** The paths of all TypeScript files below a folder, relative to the root, with `/` separators, sorted. */
export function listSources(folder: string): string[] {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .sort();
}

/** Rules by name, straight from their files: src/rules/index.ts is one of the things that are checked. */
export async function loadRules(): Promise<readonly (readonly [name: string, rule: Rule.RuleModule])[]> {
  return Promise.all(
    listRuleNames().map(async (name) => {
      const module = (await import(pathToFileURL(inRoot('src/rules', `${name}.ts`)).href)) as {
        default: Rule.RuleModule;
      };
      return [name, module.default] as const;
    }),
  );
}

export const listRuleNames = (): string[] =>
  listSources('src/rules')
    .filter((file) => path.posix.dirname(file) === 'src/rules' && file !== 'src/rules/index.ts')
    .map((file) => path.posix.basename(file, '.ts'));

/** A table with the file that it is in, and the name of its export. */
export interface TableSource {
  readonly file: string;
  readonly name: string;
  readonly table: FrameworkTable;
}

/**
 * The tables straight from their files, by precedence, then by the file's name: src/frameworks/index.ts is one of the things
 * that are checked.
 */
export async function loadTables(): Promise<readonly TableSource[]> {
  const files = listSources('src/frameworks').filter((file) => !/\/(?:types|index|all)\.ts$/.test(file));
  const modules = files.map(async (file) => {
    const module = (await import(pathToFileURL(inRoot(file)).href)) as Readonly<Record<string, FrameworkTable>>;
    return Object.entries(module).map(([name, table]) => ({ file: path.posix.basename(file), name, table }));
  });
  const precedenceOf = ({ table: { precedence = 50 } }: TableSource): number => precedence;
  return (await Promise.all(modules)).flat().sort((one, other) => precedenceOf(one) - precedenceOf(other));
}
