import type { TSESTree } from '@typescript-eslint/utils';
import type { StatusSite } from '../facts/sites.ts';
import { outermost, reportedPart } from '../facts/syntax.ts';
import { findSwallowingTry, isDiscarded } from '../facts/discarded.ts';
import { findRefused, findReturnedError } from '../facts/thrown.ts';
import { defineRule } from '../rule.ts';

// Some frameworks answer with what the handler returns or throws. A response that is only made is never sent.
export default defineRule<Record<string, never>, 'response' | 'error' | 'returned' | 'refused' | 'swallowed' | 'hand'>({
  name: 'no-discarded-response',
  type: 'problem',
  description: 'Disallow making a response or an error and throwing it away',
  preset: { config: 'recommended', severity: 'error' },
  hasSuggestions: true,
  messages: {
    response: 'This response is made and thrown away: only what the handler returns is sent. Return it.',
    error: 'This error is made and thrown away: the client only hears of it when it is thrown. Throw it.',
    returned: 'This error is returned, not thrown: {{outcome}}. Throw it.',
    refused: 'This response is lost: {{framework}} takes none of its kind here, and {{outcome}}. {{advice}}.',
    swallowed:
      '{{framework}} answers by throwing here, and the catch of this try swallows what is thrown: the client never gets this response. Move it out of the try, or throw it on from the catch.',
    hand: '{{Must}} it.',
  },
  options: { schema: {}, defaults: {} },
  roles: ['set', 'send', 'redirect', 'throw'],
  check(site, { file, report }) {
    const { must } = site.shape;
    const node = reportedPart(site.node);
    const returned = findReturnedError(file, site);
    if (returned !== null) {
      const [start] = returned.statement.range;
      const edit = [{ range: [start, start + 'return'.length] as const, text: 'throw' }];
      const suggestions = [{ messageId: 'hand' as const, data: { Must: 'Throw' }, edit }];
      report({ node, messageId: 'returned', data: { outcome: returned.outcome }, suggestions });
      return;
    }
    const refused = findRefused(file, site);
    if (refused !== null) {
      const { framework, outcome, advice } = refused;
      report({ node, messageId: 'refused', data: { framework: framework.title, outcome, advice } });
    } else if (must !== undefined && isDiscarded(file, site.node, must)) {
      const start = outermost(site.node).range[0];
      const data = { Must: must === 'return' ? 'Return' : 'Throw' };
      const suggestion = {
        messageId: 'hand' as const,
        data,
        edit: [{ range: [start, start] as const, text: `${must} ` }],
      };
      report({
        node,
        messageId: must === 'return' ? 'response' : 'error',
        suggestions: isStatement(site) ? [suggestion] : [],
      });
    } else if (site.shape.throws === true && findSwallowingTry(file, site.node) !== null)
      report({ node, messageId: 'swallowed', data: { framework: site.framework.title } });
  },
});

function isStatement({ node }: StatusSite): boolean {
  const outer: TSESTree.Node = outermost(node);
  return outer.parent?.type === 'ExpressionStatement';
}
