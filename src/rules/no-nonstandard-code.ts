import { suggestCodes } from '../edits/code.ts';
import { acceptsOf } from '../facts/claims.ts';
import { findCodeFaults } from '../facts/code-fault.ts';
import { findCode, listVendors, nameCode, type StatusCode } from '../registry/index.ts';
import { defineRule } from '../rule.ts';

interface Options {
  readonly allow: readonly (number | string)[];
}

// A vendor's code means something to those who know the vendor. To all others it is the x00 code of its class
// (RFC 9110 §15), and another vendor may use it for something else.
export default defineRule<Options, 'vendor' | 'warning' | 'replace'>({
  name: 'no-nonstandard-code',
  type: 'problem',
  description: 'Disallow status codes that only a vendor uses, and codes of the obsolete Warning field',
  preset: { config: 'recommended', severity: 'error' },
  hasSuggestions: true,
  messages: {
    vendor:
      '{{code}} is not a registered status code: {{uses}} Other clients treat it as {{generic}}. Send {{advice}}.',
    warning:
      '{{code}} {{phrase}} is not a status code, but a code of the obsolete Warning field. {{outcome}} Send a status code.',
    replace: 'Use {{code}} {{phrase}}: {{reason}}.',
  },
  options: {
    schema: {
      allow: {
        type: 'array',
        items: {
          anyOf: [
            { type: 'integer', minimum: 100, maximum: 999 },
            {
              type: 'string',
              // Asked for when a configuration is checked: importing the plugin should not cost the registry.
              get enum() {
                return [...new Set(listVendors().flatMap((name) => [name, name.toLowerCase()]))];
              },
            },
          ],
        },
        uniqueItems: true,
        description: 'Codes that may be used, and vendors whose codes may be used.',
      },
    },
    defaults: { allow: [] },
  },
  roles: ['set', 'send', 'redirect', 'throw'],
  check(site, { options, settings, report }) {
    for (const fault of findCodeFaults(site, settings)) {
      if (fault.rule !== 'no-nonstandard-code' || isAllowed(fault.status, options)) continue;
      const { code, status } = fault;
      const waits = status.class === 'informational' && acceptsOf(site, settings).interim === 'hangs';
      report({
        node: code.node,
        messageId: status.state === 'warn-code' ? 'warning' : 'vendor',
        data: {
          code: String(status.code),
          phrase: status.phrase,
          uses: describeUses(status),
          advice: describeReplacements(status),
          generic: String(genericCode(status)),
          outcome: waits
            ? 'Clients take it for an interim response and go on waiting for the final one.'
            : `Clients treat it as ${String(genericCode(status))}.`,
        },
        suggestions: suggestCodes(
          code,
          status.replacements.flatMap(({ code: number, reason }) => {
            const replacement = findCode(number);
            return replacement === undefined ? [] : [{ ...replacement, reason: reason.replace(/\.$/, '') }];
          }),
          'replace',
        ),
      });
    }
  },
});

function isAllowed({ code, uses }: StatusCode, { allow }: Options): boolean {
  return allow.some(
    (one) => one === code || uses.some(({ vendor }) => String(one).toLowerCase() === vendor.toLowerCase()),
  );
}

/** One vendor's meaning in full; of several only the phrases, which are meanings in brief. */
function describeUses({ uses }: StatusCode): string {
  const [first, ...others] = uses.map(({ vendor, phrase }) => ({ vendor, phrase }));
  if (first === undefined) return '';
  const start = `${first.vendor} uses it as "${first.phrase}"`;
  if (others.length === 0) return `${start}. ${uses[0]?.meaning ?? ''}`;
  return `${joinWords([start, ...others.map(({ vendor, phrase }) => `${vendor} as "${phrase}"`)], 'and')}.`;
}

/** A vendor's meaning may have no registered code, beside another one's that has: nginx's 499. */
function describeReplacements({ replacements, uses }: StatusCode): string {
  const meanings = new Set(uses.map(({ phrase }) => phrase)).size;
  const names = replacements.map(({ code }) => nameCode(code));
  const other = names.length === 0 ? ['a registered code'] : meanings > names.length ? ['another registered code'] : [];
  return joinWords([...names, ...other], 'or');
}

function joinWords(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/** What a client makes of a code that it does not know: the first of its class, 500 outside of 100–599. */
function genericCode({ code }: StatusCode): number {
  return code > 599 ? 500 : Math.floor(code / 100) * 100;
}
