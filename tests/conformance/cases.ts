/** What the claims of a table foretell: code to run, and what a client must get from it. */
import { placeShape } from '../../src/facts/platform.ts';
import type {
  Accepts,
  ContentOutcomes,
  FrameworkTable,
  Platform,
  Shape,
  ValueOutcome,
} from '../../src/frameworks/types.ts';
import type { Driver, Form } from './driver.ts';
import { listReadCases } from './read-cases.ts';

/** What must come out. What is left out may be anything. */
export interface Expectation {
  /** The client gets one of these. */
  readonly statuses?: readonly number[];
  /** The client gets any other. */
  readonly not?: number;
  readonly content?: 'dropped' | 'sent';
  readonly location?: string;
  readonly ends: 'ended' | 'hangs' | 'crashes' | 'thrown' | 'answered' | 'any';
  /** Words of the outcome that some error, the console or the content says. */
  readonly says?: readonly string[];
  /** What is read is one of these. */
  readonly told?: readonly string[];
}

export interface Case {
  readonly form: string;
  /** The column of the report. */
  readonly claim: string;
  /** What is written at the place of the code. */
  readonly value: string;
  readonly code: string;
  /** What it tells is whether it passes. */
  readonly checks?: true;
  readonly method: string;
  readonly expected: Expectation;
  /** The table's own words. */
  readonly clause?: string;
}

/** A code that no framework uses of its own accord; a redirect that is the default of none. */
const usual = 422;
const usualRedirect = 303;

/** The forms that send, throw or set something, each once. */
export function listForms(table: FrameworkTable): ReadonlyMap<string, Shape> {
  const forms = new Map<string, Shape>();
  for (const shape of table.shapes) {
    if (isRun(shape) && !forms.has(shape.form)) forms.set(shape.form, shape);
  }
  return forms;
}

function isRun({ role, body, ends }: Shape): boolean {
  if (role === 'read' || role === 'assert' || role === 'declare') return false;
  return role !== undefined || body !== undefined || ends === true;
}

export function listCases(driver: Driver, major: number): Case[] {
  const { table, under } = driver;
  const cases = [...listForms(table)].flatMap(([name, written]) => {
    const shape = placeShape(written, findPlatform(table, under));
    const own = driver.forms?.[name];
    const only = driver.only?.[name];
    if (own === undefined || (only !== undefined && !only.includes(major))) return [];
    const form = typeof own === 'string' ? { code: own } : own;
    const method = form.method ?? 'GET';
    const named = ({ value }: FormCase): boolean => (driver.since?.[value.replaceAll('"', '')] ?? 0) <= major;
    const cases = listFormCases(form, shape, driver, major).filter(named);
    return cases.map((entry) => ({ form: name, method, ...entry }));
  });
  const ordered = driver.only?.['order']?.includes(major) === false ? [] : listOrderCases(driver);
  return [
    ...cases,
    ...listReadCases(driver, major),
    ...ordered,
    ...(driver.forms === undefined ? [] : listThrownCases(table, major)),
  ];
}

const findPlatform = ({ platforms = [] }: FrameworkTable, under: string | undefined): Platform | undefined =>
  platforms.find(({ title }) => title === under);

/** What of a clause speaks of one server: `Express answers with 500, and under Koa the client waits`. */
const partFor = (under: string | undefined, clause: string): string =>
  under === undefined ? clause : (clause.split(/, and |: /).find((part) => part.includes(under)) ?? clause);

/** The claims of a form in a major, by the same order as `acceptsOf` and `contentOf`, and of what the driver runs under. */
function listClaims(
  { table, under }: Driver,
  shape: Shape,
  major: number,
): { readonly accepts: Accepts; readonly content: ContentOutcomes } {
  const platform = findPlatform(table, under);
  const own = shape.acceptsIn?.[major] ?? shape.accepts ?? platform?.accepts;
  const accepts = own ?? table.acceptsIn?.[major] ?? table.accepts;
  const { outside, stringOutcome, missingOutcome } = accepts;
  return {
    accepts: {
      ...accepts,
      outside: partFor(under, outside),
      ...(stringOutcome !== undefined && { stringOutcome: partFor(under, stringOutcome) }),
      ...(missingOutcome !== undefined && { missingOutcome: partFor(under, missingOutcome) }),
    },
    content: shape.content ?? platform?.content ?? table.contentIn?.[major] ?? table.content,
  };
}

/** What is thrown with its status where the framework does not read it. */
function listThrownCases({ thrown, thrownIn }: FrameworkTable, major: number): Case[] {
  const claim = thrownIn?.[major] ?? thrown;
  if (claim === undefined) return [];
  const makeCase = (form: string, value: string, code: string, outcome: string): Case => {
    const { ends = 'ended', ...clause } = readClause(outcome);
    return { form, claim: 'thrown', value, code, method: 'GET', expected: { ends, ...clause } };
  };
  const { plain = claim, number } = claim;
  const reads = claim.readsIn?.[major] ?? claim.reads;
  const members = ['status', 'statusCode'].flatMap((name) => [
    ...(plain.reads.includes(name)
      ? []
      : [makeCase(`throw { ${name}: n }`, 'an object', `throw { ${name}: 404, message: 'none' };`, plain.outcome)]),
    ...(reads.includes(name)
      ? []
      : [
          makeCase(
            `throw { ${name}: n }`,
            'an error',
            `const error = new Error('none'); error.${name} = 404; throw error;`,
            claim.outcome,
          ),
        ]),
  ]);
  return [...members, ...(number === undefined ? [] : [makeCase('throw n', '404', 'throw 404;', number)])];
}

type FormCase = Omit<Case, 'form' | 'method'>;

function listFormCases(form: Form, shape: Shape, driver: Driver, major: number): FormCase[] {
  const { accepts, content } = listClaims(driver, shape, major);
  const good = shape.role === 'redirect' ? usualRedirect : usual;
  const beside = shape.fault?.beside !== undefined || shape.fault?.chained === true;
  const faulty = shape.fault !== undefined && (shape.fault.majors?.includes(major) ?? true);
  if (faulty && !beside) return listFaultCases(form, shape, good, driver, major);
  if (isQuoted(shape)) return listStringCases(form, shape, accepts, good);
  if (shape.codes !== undefined) {
    return Object.entries(shape.codes).map(([name, code]) => ({
      claim: 'valid',
      value: name,
      code: /^\d/.test(name) ? form.code.replace('.NAME', `[${name}]`) : form.code.replace('NAME', name),
      expected: code < 200 ? { ends: 'hangs', statuses: [code] } : sent(code),
    }));
  }
  if (typeof shape.code === 'number') {
    return [{ claim: 'valid', value: String(shape.code), code: form.code, expected: sent(shape.code) }];
  }
  if (shape.form.includes("'NAME'"))
    return listNameCases(form, shape, accepts).map((one) => ({ ...one, claim: 'valid' }));
  const cases: FormCase[] = [...listDefaultCases(form, shape), ...listKeptCases(form, shape)];
  if (beside && form.beside !== undefined)
    cases.push(...listFaultCases({ code: form.beside }, shape, good, driver, major));
  if (shape.fault !== undefined && !beside) {
    // A form of older majors: its values are checked where it is still one.
    cases.push({ claim: 'valid', value: String(good), code: fill(form.code, String(good)), expected: sent(good) });
  } else if (shape.code !== undefined) {
    cases.push(...listCodeCases(form, shape, accepts, good), ...listLostCases(form, shape, good));
  }
  if (shape.body !== undefined && form.code.includes('CODE')) cases.push(...listContentCases(form, shape, content));
  return cases;
}

/** The code is a string in this form: `createError('404')`. */
const isQuoted = ({ form }: Shape): boolean => form.includes("'n'");

const fill = (code: string, value: string): string => code.replaceAll('CODE', value);

const sent = (status: number): Expectation => ({ statuses: [status], ends: 'ended' });

interface Clause {
  readonly statuses?: readonly number[];
  readonly says?: readonly string[];
  readonly ends?: 'hangs' | 'crashes';
}

/** What a machine can check of a clause: statuses, names of errors, and how it ends. */
function readClause(clause: string): Clause {
  const statuses = Array.from(clause.matchAll(/(?<![\d–])\b[1-5]\d\d\b(?!–)/g), ([number]) => Number(number));
  const says = Array.from(clause.matchAll(/\b(?:FST_)?ERR_[A-Z_]+\b|\b[A-Z]\w*Error\b/g), ([name]) => name);
  const hangs = /\bwaits\b|\bhangs\b|\bnever answers\b/.test(clause);
  const crashes = /\bprocess (?:exits|dies|crash)|\bends? the process/.test(clause);
  return {
    ...(statuses.length > 0 && { statuses }),
    ...(says.length > 0 && { says }),
    ...(hangs ? { ends: 'hangs' } : crashes && { ends: 'crashes' }),
  };
}

function listFaultCases(
  form: Form,
  { fault, ...shape }: Shape,
  good: number,
  { under }: Driver,
  major: number,
): FormCase[] {
  const outcome = partFor(under, fault?.outcomeIn?.[major] ?? fault?.outcome ?? '');
  const { statuses, says, ends } = readClause(outcome);
  const location = /Location: \{(\d)\}/.exec(outcome)?.[1];
  const isCode = location !== undefined && Array.isArray(shape.code) && shape.code[0] === Number(location);
  const value = isQuoted(shape) ? `'${good}'` : String(good);
  return [
    {
      claim: 'fault',
      clause: outcome,
      value,
      code: fill(form.code, value),
      expected: {
        ends: ends ?? (says !== undefined && statuses === undefined ? 'thrown' : 'ended'),
        ...(statuses === undefined ? { not: good } : { statuses }),
        ...(says !== undefined && { says }),
        ...(location !== undefined && { location: isCode ? String(good) : '/there' }),
      },
    },
  ];
}

function listDefaultCases(form: Form, shape: Shape): FormCase[] {
  if (shape.defaultCode === undefined) return [];
  const code = form.without ?? form.code.replace(/(?:, )?(?:\{ \w+: CODE \}|CODE)/, '');
  return [{ claim: 'default', value: '', code, expected: sent(shape.defaultCode) }];
}

function listCodeCases(form: Form, shape: Shape, accepts: Accepts, good: number): FormCase[] {
  const entry = (claim: string, value: string, expected: Expectation): FormCase => ({
    claim,
    value,
    code: fill(form.code, value),
    expected,
  });
  const { redirects, errors = [] } = shape;
  if (redirects !== undefined) {
    return [
      ...redirects.codes.map((code) => entry('valid', String(code), sent(code))),
      ...[300, 418].map((code) => entry('outside', String(code), refused(redirects.outside, code))),
      ...listStringCases(form, shape, accepts, usualRedirect),
      ...['undefined', 'null'].map((value) => entry(value, value, expectMissing(value, accepts, shape))),
    ];
  }
  const limits = errors.some(({ from, to }) => from <= accepts.min && accepts.min <= to) ? [] : [accepts.min];
  const covered = (code: number): boolean => errors.some(({ from, to }) => from <= code && code <= to);
  const atLimits = [...limits.filter((code) => code >= 200), accepts.max];
  const beyond = [accepts.min - 1 > 99 && accepts.min - 1 < 200 ? 99 : accepts.min - 1, accepts.max + 1, -1].filter(
    (code) => !covered(code === -1 ? accepts.min - 1 : code),
  );
  return [
    entry('valid', String(good), sent(good)),
    ...atLimits.map((code) => entry('limits', String(code), sent(code))),
    ...beyond.map((code) => entry('outside', String(code), refused(accepts.outside, code))),
    ...listStringCases(form, shape, accepts, good),
    ...listNameCases(form, shape, accepts),
    entry('fraction', `${good}.5`, expectValue(accepts.fractions, good + 0.5, undefined, shape)),
    ...['undefined', 'null'].map((value) => entry(value, value, expectMissing(value, accepts, shape))),
    ...listInterimCases(form, shape, accepts),
    ...errors.flatMap(({ from, to, outcome }) => {
      const code = from < 200 ? (to >= 200 ? 302 : to === 101 ? 101 : 103) : 302 >= from && 302 <= to ? 302 : from;
      if (code < 200) return [];
      return [{ ...entry('no error', String(code), expectClause(outcome, code)), clause: outcome }];
    }),
  ];
}

function listStringCases(form: Form, shape: Shape, { strings, stringOutcome }: Accepts, good: number): FormCase[] {
  const entry = (claim: string, value: string, expected: Expectation): FormCase => ({
    claim,
    value,
    code: fill(form.code, value),
    expected,
  });
  return [
    entry('string', `'${good}'`, expectValue(strings, good, stringOutcome, shape)),
    ...(strings === 'accepted' && stringOutcome !== undefined
      ? [entry('text', "'abc'", refused(stringOutcome, NaN))]
      : []),
  ];
}

/** Names that stand for codes: Elysia's phrases. */
function listNameCases(form: Form, { codeNames = {} }: Shape, { interim, switching }: Accepts): FormCase[] {
  return Object.entries(codeNames).map(([name, code]) => {
    const value = JSON.stringify(name);
    const taken = interim !== 'throws' || (code === 101 && switching === true);
    const expected: Expectation =
      code >= 200 ? sent(code) : taken ? { ends: 'any', statuses: [code] } : { ends: 'any', not: code };
    return { claim: 'name', value, code: fill(form.code, value), expected };
  });
}

function listInterimCases(form: Form, { errors = [], empty = [] }: Shape, accepts: Accepts): FormCase[] {
  const { interim, switching } = accepts;
  const code = fill(form.code, '103');
  const claimed = errors.find(({ from, to }) => from <= 103 && 103 <= to);
  if (claimed !== undefined && interim === 'accepted') return [];
  const expected: Expectation =
    interim === 'hangs'
      ? { ends: 'hangs', statuses: [103] }
      : interim === 'throws'
        ? { ends: 'thrown', not: 103 }
        : sent(103);
  const bare = fill(form.code, '101').replace("'content'", 'null');
  return [
    { claim: 'interim', value: '103', code, expected },
    ...(switching === true && empty.includes('null')
      ? [{ claim: 'interim', value: '101', code: bare, expected: { statuses: [101], ends: 'hangs' } as const }]
      : []),
  ];
}

const expectClause = (clause: string, code: number): Expectation => {
  const { statuses, says, ends } = readClause(clause);
  return {
    ends: ends ?? 'ended',
    ...(statuses !== undefined
      ? { statuses: /that code|code itself/.test(clause) ? [...statuses, code] : statuses }
      : clause.includes('that code')
        ? { statuses: [code] }
        : {}),
    ...(says !== undefined && { says }),
  };
};

function refused(clause: string, code: number): Expectation {
  // What a mock is told, the code under test gets; or it depends on what the framework runs on.
  if (/(?:hands|answers with) it\b/.test(clause)) return sent(code);
  if (/\bwith that code\b/.test(clause)) return sent(code);
  if (/can send it|where the runtime/.test(clause)) return { ends: 'any' };
  const { statuses, says, ends } = readClause(clause);
  return {
    ends: ends ?? (statuses === undefined ? 'thrown' : 'ended'),
    ...(statuses === undefined ? { not: code } : { statuses }),
    ...(says !== undefined && { says }),
  };
}

function expectValue(
  outcome: ValueOutcome,
  code: number | null,
  clause: string | undefined,
  shape: Shape,
): Expectation {
  const { statuses, says, ends } = readClause(clause ?? '');
  switch (outcome) {
    case 'accepted':
      return code === null ? { ends: 'any' } : sent(code);
    case 'truncated':
      return sent(Math.trunc(code ?? NaN));
    case 'throws':
      return {
        ends: ends ?? (statuses === undefined ? 'thrown' : 'ended'),
        ...(statuses === undefined ? (code === null ? {} : { not: code }) : { statuses }),
        ...(says !== undefined && { says }),
      };
    case 'ignored':
      if (code !== null && clause?.endsWith('sends it') === true) return sent(code);
      if (statuses === undefined && code !== null) return { ends: 'ended', not: code };
      return { ends: 'ended', statuses: statuses ?? [shape.defaultCode ?? 200] };
    case 'crashes':
      return { ends: 'crashes', ...(says !== undefined && { says }) };
    default:
      return outcome satisfies never;
  }
}

/** Where the two differ, the clause has a part for each. */
function expectMissing(value: string, { missing, missingOutcome = '' }: Accepts, shape: Shape): Expectation {
  const parts = missingOutcome.split(', and ');
  const own = parts.length > 1 ? parts.find((part) => part.includes(value)) : undefined;
  if (own === undefined) return expectValue(missing, null, missingOutcome, shape);
  if (own.includes('the default')) return sent(shape.defaultCode ?? 200);
  const { statuses, says } = readClause(own);
  return {
    ends: statuses === undefined ? 'thrown' : 'ended',
    ...(statuses !== undefined && { statuses }),
    ...(says !== undefined && { says }),
  };
}

function listContentCases(form: Form, shape: Shape, content: ContentOutcomes): FormCase[] {
  const cases = (['204', '205', '304'] as const).flatMap((code): FormCase[] => {
    const outcome = content[code];
    if (outcome === 'unknown')
      return [{ claim: code, value: code, code: fill(form.code, code), expected: { ends: 'ended' } }];
    const expected: Expectation =
      outcome === 'throws'
        ? { ends: 'thrown', not: Number(code) }
        : outcome === 'hangs'
          ? { ends: 'hangs' }
          : { ends: 'ended', statuses: [Number(code)], content: outcome };
    return [{ claim: code, value: code, code: fill(form.code, code), expected }];
  });
  const empty = (shape.empty ?? []).map((value): FormCase => ({
    claim: 'empty',
    value: `204, ${value}`,
    code: fill(form.code, '204').replace("'content'", value),
    expected: { ...sent(204), content: 'dropped' },
  }));
  return [...cases, ...empty];
}

/** Without its `return` or `throw`, nothing is sent. */
function listLostCases(form: Form, shape: Shape, good: number): FormCase[] {
  const code = fill(form.code, String(good));
  const lost = shape.must === undefined ? code : code.replace(`${shape.must} `, '');
  return [
    ...(lost === code
      ? []
      : [{ claim: 'unreturned', value: String(good), code: lost, expected: { ends: 'any', not: good } as const }]),
  ];
}

function listKeptCases({ kept }: Form, { keepsCode, overrides, defaultCode }: Shape): FormCase[] {
  if (kept === undefined) return [];
  const before = defaultCode === 307 ? 308 : 307;
  const expected: Expectation =
    keepsCode === true ? sent(before) : { ends: 'ended', not: before, ...readClause(overrides?.outcome ?? '') };
  const code = fill(kept, String(before));
  return [{ claim: 'kept', value: String(before), code, expected, ...(overrides && { clause: overrides.outcome }) }];
}

function listOrderCases({ table: { order }, order: written }: Driver): Case[] {
  if (written === undefined) return [];
  const unfinished: Case[] =
    order?.sendsResult === 'end'
      ? [
          {
            form: 'order',
            method: 'GET',
            claim: 'async',
            value: '',
            code: `${written.unsent} return Promise.resolve();`,
            expected: sent(418),
          },
        ]
      : [];
  const inOrder = (['secondSend', 'lateStatus', 'unsent'] as const).map((claim): Case => {
    const clause = order?.[claim];
    const { statuses, says, ends } = readClause(clause ?? '');
    return {
      form: 'order',
      method: 'GET',
      claim,
      ...(clause !== undefined && { clause }),
      value: '',
      code: written[claim],
      expected: {
        ends: ends ?? (says === undefined ? 'ended' : 'answered'),
        ...(claim === 'unsent' && statuses === undefined ? {} : { statuses: statuses ?? [200] }),
        ...(says !== undefined && { says }),
      },
    };
  });
  return [...inOrder, ...unfinished];
}
