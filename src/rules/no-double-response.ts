import { describeEvent } from '../facts/flow.ts';
import { reportedPart } from '../facts/syntax.ts';
import { defineRule } from '../rule.ts';

// Only one response can answer a request. A second one is most often a missing `return` after the first.
export default defineRule<Record<string, never>, 'double'>({
  name: 'no-double-response',
  type: 'problem',
  description: 'Disallow sending a second response on the same path',
  preset: { config: 'recommended', severity: 'error' },
  messages: {
    double:
      'The response was already sent by {{earlier}}: {{outcome}}. Return after the first response, or send only one of them.',
  },
  options: { schema: {}, defaults: {} },
  roles: [],
  checkFlow({ events, framework }, { report }) {
    const outcome = framework.order?.secondSend;
    if (outcome === undefined) return;
    const reported = new Set();
    for (const event of events) {
      // Every way on from the first response must lead to a second one; a way that does not may be the only one taken.
      if (event.kind !== 'send' || event.outcomes.size !== 1 || !event.outcomes.has('resent')) continue;
      for (const later of event.later) {
        if (later.match.shape.shape.repeatable === true || reported.has(later)) continue;
        reported.add(later);
        report({
          node: reportedPart(later.match.node),
          messageId: 'double',
          data: { earlier: describeEvent(event, later), outcome },
        });
      }
    }
  },
});
