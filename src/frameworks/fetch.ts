import type { FrameworkTable } from './types.ts';

export const fetchApi = {
  id: 'fetch',
  title: 'fetch',
  packages: ['undici', 'node-fetch', 'cross-fetch'],
  majors: [1],
  source: 'https://fetch.spec.whatwg.org/#response-class',
  objects: {
    Response: {
      globals: ['Response'],
      exports: [
        { package: 'undici', name: 'Response' },
        { package: 'node-fetch', name: 'Response' },
        { package: 'cross-fetch', name: 'Response' },
      ],
      construct: 'response',
      methods: { json: 'response', redirect: 'response', error: 'response' },
    },
    fetch: {
      globals: ['fetch'],
      exports: [
        { package: 'undici', name: 'fetch' },
        { package: 'node-fetch', name: 'default' },
        { package: 'cross-fetch', name: 'default' },
        { package: 'cross-fetch', name: 'fetch' },
      ],
      call: 'response',
    },
    response: {
      names: ['res', 'response', 'resp'],
      signs: ['import'],
      types: [
        { package: 'lib', name: 'Response' },
        { package: 'undici', name: 'Response' },
        { package: 'node-fetch', name: 'Response' },
      ],
      methods: { clone: 'self' },
    },
  },
  handlers: [],
  shapes: [
    {
      kind: 'construct', form: 'new Response(body, n)', on: 'Response', role: 'send', code: [1], body: [0], when: { 1: 'number' }, ends: true,
      empty: ['null', 'undefined'],
      fault: { kind: 'ineffective', outcome: 'throws a TypeError, because the second argument must be an object', fix: 'new Response({0}, { status: {1} })' },
    },
    {
      kind: 'construct', form: 'new Response(body, { statusCode: n })', on: 'Response', role: 'send', code: [1, 'statusCode'], body: [0], requiresCode: true,
      empty: ['null', 'undefined'], ends: true,
      fault: { kind: 'ineffective', outcome: 'ignores statusCode and sends 200', rename: 'status' },
    },
    {
      kind: 'call', form: 'Response.json(data, n)', on: 'Response', name: 'json', role: 'send', code: [1], body: [0], when: { 1: 'number' }, ends: true, empty: [], common: true,
      fault: { kind: 'ineffective', outcome: 'throws a TypeError, or sends 200 where an adapter has replaced Response', fix: 'Response.json({0}, { status: {1} })' },
    },
    {
      kind: 'construct', form: 'new Response(body, { status: n })', on: 'Response', role: 'send', code: [1, 'status'], body: [0], headers: [1, 'headers'],
      reason: [1, 'statusText'], empty: ['null', 'undefined'], bodiless: 'new {callee}(null, {1})', ends: true,
    },
    {
      kind: 'call', form: 'Response.json(data, { status: n })', on: 'Response', name: 'json', role: 'send', code: [1, 'status'], body: [0],
      headers: [1, 'headers'], reason: [1, 'statusText'], empty: [], bodiless: 'new {receiver}(null, {1})', ends: true, common: true,
    },
    {
      kind: 'call', form: 'Response.redirect(n, url)', on: 'Response', name: 'redirect', role: 'redirect', url: [1], code: [0], when: { 0: 'number', 1: 'present' }, ends: true,
      fault: { kind: 'swapped', outcome: 'throws a TypeError, since {0} is no URL', fix: '{receiver}.redirect({1}, {0})' },
    },
    {
      kind: 'call', form: 'Response.redirect(url, n)', on: 'Response', name: 'redirect', role: 'redirect', url: [0], code: [1], defaultCode: 302, ends: true,
      redirects: { codes: [301, 302, 303, 307, 308], outside: '`Response.redirect()` throws a RangeError' },
    },
    { kind: 'compare', form: 'response.status === n', on: 'response', name: 'status', role: 'read' },
  ],
  accepts: {
    min: 200,
    max: 599,
    outside: 'the Response constructor throws a RangeError',
    strings: 'accepted',
    stringOutcome: 'the Response constructor throws a RangeError',
    fractions: 'truncated',
    missing: 'throws',
    missingOutcome: 'the Response constructor throws a RangeError',
    interim: 'throws',
  },
  content: { '1xx': 'throws', '204': 'throws', '205': 'throws', '304': 'throws' },
} as const satisfies FrameworkTable;
