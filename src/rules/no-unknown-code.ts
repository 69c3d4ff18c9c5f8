import { suggestCodes } from '../edits/code.ts';
import { findCodeFaults } from '../facts/code-fault.ts';
import { nearestCodes } from '../registry/index.ts';
import { defineRule } from '../rule.ts';

// A code that nobody registered tells clients nothing but its class (RFC 9110 §15), and is most often a slip of the finger.
export default defineRule<{ allow: readonly number[] }, 'unknown' | 'replace'>({
  name: 'no-unknown-code',
  type: 'problem',
  description: 'Disallow status codes that nobody has registered and no vendor is known to use',
  preset: { config: 'recommended', severity: 'error' },
  hasSuggestions: true,
  messages: {
    unknown:
      '{{code}} is not a registered status code, and no vendor is known to use it: clients treat it as {{class}}00. Use a registered code.',
    replace: 'Use {{code}} {{phrase}}.',
  },
  options: {
    schema: {
      allow: {
        type: 'array',
        items: { type: 'integer', minimum: 100, maximum: 599 },
        uniqueItems: true,
        description: 'Codes that your project has given a meaning.',
      },
    },
    defaults: { allow: [] },
  },
  roles: ['set', 'send', 'redirect', 'throw'],
  check(site, { options, settings, report }) {
    for (const fault of findCodeFaults(site, settings)) {
      if (fault.rule !== 'no-unknown-code' || options.allow.includes(fault.number)) continue;
      const { code, number } = fault;
      report({
        node: code.node,
        messageId: 'unknown',
        data: { code: String(number), class: String(Math.floor(number / 100)) },
        suggestions: suggestCodes(code, nearestCodes(number), 'replace'),
      });
    }
  },
});
