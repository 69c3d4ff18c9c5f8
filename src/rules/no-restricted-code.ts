import { suggestCodes } from '../edits/code.ts';
import { acceptsOf, formFaultOf } from '../facts/claims.ts';
import { distinctCodes, findCodeFaults, numberOf } from '../facts/code-fault.ts';
import { findCode, nameCode, policies, type RestrictedCode } from '../registry/index.ts';
import { defineRule } from '../rule.ts';

type Preset = keyof typeof policies;
interface Options {
  readonly codes: readonly { readonly code: number; readonly message?: string; readonly use?: number }[];
  readonly preset?: Preset;
}

// A code can be right by HTTP and still not the one that a house wants its clients to meet.
export default defineRule<Options, 'restricted' | 'explained' | 'policy' | 'use'>({
  name: 'no-restricted-code',
  type: 'suggestion',
  description: 'Disallow status codes that your project does not want to use',
  hasSuggestions: true,
  messages: {
    restricted: '{{code}} is not used in this project.',
    explained: '{{code}} is not used in this project: {{reason}}.',
    policy: '{{code}} is not used by the policy "{{preset}}": {{reason}}.',
    use: 'Use {{code}} {{phrase}}.',
  },
  options: {
    schema: {
      codes: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            code: { type: 'integer', minimum: 100, maximum: 999 },
            message: { type: 'string', minLength: 1 },
            use: { type: 'integer', minimum: 100, maximum: 599 },
          },
          required: ['code'],
          additionalProperties: false,
        },
        uniqueItems: true,
        description: 'Codes that are not used, why, and what is used in their place.',
      },
      preset: {
        type: 'string',
        enum: Object.keys(policies),
        description: 'A published policy to follow, besides `codes`.',
      },
    },
    defaults: { codes: [] },
  },
  roles: ['set', 'send', 'redirect', 'throw'],
  check(site, { options, settings, report }) {
    if (formFaultOf(site, settings) !== undefined) return;
    const faults = findCodeFaults(site, settings);
    for (const code of distinctCodes(site)) {
      const number = numberOf(code, acceptsOf(site, settings));
      const fault = faults.find((one) => one.code === code)?.rule;
      if (number === null || fault === 'no-invalid-code') continue;
      const own = options.codes.find((entry) => entry.code === number);
      // What the project lists is reported in any case; of what a policy lists, only what no other rule reports.
      const listed = own === undefined && fault === undefined ? restrictedBy(options.preset, number) : undefined;
      if (own === undefined && listed === undefined) continue;
      const reason = listed?.reason ?? own?.message?.replace(/\.$/, '');
      const use = listed?.use ?? (own?.use === undefined ? [] : [own.use]);
      report({
        node: code.node,
        messageId: listed !== undefined ? 'policy' : reason === undefined ? 'restricted' : 'explained',
        data: { code: nameCode(number), reason: reason ?? '', preset: options.preset ?? '' },
        suggestions: suggestCodes(
          code,
          use.map((one) => ({ code: one, phrase: findCode(one)?.phrase ?? '' })),
          'use',
        ),
      });
    }
  },
});

function restrictedBy(preset: Preset | undefined, number: number): RestrictedCode | undefined {
  const entries: readonly RestrictedCode[] = preset === undefined ? [] : policies[preset];
  return entries.find(({ code }) => code === number);
}
