import type { TSESTree } from '@typescript-eslint/utils';
import { isTellingStatus } from './telling-comparisons.ts';

/** Looking around in vain for so many tokens in one file is enough: it is a table of numbers. */
const patience = 5000;

const code = /^['"]?[1-9]\d\d['"]?$/;
const statusLine = /^['"`]HTTP\/\d/;
const errorName = /(?:Error|Exception)$/;
const responses = /^['"]?responses?['"]?$/;

/** `status >= 200 && status < 300`. */
const ordering = /^[<>]=?$/;
const statusName = /^(?:status|\w*[sS]tatus_?[cC]ode)$/;
const equality = /^[=!]==?$/;
/** `getStatusCode() === 200`, `getStatusCode() ?? 500`. */
const following = /^(?:[=!]==?|\?\?|\|\|)$/;
const statusCodeName = /[sS]tatus_?[cC]ode$/;

/**
 * Whether one of the three-digit numbers at some places in a file is an argument of a method that may take a code, or of an
 * error; is thrown; is compared, and hardly numbers anything else; is in a status line; or is a key of an object that is called
 * `responses`.
 * Objects and lists in the arguments count, functions do not.
 *
 * @param offsets where the numbers start, as offsets into the text
 * @param takers the names of the methods
 */
export function mayHoldCode(
  tokens: readonly TSESTree.Token[],
  offsets: readonly number[],
  takers: ReadonlySet<string>,
): boolean {
  let steps = 0;
  for (const offset of offsets) {
    const index = tokenAt(tokens, offset);
    const token = tokens[index]?.value ?? '';
    if (statusLine.test(token)) return true;
    if (!code.test(token)) continue;
    const [last = '', next = ''] = [tokens[index - 1]?.value, tokens[index + 1]?.value];
    if (last === 'throw') return true;
    const isCompared = last === 'case' || equality.test(last) || equality.test(next);
    const isInList = (last === '[' || last === ',') && isAskedInList(tokens, index);
    const named = nameBefore(tokens, index - 1);
    if (ordering.test(last) ? statusName.test(named) : following.test(last) && statusCodeName.test(named)) return true;
    if ((isCompared || isInList) && isTellingStatus(Number(token))) return true;
    const isKey = next === ':';
    let depth = 0;
    for (let at = index - 1; at >= 0; at--) {
      steps += 1;
      if (steps > patience) return false;
      const value = tokens[at]?.value;
      if (value === ')' || value === ']' || value === '}') depth += 1;
      else if (value === '(' || value === '[' || value === '{') depth -= 1;
      else if (value === ';' && depth === 0) break;
      if (depth !== -1) continue;
      depth = 0;
      const before = tokens[at - 1]?.value ?? '';
      if (value === '(') {
        if (takers.has(before) || errorName.test(before)) return true;
        break;
      }
      if (value !== '{') continue;
      if (before === ')' || before === '=>') break;
      if (isKey && before === ':' && responses.test(tokens[at - 2]?.value ?? '')) return true;
    }
  }
  return false;
}

/** A list of codes that is asked about one is no longer. */
const longestList = 40;

/** Whether a number is in a list that is asked at once what it has: `[408, 429].includes(code)`. */
function isAskedInList(tokens: readonly TSESTree.Token[], index: number): boolean {
  for (let at = index + 1; at < index + longestList; at += 1) {
    const value = tokens[at]?.value;
    if (value === ']')
      return tokens[at + 1]?.value === '.' && /^(?:includes|indexOf)$/.test(tokens[at + 2]?.value ?? '');
    if (value !== ',' && !code.test(value ?? '')) return false;
  }
  return false;
}

/** The name that ends before a token, or that of the method that is called without arguments there. */
function nameBefore(tokens: readonly TSESTree.Token[], index: number): string {
  const isCall = tokens[index - 1]?.value === ')' && tokens[index - 2]?.value === '(';
  return tokens[index - (isCall ? 3 : 1)]?.value ?? '';
}

/** The index of the token that a place is in, or of the last one before it. */
function tokenAt(tokens: readonly TSESTree.Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.range[0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
