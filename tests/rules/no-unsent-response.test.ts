import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/no-unsent-response.ts';

const express = (body: string): string =>
  `import express from 'express';\nconst app = express();\napp.get('/users/:id', async (req, res, next) => {\n  ${body}\n});`;
const fastify = (body: string, async = 'async '): string =>
  `import Fastify from 'fastify';\nconst app = Fastify();\napp.get('/users/:id', ${async}(request, reply) => {\n  ${body}\n});`;
const nest = (decorator: string, body: string): string =>
  `import { Controller, Get, Res } from '@nestjs/common';\n@Controller() class Users {\n  @Get() find(${decorator} res) { ${body} }\n}`;
const typescript = { languageOptions: { parser } } as const;

new RuleTester().run('no-unsent-response', rule, {
  valid: [
    express('res.status(401).end();'),
    express('res.status(401); return next();'),
    express('res.status(401); throw new Error();'),
    express('res.status(401); render(res);'),
    express('if (!user) res.status(404); res.json(user ?? null);'),
    express('res.writeHead(200); res.write(chunk);'),
    express('res.statusCode = 404; stream.pipe(res);'),
    // The end of an async handler sends what was set, and so does what it returns.
    fastify('reply.code(204);'),
    fastify('reply.code(201); return { id: 1 };'),
    fastify('reply.code(201); return { id: 1 };', ''),
    { ...typescript, code: nest('@Res({ passthrough: true })', 'res.status(404); return null;') },
    // Not the one who answers: a helper, a page that is rendered, a wrapper that may send what is returned.
    "import express from 'express';\nexport function deny(req, res) { res.status(401); }",
    {
      code: 'export const getServerSideProps = ({ res }) => { res.statusCode = 404; return { props: {} }; };',
      filename: 'pages/x.js',
    },
    "import express from 'express';\nexpress().get('/x', respond(async (req, res) => { res.status(201); return { id: 1 }; }));",
    "import express from 'express';\nimport { asyncRoute } from './async-route.js';\nexpress().get('/x', asyncRoute(async (req, res) => { res.status(201); return { id: 1 }; }));",
    // Another function may go on from what these return or leave.
    express('find().then((user) => { if (!user) { res.status(404); return gone; } res.json(user); }).catch(next);'),
    express('find().then((user) => { if (!user) { res.status(404); throw gone; } res.json(user); }).catch(next);'),
    express('res.status(200); stream.on("data", (part) => { res.write(part); }).on("end", () => { res.end(); });'),
    express('parts.forEach((part) => { res.status(200); });\n  res.end();'),
    "import express from 'express';\nexport function open(res, file) { if (file.part) { res.status(206); return file; } res.status(404).end(); }",
    "import Koa from 'koa';\nnew Koa().use((ctx) => { ctx.status = 404; });",
    { code: express('return res.status(401);'), settings: { 'http-status': { frameworks: ['koa'] } } },
  ],
  invalid: [
    {
      code: express('if (!req.user) return res.status(401);\n  res.json(req.user);'),
      errors: [
        {
          message:
            'The status is set here, but nothing is ever sent: the client waits until it times out. Add `.end()`.',
          line: 4,
          column: 29,
          suggestions: [
            {
              desc: 'Add `.end()`.',
              output: express('if (!req.user) return res.status(401).end();\n  res.json(req.user);'),
            },
          ],
        },
      ],
    },
    ...[
      // A callback, a middleware that a function makes, a method: another path sends, and nobody is left to do so here.
      express('find((err, user) => { if (err) return HERE; res.json(user); });'),
      express('find().then((user) => { if (!user) { HERE; return; } res.json(user); }).catch(next);'),
      "import express from 'express';\nexport const auth = (key) => (req, res, next) => { if (req.get('x-key') !== key) return HERE; res.json({}); };",
      "import express from 'express';\nclass Users { show = (req, res) => { if (!req.user) { HERE; return; } res.json(req.user); }; }",
    ].map((code) => ({
      code: code.replace('HERE', 'res.status(401)'),
      errors: [
        {
          messageId: 'unsent',
          suggestions: [{ messageId: 'finish', output: code.replace('HERE', 'res.status(401).end()') }],
        },
      ],
    })),
    {
      name: 'the end of the chain is the end of the response',
      code: express("res.status(302).set('Location', url).vary('Accept');"),
      errors: [
        {
          messageId: 'unsent',
          suggestions: [
            { messageId: 'finish', output: express("res.status(302).set('Location', url).vary('Accept').end();") },
          ],
        },
      ],
    },
    {
      name: 'a returned value goes nowhere in Express; a node response in CommonJS',
      code: express('res.status(404); return { error: true };'),
      errors: [
        {
          messageId: 'unsent',
          suggestions: [{ messageId: 'finish', output: express('res.status(404).end(); return { error: true };') }],
        },
      ],
    },
    {
      code: "const app = require('express')();\napp.get('/', asyncHandler(async (req, res) => { res.statusCode = 401; }));",
      languageOptions: { sourceType: 'commonjs' },
      errors: [
        {
          message:
            'The status is set here, but nothing is ever sent: the client waits until it times out. End the response after setting its status.',
        },
      ],
    },
    ...['async ', ''].map((async) => ({
      name: `returns the reply itself in Fastify: ${async}`,
      code: fastify('return reply.code(404);', async),
      errors: [
        {
          messageId: 'unsent',
          suggestions: [{ desc: 'Add `.send()`.', output: fastify('return reply.code(404).send();', async) }],
        },
      ],
    })),
    {
      code: fastify('reply.code(404);', ''),
      errors: [
        { messageId: 'unsent', suggestions: [{ messageId: 'finish', output: fastify('reply.code(404).send();', '') }] },
      ],
    },
    {
      ...typescript,
      code: nest('@Res()', 'res.status(404); return null;'),
      errors: [
        {
          message:
            'The status is set here, but nothing is ever sent: the client waits until it times out. Send the response, or write `@Res({ passthrough: true })`.',
          suggestions: [
            {
              desc: 'Write `@Res({ passthrough: true })`.',
              output: nest('@Res({ passthrough: true })', 'res.status(404); return null;'),
            },
            { desc: 'Add `.end()`.', output: nest('@Res()', 'res.status(404).end(); return null;') },
          ],
        },
      ],
    },
    {
      code: 'export default function handler(req, res) { return res.status(401); }',
      filename: 'pages/api/user.js',
      errors: [
        {
          messageId: 'unsent',
          suggestions: [
            {
              messageId: 'finish',
              output: 'export default function handler(req, res) { return res.status(401).end(); }',
            },
          ],
        },
      ],
    },
  ],
});
