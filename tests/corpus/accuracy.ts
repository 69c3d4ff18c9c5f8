import type { Comparison, Entry, Found } from './ledger.ts';
import { plugin, type Result, type Times } from './lint.ts';
import type { Candidate, DrawnRecall, Recalled } from './recall.ts';

/** What linting one package gave. */
export interface PackageSummary {
  readonly name: string;
  readonly version: string;
  readonly results: readonly Result[];
}

/** Everything that docs/accuracy.md tells. `fixes` counts the fixed files by library; null when nothing was fixed. */
export interface Accuracy {
  readonly summaries: readonly PackageSummary[];
  readonly found: readonly Found[];
  readonly comparison: Comparison;
  readonly candidates: readonly Candidate[];
  readonly recalled: readonly Recalled[];
  readonly drawn: readonly DrawnRecall[];
  readonly fixes: ReadonlyMap<string, { readonly fixed: number; readonly faults: readonly string[] }> | null;
}

/** Packages with fewer files say little about cost. */
const largeEnough = 100;

/** The text of docs/accuracy.md. */
export function renderAccuracy(accuracy: Accuracy): string {
  const { summaries, found, comparison, fixes } = accuracy;
  const results = summaries.flatMap((summary) => summary.results);
  const linted = results.filter(({ outcome }) => outcome === 'linted');
  return [
    '# Accuracy on real code',
    'Written by `npm run corpus -- --fixes`. The packages and their versions are in tests/corpus/packages.json, the reports ' +
      'that were read in their source are in tests/corpus/ledger.json. "Arguable" counts as false.',
    `${count(summaries.length)} packages, ${count(results.length)} files, of which ` +
      `${count(results.length - linted.length)} cannot be parsed or crashed a rule ` +
      `(${count(results.filter(({ outcome }) => outcome === 'crashed').length)} crashes). ` +
      `The text gate keeps ${percent(1 - share(linted.filter(({ passed }) => passed).length, linted.length))} of the ` +
      'files from being looked at.',
    '## Precision',
    'Every report of `recommended` was read, and a seeded sample of the others.',
    table(['preset', 'judged', 'true', 'false', 'arguable', 'precision'], presetRows(comparison.judged)),
    table(['rule', 'reports', 'judged', 'true', 'false', 'arguable'], ruleRows(found, comparison.judged)),
    `${count(comparison.fresh.length)} reports wait for a verdict.`,
    ...mistakes(comparison.judged),
    '## Recall',
    ...renderRecall(accuracy),
    '## Cost',
    'All rules of `all` together (ours), next to parsing and to the core rule `no-magic-numbers` (nmn), in packages of ' +
      `${largeEnough} files or more. Only the ratios of one run can be compared.`,
    table(['package', 'files', 'passed', 'ours/parse', 'ours/nmn', 'reports'], costRows(summaries, linted)),
    '![Cost of a file against its size](accuracy-cost.svg)',
    slowest(summaries),
    '## Fixes',
    ...renderFixes(fixes),
    '',
  ].join('\n\n');
}

function presetRows(judged: readonly Entry[]): string[][] {
  return (['recommended', 'strict'] as const).map((preset) => {
    const entries = judged.filter(({ rule }) => `http-status/${rule}` in plugin.configs[preset].rules);
    const counts = verdictCounts(entries);
    return [preset, count(entries.length), ...counts.map(count), percent(share(counts[0] ?? 0, entries.length))];
  });
}

function ruleRows(found: readonly Found[], judged: readonly Entry[]): string[][] {
  const rules = [...new Set(found.map(({ rule }) => rule))].sort();
  return rules.map((rule) => {
    const entries = judged.filter((entry) => entry.rule === rule);
    const reports = found.filter((report) => report.rule === rule).length;
    return [`\`${rule}\``, count(reports), count(entries.length), ...verdictCounts(entries).map(count)];
  });
}

function verdictCounts(entries: readonly Entry[]): number[] {
  return ['true', 'false', 'arguable'].map((verdict) => entries.filter((entry) => entry.verdict === verdict).length);
}

function mistakes(judged: readonly Entry[]): string[] {
  const wrong = judged.filter(({ verdict }) => verdict !== 'true');
  if (wrong.length === 0) return [];
  const lines = wrong.map(
    (entry) => `- ${entry.verdict}: \`${entry.rule}\`, ${entry.package} ${entry.path}:${entry.line}. ${entry.why}`,
  );
  return ['What is not right:', lines.join('\n')];
}

function renderRecall({ candidates, recalled, drawn }: Accuracy): string[] {
  const countOf = (verdict: Candidate['verdict']): string =>
    count(candidates.filter((one) => one.verdict === verdict).length);
  const roles = [...new Set(recalled.map(({ candidate }) => candidate.role))].sort();
  const answers = new Set<string>(['set', 'send', 'redirect', 'throw']);
  const later = candidates.filter(({ seed }) => seed !== undefined);
  const groups = [
    ...roles.map((role) => [role, recalled.filter(({ candidate }) => candidate.role === role)] as const),
    ['set, send, redirect and throw', recalled.filter(({ candidate }) => answers.has(candidate.role))] as const,
    ['all', recalled] as const,
  ];
  return [
    `${count(candidates.length)} three-digit numbers and constants near a word that speaks of statuses, drawn at random and ` +
      `read (tests/corpus/recall.json). Since ${count(later.length)} of them were drawn by how their lines look, so that there ` +
      `are enough of each role, and few of one package (\`npm run corpus:sample\`), "all" is no average of what a server holds. ` +
      `${countOf('none')} are no status codes, ${countOf('house')} are status codes only by what ` +
      `another file of the project makes of them (settings can tell: docs/settings.md), ${countOf('elsewhere')} are values of ` +
      `a variable that is a site elsewhere, and ${countOf('site')} are sites as the file alone tells. Of these the plugin ` +
      'sees, with the default settings:',
    table(
      ['role', 'sites', 'seen', 'recall'],
      groups.map(([name, sites]) => {
        const seen = sites.filter((one) => one.seen).length;
        return [name, count(sites.length), count(seen), percent(share(seen, sites.length))];
      }),
    ),
    'These are tuned figures: most of what was missed in a sample was mended afterwards. How much the plugin sees in code ' +
      'that it was not tuned for is told by the next table, in the columns "when drawn": what was seen of each sample before ' +
      'anything was mended for it. The latest seed tells most, since it was drawn after all mending for the others; from seed 8 ' +
      'on, also from packages that nobody had looked at before. Of the ' +
      'first sample, without a seed, this was not recorded. Where a judgement was corrected since, the numbers of sites differ.',
    table(
      ['seed', 'role', 'seen when drawn', 'recall when drawn', 'seen now', 'recall now'],
      drawnRows(drawn, recalled),
    ),
    'Not seen:',
    recalled
      .filter(({ seen }) => !seen)
      .map(
        ({ candidate }) =>
          `- ${candidate.role}: ${candidate.package} ${candidate.path}:${candidate.line} (${candidate.code})`,
      )
      .join('\n'),
  ];
}

/** What was seen of each sample when it was drawn, beside what is seen of the same sample now. */
function drawnRows(drawn: readonly DrawnRecall[], recalled: readonly Recalled[]): string[][] {
  const seeds = [...new Set(drawn.map(({ seed }) => seed))];
  return seeds.flatMap((seed) => {
    const entries = drawn.filter((one) => one.seed === seed);
    const listed = new Set<string>(entries.map(({ role }) => role));
    const now = recalled.filter(({ candidate }) => candidate.seed === seed);
    const groups = entries.map((entry) => ({
      ...entry,
      now: now.filter(({ candidate: { role } }) => (listed.has(role) ? role : 'others') === entry.role),
    }));
    const total = {
      role: 'all',
      seen: entries.reduce((sum, { seen }) => sum + seen, 0),
      sites: entries.reduce((sum, { sites }) => sum + sites, 0),
      now,
    };
    return [...groups, total].map(({ role, seen, sites, now: sitesNow }) => {
      const seenNow = sitesNow.filter((one) => one.seen).length;
      return [
        String(seed),
        role,
        `${count(seen)} of ${count(sites)}`,
        percent(share(seen, sites)),
        `${count(seenNow)} of ${count(sitesNow.length)}`,
        percent(share(seenNow, sitesNow.length)),
      ];
    });
  });
}

function costRows(summaries: readonly PackageSummary[], linted: readonly Result[]): string[][] {
  const rows = summaries
    .filter(({ results }) => results.length >= largeEnough)
    .map(({ name, version, results }) => costRow(`${name} ${version}`, results));
  return [...rows, costRow('all packages', linted)];
}

function costRow(name: string, all: readonly Result[]): string[] {
  const results = all.filter(({ outcome }) => outcome === 'linted');
  const sum = (of: keyof Times): number => results.reduce((total, { times }) => total + times[of], 0);
  return [
    name,
    count(results.length),
    percent(share(results.filter(({ passed }) => passed).length, results.length)),
    percent(share(sum('ours'), sum('parse')), 2),
    share(sum('ours'), sum('noMagicNumbers')).toFixed(2),
    count(results.reduce((total, { reports }) => total + reports.length, 0)),
  ];
}

function slowest(summaries: readonly PackageSummary[]): string {
  const files = summaries.flatMap(({ name, results }) => results.map((result) => ({ name, result })));
  const [first] = files.sort((one, other) => other.result.times.ours - one.result.times.ours);
  if (first === undefined) return '';
  const { path, size, times } = first.result;
  return (
    `The slowest file is ${first.name} ${path} (${count(Math.round(size / 1024))} KB): all rules together took ` +
    `${percent(share(times.ours, times.parse), 1)} of what parsing it took.`
  );
}

function renderFixes(fixes: Accuracy['fixes']): string[] {
  if (fixes === null) return ['Not measured in this run.'];
  const rows = [...fixes].map(([library, { fixed, faults }]) => [
    `\`${library}\``,
    count(fixed),
    ...['does not parse', 'changes again', 'other codes'].map((fault) =>
      count(faults.filter((one) => one.endsWith(fault)).length),
    ),
  ]);
  return [
    '`no-magic-number` with `--fix` and each library: how many files it changed, and of those how many do not parse any ' +
      'more, change again in a second run, or have another code at some place than before.',
    table(['library', 'fixed files', 'do not parse', 'change again', 'other codes'], rows),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function percent(value: number, digits = 1): string {
  return `${(100 * value).toFixed(digits)} %`;
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
