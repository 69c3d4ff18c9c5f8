import type { Accepts, Fault, FrameworkTable } from './types.ts';

/** What a Response takes that is built of an init object. */
const ofResponse = {
  min: 200,
  max: 599,
  outside: 'throws a RangeError, and the client gets 500',
  strings: 'accepted',
  stringOutcome: 'throws a RangeError, and the client gets 500',
  fractions: 'truncated',
  missing: 'throws',
  missingOutcome: 'is 200 when it is undefined; null throws a RangeError, and the client gets 500',
  interim: 'throws',
} as const satisfies Accepts;

const initIsNumber = {
  kind: 'ineffective',
  outcome: 'ignores the number and sends 200',
  fix: '{callee}({0}, { status: {1} })',
} as const satisfies Fault;

export const sveltekit = {
  id: 'sveltekit',
  title: 'SvelteKit',
  packages: ['@sveltejs/kit'],
  majors: [3],
  source: 'https://svelte.dev/docs/kit/@sveltejs-kit',
  objects: {
    error: { exports: [{ package: '@sveltejs/kit', name: 'error' }] },
    redirect: { exports: [{ package: '@sveltejs/kit', name: 'redirect' }] },
    fail: { exports: [{ package: '@sveltejs/kit', name: 'fail' }] },
    json: { exports: [{ package: '@sveltejs/kit', name: 'json' }], call: 'fetch.response' },
    text: { exports: [{ package: '@sveltejs/kit', name: 'text' }], call: 'fetch.response' },
    isHttpError: { exports: [{ package: '@sveltejs/kit', name: 'isHttpError' }] },
  },
  handlers: [
    {
      exported: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], files: ['/+server.ts', '/+server.js'], named: 'method', params: { 0: [] },
    },
  ],
  shapes: [
    {
      kind: 'call', form: 'error(n, body)', on: 'error', role: 'throw', code: [0], body: [1], ends: true, throws: true,
      accepts: {
        min: 400,
        max: 599,
        outside: 'SvelteKit throws another error instead, and the client gets 500',
        strings: 'accepted',
        stringOutcome: 'SvelteKit throws another error instead, and the client gets 500',
        fractions: 'truncated',
        missing: 'throws',
        missingOutcome: 'SvelteKit throws another error instead, and the client gets 500',
        interim: 'throws',
      },
      errors: [{ from: 100, to: 399, outcome: 'SvelteKit throws another error instead, and the client gets 500' }],
    },
    {
      kind: 'call', form: 'redirect(url, n)', on: 'redirect', role: 'redirect', code: [1], url: [0], when: { 0: 'not-number', 1: 'number' }, ends: true, throws: true,
      fault: { kind: 'swapped', outcome: 'throws, and the client gets 500', fix: '{callee}({1}, {0})' },
    },
    {
      kind: 'call', form: 'redirect(n, url)', on: 'redirect', role: 'redirect', code: [0], url: [1], ends: true, throws: true,
      accepts: {
        min: 300,
        max: 308,
        outside: 'SvelteKit throws an error instead, and the client gets 500',
        strings: 'accepted',
        stringOutcome: 'SvelteKit throws an error instead, and the client gets 500',
        fractions: 'truncated',
        missing: 'throws',
        missingOutcome: 'SvelteKit throws an error instead, and the client gets 500',
        interim: 'throws',
      },
    },
    {
      kind: 'call', form: 'fail(n, data)', on: 'fail', role: 'send', code: [0], body: [1], ends: true, must: 'return',
      accepts: {
        min: 200,
        max: 599,
        outside: 'the client gets 500',
        strings: 'accepted',
        stringOutcome: 'the client gets 500',
        fractions: 'truncated',
        missing: 'ignored',
        missingOutcome: 'the client gets 200',
        interim: 'throws',
      },
    },
    {
      kind: 'call', form: 'json(data, n)', on: 'json', role: 'send', code: [1], body: [0], when: { 1: 'number' }, ends: true, must: 'return', empty: [], fault: initIsNumber,
    },
    {
      kind: 'call', form: 'json(data, { status: n })', on: 'json', role: 'send', code: [1, 'status'], defaultCode: 200, body: [0], headers: [1, 'headers'],
      reason: [1, 'statusText'], empty: [], bodiless: 'new Response(null, {1})', ends: true, must: 'return',
    },
    {
      kind: 'call', form: 'text(body, n)', on: 'text', role: 'send', code: [1], body: [0], when: { 1: 'number' }, ends: true, must: 'return', empty: [], fault: initIsNumber,
    },
    {
      kind: 'call', form: 'text(body, { status: n })', on: 'text', role: 'send', code: [1, 'status'], defaultCode: 200, body: [0], headers: [1, 'headers'],
      reason: [1, 'statusText'], empty: [], bodiless: 'new Response(null, {1})', ends: true, must: 'return',
    },
    { kind: 'call', form: 'isHttpError(error, n)', on: 'isHttpError', role: 'read', code: [1], when: { 1: 'present' } },
  ],
  accepts: ofResponse,
  content: { '1xx': 'throws', '204': 'throws', '205': 'throws', '304': 'throws' },
} as const satisfies FrameworkTable;
