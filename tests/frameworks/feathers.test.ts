import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds every form', () => {
  const code = `import { NotFound, GeneralError, FeathersError } from '@feathersjs/errors';
import errors from '@feathersjs/errors';
const { Conflict } = errors;
throw new NotFound('x');
throw new errors.BadRequest('x', { a: 1 });
throw new Conflict();
throw new FeathersError('m', 'Teapot', 418, 'teapot', {});
`;
  expect(probe(code)).toEqual([
    'throw feathers new NotFound() 404 body:unknown proven/bindings',
    'throw feathers new BadRequest() 400 body:unknown proven/bindings',
    'throw feathers new Conflict() 409 body:unknown proven/bindings',
    'throw feathers new FeathersError(message, name, n) 418 body:unknown proven/bindings',
  ]);
});

it('finds the codes of a hook context', () => {
  const code = `import type { HookContext } from '@feathersjs/feathers';
export const created = async (context: HookContext) => { context.statusCode = 201; context.http = { status: 202, headers: {} }; };
`;
  expect(probe(code, { language: 'ts' })).toEqual([
    'set feathers context.statusCode = n 201 body:unknown declared/annotations',
    'set feathers context.http = { status: n } 202 body:unknown declared/annotations',
  ]);
});

it('finds the errors in a CommonJS module', () => {
  const code = `const errors = require('feathers-errors');
new errors.NotAuthenticated('x');
new errors.errors.Gone('x');
`;
  expect(probe(code, { language: 'cjs' })).toEqual([
    'throw feathers new NotAuthenticated() 401 body:unknown proven/bindings',
    'throw feathers new Gone() 410 body:unknown proven/bindings',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import { NotFound } from './errors.js';
import { Conflict } from 'other-errors';
class GeneralError extends Error {}
throw new NotFound('x', 404);
throw new Conflict(409);
throw new GeneralError(500);
function hook(context) { context.statusCode = 20; }
job.http = { status: 202 };
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});
