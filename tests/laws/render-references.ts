/** What docs/codes.md and docs/frameworks.md say. Pure: data in, text out. `generated-references.test.ts` compares and writes. */
import type { Accepts, ContentOutcomes, FrameworkTable, Shape } from '../../src/frameworks/types.ts';
import type { FieldRequirement, Source, StatusClass, StatusCode } from '../../src/registry/index.ts';
import { code, renderTable } from './render.ts';

const note = '<!-- Generated from the tables in src: npm run update -->';

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

const escape = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '\\<');

function renderFields(fields: readonly FieldRequirement[]): string {
  return fields
    .map(({ field, methods }) => code(field) + (methods === undefined ? '' : ` (${methods.join(', ')})`))
    .join(', ');
}

export function renderCodes(statusCodes: readonly StatusCode[]): string {
  const official = statusCodes.filter(({ state }) => state !== 'unofficial' && state !== 'warn-code');
  const classes = Object.entries(classTitles).flatMap(([statusClass, title]) => {
    const members = official.filter((status) => status.class === statusClass);
    return members.length === 0 ? [] : [`### ${title}`, renderOfficial(members)];
  });
  const warnCodes = statusCodes.filter(({ state }) => state === 'warn-code');
  return [
    note,
    '# Status codes',
    'What the rules know about each code. The same data is exported as `eslint-plugin-http-status/registry`.',
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
  ].join('\n\n');
}

function renderOfficial(members: readonly StatusCode[]): string {
  return renderTable(
    ['Code', 'Phrase', 'Meaning', 'Body', 'Must have', 'Should have', 'Source'],
    members.map((status) => [
      String(status.code),
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

/** Roles in which a framework sends what the code says. */
const sending: ReadonlySet<string | undefined> = new Set(['set', 'send', 'redirect', 'throw', undefined]);

export function renderFrameworks(tables: readonly FrameworkTable[]): string {
  const sorted = [...tables].sort((one, other) => headingOf(one).localeCompare(headingOf(other), 'en'));
  return [
    note,
    '# Frameworks',
    'What the plugin recognises, and what becomes of a status code there. The name is for [`frameworks`](settings.md#frameworks) in the settings; the last major is assumed unless you pin another.',
    renderTable(
      ['Framework', 'Name', 'Majors', 'Packages'],
      sorted.map((table) => [
        `[${headingOf(table)}](#${anchorOf(headingOf(table))})`,
        code(table.id),
        table.majors.join(', '),
        table.packages.map(code).join(', '),
      ]),
    ),
    ...sorted.flatMap(renderFramework),
  ].join('\n\n');
}

/** A title that reads well in a message ("the HTTP client") is a heading without its article. */
const headingOf = ({ title }: FrameworkTable): string => title.replace(/^the /, '');

const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');

function renderFramework(table: FrameworkTable): string[] {
  const shapes = table.shapes.filter(({ role }) => role !== undefined);
  const sends = shapes.some(({ role }) => sending.has(role));
  const older = Object.entries(table.acceptsIn ?? {});
  return [
    `## ${headingOf(table)}`,
    `[Documentation](${table.source})`,
    ...(sends ? [renderAccepts(table.accepts)] : []),
    ...(sends ? older.flatMap(([major, accepts]) => [`In major ${major}:`, renderAccepts(accepts)]) : []),
    ...(sends ? [`A body with a code that forbids one: ${renderContent(table.content)}.`] : []),
    ...(sends
      ? Object.entries(table.contentIn ?? {}).map(([major, content]) => `In major ${major}: ${renderContent(content)}.`)
      : []),
    renderShapes(shapes),
  ];
}

function renderAccepts(accepts: Accepts): string {
  const outcome = (kind: string, clause: string | undefined): string => (clause === undefined ? kind : escape(clause));
  return [
    `- ${accepts.min} to ${accepts.max} are taken. Otherwise ${escape(accepts.outside)}.`,
    `- A string of digits: ${accepts.strings === 'accepted' ? 'accepted' : outcome(accepts.strings, accepts.stringOutcome)}.`,
    `- A fraction: ${accepts.fractions}.`,
    `- \`undefined\` or \`null\`: ${accepts.missing === 'accepted' ? 'accepted' : outcome(accepts.missing, accepts.missingOutcome)}.`,
    `- A 1xx code as the final one: ${accepts.interim}.`,
  ].join('\n');
}

/** Numbers come first among an object's keys, but 1xx is the first class. */
const renderContent = (content: ContentOutcomes): string =>
  (['1xx', '204', '205', '304'] as const).map((codes) => `${codes} ${content[codes]}`).join(', ');

function renderShapes(shapes: readonly Shape[]): string {
  return renderTable(
    ['Form', 'Role', 'Fault'],
    shapes.map(({ form, role, fault }) => [
      code(form),
      role ?? '',
      fault === undefined
        ? ''
        : escape(`${fault.outcome}${fault.majors === undefined ? '' : ` (in ${fault.majors.join(', ')})`}`),
    ]),
  );
}
