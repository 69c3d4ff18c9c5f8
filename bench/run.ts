/**
 * What linting costs, next to parsing and to one core rule: `npm run bench -- [--json] [code base | samples | import …]`.
 * Compare ratios of one run, never milliseconds of two.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { codeBases, fetchCodeBase, type CodeBase } from './code-bases.ts';
import type { Measurement } from './measure.ts';
import { samples } from './samples.ts';

const sizes = [1_000, 10_000, 100_000];
const importRuns = 30;
const timeHeads = ['start ms', 'parse ms', 'ours ms', 'nmn ms', 'idle ms', 'ours/parse', 'ours/nmn'];

const parts = [...Object.keys(codeBases), 'samples', 'import'];
const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const unknown = positionals.filter((name) => !parts.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. What can be measured is ${parts.join(', ')}.`);
  process.exit(1);
}
const asked = positionals.length === 0 ? parts : positionals;

const byCodeBase = asked.filter(isCodeBase).map((name) => {
  fetchCodeBase(name);
  return { name, ...measure('files', name) };
});
const bySample = !asked.includes('samples')
  ? []
  : Object.keys(samples).flatMap((name) =>
      sizes.map((lines) => ({ name, lines, ...measure('sample', name, String(lines)) })),
    );
const imports = !asked.includes('import')
  ? null
  : { empty: medianImport('data:text/javascript,'), plugin: medianImport(distUrl()) };

if (values.json === true) console.log(JSON.stringify({ codeBases: byCodeBase, samples: bySample, imports }, null, 2));
else printTables();

function isCodeBase(name: string): name is CodeBase {
  return Object.hasOwn(codeBases, name);
}

/** In a process of its own: what one code base warmed up must not speed up the next. */
function measure(...args: string[]): Measurement {
  const script = fileURLToPath(new URL('measure.ts', import.meta.url));
  const output = execFileSync(process.execPath, ['--import', 'tsx', script, ...args], { encoding: 'utf8' });
  return JSON.parse(output) as Measurement;
}

/** Milliseconds to import a module after eslint, which every user has loaded by then: the median of fresh processes. */
function medianImport(url: string): number {
  const script = `import 'eslint'; const start = performance.now(); await import(${JSON.stringify(url)});
    console.log(performance.now() - start);`;
  const times = Array.from({ length: importRuns }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })),
  );
  return times.sort((one, other) => one - other)[importRuns / 2] ?? NaN;
}

function distUrl(): string {
  return new URL('../dist/index.js', import.meta.url).href;
}

function printTables(): void {
  console.log(
    'All rules of `all` together (ours), next to parsing, to the core rule no-magic-numbers (nmn), and to as many rules that\n' +
      'do nothing (idle): of each file the least of three rounds. What the first files of a process take, the examples, is\n' +
      '`start` and counts nowhere else: our code and the tables are loaded and compiled for them.',
  );
  printTable(
    ['code base', 'files', 'passed', ...timeHeads, 'recommended', 'strict', 'all'],
    byCodeBase.map(({ name, ...measured }) => {
      const { files, unparsed, passed, reports } = measured;
      const share = percent(passed / (files - unparsed));
      return [name, String(files), share, ...timeCells(measured), ...Object.values(reports).map(String)];
    }),
  );
  printTable(
    ['sample', 'lines', ...timeHeads],
    bySample.map(({ name, lines, ...measured }) => [name, String(lines), ...timeCells(measured)]),
  );
  if (imports !== null)
    console.log(
      `\nImport after eslint: ${imports.plugin.toFixed(1)} ms, an empty module ${imports.empty.toFixed(1)} ms.`,
    );
}

function timeCells({ start, parse, ours, noMagicNumbers, idle }: Measurement): string[] {
  const times = [start, parse, ours, noMagicNumbers, idle].map((time) => time.toFixed(0));
  return [...times, percent(ours / parse), (ours / noMagicNumbers).toFixed(2)];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function printTable(heads: readonly string[], rows: readonly (readonly string[])[]): void {
  if (rows.length === 0) return;
  console.log('');
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of [heads, ...rows])
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    );
}
