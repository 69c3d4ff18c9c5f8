import { acceptsOf } from '../facts/claims.ts';
import { describeErrorStatus, isGuarded } from '../facts/untrusted.ts';
import { defineRule } from '../rule.ts';

// Errors come from anywhere. One without a status makes the error handler fail, and hides the real error.
export default defineRule<Record<never, never>, 'missing' | 'foreign' | 'fallback'>({
  name: 'no-unvalidated-code',
  type: 'problem',
  description: 'Disallow sending a status from an error without a check',
  preset: { config: 'recommended', severity: 'warn' },
  hasSuggestions: true,
  messages: {
    missing:
      '{{text}} is undefined for most errors, and {{outcome}}. Give it a fallback ({{text}} ?? 500) or check it first.',
    foreign:
      "{{text}} is often something else than a status ('ENOENT', 11000), and {{outcome}}. Check that it is a number from 400 to 599 first.",
    fallback: 'Use {{text}} ?? 500.',
  },
  options: { schema: {}, defaults: {} },
  roles: ['set', 'send'],
  check(site, { file, settings, report }) {
    const status = describeErrorStatus(file, site.codeNode);
    if (status === null || isGuarded(file, site.node, status)) return;
    const claims = acceptsOf(site, settings);
    if (claims.missing !== 'throws' && claims.missing !== 'crashes') return;
    const text = file.sourceCode.getText(status.member);
    const { range } = status.member;
    const suggestion = {
      messageId: 'fallback' as const,
      data: { text },
      edit: [{ range: [range[1], range[1]] as const, text: ' ?? 500' }],
    };
    report({
      node: status.member,
      messageId: status.kind === 'code' ? 'foreign' : 'missing',
      data: { text, outcome: claims.missingOutcome ?? claims.outside },
      suggestions: status.kind === 'code' || status.hasFallback ? [] : [suggestion],
    });
  },
});
