import { replaceCode } from '../edits/code.ts';
import { mendFault } from '../edits/fault.ts';
import { offerEdit } from '../edits/offer.ts';
import { fillTemplate, showTemplate } from '../edits/template.ts';
import { formFaultOf, isSurelyOfFramework, type Fault } from '../facts/claims.ts';
import type { SourceFile } from '../facts/file.ts';
import { describeEvent, type FlowEvent } from '../facts/events.ts';
import { mayFailBetween } from '../facts/failures.ts';
import { findOuterForm } from '../facts/outer-form.ts';
import type { ResponseFlow } from '../facts/paths.ts';
import { findNothing } from '../facts/results.ts';
import { describeSentError } from '../facts/sent-error.ts';
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
    const outcome = site.role === 'set' ? describeSentError(context.file, site) : null;
    if (outcome !== null) reportUnsent(site, outcome, 'Set the code of an error, or send something else', context);
    const outer = site.complete && site.written !== 'implied' ? findOuterForm(context.file, site.node) : null;
    if (outer !== null && isOtherCode(site, context.siteAt(outer.node)))
      reportUnsent(site, outer.outcome, 'Pass the status there', context);
    const nothing = fault === undefined ? findNothing(context.file, site) : undefined;
    if (nothing !== undefined) reportUnsent(site, nothing.outcome, nothing.advice, context);
  },
  checkFlow(flow, context) {
    const { events, framework, answers, owner } = flow;
    const timed = framework.order?.timedStatus;
    const isTooLate = timed !== undefined && runsAfterHandler(context.file, owner, framework);
    for (const event of events) {
      const site = event.kind === 'set' ? context.siteAt(event.match.node) : undefined;
      if (site === undefined || site.written === 'implied' || formFaultOf(site, context.settings) !== undefined)
        continue;
      if (isTooLate) {
        reportUnsent(site, timed, 'Wait for the timer in the handler', context);
        return;
      }
      const { lateStatus, ownContent } = framework.order ?? {};
      const own = ownResponseOf(event, framework);
      const outcome = site.shape.late ?? lateStatus;
      const [earlier] = event.earlier;
      if (outcome !== undefined && earlier !== undefined && event.before.size === 1 && event.before.has('sent')) {
        if (isSentAgain(event, earlier)) continue;
        const data = { earlier: describeEvent(earlier, event), outcome };
        context.report({ node: site.codeNode, messageId: 'late', data });
      } else if (event.outcomes.size > 0 && [...event.outcomes].every(isReplaced)) {
        if (!mayFailWith(site, event, flow, context.file)) reportLost(event, site, context);
      } else if (own !== undefined && answers && event.outcomes.size === 1 && event.outcomes.has('replaced'))
        reportReplaced(event, own, site, context);
      else if (ownContent !== undefined && answers && event.outcomes.size > 0 && [...event.outcomes].every(isAnswered))
        reportUnsent(site, ownContent, 'Set it on the response that is returned', context);
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

/** What a response does to the status, which the handler makes and returns. */
function ownResponseOf({ later }: FlowEvent, { id, order }: ResponseFlow['framework']): string | undefined {
  const isOwn = [...later].every(({ match }) => match.shape.table.id === id);
  return order?.ownResponse ?? (isOwn ? order?.ownAnswer : undefined);
}

function reportReplaced(event: FlowEvent, outcome: string, site: StatusSite, context: Context): void {
  if ([...event.later].every((one) => isSameCode(site, context.siteAt(one.match.node)))) return;
  reportUnsent(site, outcome, 'Pass the status to the response that is returned', context);
}

function reportUnsent({ codeNode }: StatusSite, outcome: string, advice: string, { report }: Context): void {
  report({ node: codeNode, messageId: 'lost', data: { outcome, advice } });
}

function isReplaced(outcome: string): boolean {
  return outcome === 'overwritten' || outcome === 'overridden';
}

function isAnswered(outcome: string): boolean {
  return outcome === 'answered' || outcome === 'replaced';
}

/** `res.status(400); const order = parse(body); res.status(201)`: Express answers what `parse` throws with 400. */
function mayFailWith(
  { codes, complete }: StatusSite,
  { match, later }: FlowEvent,
  { framework, holder }: ResponseFlow,
  file: SourceFile,
): boolean {
  if (framework.order?.failsWithStatus !== true) return false;
  if (complete && !codes.some(({ value }) => Number(value) >= 400)) return false;
  return [...later].some((one) => mayFailBetween(file, match.node, one.match.node, holder));
}

function reportLost(event: FlowEvent, site: StatusSite, context: Context): void {
  const [later] = event.later;
  if (later === undefined || [...event.later].every((one) => isSameCode(site, context.siteAt(one.match.node)))) return;
  const { overrides } = later.match.shape.shape;
  if (overrides?.keeps !== undefined && mayKeep(site, overrides.keeps)) return;
  // Other frameworks' redirects keep the status.
  if (overrides !== undefined && !isSurelyOfFramework(context.file, site.evidence, later.match.shape.table)) return;
  const better = joinedForm(site, later, context);
  const advice = better?.advice ?? overrides?.advice ?? 'Keep only one of them';
  context.report({
    node: site.codeNode,
    messageId: 'lost',
    data: { outcome: overrides?.outcome ?? `${describeEvent(later, event)} replaces it`, advice },
    ...better?.offer,
  });
}

/** Whether a redirect may leave the code as it is. */
function mayKeep({ codes, complete }: StatusSite, kept: readonly number[]): boolean {
  return !complete || codes.some(({ value }) => kept.some((code) => code === value));
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

/** Whether both codes are known, and differ. */
function isOtherCode(site: StatusSite, other: StatusSite | undefined): boolean {
  return site.codes.length === 1 && other?.complete === true && other.codes.length === 1 && !isSameCode(site, other);
}

/** Setting the same code twice is untidy, and changes nothing. */
function isSameCode(site: StatusSite, other: StatusSite | undefined): boolean {
  const [one] = site.codes;
  const [two] = other?.codes ?? [];
  return one !== undefined && site.codes.length === 1 && other?.codes.length === 1 && one.value === two?.value;
}
