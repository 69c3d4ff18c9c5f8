import { expect, it } from 'vitest';
import { probe, probeSites } from '../facts/probe.ts';
import { visibleSites } from './visible.ts';

it('finds every form in a module', () => {
  const code = `import { json, data, defer, redirect, redirectDocument, replace } from '@remix-run/node';
const NOT_FOUND = 404;
export const loader = () => json({ a: 1 }, 404);
export const action = () => json({ a: 1 }, { status: NOT_FOUND });
const a = () => data({ a: 1 }, 201);
const b = () => defer({ a: 1 }, { status: 203 });
const c = () => { throw json('none', { status: 404 }); };
const d = () => redirect('/x', 303);
const e = () => redirectDocument('/x', { status: 307 });
const f = () => replace('/x');
`;
  expect(probe(code)).toEqual([
    'send remix json(value, n) 404 body:present proven/bindings',
    'send remix json(value, { status: n }) 404 body:present proven/bindings',
    'send remix data(value, n) 201 body:present proven/bindings',
    'send remix json(value, { status: n }) 203 body:present proven/bindings',
    'send remix json(value, { status: n }) 404 body:present proven/bindings',
    'redirect remix redirect(url, n) 303 body:unknown proven/bindings',
    'redirect remix redirect(url, { status: n }) 307 body:unknown proven/bindings',
    'redirect remix redirect(url, n) 302 body:unknown proven/bindings',
  ]);
});

it('finds the forms of every adapter, in CommonJS and TypeScript', () => {
  const required = `const { json } = require('@remix-run/server-runtime');
const { NOT_FOUND } = require('http-status-codes');
json({}, NOT_FOUND);
`;
  expect(probe(required, { language: 'cjs' })).toEqual(['send remix json(value, n) 404 body:present proven/bindings']);
  const typed = `import { json, type LoaderFunction } from '@remix-run/cloudflare';
import { redirect } from '@vercel/remix';
import { StatusCodes } from 'http-status-codes';
export const loader: LoaderFunction = async () => json({ a: 1 }, { status: StatusCodes.NOT_FOUND });
redirect('/x', StatusCodes.SEE_OTHER);
`;
  expect(probe(typed, { language: 'ts' })).toEqual([
    'send remix json(value, { status: n }) 404 body:present proven/bindings',
    'redirect remix redirect(url, n) 303 body:unknown proven/bindings',
  ]);
});

it('knows the forms that do not send their code', () => {
  const code = `import { redirect, type ActionFunction } from '@remix-run/node';
export const action: ActionFunction = async () => { return { status: 405, body: 'no' }; };
redirect(301, '/x');
`;
  expect(
    probeSites(code, { language: 'ts' }).map(({ shape, framework }) => [framework.id, shape.form, shape.fault?.kind]),
  ).toEqual([
    ['remix', 'return { status: n }', 'ineffective'],
    ['remix', 'redirect(n, url)', 'swapped'],
  ]);
});

it('leaves look-alikes alone', () => {
  const silent = [
    'const json = (value, code) => code; json({}, 404);',
    "import { json } from './http.server'; json({}, 404);",
    "import { json } from 'micro'; json({}, 404);",
    "import { useFetcher } from '@remix-run/react'; const fetcher = useFetcher(); fetcher.json({}, 404);",
    "import { Form } from '@remix-run/react'; export function meta() { return { status: 404 }; }",
    "import { json } from '@remix-run/node'; function show(json) { json({}, 404); }",
  ];
  for (const code of silent) expect(visibleSites(code), code).toEqual([]);
});
