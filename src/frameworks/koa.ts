import type { Accepts, ErrorClaim, FrameworkTable } from './types.ts';

/** What `ctx.throw` makes of a status: http-errors builds the error, and codes that it does not know become 500. */
const thrown = {
  min: 100,
  max: 511,
  outside: 'Koa answers with 500',
  strings: 'ignored',
  stringOutcome: 'Koa takes it for the message, and the client gets 500',
  fractions: 'throws',
  missing: 'throws',
  missingOutcome: 'Koa answers with 500',
  interim: 'hangs',
} as const satisfies Accepts;
const thrownErrors = [
  { from: 101, to: 101, outcome: 'Koa answers with 101, and the client takes the connection for upgraded' },
  { from: 100, to: 199, outcome: 'the client waits for a final response that never comes' },
  { from: 200, to: 399, outcome: 'Koa answers with that code, and the message is the body' },
] as const satisfies readonly ErrorClaim[];

export const koa = {
  id: 'koa',
  title: 'Koa',
  packages: ['koa', '@koa/router', 'koa-router'],
  majors: [2, 3],
  source: 'https://koajs.com/#response',
  objects: {
    Koa: { exports: [{ package: 'koa', name: 'default' }], construct: 'app' },
    Router: {
      exports: [
        { package: '@koa/router', name: 'default' },
        { package: '@koa/router', name: 'Router' },
        { package: 'koa-router', name: 'default' },
      ],
      construct: 'app',
      call: 'app',
    },
    app: {
      names: ['app', 'router'],
      signs: ['import'],
      types: [
        { package: 'koa', name: 'default' },
        { package: '@koa/router', name: 'default' },
      ],
      methods: { use: 'self', get: 'self', post: 'self', put: 'self', patch: 'self', delete: 'self', del: 'self', head: 'self', options: 'self', all: 'self', prefix: 'self' },
    },
    context: {
      extends: 'response',
      names: ['ctx', 'context'],
      companions: ['next'],
      types: [
        { package: 'koa', name: 'Context' },
        { package: 'koa', name: 'DefaultContext' },
        { package: 'koa', name: 'ParameterizedContext' },
        { package: 'koa', name: 'ExtendableContext' },
        { package: '@koa/router', name: 'RouterContext' },
        { package: 'koa-router', name: 'RouterContext' },
      ],
      members: { response: 'response', res: 'raw' },
    },
    response: {
      types: [{ package: 'koa', name: 'Response' }],
      methods: { },
    },
    raw: { extends: 'node.response' },
  },
  handlers: [
    { on: 'app', methods: ['use', 'get', 'post', 'put', 'patch', 'delete', 'del', 'head', 'options', 'all', 'link', 'unlink'], named: 'method', params: { 0: ['context'] } },
    {
      types: [
        { package: 'koa', name: 'Middleware' },
        { package: '@koa/router', name: 'Middleware' },
        { package: '@koa/router', name: 'RouterMiddleware' },
      ],
      params: { 0: ['context'] },
    },
  ],
  shapes: [
    { kind: 'assign', form: 'ctx.status = n', on: 'response', name: 'status', role: 'set', code: [0] },
    { kind: 'assign', form: 'ctx.body = null', on: 'response', name: 'body', role: 'set', code: 204, body: [0], when: { 0: 'nothing' }, common: true },
    { kind: 'assign', form: 'ctx.body = body', on: 'response', name: 'body', body: [0], bodiless: '{receiver}.body = null', common: true },
    {
      kind: 'call', form: 'ctx.throw(message, n)', on: 'context', name: 'throw', role: 'throw', code: [1], when: { 0: 'text', 1: 'number' }, common: true,
      fault: { kind: 'legacy', majors: [3], outcome: 'throws a TypeError, and the client gets 500', fix: '{receiver}.throw({1}, {0})' },
    },
    { kind: 'call', form: "ctx.throw('n')", on: 'context', name: 'throw', role: 'throw', code: [0], when: { 0: 'string' }, common: true, accepts: thrown },
    { kind: 'call', form: 'ctx.throw(message)', on: 'context', name: 'throw', role: 'throw', defaultCode: 500, when: { 0: 'text' }, common: true },
    { kind: 'call', form: 'ctx.throw(n, message)', on: 'context', name: 'throw', role: 'throw', code: [0], common: true, accepts: thrown, errors: thrownErrors },
    { kind: 'call', form: 'ctx.assert(value, n)', on: 'context', name: 'assert', role: 'throw', code: [1], common: true, accepts: thrown, errors: thrownErrors },
    {
      kind: 'call', form: 'ctx.redirect(n, url)', on: 'response', name: 'redirect', role: 'redirect', code: [0], url: [1], when: { 0: 'number', 1: 'present' },
      fault: { kind: 'swapped', outcome: 'answers with 302 and "Location: {0}"', advice: 'Set `ctx.status` to the code, then pass the URL alone' },
    },
    { kind: 'call', form: 'ctx.redirect(url)', on: 'response', name: 'redirect', role: 'redirect', url: [0], defaultCode: 302 },
    { kind: 'compare', form: 'ctx.status === n', on: 'response', name: 'status', role: 'read' },
  ],
  accepts: {
    min: 100,
    max: 999,
    outside: 'Koa throws an AssertionError, and the client gets 500',
    strings: 'throws',
    stringOutcome: 'Koa throws an AssertionError, and the client gets 500',
    fractions: 'throws',
    missing: 'throws',
    missingOutcome: 'Koa throws an AssertionError, and the client gets 500',
    interim: 'hangs',
  },
  content: { '1xx': 'hangs', '204': 'dropped', '205': 'dropped', '304': 'dropped' },
} as const satisfies FrameworkTable;
