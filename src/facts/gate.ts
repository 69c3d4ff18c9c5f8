import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { FrameworkTable, Shape } from '../frameworks/types.ts';
import { listFrameworks } from '../frameworks/all.ts';
import type { SourceFile } from './file.ts';

/**
 * The text gate: where in a file's text a status code may be, without parsing it. Everything is derived from the tables.
 * A shape is looked for by its name; one with an everyday name (`common`) by a three-digit number, or by its name in files
 * that import a package of its table; functions and classes that packages export by the references to their imports.
 */
interface Gate {
  readonly everywhere: RegExp;
  /** The everyday names of the tables that have some. */
  readonly common: readonly { readonly packages: readonly string[]; readonly pattern: RegExp }[];
  /** The packages and globals of assertions: every test is full of them, and what they check is found by itself. */
  readonly quiet: ReadonlySet<string>;
}

let known: Gate | undefined;

function makeGate(): Gate {
  const tables = listFrameworks();
  const rare = tables.flatMap((table) => table.shapes.filter((shape) => shape.common !== true));
  return {
    everywhere: new RegExp(alternatives(rare), 'g'),
    common: tables.flatMap((table) => {
      const pattern = commonPattern(table);
      return pattern === null ? [] : [{ packages: table.packages, pattern }];
    }),
    quiet: namesOfChecks(tables),
  };
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
  const { text } = file.sourceCode;
  const offsets: number[] = [];
  // Made when the first file is linted: whoever imports the plugin waits for none of it.
  known ??= makeGate();
  addMatches(offsets, text, known.everywhere);
  for (const { packages, pattern } of known.common)
    if (packages.some((name) => file.imports.has(name))) addMatches(offsets, text, pattern);
  for (const [name, references] of [...file.imports, ...file.globals])
    if (name !== 'require' && !known.quiet.has(name)) addStarts(offsets, references);
  return offsets.sort((one, other) => one - other);
}

function addMatches(offsets: number[], text: string, pattern: RegExp): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) offsets.push(match.index);
}

function addStarts(offsets: number[], nodes: readonly TSESTree.Node[]): void {
  for (const node of nodes) offsets.push(node.range[0]);
}

/** Calls back for every node that spans a candidate, parents first. Everything else is passed over unread. */
export function walkCandidates(
  sourceCode: TSESLint.SourceCode,
  candidates: readonly number[],
  visit: (node: TSESTree.Node) => void,
): void {
  const stack: TSESTree.Node[] = [sourceCode.ast];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    visit(node);
    const parts: unknown = node;
    if (!isRecord(parts)) continue;
    for (const key of sourceCode.visitorKeys[node.type] ?? []) {
      const child = parts[key];
      if (Array.isArray(child)) {
        for (const item of child) if (isNode(item) && spansCandidate(item, candidates)) stack.push(item);
      } else if (isNode(child) && spansCandidate(child, candidates)) stack.push(child);
    }
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}

function spansCandidate(node: TSESTree.Node, candidates: readonly number[]): boolean {
  const next = candidates[lowerBound(candidates, startOf(node))];
  return next !== undefined && next < node.range[1];
}

/** Decorators stand before the range of what they decorate. */
function startOf(node: TSESTree.Node): number {
  const first = 'decorators' in node ? node.decorators?.[0] : undefined;
  return first === undefined ? node.range[0] : Math.min(first.range[0], node.range[0]);
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
