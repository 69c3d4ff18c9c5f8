import { replaceCode } from '../edits/code.ts';
import { mendFault } from '../edits/fault.ts';
import { offerEdit } from '../edits/offer.ts';
import { fillTemplate, showTemplate } from '../edits/template.ts';
import { formFaultOf, type Fault } from '../facts/claims.ts';
import { describeEvent, type FlowEvent } from '../facts/events.ts';
import { findLoss, listLosses, type Loss } from '../facts/losses.ts';
import type { StatusSite } from '../facts/sites.ts';
import { listRedirectCodes } from '../registry/index.ts';
import { runsAfterHandler } from '../facts/timers.ts';
import { defineRule, type CheckContext, type Edit, type Problem } from '../rule.ts';

type MessageId = 'form' | 'late' | 'lost' | 'rewrite';
type Context = CheckContext<Record<string, never>, MessageId>;

// The code looks as if it set a status. The client gets another one, and nothing says so.
export default defineRule<Record<string, never>, MessageId>({
  name: 'no-ineffective-code',
  type: 'problem',
  description: 'Disallow code that looks as if it set a status and does not',
  preset: { config: 'recommended', severity: 'error' },
  fixable: true,
  hasSuggestions: true,
  messages: {
    form: 'This does not set the status: {{framework}} {{outcome}}. {{advice}}.',
    late: 'The response was already sent by {{earlier}}, so this status is lost: {{outcome}}. Set the status before the response is sent.',
    lost: 'This status is never sent: {{outcome}}. {{advice}}.',
    rewrite: '{{advice}}.',
  },
  options: { schema: {}, defaults: {} },
  roles: ['set', 'send', 'redirect', 'mock'],
  check(site, context) {
    const fault = formFaultOf(site, context.settings);
    if (fault?.kind === 'ineffective' || (fault?.kind === 'swapped' && isPlain(site))) reportForm(site, fault, context);
    for (const loss of listLosses(site, fault, context)) reportLost(site, loss, context);
  },
  checkFlow(flow, context) {
    const { events, framework, owner } = flow;
    const timed = framework.order?.timedStatus;
    const isTooLate = timed !== undefined && runsAfterHandler(context.file, owner, framework);
    for (const event of events) {
      const site = event.kind === 'set' ? context.siteAt(event.match.node) : undefined;
      if (site === undefined || site.written === 'implied' || formFaultOf(site, context.settings) !== undefined)
        continue;
      if (isTooLate) {
        reportLost(site, { outcome: timed, advice: 'Wait for the timer in the handler' }, context);
        return;
      }
      const outcome = site.shape.late ?? framework.order?.lateStatus;
      const [earlier] = event.earlier;
      if (outcome !== undefined && earlier !== undefined && event.before.size === 1 && event.before.has('sent')) {
        if (isSentAgain(event, earlier)) continue;
        const data = { earlier: describeEvent(earlier, event), outcome };
        context.report({ node: site.codeNode, messageId: 'late', data });
        continue;
      }
      const loss = findLoss(event, flow, site, context);
      if (loss !== null) reportLost(site, loss, context);
    }
  },
});

/** Whether `res.status(404).json(user)` follows a response, or anything its head, for certain: no-double-response says so. */
function isSentAgain({ match }: FlowEvent, { outcomes, later }: FlowEvent): boolean {
  if (outcomes.size === 1 && outcomes.has('restarted')) return true;
  const [start, end] = match.node.range;
  const isSure = outcomes.size === 1 && outcomes.has('resent');
  return isSure && [...later].some(({ match: { node } }) => node.range[0] === start && node.range[1] >= end);
}

/** Swapped arguments of redirects are reported by valid-redirect-code, and all faults of errors by valid-error-code. */
function isPlain({ role }: StatusSite): boolean {
  return role === 'set' || role === 'send' || role === 'mock';
}

function reportForm(site: StatusSite, fault: Fault, { file, report }: Context): void {
  const { edit, advice } = mendFault(file, site, fault);
  const isBare = fault.fix === undefined && fault.rename === undefined;
  report({
    node: site.codeNode,
    messageId: 'form',
    data: { framework: site.framework.title, outcome: showTemplate(file, site, fault.outcome), advice },
    ...offerEdit(site, isBare ? unquote(site) : edit, { messageId: 'rewrite', data: { advice } }),
  });
}

/** The number for a string of digits, where the form fails for the quotes alone. */
function unquote({ codes }: StatusSite): Edit | null {
  const [code] = codes;
  if (codes.length !== 1 || code?.written !== 'string' || !/^[2-5]\d\d$/.test(String(code.value))) return null;
  return replaceCode(code, Number(code.value));
}

function reportLost(site: StatusSite, { outcome, advice, by }: Loss, context: Context): void {
  const better = by === undefined ? null : joinedForm(site, by, context);
  const data = { outcome, advice: better?.advice ?? advice };
  context.report({ node: site.codeNode, messageId: 'lost', data, ...better?.offer });
}

/** `res.status(301).redirect(url)` is one call: with the code, where that can be the helper's, else without it. */
function joinedForm(
  site: StatusSite,
  { match }: FlowEvent,
  { file }: Context,
): { readonly advice: string; readonly offer: Pick<Problem<MessageId>, 'fix' | 'suggestions'> } | null {
  const { node, receiver, arguments: args, shape } = match;
  const { withCode } = shape.shape;
  if (withCode === undefined || receiver !== site.node || site.receiver === null) return null;
  const form = { node, receiver: site.receiver, arguments: args };
  const followed = listRedirectCodes();
  const takesCode = site.complete && site.codes.every(({ value }) => followed.some((code) => code === value));
  if (!takesCode) {
    const edit = [{ range: [site.receiver.range[1], site.node.range[1]] as const, text: '' }];
    const advice = 'Leave it out, or answer with it and without redirecting';
    return { advice, offer: { suggestions: [{ messageId: 'rewrite', data: { advice: 'Leave it out' }, edit }] } };
  }
  const template = withCode.replace('{code}', file.sourceCode.getText(site.codeNode));
  const advice = `Write \`${showTemplate(file, form, template)}\``;
  return {
    advice,
    offer: offerEdit(site, fillTemplate(file, form, template), { messageId: 'rewrite', data: { advice } }),
  };
}
