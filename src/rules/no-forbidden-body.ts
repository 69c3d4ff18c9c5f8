import { dropBody } from '../edits/body.ts';
import { suggestCodes } from '../edits/code.ts';
import type { BodyFact } from '../facts/body.ts';
import { acceptsOf, contentOf, formFaultOf } from '../facts/claims.ts';
import { findCodeFaults, numberOf } from '../facts/code-fault.ts';
import { findPlatform } from '../facts/platform.ts';
import { describeSentError } from '../facts/sent-error.ts';
import type { StatusSite } from '../facts/sites.ts';
import { findCode } from '../registry/index.ts';
import { defineRule, type CheckContext, type Suggestion } from '../rule.ts';

const advice = 'Send 200 OK with the body, or end the response without one.';
const messages = {
  dropped: `{{status}} cannot have a body: {{framework}} silently drops it. ${advice}`,
  sent: `{{status}} cannot have a body: {{framework}} sends it all the same, and clients do not expect it. ${advice}`,
  throws: `{{status}} cannot have a body: \`{{form}}\` throws. ${advice}`,
  hangs: `{{status}} cannot have a body: with {{framework}}, the client goes on waiting. ${advice}`,
  unknown: `{{status}} cannot have a body: servers drop it, throw, or send it all the same. ${advice}`,
  head: 'A response to HEAD cannot have a body: the client never gets this one. End the response without it.',
  drop: 'Leave the body out.',
  keep: 'Use {{code}} {{phrase}}, and keep the body.',
} as const;
type MessageId = keyof typeof messages;

// Such a response ends with its header section (RFC 9110 §6.4.1), so that a body is lost, or is taken for the next response.
export default defineRule<Record<string, never>, MessageId>({
  name: 'no-forbidden-body',
  type: 'problem',
  description: 'Disallow a body in responses that cannot have one',
  preset: { config: 'recommended', severity: 'error' },
  hasSuggestions: true,
  messages,
  options: { schema: {}, defaults: {} },
  roles: ['set', 'send', 'mock'],
  check(site, context) {
    const { body, method } = site.response;
    // Where the form itself is wrong, neither its code nor its body is what is sent; an error's is the wrong one anyway.
    if (site.shape.errors !== undefined) return;
    if (body.state !== 'present' || formFaultOf(site, context.settings) !== undefined) return;
    if (describeSentError(context.file, site) !== null) return;
    if (method === 'HEAD' && site.role !== 'mock') {
      context.report({ node: body.content, messageId: 'head', suggestions: suggestDrop(body, context) });
      return;
    }
    // A body that may be empty is fine beside a code that may be another one.
    if (body.certain || (site.complete && site.codes.length === 1)) checkCodes(site, body, context);
  },
  // Whatever the code is: `app.head(path, (req, res) => res.json(user))`.
  checkCarriers(carriers, context) {
    if (!/\bhead\b/i.test(context.file.sourceCode.text)) return;
    for (const { response } of carriers) {
      if (response.body.state !== 'present' || response.method !== 'HEAD') continue;
      context.report({
        node: response.body.content,
        messageId: 'head',
        suggestions: suggestDrop(response.body, context),
      });
    }
  },
});

type Body = BodyFact & { readonly state: 'present' };
type Context = CheckContext<Record<string, never>, MessageId>;

function checkCodes(site: StatusSite, body: Body, context: Context): void {
  const { file, settings, report } = context;
  const invalid = findCodeFaults(site, settings).filter(({ rule }) => rule === 'no-invalid-code');
  for (const code of site.codes) {
    const status = findCode(numberOf(code, acceptsOf(site, settings)) ?? NaN);
    if (status?.content !== 'forbidden' || invalid.some((fault) => fault.code === code)) continue;
    const { shape, table } = body.carrier.shape;
    const claims = contentOf(body.carrier.shape, file, settings);
    const platform = findPlatform(file, table);
    const outcome = Object.entries(claims).find(([key]) => isKeyOf(key, status.code))?.[1] ?? 'unknown';
    report({
      node: code.node,
      messageId: outcome,
      data: {
        status: `${String(status.code)} ${status.phrase}`,
        framework: platform?.content === claims ? platform.title : table.title,
        form: shape.form,
      },
      suggestions: [
        ...(site.codes.length === 1 ? suggestDrop(body, context) : []),
        ...suggestCodes(code, codesWithBody(status.code, site.response.method), 'keep'),
      ],
    });
  }
}

function isKeyOf(key: string, code: number): boolean {
  return key === String(code) || (key === '1xx' && code < 200);
}

function suggestDrop(body: Body, { file }: Context): readonly Suggestion<MessageId>[] {
  const edit = dropBody(file, body);
  return edit === null ? [] : [{ messageId: 'drop', edit }];
}

/** What a 2xx that cannot have a body was likely meant to be: 201 is an answer to methods that may create something. */
function codesWithBody(code: number, method: string | null): readonly { code: number; phrase: string }[] {
  const created = code === 204 && (method === 'POST' || method === 'PUT') ? [201] : [];
  return [200, ...created].flatMap((one) => findCode(one) ?? []);
}
