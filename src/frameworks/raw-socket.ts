import type { FrameworkTable } from './types.ts';

/** A status line that is written by hand: what an `upgrade`, a `connect` or a `clientError` event of a server is answered with. */
export const rawSocket = {
  id: 'socket',
  title: 'A socket',
  packages: ['net', 'tls'],
  majors: [24],
  source: 'https://www.rfc-editor.org/rfc/rfc9112.html#section-4',
  precedence: 96,
  objects: {
    module: {
      exports: [
        { package: 'net', name: '*' },
        { package: 'tls', name: '*' },
      ],
      methods: { createServer: 'server' },
    },
    createServer: {
      exports: [
        { package: 'net', name: 'createServer' },
        { package: 'tls', name: 'createServer' },
      ],
      call: 'server',
    },
    server: { methods: { on: 'self', once: 'self' } },
    socket: {
      names: ['socket', 'sock', 'conn', 'clientSocket'],
      signs: ['alone'],
      types: [
        { package: 'net', name: 'Socket' },
        { package: 'tls', name: 'TLSSocket' },
        { package: 'stream', name: 'Duplex' },
      ],
    },
  },
  handlers: [
    { on: 'module', methods: ['createServer'], params: { 0: ['socket'] } },
    { on: 'createServer', params: { 0: ['socket'] } },
    { on: 'server', methods: ['on', 'once'], params: { 0: ['socket'] } },
  ],
  shapes: [
    {
      kind: 'call',
      form: "socket.write('HTTP/1.1 n Phrase')",
      on: 'socket',
      name: 'write',
      role: 'send',
      code: [0],
      headers: [0],
      holds: 'statusLine',
      common: true,
    },
    {
      kind: 'call',
      form: "socket.end('HTTP/1.1 n Phrase')",
      on: 'socket',
      name: 'end',
      role: 'send',
      code: [0],
      headers: [0],
      holds: 'statusLine',
      common: true,
    },
  ],
  accepts: {
    min: 100,
    max: 999,
    outside: 'the client gets it as it is written',
    strings: 'accepted',
    fractions: 'accepted',
    missing: 'accepted',
    interim: 'accepted',
  },
  content: { '1xx': 'unknown', '204': 'unknown', '205': 'unknown', '304': 'unknown' },
} as const satisfies FrameworkTable;
