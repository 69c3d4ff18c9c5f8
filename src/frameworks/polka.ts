import type { FrameworkTable } from './types.ts';

export const polka = {
  id: 'polka',
  title: 'Polka',
  packages: ['polka', '@polka/send', '@polka/send-type'],
  majors: [0],
  source: 'https://github.com/lukeed/polka#readme',
  precedence: 73,
  objects: {
    polka: { exports: [{ package: 'polka', name: 'default' }], call: 'app' },
    app: {
      names: ['app', 'server'],
      signs: ['import'],
      types: [{ package: 'polka', name: 'Polka' }],
      methods: {
        use: 'self',
        get: 'self',
        post: 'self',
        put: 'self',
        patch: 'self',
        delete: 'self',
        head: 'self',
        options: 'self',
        all: 'self',
        add: 'self',
        connect: 'self',
        trace: 'self',
        listen: 'self',
      },
    },
    /** Node's response as it is: there is no `status`, `json` or `send`. */
    response: { extends: 'node.response' },
    send: {
      exports: [
        { package: '@polka/send', name: 'default' },
        { package: '@polka/send-type', name: 'default' },
      ],
    },
  },
  handlers: [
    {
      on: 'app',
      methods: ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all', 'use', 'connect', 'trace', 'add'],
      named: 'method',
      params: { 0: [null, 'response'] },
    },
    { on: 'polka', properties: ['onNoMatch'], params: { 0: [null, 'response'] } },
    { on: 'polka', properties: ['onError'], afterError: true, params: { 0: [null, null, 'response'] } },
    { types: [{ package: 'polka', name: 'Middleware' }], params: { 0: [null, 'response'] } },
  ],
  shapes: [
    {
      kind: 'call',
      form: 'send(res, n, body, headers)',
      on: 'send',
      role: 'send',
      code: [1],
      defaultCode: 200,
      body: [2],
      headers: [3],
      empty: ['undefined'],
      ends: true,
      bodiless: '{callee}({0}, {1})',
    },
  ],
  accepts: {
    min: 100,
    max: 999,
    outside: 'Node throws a RangeError, and the process exits',
    strings: 'accepted',
    stringOutcome: 'Node throws a RangeError, and the process exits',
    fractions: 'truncated',
    missing: 'throws',
    missingOutcome: 'undefined is 200, and for null Node throws a RangeError',
    interim: 'hangs',
  },
  order: {
    secondSend: 'Node throws an error that can end the process, and the client gets only the first response',
    lateStatus: 'Node ignores it without a word',
    unsent: 'the client waits until it times out',
  },
  content: { '1xx': 'hangs', '204': 'dropped', '205': 'sent', '304': 'dropped' },
} as const satisfies FrameworkTable;
