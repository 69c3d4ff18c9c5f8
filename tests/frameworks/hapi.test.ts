import { describe, expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

describe('hapi', () => {
  it('finds the statuses of route handlers', () => {
    const code = `import Hapi from '@hapi/hapi';
import { StatusCodes } from 'http-status-codes';
const GONE = 410;
const server = Hapi.server({ port: 3000 });
server.route({ method: 'GET', path: '/a', handler: (request, h) => h.response({ a: 1 }).code(404) });
server.route([
  { method: 'GET', path: '/b', handler: (request, h) => h.response().code(StatusCodes.NO_CONTENT) },
  { method: 'GET', path: '/c', options: { handler: async (request, h) => h.response('x').type('text/plain').code(GONE) } },
]);
server.route({ method: 'POST', path: '/d', handler(request, h) { return h.response(user).created('/users/1'); } });
server.route({ method: 'GET', path: '/e', handler(request, h) {
  const response = h.response('late');
  response.statusCode = 202;
  response.code(203);
  return response;
} });
server.ext('onPreResponse', (request, h) => h.response('no').code(503).takeover());
`;
    expect(probe(code)).toEqual([
      'set hapi response.code(n) 404 body:present proven/handlers',
      'set hapi response.code(n) 204 body:none proven/handlers',
      'set hapi response.code(n) 410 body:present proven/handlers',
      'set hapi response.created(url) 201 body:present proven/handlers',
      'set hapi response.statusCode = n 202 body:unknown proven/handlers',
      'set hapi response.code(n) 203 body:unknown proven/handlers',
      'set hapi response.code(n) 503 body:present proven/handlers',
    ]);
  });

  it('works out the code of a redirect from its chain', () => {
    const redirect = (call: string): readonly string[] =>
      probe(
        `const Hapi = require('@hapi/hapi');
new Hapi.Server().route({ method: 'GET', path: '/', handler: (request, h) => ${call} });`,
        { language: 'cjs' },
      );
    const site = (form: string, code: number): string =>
      `redirect hapi ${form} ${String(code)} body:unknown proven/handlers`;
    expect(redirect(`h.redirect('/x')`)).toEqual([site('h.redirect(url)', 302)]);
    expect(redirect(`h.redirect('/x', 301)`)).toEqual([site('h.redirect(url, n)', 301)]);
    expect(redirect(`h.redirect(301, '/x')`)).toEqual([site('h.redirect(n, url)', 301)]);
    expect(redirect(`h.redirect('/x').permanent()`)).toEqual([site('redirect.permanent()', 301)]);
    expect(redirect(`h.redirect('/x').rewritable(false)`)).toEqual([site('redirect.rewritable(false)', 307)]);
    expect(redirect(`h.redirect('/x').permanent().rewritable(false)`)).toEqual([
      site('redirect.permanent().rewritable(false)', 308),
    ]);
    expect(redirect(`h.redirect('/x').rewritable(false).permanent()`)).toEqual([
      site('redirect.rewritable(false).permanent()', 308),
    ]);
    expect(redirect(`h.response().redirect('/x')`)).toEqual([site('response.redirect(url)', 302)]);
    expect(redirect(`h.redirect('/x').code(301)`)).toEqual([
      'redirect hapi redirect.code(n) 301 body:unknown proven/handlers',
    ]);
  });

  it('finds handlers in TypeScript, and in files without an import', () => {
    const typed = `import type { Lifecycle, Request, ResponseToolkit } from '@hapi/hapi';
export const show: Lifecycle.Method = (request, h) => h.response('x').code(404);
export async function list(request: Request, h: ResponseToolkit) { return h.response([]).code(206); }
export const isGone = (request: Request) => request.response.statusCode === 410;
`;
    expect(probe(typed, { language: 'ts' })).toEqual([
      'set hapi response.code(n) 404 body:present declared/handlers',
      'set hapi response.code(n) 206 body:present declared/annotations',
      'read hapi response.statusCode === n 410 body:unknown declared/annotations',
    ]);
    const untyped = `module.exports = [{ method: 'GET', path: '/', handler: (request, h) => h.response({ a: 1 }).code(404) }];`;
    expect(probe(untyped, { language: 'cjs' })).toEqual(['set hapi response.code(n) 404 body:present inferred/names']);
  });

  it.each([
    ['hyperscript', `import { h } from 'preact'; h.response('x').code(404); h('div', 404);`],
    ['a height', `const h = 404; box.code(h);`],
    ['an object of the file', `const h = { response: () => ({ code() {} }) }; h.response('x').code(404);`],
    ['another chain', `export const f = (request, reply) => api.response('x').code(404);`],
    [
      'a method of the same name',
      `import Hapi from '@hapi/hapi'; const server = Hapi.server(); server.code(404); barcode.code(404);`,
    ],
    ['a parameter of another type', `export const f = (request, h: string) => h.response('x').code(404);`],
  ])('is silent about %s', (_, code) => {
    expect(probe(code, { language: 'ts' })).toEqual([]);
  });
});
