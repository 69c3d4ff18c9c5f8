import type { SourceFile } from '../facts/file.ts';
import type { StatusSite } from '../facts/sites.ts';
import { readValues } from '../facts/value.ts';
import { findCode, nameCode } from '../registry/index.ts';
import { defineRule } from '../rule.ts';

// A few codes answer only some methods. Sent to another one they say something that cannot be (RFC 9110 §15.3.2, §15.3.7,
// §15.4.5). So does a 405 whose Allow field names the method that it refuses (§15.5.6).
export default defineRule<
  { methods: Readonly<Record<string, readonly number[]>> },
  'contradiction' | 'allowed' | 'house'
>({
  name: 'no-method-mismatch',
  type: 'problem',
  description: 'Disallow status codes that contradict the method of the request',
  preset: { config: 'strict', severity: 'error' },
  messages: {
    contradiction: '{{code}} cannot answer {{method}}: {{meaning}} Send a code that fits the method, such as 200 OK.',
    allowed:
      '{{code}} refuses {{method}}, and its Allow field names {{method}} among the methods that work here. Take it off the list, or send a code that fits.',
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
  check(site, { options, file, report }) {
    const { method } = site.response;
    if (method === null) return;
    for (const { value, node } of site.codes) {
      const status = typeof value === 'number' ? findCode(value) : undefined;
      if (status === undefined) continue;
      const house = Object.hasOwn(options.methods, method) ? options.methods[method] : undefined;
      const data = { code: nameCode(status.code), method, meaning: status.meaning };
      if (status.contradicts.includes(method)) report({ node, messageId: 'contradiction', data });
      else if (status.code === methodNotAllowed && allows(file, site, method))
        report({ node, messageId: 'allowed', data });
      else if (house?.includes(status.code) === false)
        report({ node, messageId: 'house', data: { ...data, codes: house.join(', ') } });
    }
  },
});

/** The one code whose meaning another field completes with methods. */
const methodNotAllowed = 405;

/** Whether the Allow field that goes out with a code certainly names a method. */
function allows(file: SourceFile, site: StatusSite, method: string): boolean {
  const value = site.response.fields.known.get('allow')?.value ?? null;
  if (value === null) return false;
  const parts = value.type === 'ArrayExpression' ? value.elements.flatMap((element) => element ?? []) : [value];
  return parts.some((part) => {
    const { values, complete } = readValues(file, part);
    return (
      complete &&
      values.length > 0 &&
      values.every((one) => typeof one.value === 'string' && listMethods(one.value).includes(method))
    );
  });
}

function listMethods(field: string): readonly string[] {
  return field.split(',').map((name) => name.trim());
}
