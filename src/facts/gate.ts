import type { TSESTree } from '@typescript-eslint/utils';
import { constantLibraries } from '../constants/index.ts';
import { listFrameworks } from '../frameworks/all.ts';
import type { FrameworkTable, Shape } from '../frameworks/types.ts';
import type { SourceFile } from './file.ts';
import { canonicalModule } from './imports.ts';
import { findStandaloneObjects } from './standalone.ts';
import { tableIndex, type IndexedShape } from './tables.ts';
import { isTypeChecked } from './voters/types.ts';

/**
 * The text gate: where in a file's text a status code may be, without walking it. Everything is derived from the tables.
 *
 * A file that imports nothing that the tables know is looked at only where it uses a name of a form that needs no import, in
 * the place that such a name has: `.sendStatus`, `status:`, `send(404)`. Any other file, and one that passes, is searched for
 * names and three-digit numbers wherever they stand; for everyday names (`common`) where a package of their table is
 * imported; and for the references to what packages and the environment give to be called, constructed or decorated with.
 */
interface Gate {
  /** `.status`: the names of members of objects that are known without an import. */
  readonly members: RegExp;
  /** `status: 404`, `{ status }`, `status = 404`: the names of properties. */
  readonly properties: RegExp;
  /** The everyday names of methods that are known without an import, and take a code. */
  readonly takers: ReadonlySet<string>;
  readonly everywhere: RegExp;
  /** The everyday names of the tables that have some. */
  readonly common: readonly { readonly packages: readonly string[]; readonly pattern: RegExp }[];
  /** Parts of the paths of files whose exports a framework calls. */
  readonly places: readonly string[];
  /** The packages and globals of assertions: every test is full of them, and what they check is found by itself. */
  readonly quiet: ReadonlySet<string>;
  /** The exports of each package that are forms themselves; null where the whole module is one. */
  readonly exports: ReadonlyMap<string, ReadonlySet<string> | null>;
}

let known: Gate | undefined;

function makeGate(): Gate {
  const tables = listFrameworks();
  const shapes = tables.flatMap((table) => table.shapes);
  const standalone = findStandaloneObjects(tableIndex);
  const known = [...tableIndex.shapes.values()].flat().filter(({ on }) => standalone.has(on));
  return {
    members: new RegExp(String.raw`\.(?:${[...new Set(known.flatMap(memberNames))].sort().join('|')})\b`),
    properties: new RegExp(String.raw`\b(?:${[...propertyNames(shapes)].sort().join('|')})\b['"]?\s*[:,}=(]`),
    takers: new Set(known.filter(({ shape }) => shape.common === true && takesCode(shape)).flatMap(commonNames)),
    everywhere: new RegExp(alternatives(shapes.filter((shape) => shape.common !== true)), 'g'),
    common: tables.flatMap((table) => {
      const pattern = commonPattern(table);
      return pattern === null ? [] : [{ packages: table.packages, pattern }];
    }),
    places: [...new Set(tableIndex.handlers.flatMap(({ spec }) => spec.files ?? []))],
    quiet: namesOfChecks(tables),
    exports: listOwnForms(),
  };
}

function memberNames({ shape }: IndexedShape): readonly string[] {
  if (shape.common === true || shape.kind === 'object' || shape.kind === 'check') return [];
  return searchedNames(shape);
}

function commonNames({ shape }: IndexedShape): readonly string[] {
  return shape.kind === 'call' ? searchedNames(shape) : [];
}

function takesCode(shape: Shape): boolean {
  return shape.role !== undefined && shape.holds === undefined && typeof shape.code === 'object';
}

/** The names of object properties, class fields and destructured members that hold a code. */
function propertyNames(shapes: readonly Shape[]): ReadonlySet<string> {
  return new Set(
    shapes
      .filter(
        (shape) =>
          shape.common !== true && (shape.kind === 'object' || shape.kind === 'assign' || shape.kind === 'compare'),
      )
      .flatMap(searchedNames),
  );
}

/** The names of the exports that can be called, constructed or decorated with to give a code. */
function listOwnForms(): ReadonlyMap<string, ReadonlySet<string> | null> {
  const found = new Map<string, Set<string> | null>();
  const forms = new Set(
    ['call:', 'construct:', 'decorate:'].flatMap((key) => (tableIndex.shapes.get(key) ?? []).map((shape) => shape.on)),
  );
  for (const [name, exported] of tableIndex.exports) {
    const own = exported.filter(({ ref }) => tableIndex.objects.get(ref)?.lineage.some((one) => forms.has(one)));
    const names = own.map((one) => one.name.split('.')[0] ?? '');
    if (names.some((one) => one === 'default' || one === '*')) found.set(name, null);
    else if (names.length > 0) found.set(name, new Set(names));
  }
  for (const { modules } of constantLibraries) for (const name of modules) found.set(canonicalModule(name), null);
  return found;
}
function namesOfChecks(tables: readonly FrameworkTable[]): ReadonlySet<string> {
  const onlyChecks = ({ shapes }: FrameworkTable): boolean =>
    shapes.length > 0 && shapes.every((shape) => shape.kind === 'check');
  const namesOf = (table: FrameworkTable): readonly string[] => [
    ...table.packages,
    ...Object.values(table.objects).flatMap((object) => object.globals ?? []),
  ];
  const others = new Set(tables.filter((table) => !onlyChecks(table)).flatMap(namesOf));
  return new Set(
    tables
      .filter(onlyChecks)
      .flatMap(namesOf)
      .filter((name) => !others.has(name)),
  );
}

function alternatives(shapes: readonly Shape[]): string {
  const names = new Set(shapes.flatMap(searchedNames));
  const stems = [...names].map((name) => (names.has(swapCase(name)) || hasSibling(name, names) ? name.slice(1) : name));
  const shortest = [...new Set(stems)].filter((stem) => !stems.some((other) => other !== stem && stem.includes(other)));
  return [...shortest.sort(), String.raw`\b[1-9]\d\d\b`].join('|');
}

/** `status` and `sendStatus` are both found by `tatus`: one alternative in place of two. */
function hasSibling(name: string, names: ReadonlySet<string>): boolean {
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  return [...names].some((other) => other !== name && other.includes(capital));
}

function swapCase(name: string): string {
  const first = name.charAt(0);
  return (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + name.slice(1);
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

function commonPattern(table: FrameworkTable): RegExp | null {
  const names = table.shapes.filter((shape) => shape.common === true).flatMap(searchedNames);
  return names.length === 0 ? null : new RegExp(String.raw`\b(?:${[...new Set(names)].join('|')})\b`, 'g');
}

/** The places in the text that are worth a look, in ascending order; none when the file cannot hold a status code. */
export function findCandidates(file: SourceFile): readonly number[] {
  const { sourceCode, imports, globals } = file;
  // Made when the first file is linted: whoever imports the plugin waits for none of it.
  const gate = (known ??= makeGate());
  const offsets: number[] = [];
  for (const [name, imported] of imports) {
    const names = gate.exports.get(name);
    if (names === undefined || gate.quiet.has(name)) continue;
    for (const reference of imported.references)
      if (names === null || (reference.name !== null && names.has(reference.name)))
        offsets.push(reference.node.range[0]);
  }
  for (const [name, references] of globals)
    if (isForm(name) && !gate.quiet.has(name)) for (const node of references) offsets.push(node.range[0]);
  const isKnown =
    offsets.length > 0 ||
    isTypeChecked(sourceCode) ||
    gate.places.some((place) => file.path.includes(place)) ||
    [...imports.keys()].some((name) => !gate.quiet.has(name));
  if (!isKnown && !mayHoldCode(gate, sourceCode)) return none;
  addMatches(offsets, sourceCode.text, gate.everywhere);
  for (const { packages, pattern } of gate.common)
    if (packages.some((name) => imports.has(name))) addMatches(offsets, sourceCode.text, pattern);
  return offsets.sort((one, other) => one - other);
}

const none: readonly number[] = [];

/** Whether a global variable has forms of its own: `new Response()`, `cy.intercept()`. */
function isForm(name: string): boolean {
  const ref = tableIndex.globals.get(name);
  const lineage = ref === undefined ? [] : (tableIndex.objects.get(ref)?.lineage ?? []);
  return lineage.some((one) => tableIndex.formHolders.has(one));
}

/** Whether a file that imports nothing known uses a name in the way of a form. */
function mayHoldCode(gate: Gate, { text, ast }: SourceFile['sourceCode']): boolean {
  if (gate.members.test(text) || gate.properties.test(text)) return true;
  return threeDigits.test(text) && hasCodeArgument(gate, ast.tokens ?? []);
}

const threeDigits = /\b[1-9]\d\d\b/;
const code = /^['"]?[1-9]\d\d['"]?$/;
const responses = /\bresponses?\b/;

/** Whether a three-digit number is among the arguments of a call that may take a code, or the key of a response. */
function hasCodeArgument(gate: Gate, tokens: readonly TSESTree.Token[]): boolean {
  const open: number[] = [];
  let key = '';
  for (const [index, token] of tokens.entries()) {
    switch (token.value) {
      case '(':
      case '[':
      case '{':
        open.push(index);
        break;
      case ')':
      case ']':
      case '}':
        open.pop();
        break;
      default:
        if (token.value.length <= 5 && code.test(token.value)) {
          if (isArgument(gate, tokens, open)) return true;
          if (tokens[index + 1]?.value === ':' && responses.test(key)) return true;
        } else if (tokens[index + 1]?.value === ':') key = token.value;
    }
  }
  return false;
}

/** Whether the innermost call around a place may take a code. Objects and lists in its arguments count, functions do not. */
function isArgument(gate: Gate, tokens: readonly TSESTree.Token[], open: readonly number[]): boolean {
  for (let level = open.length - 1; level >= 0; level--) {
    const index = open[level] ?? 0;
    const before = tokens[index - 1]?.value ?? '';
    const bracket = tokens[index]?.value;
    if (bracket === '(') return gate.takers.has(before) || errorName.test(before);
    if (bracket === '{' && (before === ')' || before === '=>')) return false;
  }
  return false;
}

const errorName = /(?:Error|Exception)$/;

function addMatches(offsets: number[], text: string, pattern: RegExp): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) offsets.push(match.index);
}
