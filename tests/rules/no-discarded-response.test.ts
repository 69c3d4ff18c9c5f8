import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/no-discarded-response.ts';

const hono = (body: string): string =>
  `import { Hono } from 'hono';\nimport { HTTPException } from 'hono/http-exception';\nnew Hono().get('/users/:id', (c) => {\n  ${body}\n});`;
const kit = (body: string): string =>
  `import { error, json, redirect } from '@sveltejs/kit';\nexport async function GET() {\n  ${body}\n}`;
const next = (body: string): string =>
  `import { notFound, redirect } from 'next/navigation';\nexport default async function Page() {\n  ${body}\n}`;
const nest = (body: string): string =>
  `import { Get, NotFoundException } from '@nestjs/common';\nclass Users {\n  @Get() find() { ${body} }\n}`;
const typescript = { languageOptions: { parser } } as const;

const response = 'This response is made and thrown away: only what the handler returns is sent. Return it.';
const error = 'This error is made and thrown away: the client only hears of it when it is thrown. Throw it.';
const mended = (output: string, desc: string): { suggestions: RuleTester.SuggestionOutput[] } => ({
  suggestions: [{ desc, output }],
});

new RuleTester().run('no-discarded-response', rule, {
  valid: [
    hono('return c.json({}, 404);'),
    hono('const answer = c.json({}, 404); return answer;'),
    hono('return user ? c.json(user) : c.json({}, 404);'),
    hono('if (!user) throw new HTTPException(404); return c.json(user);'),
    hono('c.status(404); c.header("a", "b"); return c.json({});'),
    hono('log(c.json({}, 404)); return c.text("x");'),
    "import { Hono } from 'hono';\nnew Hono().get('/', (c) => c.json({}));",
    "import Hapi from '@hapi/hapi';\nHapi.server().route({ handler: (request, h) => { const response = h.response(); response.code(404); return response; } });",
    "import createError from 'http-errors';\nexport const fail = (next) => { next(createError(404)); return createError(500); };",
    "import Boom from '@hapi/boom';\nconst errors = [Boom.notFound()];",
    { ...typescript, code: nest('throw new NotFoundException();') },
    {
      ...typescript,
      code: "import { NotFoundException } from '@nestjs/common';\nclass Missing extends NotFoundException { constructor() { super('missing'); } }",
    },
    // A trial of the runtime is no answer.
    'export function canStream() { try { new Response(new ReadableStream()); return true; } catch { return false; } }',
    'export function canStream() { new Response(new ReadableStream()); return "Response" in globalThis; }',
    // What is thrown goes on.
    { code: kit("try { error(404, 'none'); } catch (e) { throw e; }"), filename: 'src/routes/+server.js' },
    { code: kit("try { redirect(303, '/x'); } finally { done(); }"), filename: 'src/routes/+server.js' },
    { code: next('try { notFound(); } catch (e) { rethrow(e); }'), filename: 'app/page.js' },
    { code: next('try { await find(); } catch { notFound(); }'), filename: 'app/page.js' },
    // Sent by the call itself.
    "import express from 'express';\nexpress().get('/', (req, res) => { res.json({}); res.redirect('/x'); });",
    'axios.get(url); c.json({}, 404);',
    { code: hono('c.json({}, 404);'), settings: { 'http-status': { frameworks: ['koa'] } } },
  ],
  invalid: [
    {
      name: 'a worker, which nothing but its answers tells',
      code: "export default {\n  async fetch(request) {\n    if (request.method !== 'POST') new Response('none', { status: 405 });\n    return new Response('ok');\n  },\n};",
      errors: [
        {
          message: response,
          line: 3,
          ...mended(
            "export default {\n  async fetch(request) {\n    if (request.method !== 'POST') return new Response('none', { status: 405 });\n    return new Response('ok');\n  },\n};",
            'Return it.',
          ),
        },
      ],
    },
    {
      code: hono('if (!user) c.json({}, 404);\n  return c.json(user);'),
      errors: [
        {
          message: response,
          line: 4,
          column: 16,
          ...mended(hono('if (!user) return c.json({}, 404);\n  return c.json(user);'), 'Return it.'),
        },
      ],
    },
    {
      code: hono('user || c.notFound(); return c.json(user);'),
      errors: [{ message: response, suggestions: [] }],
    },
    {
      code: hono('new HTTPException(404); return c.json({});'),
      errors: [{ message: error, ...mended(hono('throw new HTTPException(404); return c.json({});'), 'Throw it.') }],
    },
    {
      code: hono("new Response('none', { status: 404 }); return c.json({});"),
      errors: [
        {
          message: response,
          ...mended(hono("return new Response('none', { status: 404 }); return c.json({});"), 'Return it.'),
        },
      ],
    },
    {
      code: "import Hapi from '@hapi/hapi';\nHapi.server().route({ handler: (request, h) => { h.response('none').code(404); } });",
      errors: [
        {
          message: response,
          ...mended(
            "import Hapi from '@hapi/hapi';\nHapi.server().route({ handler: (request, h) => { return h.response('none').code(404); } });",
            'Return it.',
          ),
        },
      ],
    },
    {
      ...typescript,
      code: nest('if (!user) { new NotFoundException(); } return user;'),
      errors: [
        {
          message: error,
          ...mended(nest('if (!user) { throw new NotFoundException(); } return user;'), 'Throw it.'),
        },
      ],
    },
    {
      code: "const createError = require('http-errors');\nconst Boom = require('@hapi/boom');\nfunction check(user) { if (!user) createError(404); if (user.gone) Boom.resourceGone(); }",
      languageOptions: { sourceType: 'commonjs' },
      errors: [
        { message: error, suggestions: 1 },
        { message: error, suggestions: 1 },
      ],
    },
    {
      code: "import { Elysia } from 'elysia';\nnew Elysia().get('/', ({ status }) => { status(404); return 'x'; });",
      errors: [{ message: response, suggestions: 1 }],
    },
    {
      code: "import { createError, defineEventHandler } from 'h3';\nexport default defineEventHandler(() => { createError({ statusCode: 404 }); });",
      errors: [{ message: error, suggestions: 1 }],
    },
    {
      code: kit("try { error(404, 'none'); } catch (e) { console.error(e); }\n  return json({});"),
      filename: 'src/routes/+server.js',
      errors: [
        {
          message:
            'SvelteKit answers by throwing here, and the catch of this try swallows what is thrown: the client never gets this response. Move it out of the try, or throw it on from the catch.',
        },
      ],
    },
    {
      code: next("try { redirect('/login'); } catch { return null; }"),
      filename: 'app/page.js',
      errors: [{ messageId: 'swallowed' }],
    },
  ],
});
