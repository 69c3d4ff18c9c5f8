import { describeEvent } from '../facts/flow.ts';
import { reportedPart } from '../facts/syntax.ts';
import { defineRule } from '../rule.ts';

// Only one response can answer a request. A second one is most often a missing `return` after the first.
export default defineRule<Record<string, never>, 'double' | 'content'>({
  name: 'no-double-response',
  type: 'problem',
  description: 'Disallow sending a second response on the same path',
  preset: { config: 'recommended', severity: 'error' },
  messages: {
    double:
      'The response was already sent by {{earlier}}: {{outcome}}. Return after the first response, or send only one of them.',
    content: 'The handler sends this response, and then returns another one: {{outcome}}. Do only one of the two.',
  },
  options: { schema: {}, defaults: {} },
  roles: [],
  checkFlow({ events, framework }, { report }) {
    const { secondSend: outcome, lateContent } = framework.order ?? {};
    const reported = new Set();
    for (const event of events) {
      const isLast = event.kind === 'send' && event.outcomes.size === 1 && event.outcomes.has('answered');
      if (isLast && lateContent !== undefined)
        report({ node: reportedPart(event.match.node), messageId: 'content', data: { outcome: lateContent } });
      // Every way on from the first response must lead to a second one; a way that does not may be the only one taken.
      if (event.kind !== 'send' || event.outcomes.size !== 1 || !event.outcomes.has('resent')) continue;
      for (const later of event.later) {
        const { repeatable, late = outcome } = later.match.shape.shape;
        if (repeatable === true || late === undefined || reported.has(later)) continue;
        reported.add(later);
        report({
          node: reportedPart(later.match.node),
          messageId: 'double',
          data: { earlier: describeEvent(event, later), outcome: late },
        });
      }
    }
  },
});
