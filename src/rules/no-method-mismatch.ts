import { findCode, nameCode } from '../registry/index.ts';
import { defineRule } from '../rule.ts';

// A few codes answer only some methods. Sent to another one they say something that cannot be (RFC 9110 §15.3.2, §15.3.7, §15.4.5).
export default defineRule<{ methods: Readonly<Record<string, readonly number[]>> }, 'contradiction' | 'house'>({
  name: 'no-method-mismatch',
  type: 'problem',
  description: 'Disallow status codes that contradict the method of the request',
  preset: { config: 'strict', severity: 'error' },
  messages: {
    contradiction: '{{code}} cannot answer {{method}}: {{meaning}} Send a code that fits the method, such as 200 OK.',
    house: '{{code}} is not one of the codes that your project answers {{method}} with: {{codes}}.',
  },
  options: {
    schema: {
      methods: {
        type: 'object',
        additionalProperties: {
          type: 'array',
          items: { type: 'integer', minimum: 100, maximum: 599 },
          uniqueItems: true,
        },
        description: 'The only codes that your project answers a method with, by method.',
      },
    },
    defaults: { methods: {} },
  },
  roles: ['set', 'send', 'redirect'],
  check(site, { options, report }) {
    const { method } = site.response;
    if (method === null) return;
    for (const { value, node } of site.codes) {
      const status = typeof value === 'number' ? findCode(value) : undefined;
      if (status === undefined) continue;
      const house = Object.hasOwn(options.methods, method) ? options.methods[method] : undefined;
      const data = { code: nameCode(status.code), method, meaning: status.meaning };
      if (status.contradicts.includes(method)) report({ node, messageId: 'contradiction', data });
      else if (house?.includes(status.code) === false)
        report({ node, messageId: 'house', data: { ...data, codes: house.join(', ') } });
    }
  },
});
