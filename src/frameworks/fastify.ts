import type { FrameworkTable } from './types.ts';

export const fastify = {
  id: 'fastify',
  title: 'Fastify',
  packages: ['fastify'],
  majors: [4, 5],
  source: 'https://fastify.dev/docs/latest/Reference/Reply/',
  objects: {
    fastify: {
      exports: [
        { package: 'fastify', name: 'default' },
        { package: 'fastify', name: 'fastify' },
      ],
      call: 'app',
    },
    app: {
      names: ['fastify', 'app', 'server', 'instance'],
      signs: ['import'],
      types: [
        { package: 'fastify', name: 'FastifyInstance' },
        { package: 'fastify', name: 'FastifyTypedInstance' },
      ],
      methods: {
        withTypeProvider: 'self', get: 'self', post: 'self', put: 'self', patch: 'self', delete: 'self', head: 'self',
        options: 'self', all: 'self', route: 'self', addHook: 'self', register: 'self', setErrorHandler: 'self',
        setNotFoundHandler: 'self', decorate: 'self',
      },
    },
    reply: {
      names: ['reply', 'rep', 'res'],
      companions: ['request', 'req'],
      signs: ['chain', 'import', 'handler'],
      types: [{ package: 'fastify', name: 'FastifyReply' }],
      methods: {
        code: 'self', status: 'self', header: 'self', headers: 'self', type: 'self', serializer: 'self', removeHeader: 'self',
        send: 'self', redirect: 'self', hijack: 'self', trailer: 'self', setCookie: 'self', clearCookie: 'self', cookie: 'self',
      },
      members: { raw: 'node.response' },
    },
  },
  handlers: [
    {
      on: 'app', methods: ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all', 'propfind', 'proppatch', 'mkcol', 'copy', 'move', 'lock', 'unlock', 'trace', 'search'],
      named: 'method', content: 'returned', params: { 0: [null, 'reply'] },
    },
    { on: 'app', methods: ['route'], properties: ['handler'], content: 'returned', params: { 0: [null, 'reply'] } },
    { on: 'app', methods: ['route'], properties: ['preHandler', 'onRequest', 'preValidation', 'preParsing', 'preSerialization', 'onSend', 'onResponse'], params: { 0: [null, 'reply'] } },
    { on: 'app', methods: ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all'], properties: ['handler', 'preHandler', 'onRequest', 'preValidation'], params: { 0: [null, 'reply'] } },
    { on: 'app', methods: ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all', 'route'], properties: ['errorHandler'], params: { 0: [null, null, 'reply'] } },
    { on: 'app', methods: ['addHook', 'setNotFoundHandler'], params: { 0: [null, 'reply'] } },
    { on: 'app', methods: ['setErrorHandler'], params: { 0: [null, null, 'reply'] } },
    { on: 'app', methods: ['register'], params: { 0: ['app'] } },
    {
      types: [
        { package: 'fastify', name: 'RouteHandlerMethod' },
        { package: 'fastify', name: 'RouteHandler' },
        { package: 'fastify', name: 'preHandlerHookHandler' },
        { package: 'fastify', name: 'onRequestHookHandler' },
      ],
      params: { 0: [null, 'reply'] },
    },
    {
      types: [
        { package: 'fastify', name: 'FastifyPluginAsync' },
        { package: 'fastify', name: 'FastifyPluginCallback' },
        { package: 'fastify', name: 'FastifyPlugin' },
      ],
      params: { 0: ['app'] },
    },
  ],
  shapes: [
    { kind: 'call', form: 'reply.code(n)', on: 'reply', name: 'code', role: 'set', code: [0], common: true },
    { kind: 'call', form: 'reply.status(n)', on: 'reply', name: 'status', role: 'set', code: [0] },
    {
      kind: 'assign', form: 'reply.statusCode = n', on: 'reply', name: 'statusCode', role: 'set', code: [0],
    },
    { kind: 'call', form: 'reply.redirect(url, n)', on: 'reply', name: 'redirect', role: 'redirect', url: [0], code: [1], when: { 0: 'text' }, defaultCode: 302, ends: true, keepsCode: true },
    { kind: 'call', form: 'reply.redirect(n, url)', on: 'reply', name: 'redirect', role: 'redirect', url: [1], code: [0], when: { 0: 'number', 1: 'present' }, ends: true, fault: { kind: 'swapped', majors: [5], outcome: 'throws FST_ERR_BAD_STATUS_CODE, and the client gets 500', fix: '{receiver}.redirect({1}, {0})' } },
    { kind: 'call', form: 'reply.redirect(url, n)', on: 'reply', name: 'redirect', role: 'redirect', url: [0], code: [1], defaultCode: 302, ends: true, keepsCode: true },
    { kind: 'call', form: 'reply.send(body)', on: 'reply', name: 'send', body: [0], ends: true, bodiless: '{receiver}.send()', common: true },
    { kind: 'compare', form: 'reply.statusCode === n', on: 'reply', name: 'statusCode', role: 'read' },
  ],
  accepts: {
    min: 100,
    max: 599,
    outside: 'Fastify throws FST_ERR_BAD_STATUS_CODE, and the client gets 500',
    strings: 'accepted',
    stringOutcome: 'Fastify throws FST_ERR_BAD_STATUS_CODE, and the client gets 500',
    fractions: 'truncated',
    missing: 'throws',
    missingOutcome: 'Fastify throws FST_ERR_BAD_STATUS_CODE, and the client gets 500',
    interim: 'hangs',
  },
  order: {
    secondSend: 'Fastify ignores the second one and logs a warning',
    lateStatus: 'Fastify ignores it without a word',
  },
  content: { '1xx': 'hangs', '204': 'dropped', '205': 'sent', '304': 'dropped' },
} as const satisfies FrameworkTable;
