import type { Accepts, FrameworkTable } from './types.ts';

const set = {
  min: 100,
  max: 999,
  outside: 'Express refuses it, and the client gets 500',
  strings: 'accepted',
  fractions: 'truncated',
  missing: 'ignored',
  interim: 'hangs',
} as const satisfies Accepts;

export const feathers = {
  id: 'feathers',
  title: 'Feathers',
  packages: ['@feathersjs/feathers', '@feathersjs/errors', 'feathers-errors'],
  majors: [4, 5],
  source: 'https://feathersjs.com/api/errors.html',
  precedence: 20,
  objects: {
    errors: {
      exports: [
        { package: '@feathersjs/errors', name: '*' },
        { package: '@feathersjs/errors', name: 'errors' },
        { package: 'feathers-errors', name: '*' },
        { package: 'feathers-errors', name: 'errors' },
      ],
      members: { FeathersError: 'FeathersError' },
    },
    FeathersError: {
      exports: [
        { package: '@feathersjs/errors', name: 'FeathersError' },
        { package: 'feathers-errors', name: 'FeathersError' },
      ],
    },
    context: {
      names: ['context', 'hook'],
      signs: ['import'],
      types: [{ package: '@feathersjs/feathers', name: 'HookContext' }],
    },
  },
  handlers: [],
  shapes: [
    {
      kind: 'construct',
      form: 'new *()',
      on: 'errors',
      role: 'throw',
      codes: {
        BadRequest: 400,
        NotAuthenticated: 401,
        PaymentError: 402,
        Forbidden: 403,
        NotFound: 404,
        MethodNotAllowed: 405,
        NotAcceptable: 406,
        Timeout: 408,
        Conflict: 409,
        Gone: 410,
        LengthRequired: 411,
        Unprocessable: 422,
        TooManyRequests: 429,
        GeneralError: 500,
        NotImplemented: 501,
        BadGateway: 502,
        Unavailable: 503,
      },
    },
    {
      kind: 'construct',
      form: 'new FeathersError(message, name, n)',
      on: 'FeathersError',
      role: 'throw',
      code: [2],
      requiresCode: true,
      accepts: { ...set, missingOutcome: 'the client gets 500' },
    },
    { kind: 'assign', form: 'context.statusCode = n', on: 'context', name: 'statusCode', role: 'set', code: [0] },
    {
      kind: 'assign',
      form: 'context.http = { status: n }',
      on: 'context',
      name: 'http',
      role: 'set',
      code: [0, 'status'],
      requiresCode: true,
      common: true,
    },
  ],
  accepts: set,
  content: { '1xx': 'hangs', '204': 'dropped', '205': 'unknown', '304': 'dropped' },
} as const satisfies FrameworkTable;
