import { angular } from './tables/angular.ts';
import { axios } from './tables/axios.ts';
import { denoStd } from './tables/deno-std.ts';
import { httpStatusCodes } from './tables/http-status-codes.ts';
import { httpStatus } from './tables/http-status.ts';
import { nestjs } from './tables/nestjs.ts';
import { nodeHttp2 } from './tables/node-http2.ts';
import { stoker } from './tables/stoker.ts';
import type { ConstantLibrary, ConstantTable, ConstantValue } from './types.ts';

export type { ConstantImport, ConstantLibrary, ConstantTable, ConstantValue, LibraryId } from './types.ts';

/** The libraries of named status codes that the rules read and write. */
export const constantLibraries: readonly ConstantLibrary[] = [
  httpStatusCodes,
  httpStatus,
  nestjs,
  angular,
  axios,
  nodeHttp2,
  denoStd,
  stoker,
];

const libraryByModule = new Map(
  constantLibraries.flatMap((library) => listModules(library).map((module) => [module, library] as const)),
);

/**
 * The library that a module belongs to.
 *
 * @param specifier an import specifier as written; also with Deno's prefixes and versions: `jsr:@std/http@^1/status`,
 *   `npm:http-status-codes@2`
 */
export function findLibraryOfModule(specifier: string): ConstantLibrary | undefined {
  return libraryByModule.get(normalizeSpecifier(specifier));
}

/**
 * The member that a fixer writes for a code, after `library.write.local` and a dot. Where a library has two names for
 * a code, it is the one that more of its versions have.
 *
 * @returns `undefined` where the library has no name for the code
 */
export function findMember(library: ConstantLibrary, code: number): string | undefined {
  const table = library.tables.find(
    ({ at, module }) => !module && at.some((path) => isSamePath(path, library.write.at)),
  );
  return Object.entries(table?.members ?? {}).find(([, member]) => member === code)?.[0];
}

/**
 * What a member of a constant library stands for.
 *
 * @param specifier the import specifier as written
 * @param path names from the module's namespace to the member: `['StatusCodes', 'NOT_FOUND']` for
 *   `import { StatusCodes } from 'http-status-codes'`, `['default', 'NOT_FOUND']` for a default import
 * @returns `undefined` where the module is none of a library, or has no such member
 */
export function resolveConstant(specifier: string, path: readonly string[]): ConstantValue | undefined {
  const library = findLibraryOfModule(specifier);
  const name = path.at(-1);
  if (!library || name === undefined) return undefined;
  const owner = path.slice(0, -1);
  const table = library.tables.find(
    (candidate) =>
      belongsTo(candidate, library, normalizeSpecifier(specifier)) &&
      candidate.at.some((at) => isSamePath(at, owner)) &&
      Object.hasOwn(candidate.members, name),
  );
  const code = table?.members[name];
  return table && code !== undefined ? { code, written: table.written } : undefined;
}

let codesByName: ReadonlyMap<string, number> | undefined;

/** The code that the libraries give a name of a constant: 404 for `NOT_FOUND`. A constant of that name elsewhere need not be it. */
export function codeNamed(name: string): number | undefined {
  codesByName ??= new Map(
    constantLibraries.flatMap(({ tables }) => tables.flatMap(({ members }) => Object.entries(members))),
  );
  return codesByName.get(name);
}

/**
 * Whether an export of a package holds nothing but status codes: `constants` of node:http2, `HttpStatus` of @nestjs/common.
 *
 * @param specifier the import specifier as written
 * @param path names from the module's namespace to the export
 */
export function holdsConstants(specifier: string, path: readonly string[]): boolean {
  const tables = findLibraryOfModule(specifier)?.tables ?? [];
  return path.length > 0 && tables.some(({ at }) => at.some((owner) => isSamePath(owner, path)));
}

function listModules({ modules, tables }: ConstantLibrary): string[] {
  return [...modules, ...tables.flatMap(({ module }) => module ?? [])];
}

function belongsTo(table: ConstantTable, library: ConstantLibrary, module: string): boolean {
  return table.module === undefined ? library.modules.includes(module) : table.module === module;
}

function isSamePath(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}

/** Drops `jsr:` and `npm:`, and the version after the package's name. */
function normalizeSpecifier(specifier: string): string {
  return specifier
    .replace(/^(?:jsr|npm):\/?/, '')
    .replace(/^(https:\/\/deno\.land\/std|@[^/@]+\/[^/@]+|[^/@]+)@[^/]*/, '$1');
}
