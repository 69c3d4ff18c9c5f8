import type { Accepts } from '../frameworks/types.ts';
import { findCode, registryDate, type StatusCode } from '../registry/index.ts';
import { acceptsOf, formFaultOf, type MajorsInUse } from './claims.ts';
import type { StatusSite } from './sites.ts';
import type { CodeValue } from './value.ts';

/**
 * What is wrong with one value in the place of a status code, under the name of the one rule that reports it. Facts
 * decide whose it is, not which rules are enabled: one fault, one report.
 */
export type CodeFault =
  | { readonly rule: 'no-invalid-code'; readonly code: CodeValue; readonly why: InvalidReason; readonly number: number }
  | { readonly rule: 'no-unknown-code'; readonly code: CodeValue; readonly number: number }
  | {
      readonly rule: 'no-nonstandard-code' | 'no-deprecated-code';
      readonly code: CodeValue;
      readonly status: StatusCode;
    };

/**
 * - `not-a-code`: NaN, Infinity, null, undefined, or a text that holds no number.
 * - `string`: a number in a string, which the form does not take.
 * - `outside`: not in the form's range.
 * - `beyond-http`: in the form's range, but HTTP ends at 599 (RFC 9110 §15).
 * - `interim`: a 1xx code in the place of the final one (RFC 9110 §15.2).
 */
export type InvalidReason = 'not-a-code' | 'string' | 'fraction' | 'outside' | 'beyond-http' | 'interim';

/** What is wrong with the values of a site: at most one fault a value. */
export function findCodeFaults(site: StatusSite, settings: MajorsInUse): readonly CodeFault[] {
  // Where the form itself is wrong, its code is not what is sent. The rules on forms come first.
  if (formFaultOf(site, settings) !== undefined) return [];
  const accepts = acceptsOf(site, settings);
  return distinctCodes(site).flatMap((code) => {
    const fault = judgeValue(site, code, accepts);
    return fault === null || (fault.rule === 'no-invalid-code' && mayBePlaceholder(site, code)) ? [] : [fault];
  });
}

/** The number that a value is taken for; null for a value that is none. `'404'` is 404 only where the form takes strings. */
export function numberOf({ value, phrase }: CodeValue, accepts: Accepts): number | null {
  if (phrase === true) return null;
  if (typeof value === 'string') return accepts.strings === 'accepted' ? numberIn(value) : null;
  return typeof value === 'number' ? value : null;
}

/** The values of a site, each once: what is written to a variable twice is reported at one name. */
export function distinctCodes({ codes }: StatusSite): readonly CodeValue[] {
  return codes.filter(
    (code, index) => codes.findIndex((one) => one.node === code.node && Object.is(one.value, code.value)) === index,
  );
}

function judgeValue(site: StatusSite, code: CodeValue, accepts: Accepts): CodeFault | null {
  const { value } = code;
  const invalid = (why: InvalidReason, number = NaN): CodeFault => ({ rule: 'no-invalid-code', code, why, number });
  if (typeof value === 'boolean') return null;
  if (value === null || value === undefined)
    return accepts.missing === 'accepted' || isLeftOut(site, code) ? null : invalid('not-a-code');
  if (typeof value === 'string' || code.phrase === true) {
    const quoted = typeof value === 'string' ? numberIn(value) : null;
    // A text is an error's message, or the address of a redirect whose arguments are swapped.
    if (quoted === null)
      return site.role === 'redirect' || (site.role === 'throw' && !isNested(site)) ? null : invalid('not-a-code');
    // What an error helper makes of a string is the business of valid-error-code.
    if (accepts.strings !== 'accepted') return site.role === 'throw' ? null : invalid('string', quoted);
    return judgeNumber(site, code, quoted, accepts);
  }
  return Number.isFinite(value) ? judgeNumber(site, code, value, accepts) : invalid('not-a-code');
}

function judgeNumber(site: StatusSite, code: CodeValue, number: number, accepts: Accepts): CodeFault | null {
  const invalid = (why: InvalidReason): CodeFault => ({ rule: 'no-invalid-code', code, why, number });
  if (!Number.isInteger(number)) return accepts.fractions === 'accepted' ? null : invalid('fraction');
  const status = findCode(number);
  const hundreds = Math.floor(number / 100);
  // Other codes do not redirect, and neither do these: valid-redirect-code and valid-error-code report them.
  if (site.role === 'redirect') return hundreds === 3 && status === undefined ? unknown(code, number) : null;
  if (site.role === 'throw' && hundreds >= 1 && hundreds < 4) return null;
  if (number === switchingProtocols && accepts.switching === true) return null;
  if (number < accepts.min || number > accepts.max) return invalid('outside');
  if (status?.state === 'unofficial' || status?.state === 'warn-code')
    return { rule: 'no-nonstandard-code', code, status };
  if (hundreds === 1 && endsNoExchange(number, accepts)) return invalid('interim');
  if (hundreds < 1 || hundreds > 5) return invalid('beyond-http');
  if (status === undefined) return unknown(code, number);
  return isRetired(status) ? { rule: 'no-deprecated-code', code, status } : null;
}

/** A text under a name of its own is no message: `extensions: { http: { status: 'none' } }`. */
function isNested({ shape: { code, codeNames } }: StatusSite): boolean {
  return typeof code === 'object' && code.length > 1 && codeNames === undefined;
}

function unknown(code: CodeValue, number: number): CodeFault {
  return { rule: 'no-unknown-code', code, number };
}

/** 101 ends the exchange over HTTP: what follows is another protocol, and clients do not wait for another response. */
const switchingProtocols = 101;

function endsNoExchange(number: number, { interim }: Accepts): boolean {
  return interim === 'throws' || (interim === 'hangs' && number !== switchingProtocols);
}

function isRetired({ state, expires }: StatusCode): boolean {
  if (state === 'temporary') return expires !== undefined && expires < registryDate;
  return state === 'deprecated' || state === 'reserved' || state === 'obsoleted';
}

function numberIn(text: string): number | null {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}

/** `undefined` for an option, or for an argument that has a default, is as good as nothing. */
function isLeftOut({ shape }: StatusSite, { value }: CodeValue): boolean {
  if (value !== undefined || (shape.kind !== 'call' && shape.kind !== 'construct')) return false;
  return shape.defaultCode !== undefined || typeof shape.code !== 'object' || shape.code.length > 1;
}

/** `let status = 0;` is often there to be overwritten: a name that may hold other values proves nothing about this one. */
function mayBePlaceholder(site: StatusSite, code: CodeValue): boolean {
  if (code.written !== 'constant') return false;
  return !site.complete || site.codes.some((other) => other !== code && other.node === code.node);
}
