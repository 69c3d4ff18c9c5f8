import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/no-error-in-success.ts';

const express = (line: string): string =>
  `import express from 'express';\nconst app = express();\napp.get('/users', async (req, res, next) => {\n  ${line}\n});`;

new RuleTester().run('no-error-in-success', rule, {
  valid: [
    express("res.status(400).json({ error: 'No name' });"),
    express('res.status(200).json({ error: null, errors: [], user });'),
    // Names the code that was meant: no-contradictory-response.
    express("res.status(200).json({ error: 'Not Found' });"),
    express("res.status(200).json({ error: '' });"),
    express('res.status(200).json({ user, error });'),
    express('res.status(200).json({ errors: findErrors(form) });'),
    express('res.status(200).json({ errors: 3 });'),
    express('res.status(200).json({ errors: [...problems] });'),
    express("res.status(200).json({ success: true, ok: true, status: 'active' });"),
    express('res.status(200).json({ success: saved });'),
    express('find().then((all) => res.status(200).json(all)).catch((error) => res.status(500).end());'),
    express("find().catch((error) => (error.code === 'NONE' ? res.status(200).json([]) : next(error)));"),
    express('find().catch(() => []).then((all) => res.status(200).json(all));'),
    // JSON-RPC, GraphQL, WebDAV.
    express("res.status(200).json({ jsonrpc: '2.0', error: { code: -32601 }, id });"),
    express("res.status(200).json({ data: null, errors: [{ message: 'No such user' }] });"),
    express("res.status(207).json({ errors: [{ id: 1, message: 'No such user' }] });"),
    // The error decides that all is fine, or the code is somebody else's.
    express(
      "try { remove(); } catch (error) { if (error.code === 'ENOENT') return res.status(204).end(); throw error; }",
    ),
    express('try { save(); } catch (error) { res.status(isKnown(error) ? 409 : 500).end(); }'),
    express('try { save(); } catch (error) { return res.json({ saved: false }); }'),
    express('try { save(); } catch (error) { res.status(500).end(); }'),
    express('try { save(); res.status(200).end(); } catch (error) { next(error); }'),
    express('try { save(); } catch (error) { later(() => res.status(200).end()); }'),
    "import express from 'express';\nexpress().use((error, req, res, next) => { res.status(500).end(); });",
    "import express from 'express';\nexpress().use((req, res, next) => { res.status(200).end(); });",
    "const job = { status: 200, error: 'x' };",
    { code: express("res.status(200).json({ error: 'x' });"), options: [{ keys: ['fault'] }] },
    {
      code: express("res.status(200).json({ error: 'x' });"),
      settings: { 'http-status': { frameworks: ['koa'] } },
    },
  ],
  invalid: [
    ...[
      'find().then((all) => res.status(200).json(all)).catch(() => res.status(200).json([]));',
      'find().then((all) => res.status(200).json(all), () => { res.status(200).json([]); });',
    ].map((line) => ({ code: express(line), errors: [{ messageId: 'catch' as const }] })),
    { code: express("res.status(200).json({ error: 'Locked' });"), errors: [{ messageId: 'body' }] },
    { code: express("res.json({ error: 'Not Found' });"), errors: [{ messageId: 'body' }] },
    {
      code: express("res.status(200).json({ error: 'No such user' });"),
      errors: [
        {
          message:
            '200 OK says that all went well, and `error` in the body says that it did not: caches, monitoring and clients go by the code. Send a 4xx or 5xx code.',
          line: 4,
          column: 14,
        },
      ],
    },
    ...[
      'errors: [{ field: "name" }]',
      'error: { message: "No name" }',
      'error: `No user ${id}`',
      'error: true',
      'data: null, error: "No name"',
      'success: false',
      'ok: false',
      'status: "error"',
    ].map((members) => ({
      code: express(`res.status(200).json({ ${members} });`),
      errors: [{ messageId: 'body' }],
    })),
    {
      code: "const Koa = require('koa');\nnew Koa().use((ctx) => { ctx.status = 201; ctx.body = { success: false }; });",
      languageOptions: { sourceType: 'commonjs' },
      errors: [{ message: /^201 Created .*`success: false`/ }],
    },
    {
      name: 'through a constant, in TypeScript',
      code: "import { StatusCodes } from 'http-status-codes';\nexport const GET = (): Response => Response.json({ ok: false } as const, { status: StatusCodes.OK });",
      languageOptions: { parser },
      errors: [{ messageId: 'body' }],
    },
    {
      code: "exports.handler = async () => ({ statusCode: 200, body: JSON.stringify({ error: 'No such user' }) });",
      languageOptions: { sourceType: 'commonjs' },
      errors: [{ messageId: 'body' }],
    },
    {
      code: express("res.status(200).json({ fault: 'No such user' });"),
      options: [{ keys: ['fault'] }],
      errors: [{ message: /`fault`/ }],
    },
    {
      code: express('try { save(); } catch (error) { log(error); res.status(200).json({ saved: false }); }'),
      errors: [
        {
          message:
            '200 OK is sent after an error was caught: caches, monitoring and clients take the request for successful. Send a 4xx or 5xx code.',
        },
      ],
    },
    { code: express('try { save(); } catch { res.sendStatus(204); }'), errors: [{ messageId: 'catch' }] },
    {
      name: 'a condition on something else',
      code: express('try { save(); } catch (error) { if (req.query.quiet) res.status(200).end(); }'),
      errors: [{ messageId: 'catch' }],
    },
    {
      code: "import express from 'express';\nexpress().use((error, req, res, next) => { res.status(200).json({ message: error.message }); });",
      errors: [
        {
          message:
            '200 OK is sent by an error handler: caches, monitoring and clients take the request for successful. Send a 4xx or 5xx code.',
        },
      ],
    },
    {
      code: "import Fastify from 'fastify';\nFastify().setErrorHandler((error, request, reply) => reply.code(200).send(error.message));",
      errors: [{ messageId: 'handler' }],
    },
    {
      code: "import { Hono } from 'hono';\nnew Hono().onError((error, c) => c.text(error.message, 200));",
      errors: [{ messageId: 'handler' }],
    },
  ],
});
