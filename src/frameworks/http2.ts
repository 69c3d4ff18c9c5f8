import type { FrameworkTable } from './types.ts';

const crash = 'Node throws ERR_HTTP2_STATUS_INVALID where nothing catches it, and the process exits';

const late = 'Node throws ERR_HTTP2_HEADERS_SENT where nothing catches it, and the process exits';

/** The streams of Node's http2. Its requests and responses are those of node-http.ts. */
export const http2 = {
  id: 'http2',
  title: "Node's http2",
  packages: ['http2'],
  majors: [24],
  source: 'https://nodejs.org/api/http2.html#http2streamrespondheaders-options',
  objects: {
    module: {
      exports: [
        { package: 'http2', name: '*' },
        { package: 'http2', name: 'default' },
      ],
      methods: { createServer: 'server', createSecureServer: 'server' },
    },
    createServer: {
      exports: [
        { package: 'http2', name: 'createServer' },
        { package: 'http2', name: 'createSecureServer' },
      ],
      call: 'server',
    },
    server: {
      types: [
        { package: 'http2', name: 'Http2Server' },
        { package: 'http2', name: 'Http2SecureServer' },
      ],
      methods: { on: 'self', once: 'self' },
    },
    stream: {
      names: ['stream'],
      signs: ['import'],
      types: [{ package: 'http2', name: 'ServerHttp2Stream' }],
    },
  },
  handlers: [{ on: 'server', methods: ['on', 'once'], params: { 0: ['stream'] } }],
  shapes: [
    {
      kind: 'call',
      form: "stream.respond({ ':status': n })",
      on: 'stream',
      name: 'respond',
      role: 'set',
      commits: true,
      late,
      code: [0, ':status'],
      headers: [0],
      requiresCode: true,
      common: true,
    },
    {
      kind: 'call',
      form: 'stream.respond({ [HTTP2_HEADER_STATUS]: n })',
      on: 'stream',
      name: 'respond',
      role: 'set',
      commits: true,
      late,
      code: [0, '[HTTP2_HEADER_STATUS]'],
      headers: [0],
      requiresCode: true,
      common: true,
    },
    {
      kind: 'call',
      form: "stream.respondWithFile(path, { ':status': n })",
      on: 'stream',
      name: 'respondWithFile',
      role: 'send',
      code: [1, ':status'],
      body: [0],
      headers: [1],
      requiresCode: true,
      ends: true,
      late,
      content: { '1xx': 'throws', '204': 'throws', '205': 'throws', '304': 'throws' },
    },
  ],
  accepts: {
    min: 200,
    max: 599,
    outside: crash,
    strings: 'accepted',
    stringOutcome: 'Node sends 200',
    fractions: 'truncated',
    missing: 'ignored',
    missingOutcome: 'Node sends 200',
    interim: 'throws',
  },
  content: { '1xx': 'throws', '204': 'unknown', '205': 'unknown', '304': 'unknown' },
} as const satisfies FrameworkTable;
