import { suggestCodes } from '../edits/code.ts';
import { findCode, nameCode } from '../registry/index.ts';
import { followPath } from '../facts/shapes.ts';
import type { StatusSite } from '../facts/sites.ts';
import { readValues, type CodeValue } from '../facts/value.ts';
import { defineRule, type CheckContext } from '../rule.ts';

interface Options {
  readonly defaults: boolean;
  readonly permanent: 'allow' | 'warn';
}
type MessageId = 'ambiguous' | 'permanent' | 'replace';

/** What continues with GET, and what repeats the method (RFC 9110 §15.4.4, §15.4.8, §15.4.9), for each unclear code. */
const clear: ReadonlyMap<number, readonly number[]> = new Map([
  [301, [303, 308]],
  [302, [303, 307]],
]);
const lasting: readonly number[] = [301, 308];

// A client may repeat a POST that is answered with 301 or 302 as GET or as POST (RFC 9110 §15.4.2, §15.4.3).
export default defineRule<Options, MessageId>({
  name: 'no-ambiguous-redirect',
  type: 'suggestion',
  description: 'Disallow answering a POST with a redirect that clients repeat in different ways',
  preset: { config: 'strict', severity: 'error' },
  hasSuggestions: true,
  messages: {
    ambiguous:
      '{{code}} in answer to a POST is ambiguous: some clients repeat the request as GET, others as POST. Send 303 See Other to continue with GET, or {{repeat}} to repeat the POST.',
    permanent:
      '{{code}} is kept by browsers for good, and this target is computed: users may be sent to the wrong place long after. Send 302 Found or 307 Temporary Redirect.',
    replace: 'Use {{code}} {{phrase}}.',
  },
  options: {
    schema: {
      defaults: { type: 'boolean', description: "Also report a redirect helper's own 302, which is not written out." },
      permanent: { enum: ['allow', 'warn'], description: 'Whether 301 and 308 to a computed target are reported.' },
    },
    defaults: { defaults: false, permanent: 'allow' },
  },
  roles: ['set', 'send', 'redirect'],
  check(site, context) {
    const { options, report } = context;
    for (const code of site.codes) {
      if (typeof code.value !== 'number') continue;
      const choices = clear.get(code.value);
      const isWritten = site.written !== 'implied' || options.defaults;
      if (choices !== undefined && isWritten && site.response.method === 'POST' && mayRedirect(site))
        reportAmbiguous(code, code.value, choices, context);
      else if (options.permanent === 'warn' && lasting.includes(code.value) && hasComputedTarget(site, context))
        report({ node: code.node, messageId: 'permanent', data: { code: nameCode(code.value) } });
    }
  },
});

function reportAmbiguous(
  code: CodeValue,
  value: number,
  choices: readonly number[],
  { report }: CheckContext<Options, MessageId>,
): void {
  const offered = choices.flatMap((one) => findCode(one) ?? []);
  const repeat = nameCode(choices.at(-1) ?? value);
  const suggestions = suggestCodes(code, offered, 'replace');
  report({ node: code.node, messageId: 'ambiguous', data: { code: nameCode(value), repeat }, suggestions });
}

/** Without a Location, there is nowhere to go: that is another rule's. */
function mayRedirect(site: StatusSite): boolean {
  const { known, open } = site.response.fields;
  return open || known.has('location');
}

function hasComputedTarget(site: StatusSite, { file }: CheckContext<Options, MessageId>): boolean {
  const { shape } = site;
  const url =
    shape.url === undefined
      ? site.response.fields.known.get('location')?.value
      : followPath(file, site.arguments, shape.url);
  return url !== undefined && url !== null && typeof url !== 'string' && !readValues(file, url).complete;
}
