import type { TSESTree } from '@typescript-eslint/utils';
import { suggestCodes } from '../edits/code.ts';
import { acceptsOf, formFaultOf } from '../facts/claims.ts';
import { findCodeFaults, numberOf } from '../facts/code-fault.ts';
import { contentMember, soleValue } from '../facts/content.ts';
import { isTellingError, textsIn } from '../facts/named-errors.ts';
import { followPath } from '../facts/shapes.ts';
import type { StatusSite } from '../facts/sites.ts';
import { unwrap } from '../facts/syntax.ts';
import type { CodeValue } from '../facts/value.ts';
import { findCode, findCodesByPhrase, nameCode, type StatusCode } from '../registry/index.ts';
import { defineRule, type CheckContext, type Suggestion } from '../rule.ts';

type MessageId = 'reason' | 'text' | 'message' | 'number' | 'code' | 'phrase' | 'member';

// Clients that read the body, people who read the logs and proxies that read the status line are told different things.
export default defineRule<Record<string, never>, MessageId>({
  name: 'no-contradictory-response',
  type: 'problem',
  description: 'Disallow a reason phrase or a body that names another status code',
  preset: { config: 'recommended', severity: 'warn' },
  hasSuggestions: true,
  messages: {
    reason:
      '"{{text}}" is the reason phrase of {{named}}, but {{code}} is sent: clients go by the number. Make them agree.',
    text: 'The body says "{{text}}", which is {{named}}, but {{code}} is sent: clients that go by the number take it for something else. Make them agree.',
    message:
      'The message says "{{text}}", which is {{named}}, but {{code}} is sent: clients that go by the number take it for something else. Make them agree.',
    number:
      'The body says {{named}}, but {{code}} is sent: clients that go by one of them take it for something else. Make them agree.',
    code: 'Send {{code}} {{phrase}}.',
    phrase: 'Say "{{phrase}}".',
    member: 'Say {{code}} in the body.',
  },
  options: { schema: {}, defaults: {} },
  roles: ['set', 'send', 'throw'],
  check(site, context) {
    const [code] = site.codes;
    const { file, settings } = context;
    if (code === undefined || site.codes.length !== 1 || !site.complete) return;
    if (formFaultOf(site, settings) !== undefined || findCodeFaults(site, settings).length > 0) return;
    const status = findCode(numberOf(code, acceptsOf(site, settings)) ?? NaN);
    // That an error has such a code is the fault, which valid-error-code reports.
    if (status === undefined || (site.role === 'throw' && status.code < 400)) return;
    const { reason, body } = site.response;
    const said = site.shape.message === undefined ? 'missing' : followPath(file, site.arguments, site.shape.message);
    if (typeof said !== 'string')
      for (const text of textsIn(file, said)) checkText(text, 'message', code, status, context);
    if (reason !== null) checkText(reason, 'reason', code, status, context);
    if (body.state !== 'present' || contentMember(file, body.content, 'jsonrpc') !== null) return;
    for (const text of textsIn(file, body.content)) checkText(text, 'text', code, status, context);
    checkNumbers(site, body.content, code, status, context);
  },
});

type Context = CheckContext<Record<string, never>, MessageId>;

function checkText(
  node: TSESTree.Node,
  messageId: 'reason' | 'text' | 'message',
  code: CodeValue,
  status: StatusCode,
  context: Context,
): void {
  const text = soleValue(context.file, node);
  const found = typeof text === 'string' ? findCodesByPhrase(text, 'standard') : [];
  const [named] = found;
  if (named === undefined || found.includes(status) || typeof text !== 'string') return;
  if (messageId !== 'reason' && !isTellingError(named)) return;
  context.report({
    node,
    messageId,
    data: { text, named: nameCode(named.code), code: nameCode(status.code) },
    suggestions: [
      ...suggestCodes(code, named.state === 'registered' ? [named] : [], 'code'),
      ...suggestPhrase(node, status),
    ],
  });
}

function suggestPhrase(node: TSESTree.Node, { phrase }: StatusCode): readonly Suggestion<MessageId>[] {
  const literal = unwrap(node);
  if (literal.type !== 'Literal' || typeof literal.value !== 'string') return [];
  const quote = literal.raw.charAt(0);
  const text = `${quote}${phrase.replaceAll(quote, `\\${quote}`)}${quote}`;
  return [{ messageId: 'phrase', data: { phrase }, edit: [{ range: literal.range, text }] }];
}

/** `{ status: 404 }` in the body. Small numbers and unknown ones are the application's own codes. */
function checkNumbers(
  site: StatusSite,
  content: TSESTree.Node,
  code: CodeValue,
  status: StatusCode,
  context: Context,
): void {
  for (const name of ['status', 'statusCode', 'code']) {
    const node = contentMember(context.file, content, name);
    const value = node === null ? undefined : soleValue(context.file, node);
    const named = typeof value === 'number' ? findCode(value) : undefined;
    if (node === null || named === undefined || named === status || !isStatus(named, name)) continue;
    const literal = unwrap(node);
    const written = literal.type === 'Literal';
    context.report({
      node,
      messageId: 'number',
      data: { named: nameCode(named.code), code: nameCode(status.code) },
      suggestions: [
        ...(site.written === 'implied' ? [] : suggestCodes(code, [named], 'code')),
        ...(written
          ? [
              {
                messageId: 'member' as const,
                data: { code: nameCode(status.code) },
                edit: [{ range: literal.range, text: String(status.code) }],
              },
            ]
          : []),
      ],
    });
  }
}

/** What is called `code` is a status only where it is an error's: applications have codes of their own, often from 100 on. */
function isStatus({ class: statusClass, state }: StatusCode, name: string): boolean {
  if (state === 'unofficial' || state === 'warn-code') return false;
  if (name === 'code') return statusClass === 'client-error' || statusClass === 'server-error';
  return statusClass !== 'informational' && statusClass !== 'invalid';
}
