import { replaceCode } from '../edits/code.ts';
import { acceptsOf, type Accepts, type ValueOutcome } from '../facts/claims.ts';
import { findCodeFaults, type InvalidReason } from '../facts/code-fault.ts';
import { isAtLeast } from '../facts/evidence.ts';
import type { CodeValue } from '../facts/value.ts';
import { findCode, nameCode } from '../registry/index.ts';
import { defineRule } from '../rule.ts';

const messages = {
  'not-a-code': '{{value}} is not a status code: {{outcome}}. Pass an integer from 200 to 599.',
  string: 'The status code is the string {{value}}: {{outcome}}. Write the number {{number}}.',
  fraction: '{{value}} is not an integer: {{outcome}}. Pass an integer from 200 to 599.',
  outside: '{{value}} is outside of {{min}}–{{max}}: {{outcome}}. Pass an integer from 200 to 599.',
  'beyond-http': '{{value}} is not an HTTP status code: {{outcome}}. Pass an integer from 200 to 599.',
  interim: '{{value}} is an interim response: {{outcome}}. Send a final status code, from 200 to 599.',
} as const satisfies Record<InvalidReason, string>;

// Such a value does not reach the client as it is written: the server throws, often far from the line that is wrong,
// sends another status, or leaves the client waiting.
export default defineRule<Record<string, never>, InvalidReason | 'write'>({
  name: 'no-invalid-code',
  type: 'problem',
  description: 'Disallow values that a framework cannot send as the final status code',
  preset: { config: 'recommended', severity: 'error' },
  fixable: true,
  hasSuggestions: true,
  messages: { ...messages, write: 'Write the number {{number}}.' },
  options: { schema: {}, defaults: {} },
  roles: ['set', 'send', 'redirect', 'throw'],
  check(site, { settings, report }) {
    const accepts = acceptsOf(site, settings);
    for (const fault of findCodeFaults(site, settings)) {
      if (fault.rule !== 'no-invalid-code') continue;
      const { code, why, number } = fault;
      const outcome = describeOutcome(why, code, number, accepts, site.shapeTable.title);
      const { min, max } = accepts;
      const data = {
        value: showValue(code),
        outcome,
        number: String(number),
        min: String(min),
        max: String(max),
      };
      const problem = { node: code.node, messageId: why, data };
      const edit =
        why === 'string' && code.written === 'string' && isFinalCode(number) ? replaceCode(code, number) : null;
      if (edit === null) report(problem);
      else if (isAtLeast(site.evidence.level, 'declared')) report({ ...problem, fix: edit });
      else report({ ...problem, suggestions: [{ messageId: 'write', data: { number: data.number }, edit }] });
    }
  },
});

function isFinalCode(number: number): boolean {
  return Number.isInteger(number) && number >= 200 && number <= 599;
}

function showValue({ value, phrase }: CodeValue): string {
  if (phrase === true && typeof value === 'number') return `"${findCode(value)?.phrase ?? ''}"`;
  if (typeof value === 'string') return `'${value}'`;
  return typeof value === 'number' && value < 200 ? nameCode(value) : String(value);
}

/** What happens at run time, as a clause, by the claims of the framework's table. */
function describeOutcome(why: InvalidReason, code: CodeValue, number: number, accepts: Accepts, title: string): string {
  const { outside, stringOutcome, missingOutcome } = accepts;
  const ignored = `${title} ignores it, and the status stays as it was`;
  const describeValue = (outcome: ValueOutcome, clause = outcome === 'ignored' ? ignored : outside): string => clause;
  switch (why) {
    case 'not-a-code':
      if (typeof code.value === 'string' || code.phrase === true) return stringOutcome ?? outside;
      return typeof code.value === 'number' ? outside : describeValue(accepts.missing, missingOutcome);
    case 'string':
      return describeValue(accepts.strings, stringOutcome);
    case 'fraction':
      if (accepts.fractions === 'truncated') return `${title} drops the fraction and sends ${Math.trunc(number)}`;
      // A form that checks the type of what it is given refuses both for the same reason.
      return describeValue(accepts.fractions, accepts.strings === 'throws' ? stringOutcome : undefined);
    case 'outside':
      return outside;
    case 'beyond-http':
      return accepts.beyond ?? `${title} sends it, but the codes of HTTP end at 599, and clients treat it as 500`;
    case 'interim':
      return accepts.interim === 'throws' ? outside : 'the client goes on waiting for the final one';
    default:
      return why satisfies never;
  }
}
