import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/no-contradictory-response.ts';

const express = (line: string): string =>
  `import express from 'express';\nconst app = express();\napp.get('/users', (req, res) => {\n  ${line}\n});`;
const fetchApi = (init: string): string => `export const GET = () => new Response(null, ${init});`;

new RuleTester().run('no-contradictory-response', rule, {
  valid: [
    express("res.status(401).json({ message: 'Unauthorized' });"),
    express("res.status(403).json({ error: 'You may not do that' });"),
    // Former phrases, other spellings, phrases of the project's own.
    express("res.status(413).json({ error: 'Payload Too Large' });"),
    express("res.status(422).json({ error: 'UNPROCESSABLE_ENTITY' });"),
    express("res.writeHead(404, 'No such user').end();"),
    fetchApi("{ status: 416, statusText: 'Requested Range Not Satisfiable' }"),
    `import { StatusCodes, ReasonPhrases } from 'http-status-codes';\n${express('res.status(StatusCodes.FORBIDDEN).json({ error: ReasonPhrases.FORBIDDEN });')}`,
    // Everyday words.
    express("res.status(200).json({ message: 'OK' });"),
    express("res.status(400).json({ message: 'Found' });"),
    express("res.status(403).json({ error: 'Locked' });"),
    express("res.status(400).json({ error: 'Gone', message: 'Too early' });"),
    express("res.status(202).send('Created');"),
    express("res.status(403).json({ error: 'Upgrade required' });"),
    // Codes of the application's own.
    express('res.status(400).json({ code: 0, status: 1 });'),
    express('res.status(400).json({ code: 101 });'),
    express('res.status(400).json({ code: 1001, status: 999 });'),
    express("res.status(400).json({ code: 'E404', status: 'failed' });"),
    express('res.status(400).json({ status: order.status });'),
    express('res.status(404).json({ status: 404, code: 404, statusCode: 404 });'),
    express("res.status(200).json({ jsonrpc: '2.0', code: 404, id });"),
    express('res.status(404).json({ status: 400, ...problem });'),
    // The code may be another one, or is another rule's business.
    express("res.status(found ? 200 : 404).json({ message: 'Not Found' });"),
    express("res.status(status).json({ message: 'Not Found' });"),
    express("res.status(427).json({ message: 'Not Found' });"),
    "const job = { status: 404, statusText: 'OK' };",
    "import { HttpException } from '@nestjs/common';\nthrow new HttpException({ statusCode: 404, message: 'None' });",
    {
      code: express("res.status(401).json({ message: 'Forbidden' });"),
      settings: { 'http-status': { frameworks: ['koa'] } },
    },
  ],
  invalid: [
    // What errors say, and the phrases that a library has.
    ...[
      { code: "import createError from 'http-errors';\nthrow createError(403, 'Unauthorized');", suggestions: 2 },
      { code: "import createError from 'http-errors';\nthrow new createError.NotFound('Forbidden');", suggestions: 1 },
      {
        code: "import { HTTPException } from 'hono/http-exception';\nthrow new HTTPException(403, { message: 'Unauthorized' });",
        suggestions: 2,
      },
      {
        code: "import { ForbiddenException } from '@nestjs/common';\nthrow new ForbiddenException('Unauthorized');",
        suggestions: 1,
      },
      {
        code: "const Koa = require('koa');\nnew Koa().use((ctx) => { ctx.throw(404, 'Forbidden'); });",
        suggestions: 2,
      },
    ].map(({ code, suggestions }) => ({
      code,
      errors: [{ message: /^The message says "\w+", which is 40\d \w+, but 40\d .* is sent: /, suggestions }],
    })),
    {
      code: `import { StatusCodes, ReasonPhrases } from 'http-status-codes';\n${express('res.status(StatusCodes.FORBIDDEN).send(ReasonPhrases.UNAUTHORIZED);')}`,
      errors: [{ messageId: 'text' }],
    },
    {
      code: express("res.status(401).json({ message: 'Forbidden' });"),
      errors: [
        {
          message:
            'The body says "Forbidden", which is 403 Forbidden, but 401 Unauthorized is sent: clients that go by the number take it for something else. Make them agree.',
          line: 4,
          suggestions: [
            { desc: 'Send 403 Forbidden.', output: express("res.status(403).json({ message: 'Forbidden' });") },
            { desc: 'Say "Unauthorized".', output: express("res.status(401).json({ message: 'Unauthorized' });") },
          ],
        },
      ],
    },
    {
      code: express('res.status(403).send("Unauthorized");'),
      errors: [
        {
          messageId: 'text',
          suggestions: [
            { messageId: 'code', output: express('res.status(401).send("Unauthorized");') },
            { messageId: 'phrase', output: express('res.status(403).send("Forbidden");') },
          ],
        },
      ],
    },
    {
      code: fetchApi("{ status: 404, statusText: 'OK' }"),
      errors: [
        {
          message:
            '"OK" is the reason phrase of 200 OK, but 404 Not Found is sent: clients go by the number. Make them agree.',
          suggestions: [
            { desc: 'Send 200 OK.', output: fetchApi("{ status: 200, statusText: 'OK' }") },
            { desc: 'Say "Not Found".', output: fetchApi("{ status: 404, statusText: 'Not Found' }") },
          ],
        },
      ],
    },
    {
      code: "const { createServer } = require('node:http');\ncreateServer((req, res) => { res.writeHead(404, 'OK'); res.end(); });",
      languageOptions: { sourceType: 'commonjs' },
      errors: [{ messageId: 'reason', suggestions: 2 }],
    },
    {
      name: 'the phrase in a statement beside the code',
      code: express("res.statusMessage = 'Bad Request';\n  res.status(404).end();"),
      errors: [{ messageId: 'reason', line: 4, suggestions: 2 }],
    },
    {
      code: "import Koa from 'koa';\nnew Koa().use((ctx) => { ctx.status = 404; ctx.message = 'OK'; });",
      errors: [{ messageId: 'reason', suggestions: 2 }],
    },
    {
      code: "import Hapi from '@hapi/hapi';\nHapi.server().route({ path: '/x', handler: (request, h) => h.response('x').code(404).message('OK') });",
      errors: [{ messageId: 'reason', suggestions: 2 }],
    },
    {
      code: express('res.status(200).json({ status: 404 });'),
      errors: [
        {
          message:
            'The body says 404 Not Found, but 200 OK is sent: clients that go by one of them take it for something else. Make them agree.',
          suggestions: [
            { desc: 'Send 404 Not Found.', output: express('res.status(404).json({ status: 404 });') },
            { desc: 'Say 200 OK in the body.', output: express('res.status(200).json({ status: 200 });') },
          ],
        },
      ],
    },
    {
      code: express("res.status(500).json({ statusCode: 400, error: 'No name' });"),
      errors: [{ messageId: 'number', suggestions: 2 }],
    },
    { code: express('res.status(404).json({ code: 403 });'), errors: [{ messageId: 'number', suggestions: 2 }] },
    {
      name: 'through constants, in TypeScript: nothing to rewrite',
      code: "import { StatusCodes } from 'http-status-codes';\nexport const GET = (): Response => Response.json({ status: StatusCodes.NOT_FOUND }, { status: StatusCodes.FORBIDDEN });",
      languageOptions: { parser },
      errors: [{ messageId: 'number', suggestions: [] }],
    },
    {
      code: "exports.handler = async () => ({ statusCode: 401, body: JSON.stringify({ message: 'Forbidden' }) });",
      languageOptions: { sourceType: 'commonjs' },
      errors: [{ messageId: 'text', suggestions: 2 }],
    },
    {
      code: "import { HttpException } from '@nestjs/common';\nexport const fail = () => { throw new HttpException('Forbidden', 401); };",
      errors: [{ messageId: 'text', suggestions: 2 }],
    },
  ],
});
