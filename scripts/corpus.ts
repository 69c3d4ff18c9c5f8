/**
 * Lints the packages of tests/corpus, compares the reports with the ledger and writes docs/accuracy.md:
 * `npm run corpus [-- [--fixes] [--update] [package …]]`. With names of packages only those are linted, and nothing is written.
 * `--fixes` also fixes everything with each library, `--update` adds the unjudged reports to the ledger and drops vanished ones.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { format } from 'prettier';

import { readExamples } from '../bench/code-bases.ts';
import { renderAccuracy, type PackageSummary } from '../tests/corpus/accuracy.ts';
import { plotCosts } from '../tests/corpus/cost-plot.ts';
import { fixScript, type FixOutcome } from '../tests/corpus/fixes.ts';
import { compareWithLedger, readLedger, writeLedger, type Found } from '../tests/corpus/ledger.ts';
import { lintScript, type Result } from '../tests/corpus/lint.ts';
import { listPackages, readScripts, type Script } from '../tests/corpus/packages.ts';
import { readCandidates, readDrawnRecall, recallSites, type Recalled } from '../tests/corpus/recall.ts';

const libraries = ['http-status-codes', 'http-status', '@nestjs/common', 'node:http2'];

const { values, positionals } = parseArgs({
  options: { fixes: { type: 'boolean' }, update: { type: 'boolean' } },
  allowPositionals: true,
});
const all = Object.entries(listPackages());
const chosen = positionals.length === 0 ? all : all.filter(([name]) => positionals.includes(name));

const summaries: PackageSummary[] = [];
const found: Found[] = [];
const candidates = readCandidates();
const recalled: Recalled[] = [];
const fixes = new Map(libraries.map((library) => [library, { fixed: 0, faults: [] as string[] }]));
// What loading and compiling take must not count for the first package.
for (const text of readExamples()) lintScript({ path: 'start.js', text });
for (const [name, spec] of chosen) {
  const scripts = readScripts(name, spec);
  const results = scripts.map(lintScript);
  for (const result of results) {
    if (result.outcome === 'crashed') console.log(`Crash: ${name} ${result.path}: ${result.crash ?? ''}`);
    found.push(...result.reports.map((report) => ({ ...report, package: name })));
  }
  if (values.fixes === true)
    scripts.forEach((script, index) => {
      checkFixes(name, script, results[index]);
    });
  for (const script of scripts) {
    const own = candidates.filter((one) => one.package === name && one.path === script.path);
    recalled.push(...recallSites(script, own));
  }
  summaries.push({ name, version: spec.version, results });
  console.log(
    `${name}@${spec.version}: ${scripts.length} files, ${found.filter((one) => one.package === name).length} reports`,
  );
}

const names = chosen.map(([name]) => name);
const comparison = compareWithLedger(found, names);
for (const { package: name, path, line, rule, source } of comparison.fresh)
  console.log(`New: ${name} ${path}:${line} ${rule}: ${source.slice(0, 100)}`);
for (const { package: name, path, line, rule, verdict } of comparison.vanished)
  console.log(`Vanished: ${name} ${path}:${line} ${rule} (${verdict})`);
if (values.update === true) {
  const gone = new Set(comparison.vanished.map((entry) => JSON.stringify(entry)));
  const kept = readLedger().filter((entry) => !gone.has(JSON.stringify(entry)) && entry.verdict !== 'unjudged');
  const fresh = comparison.fresh.map(({ package: name, path, line, rule }) => ({
    package: name,
    path,
    line,
    rule,
    verdict: 'unjudged' as const,
    why: '',
  }));
  await writeLedger([...kept, ...fresh]);
}
if (positionals.length === 0) {
  const text = renderAccuracy({
    summaries,
    found,
    comparison,
    candidates,
    recalled,
    drawn: readDrawnRecall(),
    fixes: values.fixes === true ? fixes : null,
  });
  writeFileSync(
    new URL('../docs/accuracy.md', import.meta.url),
    await format(text, { parser: 'markdown', printWidth: 120 }),
  );
  const costs = plotCosts(summaries.flatMap((summary) => summary.results));
  writeFileSync(new URL('../docs/accuracy-cost.svg', import.meta.url), costs);
}
console.log(
  `${comparison.fresh.length} new, ${comparison.vanished.length} vanished, ${comparison.judged.length} judged.`,
);

function checkFixes(name: string, script: Script, result: Result | undefined): void {
  if (result?.reports.some(({ rule }) => rule === 'no-magic-number') !== true) return;
  for (const library of libraries) {
    const outcome: FixOutcome = fixScript(script, library);
    const sum = fixes.get(library);
    if (sum === undefined || !outcome.fixed) continue;
    sum.fixed += 1;
    sum.faults.push(...outcome.faults.map((fault) => `${name} ${script.path} ${fault}`));
    for (const fault of outcome.faults) console.log(`Fix with ${library}: ${name} ${script.path}: ${fault}`);
  }
}
