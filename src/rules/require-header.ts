import { acceptsOf, formFaultOf } from '../facts/claims.ts';
import { distinctCodes, findCodeFaults, numberOf } from '../facts/code-fault.ts';
import type { SourceFile } from '../facts/file.ts';
import type { StatusSite } from '../facts/sites.ts';
import { readValues, type CodeValue } from '../facts/value.ts';
import { findCode, nameCode, type FieldRequirement, type StatusCode } from '../registry/index.ts';
import { defineRule, type CheckContext } from '../rule.ts';

interface Options {
  readonly level: 'must' | 'should';
  readonly headers: Readonly<Record<string, readonly string[]>>;
}
type MessageId = 'must' | 'should' | 'house';

/** What clients do not know without a field. */
const purposes: ReadonlyMap<string, string> = new Map([
  ['WWW-Authenticate', 'how to authenticate'],
  ['Proxy-Authenticate', 'how to authenticate to the proxy'],
  ['Allow', 'which methods they can use instead (an empty field says "none")'],
  ['Upgrade', 'which protocol to speak'],
  ['Location', 'where to go'],
  ['Content-Range', 'which part of the content there is'],
  ['Retry-After', 'when to try again'],
  ['Link', 'who demands the blocking'],
]);

/** Content that is too large for now is rare, and 413 is mostly for good: the specification asks for the field only then. */
const onlyIfTemporary: readonly number[] = [413];

/** Fields that servers write by themselves. */
const automatic: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'content-type',
  'date',
  'transfer-encoding',
]);

// Some codes say half of what the client must know, and a field the other half (RFC 9110 §15, RFC 6585 §4, RFC 7725 §4).
export default defineRule<Options, MessageId>({
  name: 'require-header',
  type: 'problem',
  description: 'Require the header fields that a status code needs',
  preset: { config: 'strict', severity: 'error' },
  messages: {
    must: '{{code}} must have the field {{field}} ({{source}}), and nothing here sets it: clients are not told {{purpose}}. Set {{field}}.',
    should:
      '{{code}} should have the field {{field}} ({{source}}), and nothing here sets it: clients are not told {{purpose}}. Set {{field}}.',
    house: 'Your project requires {{field}} on {{code}}, and nothing here sets that. Set {{field}}.',
  },
  options: {
    schema: {
      level: { enum: ['must', 'should'], description: 'Whether fields that only should be there are required, too.' },
      headers: {
        type: 'object',
        patternProperties: { '^[1-5](?:\\d\\d|XX)$': { type: 'array', items: { type: 'string' }, uniqueItems: true } },
        additionalProperties: false,
        description: 'More fields that your project requires, by code or by class (`4XX`).',
      },
    },
    defaults: { level: 'must', headers: {} },
  },
  roles: ['set', 'send', 'redirect'],
  check(site, context) {
    const { settings } = context;
    if (!site.complete || formFaultOf(site, settings) !== undefined) return;
    const faults = findCodeFaults(site, settings);
    for (const code of distinctCodes(site)) {
      const status = findCode(numberOf(code, acceptsOf(site, settings)) ?? NaN);
      if (status === undefined || faults.some((fault) => fault.code === code)) continue;
      for (const requirement of listRequired(status, site, context)) reportRequired(code, status, requirement, context);
      const house = listMissing(site, listHouse(status, context));
      const data = { code: nameCode(status.code), field: house.join(' and ') };
      if (house.length > 0) context.report({ node: code.node, messageId: 'house', data });
    }
  },
});

type Context = CheckContext<Options, MessageId>;

function reportRequired(
  code: CodeValue,
  status: StatusCode,
  { field, keyword, source }: FieldRequirement,
  { report }: Context,
): void {
  const section = source.section === undefined ? source.name : `${source.name} §${source.section}`;
  const data = { code: nameCode(status.code), field, source: section, purpose: purposes.get(field) ?? '' };
  report({ node: code.node, messageId: keyword === 'MUST' ? 'must' : 'should', data });
}

/** What the specification requires and the response lacks. */
function listRequired(status: StatusCode, site: StatusSite, { options, file }: Context): readonly FieldRequirement[] {
  const { must, should } = status.fields;
  const wanted = options.level === 'should' && !onlyIfTemporary.includes(status.code) ? [...must, ...should] : must;
  const missing = listMissing(
    site,
    wanted.map(({ field }) => field),
  );
  return wanted.filter((one) => missing.includes(one.field) && applies(one, site, file));
}

/** What the project requires of a code, or of its class. */
function listHouse({ code }: StatusCode, { options }: Context): readonly string[] {
  const names = [String(code), `${String(code).charAt(0)}XX`];
  const fields = names.flatMap((name) => options.headers[name] ?? []);
  return [...new Set(fields)].filter((field) => !automatic.has(field.toLowerCase()));
}

/** The fields of a list that certainly nothing sets. Where the list is empty, nobody looks at the response. */
function listMissing(site: StatusSite, fields: readonly string[]): readonly string[] {
  if (fields.length === 0 || site.response.fields.open) return [];
  return fields.filter((field) => !site.response.fields.known.has(field.toLowerCase()));
}

function applies({ methods, exceptMediaType }: FieldRequirement, site: StatusSite, file: SourceFile): boolean {
  const { method, fields } = site.response;
  if (methods !== undefined && (method === null || !methods.includes(method))) return false;
  const type = exceptMediaType === undefined ? null : (fields.known.get('content-type')?.value ?? null);
  if (type === null || exceptMediaType === undefined) return true;
  const { values, complete } = readValues(file, type);
  return complete && values.every(({ value }) => !String(value).startsWith(exceptMediaType));
}
