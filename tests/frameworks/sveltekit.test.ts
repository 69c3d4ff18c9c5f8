import { describe, expect, it } from 'vitest';
import { probe, probeSites } from '../facts/probe.ts';
import { visibleSites } from './visible.ts';

const forms = `
export function GET() { error(404, 'none'); }
export function load() { redirect(303, '/x'); }
export const PUT = () => json({ a: 1 }, { status: 201, headers: {} });
export const PATCH = () => text('x', { status: CREATED });
export const POST = () => json({ a: 1 });
export const actions = { default: async () => fail(422, { missing: true }) };
export const handle = (e) => { if (isHttpError(e, 404)) throw error(410); };
`;

const found = [
  'throw sveltekit error(n, body) 404 body:present proven/bindings',
  'redirect sveltekit redirect(n, url) 303 body:unknown proven/bindings',
  'send sveltekit json(data, { status: n }) 201 body:present proven/bindings',
  'send sveltekit text(body, { status: n }) 201 body:present proven/bindings',
  'send sveltekit json(data, { status: n }) 200 body:present proven/bindings',
  'send sveltekit fail(n, data) 422 body:present proven/bindings',
  'read sveltekit isHttpError(error, n) 404 body:unknown proven/bindings',
  'throw sveltekit error(n, body) 410 body:none proven/bindings',
];

describe('finds every form', () => {
  it('in a module', () => {
    const code = `import { error, redirect, json, text, fail, isHttpError } from '@sveltejs/kit';
const CREATED = 201;${forms}`;
    expect(probe(code)).toEqual(found);
  });

  it('in TypeScript, with a constant library', () => {
    const code = `import { error, redirect, json, text, fail, isHttpError } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { StatusCodes } from 'http-status-codes';
const { CREATED } = StatusCodes;${forms}`;
    expect(probe(code, { language: 'ts', filename: 'src/routes/api/+server.ts' })).toEqual(found);
  });

  it('under another name and through the namespace', () => {
    const code = `import * as kit from '@sveltejs/kit';
import { error as fault } from '@sveltejs/kit';
import { NOT_FOUND } from 'http-status-codes';
fault(NOT_FOUND);
kit.redirect(308, '/x');
`;
    expect(probe(code)).toEqual([
      'throw sveltekit error(n, body) 404 body:none proven/bindings',
      'redirect sveltekit redirect(n, url) 308 body:unknown proven/bindings',
    ]);
  });
});

it('knows the forms that do not send their code', () => {
  const code = `import { json, text, redirect } from '@sveltejs/kit';
const NOT_FOUND = 404;
json({ a: 1 }, NOT_FOUND);
text('none', 404);
redirect('/x', 301);
redirect(target, 301);
redirect(302, target);
`;
  expect(probeSites(code).map(({ shape }) => [shape.form, shape.fault?.kind])).toEqual([
    ['json(data, n)', 'ineffective'],
    ['text(body, n)', 'ineffective'],
    ['redirect(url, n)', 'swapped'],
    ['redirect(url, n)', 'swapped'],
    ['redirect(n, url)', undefined],
  ]);
});

it('leaves look-alikes alone', () => {
  const silent = [
    "function error(code, text) { log(code, text); } error(404, 'none');",
    "import { redirect } from '$lib/navigation'; redirect(303, '/x');",
    "import { json } from 'd3-fetch'; json('/data', 404);",
    "import { json } from '@sveltejs/kit'; { const json = (value, size) => size; json({}, 404); }",
    'console.error(404, text);',
    "import { fail } from 'node:assert'; fail(404);",
    "import kit from '@sveltejs/kit'; validation.fail(422, {}); form.error(404);",
  ];
  for (const code of silent) expect(visibleSites(code), code).toEqual([]);
});
