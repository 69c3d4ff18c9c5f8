import { replaceCode } from '../edits/code.ts';
import { mendFault } from '../edits/fault.ts';
import { offerEdit } from '../edits/offer.ts';
import { showTemplate } from '../edits/template.ts';
import { acceptsOf, formFaultOf, type Fault } from '../facts/claims.ts';
import { numberOf } from '../facts/code-fault.ts';
import type { StatusSite } from '../facts/sites.ts';
import { reportedPart } from '../facts/syntax.ts';
import { findThrownResponse, findUnreadStatus } from '../facts/thrown.ts';
import type { CodeValue } from '../facts/value.ts';
import { findCode } from '../registry/index.ts';
import { defineRule, type CheckContext } from '../rule.ts';

type MessageId = 'noError' | 'string' | 'swapped' | 'form' | 'unread' | 'number' | 'response' | 'rewrite';
type Context = CheckContext<Record<string, never>, MessageId>;

// What makes an error of a code below 400 tells the client that all went well, or answers with another code.
export default defineRule<Record<string, never>, MessageId>({
  name: 'valid-error-code',
  type: 'problem',
  description: 'Enforce that error helpers get the code of an error',
  preset: { config: 'recommended', severity: 'error' },
  fixable: true,
  hasSuggestions: true,
  messages: {
    noError:
      '{{code}} is not an error: {{outcome}}. Throw a 4xx or 5xx code, or answer with {{number}} without throwing.',
    string: 'The status code is the string {{value}}: {{outcome}}. {{advice}}.',
    swapped: 'The code and the message are in the wrong order: {{framework}} {{outcome}}. {{advice}}.',
    form: 'This does not set the status: {{framework}} {{outcome}}. {{advice}}.',
    unread:
      'The status is lost: {{framework}} does not read `{{member}}` of what is thrown, and {{outcome}}. {{advice}}.',
    number:
      'The status is lost: {{framework}} takes no number that is thrown for a status, and {{outcome}}. {{advice}}.',
    response: 'The response is lost: {{framework}} sends none that is thrown, and {{outcome}}. Return it.',
    rewrite: '{{advice}}.',
  },
  options: { schema: {}, defaults: {} },
  roles: ['throw', 'set', 'send', 'redirect'],
  check(site, context) {
    const { settings, report } = context;
    if (site.role !== 'throw') reportThrown(site, context);
    if (site.role !== 'throw' && site.shape.errors === undefined) return;
    const fault = formFaultOf(site, settings);
    if (fault?.kind === 'swapped' || fault?.kind === 'ineffective') reportFault(site, fault, context);
    if (fault !== undefined) return;
    reportUnread(site, context);
    const accepts = acceptsOf(site, settings);
    for (const code of site.codes) {
      const quoted = quotedNumber(code);
      if (quoted !== null && accepts.strings !== 'accepted') {
        const outcome = accepts.stringOutcome ?? accepts.outside;
        const isNumber = site.shape.codeNames === undefined;
        const advice = isNumber ? `Write the number ${quoted}` : 'Write the name of the code';
        const suggestions =
          code.written === 'string' && isNumber
            ? [{ messageId: 'rewrite' as const, data: { advice }, edit: replaceCode(code, Number(quoted)) }]
            : [];
        report({
          node: code.node,
          messageId: 'string',
          data: { value: `'${quoted}'`, outcome, advice },
          suggestions,
        });
        continue;
      }
      const isDefault = code.value === undefined && accepts.missing === 'ignored';
      const sent = isDefault ? (site.shape.defaultCode ?? null) : numberOf(code, accepts);
      const number = accepts.nonErrors === 'accepted' ? null : sent;
      if (number === null || !Number.isInteger(number) || number < 100 || number >= 400) continue;
      const outcome =
        site.shape.errors?.find(({ from, to }) => number >= from && number <= to)?.outcome ??
        (number < accepts.min ? accepts.outside : describeClass(number));
      report({
        node: code.node,
        messageId: 'noError',
        data: { code: nameOf(number, isDefault || site.written === 'implied'), number: String(number), outcome },
      });
    }
  },
});

function quotedNumber({ value }: CodeValue): string | null {
  return typeof value === 'string' && /^\d{3}$/.test(value) ? value : null;
}

function describeClass(number: number): string {
  if (number < 200) return 'clients go on waiting for the final response';
  return number < 300 ? 'clients take it for a success' : 'clients take it for a redirect';
}

function nameOf(number: number, isDefault: boolean): string {
  const phrase = findCode(number)?.phrase;
  const code = phrase === undefined ? String(number) : `${String(number)} ${phrase}`;
  return isDefault ? `The default ${code}` : code;
}

function reportFault(site: StatusSite, fault: Fault, { file, report }: Context): void {
  const { edit, advice } = mendFault(file, site, fault);
  report({
    node: site.codeNode,
    messageId: fault.kind === 'swapped' ? 'swapped' : 'form',
    data: { framework: site.shapeTable.title, outcome: showTemplate(file, site, fault.outcome), advice },
    ...offerEdit(site, site.written === 'computed' ? null : edit, { messageId: 'rewrite', data: { advice } }),
  });
}

function reportThrown(site: StatusSite, { file, settings, report }: Context): void {
  const lost = findThrownResponse(file, site, settings);
  if (lost === null) return;
  const data = { framework: lost.framework.title, outcome: lost.outcome };
  report({ node: reportedPart(site.node), messageId: 'response', data });
}

function reportUnread(site: StatusSite, { file, settings, report }: Context): void {
  const unread = findUnreadStatus(file, site, settings);
  if (unread === null) return;
  const { framework, member, outcome, advice } = unread;
  const data = { framework: framework.title, outcome, advice };
  if (member === null) report({ node: site.codeNode, messageId: 'number', data });
  else report({ node: site.codeNode, messageId: 'unread', data: { ...data, member } });
}
