import type { FrameworkTable } from './types.ts';

/**
 * Errors that carry their status to an error handler: `error.status = 404`, and house classes that extend `Error`. Which
 * handler reads it, and what it makes of it, the file does not say.
 */
export const errors = {
  id: 'errors',
  title: 'The error handler',
  packages: [],
  majors: [1],
  source: 'https://expressjs.com/en/guide/error-handling.html',
  precedence: 98,
  objects: {
    Error: {
      environment: [
        'Error',
        'TypeError',
        'RangeError',
        'SyntaxError',
        'ReferenceError',
        'EvalError',
        'URIError',
        'AggregateError',
      ],
      construct: 'instance',
      call: 'instance',
    },
    instance: {},
    /** A plain object that a handler throws: src/facts/thrown.ts. */
    thrown: {},
    /** Found by its looks alone: src/facts/house-errors.ts. */
    house: {},
  },
  handlers: [],
  shapes: [
    { kind: 'construct', form: 'throw new XError(n)', on: 'house', role: 'throw', code: [0] },
    { kind: 'assign', form: 'error.status = n', on: 'instance', name: 'status', role: 'throw', code: [0] },
    { kind: 'assign', form: 'error.statusCode = n', on: 'instance', name: 'statusCode', role: 'throw', code: [0] },
    {
      kind: 'object',
      form: 'throw { status: n }',
      on: 'thrown',
      role: 'throw',
      code: [0, 'status'],
      requiresCode: [400, 599],
    },
    {
      kind: 'object',
      form: 'throw { statusCode: n }',
      on: 'thrown',
      role: 'throw',
      code: [0, 'statusCode'],
      requiresCode: [400, 599],
    },
  ],
  accepts: {
    min: 100,
    max: 999,
    outside: 'error handlers answer with 500',
    strings: 'accepted',
    fractions: 'truncated',
    missing: 'accepted',
    interim: 'accepted',
    nonErrors: 'accepted',
  },
  content: { '1xx': 'unknown', '204': 'unknown', '205': 'unknown', '304': 'unknown' },
} as const satisfies FrameworkTable;
