import type { Accepts, Fault, FrameworkTable } from './types.ts';

/** A number as the second argument; anything else is taken for an object with a `status`. */
const asNumber = {
  min: 200,
  max: 599,
  outside: 'the client gets 500 where the runtime has its own Response; @hono/node-server sends it or, outside 100–999, lets the process crash',
  strings: 'ignored',
  stringOutcome: 'Hono takes it for an init object without a status and sends 200',
  fractions: 'truncated',
  missing: 'ignored',
  missingOutcome: 'Hono sends 200',
  interim: 'hangs',
} as const satisfies Accepts;

const asMember = {
  ...asNumber,
  strings: 'accepted',
  stringOutcome: 'the client gets 500 where the runtime has its own Response; @hono/node-server lets the process crash',
} as const satisfies Accepts;

const stringIgnored = {
  kind: 'ineffective',
  outcome: 'sends 200: a string is taken for an init object without a status',
  advice: 'Pass the status code as a number',
} as const satisfies Fault;

export const hono = {
  id: 'hono',
  title: 'Hono',
  packages: [
    'hono', 'hono/tiny', 'hono/quick', 'hono/hono-base', 'hono/http-exception', 'hono/factory', 'hono/types', 'hono/cookie', 'hono/streaming',
    'hono/validator', 'hono/testing', 'hono/utils/http-status', '@hono/zod-openapi', '@hono/zod-validator', '@hono/node-server',
  ],
  majors: [4],
  source: 'https://hono.dev/docs/api/context',
  objects: {
    Hono: {
      exports: [
        { package: 'hono', name: 'Hono' },
        { package: 'hono/tiny', name: 'Hono' },
        { package: 'hono/quick', name: 'Hono' },
        { package: '@hono/zod-openapi', name: 'OpenAPIHono' },
      ],
      construct: 'app',
    },
    app: {
      names: ['app', 'api', 'router', 'route', 'routes'],
      signs: ['import'],
      types: [
        { package: 'hono', name: 'Hono' },
        { package: 'hono/tiny', name: 'Hono' },
        { package: 'hono/quick', name: 'Hono' },
        { package: '@hono/zod-openapi', name: 'OpenAPIHono' },
      ],
      methods: {
        get: 'self', post: 'self', put: 'self', patch: 'self', delete: 'self', options: 'self', query: 'self', all: 'self', on: 'self', use: 'self',
        route: 'self', basePath: 'self', mount: 'self', notFound: 'self', onError: 'self', openapi: 'self', doc: 'self',
        request: 'fetch.response', fetch: 'fetch.response',
      },
    },
    createMiddleware: { exports: [{ package: 'hono/factory', name: 'createMiddleware' }] },
    createFactory: { exports: [{ package: 'hono/factory', name: 'createFactory' }], call: 'factory' },
    Factory: { exports: [{ package: 'hono/factory', name: 'Factory' }], construct: 'factory' },
    factory: { names: ['factory'], signs: ['import'], methods: { createApp: 'app' } },
    context: {
      names: ['c'],
      signs: ['handler', 'parameter'],
      companions: ['next'],
      types: [{ package: 'hono', name: 'Context' }],
      members: { res: 'fetch.response' },
    },
    /** Names that other frameworks use, too. */
    namedContext: { extends: 'context', names: ['ctx', 'context'], signs: ['parameter'] },
    HTTPException: { exports: [{ package: 'hono/http-exception', name: 'HTTPException' }], construct: 'exception' },
    exception: { types: [{ package: 'hono/http-exception', name: 'HTTPException' }], methods: { getResponse: 'fetch.response' } },
  },
  handlers: [
    { on: 'app', methods: ['get', 'post', 'put', 'patch', 'delete', 'options', 'query', 'all'], named: 'method', params: { 0: ['context'] } },
    { on: 'app', methods: ['on', 'use', 'notFound', 'openapi'], params: { 0: ['context'] } },
    { on: 'app', methods: ['onError'], params: { 0: [null, 'context'] } },
    { on: 'createMiddleware', params: { 0: ['context'] } },
    { on: 'factory', methods: ['createMiddleware', 'createHandlers'], params: { 0: ['context'] } },
    { on: 'factory', methods: ['createApp'], params: { 0: ['app'] } },
    {
      types: [
        { package: 'hono', name: 'Handler' },
        { package: 'hono', name: 'MiddlewareHandler' },
        { package: 'hono', name: 'NotFoundHandler' },
        { package: '@hono/zod-openapi', name: 'RouteHandler' },
      ],
      params: { 0: ['context'] },
    },
    { types: [{ package: 'hono', name: 'ErrorHandler' }], params: { 0: [null, 'context'] } },
  ],
  shapes: [
    { kind: 'call', form: 'c.status(n)', on: 'context', name: 'status', role: 'set', code: [0], literalTyped: true, accepts: asMember },
    {
      kind: 'call', form: "c.json(data, 'n')", on: 'context', name: 'json', role: 'send', code: [1], body: [0], when: { 1: 'string' }, ends: true, must: 'return', common: true,
      empty: ['undefined'], bodiless: '{receiver}.body(null, {1})', literalTyped: true, fault: stringIgnored,
    },
    {
      kind: 'call', form: 'c.json(data, { status: n })', on: 'context', name: 'json', role: 'send', code: [1, 'status'], body: [0], headers: [1, 'headers'],
      when: { 1: 'object' }, ends: true, must: 'return', common: true, empty: ['undefined'], bodiless: '{receiver}.body(null, {1})', literalTyped: true, accepts: asMember,
    },
    {
      kind: 'call', form: 'c.json(data, n)', on: 'context', name: 'json', role: 'send', code: [1], body: [0], headers: [2], when: { 1: 'present' }, ends: true, must: 'return',
      common: true, empty: ['undefined'], bodiless: '{receiver}.body(null, {1})', literalTyped: true,
    },
    { kind: 'call', form: 'c.json(data)', on: 'context', name: 'json', body: [0], empty: ['undefined'], ends: true, must: 'return', bodiless: '{receiver}.body(null)', common: true },
    {
      kind: 'call', form: "c.text(text, 'n')", on: 'context', name: 'text', role: 'send', code: [1], body: [0], when: { 1: 'string' }, ends: true, must: 'return', common: true,
      empty: ['null', 'undefined'], bodiless: '{receiver}.body(null, {1})', literalTyped: true, fault: stringIgnored,
    },
    {
      kind: 'call', form: 'c.text(text, { status: n })', on: 'context', name: 'text', role: 'send', code: [1, 'status'], body: [0], headers: [1, 'headers'],
      when: { 1: 'object' }, ends: true, must: 'return', common: true, empty: ['null', 'undefined'], bodiless: '{receiver}.body(null, {1})', literalTyped: true, accepts: asMember,
    },
    {
      kind: 'call', form: 'c.text(text, n)', on: 'context', name: 'text', role: 'send', code: [1], body: [0], headers: [2], when: { 1: 'present' }, ends: true, must: 'return',
      common: true, empty: ['null', 'undefined'], bodiless: '{receiver}.body(null, {1})', literalTyped: true,
    },
    { kind: 'call', form: 'c.text(text)', on: 'context', name: 'text', body: [0], empty: ['null', 'undefined'], ends: true, must: 'return', bodiless: '{receiver}.body(null)', common: true },
    {
      kind: 'call', form: "c.html(html, 'n')", on: 'context', name: 'html', role: 'send', code: [1], body: [0], when: { 1: 'string' }, ends: true, must: 'return', common: true,
      empty: ['null', 'undefined'], bodiless: '{receiver}.body(null, {1})', literalTyped: true, fault: stringIgnored,
    },
    {
      kind: 'call', form: 'c.html(html, { status: n })', on: 'context', name: 'html', role: 'send', code: [1, 'status'], body: [0], headers: [1, 'headers'],
      when: { 1: 'object' }, ends: true, must: 'return', common: true, empty: ['null', 'undefined'], bodiless: '{receiver}.body(null, {1})', literalTyped: true, accepts: asMember,
    },
    {
      kind: 'call', form: 'c.html(html, n)', on: 'context', name: 'html', role: 'send', code: [1], body: [0], headers: [2], when: { 1: 'present' }, ends: true, must: 'return',
      common: true, empty: ['null', 'undefined'], bodiless: '{receiver}.body(null, {1})', literalTyped: true,
    },
    { kind: 'call', form: 'c.html(html)', on: 'context', name: 'html', body: [0], empty: ['null', 'undefined'], ends: true, must: 'return', bodiless: '{receiver}.body(null)', common: true },
    {
      kind: 'call', form: "c.body(body, 'n')", on: 'context', name: 'body', role: 'send', code: [1], body: [0], when: { 1: 'string' }, ends: true, must: 'return', common: true,
      empty: ['null', 'undefined'], bodiless: '{receiver}.body(null, {1})', literalTyped: true, fault: stringIgnored,
    },
    {
      kind: 'call', form: 'c.body(body, { status: n })', on: 'context', name: 'body', role: 'send', code: [1, 'status'], body: [0], headers: [1, 'headers'],
      when: { 1: 'object' }, ends: true, must: 'return', common: true, empty: ['null', 'undefined'], bodiless: '{receiver}.body(null, {1})', literalTyped: true, accepts: asMember,
    },
    {
      kind: 'call', form: 'c.body(body, n)', on: 'context', name: 'body', role: 'send', code: [1], body: [0], headers: [2], when: { 1: 'present' }, ends: true, must: 'return',
      common: true, empty: ['null', 'undefined'], bodiless: '{receiver}.body(null, {1})', literalTyped: true,
    },
    { kind: 'call', form: 'c.body(body)', on: 'context', name: 'body', body: [0], empty: ['null', 'undefined'], ends: true, must: 'return', bodiless: '{receiver}.body(null)', common: true },
    {
      kind: 'call', form: "c.newResponse(body, 'n')", on: 'context', name: 'newResponse', role: 'send', code: [1], body: [0], when: { 1: 'string' }, ends: true, must: 'return',
      empty: ['null', 'undefined'], bodiless: '{receiver}.body(null, {1})', literalTyped: true, fault: stringIgnored,
    },
    {
      kind: 'call', form: 'c.newResponse(body, { status: n })', on: 'context', name: 'newResponse', role: 'send', code: [1, 'status'], body: [0], headers: [1, 'headers'],
      when: { 1: 'object' }, ends: true, must: 'return', empty: ['null', 'undefined'], bodiless: '{receiver}.body(null, {1})', literalTyped: true, accepts: asMember,
    },
    {
      kind: 'call', form: 'c.newResponse(body, n)', on: 'context', name: 'newResponse', role: 'send', code: [1], body: [0], headers: [2], when: { 1: 'present' },
      ends: true, must: 'return', empty: ['null', 'undefined'], bodiless: '{receiver}.body(null, {1})', literalTyped: true,
    },
    { kind: 'call', form: 'c.newResponse(body)', on: 'context', name: 'newResponse', body: [0], empty: ['null', 'undefined'], ends: true, must: 'return', bodiless: '{receiver}.body(null)' },
    { kind: 'call', form: 'c.render(content)', on: 'context', name: 'render', body: [0], ends: true, must: 'return', common: true },
    { kind: 'call', form: 'c.notFound()', on: 'context', name: 'notFound', role: 'send', code: 404, ends: true, must: 'return' },
    {
      kind: 'call', form: 'c.redirect(n, url)', on: 'context', name: 'redirect', role: 'redirect', code: [0], url: [1], when: { 0: 'number', 1: 'present' }, ends: true, must: 'return',
      literalTyped: true, fault: { kind: 'swapped', outcome: 'sends 200 with "Location: {0}"', fix: '{receiver}.redirect({1}, {0})' },
    },
    {
      kind: 'call', form: "c.redirect(url, 'n')", on: 'context', name: 'redirect', role: 'redirect', code: [1], url: [0], when: { 1: 'string' }, ends: true, must: 'return',
      literalTyped: true, fault: { ...stringIgnored, outcome: 'sends 200, which no client follows: a string is taken for an init object without a status' },
    },
    {
      kind: 'call', form: 'c.redirect(url, n)', on: 'context', name: 'redirect', role: 'redirect', code: [1], url: [0], defaultCode: 302, ends: true, must: 'return', literalTyped: true,
      accepts: { ...asNumber, missingOutcome: 'Hono redirects with 302' },
    },
    {
      kind: 'construct', form: 'new HTTPException(n, options)', on: 'HTTPException', role: 'throw', code: [0], defaultCode: 500, literalTyped: true, must: 'throw',
      accepts: {
        min: 200,
        max: 599,
        outside: 'the client gets an empty 500',
        strings: 'accepted',
        stringOutcome: 'the client gets an empty 500',
        fractions: 'truncated',
        missing: 'ignored',
        missingOutcome: 'Hono sends 500',
        interim: 'throws',
      },
    },
  ],
  accepts: asNumber,
  // @hono/node-server drops it (with 205: sends it); a runtime's own Response throws, and the client gets 500.
  content: { '1xx': 'hangs', '204': 'unknown', '205': 'unknown', '304': 'unknown' },
} as const satisfies FrameworkTable;
