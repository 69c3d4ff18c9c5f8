import { describe, expect, it } from 'vitest';
import { probe, probeSites } from '../facts/probe.ts';
import { visibleSites } from './visible.ts';

const forms = `
app.get('/a', (c) => c.json({ a: 1 }, 404));
app.get('/b', (c) => c.text('gone', { status: 410, headers: {} }));
app.get('/c', (c) => c.html(page, NOT_FOUND));
app.get('/d', (c) => c.body(null, 204));
app.get('/e', (c) => c.newResponse('x', 201, { Location: '/x' }));
app.get('/f', (c) => { c.status(201); return c.json({ a: 1 }); });
app.get('/g', (c) => c.redirect('/x'));
app.get('/h', (c) => c.redirect('/x', 301));
app.get('/i', (c) => c.notFound());
app.get('/j', (c) => { throw new HTTPException(401, { message: 'no' }); });
app.get('/k', (c) => { throw new HTTPException(); });
`;

const found = [
  'send hono c.json(data, n) 404 body:present proven/handlers',
  'send hono c.text(text, { status: n }) 410 body:present proven/handlers',
  'send hono c.html(html, n) 404 body:present proven/handlers',
  'send hono c.body(body, n) 204 body:none proven/handlers',
  'send hono c.newResponse(body, n) 201 body:present proven/handlers',
  'set hono c.status(n) 201 body:present proven/handlers',
  'redirect hono c.redirect(url, n) 302 body:unknown proven/handlers',
  'redirect hono c.redirect(url, n) 301 body:unknown proven/handlers',
  'send hono c.notFound() 404 body:none proven/handlers',
  'throw hono new HTTPException(n, options) 401 body:unknown proven/bindings',
  'throw hono new HTTPException(n, options) 500 body:unknown proven/bindings',
];

describe('finds every form', () => {
  it('in a module', () => {
    const code = `import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
const NOT_FOUND = 404;
const app = new Hono();${forms}`;
    expect(probe(code)).toEqual(found);
  });

  it('in a CommonJS module', () => {
    const code = `const { Hono } = require('hono');
const { HTTPException } = require('hono/http-exception');
const { NOT_FOUND } = require('http-status-codes').StatusCodes;
const app = new Hono().basePath('/api');${forms}`;
    expect(probe(code, { language: 'cjs' })).toEqual(found);
  });

  it('in TypeScript, by annotation', () => {
    const code = `import type { Context, MiddlewareHandler } from 'hono';
import { StatusCodes } from 'http-status-codes';
export const show = (c: Context<Env>) => c.json({ a: 1 }, StatusCodes.NOT_FOUND);
export const guard: MiddlewareHandler = async (context, next) => { if (!ok) return context.text('no', 401); await next(); };
`;
    expect(probe(code, { language: 'ts' })).toEqual([
      'send hono c.json(data, n) 404 body:present declared/annotations',
      'send hono c.text(text, n) 401 body:present declared/handlers',
    ]);
  });

  it('in middleware, error handlers and routes of OpenAPI', () => {
    const code = `import { createMiddleware, createFactory } from 'hono/factory';
import { OpenAPIHono } from '@hono/zod-openapi';
const app = new OpenAPIHono();
const factory = createFactory();
app.use(async (c, next) => { await next(); if (c.res.status === 404) return c.text('', 410); });
app.onError((err, c) => c.json({ message: err.message }, 500));
app.notFound((ctx) => ctx.text('none', 404));
app.openapi(route, (c) => c.json({}, 201));
const guard = createMiddleware(async (c, next) => c.text('no', 403));
const handlers = factory.createHandlers(logger(), (c) => c.text('no', 402));
`;
    expect(probe(code)).toEqual([
      'read fetch response.status === n 404 body:unknown proven/handlers',
      'send hono c.text(text, n) 410 body:present proven/handlers',
      'send hono c.json(data, n) 500 body:present proven/handlers',
      'send hono c.text(text, n) 404 body:present proven/handlers',
      'send hono c.json(data, n) 201 body:present proven/handlers',
      'send hono c.text(text, n) 403 body:present proven/handlers',
      'send hono c.text(text, n) 402 body:present proven/handlers',
    ]);
  });

  it('in functions that are only named like a handler', () => {
    const code = `import { getCookie } from 'hono/cookie';
export function show(c) { return c.json({}, 404); }
export function list(ctx) { return ctx.json({}, 404); }
`;
    expect(probe(code)).toEqual([
      'send hono c.json(data, n) 404 body:present inferred/names',
      'send hono c.json(data, n) 404 body:present inferred/names',
    ]);
  });
});

it('knows the forms that do not send their code', () => {
  const code = `import { Hono } from 'hono';
const app = new Hono();
app.get('/a', (c) => c.json({ a: 1 }, '404'));
app.get('/b', (c) => c.redirect(301, '/x'));
app.get('/c', (c) => c.redirect('/x', '301'));
app.get('/d', (c) => c.status('404'));
`;
  expect(probeSites(code).map(({ shape }) => [shape.form, shape.fault?.kind])).toEqual([
    ["c.json(data, 'n')", 'ineffective'],
    ['c.redirect(n, url)', 'swapped'],
    ["c.redirect(url, 'n')", 'ineffective'],
    ['c.status(n)', undefined],
  ]);
});

it('leaves look-alikes alone', () => {
  const silent = [
    // Made by something else, in a file of the framework.
    "import { Hono } from 'hono'; import { chart } from 'chart-lib'; const c = chart(); c.text('label', 404); c.redirect('/x', 301);",
    // The method of another class.
    "import { Hono } from 'hono'; class Cache { json(value, size) { return size; } } const cache = new Cache(); cache.json({ a: 1 }, 404);",
    // The class of another package.
    "import { HTTPException } from 'other-lib'; throw new HTTPException(404);",
    // The usual name alone.
    "export function draw(c) { c.status(404); c.text('x', 404); }",
    "rows.map((c) => c.html('x', 404).cell(200));",
    // A parameter that is typed as something else.
    "import { Hono } from 'hono'; import { Canvas } from 'canvas'; function draw(c: Canvas) { c.text('x', 404); }",
    // A local function.
    "import { Hono } from 'hono'; function redirect(url, code) { return code; } redirect('/x', 301);",
  ];
  for (const code of silent) expect(visibleSites(code, { language: 'ts' }), code).toEqual([]);
  const house =
    "import { Hono } from 'hono'; import { HTTPException } from './errors.js'; throw new HTTPException(404);";
  expect(visibleSites(house)).toEqual(['throw errors throw new XError(n) 404 body:unknown inferred/shape']);
});
