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
    /** A way in which an action ends, by its name: src/facts/operations.ts. */
    exit: {},
  },
  // A function of an action that says how it ends. Others may be another framework's, in a folder of the same name.
  handlers: [{ exported: ['default.fn'], files: ['api/controllers/'], params: { 0: [] } }],
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
    {
      kind: 'object',
      form: 'exits: { name: { statusCode: n } }',
      on: 'exit',
      role: 'set',
      code: [0, 'statusCode'],
      accepts: {
        min: 100,
        max: 999,
        outside: 'Sails refuses to load the action (E_INVALID_RES_METADATA_IN_EXIT_DEF)',
        strings: 'accepted',
        stringOutcome: 'Sails refuses to load the action (E_INVALID_RES_METADATA_IN_EXIT_DEF)',
        fractions: 'truncated',
        missing: 'ignored',
        interim: 'hangs',
      },
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
  thrown: {
    reads: [],
    number: 'the client gets 500',
    outcome: 'the client gets 500',
    advice: 'Answer with that status, or through an exit that has the `statusCode`',
  },
  content: { '1xx': 'hangs', '204': 'dropped', '205': 'dropped', '304': 'dropped' },
} as const satisfies FrameworkTable;
