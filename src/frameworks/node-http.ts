import type { FrameworkTable } from './types.ts';

export const nodeHttp = {
  id: 'node',
  title: 'Node',
  packages: ['http', 'https', 'http2'],
  majors: [24],
  source: 'https://nodejs.org/api/http.html#class-httpserverresponse',
  objects: {
    module: {
      exports: [
        { package: 'http', name: '*' },
        { package: 'https', name: '*' },
        { package: 'http2', name: '*' },
      ],
      methods: { createServer: 'server', createSecureServer: 'server' },
      members: { Server: 'Server', createServer: 'createServer', createSecureServer: 'createServer' },
    },
    createServer: {
      exports: [
        { package: 'http', name: 'createServer' },
        { package: 'https', name: 'createServer' },
        { package: 'http2', name: 'createServer' },
        { package: 'http2', name: 'createSecureServer' },
      ],
      call: 'server',
    },
    Server: {
      exports: [
        { package: 'http', name: 'Server' },
        { package: 'https', name: 'Server' },
      ],
      construct: 'server',
    },
    server: {
      types: [
        { package: 'http', name: 'Server' },
        { package: 'https', name: 'Server' },
      ],
    },
    response: {
      names: ['res', 'response', 'resp'],
      companions: ['req', 'request'],
      types: [
        { package: 'http', name: 'ServerResponse' },
        { package: 'http', name: 'OutgoingMessage' },
        { package: 'http2', name: 'Http2ServerResponse' },
      ],
      exports: [],
      methods: { writeHead: 'self', setHeaders: 'self', setHeader: 'self', appendHeader: 'self', setTimeout: 'self', on: 'self', once: 'self', end: 'self' },
    },
    incoming: {
      names: ['res', 'response', 'resp', 'incoming', 'message', 'proxyRes', 'upstream'],
      signs: ['import'],
      types: [{ package: 'http', name: 'IncomingMessage' }],
    },
    request: {
      methods: {},
    },
  },
  handlers: [
    { on: 'module', methods: ['createServer', 'createSecureServer'], params: { 0: [null, 'response'] } },
    { on: 'createServer', params: { 0: [null, 'response'] } },
    { on: 'Server', construct: true, params: { 0: [null, 'response'] } },
    { types: [{ package: 'http', name: 'RequestListener' }], params: { 0: [null, 'response'] } },
    { on: 'module', methods: ['get', 'request'], params: { 0: ['incoming'] } },
  ],
  shapes: [
    { kind: 'assign', form: 'res.statusCode = n', on: 'response', name: 'statusCode', role: 'set', code: [0] },
    { kind: 'call', form: 'res.writeHead(n, reason, headers)', on: 'response', name: 'writeHead', role: 'set', commits: true, code: [0], reason: [1], headers: [2], when: { 1: 'text' } },
    { kind: 'call', form: 'res.writeHead(n, headers)', on: 'response', name: 'writeHead', role: 'set', commits: true, code: [0], headers: [1] },
    {
      kind: 'assign', form: 'res.status = n', on: 'response', name: 'status', role: 'set', code: [0],
      fault: { kind: 'ineffective', outcome: 'does not read this property, and sends 200', fix: '{receiver}.statusCode = {0}' },
    },
    {
      kind: 'call', form: 'res.statusCode(n)', on: 'response', name: 'statusCode', role: 'set', code: [0],
      fault: { kind: 'ineffective', outcome: 'throws a TypeError, because statusCode is a number and no function', fix: '{receiver}.statusCode = {0}' },
    },
    { kind: 'call', form: 'res.end()', on: 'response', name: 'end', when: { 0: 'absent' }, ends: true, repeatable: true, common: true },
    { kind: 'call', form: 'res.end(body)', on: 'response', name: 'end', body: [0], ends: true, bodiless: '{receiver}.end()', common: true },
    { kind: 'call', form: 'res.write(body)', on: 'response', name: 'write', body: [0], common: true },
    { kind: 'compare', form: 'incoming.statusCode === n', on: 'incoming', name: 'statusCode', role: 'read' },
    { kind: 'compare', form: 'res.statusCode === n', on: 'response', name: 'statusCode', role: 'read' },
  ],
  accepts: {
    min: 100,
    max: 999,
    outside: 'Node throws a RangeError when the response is written, far from this line',
    strings: 'accepted',
    stringOutcome: 'Node throws a RangeError when the response is written, far from this line',
    fractions: 'truncated',
    missing: 'throws',
    missingOutcome: 'Node throws a RangeError when the response is written, far from this line',
    interim: 'hangs',
  },
  order: {
    secondSend: 'Node throws an error that can end the process, and the client gets only the first response',
    lateStatus: 'Node ignores it without a word',
    unsent: 'the client waits until it times out',
  },
  content: { '1xx': 'hangs', '204': 'dropped', '205': 'sent', '304': 'dropped' },
} as const satisfies FrameworkTable;
