import { describe, expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

describe('http-errors', () => {
  it('finds what createError is given', () => {
    const code = `import createError from 'http-errors';
import { StatusCodes } from 'http-status-codes';
const MISSING = 404;
throw createError(404);
throw createError(404, 'No such user');
throw createError(StatusCodes.NOT_FOUND, 'No such user');
throw createError(MISSING);
throw createError('No such user');
throw createError('404');
throw createError('No such user', 404);
throw createError({ status: 404 });
throw createError(error, { statusCode: 404 });
throw createError(error, { status: 404 });
`;
    expect(probe(code.replace(/^throw /gm, ''))).toEqual([
      'throw http-errors createError(n) 404 body:unknown proven/bindings',
      'throw http-errors createError(n, message) 404 body:unknown proven/bindings',
      'throw http-errors createError(n, message) 404 body:unknown proven/bindings',
      'throw http-errors createError(n) 404 body:unknown proven/bindings',
      'throw http-errors createError(message) 500 body:unknown proven/bindings',
      "throw http-errors createError('n') '404' body:unknown proven/bindings",
      'throw http-errors createError(message, n) 404 body:unknown proven/bindings',
      'throw http-errors createError({ status: n }) 404 body:unknown proven/bindings',
      'throw http-errors createError(?) ? body:unknown proven/bindings',
      'throw http-errors createError(error, { status: n }) 404 body:unknown proven/bindings',
    ]);
  });

  it('knows the constructors by name and by code', () => {
    const code = `const createError = require('http-errors');
const { NotFound, Conflict: Taken } = require('http-errors');
next(createError.NotFound());
next(new createError.Forbidden('no'));
next(createError[410]());
next(new createError[409]('taken'));
next(new NotFound());
next(Taken('taken'));
`;
    expect(probe(code, { language: 'cjs' })).toEqual([
      'throw http-errors createError.NotFound() 404 body:unknown proven/bindings',
      'throw http-errors new createError.Forbidden() 403 body:unknown proven/bindings',
      'throw http-errors createError.410() 410 body:unknown proven/bindings',
      'throw http-errors new createError.409() 409 body:unknown proven/bindings',
      'throw http-errors new createError.NotFound() 404 body:unknown proven/bindings',
      'throw http-errors createError.Conflict() 409 body:unknown proven/bindings',
    ]);
  });

  it('finds the same in TypeScript', () => {
    const code = `import createError, { NotFound, type HttpError } from 'http-errors';
import * as errors from 'http-errors';
const fail = (): HttpError => createError(404 as const);
export const other: HttpError = new NotFound();
export const third = new errors.Gone('gone');
`;
    expect(probe(code, { language: 'ts' })).toEqual([
      'throw http-errors createError(n) 404 body:unknown proven/bindings',
      'throw http-errors new createError.NotFound() 404 body:unknown proven/bindings',
      'throw http-errors new createError.Gone() 410 body:unknown proven/bindings',
    ]);
  });

  it('finds the codes of http-assert', () => {
    const code = `import assert from 'http-assert';
const DENIED = 403;
assert(user, 401, 'Please sign in');
assert.ok(user, DENIED);
assert.equal(user.id, id, 403);
assert.deepEqual(user.roles, roles, DENIED);
assert.fail(500);
`;
    expect(probe(code)).toEqual([
      'throw http-errors assert(value, n) 401 body:unknown proven/bindings',
      'throw http-errors assert.ok(value, n) 403 body:unknown proven/bindings',
      'throw http-errors assert.equal(a, b, n) 403 body:unknown proven/bindings',
      'throw http-errors assert.deepEqual(a, b, n) 403 body:unknown proven/bindings',
      'throw http-errors assert.fail(n) 500 body:unknown proven/bindings',
    ]);
  });

  it.each([
    ['another package', `import createError from 'create-error'; createError(404);`],
    ['a function of the file', `function createError(code) { return new Error(code); } createError(404);`],
    ['a helper of the project', `import createError from './create-error.js'; createError(404);`],
    ['the assertions of Node', `import assert from 'node:assert'; assert(value, 404); assert.equal(value, 404, 404);`],
    ['a method of the same name', `const factory = make(); factory.createError(404); factory.NotFound();`],
    ['what only checks an error', `import createError from 'http-errors'; createError.isHttpError(error, 404);`],
    ['a class of the file', `class NotFound extends Error {} throw new NotFound(404);`],
  ])('is silent about %s', (_, code) => {
    expect(probe(code)).toEqual([]);
  });
});
