/** What becomes of each value that can stand in the place of the code: in range and out of it, as a string, and none at all. */
import type { Accepts, Shape } from '../../src/frameworks/types.ts';
import type { Case } from './cases.ts';
import type { Form } from './driver.ts';
import { expectClause, expectMissing, expectValue, refused, sent, type Expectation } from './expectations.ts';

export type FormCase = Omit<Case, 'form' | 'method'>;

/** A code that no framework uses of its own accord; a redirect that is the default of none. */
export const usual = 422;
export const usualRedirect = 303;

export const fill = (code: string, value: string): string => code.replaceAll('CODE', value);

export function listCodeCases(form: Form, shape: Shape, accepts: Accepts, good: number): FormCase[] {
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

export function listStringCases(
  form: Form,
  shape: Shape,
  { strings, stringOutcome }: Accepts,
  good: number,
): FormCase[] {
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
export function listNameCases(form: Form, { codeNames = {} }: Shape, { interim, switching }: Accepts): FormCase[] {
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
