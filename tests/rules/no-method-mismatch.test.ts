import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/no-method-mismatch.ts';

const express = (method: string, line: string): string =>
  `import express from 'express';\nconst app = express();\napp.${method}('/users', (req, res) => {\n  ${line}\n});`;
const nest = (decorators: string): string =>
  `import { Controller, Get, HttpCode, Post } from '@nestjs/common';\n@Controller('users')\nexport class Users {\n  ${decorators} users() { return []; }\n}`;
const ts = { languageOptions: { parser } } as const;

new RuleTester().run('no-method-mismatch', rule, {
  valid: [
    express('post', 'res.status(201).json({ id: 1 });'),
    express('put', 'res.sendStatus(201);'),
    express('get', 'res.status(206).end(part); res.sendStatus(304); res.sendStatus(200);'),
    express('head', 'res.sendStatus(304); res.sendStatus(206);'),
    express('post', 'res.sendStatus(200); res.sendStatus(202); res.sendStatus(204);'),
    express('patch', 'res.sendStatus(201);'),
    // Several methods, or none that anybody knows.
    express('all', 'res.sendStatus(201);'),
    express('use', 'res.sendStatus(304);'),
    'export const make = () => new Response(null, { status: 201 });',
    "import express from 'express';\nconst app = express();\nconst save = (req, res) => res.sendStatus(201);\napp.get('/a', save);\napp.post('/b', save);",
    // An Allow field that names other methods, none, or what nobody can read.
    express('delete', "res.set('Allow', 'GET, HEAD').sendStatus(405);"),
    express('delete', "res.set('Allow', '').sendStatus(405);"),
    express('delete', "res.set('Allow', methods).sendStatus(405);"),
    express('delete', 'res.sendStatus(405);'),
    express('get', "res.set('Allow', 'GET').sendStatus(404);"),
    { ...ts, code: nest('@Post() @HttpCode(201)') },
    { code: express('get', 'res.sendStatus(204);'), options: [{ methods: { POST: [201] } }] },
    // Not HTTP.
    "cache.get('/users', (key, res) => { res.status = 201; });",
  ],
  invalid: [
    {
      code: express('get', 'res.status(201).json({ id: 1 });'),
      errors: [
        {
          message: /^201 Created cannot answer GET: .* Send a code that fits the method, such as 200 OK\.$/,
          line: 4,
          column: 14,
        },
      ],
    },
    {
      code: `import { StatusCodes } from 'http-status-codes';\n${express('head', 'res.sendStatus(StatusCodes.CREATED);')}`,
      errors: [{ messageId: 'contradiction' }],
    },
    { code: express('post', 'res.sendStatus(206);'), errors: [{ messageId: 'contradiction' }] },
    { code: express('put', 'res.sendStatus(304);'), errors: [{ messageId: 'contradiction' }] },
    {
      code: "import express from 'express';\nconst router = express.Router();\nfunction list(req, res) { res.sendStatus(201); }\nrouter.route('/users').get(list).post((req, res) => res.sendStatus(201));",
      errors: [{ messageId: 'contradiction', line: 3 }],
    },
    {
      languageOptions: { sourceType: 'commonjs' },
      code: "const app = require('fastify')();\napp.route({ method: 'GET', url: '/users', handler: (request, reply) => reply.code(201).send({}) });",
      errors: [{ messageId: 'contradiction' }],
    },
    { ...ts, code: nest('@Get() @HttpCode(201)'), errors: [{ messageId: 'contradiction', line: 4 }] },
    {
      code: 'export const GET = async () => Response.json({}, { status: 201 });',
      filename: 'app/users/route.js',
      errors: [{ messageId: 'contradiction' }],
    },
    {
      code: "import { data } from 'react-router';\nexport const loader = async () => data({}, { status: 201 });",
      filename: 'app/routes/users.js',
      errors: [{ messageId: 'contradiction' }],
    },
    {
      code: "import { defineEventHandler, setResponseStatus } from 'h3';\nexport default defineEventHandler((event) => { setResponseStatus(event, 206); });",
      filename: 'server/api/users.post.js',
      errors: [{ messageId: 'contradiction' }],
    },
    {
      code: express('delete', "res.set('Allow', 'GET, DELETE').sendStatus(405);"),
      errors: [
        {
          message:
            '405 Method Not Allowed refuses DELETE, and its Allow field names DELETE among the methods that work here. Take it off the list, or send a code that fits.',
        },
      ],
    },
    {
      code: "export const PUT = () => new Response(null, { status: 405, headers: { Allow: 'PUT' } });",
      filename: 'src/routes/users/+server.js',
      errors: [{ messageId: 'allowed' }],
    },
    {
      code: express('post', 'res.sendStatus(200);'),
      options: [{ methods: { POST: [201, 202, 204] } }],
      errors: [
        { message: '200 OK is not one of the codes that your project answers POST with: 201, 202, 204.', column: 18 },
      ],
    },
  ],
});
