import { constantLibraries, type ConstantLibrary, type ConstantTable, type LibraryId } from '../constants/index.ts';

/** A library that a fix can take names from: a known one, or the project's own. */
export type NameSource = Omit<ConstantLibrary, 'id'>;

/** A module of the project's own that names status codes. */
interface OwnLibrary {
  /** The specifier to import it by, from every file. */
  readonly module: string;
  /** The exported object or enum; `default`, or `*` where the names are exports of the module. */
  readonly export: string;
  /** Member name to status code. */
  readonly names: Readonly<Record<string, number>>;
}

/** The known libraries, by the name that an option gives them. */
export const libraryIds: readonly LibraryId[] = constantLibraries.map(({ id }) => id);

/** A library as an option asks for it. */
export type LibraryOption = LibraryId | OwnLibrary;

/** The library that an option asks for; null for a name that none has. */
export function findNameSource(asked: LibraryOption): NameSource | null {
  return typeof asked === 'object'
    ? describeOwnLibrary(asked)
    : (constantLibraries.find(({ id }) => id === asked) ?? null);
}

/** Nothing is known of the types of the project's own names, so they count as plain numbers. */
function describeOwnLibrary({ module, export: name, names }: OwnLibrary): NameSource {
  const at = name === '*' ? [] : [name];
  const style = name === '*' ? 'namespace' : name === 'default' ? 'default' : 'named';
  return {
    modules: [module],
    tables: [{ at: [at], members: names, written: 'number' }],
    write: { style, export: name, local: style === 'named' ? name : 'httpStatus', at },
    literalTyped: false,
  };
}

/** The table of numbers that an object of a library is; undefined where it is none. */
export function numberTable(library: NameSource, owner: readonly string[]): ConstantTable | undefined {
  return library.tables.find(
    ({ at, module, written }) =>
      module === undefined && written === 'number' && at.some((path) => isSamePath(path, owner)),
  );
}

/** The code behind a path of members of a library; null where it is none. */
export function constantIn(library: NameSource, path: readonly string[]): number | null {
  const name = path.at(-1);
  const table = name === undefined ? undefined : numberTable(library, path.slice(0, -1));
  return name !== undefined && table !== undefined && Object.hasOwn(table.members, name)
    ? (table.members[name] ?? null)
    : null;
}

export function isSamePath(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}

/** The name that a library has for a code; undefined where it has none. */
export function memberFor(library: NameSource, code: number): string | undefined {
  return memberOf(numberTable(library, library.write.at), code);
}

/** The member of a table that is a code; undefined where none is. */
export function memberOf(table: ConstantTable | undefined, code: number): string | undefined {
  return Object.entries(table?.members ?? {}).find(([, value]) => value === code)?.[0];
}

/** The objects of a library that hold numbers, the shortest path first. */
export function ownersByLength(library: NameSource): readonly (readonly string[])[] {
  const owners = library.tables.flatMap(({ at, module, written }) =>
    module === undefined && written === 'number' ? at : [],
  );
  return owners.sort((one, other) => one.length - other.length);
}
