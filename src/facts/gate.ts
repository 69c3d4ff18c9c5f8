import { constantLibraries } from '../constants/index.ts';
import { listFrameworks } from '../frameworks/all.ts';
import type { FrameworkTable, ObjectRef, Shape } from '../frameworks/types.ts';
import type { FileOutline } from './file.ts';
import { canonicalModule } from './imports.ts';
import { mayHoldCode } from './lone-numbers.ts';
import { findStandaloneObjects } from './standalone.ts';
import { hasOnlyChecks, resolveRef, tableIndex } from './tables.ts';
import { isTypeChecked } from './voters/types.ts';

/**
 * The text gate: where in a file's text a status code may be, without walking it. Everything is derived from the tables.
 *
 * Names are looked for in the place that they have in a form: `.sendStatus`, `status: 404`; everyday names (`common`) where a
 * package of their table is imported; and the references to what packages and the environment give to be called, constructed
 * or decorated with. A file that has none of them is looked at only where a three-digit number is passed to a method that may
 * take a code, or compared: `send(404)`, `=== 404`. In any other file all such numbers are worth a look.
 */
interface Gate {
  /** What is looked for in the text of every file; one by one, since engines search for alternatives of one kind much faster. */
  readonly anywhere: readonly RegExp[];
  /** The same in a file that imports a package of the tables, where a name may also be set to or compared with any text. */
  readonly imported: readonly RegExp[];
  /** The everyday names of methods that are known without an import, and take a code. */
  readonly takers: ReadonlySet<string>;
  /** By package: the everyday names of its tables, and what their handlers may take out of a parameter to call it. */
  readonly common: ReadonlyMap<string, readonly RegExp[]>;
  /** Parts of the paths of files whose exports a framework calls, with the everyday names of its table. */
  readonly places: readonly { readonly path: string; readonly pattern: RegExp | null }[];
  readonly anyPlace: RegExp;
  /** The packages of assertions: every test is full of them, and what they check is found by itself. */
  readonly quiet: ReadonlySet<string>;
  /** The exports of each package that are forms themselves; null where the whole module is one. */
  readonly exports: ReadonlyMap<string, ReadonlySet<string> | null>;
}

let known: Gate | undefined;

function makeGate(): Gate {
  const tables = listFrameworks();
  const shapes = tables.flatMap((table) => table.shapes);
  const rare = shapes.filter((shape) => shape.common !== true);
  const places = listPlaces(tables);
  return {
    anywhere: searchFor(rare, notText),
    imported: searchFor(rare, ''),
    takers: listTakers(),
    common: listCommon(tables),
    places,
    anyPlace: new RegExp(places.map(({ path }) => path.replaceAll(/[.+]/g, String.raw`\$&`)).join('|')),
    quiet: packagesOfChecks(tables),
    exports: listOwnForms(),
  };
}

/** What is no text: a status that is set to `'active'`, or compared with it, is none of HTTP. */
const notText = String.raw`(?!\s*(?:[=!]==?|[:=])\s*['"\x60](?!\d))`;

/**
 * Finds members (`.status`: the names of methods, and of members that are read and assigned), and properties (`status: 404`,
 * `{ status }`, `status = 404`).
 */
function searchFor(shapes: readonly Shape[], follow: string): readonly RegExp[] {
  const members = alternatives(shapes.filter(isOnMember));
  const properties = alternatives(shapes.filter(isOnProperty));
  return [
    new RegExp(String.raw`\.(?:${members})\b${follow}`, 'g'),
    new RegExp(String.raw`\b(?:${properties})\b['"]?${follow}\s*[:,}=(\]]`, 'g'),
  ];
}

function alternatives(shapes: readonly Shape[]): string {
  return [...new Set(shapes.flatMap(searchedNames))].sort().join('|');
}

function isOnMember({ kind }: Shape): boolean {
  return kind === 'call' || kind === 'assign' || kind === 'compare';
}

/** A class's field is assigned, and a destructured member is read. */
function isOnProperty(shape: Shape): boolean {
  return shape.kind === 'object' || shape.kind === 'assign' || (shape.kind === 'compare' && shape.called !== true);
}

function listTakers(): ReadonlySet<string> {
  const standalone = findStandaloneObjects(tableIndex);
  return new Set(
    [...tableIndex.shapes.values()]
      .flat()
      .filter(({ shape, on }) => shape.common === true && standalone.has(on) && takesCode(shape))
      .flatMap(({ shape }) => searchedNames(shape)),
  );
}

function takesCode(shape: Shape): boolean {
  return (
    shape.kind === 'call' && shape.role !== undefined && shape.holds === undefined && typeof shape.code === 'object'
  );
}

/**
 * The names of the exports that can be called, constructed or decorated with to give a code, or that say of a parameter that it
 * can: by its type, or by a decorator.
 */
function listOwnForms(): ReadonlyMap<string, ReadonlySet<string> | null> {
  const { callables, exports, types, handlers } = tableIndex;
  const found = new Map<string, Set<string> | null>();
  const add = (from: string, name: string): void => {
    const names = found.get(from);
    if (names === null || name === 'default' || name === '*') found.set(from, null);
    else found.set(from, (names ?? new Set<string>()).add(name));
  };
  for (const list of [exports, types])
    for (const [from, given] of list)
      for (const { name, ref } of given) if (callables.has(ref)) add(from, name.split('.')[0] ?? '');
  for (const { spec, table } of handlers)
    if (
      Object.values(spec.params)
        .flat()
        .some((ref) => ref !== null && callables.has(resolveRef(table, ref)))
    )
      for (const decorator of spec.decorators ?? []) add(decorator.package, decorator.name);
  for (const { modules } of constantLibraries) for (const name of modules) found.set(canonicalModule(name), null);
  return found;
}

function packagesOfChecks(tables: readonly FrameworkTable[]): ReadonlySet<string> {
  const others = new Set(tables.filter((table) => !hasOnlyChecks(table)).flatMap(({ packages }) => packages));
  const checks = tables.filter(hasOnlyChecks).flatMap(({ packages }) => packages);
  return new Set(checks.filter((name) => !others.has(name)));
}

/** What a check reads, and what it compares with, have been found by themselves. */
function searchedNames(shape: Shape): readonly string[] {
  if (shape.kind === 'check') return [];
  const property = typeof shape.code === 'object' ? shape.code.at(-1) : undefined;
  if (shape.kind === 'object' || shape.holds === 'keys') return typeof property === 'string' ? [property] : [];
  if (shape.codes !== undefined) return shape.kind === 'call' ? Object.keys(shape.codes) : [];
  if ('names' in shape) return shape.names;
  return 'name' in shape ? [shape.name] : [];
}

function listCommon(tables: readonly FrameworkTable[]): Gate['common'] {
  const found = new Map<string, RegExp[]>();
  for (const table of tables) {
    const pattern = commonPattern(table);
    if (pattern !== null) for (const name of table.packages) found.set(name, [...(found.get(name) ?? []), pattern]);
  }
  return found;
}

function listPlaces(tables: readonly FrameworkTable[]): Gate['places'] {
  return tables.flatMap((table) => {
    const paths = new Set(table.handlers.flatMap(({ files }) => files ?? []));
    // An empty part is in every path: such exports are told by what they return.
    paths.delete('');
    const pattern = paths.size === 0 ? null : commonPattern(table);
    return [...paths].map((path) => ({ path, pattern }));
  });
}

/** The shapes of a table, and those that its objects inherit: Polka's response is Node's. */
function shapesOn({ id, shapes, objects }: FrameworkTable): readonly Shape[] {
  const lineages = Object.keys(objects).flatMap((name) => tableIndex.objects.get(`${id}.${name}`)?.lineage ?? none);
  const inherited = new Set(lineages.filter((ref) => !ref.startsWith(`${id}.`)));
  return [...shapes, ...[...inherited].flatMap(ownShapes)];
}

function ownShapes(ref: ObjectRef): readonly Shape[] {
  const table = tableIndex.objects.get(ref)?.table;
  return table?.shapes.filter(({ on }) => resolveRef(table, on) === ref) ?? none;
}

function commonPattern(table: FrameworkTable): RegExp | null {
  const names = new Set(
    shapesOn(table)
      .filter((shape) => shape.common === true)
      .flatMap(searchedNames),
  );
  for (const { members = {} } of Object.values(table.objects))
    for (const [name, ref] of Object.entries(members))
      if (tableIndex.callables.has(resolveRef(table, ref))) names.add(name);
  // Every test is full of assertions, so that a number among their arguments is waited for.
  for (const name of names) if (tableIndex.shapes.has(`check:${name}`)) names.delete(name);
  return names.size === 0 ? null : new RegExp(String.raw`\b(?:${[...names].join('|')})\b`, 'g');
}

/** The places in the text that are worth a look, in ascending order; none when the file cannot hold a status code. */
export function findCandidates(file: FileOutline): readonly number[] {
  const { sourceCode } = file;
  // Behind the last statement there may be a source map that is longer than the code.
  const text = sourceCode.text.slice(0, sourceCode.ast.body.at(-1)?.range[1] ?? 0);
  // Made when the first file is linted: whoever imports the plugin waits for none of it.
  const gate = (known ??= makeGate());
  const importsPackage = file.imports.size > 0;
  const offsets: number[] = [];
  const numbers: number[] = [];
  for (const pattern of importsPackage ? gate.imported : gate.anywhere) addMatches(offsets, text, pattern);
  addMatches(numbers, text, threeDigits);
  for (const [name, references] of file.globals)
    if (name !== 'require') for (const node of references) offsets.push(node.range[0]);
  const places = gate.anyPlace.test(file.path) ? gate.places.filter(({ path }) => file.path.includes(path)) : none;
  const patterns = new Set<RegExp>();
  for (const place of places) if (place.pattern !== null) patterns.add(place.pattern);
  if (importsPackage) addImported(file, gate, offsets, patterns);
  for (const common of patterns) addMatches(offsets, text, common);
  if (offsets.length === 0 && places.length === 0 && !isTypeChecked(sourceCode)) {
    if (numbers.length === 0 || !mayHoldCode(sourceCode.ast.tokens ?? [], numbers, gate.takers)) return none;
  }
  for (const number of numbers) offsets.push(number);
  return offsets.sort((one, other) => one - other);
}

const none: readonly never[] = [];

/** Adds what a file takes from packages to be called, constructed or decorated with, and the everyday names that these bring. */
function addImported(file: FileOutline, gate: Gate, offsets: number[], patterns: Set<RegExp>): void {
  for (const [name, imported] of file.imports) {
    for (const pattern of gate.common.get(name) ?? none) patterns.add(pattern);
    const names = gate.quiet.has(name) ? undefined : gate.exports.get(name);
    if (names === undefined) continue;
    for (const reference of imported.references)
      if (names === null || (reference.name !== null && names.has(reference.name)))
        offsets.push(reference.node.range[0]);
  }
}

const threeDigits = /\b[1-9]\d\d\b/g;

function addMatches(offsets: number[], text: string, pattern: RegExp): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) offsets.push(match.index);
}
