import { fillTemplate, renameProperty } from '../edits/template.ts';
import { formFaultOf, type Fault } from '../facts/claims.ts';
import { isAtLeast } from '../facts/evidence.ts';
import type { FlowEvent } from '../facts/flow.ts';
import type { StatusSite } from '../facts/sites.ts';
import { reportedPart } from '../facts/syntax.ts';
import { defineRule, type CheckContext, type Edit } from '../rule.ts';

type MessageId = 'form' | 'late' | 'lost' | 'rewrite';
type Context = CheckContext<Record<never, never>, MessageId>;

// The code looks as if it set a status. The client gets another one, and nothing says so.
export default defineRule<Record<never, never>, MessageId>({
  name: 'no-ineffective-code',
  type: 'problem',
  description: 'Disallow code that looks as if it set a status and does not',
  preset: { config: 'recommended', severity: 'error' },
  fixable: true,
  hasSuggestions: true,
  messages: {
    form: 'This does not set the status: {{framework}} {{outcome}}.{{advice}}',
    late: 'The response was already sent in line {{line}}, so this status is lost: {{outcome}}. Set the status before the response is sent.',
    lost: 'This status is never sent: line {{line}} replaces it. Keep only one of them.',
    rewrite: 'Write {{text}}.',
  },
  options: { schema: {}, defaults: {} },
  roles: ['set', 'send', 'redirect', 'throw', 'mock'],
  check(site, context) {
    const fault = formFaultOf(site, context.settings);
    if (fault?.kind !== 'ineffective') return;
    const edit = correctForm(site, fault, context);
    context.report({
      node: site.codeNode,
      messageId: 'form',
      data: {
        framework: site.framework.title,
        outcome: fault.outcome,
        advice: fault.advice === undefined ? '' : ` ${fault.advice}.`,
      },
      ...offer(site, edit),
    });
  },
  checkFlow({ events, framework }, context) {
    for (const event of events) {
      const site = event.kind === 'set' ? context.siteAt(event.match.node) : undefined;
      if (site === undefined || site.written === 'implied') continue;
      const outcome = framework.order?.lateStatus;
      if (outcome !== undefined && event.before.size === 1 && event.before.has('sent'))
        reportLate(event, site, outcome, context);
      else if (event.outcomes.size > 0 && [...event.outcomes].every(isReplaced)) reportLost(event, site, context);
    }
  },
});

function correctForm(site: StatusSite, { fix, rename }: Fault, { file }: Context): Edit | null {
  if (fix !== undefined) return fillTemplate(file, site, fix);
  return rename === undefined ? null : renameProperty(site.codeNode, rename);
}

function isReplaced(outcome: string): boolean {
  return outcome === 'overwritten' || outcome === 'overridden';
}

function reportLate(event: FlowEvent, site: StatusSite, outcome: string, { report }: Context): void {
  const [earlier] = event.earlier;
  if (earlier === undefined) return;
  report({ node: site.codeNode, messageId: 'late', data: { line: lineOf(earlier), outcome } });
}

function reportLost(event: FlowEvent, site: StatusSite, { file, siteAt, report }: Context): void {
  const [later] = event.later;
  if (later === undefined || [...event.later].every((one) => isSameCode(site, siteAt(one.match.node)))) return;
  const { node, receiver, arguments: args, shape } = later.match;
  const { withCode } = shape.shape;
  const joined =
    withCode !== undefined && receiver === site.node && site.receiver !== null && site.written !== 'computed';
  const code = file.sourceCode.getText(site.codeNode);
  const edit = joined
    ? fillTemplate(file, { node, receiver: site.receiver, arguments: args }, withCode.replace('{code}', code))
    : null;
  report({ node: site.codeNode, messageId: 'lost', data: { line: lineOf(later) }, ...offer(site, edit) });
}

/** Setting the same code twice is untidy, and changes nothing. */
function isSameCode(site: StatusSite, other: StatusSite | undefined): boolean {
  const [one] = site.codes;
  const [two] = other?.codes ?? [];
  return one !== undefined && site.codes.length === 1 && other?.codes.length === 1 && one.value === two?.value;
}

function lineOf({ match }: FlowEvent): string {
  return String(reportedPart(match.node).loc.start.line);
}

function offer(site: StatusSite, edit: Edit | null): Pick<Parameters<Context['report']>[0], 'fix' | 'suggestions'> {
  if (edit === null) return {};
  if (isAtLeast(site.evidence.level, 'declared')) return { fix: edit };
  return { suggestions: [{ messageId: 'rewrite', data: { text: edit.map(({ text }) => text).join(' … ') }, edit }] };
}
