import { formFaultOf } from '../facts/claims.ts';
import type { Outcome } from '../facts/flow.ts';
import type { ResponseFlow } from '../facts/paths.ts';
import { outermost, reportedPart } from '../facts/syntax.ts';
import type { ShapeMatch } from '../facts/shapes.ts';
import { type CheckContext, defineRule } from '../rule.ts';

type MessageId = 'unsent' | 'taken' | 'finish';

// `res.status(401)` only notes the code. A handler that returns right after it leaves the client waiting.
export default defineRule<Record<string, never>, MessageId>({
  name: 'no-unsent-response',
  type: 'problem',
  description: 'Disallow handlers that set a status and never send the response',
  preset: { config: 'recommended', severity: 'warn' },
  hasSuggestions: true,
  messages: {
    unsent: 'The status is set here, but nothing is ever sent: {{outcome}}. {{advice}}.',
    taken: 'Nothing is ever sent here: {{outcome}}. Send the response, or write `{{shared}}`.',
    finish: '{{advice}}.',
  },
  options: { schema: {}, defaults: {} },
  roles: [],
  checkFlow(flow, context) {
    if (!flow.answers) return;
    const { unsent: outcome, finish, sendsResult } = flow.framework.order ?? {};
    const isTaken = flow.events.some(({ match }) => match.shape.shape.takes !== undefined);
    for (const event of flow.events) {
      const { kind, match, outcomes } = event;
      if (kind === 'take' && isNeverAnswered(outcomes)) reportTaken(match, context);
      // Without the handler's whole story (another path sends, other code takes over) nothing is certain.
      if (outcome === undefined || kind !== 'set' || outcomes.size === 0) continue;
      if (![...outcomes].every((one) => (isTaken ? isEnd(one) : isUnanswered(one, flow)))) continue;
      const { node, shape } = match;
      // `res.statusCode(404)` throws.
      const site = context.siteAt(node);
      if (site !== undefined && formFaultOf(site, context.settings) !== undefined) continue;
      const end = outermost(node).range[1];
      const canFinish = finish !== undefined && shape.shape.kind === 'call';
      const advice = canFinish
        ? `Add \`${finish}\``
        : sendsResult === 'value'
          ? 'Return a response'
          : 'End the response after setting its status';
      context.report({
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
  const sent = framework.order?.sendsResult;
  return sent === undefined ? isEnd(outcome) : outcome === 'unsent' && (sent === 'value' || !owner.async);
}

/** Whether every path ends before anything is sent, but for those that end in an error, which the framework answers. */
function isNeverAnswered(outcomes: ReadonlySet<Outcome>): boolean {
  const others = [...outcomes].filter((one) => one !== 'thrown');
  return others.length > 0 && others.every(isEnd);
}

const ends: ReadonlySet<Outcome> = new Set(['unsent', 'returned', 'valued', 'answered', 'replaced']);

/** Whether the function ends before anything is sent. */
function isEnd(outcome: Outcome): boolean {
  return ends.has(outcome);
}

function reportTaken(
  { node, shape }: ShapeMatch,
  { file, report }: CheckContext<Record<string, never>, MessageId>,
): void {
  const { takes } = shape.shape;
  if (takes === undefined || node.type !== 'Decorator') return;
  const call = node.expression;
  const shared = takes.shared.replace(
    '{callee}',
    file.sourceCode.getText(call.type === 'CallExpression' ? call.callee : call),
  );
  const advice = `Write \`${shared}\``;
  report({
    node,
    messageId: 'taken',
    data: { outcome: takes.outcome, shared },
    suggestions: [{ messageId: 'finish', data: { advice }, edit: [{ range: node.range, text: shared }] }],
  });
}
