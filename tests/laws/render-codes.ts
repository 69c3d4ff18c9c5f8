/** What docs/codes.md says. Pure: data in, text out. `generated-references.test.ts` compares and writes. */
import type { ConstantLibrary } from '../../src/constants/index.ts';
import {
  nameCode,
  type FieldRequirement,
  type Source,
  type StatusClass,
  type StatusCode,
} from '../../src/registry/index.ts';
import { languages } from './data/languages.ts';
import { requirements, type Requirement } from './data/requirements.ts';
import { anchorOf, code, escape, generatedNote, renderTable } from './render.ts';

const classTitles = {
  informational: '1xx: informational',
  successful: '2xx: successful',
  redirection: '3xx: redirection',
  'client-error': '4xx: client error',
  'server-error': '5xx: server error',
  invalid: 'Outside of HTTP',
} satisfies Record<StatusClass, string>;

const renderSource = ({ name, section, url }: Source): string =>
  `[${section === undefined ? name : `${name} §${section}`}](${url})`;

function renderFields(fields: readonly FieldRequirement[]): string {
  return fields
    .map(({ field, methods }) => code(field) + (methods === undefined ? '' : ` (${methods.join(', ')})`))
    .join(', ');
}

export function renderCodes(statusCodes: readonly StatusCode[], libraries: readonly ConstantLibrary[]): string {
  const official = statusCodes.filter(({ state }) => state !== 'unofficial' && state !== 'warn-code');
  const classes = Object.entries(classTitles).flatMap(([statusClass, title]) => {
    const members = official.filter((status) => status.class === statusClass);
    return members.length === 0 ? [] : [`### ${title}`, renderOfficial(members)];
  });
  const warnCodes = statusCodes.filter(({ state }) => state === 'warn-code');
  return [
    generatedNote,
    '# Status codes',
    'What the rules know about each code. The same data, but for the names in other languages, is exported as `eslint-plugin-http-status/registry`.',
    '## Registered',
    'From [IANA’s registry](https://www.iana.org/assignments/http-status-codes/http-status-codes.xhtml). The fields are those that the specification says a response must (or should) have.',
    ...classes,
    '## Used by vendors',
    'Registered by nobody, or registered with another meaning. In a server of your own they tell clients no more than their first digit.',
    renderVendors(statusCodes),
    '## Codes of the Warning field',
    'Never status codes, and [obsolete](https://www.rfc-editor.org/rfc/rfc9111.html#section-5.5), but sometimes sent as such.',
    renderTable(
      ['Code', 'Text'],
      warnCodes.map((status) => [String(status.code), escape(status.phrase)]),
    ),
    '## What every code asks for',
    renderRequirements('every code'),
    ...(['1xx', '3xx', '4xx', '5xx'] as const).flatMap((of) => [`Every ${of}:`, renderRequirements(of)]),
    '## One by one',
    `The names in other languages are those of ${listLanguages()}.`,
    ...statusCodes.filter(({ state }) => state !== 'warn-code').flatMap((status) => renderSection(status, libraries)),
  ].join('\n\n');
}

function renderOfficial(members: readonly StatusCode[]): string {
  return renderTable(
    ['Code', 'Phrase', 'Meaning', 'Body', 'Must have', 'Should have', 'Source'],
    members.map((status) => [
      `[${status.code}](#${anchorOf(headingOf(status))})`,
      escape(status.phrase),
      escape(renderMeaning(status)),
      status.content === 'forbidden' ? 'no' : '',
      renderFields(status.fields.must),
      renderFields(status.fields.should),
      renderSource(status.source),
    ]),
  );
}

function renderMeaning({ state, expires, meaning, replacements }: StatusCode): string {
  const instead = replacements.map((replacement) => replacement.code).join(' or ');
  return [
    ...(state === 'registered'
      ? []
      : [
          state === 'temporary'
            ? `Temporary, until ${expires ?? '?'}.`
            : `${state.charAt(0).toUpperCase()}${state.slice(1)}.`,
        ]),
    meaning,
    ...(instead === '' ? [] : [`Use ${instead} instead.`]),
  ].join(' ');
}

function renderVendors(statusCodes: readonly StatusCode[]): string {
  return renderTable(
    ['Code', 'Vendor', 'Phrase', 'Meaning', 'Say instead', 'Source'],
    statusCodes.flatMap(({ code: number, uses, state, replacements }) =>
      uses.map(({ vendor, phrase, meaning, source }) => [
        String(number),
        escape(vendor),
        escape(phrase),
        escape(meaning),
        state === 'unofficial' ? replacements.map((replacement) => replacement.code).join(', ') : '',
        renderSource(source),
      ]),
    ),
  );
}

const headingOf = ({ code: number }: StatusCode): string => nameCode(number);

/** All that is known of one code. */
function renderSection(status: StatusCode, libraries: readonly ConstantLibrary[]): string[] {
  const { formerPhrases, uses, contradicts, replacements, fields } = status;
  const facts = [
    ['Source', renderSource(status.source)],
    ['Former phrases', formerPhrases.map((phrase) => `"${escape(phrase)}"`).join(', ')],
    ['Body', status.content === 'forbidden' ? 'forbidden' : 'allowed'],
    ['Must have', renderFields(fields.must)],
    ['Should have', renderFields(fields.should)],
    ['Cannot answer', contradicts.join(', ')],
    ['Use instead', replacements.map(({ code: number, reason }) => `${nameCode(number)}. ${escape(reason)}`).join(' ')],
    ['Vendors', uses.map(({ vendor, phrase, source }) => `[${vendor}](${source.url}): ${escape(phrase)}`).join('; ')],
    ['In constant libraries', renderConstants(status.code, libraries)],
    ['In other languages', renderLanguages(status.code)],
  ].filter(([, text]) => text !== '');
  const asked = renderRequirements(status.code);
  return [
    `### ${headingOf(status)}`,
    escape(renderMeaning(status)),
    facts.map(([title = '', text = '']) => `- ${title}: ${text}`).join('\n'),
    ...(asked === '' ? [] : ['What the specification asks of the server:', asked]),
  ];
}

/** The names of a code in the libraries, one that several have once: `` `NOT_FOUND` (http-status, axios) ``. */
function renderConstants(number: number, libraries: readonly ConstantLibrary[]): string {
  const found = libraries.flatMap(({ id, tables }) =>
    tables.flatMap(({ members }) =>
      Object.entries(members).flatMap(([name, value]) => (value === number ? [{ name, id }] : [])),
    ),
  );
  const names = [...new Set(found.map(({ name }) => name))];
  return names
    .map((name) => {
      const ids = new Set(found.filter((one) => one.name === name).map(({ id }) => id));
      return `${code(name)} (${[...ids].join(', ')})`;
    })
    .join(', ');
}

const listLanguages = (): string =>
  languages.map(({ title, library, source }) => `${title} ([${library}](${source}))`).join(', ');

function renderLanguages(number: number): string {
  return languages
    .flatMap(({ title, prefix, names }) => {
      const name = names[number];
      return name === undefined ? [] : [`${code(prefix + name)} (${title})`];
    })
    .join(', ');
}

/** Each requirement with the rule that sees to it, or the reason why none does. */
function renderRequirements(of: Requirement['of']): string {
  return requirements
    .filter((one) => one.of === of)
    .map(({ what, section, rule, why }) => {
      const checked = rule === undefined ? `Not checked: ${why ?? ''}.` : `[${code(rule)}](rules/${rule}.md)`;
      return `- ${what} (${section}) ${checked}`;
    })
    .join('\n');
}
