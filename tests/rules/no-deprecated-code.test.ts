import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/no-deprecated-code.ts';

const express = (line: string): string =>
  `import express from 'express';\nconst app = express();\napp.get('/brew', (req, res) => {\n  ${line}\n});`;

new RuleTester().run('no-deprecated-code', rule, {
  valid: [
    express('res.status(400).send("No coffee here");'),
    { code: express('res.status(418).end();'), options: [{ allow: [418] }] },
    // Other rules': 102 and 104 leave the client waiting, or cannot be sent; these redirects go nowhere; this error is none.
    express('res.status(102).end();'),
    express('res.status(104).end();'),
    'export const GET = () => new Response(null, { status: 102 });',
    express("res.redirect(305, 'http://proxy.example');"),
    "import Koa from 'koa';\nnew Koa().use((ctx) => ctx.throw(306));",
    // Not HTTP, or not sure enough.
    'const teapot = { status: 418 };\npot.code(418);',
    'export const brew = (res) => res.sendStatus(418);',
    {
      code: express('res.status(418).end();'),
      settings: { 'http-status': { confidence: 'proven', frameworks: ['koa'] } },
    },
  ],
  invalid: [
    {
      code: express('res.status(418).send("I am a teapot");'),
      errors: [
        {
          message:
            "418 I'm a teapot is not in use. A joke of 1998 about coffee pots; reserved, because so much software has it. Clients treat it as 400: send a code that says what happened.",
          line: 4,
          column: 14,
        },
      ],
    },
    {
      code: "const Koa = require('koa');\nconst app = new Koa();\napp.use((ctx) => { ctx.status = 306; });",
      languageOptions: { sourceType: 'commonjs' },
      errors: [
        {
          message:
            '306 Switch Proxy is not in use. Once asked the client to use another proxy; reserved so that nobody reuses it. Clients treat it as 300: send a code that says what happened.',
        },
      ],
    },
    {
      code: 'export const GET = () => new Response(null, { status: 305 });',
      errors: [
        {
          message:
            '305 Use Proxy is deprecated. The resource had to be fetched through a proxy; deprecated because a response must not configure the client. Clients treat it as 300: send a code that is in force.',
        },
      ],
    },
    {
      name: 'through a constant, in TypeScript',
      code: "import { StatusCodes } from 'http-status-codes';\nimport type { FastifyReply } from 'fastify';\nexport const brew = (reply: FastifyReply) => reply.code(StatusCodes.IM_A_TEAPOT).send();",
      languageOptions: { parser },
      errors: [{ messageId: 'reserved', line: 3, column: 57 }],
    },
    {
      code: "import { createServer } from 'node:http';\ncreateServer((req, res) => { res.writeHead(510); res.end(); });",
      errors: [
        {
          message:
            '510 Not Extended is obsolete. The server wanted HTTP extensions of an experiment that is over. Clients treat it as 500: send a code that is in force.',
        },
      ],
    },
    {
      name: 'allows only what is listed',
      code: express('res.status(req.ok ? 418 : 510).end();'),
      options: [{ allow: [418] }],
      errors: [{ messageId: 'obsoleted' }],
    },
  ],
});
