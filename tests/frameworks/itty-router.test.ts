import { describe, expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

describe('itty-router', () => {
  it('finds the responses that its helpers make', () => {
    const code = `import { AutoRouter, StatusError, error, json, status, text as plain } from 'itty-router';
import { StatusCodes } from 'http-status-codes';
const MISSING = 404;
const router = AutoRouter();
router
  .get('/a', () => error(404, 'no such user'))
  .get('/b', () => error(StatusCodes.BAD_REQUEST))
  .get('/c', () => status(204))
  .get('/d', () => json({ id: 1 }, { status: 201 }))
  .get('/e', () => plain('no', { status: MISSING }))
  .get('/f', () => { throw new StatusError(MISSING, 'no'); })
  .get('/g', () => { throw new StatusError(); })
  .get('/h', () => error())
  .get('/i', () => json({ id: 1 }));
`;
    const expected = [
      'send itty-router error(n, body) 404 body:present proven/bindings',
      'send itty-router error(n, body) 400 body:none proven/bindings',
      'send itty-router status(n) 204 body:none proven/bindings',
      'send itty-router json(body, { status: n }) 201 body:present proven/bindings',
      'send itty-router json(body, { status: n }) 404 body:present proven/bindings',
      'throw itty-router new StatusError(n, body) 404 body:present proven/bindings',
      'throw itty-router new StatusError(n, body) 500 body:none proven/bindings',
      'send itty-router error(error) 500 body:none proven/bindings',
    ];
    expect(probe(code)).toEqual(expected);
    expect(probe(code, { language: 'ts' })).toEqual(expected);
  });

  it('finds them with require', () => {
    const code = `const { error, missing } = require('itty-router-extras');
const itty = require('itty-router');
module.exports = () => [error(429), itty.status(202), new itty.StatusError(418)];
`;
    expect(probe(code, { language: 'cjs' })).toEqual([
      'send itty-router error(n, body) 429 body:none proven/bindings',
      'send itty-router status(n) 202 body:none proven/bindings',
      'throw itty-router new StatusError(n, body) 418 body:none proven/bindings',
    ]);
  });

  it.each([
    ['an error that is passed on', `import { error } from 'itty-router'; router.catch((problem) => error(problem));`],
    [
      'a logger',
      `import { Router } from 'itty-router'; const error = (code) => console.error(code); error(404, 'no');`,
    ],
    ['another package', `import { error, status } from 'signale'; error(404); status(404);`],
    [
      'helpers of the project',
      `import { json, StatusError } from './http.js'; json({}, { status: 404 }); StatusError.of(404);`,
    ],
    ['methods', `import { error } from 'itty-router'; log.error(404, 'no'); job.status(404);`],
    ['content without a status', `import { text } from 'itty-router'; text('404');`],
  ])('is silent about %s', (_, code) => {
    expect(probe(code)).toEqual([]);
  });
});
