import { mendFault } from '../edits/fault.ts';
import { offerEdit } from '../edits/offer.ts';
import { fillTemplate, showTemplate } from '../edits/template.ts';
import { acceptsOf, formFaultOf, type Fault } from '../facts/claims.ts';
import { findCodeFaults, numberOf } from '../facts/code-fault.ts';
import type { FlowEvent } from '../facts/events.ts';
import type { StatusSite } from '../facts/sites.ts';
import { joinCodes, listRedirectCodes, nameCode } from '../registry/index.ts';
import { defineRule, type CheckContext } from '../rule.ts';

type MessageId = 'refused' | 'notFollowed' | 'kept' | 'swapped' | 'rewrite';
type Context = CheckContext<Record<string, never>, MessageId>;

// A redirect is what the client follows on its own: to the URL of Location, with one of five codes (RFC 9110 §15.4).
export default defineRule<Record<string, never>, MessageId>({
  name: 'valid-redirect-code',
  type: 'problem',
  description: 'Enforce that redirect helpers get a redirect code and a URL, in their order',
  preset: { config: 'recommended', severity: 'error' },
  fixable: true,
  hasSuggestions: true,
  messages: {
    refused: '{{code}} does not redirect: {{outcome}}. Use {{redirects}}.',
    notFollowed:
      '{{code}} does not redirect: {{framework}} sends it with a Location field, and clients do not follow it. Use {{redirects}}.',
    kept: 'This does not redirect: {{outcome}}. {{advice}}.',
    swapped: 'The code and the URL are in the wrong order: {{framework}} {{outcome}}. {{advice}}.',
    rewrite: '{{advice}}.',
  },
  options: { schema: {}, defaults: {} },
  roles: ['redirect'],
  check(site, context) {
    const fault = formFaultOf(site, context.settings);
    if (fault?.kind === 'swapped') reportSwapped(site, fault, context);
    if (fault !== undefined) return;
    const accepts = acceptsOf(site, context.settings);
    const others = findCodeFaults(site, context.settings);
    for (const code of site.codes) {
      const number = numberOf(code, accepts);
      if (number === null || !Number.isInteger(number) || isFollowed(number)) continue;
      if (others.some((one) => one.code === code)) continue;
      const { redirects } = site.shape;
      const outcome =
        number < accepts.min || number > accepts.max
          ? accepts.outside
          : redirects?.codes.includes(number) === false
            ? redirects.outside
            : undefined;
      context.report({
        node: code.node,
        messageId: outcome === undefined ? 'notFollowed' : 'refused',
        data: {
          code: nameCode(number),
          framework: site.framework.title,
          redirects: joinCodes(redirects?.codes.filter(isFollowed) ?? listRedirectCodes(), 'or'),
          ...(outcome === undefined ? {} : { outcome }),
        },
      });
    }
  },
  // Where a redirect only notes its code (Koa's), the next status takes its place, and the Location stays.
  checkFlow({ events, keptOutcome }, context) {
    for (const event of events) {
      const { kind, match, outcomes, later } = event;
      if (keptOutcome !== undefined && isFirst(event)) reportKept(event, keptOutcome, context);
      if (kind !== 'set') continue;
      if (outcomes.has('redirected') && !outcomes.has('overwritten') && !outcomes.has('overridden')) {
        const site = context.siteAt(match.node);
        if (site !== undefined) reportSpoiled(site, context);
      }
      if (outcomes.size !== 1) continue;
      // And where it keeps the status that was set before (Fastify's), that one goes out.
      const kept = outcomes.has('sent') ? context.siteAt(match.node) : undefined;
      if (kept !== undefined && [...later].every((one) => one.match.shape.shape.role === 'redirect'))
        reportSpoiled(kept, context);
      if (!outcomes.has('overwritten') || match.shape.shape.role !== 'redirect') continue;
      for (const event of later) {
        const site = event.match.shape.shape.role === 'set' ? context.siteAt(event.match.node) : undefined;
        if (site !== undefined) reportSpoiled(site, context);
      }
    }
  },
});

function reportSpoiled(site: StatusSite, { settings, report }: Context): void {
  const accepts = acceptsOf(site, settings);
  for (const code of site.codes) {
    const number = numberOf(code, accepts);
    if (number === null || isFollowed(number) || number < accepts.min || number > accepts.max) continue;
    const redirects = joinCodes(listRedirectCodes(), 'or');
    const data = { code: nameCode(number), framework: site.framework.title, redirects };
    report({ node: site.written === 'implied' ? site.node : code.node, messageId: 'notFollowed', data });
  }
}

/** Whether nothing is set or sent before a response, on any path. */
function isFirst({ kind, before, carried }: FlowEvent): boolean {
  return kind === 'send' && before.size === 1 && before.has('unsent') && carried.size === 0;
}

/** `reply.redirect(url)` where Nest has set 200 before. */
function reportKept({ match }: FlowEvent, outcome: string, { file, siteAt, report }: Context): void {
  const { keepsCode, withCode } = match.shape.shape;
  const site = siteAt(match.node);
  if (keepsCode !== true || withCode === undefined || site?.role !== 'redirect' || site.written !== 'implied') return;
  const template = withCode.replace('{code}', String(site.codes[0]?.value));
  const advice = `Write \`${showTemplate(file, site, template)}\``;
  const edit = offerEdit(site, fillTemplate(file, site, template), { messageId: 'rewrite', data: { advice } });
  report({ node: site.codeNode, messageId: 'kept', data: { outcome, advice }, ...edit });
}

function isFollowed(code: number): boolean {
  return listRedirectCodes().includes(code);
}

/** The one that is no URL is certain: a number stands first, or where a URL is due. */
function reportSwapped(site: StatusSite, fault: Fault, { file, report }: Context): void {
  const { edit, advice } = mendFault(file, site, fault);
  report({
    node: site.codeNode,
    messageId: 'swapped',
    data: { framework: site.framework.title, outcome: showTemplate(file, site, fault.outcome), advice },
    ...offerEdit(site, site.written === 'computed' ? null : edit, { messageId: 'rewrite', data: { advice } }),
  });
}
