/** What the claims of a table foretell: code to run, and what a client must get from it. */
import { placeShape } from '../../src/facts/platform.ts';
import type { Accepts, ContentOutcomes, FrameworkTable, Platform, Shape } from '../../src/frameworks/types.ts';
import type { Driver, Form } from './driver.ts';
import {
  fill,
  listCodeCases,
  listNameCases,
  listStringCases,
  usual,
  usualRedirect,
  type FormCase,
} from './code-cases.ts';
import { readClause, sent, type Expectation } from './expectations.ts';
import { listReadCases } from './read-cases.ts';

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
