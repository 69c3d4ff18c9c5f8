/** What the generated files say. Pure: rules in, text out. `generated.test.ts` compares and writes. */
import type { Rule } from 'eslint';
import { format, resolveConfig } from 'prettier';

import { inRoot, type TableSource } from './sources.ts';

type JsonSchema = Readonly<{
  type?: string | readonly string[];
  enum?: readonly unknown[];
  const?: unknown;
  items?: JsonSchema;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  additionalProperties?: boolean | JsonSchema;
  patternProperties?: Readonly<Record<string, JsonSchema>>;
  oneOf?: readonly JsonSchema[];
  anyOf?: readonly JsonSchema[];
  description?: string;
}>;

export interface Option {
  readonly name: string;
  /** In TypeScript's words. */
  readonly type: string;
  readonly default: unknown;
  readonly description: string | undefined;
}

/** The options of a rule: it takes one object, or none. */
export function listOptions(rule: Rule.RuleModule): Option[] {
  const [schema] = (rule.meta?.schema ?? []) as readonly (JsonSchema | undefined)[];
  const [defaults = {}] = (rule.meta?.defaultOptions ?? []) as readonly (
    Readonly<Record<string, unknown>> | undefined
  )[];
  return Object.entries(schema?.properties ?? {}).map(([name, option]) => ({
    name,
    type: renderType(option),
    default: defaults[name],
    description: option.description,
  }));
}

const longestList = 12;

function renderType(schema: JsonSchema): string {
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives) return alternatives.map(renderType).join(' | ');
  // A long list is told in the option's section.
  if (schema.enum && schema.enum.length <= longestList) return schema.enum.map(renderValue).join(' | ');
  if ('const' in schema) return renderValue(schema.const);
  if (Array.isArray(schema.type)) return schema.type.map((type: string) => renderType({ ...schema, type })).join(' | ');
  switch (schema.type) {
    case 'array': {
      const item = renderType(schema.items ?? {});
      return item.includes(' ') ? `(${item})[]` : `${item}[]`;
    }
    case 'object':
      return renderObject(schema);
    case 'integer':
      return 'number';
    default:
      return typeof schema.type === 'string' ? schema.type : 'unknown';
  }
}

function renderObject({ properties, required = [], additionalProperties, patternProperties }: JsonSchema): string {
  if (properties) {
    const members = Object.entries(properties).map(
      ([name, schema]) => `${name}${required.includes(name) ? '' : '?'}: ${renderType(schema)}`,
    );
    return `{ ${members.join('; ')} }`;
  }
  const [values] = Object.values(patternProperties ?? {});
  const schema = values ?? (typeof additionalProperties === 'object' ? additionalProperties : {});
  return `Record<string, ${renderType(schema)}>`;
}

const renderValue = (value: unknown): string =>
  value === undefined ? '' : JSON.stringify(value).replaceAll("'", "\\'").replaceAll('"', "'");

/** In a table cell a bar would end the cell, also within code. */
export const code = (text: string): string => (text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``);

const heading = ['Option', 'Type', 'Default', 'What it does'];

function renderOptionsTable(rule: Rule.RuleModule): string {
  const rows = listOptions(rule).map((option) => [
    `[${code(option.name)}](#${option.name.toLowerCase()})`,
    code(option.type),
    code(renderValue(option.default)),
    option.description ?? '',
  ]);
  return renderTable(heading, rows);
}

/** Text as it stands in a cell of a table. */
export const escape = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '\\<');

/** The anchor that GitHub gives to a heading. */
export const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');

export const generatedNote = '<!-- Generated from the tables in src: npm run update -->';

export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Formats a file's text as `prettier --write` would. */
export async function formatAs(file: string, text: string): Promise<string> {
  const filepath = inRoot(file);
  return format(text, { ...(await resolveConfig(filepath, { editorconfig: true })), filepath });
}

const opening = (part: string): string => `<!-- generated: ${part} (npm run update) -->`;
const closing = (part: string): string => `<!-- end of generated: ${part} -->`;

const wrapGenerated = (part: string, text: string): string => `${opening(part)}\n\n${text}\n\n${closing(part)}`;

/** Replaces what stands between a generated part's two comments; undefined where there are none. */
export function replaceGenerated(text: string, part: string, content: string): string | undefined {
  const start = text.indexOf(opening(part));
  const end = text.indexOf(closing(part), start);
  if (start < 0 || end < 0) return undefined;
  return text.slice(0, start) + wrapGenerated(part, content) + text.slice(end + closing(part).length);
}

/** The presets that hold a rule, with its severity there. */
export function listPresets(name: string, rule: Rule.RuleModule): { preset: string; severity: string }[] {
  const docs: { description?: string | undefined; preset?: Readonly<{ config: string; severity: string }> } =
    rule.meta?.docs ?? {};
  const declared = docs.preset;
  const presets = declared?.config === 'recommended' ? ['recommended', 'strict'] : declared ? [declared.config] : [];
  const severity = declared?.severity ?? 'error';
  return [
    ...presets.map((preset) => ({ preset, severity })),
    // The one rule that contradicts another.
    ...(name === 'prefer-numeric-code' ? [] : [{ preset: 'all', severity: 'error' }]),
  ];
}

function renderDocHeader(name: string, rule: Rule.RuleModule): string {
  const presets = listPresets(name, rule).map(({ preset, severity }) => `\`${preset}\` (${severity})`);
  const facts = [
    presets.length === 0 ? 'In no preset.' : `In ${new Intl.ListFormat('en').format(presets)}.`,
    ...(rule.meta?.fixable ? ['🔧 `--fix` mends what is safe to mend.'] : []),
    ...(rule.meta?.hasSuggestions ? ['💡 The editor offers suggestions.'] : []),
  ];
  return `# http-status/${name}\n\n${rule.meta?.docs?.description ?? ''}.\n\n${facts.join('\\\n')}`;
}

/**
 * A rule's doc page with its generated parts renewed. The rest is written by hand and stays; where the generated parts
 * are missing they are put to the top and under "Options".
 */
export function renderDoc(name: string, rule: Rule.RuleModule, written: string): string {
  const header = renderDocHeader(name, rule);
  const headed =
    replaceGenerated(written, 'header', header) ??
    `${wrapGenerated('header', header)}\n\n${written.replace(/^# .*\n/, '')}`;
  if (listOptions(rule).length === 0) return headed;
  const table = renderOptionsTable(rule);
  const replaced = replaceGenerated(headed, 'options', table);
  if (replaced !== undefined) return replaced;
  const withHeading = /^## Options$/m.test(headed) ? headed : `${headed.trimEnd()}\n\n## Options\n`;
  return withHeading.replace(/^## Options$/m, (line) => `${line}\n\n${wrapGenerated('options', table)}`);
}

export function renderRulesTable(rules: readonly (readonly [string, Rule.RuleModule])[]): string {
  const rows = rules.map(([name, rule]) => {
    const presets = listPresets(name, rule);
    const mark = (preset: string): string => presets.find((entry) => entry.preset === preset)?.severity ?? '';
    return [
      `[${name}](docs/rules/${name}.md)`,
      rule.meta?.docs?.description ?? '',
      mark('recommended'),
      mark('strict'),
      [rule.meta?.fixable ? '🔧' : '', rule.meta?.hasSuggestions ? '💡' : ''].join(''),
    ];
  });
  return renderTable(['Rule', 'What it does', '`recommended`', '`strict`', 'Mends'], rows);
}

/** src/rules/index.ts: every rule of the folder under its file's name. */
export function renderRuleIndex(names: readonly string[]): string {
  const toIdentifier = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [
    '// Generated from the files of this folder: npm run update',
    ...names.map((name) => `import ${toIdentifier(name)} from './${name}.ts';`),
    '',
    '/** All rules by name. */',
    'export const rules = {',
    ...names.map((name) => `  '${name}': ${toIdentifier(name)},`),
    '};',
    '',
  ].join('\n');
}

/** src/frameworks/index.ts: every table of the folder, in their order. */
export function renderFrameworkIndex(tables: readonly TableSource[]): string {
  const byFile = tables.toSorted((one, other) => (one.file < other.file ? -1 : 1));
  return [
    '// Generated from the files of this folder: npm run update',
    ...byFile.map(({ file, name }) => `import { ${name} } from './${file}';`),
    `import type { FrameworkTable } from './types.ts';`,
    '',
    '/** All tables. Where a name fits several and nothing else decides, the earlier one wins: their `precedence`. */',
    'export const frameworkTables: readonly FrameworkTable[] = [',
    ...tables.map(({ name }) => `  ${name},`),
    '];',
    '',
  ].join('\n');
}
