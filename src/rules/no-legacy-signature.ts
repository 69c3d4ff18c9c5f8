import { mendFault } from '../edits/fault.ts';
import { offerEdit } from '../edits/offer.ts';
import { showTemplate } from '../edits/template.ts';
import { acceptsOf, formFaultOf, isSurelyOfFramework } from '../facts/claims.ts';
import { numberOf } from '../facts/code-fault.ts';
import { defineRule } from '../rule.ts';

// The signature was right in an older major. The newer one takes its arguments for something else, and says nothing.
export default defineRule<Record<string, never>, 'legacy' | 'rewrite'>({
  name: 'no-legacy-signature',
  type: 'problem',
  description: 'Disallow signatures of older framework versions, with which the status is lost',
  preset: { config: 'recommended', severity: 'error' },
  fixable: true,
  hasSuggestions: true,
  messages: {
    legacy: '`{{form}}` is a signature of older versions: {{framework}} {{major}} {{outcome}}. {{advice}}.',
    rewrite: '{{advice}}.',
  },
  options: { schema: {}, defaults: {} },
  roles: ['set', 'send', 'redirect', 'throw'],
  check(site, { settings, file, report }) {
    const fault = formFaultOf(site, settings);
    if (fault?.kind !== 'legacy' || !isSurelyOfFramework(file, site.evidence, site.shapeTable)) return;
    // `res.send(7)` sends a number.
    const accepts = { ...acceptsOf(site, settings), strings: 'accepted' } as const;
    if (!site.codes.some((code) => isStatusCode(numberOf(code, accepts)))) return;
    const { shapeTable: table } = site;
    const { edit, advice } = mendFault(file, site, fault);
    report({
      node: site.codeNode,
      messageId: 'legacy',
      data: {
        form: site.shape.form,
        framework: table.title,
        major: String(settings.majors.get(table.id) ?? ''),
        outcome: showTemplate(file, site, fault.outcome),
        advice,
      },
      ...offerEdit(site, edit, { messageId: 'rewrite', data: { advice } }),
    });
  },
});

function isStatusCode(number: number | null): boolean {
  return number !== null && number >= 100 && number <= 599;
}
