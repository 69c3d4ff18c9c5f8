import { acceptsOf } from '../facts/claims.ts';
import type { SourceFile } from '../facts/file.ts';
import type { StatusSite } from '../facts/sites.ts';
import { outermost } from '../facts/syntax.ts';
import { isWithinTest } from '../facts/tests.ts';
import { describeErrorStatus, type ErrorStatus, isGuarded } from '../facts/untrusted.ts';
import { defineRule, type Suggestion } from '../rule.ts';

// Errors come from anywhere. One without a status makes the error handler fail, and hides the real error.
export default defineRule<Record<string, never>, 'missing' | 'foreign' | 'method' | 'unanswered' | 'fallback'>({
  name: 'no-unvalidated-code',
  type: 'problem',
  description: 'Disallow sending a status from an error without a check',
  preset: { config: 'recommended', severity: 'warn' },
  hasSuggestions: true,
  messages: {
    missing: '{{text}} is undefined for most errors. Then {{outcome}}. Give it a fallback, or check it first.',
    foreign:
      "{{text}} is often no status ('ENOENT', 11000). Then {{outcome}}. Check that it is a number from 400 to 599 first.",
    method:
      '{{text}}() is missing in errors of other classes, and every error comes here: calling it throws a TypeError, and hides the real error. Check the class first.',
    unanswered:
      'An error without an answer from the server (a refused connection, a timeout) has no {{response}}: reading its status throws a TypeError. Give it a fallback, or check it first.',
    fallback: 'Use `{{fallback}}`.',
  },
  options: { schema: {}, defaults: {} },
  roles: ['set', 'send', 'throw'],
  check(site, { file, settings, report }) {
    const status = describeErrorStatus(file, site.codeNode);
    if (status === null || isGuarded(file, site.node, status)) return;
    const { missing, missingOutcome, outside, stringOutcome } = acceptsOf(site, settings);
    if (missing !== 'throws' && missing !== 'crashes' && !isTakenForSuccess(site, missingOutcome)) return;
    if (isWithinTest(file, site.node)) return;
    const { read, text, kind, response } = status;
    if (kind === 'code') {
      report({ node: read, messageId: 'foreign', data: { text, outcome: stringOutcome ?? outside } });
      return;
    }
    if (kind === 'method') {
      report({ node: read, messageId: 'method', data: { text } });
      return;
    }
    const suggestions = suggestFallback(status, file);
    if (response !== null && !isOptional(read))
      report({
        node: read,
        messageId: 'unanswered',
        data: { response: file.sourceCode.getText(response) },
        suggestions,
      });
    else report({ node: read, messageId: 'missing', data: { text, outcome: missingOutcome ?? outside }, suggestions });
  },
});

/** Whether a missing status goes out as the default, and that is no error. */
function isTakenForSuccess({ shape, role }: StatusSite, outcome: string | undefined): boolean {
  return outcome !== undefined && (shape.defaultCode === undefined ? role !== 'throw' : shape.defaultCode < 400);
}

/** `err.status ?? 500`; 502 where another server gave no answer. */
function suggestFallback(
  { read, response }: ErrorStatus,
  { sourceCode }: SourceFile,
): readonly Suggestion<'fallback'>[] {
  if (read.type === 'Identifier') {
    const fallback = `${read.name} = 500`;
    return [
      { messageId: 'fallback', data: { fallback }, edit: [{ range: [read.range[1], read.range[1]], text: ' = 500' }] },
    ];
  }
  if (read.computed || outermost(read).parent?.type === 'LogicalExpression') return [];
  const [start, end] = response?.range ?? read.range;
  const chain = response === null || read.optional ? '' : '?';
  const rest = sourceCode.text.slice(end, read.range[1]);
  const tail = ` ?? ${response === null ? '500' : '502'}`;
  const fallback = `${sourceCode.text.slice(start, end)}${chain}${rest}${tail}`;
  return [{ messageId: 'fallback', data: { fallback }, edit: [{ range: read.range, text: fallback }] }];
}

function isOptional(read: ErrorStatus['read']): boolean {
  return read.type === 'MemberExpression' && read.optional;
}
