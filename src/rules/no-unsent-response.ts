import { outermost, reportedPart } from '../facts/syntax.ts';
import { defineRule } from '../rule.ts';

// `res.status(401)` only notes the code. A handler that returns right after it leaves the client waiting.
export default defineRule<Record<never, never>, 'unsent' | 'finish'>({
  name: 'no-unsent-response',
  type: 'problem',
  description: 'Disallow handlers that set a status and never send the response',
  preset: { config: 'recommended', severity: 'warn' },
  hasSuggestions: true,
  messages: {
    unsent: 'The status is set here, but nothing is ever sent: {{outcome}}. End the response after setting its status.',
    finish: 'Add {{finish}}.',
  },
  options: { schema: {}, defaults: {} },
  roles: [],
  checkFlow({ events, framework, answers }, { report }) {
    const { unsent: outcome, finish } = framework.order ?? {};
    if (outcome === undefined || !answers) return;
    for (const event of events) {
      // Without the handler's whole story (another path sends, other code takes over) nothing is certain.
      if (event.kind !== 'set' || event.outcomes.size !== 1 || !event.outcomes.has('unsent')) continue;
      const { node, shape } = event.match;
      const end = outermost(node).range[1];
      const canFinish = finish !== undefined && shape.shape.kind === 'call';
      report({
        node: reportedPart(node),
        messageId: 'unsent',
        data: { outcome },
        suggestions: canFinish
          ? [{ messageId: 'finish', data: { finish }, edit: [{ range: [end, end], text: finish }] }]
          : [],
      });
    }
  },
});
