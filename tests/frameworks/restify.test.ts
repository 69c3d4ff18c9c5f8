import { describe, expect, it } from 'vitest';
import { probe, probeSites } from '../facts/probe.ts';

describe('restify', () => {
  it('takes a number in front for the status code', () => {
    const code = `const restify = require('restify');
const GONE = 410;
const server = restify.createServer();
server.get('/a', (req, res, next) => { res.send(204); return next(); });
server.get('/b', (req, res, next) => { res.send(404, { error: 'no' }); return next(); });
server.post('/c', (req, res, next) => { res.json(201, user); next(); });
server.del('/d', (req, res, next) => { res.status(GONE); res.send({ error: 'gone' }); next(); });
server.get('/e', (req, res, next) => { res.sendRaw(GONE, 'gone'); next(); });
server.get('/f', (req, res, next) => { res.redirect(301, '/x', next); });
server.get('/g', (req, res, next) => { res.redirect('/x', next); });
server.get('/h', (req, res, next) => { res.statusCode = 202; res.send({ a: 1 }); next(); });
server.get('/i', (req, res, next) => { res.redirect({ pathname: '/x', permanent: true }, next); });
`;
    expect(probe(code, { language: 'cjs' })).toEqual([
      'send restify res.send(n, body) 204 body:none proven/handlers',
      'send restify res.send(n, body) 404 body:present proven/handlers',
      'send restify res.json(n, body) 201 body:present proven/handlers',
      'set restify res.status(n) 410 body:present proven/handlers',
      'send restify res.sendRaw(n, text) 410 body:present proven/handlers',
      'redirect restify res.redirect(n, url, next) 301 body:unknown proven/handlers',
      'redirect restify res.redirect(url, next) 302 body:unknown proven/handlers',
      'set restify res.statusCode = n 202 body:present proven/handlers',
    ]);
  });

  it('wins over Express in files that import it', () => {
    const code = `import errors from 'restify-errors';
export function list(req, res, next) { res.send(204); res.json(201, { id: 1 }); next(); }
`;
    const sites = probeSites(code);
    expect(sites.map(({ framework, shape }) => [framework.id, shape.form, shape.fault?.kind])).toEqual([
      ['restify', 'res.send(n, body)', undefined],
      ['restify', 'res.json(n, body)', undefined],
    ]);
  });

  it('knows the forms that do not do what they seem to', () => {
    const code = `import restify from 'restify';
restify.createServer().get('/', (req, res, next) => {
  res.send('404', { error: 'no' });
  res.send({ error: 'no' }, 404);
  res.send('no', 404);
  res.redirect('/x', 301);
});
`;
    expect(probeSites(code).map(({ shape }) => [shape.form, shape.fault?.kind])).toEqual([
      ["res.send('n', body)", 'ineffective'],
      ['res.send(body, n)', 'ineffective'],
      ['res.send(text, n)', 'ineffective'],
      ['res.redirect(url, n)', 'swapped'],
    ]);
  });

  it('finds handlers and errors in TypeScript', () => {
    const code = `import { createServer, type RequestHandler, type Response } from 'restify';
import { HttpError, NotFoundError, makeErrFromCode } from 'restify-errors';
import * as errors from 'restify-errors';
export const show: RequestHandler = (req, res, next) => next(new NotFoundError('no such user'));
export const hide: RequestHandler = (req, res, next) => { res.send(404); };
export const answer = (res: Response) => res.send(409, 'taken');
export const others = [new errors.ConflictError(), new HttpError({ statusCode: 418 }), makeErrFromCode(410)];
createServer().get('/', (req, res, next) => { res.send(503); next(); });
`;
    expect(probe(code, { language: 'ts' })).toEqual([
      'throw restify new errors.NotFoundError() 404 body:unknown proven/bindings',
      'send restify res.send(n, body) 404 body:none declared/handlers',
      'send restify res.send(n, body) 409 body:present declared/annotations',
      'throw restify new errors.ConflictError() 409 body:unknown proven/bindings',
      'throw restify new HttpError({ statusCode: n }) 418 body:unknown proven/bindings',
      'throw restify makeErrFromCode(n) 410 body:unknown proven/bindings',
      'send restify res.send(n, body) 503 body:none proven/handlers',
    ]);
  });

  it.each([
    [
      'a response without content',
      `require('restify').createServer().get('/', (req, res, next) => { res.send(); next(); });`,
    ],
    ['a socket', `import restify from 'restify'; socket.send(404); socket.json(404, {});`],
    ['errors of the file', `class NotFoundError extends Error {} throw new NotFoundError(404);`],
    ['errors of another package', `import { NotFoundError } from 'objection'; throw new NotFoundError(404);`],
    ['a function of the file', `function makeErrFromCode(code) { return code; } makeErrFromCode(404);`],
    ['a mail', `import restify from 'restify'; const res = makeMail(); mailer.send(404, res);`],
  ])('is silent about %s', (_, code) => {
    expect(probe(code, { language: code.includes('import') ? 'js' : 'cjs' })).toEqual([]);
  });
});
