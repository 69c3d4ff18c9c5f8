import type { FrameworkTable } from './types.ts';

export const sails = {
  id: 'sails',
  title: 'Sails',
  packages: ['sails'],
  majors: [1],
  source: 'https://sailsjs.com/documentation/reference/response-res',
  precedence: 2,
  objects: {
    response: {
      extends: 'express.response',
      names: ['res'],
      companions: ['req'],
      signs: ['handler'],
    },
  },
  handlers: [],
  shapes: [
    {
      kind: 'call',
      form: 'res.*(data)',
      on: 'response',
      role: 'send',
      body: [0],
      ends: true,
      codes: { ok: 200 },
      common: true,
    },
    {
      kind: 'call',
      form: 'res.*(data)',
      on: 'response',
      role: 'send',
      body: [0],
      ends: true,
      codes: { badRequest: 400, forbidden: 403, notFound: 404, serverError: 500 },
    },
  ],
  accepts: {
    min: 100,
    max: 999,
    outside: 'Node throws a RangeError when the response is written',
    strings: 'accepted',
    stringOutcome: 'Node throws a RangeError when the response is written',
    fractions: 'truncated',
    missing: 'throws',
    missingOutcome: 'Node throws a RangeError when the response is written',
    interim: 'hangs',
  },
  order: {
    secondSend: 'Sails throws ERR_HTTP_HEADERS_SENT, and the client gets only the first response',
    lateStatus: 'Sails ignores it without a word',
    unsent: 'the client waits until it times out',
    finish: '.end()',
  },
  content: { '1xx': 'hangs', '204': 'dropped', '205': 'dropped', '304': 'dropped' },
} as const satisfies FrameworkTable;
