import { describe, expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

describe('Elysia', () => {
  it('finds the statuses of handlers, destructured or not', () => {
    const code = `import { Elysia, NotFoundError, redirect, status } from 'elysia';
import { StatusCodes } from 'http-status-codes';
const TAKEN = 409;
new Elysia()
  .get('/a', ({ set }) => { set.status = 404; return { error: 'no' }; })
  .get('/b', ({ status }) => status('Not Found', 'no'))
  .get('/c', ({ status: answer }) => answer(410))
  .get('/d', (context) => { context.set.status = TAKEN; return context.status(TAKEN, 'taken'); })
  .get('/e', () => status(StatusCodes.CREATED, { id: 1 }))
  .get('/f', ({ redirect }) => redirect('https://example.com/x', 308))
  .get('/g', () => redirect('https://example.com/x'))
  .get('/h', ({ error }) => error(418))
  .get('/i', () => { throw new NotFoundError(); })
  .get('/j', ({ set }) => { set.status = "I'm a teapot"; })
  .post('/k', ({ body }) => body, { beforeHandle: ({ status }) => status(401) })
  .onError(({ error, set }) => { set.status = 500; return error.message; });
`;
    expect(probe(code)).toEqual([
      'set elysia set.status = n 404 body:present proven/handlers',
      'send elysia status(n, body) 404 body:present proven/handlers',
      'send elysia status(n, body) 410 body:none proven/handlers',
      'set elysia set.status = n 409 body:unknown proven/handlers',
      'send elysia context.status(n, body) 409 body:present proven/handlers',
      'send elysia status(n, body) 201 body:present proven/bindings',
      'redirect elysia redirect(url, n) 308 body:unknown proven/handlers',
      'redirect elysia redirect(url, n) 302 body:unknown proven/bindings',
      'send elysia error(n, body) 418 body:none proven/handlers',
      'throw elysia new NotFoundError() 404 body:unknown proven/bindings',
      'set elysia set.status = n 418 body:unknown proven/handlers',
      'send elysia status(n, body) 401 body:none proven/handlers',
      'set elysia set.status = n 500 body:unknown proven/handlers',
    ]);
  });

  it('takes a number in quotes and a phrase in other letters for no phrase, and leaves other text open', () => {
    const code = `const { Elysia } = require('elysia');
new Elysia().get('/a', ({ status }) => status('404')).get('/b', ({ set }) => { set.status = 'not found'; })
  .get('/c', ({ set }) => { set.status = 'none'; });
`;
    expect(probe(code, { language: 'cjs' })).toEqual([
      "send elysia status(n, body) '404' body:none proven/handlers",
      "set elysia set.status = n 'not found' body:unknown proven/handlers",
      'set elysia set.status = n ? body:unknown proven/handlers',
    ]);
  });

  it('follows groups, plugins and types', () => {
    const code = `import { Elysia, type Context } from 'elysia';
export const plugin = new Elysia({ prefix: '/users' }).group('/admin', (app) => app.get('/', ({ status }) => status(403)));
export const show = ({ set }: Context) => { set.status = 404; };
export const list = (context: Context) => { context.set.status = 206; };
`;
    expect(probe(code, { language: 'ts' })).toEqual([
      'send elysia status(n, body) 403 body:none proven/handlers',
      'set elysia set.status = n 404 body:unknown declared/annotations',
      'set elysia set.status = n 206 body:unknown declared/annotations',
    ]);
  });

  it('knows a controller by the parameters that stand beside `set`', () => {
    expect(probe(`export const create = ({ body, set }) => { set.status = 201; return save(body); };`)).toEqual([
      'set elysia set.status = n 201 body:unknown inferred/names',
    ]);
  });

  it.each([
    ['a set of values', `const set = new Set(); set.status = 404;`],
    ['a function of the file', `import { Elysia } from 'elysia'; function status(code) { return code; } status(404);`],
    ['another package', `import { status, redirect } from 'somewhere'; status(404); redirect('/x', 301);`],
    ['a helper of the project', `import { status } from './status.js'; status(404);`],
    [
      'the status of a job',
      `import { Elysia } from 'elysia'; new Elysia().get('/', () => { job.status(404); job.status = 404; });`,
    ],
    [
      'the error that onError is given',
      `import { Elysia } from 'elysia'; new Elysia().onError(({ error }) => { error(404); });`,
    ],
    [
      'an error of the file',
      `import { Elysia } from 'elysia'; class NotFoundError extends Error {} throw new NotFoundError();`,
    ],
  ])('is silent about %s', (_, code) => {
    expect(probe(code)).toEqual([]);
  });
});
