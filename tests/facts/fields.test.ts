import { describe, expect, it } from 'vitest';
import { probeSites, type ProbeOptions } from './probe.ts';

/** The fields of the site with 401, in the order of the text; `…` where others may be set. */
function fieldsOf(code: string, options?: ProbeOptions): string {
  const site = probeSites(code, options).find(({ codes }) => codes.some(({ value }) => value === 401));
  if (site === undefined) return 'no site';
  const { known, open } = site.response.fields;
  return [...known.keys(), ...(open ? ['…'] : [])].join(' ');
}

const inExpress = (body: string): string =>
  `import express from 'express'; const app = express(); app.get('/x', async (req, res, next) => { ${body} });`;

describe('Express', () => {
  it.each([
    ['res.status(401).end();', ''],
    ["res.set('Allow', 'GET').status(401).end();", 'allow'],
    ["res.status(401).set('WWW-Authenticate', 'Basic').end();", 'www-authenticate'],
    ["res.set({ Allow: 'GET', 'Retry-After': 3 }); res.sendStatus(401);", 'allow retry-after'],
    ["res.setHeader('Allow', 'GET'); res.status(401).json({ a: 1 });", 'allow'],
    ["if (req.user) res.append('allow', 'GET'); res.status(401).end();", 'allow'],
    ["res.location('/x').links({ next: '/y' }).status(401).end();", 'location link'],
    ["res.statusCode = 401; res.end('x');", ''],
    ["res.writeHead(401, { Allow: 'GET' }).end();", 'allow'],
    ["res.writeHead(401, 'Who are you', [['Allow', 'GET']]); res.end();", 'allow'],
    ["const headers = { Allow: 'GET' }; res.set(headers).status(401).end();", 'allow'],
    ['if (res.headersSent) return; res.get("a"); log(res.statusCode, req.ip); res.status(401).end();', ''],
    ['log(res.statusCode, req.ip); res.status(401).end();', ''],
    ['res.set(fields).status(401).end();', '…'],
    ["res.set({ ...fields, Allow: 'GET' }).status(401).end();", 'allow …'],
    ["res.set(name, 'x').status(401).end();", '…'],
    ['challenge(res); res.status(401).end();', '…'],
    ['res.challenge(); res.status(401).end();', '…'],
    ['const reply = res; res.status(401).end();', '…'],
    ['res.status(401); next();', '…'],
    ['res.status(401); throw new Error();', '…'],
    ['res.status(401);', '…'],
  ])('%s', (body, expected) => {
    expect(fieldsOf(inExpress(body))).toBe(expected);
  });

  const answer = '(req, res) => { res.status(401).end(); }';
  it.each([
    [`app.get('/x', ${answer});`, ''],
    [`app.get(['/x', '/y'], ${answer});`, ''],
    [`const list = ${answer}; app.get('/x', list);`, ''],
    [`app.use(express.json()); app.get('/x', ${answer});`, ''],
    [`app.use((req, res, next) => next()); app.get('/x', ${answer});`, ''],
    [`app.get('/x', ${answer}); app.use(report);`, ''],
    [`app.route('/x').get(${answer});`, ''],
    [`app.get('/x', authenticate, ${answer});`, '…'],
    [`app.get('/x', [authenticate, ${answer}]);`, '…'],
    [`app.get('/x', authenticated(${answer}));`, '…'],
    [`app.use(authenticate()); app.get('/x', ${answer});`, '…'],
    [`app.route('/x').all(authenticate).get(${answer});`, '…'],
    [`export const list = ${answer};`, '…'],
    [`const fail = (res) => res.status(401).end(); app.get('/x', (req, res) => fail(res));`, '…'],
  ])('in front of it: %s', (code, expected) => {
    expect(fieldsOf(`import express from 'express'; const app = express(); ${code}`)).toBe(expected);
  });
});

describe('other frameworks', () => {
  it.each([
    ["import Koa from 'koa'; new Koa().use((ctx) => { ctx.status = 401; ctx.set('Allow', 'GET'); });", 'allow'],
    [
      "import Koa from 'koa'; new Koa().use((ctx) => { ctx.response.set('Allow', ctx.get('a')); ctx.status = 401; });",
      'allow',
    ],
    // The redirect sends a code of its own.
    ["import Koa from 'koa'; new Koa().use((ctx) => { ctx.status = 401; ctx.redirect('/x'); });", 'location …'],
    [
      "import f from 'fastify'; f().get('/x', (q, reply) => reply.headers({ Allow: 'GET' }).code(401).send());",
      'allow',
    ],
    [
      "import f from 'fastify'; f().get('/x', { schema }, (q, reply) => { reply.raw.setHeader('Allow', ''); return reply.code(401).send(); });",
      'allow',
    ],
    ["import f from 'fastify'; f().get('/x', { preHandler: auth }, (q, reply) => reply.code(401).send());", '…'],
    [
      "import { Hono } from 'hono'; new Hono().get('/x', (c) => { c.header('Allow', 'GET'); return c.json({ id: c.req.param('id') }, 401); });",
      'allow',
    ],
    ["import { Hono } from 'hono'; new Hono().get('/x', (c) => c.json({}, 401, { Allow: 'GET' }));", 'allow'],
    [
      "import { Hono } from 'hono'; new Hono().get('/x', (c) => { c.res.headers.set('Allow', 'GET'); return c.text('', 401); });",
      'allow',
    ],
    [
      "import { defineEventHandler, setResponseStatus, setHeader } from 'h3'; export default defineEventHandler((event) => { setHeader(event, 'Allow', 'GET'); setResponseStatus(event, 401); });",
      'allow',
    ],
    [
      "import Hapi from '@hapi/hapi'; const server = Hapi.server(); server.route({ path: '/x', handler: (request, h) => h.response('x').code(401).header('Allow', 'GET') });",
      'allow',
    ],
    [
      "import { createServer } from 'node:http'; createServer((req, res) => { res.writeHead(401, { Allow: 'GET' }); res.end(); });",
      'allow',
    ],
    ["export const handler = async () => ({ statusCode: 401, headers: { Allow: 'GET' }, body: '' });", 'allow'],
  ])('%s', (code, expected) => {
    expect(fieldsOf(code, { filename: 'src/handler.js' })).toBe(expected);
  });

  it('Nest', () => {
    const controller = (decorators: string): string =>
      `import { Controller, Get, Header, HttpCode } from '@nestjs/common'; @Controller() class A { ${decorators} @HttpCode(401) list() {} }`;
    expect(fieldsOf(controller("@Get() @Header('Allow', 'GET')"), { language: 'ts' })).toBe('allow');
    expect(fieldsOf(controller('@Get() @Cached()'), { language: 'ts' })).toBe('…');
  });
});

describe('a response that is a value', () => {
  it.each([
    ['export const GET = () => new Response(null, { status: 401 });', ''],
    ["export const GET = () => new Response(null, { status: 401, headers: { Allow: 'GET' } });", 'allow'],
    [
      "export const GET = () => new Response(null, { status: 401, headers: new Headers([['Allow', 'GET']]) });",
      'allow',
    ],
    [
      "export const GET = () => { const headers = new Headers(); headers.set('Allow', 'GET'); return new Response(null, { status: 401, headers }); };",
      'allow',
    ],
    [
      "export const GET = () => { const headers = {}; headers['Allow'] = 'GET'; return new Response(null, { status: 401, headers }); };",
      'allow',
    ],
    [
      "export const GET = () => { const res = new Response(null, { status: 401 }); res.headers.append('Allow', 'GET'); return res; };",
      'allow',
    ],
    [
      'export const GET = () => { const headers = new Headers(); sign(headers); return new Response(null, { status: 401, headers }); };',
      '…',
    ],
    ['export const GET = () => { const res = new Response(null, { status: 401 }); sign(res); return res; };', '…'],
    ['export const GET = () => sign(new Response(null, { status: 401 }));', '…'],
    ['export const GET = (init) => new Response(null, { ...init, status: 401 });', '…'],
    ['export const GET = (headers) => new Response(null, { status: 401, headers });', '…'],
    [
      'export const GET = (headers) => Response.json({}, { status: 401, headers: { ...headers, Allow: "" } });',
      'allow …',
    ],
  ])('%s', (code, expected) => {
    expect(fieldsOf(code)).toBe(expected);
  });
});
