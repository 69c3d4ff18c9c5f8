/** What docs/frameworks.md says. Pure: data in, text out. `generated-references.test.ts` compares and writes. */
import type { Accepts, ContentOutcomes, FrameworkTable, Platform, Shape } from '../../src/frameworks/types.ts';
import { anchorOf, code, escape, generatedNote, renderTable } from './render.ts';

/** Roles in which a framework sends what the code says. */
const sending: ReadonlySet<string | undefined> = new Set(['set', 'send', 'redirect', 'throw', undefined]);

export function renderFrameworks(tables: readonly FrameworkTable[]): string {
  const sorted = [...tables].sort((one, other) => headingOf(one).localeCompare(headingOf(other), 'en'));
  return [
    generatedNote,
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
    ...(sends ? (table.platforms ?? []).flatMap((platform) => renderPlatform(platform, shapes)) : []),
    renderShapes(shapes),
  ];
}

const either = new Intl.ListFormat('en', { type: 'disjunction' });

function renderPlatform(
  { title, packages, globals = [], accepts, content }: Platform,
  shapes: readonly Shape[],
): string[] {
  const signs = [
    ...(packages.length > 0 ? [`imports ${either.format(packages.map(code))}`] : []),
    ...(globals.length > 0 ? [`uses the global ${either.format(globals.map(code))}`] : []),
  ];
  const faults = shapes.flatMap(({ form, onPlatform }) => {
    const fault = onPlatform?.[title]?.fault;
    if (fault === undefined) return [];
    return [`- ${code(form)} ${fault === 'none' ? 'sends the code' : escape(fault.outcome)}.`];
  });
  return [
    `On ${title}, in a file that ${signs.join(' or ')}:`,
    ...(accepts === undefined ? [] : [renderAccepts(accepts)]),
    ...(content === undefined ? [] : [`A body with a code that forbids one: ${renderContent(content)}.`]),
    ...(faults.length === 0 ? [] : [faults.join('\n')]),
  ];
}

function renderAccepts(accepts: Accepts): string {
  const outcome = (kind: string, clause: string | undefined): string => (clause === undefined ? kind : escape(clause));
  return [
    `- ${accepts.min} to ${accepts.max} are taken. Otherwise ${escape(accepts.outside)}.`,
    `- A string of digits: ${accepts.strings === 'accepted' ? 'accepted' : outcome(accepts.strings, accepts.stringOutcome)}.`,
    `- A fraction: ${accepts.fractions}.`,
    `- \`undefined\` or \`null\`: ${accepts.missing === 'accepted' ? 'accepted' : outcome(accepts.missing, accepts.missingOutcome)}.`,
    `- A 1xx code as the final one: ${accepts.interim}${accepts.switching === true ? ', but 101 is taken' : ''}.`,
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
