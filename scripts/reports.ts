import { readFileSync } from 'node:fs';
import path from 'node:path';
import { styleText } from 'node:util';

import type { ESLint, Linter } from 'eslint';

import { root } from './checks.ts';

export type Style = 'plain' | 'title' | 'faint' | 'error' | 'warning' | 'code';

/** A piece of a line of output. */
export interface Span {
  readonly text: string;
  readonly style: Style;
}
export type Line = readonly Span[];

/** Columns of the output. */
const width = 100;
const margin = ' '.repeat(7);

/** As many reports of one kind are shown. */
const limit = 3;

/**
 * The reports as lines: under each file the code that is wrong, and below it what ESLint says about it. The first reports
 * of a kind (a message of a rule) are shown, the rest of them counted at the end.
 */
export function renderReports(results: readonly ESLint.LintResult[]): Line[] {
  const kinds = groupBy(
    results.flatMap(({ messages }) => messages),
    ({ ruleId, messageId }) => `${ruleId ?? ''} ${messageId ?? ''}`,
  );
  const shown = new Set([...kinds.values()].flatMap((messages) => messages.slice(0, limit)));
  const hidden = [...kinds.values()].flatMap((messages) => messages.slice(limit));
  return [...results.flatMap((result) => renderFile(result, shown)), ...renderRest(hidden)];
}

function renderFile({ filePath, messages }: ESLint.LintResult, shown: ReadonlySet<Linter.LintMessage>): Line[] {
  const source = readFileSync(filePath, 'utf8').split('\n');
  const byLine = groupBy(
    messages.filter((message) => shown.has(message)),
    ({ line }) => line,
  );
  if (byLine.size === 0) return [];
  return [
    [{ text: path.relative(root, filePath).split(path.sep).join('/'), style: 'title' }],
    ...[...byLine].flatMap(([line, reports]) => renderReportedLine(line, source[line - 1] ?? '', reports)),
    [],
  ];
}

function renderReportedLine(number: number, source: string, reports: readonly Linter.LintMessage[]): Line[] {
  const code = source.trimStart();
  const marks = markColumns(reports, source.length - code.length, code.length);
  return [
    [
      { text: `${String(number).padStart(5)}  `, style: 'faint' },
      { text: code, style: 'code' },
    ],
    [{ text: margin + marks, style: reports.some(({ severity }) => severity === 2) ? 'error' : 'warning' }],
    ...reports.flatMap(renderMessage),
  ];
}

/** `~~~` under what the reports point at. */
function markColumns(reports: readonly Linter.LintMessage[], indent: number, length: number): string {
  const marked = new Set(
    reports.flatMap(({ line, column, endLine = line, endColumn = column + 1 }) => {
      const start = column - 1 - indent;
      const end = endLine > line ? length : endColumn - 1 - indent;
      return Array.from({ length: Math.max(1, end - start) }, (_, offset) => start + offset);
    }),
  );
  return Array.from({ length: Math.max(...marked) + 1 }, (_, column) => (marked.has(column) ? '~' : ' ')).join('');
}

function renderMessage({ severity, message, ruleId }: Linter.LintMessage): Line[] {
  const style = severity === 2 ? 'error' : 'warning';
  const label = `${style.padEnd(7)} `;
  const lines = wrap(message, width - margin.length - label.length);
  return [
    ...lines.map((text, index): Line => [
      { text: margin + (index === 0 ? label : ' '.repeat(label.length)), style },
      { text, style: 'plain' },
    ]),
    [{ text: margin + ' '.repeat(label.length) + (ruleId ?? ''), style: 'faint' }],
  ];
}

function renderRest(messages: readonly Linter.LintMessage[]): Line[] {
  const lines = [...groupBy(messages, ({ ruleId }) => ruleId ?? '')].map(([rule, { length }]): Line => [
    { text: `… and ${length} more of ${rule}`, style: 'faint' },
  ]);
  return lines.length === 0 ? [] : [...lines, []];
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** `Map.groupBy`, which Node 20 lacks. */
function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

const terminalStyles = {
  plain: 'reset',
  title: ['bold', 'underline'],
  faint: 'gray',
  error: 'red',
  warning: 'yellow',
  code: 'cyan',
} as const;

/** The lines for a terminal; in colour where it has some. */
export function toTerminal(lines: readonly Line[]): string {
  const paint = ({ text, style }: Span): string =>
    // `styleText` asks the stream itself only from Node 22.13 on.
    process.stdout.isTTY && process.env['NO_COLOR'] === undefined
      ? styleText([terminalStyles[style]].flat(), text)
      : text;
  return lines.map((line) => line.map(paint).join('')).join('\n');
}

const svgStyles = {
  plain: 'fill:#e6edf3',
  title: 'fill:#e6edf3;font-weight:bold;text-decoration:underline',
  faint: 'fill:#8b949e',
  error: 'fill:#ff7b72',
  warning: 'fill:#e3b341',
  code: 'fill:#79c0ff',
} satisfies Record<Style, string>;

const cell = { width: 7.83, height: 18 };
const padding = 16;

/** The lines as a picture of a terminal. */
export function toSvg(output: readonly Line[], title: string): string {
  const lines = output.at(-1)?.length === 0 ? output.slice(0, -1) : output;
  const size = { width: Math.ceil(width * cell.width) + 2 * padding, height: lines.length * cell.height + 2 * padding };
  const rows = lines.flatMap((line, row) => {
    let column = 0;
    return line.flatMap(({ text, style }) => {
      const at = column + text.length - text.trimStart().length;
      column += text.length;
      if (text.trim() === '') return [];
      const x = (padding + at * cell.width).toFixed(1);
      const y = padding + row * cell.height + 13;
      const shown = text.trim();
      // The length keeps the columns, whatever font there is.
      const length = (shown.length * cell.width).toFixed(1);
      return [`<text class="${style}" x="${x}" y="${y}" textLength="${length}">${escapeXml(shown)}</text>`];
    });
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}">`,
    `<title>${escapeXml(title)}</title>`,
    '<style>',
    'text{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:13px;white-space:pre}',
    ...Object.entries(svgStyles).map(([style, css]) => `.${style}{${css}}`),
    '</style>',
    `<rect width="100%" height="100%" rx="8" fill="#0d1117"/>`,
    ...rows,
    '</svg>',
    '',
  ].join('\n');
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
