import { readFileSync } from 'node:fs';
import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import { expect, it } from 'vitest';
import { listVendors } from '../../src/registry/index.ts';
import rule from '../../src/rules/no-nonstandard-code.ts';

const express = (line: string): string =>
  `import express from 'express';\nconst app = express();\napp.get('/users', (req, res) => {\n  ${line}\n});`;

new RuleTester().run('no-nonstandard-code', rule, {
  valid: [
    express('res.status(429).json({ error: "Slow down" });'),
    // Registered, though a vendor uses it for something else.
    express('res.status(451).end();'),
    express('res.status(308).location("/people").end();'),
    { code: express('res.status(420).end();'), options: [{ allow: [420] }] },
    { code: express('res.status(499).end();'), options: [{ allow: ['nginx'] }] },
    { code: express('res.status(521).end(); res.status(530).end();'), options: [{ allow: ['Cloudflare'] }] },
    { code: express('res.status(521).end();'), options: [{ allow: ['cloudflare'] }] },
    // Other rules': a code of nobody, a retired one, one that cannot be sent, an error that is none, a form of Express 4.
    express('res.status(427).end();'),
    express('res.status(418).end();'),
    "import Fastify from 'fastify';\nconst app = Fastify();\napp.get('/', (request, reply) => reply.code(999).send());",
    'export const GET = () => new Response(null, { status: 110 });',
    "import Koa from 'koa';\nnew Koa().use((ctx) => ctx.throw(299));",
    express('res.send(520);'),
    // Not HTTP.
    'const options = { status: 499, timeout: 520 };\nqueue.code(420);',
  ],
  invalid: [
    {
      code: express('res.status(440).end();'),
      errors: [
        {
          message:
            '440 is not a registered status code: IIS uses it as "Login Time-out". The session has expired, and the user must log in again. Other clients treat it as 400. Send 401 Unauthorized.',
          line: 4,
          column: 14,
          suggestions: [
            {
              desc: 'Use 401 Unauthorized: A request whose session has expired lacks valid credentials.',
              output: express('res.status(401).end();'),
            },
          ],
        },
      ],
    },
    {
      name: 'names all who use it',
      code: "import Koa from 'koa';\nconst app = new Koa();\napp.use(async (ctx) => { ctx.status = 530; });",
      errors: [
        {
          message:
            '530 is not a registered status code: Pantheon uses it as "Site is frozen", Cloudflare as "Returned with a 1xxx error" and Shopify as "Origin DNS Error". Other clients treat it as 500. Send 503 Service Unavailable, 502 Bad Gateway or another registered code.',
          suggestions: [
            {
              messageId: 'replace',
              output: "import Koa from 'koa';\nconst app = new Koa();\napp.use(async (ctx) => { ctx.status = 503; });",
            },
            {
              messageId: 'replace',
              output: "import Koa from 'koa';\nconst app = new Koa();\napp.use(async (ctx) => { ctx.status = 502; });",
            },
          ],
        },
      ],
    },
    {
      name: 'reports another vendor of an allowed one, but not an allowed vendor of the same code',
      code: express('res.status(req.stale ? 521 : 499).end();'),
      options: [{ allow: ['nginx'] }],
      errors: [
        {
          messageId: 'vendor',
          column: 26,
          suggestions: [{ messageId: 'replace', output: express('res.status(req.stale ? 502 : 499).end();') }],
        },
      ],
    },
    {
      name: 'sees through constants, without a suggestion',
      code: `import { HttpStatus } from '@nestjs/common';\nimport type { Response } from 'express';\nexport const fail = (response: Response) => response.status(HttpStatus.UNRECOVERABLE_ERROR).end();`,
      languageOptions: { parser },
      errors: [
        {
          message:
            '456 is not a registered status code: NestJS uses it as "Unrecoverable Error". A member of HttpStatus (UNRECOVERABLE_ERROR) that no specification backs. Other clients treat it as 400. Send a registered code.',
        },
      ],
    },
    {
      name: 'a number beyond 599, where it can be sent',
      code: `const express = require('express');\nconst app = express();\napp.use((req, res) => res.sendStatus(999));`,
      languageOptions: { sourceType: 'commonjs' },
      errors: [
        {
          message:
            '999 is not a registered status code: LinkedIn uses it as "Request Denied". The site refuses a client that it takes for a crawler, or that asks too often. Other clients treat it as 500. Send 403 Forbidden or 429 Too Many Requests.',
          suggestions: [
            {
              messageId: 'replace',
              output: `const express = require('express');\nconst app = express();\napp.use((req, res) => res.sendStatus(403));`,
            },
            {
              messageId: 'replace',
              output: `const express = require('express');\nconst app = express();\napp.use((req, res) => res.sendStatus(429));`,
            },
          ],
        },
      ],
    },
    {
      name: 'a string that the framework takes',
      code: "import { createServer } from 'node:http';\ncreateServer((req, res) => { res.statusCode = '444'; res.end(); });",
      errors: [{ messageId: 'vendor' }],
    },
    {
      name: 'codes of the Warning field',
      code: express('res.status(299).json([]);\n  res.status(110).end();'),
      errors: [
        {
          message:
            '299 Miscellaneous Persistent Warning is not a status code, but a code of the obsolete Warning field. Clients treat it as 200. Send a status code.',
        },
        {
          message:
            '110 Response is Stale is not a status code, but a code of the obsolete Warning field. Clients take it for an interim response and go on waiting for the final one. Send a status code.',
        },
      ],
    },
  ],
});

it('lists every vendor in its doc page', () => {
  const page = readFileSync(new URL('../../docs/rules/no-nonstandard-code.md', import.meta.url), 'utf8');
  expect(listVendors().filter((vendor) => !page.includes(`\`'${vendor}'\``))).toEqual([]);
});
