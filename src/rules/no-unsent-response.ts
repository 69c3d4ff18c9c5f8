import type { Outcome } from '../facts/flow.ts';
import type { ResponseFlow } from '../facts/paths.ts';
import { outermost, reportedPart } from '../facts/syntax.ts';
import { defineRule } from '../rule.ts';

// `res.status(401)` only notes the code. A handler that returns right after it leaves the client waiting.
export default defineRule<Record<string, never>, 'unsent' | 'finish'>({
  name: 'no-unsent-response',
  type: 'problem',
  description: 'Disallow handlers that set a status and never send the response',
  preset: { config: 'recommended', severity: 'warn' },
  hasSuggestions: true,
  messages: {
    unsent: 'The status is set here, but nothing is ever sent: {{outcome}}. {{advice}}.',
    finish: '{{advice}}.',
  },
  options: { schema: {}, defaults: {} },
  roles: [],
  checkFlow(flow, { report }) {
    const { unsent: outcome, finish } = flow.framework.order ?? {};
    if (outcome === undefined || !flow.answers) return;
    for (const event of flow.events) {
      // Without the handler's whole story (another path sends, other code takes over) nothing is certain.
      if (event.kind !== 'set' || event.outcomes.size === 0) continue;
      if (![...event.outcomes].every((one) => isUnanswered(one, flow))) continue;
      const { node, shape } = event.match;
      const end = outermost(node).range[1];
      const canFinish = finish !== undefined && shape.shape.kind === 'call';
      const advice = canFinish ? `Add \`${finish}\`` : 'End the response after setting its status';
      report({
        node: reportedPart(node),
        messageId: 'unsent',
        data: { outcome, advice },
        suggestions: canFinish
          ? [{ messageId: 'finish', data: { advice }, edit: [{ range: [end, end], text: finish }] }]
          : [],
      });
    }
  },
});

/** Whether the client waits at such an end of the handler. */
function isUnanswered(outcome: Outcome, { framework, owner }: ResponseFlow): boolean {
  if (outcome === 'returned') return true;
  if (framework.order?.sendsResult === true) return outcome === 'unsent' && !owner.async;
  return outcome === 'unsent' || outcome === 'valued';
}
