import { formFaultOf } from '../facts/claims.ts';
import { wrapperOf } from '../facts/answers.ts';
import type { FlowEvent, Outcome } from '../facts/events.ts';
import type { ResponseFlow } from '../facts/paths.ts';
import { chainCalls, outermost, reportedPart } from '../facts/syntax.ts';
import type { ShapeMatch } from '../facts/shapes.ts';
import { type CheckContext, defineRule, type Suggestion } from '../rule.ts';

type MessageId = 'unsent' | 'taken' | 'finish';
type Context = CheckContext<Record<string, never>, MessageId>;

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
    const { unsent: outcome, finish, sendsResult } = flow.framework.order ?? {};
    const isOwn = flow.answers;
    if (!isOwn && (outcome === undefined || sendsResult !== undefined || !flow.events.some(isSend))) return;
    // What a helper or a wrapped handler returns may be the answer.
    const mayReturnIt = !isOwn || wrapperOf(context.file, flow.owner) !== null;
    const taker = flow.events.find(({ match }) => match.shape.shape.takes !== undefined)?.match;
    for (const event of flow.events) {
      const { kind, match, outcomes } = event;
      if (isOwn && kind === 'take' && isNeverAnswered(outcomes)) reportTaken(match, context);
      // Without the handler's whole story (another path sends, other code takes over) nothing is certain.
      if (outcome === undefined || kind !== 'set' || outcomes.size === 0) continue;
      if (![...outcomes].every((one) => (taker !== undefined ? isEnd(one) : isUnanswered(one, flow)))) continue;
      const isAnswer = outcomes.has('valued') || outcomes.has('answered') || outcomes.has('replaced');
      if (isAnswer && mayReturnIt) continue;
      const { node, shape } = match;
      // `res.statusCode(404)` throws.
      const site = context.siteAt(node);
      if (site !== undefined && formFaultOf(site, context.settings) !== undefined) continue;
      // `res.status(302).set('Location', url)` ends behind the last call.
      const end = outermost(chainCalls(node)[0] ?? node).range[1];
      const canFinish = finish !== undefined && shape.shape.kind === 'call';
      const advice = canFinish
        ? `Add \`${finish}\``
        : sendsResult === 'value'
          ? 'Return a response'
          : 'End the response after setting its status';
      const shared = isAnswer && taker !== undefined ? sharedForm(taker, context) : null;
      context.report({
        node: reportedPart(node),
        messageId: 'unsent',
        data: { outcome, advice: shared === null ? advice : `Send the response, or write \`${shared}\`` },
        suggestions: [
          ...(shared === null || taker === undefined ? [] : [suggestSharing(taker, shared)]),
          ...(canFinish
            ? [{ messageId: 'finish' as const, data: { advice }, edit: [{ range: [end, end] as const, text: finish }] }]
            : []),
        ],
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

/** Something is sent on another path: whoever sends there has nobody to leave it to here. */
function isSend({ kind, match }: FlowEvent): boolean {
  return kind === 'send' && match.shape.shape.must === undefined;
}

function reportTaken(match: ShapeMatch, context: Context): void {
  const { takes } = match.shape.shape;
  const shared = sharedForm(match, context);
  if (takes === undefined || shared === null) return;
  const suggestions = [suggestSharing(match, shared)];
  context.report({ node: match.node, messageId: 'taken', data: { outcome: takes.outcome, shared }, suggestions });
}

/** `@Res({ passthrough: true })`, with which the framework still answers. */
function sharedForm({ node, shape }: ShapeMatch, { file }: Context): string | null {
  const { takes } = shape.shape;
  if (takes === undefined || node.type !== 'Decorator') return null;
  const call = node.expression;
  const callee = file.sourceCode.getText(call.type === 'CallExpression' ? call.callee : call);
  return takes.shared.replace('{callee}', callee);
}

function suggestSharing({ node }: ShapeMatch, shared: string): Suggestion<MessageId> {
  return { messageId: 'finish', data: { advice: `Write \`${shared}\`` }, edit: [{ range: node.range, text: shared }] };
}
