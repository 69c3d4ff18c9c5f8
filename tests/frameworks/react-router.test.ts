import { describe, expect, it } from 'vitest';
import { probe, probeSites } from '../facts/probe.ts';
import { visibleSites } from './visible.ts';

const forms = `
export async function loader() { return data({ a: 1 }, 404); }
export const action = () => data({ a: 1 }, { status: NOT_FOUND, headers: {} });
const a = () => data({ a: 1 });
const b = () => { throw data('none', { status: 404 }); };
const d = () => redirect('/x');
const e = () => redirect('/x', 301);
const f = () => redirectDocument('/x', { status: 303 });
const g = () => replace('/x', 308);
const h = () => { throw new Response('none', { status: 404 }); };
`;

const found = [
  'send react-router data(value, n) 404 body:present proven/bindings',
  'send react-router data(value, { status: n }) 404 body:present proven/bindings',
  'send react-router data(value, n) 200 body:present proven/bindings',
  'send react-router data(value, { status: n }) 404 body:present proven/bindings',
  'redirect react-router redirect(url, n) 302 body:unknown proven/bindings',
  'redirect react-router redirect(url, n) 301 body:unknown proven/bindings',
  'redirect react-router redirect(url, { status: n }) 303 body:unknown proven/bindings',
  'redirect react-router redirect(url, n) 308 body:unknown proven/bindings',
  'send fetch new Response(body, { status: n }) 404 body:present proven/bindings',
];

describe('finds every form', () => {
  it('in a module', () => {
    const code = `import { data, redirect, redirectDocument, replace } from 'react-router';
const NOT_FOUND = 404;${forms}`;
    expect(probe(code)).toEqual(found);
  });

  it('in a CommonJS module', () => {
    const code = `const { data, redirect, redirectDocument, replace } = require('react-router');
const { NOT_FOUND } = require('http-status-codes');${forms.replaceAll('export ', '')}`;
    expect(probe(code, { language: 'cjs' })).toEqual(found);
  });

  it('in TypeScript', () => {
    const code = `import { data, redirect, redirectDocument, replace } from 'react-router';
import { StatusCodes } from 'http-status-codes';
import type { Route } from './+types/home';
const { NOT_FOUND } = StatusCodes;${forms}`;
    expect(probe(code, { language: 'tsx', filename: 'app/routes/home.tsx' })).toEqual(found);
  });

  it('of the older packages', () => {
    const code = `import { json, redirect } from 'react-router-dom';
const a = () => json({}, 404);
const b = () => json({}, { status: 404 });
const c = (status) => json({}, status);
`;
    expect(probe(code)).toEqual([
      'send react-router json(value, n) 404 body:present proven/bindings',
      'send react-router json(value, { status: n }) 404 body:present proven/bindings',
      'send react-router json(value, n) ? body:present proven/bindings',
    ]);
  });
});

it('knows the forms that do not send their code', () => {
  const code = `import { data, redirect } from 'react-router';
export async function loader() { if (a) return { status: 404, message: 'none' }; return { status: 'active' }; }
export const action = async () => ({ status: 200 });
data({ a: 1 }, '404');
redirect(301, '/x');
`;
  expect(probeSites(code).map(({ shape, framework }) => [framework.id, shape.form, shape.fault?.kind])).toEqual([
    ['react-router', 'return { status: n }', 'ineffective'],
    ['react-router', "data(value, 'n')", 'ineffective'],
    ['react-router', 'redirect(n, url)', 'swapped'],
  ]);
});

it('leaves look-alikes alone', () => {
  const silent = [
    "function redirect(url, code) { return code; } redirect('/x', 301);",
    "import { data } from './data'; data({ a: 1 }, 404);",
    "import { data } from 'other-lib'; data({ a: 1 }, 404);",
    "import { useNavigate } from 'react-router'; const navigate = useNavigate(); navigate('/x', 301); table.data({}, 404);",
    "import { Link } from 'react-router'; export function load() { return { status: 404 }; }",
    "import { data } from 'react-router'; { const data = (value, size) => size; data({}, 404); }",
    "'/x'.replace('404', 301);",
  ];
  for (const code of silent) expect(visibleSites(code), code).toEqual([]);
});
