import { describe, expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

describe('Boom', () => {
  it('knows the helpers, however they are imported', () => {
    const code = `import Boom from '@hapi/boom';
import { conflict, Boom as BoomError, boomify } from '@hapi/boom';
import * as boom from '@hapi/boom';
const { teapot } = Boom;
export const handlers = [
  () => { throw Boom.notFound('no such user'); },
  () => Boom.badImplementation(),
  () => boom.illegal('not here'),
  () => conflict('taken'),
  () => teapot(),
  () => new Boom.Boom('no', { statusCode: 422 }),
  () => new BoomError('no'),
  () => boomify(error, { statusCode: 502 }),
  () => Boom.boomify(error),
];
`;
    expect(probe(code)).toEqual([
      'throw boom Boom.notFound(message) 404 body:unknown proven/bindings',
      'throw boom Boom.badImplementation(message) 500 body:unknown proven/bindings',
      'throw boom Boom.illegal(message) 451 body:unknown proven/bindings',
      'throw boom Boom.conflict(message) 409 body:unknown proven/bindings',
      'throw boom Boom.teapot(message) 418 body:unknown proven/bindings',
      'throw boom new Boom.Boom(message, { statusCode: n }) 422 body:unknown proven/bindings',
      'throw boom new Boom.Boom(message, { statusCode: n }) 500 body:unknown proven/bindings',
      'throw boom Boom.boomify(error, { statusCode: n }) 502 body:unknown proven/bindings',
    ]);
  });

  it('knows the forms of the old package', () => {
    const code = `const Boom = require('boom');
const LIMIT = 429;
reply(Boom.create(404, 'no'));
reply(Boom.wrap(error, 400));
reply(new Boom('no', { statusCode: LIMIT }));
reply(Boom.tooManyRequests());
`;
    expect(probe(code, { language: 'cjs' })).toEqual([
      'throw boom Boom.create(n, message) 404 body:unknown proven/bindings',
      'throw boom Boom.wrap(error, n) 400 body:unknown proven/bindings',
      'throw boom new Boom(message, { statusCode: n }) 429 body:unknown proven/bindings',
      'throw boom Boom.tooManyRequests(message) 429 body:unknown proven/bindings',
    ]);
  });

  it('follows an error to its output', () => {
    const code = `import { boomify, type Boom } from '@hapi/boom';
const error = boomify(new Error('x'));
error.output.statusCode = 503;
export const isGone = (one: Boom) => one.output.statusCode === 410;
`;
    expect(probe(code, { language: 'ts' })).toEqual([
      'set boom error.output.statusCode = n 503 body:unknown proven/bindings',
      'read boom error.output.statusCode === n 410 body:unknown declared/annotations',
    ]);
  });

  it.each([
    ['another package', `import Boom from 'boom-town'; Boom.notFound(); new Boom('x', { statusCode: 404 });`],
    ['an object of the file', `const Boom = { notFound: () => null }; Boom.notFound();`],
    ['a function of the file', `import Boom from '@hapi/boom'; function notFound() {} notFound();`],
    [
      'a method of the same name',
      `import Boom from '@hapi/boom'; service.notFound(); service.create(404); Boom.isBoom(error, 404);`,
    ],
    ['a class of the file', `class Boom {} new Boom('x', { statusCode: 404 });`],
    ['another output', `render.output.statusCode = 404;`],
  ])('is silent about %s', (_, code) => {
    expect(probe(code)).toEqual([]);
  });
});
