import { suggestCodes } from '../edits/code.ts';
import { offerBounds } from '../edits/bounds.ts';
import { formFaultOf } from '../facts/claims.ts';
import {
  comparisonOf,
  dropDigit,
  isImpossible,
  isOrdering,
  isSingledOut,
  joinedWith,
  outcomeOf,
  splitClassOf,
  type Comparison,
  type JoinedComparisons,
  type Operator,
} from '../facts/comparisons.ts';
import type { StatusSite } from '../facts/sites.ts';
import { chainCalls, memberName, unwrap } from '../facts/syntax.ts';
import { findCode, nameCode } from '../registry/index.ts';
import { defineRule, type CheckContext } from '../rule.ts';

const messages = {
  string: 'The status code is a number, and never equals {{value}}: {{outcome}}. Compare it with a number.',
  impossible: 'No response has the status code {{value}}: {{outcome}}. Compare it with a code from 100 to 599.',
  never:
    'No status code fits all of these comparisons: the condition never holds. Correct one of them, or join them with `||`.',
  always:
    'Every status code fits one of these comparisons: the condition always holds. Correct one of them, or join them with `&&`.',
  member: '{{framework}} has no status code in `{{member}}`: {{outcome}}. Read `{{instead}}`.',
  body: 'This does not check the status code: {{framework}} {{outcome}}. {{advice}}.',
  excluded: '{{code}} does not count here, while the other codes of its class do. Write `{{text}}`.',
  included: '{{code}} counts here, while the other codes of its class do not. Write `{{text}}`.',
  write: 'Write `{{text}}`.',
  replace: 'Use {{code}} {{phrase}}.',
} as const;
type MessageId = keyof typeof messages;
type Context = CheckContext<Record<string, never>, MessageId>;

// A condition that is always or never true, or that takes one code of a class for another class, fails without a sign.
export default defineRule<Record<string, never>, MessageId>({
  name: 'valid-code-comparison',
  type: 'problem',
  description: 'Disallow comparisons of status codes that cannot work',
  preset: { config: 'recommended', severity: 'warn' },
  hasSuggestions: true,
  messages,
  options: { schema: {}, defaults: {} },
  roles: ['read', 'assert'],
  check(site, context) {
    if (site.role === 'assert') {
      checkAssertion(site, context);
      return;
    }
    const comparison = comparisonOf(site);
    if (comparison === null || checkMember(comparison, context) || checkValues(site, comparison.operator, context))
      return;
    const joined = joinedWith(context.file, comparison, context.siteAt);
    const outcome = joined === null ? null : outcomeOf(joined);
    if (joined !== null && outcome !== null) {
      if (joined.parts[0]?.site === site) context.report({ node: joined.node, messageId: outcome });
    } else checkBound(comparison, joined, context);
  },
});

function checkAssertion(site: StatusSite, context: Context): void {
  const fault = formFaultOf(site, context.settings);
  if (fault === undefined) {
    const loose = site.shape.kind === 'check' && site.shape.loose === true;
    checkValues(site, loose ? '==' : '===', context);
    return;
  }
  const [code] = site.codes;
  // A text that is no code, and one beside a check of the code, are meant for the body.
  const status = findCode(Number(code?.value));
  if (code === undefined || status === undefined || isCheckedBeside(site, context)) return;
  context.report({
    node: site.codeNode,
    messageId: 'body',
    data: { framework: site.framework.title, outcome: fault.outcome, advice: fault.advice ?? '' },
    suggestions: suggestCodes(code, [status], 'replace'),
  });
}

/** Whether another call of the same chain checks the status code. */
function isCheckedBeside(site: StatusSite, { settings, siteAt }: Context): boolean {
  return chainCalls(site.node).some((call) => {
    const other = call === site.node ? undefined : siteAt(call);
    return other?.role === 'assert' && formFaultOf(other, settings) === undefined;
  });
}

/** A member that the object does not have: fetch's `response.statusCode` is undefined. */
function checkMember({ site, operator, read }: Comparison, { file, report }: Context): boolean {
  const { shape } = site;
  if (shape.kind !== 'compare' || shape.instead === undefined) return false;
  const node = unwrap(read);
  const target = node.type === 'MemberExpression' && !node.computed ? node.property : null;
  report({
    node: target ?? node,
    messageId: 'member',
    data: {
      framework: site.framework.title,
      member: node.type === 'MemberExpression' ? (memberName(node) ?? shape.name) : shape.name,
      outcome: tell(operator),
      instead: shape.instead,
    },
    suggestions:
      target === null
        ? []
        : [
            {
              messageId: 'write',
              data: {
                text: `${file.sourceCode.getText(node.type === 'MemberExpression' ? node.object : node)}.${shape.instead}`,
              },
              edit: [{ range: target.range, text: shape.instead }],
            },
          ],
  });
  return true;
}

/** Values that no received code equals: texts, and numbers that are no codes. */
function checkValues(site: StatusSite, operator: Operator, { report }: Context): boolean {
  const strict = operator === '===' || operator === '!==';
  const isTyped = site.evidence.by !== 'names' && !(site.shape.kind === 'compare' && site.shape.untyped === true);
  let found = false;
  for (const code of site.codes) {
    const { value } = code;
    const messageId =
      (typeof value === 'string' || code.phrase === true) && strict && isTyped
        ? 'string'
        : typeof value === 'number' && isImpossible(value, operator)
          ? 'impossible'
          : null;
    if (messageId === null) continue;
    found = true;
    const numbers = typeof value === 'number' ? dropDigit(value) : [Number(value)];
    report({
      node: code.node,
      messageId,
      data: {
        value: typeof value === 'string' ? `'${value}'` : code.phrase === true ? 'a reason phrase' : String(value),
        outcome: tell(operator, typeof value === 'number' ? value : undefined),
      },
      suggestions: suggestCodes(
        code,
        numbers.flatMap((one) => findCode(one) ?? []),
        'replace',
      ),
    });
  }
  return found;
}

/** What a comparison comes to whose sides are never equal; an ordering, with a number beyond all codes, or with undefined. */
function tell(operator: Operator, number?: number): string {
  const holds = isOrdering(operator) ? number !== undefined && operator.startsWith('<') : operator.startsWith('!');
  return holds ? 'this comparison always holds' : 'this comparison never holds';
}

function checkBound(comparison: Comparison, joined: JoinedComparisons | null, context: Context): void {
  const split = splitClassOf(comparison, joined);
  if (split === null || isSingledOut(context.file, comparison, context.sites)) return;
  // A server of one's own may know no other success than 200.
  if (split.code === 200 && joined === null && comparison.site.evidence.by === 'names') return;
  const offers = offerBounds(context.file, comparison, split, joined);
  context.report({
    node: comparison.site.node,
    messageId: split.alone ? 'included' : 'excluded',
    // The last number of a class is a border here, whatever a vendor calls it.
    data: { code: split.code % 100 === 0 ? nameCode(split.code) : String(split.code), text: offers[0]?.text ?? '' },
    suggestions: offers.map(({ text, edit }) => ({ messageId: 'write', data: { text }, edit })),
  });
}
