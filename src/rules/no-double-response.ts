import type { TSESTree } from '@typescript-eslint/utils';
import { mayStream } from '../facts/effects.ts';
import { describeEvent, type FlowEvent } from '../facts/events.ts';
import { outermost, reportedPart } from '../facts/syntax.ts';
import { defineRule, type Suggestion } from '../rule.ts';

// Only one response can answer a request. A second one is most often a missing `return` after the first.
export default defineRule<Record<string, never>, 'double' | 'head' | 'content' | 'kept' | 'return'>({
  name: 'no-double-response',
  type: 'problem',
  description: 'Disallow sending a second response on the same path',
  preset: { config: 'recommended', severity: 'error' },
  hasSuggestions: true,
  messages: {
    double:
      'The response was already sent by {{earlier}}: {{outcome}}. Return after the first response, or send only one of them.',
    head: 'The head of the response was already written by {{earlier}}: {{outcome}}. End the response with `end()` after that, or leave it out.',
    kept: 'This response is not returned, so that {{framework}} sends another one: {{outcome}}. Return `{{holder}}`.',
    return: 'Return `{{holder}}` after it.',
    content:
      'The handler sends this response, or a part of it, and then returns another one: {{outcome}}. Do only one of the two.',
  },
  options: { schema: {}, defaults: {} },
  roles: [],
  checkFlow({ events, framework, holder }, { file, report }) {
    const { secondSend: outcome, lateContent, secondHead, sendsResult } = framework.order ?? {};
    const reported = new Set();
    const injection = events.find(({ kind }) => kind === 'take')?.match.shape;
    const kept = injection?.shape.hands;
    for (const event of events) {
      if (kept !== undefined && injection !== undefined && event.kind === 'send' && isKept(event)) {
        const node = outermost(event.match.node);
        report({
          node: reportedPart(node),
          messageId: 'kept',
          data: { framework: injection.table.title, outcome: kept, holder },
          suggestions: suggestReturn(node, holder),
        });
        continue;
      }
      const isLast = event.outcomes.size === 1 && event.outcomes.has('answered');
      const lost = event.kind === 'send' ? lateContent : sendsResult && writesOut(event) ? secondHead : undefined;
      if (isLast && lost !== undefined)
        report({ node: reportedPart(event.match.node), messageId: 'content', data: { outcome: lost } });
      // Every way on from the first response must lead to a second one; a way that does not may be the only one taken.
      const isStarted = event.outcomes.has('restarted');
      if (event.outcomes.size !== 1 || !(isStarted || (event.kind === 'send' && event.outcomes.has('resent'))))
        continue;
      for (const later of event.later) {
        const { shape, table } = later.match.shape;
        const late = isStarted ? table.order?.secondHead : (shape.late ?? outcome);
        if (shape.repeatable === true || late === undefined || reported.has(later)) continue;
        // The next round of a loop, where what follows the loop comes second, too.
        if (later === event && event.later.size > 1) continue;
        // Nothing of a stream is out yet, so that what goes past the framework may answer in its place.
        if (table !== event.match.shape.table && mayStream(file, event.match)) continue;
        reported.add(later);
        report({
          node: reportedPart(later.match.node),
          messageId: isStarted ? 'head' : 'double',
          data: { earlier: describeEvent(event, later), outcome: late },
        });
      }
    }
  },
});

/** Whether the handler ends after a response without handing it back: a redirect gives none back that it could return. */
function isKept({ match, outcomes }: FlowEvent): boolean {
  const isLost = outcomes.has('handed') && match.shape.shape.role === 'redirect';
  return isLost || outcomes.has('left') || outcomes.has('answered');
}

/** Whether the head of the response is out from here on. */
function writesOut({ kind, match }: FlowEvent): boolean {
  return kind === 'write' || match.shape.shape.commits === true;
}

function suggestReturn({ parent }: TSESTree.Node, holder: string): readonly Suggestion<'return'>[] {
  if (parent?.type !== 'ExpressionStatement' || parent.parent.type !== 'BlockStatement') return [];
  const end = parent.range[1];
  return [{ messageId: 'return', data: { holder }, edit: [{ range: [end, end], text: ` return ${holder};` }] }];
}
