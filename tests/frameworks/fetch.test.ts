import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import plugin from '../../src/index.ts';

const rules = [
  'no-forbidden-body',
  'no-ineffective-code',
  'no-invalid-code',
  'valid-redirect-code',
] as const satisfies readonly (keyof typeof plugin.rules)[];

function lint(code: string, globals: Linter.Globals = {}): string[] {
  const config: Linter.Config = {
    languageOptions: { parser, globals },
    plugins: { 'http-status': plugin },
    rules: Object.fromEntries(rules.map((rule) => [`http-status/${rule}`, 'error'])),
  };
  return new Linter({ configType: 'flat' }).verify(code, [config]).map(({ message }) => message);
}

const standard = 'export default { fetch: () => answer() };';
const runtimes = {
  bun: 'Bun.serve({ fetch: () => answer() });',
  deno: 'Deno.serve(() => answer());',
  workers: "import { env } from 'cloudflare:workers';",
};
type Runtime = keyof typeof runtimes;
const on = (runtime: Runtime, answer: string): string[] => lint(`${runtimes[runtime]} const answer = () => ${answer};`);

const advice = 'Send 200 OK with the body, or end the response without one.';
const throws = `204 No Content cannot have a body: \`new Response(body, { status: n })\` throws. ${advice}`;
const drops = `204 No Content cannot have a body: Bun silently drops it. ${advice}`;

describe('a response of a runtime', () => {
  it.each<[string, Partial<Record<Runtime | 'standard', string[]>>]>([
    ["new Response('x', { status: 204 })", { standard: [throws], bun: [drops], deno: [throws], workers: [throws] }],
    ["new Response('', { status: 204 })", { standard: [throws], deno: [throws] }],
    [
      'new Response(null, { status: 101 })',
      {
        standard: [
          '101 Switching Protocols is outside of 200–599: the Response constructor throws a RangeError. Pass an integer from 200 to 599.',
        ],
        workers: [
          '101 Switching Protocols is outside of 200–599: the Response constructor throws a RangeError. Pass an integer from 200 to 599.',
        ],
      },
    ],
    [
      'Response.json(user, 404)',
      Object.fromEntries(
        (['standard', 'deno', 'workers'] as const).map((name) => [
          name,
          [
            'This does not set the status: fetch throws a TypeError, unless an adapter has replaced Response and ignores the number. Write `Response.json(user, { status: 404 })`.',
          ],
        ]),
      ),
    ],
  ])('%s', (code, expected) => {
    const { standard: usual = [], ...others } = expected;
    expect(lint(`${standard} const answer = () => ${code};`)).toEqual(usual);
    for (const runtime of ['bun', 'deno', 'workers'] as const)
      expect([runtime, on(runtime, code)]).toEqual([runtime, others[runtime] ?? []]);
  });
});

it('says what Bun makes of a number for the init', () => {
  expect(on('bun', 'Response.json(user, 103)')).toEqual([
    '103 Early Hints is an interim response: the client goes on waiting for the final one. Send a final status code, from 200 to 599.',
  ]);
  expect(on('bun', 'Response.json(user, 1000)')).toEqual([
    '1000 is outside of 100–999: Bun answers with 500. Pass an integer from 200 to 599.',
  ]);
});

it('says what a redirect of Bun does', () => {
  expect(on('bun', "Response.redirect('/there', '301')")).toEqual([
    "The status code is the string '301': Bun redirects with 302. Write the number 301.",
  ]);
  expect(on('deno', "Response.redirect('https://example.com', '301')")).toEqual([]);
  expect(on('bun', "Response.redirect(301, '/there')")).toEqual([
    'The code and the URL are in the wrong order: fetch sends 302 with "Location: 301". Write `Response.redirect(\'/there\', 301)`.',
  ]);
});

describe('a file shows its runtime', () => {
  const answer = "export const answer = () => new Response('', { status: 204 });";

  it.each([
    "import { serve } from 'bun';",
    "import { Database } from 'bun:sqlite';",
    "const { serve } = require('bun');",
    'Bun.serve({ fetch: () => answer() });',
    "import { DurableObject } from 'cloudflare:workers';",
    "import type { KVNamespace } from '@cloudflare/workers-types';",
    'const pair = new WebSocketPair();',
    'export default { fetch: () => answer() } satisfies ExportedHandler;',
  ])('%s', (code) => {
    expect(lint(`${code} ${answer}`)).toEqual([]);
  });

  it('also by a global that the configuration declares', () => {
    expect(lint(`Bun.serve({ fetch: () => answer() }); ${answer}`, { Bun: 'readonly' })).toEqual([]);
  });

  it.each([
    ['one of several', "import { env } from 'cloudflare:workers'; Deno.serve(() => answer());"],
    ['a question', "if (typeof Bun !== 'undefined') Bun.serve({ fetch: () => answer() });"],
    ['a name of its own', 'const Bun = { serve() {} }; Bun.serve();'],
    ['an import of another package', "import { serve } from 'bun-serve';"],
  ])('but not by %s', (_what, code) => {
    expect(lint(`${code} ${answer}`)).toEqual([throws]);
  });
});
