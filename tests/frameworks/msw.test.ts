import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds every form', () => {
  const code = `import { http, HttpResponse } from 'msw';
import { StatusCodes } from 'http-status-codes';
export const handlers = [
  http.get('/a', () => HttpResponse.json({ a: 1 }, { status: 404 })),
  http.get('/b', () => new HttpResponse(null, { status: StatusCodes.NO_CONTENT })),
  http.get('/c', () => HttpResponse.text('x', { status: 500, statusText: 'Oops' })),
  http.get('/d', () => HttpResponse.redirect('/x', 301)),
  http.get('/e', () => HttpResponse.redirect('/x')),
  http.get('/f', () => HttpResponse.xml('<a/>', { status: 201 })),
  http.get('/g', () => HttpResponse.html('<a/>', { status: 202 })),
  http.get('/h', () => HttpResponse.json({ a: 1 })),
];
`;
  expect(probe(code)).toEqual([
    'mock msw HttpResponse.json(data, { status: n }) 404 body:present proven/bindings',
    'mock msw new HttpResponse(body, { status: n }) 204 body:none proven/bindings',
    'mock msw HttpResponse.text(body, { status: n }) 500 body:present proven/bindings',
    'mock msw HttpResponse.redirect(url, n) 301 body:unknown proven/bindings',
    'mock msw HttpResponse.redirect(url, n) 302 body:unknown proven/bindings',
    'mock msw HttpResponse.xml(body, { status: n }) 201 body:present proven/bindings',
    'mock msw HttpResponse.html(body, { status: n }) 202 body:present proven/bindings',
  ]);
});

it('finds the forms of version 1', () => {
  const code = `const { rest } = require('msw');
const GONE = 410;
rest.get('/a', (req, res, ctx) => res(ctx.status(404), ctx.json({})));
rest.post('/b', async (req, res, ctx) => { return res.once(ctx.status(GONE, 'Gone')); });
`;
  expect(probe(code, { language: 'cjs' })).toEqual([
    'mock msw ctx.status(n, phrase) 404 body:unknown proven/handlers',
    'mock msw ctx.status(n, phrase) 410 body:unknown proven/handlers',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import { HttpResponse, rest } from './mocks.js';
import { HttpResponse as Answer } from '@angular/common/http';
HttpResponse.json({ a: 1 }, { status: 404 });
new Answer({ status: 404 });
rest.get('/a', (req, res, ctx) => { log(ctx.status(404)); });
chart.get('/a', (a, b, ctx) => ctx.status(404));
new Response2(null, { status: 500 });
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});
