import type { TSESTree } from '@typescript-eslint/utils';
import { acceptsOf, formFaultOf } from '../facts/claims.ts';
import { findCodeFaults, numberOf } from '../facts/code-fault.ts';
import { contentMember, soleValue } from '../facts/content.ts';
import { findErrorPath } from '../facts/error-path.ts';
import type { SourceFile } from '../facts/file.ts';
import { namesError } from '../facts/named-errors.ts';
import { describeSentError } from '../facts/sent-error.ts';
import type { StatusSite } from '../facts/sites.ts';
import { reportedPart, unwrap } from '../facts/syntax.ts';
import type { CodeValue } from '../facts/value.ts';
import { findCode, nameCode } from '../registry/index.ts';
import { defineRule } from '../rule.ts';

interface Options {
  readonly keys: readonly string[];
}

/** Members that say by their value whether all went well. */
const flags: readonly { readonly name: string; readonly failed: string | boolean }[] = [
  { name: 'success', failed: false },
  { name: 'ok', failed: false },
  { name: 'status', failed: 'error' },
];

/** Its content holds a result of its own for each of several requests (RFC 4918 §13). */
const multiStatus = 207;

// Caches keep a 2xx, monitoring counts it as well, and clients take its content for what they asked for (RFC 9110 §15.3).
export default defineRule<Options, 'body' | 'catch' | 'handler'>({
  name: 'no-error-in-success',
  type: 'problem',
  description: 'Disallow success codes for responses that report an error',
  preset: { config: 'strict', severity: 'error' },
  messages: {
    body: '{{code}} says that all went well, and `{{member}}` in the body says that it did not: caches, monitoring and clients go by the code. Send a 4xx or 5xx code.',
    catch:
      '{{code}} is sent after an error was caught: caches, monitoring and clients take the request for successful. Send a 4xx or 5xx code.',
    handler:
      '{{code}} is sent by an error handler: caches, monitoring and clients take the request for successful. Send a 4xx or 5xx code.',
  },
  options: {
    schema: {
      keys: {
        type: 'array',
        items: { type: 'string' },
        uniqueItems: true,
        description: 'The members of a body that hold an error where they are not empty.',
      },
    },
    defaults: { keys: ['error', 'errors'] },
  },
  roles: ['set', 'send'],
  check(site, { options, settings, file, report }) {
    const [code] = site.codes;
    if (code === undefined || !site.complete || formFaultOf(site, settings) !== undefined) return;
    if (site.codes.some((one) => !isSuccess(numberOf(one, acceptsOf(site, settings))))) return;
    if (findCodeFaults(site, settings).length > 0 || describeSentError(file, site) !== null) return;
    const data = { code: nameCode(Number(code.value)) };
    const member = errorMember(file, site, options.keys);
    if (member !== null && !isContradictory(file, site))
      report({ node: code.node, messageId: 'body', data: { ...data, member } });
    const path = member === null && isWrittenOut(site, code) ? findErrorPath(file, site.node) : null;
    if (path !== null) report({ node: code.node, messageId: path, data });
  },
  // `res.json({ error: 'none' })` sends 200 without saying so.
  checkCarriers(carriers, { options, file, report }) {
    for (const carrier of carriers) {
      const member = errorMember(file, carrier, options.keys);
      const code = member === null ? null : carrier.defaultCode;
      if (member !== null && code !== null)
        report({ node: reportedPart(carrier.node), messageId: 'body', data: { code: nameCode(code), member } });
    }
  },
});

function isSuccess(code: number | null): boolean {
  return code !== null && code !== multiStatus && findCode(code)?.class === 'successful';
}

/** `{ error: 'Not Found' }` names the code that was meant: no-contradictory-response says so. */
function isContradictory(file: SourceFile, { codes, response: { body } }: StatusSite): boolean {
  return codes.length === 1 && body.state === 'present' && namesError(file, body.content);
}

/** A code that a helper has of itself, or that is computed, was not chosen for this error. */
function isWrittenOut({ written, codes }: StatusSite, { node }: CodeValue): boolean {
  return written !== 'implied' && written !== 'computed' && codes.every((one) => one.node === node);
}

/** The member of the body that certainly reports an error; null where nothing does. */
function errorMember(
  file: SourceFile,
  { response: { body } }: Pick<StatusSite, 'response'>,
  keys: readonly string[],
): string | null {
  if (body.state !== 'present') return null;
  const member = (name: string): TSESTree.Node | null => contentMember(file, body.content, name);
  // JSON-RPC and GraphQL report errors inside a successful response.
  if (member('jsonrpc') !== null) return null;
  const isGraphQL = member('data') !== null;
  const key = keys.find((name) => {
    const value = isGraphQL && name === 'errors' ? null : member(name);
    return value !== null && isFilled(file, value);
  });
  if (key !== undefined) return key;
  const flag = flags.find(({ name, failed }) => {
    const value = member(name);
    return value !== null && soleValue(file, value) === failed;
  });
  return flag === undefined ? null : `${flag.name}: ${JSON.stringify(flag.failed)}`;
}

/** Whether a value is certainly an error: what a variable holds may be null, and a number may be a count. */
function isFilled(file: SourceFile, expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  if (node.type === 'ObjectExpression') return node.properties.some(({ type }) => type === 'Property');
  if (node.type === 'ArrayExpression') return node.elements.some((element) => element?.type !== 'SpreadElement');
  if (node.type === 'TemplateLiteral' || node.type === 'NewExpression') return true;
  const value = soleValue(file, node);
  return value === true || (typeof value === 'string' && value !== '');
}
