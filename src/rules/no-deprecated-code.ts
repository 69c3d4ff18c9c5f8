import { findCodeFaults } from '../facts/code-fault.ts';
import { nameCode, type StatusCode } from '../registry/index.ts';
import { defineRule } from '../rule.ts';

type MessageId = 'deprecated' | 'reserved' | 'obsoleted' | 'expired';

// IANA keeps codes that are no longer meant to be sent, so that nobody gives them another meaning. Clients may not know
// them, and none has a successor that one could offer.
export default defineRule<{ allow: readonly number[] }, MessageId>({
  name: 'no-deprecated-code',
  type: 'problem',
  description: 'Disallow status codes that are deprecated, reserved, obsoleted, or no longer registered',
  preset: { config: 'recommended', severity: 'error' },
  messages: {
    deprecated: '{{code}} is deprecated. {{meaning}} Clients treat it as {{class}}00: send a code that is in force.',
    reserved:
      '{{code}} is not in use. {{meaning}} Clients treat it as {{class}}00: send a code that says what happened.',
    obsoleted: '{{code}} is obsolete. {{meaning}} Clients treat it as {{class}}00: send a code that is in force.',
    expired:
      '{{code}} was registered until {{expires}}. {{meaning}} Send a code that is in force, or allow this one until it is registered again.',
  },
  options: {
    schema: {
      allow: {
        type: 'array',
        items: { type: 'integer', minimum: 100, maximum: 599 },
        uniqueItems: true,
        description: 'Codes that may be used all the same.',
      },
    },
    defaults: { allow: [] },
  },
  roles: ['set', 'send', 'redirect', 'throw'],
  check(site, { options, settings, report }) {
    for (const fault of findCodeFaults(site, settings)) {
      if (fault.rule !== 'no-deprecated-code' || options.allow.includes(fault.status.code)) continue;
      const { code, status } = fault;
      report({
        node: code.node,
        messageId: messageIdOf(status),
        data: {
          code: nameCode(status.code),
          meaning: status.meaning,
          class: String(Math.floor(status.code / 100)),
          expires: status.expires ?? '',
        },
      });
    }
  },
});

function messageIdOf({ state }: StatusCode): MessageId {
  if (state === 'temporary') return 'expired';
  return state === 'reserved' || state === 'obsoleted' ? state : 'deprecated';
}
