import type { FrameworkTable } from './types.ts';

export const uWebSockets = {
  id: 'uwebsockets',
  title: 'uWebSockets.js',
  packages: ['uWebSockets.js', 'uws'],
  majors: [20],
  source: 'https://unetworking.github.io/uWebSockets.js/generated/interfaces/HttpResponse.html#writeStatus',
  objects: {
    module: {
      exports: [{ package: 'uWebSockets.js', name: '*' }],
      methods: { App: 'app', SSLApp: 'app' },
      members: { App: 'App', SSLApp: 'App' },
    },
    App: {
      exports: [
        { package: 'uWebSockets.js', name: 'App' },
        { package: 'uWebSockets.js', name: 'SSLApp' },
      ],
      call: 'app',
    },
    app: {
      types: [{ package: 'uWebSockets.js', name: 'TemplatedApp' }],
      methods: {
        get: 'self',
        post: 'self',
        put: 'self',
        patch: 'self',
        del: 'self',
        options: 'self',
        head: 'self',
        any: 'self',
        ws: 'self',
        listen: 'self',
      },
    },
    response: {
      names: ['res'],
      signs: ['import', 'chain'],
      types: [{ package: 'uWebSockets.js', name: 'HttpResponse' }],
      methods: {
        writeStatus: 'self',
        writeHeader: 'self',
        end: 'self',
        cork: 'self',
        onAborted: 'self',
        endWithoutBody: 'self',
      },
    },
  },
  handlers: [
    {
      on: 'app',
      methods: ['get', 'post', 'put', 'patch', 'del', 'options', 'head', 'any'],
      named: 'method',
      params: { 0: ['response'] },
    },
  ],
  shapes: [
    {
      kind: 'call',
      form: "res.writeStatus('n Phrase')",
      on: 'response',
      name: 'writeStatus',
      role: 'set',
      code: [0],
      holds: 'line',
    },
    {
      kind: 'call',
      form: 'res.end(body)',
      on: 'response',
      name: 'end',
      body: [0],
      ends: true,
      bodiless: '{receiver}.endWithoutBody()',
      common: true,
    },
    { kind: 'call', form: 'res.endWithoutBody()', on: 'response', name: 'endWithoutBody', ends: true, common: true },
  ],
  fields: [{ on: 'response', name: 'writeHeader', field: [0] }],
  accepts: {
    min: 100,
    max: 999,
    outside: 'uWebSockets.js writes it into the status line as it is',
    strings: 'accepted',
    stringOutcome: 'uWebSockets.js writes it into the status line as it is',
    fractions: 'accepted',
    missing: 'throws',
    missingOutcome: 'uWebSockets.js throws',
    interim: 'accepted',
  },
  content: { '1xx': 'sent', '204': 'sent', '205': 'sent', '304': 'sent' },
} as const satisfies FrameworkTable;
