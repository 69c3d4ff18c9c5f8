import type { FrameworkTable } from './types.ts';

/**
 * Errors that carry their status to an error handler: `error.status = 404`, and house classes that extend `Error`. Which
 * handler reads it, and what it makes of it, the file does not say.
 */
export const errors = {
  id: 'errors',
  title: 'The error handler',
  packages: ['@fastify/error'],
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
    /** What the file does not say what it is, so that only the code of an error will do. */
    named: { names: ['err', 'error'], signs: ['alone'] },
    caught: {
      extends: 'named',
      names: ['e', 'er', 'ex'],
      signs: ['caught', 'handler'],
      companions: ['req', 'res', 'request', 'response', 'next', 'reply', 'ctx'],
    },
    /** What is assigned to an error, and to one that is made there: src/facts/thrown.ts. */
    assigned: {},
    assignedToMade: { extends: 'assigned' },
    /** Makes a class. */
    createError: {
      exports: [
        { package: '@fastify/error', name: 'default' },
        { package: '@fastify/error', name: 'createError' },
      ],
    },
    /** A plain object that a handler throws, and whatever else a function throws: src/facts/thrown.ts. */
    thrown: {},
    /** A number that a handler throws: src/facts/thrown.ts. */
    number: {},
    /** Found by its looks alone: src/facts/house-errors.ts. */
    house: {},
  },
  handlers: [],
  shapes: [
    { kind: 'construct', form: 'throw new XError(n)', on: 'house', role: 'throw', code: [0] },
    { kind: 'assign', form: 'error.status = n', on: 'instance', name: 'status', role: 'throw', code: [0] },
    { kind: 'assign', form: 'error.statusCode = n', on: 'instance', name: 'statusCode', role: 'throw', code: [0] },
    {
      kind: 'assign',
      form: 'error.status = n',
      on: 'named',
      name: 'status',
      role: 'throw',
      code: [0],
      requiresCode: [400, 599, 'open'],
    },
    {
      kind: 'object',
      form: 'Object.assign(error, { status: n })',
      on: 'assignedToMade',
      role: 'throw',
      code: [0, 'status'],
      requiresCode: [100, 9999],
    },
    {
      kind: 'object',
      form: 'Object.assign(error, { status: n })',
      on: 'assigned',
      role: 'throw',
      code: [0, 'status'],
      requiresCode: [400, 599, 'open'],
    },
    {
      kind: 'assign',
      form: 'error.statusCode = n',
      on: 'named',
      name: 'statusCode',
      role: 'throw',
      code: [0],
      requiresCode: [400, 599, 'open'],
    },
    {
      kind: 'object',
      form: 'Object.assign(error, { statusCode: n })',
      on: 'assignedToMade',
      role: 'throw',
      code: [0, 'statusCode'],
      requiresCode: [100, 9999],
    },
    {
      kind: 'object',
      form: 'Object.assign(error, { statusCode: n })',
      on: 'assigned',
      role: 'throw',
      code: [0, 'statusCode'],
      requiresCode: [400, 599, 'open'],
    },
    {
      kind: 'call',
      form: 'createError(code, message, n)',
      on: 'createError',
      role: 'throw',
      code: [2],
      requiresCode: true,
    },
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
    {
      kind: 'assign',
      form: 'error.status = n',
      on: 'thrown',
      name: 'status',
      role: 'throw',
      code: [0],
      requiresCode: [400, 599],
    },
    {
      kind: 'assign',
      form: 'error.statusCode = n',
      on: 'thrown',
      name: 'statusCode',
      role: 'throw',
      code: [0],
      requiresCode: [400, 599],
    },
    { kind: 'object', form: 'throw n', on: 'number', role: 'throw', code: [0], requiresCode: [400, 599] },
  ],
  accepts: {
    min: 100,
    max: 999,
    outside: 'error handlers answer with 500',
    beyond: 'most error handlers answer with 500 in its place',
    strings: 'accepted',
    fractions: 'truncated',
    missing: 'accepted',
    interim: 'accepted',
    nonErrors: 'accepted',
  },
  content: { '1xx': 'unknown', '204': 'unknown', '205': 'unknown', '304': 'unknown' },
} as const satisfies FrameworkTable;
