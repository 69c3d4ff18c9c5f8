import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/valid-redirect-code.ts';

const express = (line: string): string =>
  `import express from 'express';\nconst app = express();\napp.get('/old', (req, res) => {\n  ${line}\n});`;
const fastify = (line: string): string =>
  `const app = require('fastify')();\napp.get('/old', (request, reply) => {\n  ${line}\n});`;
const koa = (line: string): string =>
  `import Koa from 'koa';\nconst app = new Koa();\napp.use((ctx) => {\n  ${line}\n});`;

const commonjs = { languageOptions: { sourceType: 'commonjs' } } as const;
const all = '301, 302, 303, 307, or 308';

const nest = (method: string, reply = 'FastifyReply'): string =>
  `import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import type { ${reply} } from '${reply === 'FastifyReply' ? 'fastify' : 'express'}';
@Controller()
export class Pages {
  @Get() ${method}
}`;

new RuleTester({ languageOptions: { parser } }).run('valid-redirect-code in Nest', rule, {
  valid: [
    nest("old(@Res() reply: FastifyReply) { reply.redirect('/new', 302); }"),
    nest("old(@Res() reply: FastifyReply) { reply.status(301).redirect('/new'); }"),
    nest("old(@Res() reply: FastifyReply) { if (moved) reply.status(301); reply.redirect('/new'); }"),
    nest("old(@Res() reply: FastifyReply) { settle(reply); reply.redirect('/new'); }"),
    nest("@HttpCode(302) old(@Res() reply: FastifyReply) { reply.redirect('/new'); }"),
    nest("old(@Res({ passthrough: true }) reply: FastifyReply) { reply.redirect('/new'); }"),
    nest("old(@Res() reply: Response) { reply.redirect('/new'); }", 'Response'),
  ],
  invalid: [
    {
      code: nest("old(@Res() reply: FastifyReply) { return reply.redirect('/new'); }"),
      output: nest("old(@Res() reply: FastifyReply) { return reply.redirect('/new', 302); }"),
      errors: [
        {
          message:
            "This does not redirect: Nest has set 200 before the method runs, or 201 for a POST, and the redirect keeps it. Write `reply.redirect('/new', 302)`.",
        },
      ],
    },
  ],
});

new RuleTester().run('valid-redirect-code', rule, {
  valid: [
    express("res.redirect('/new'); res.redirect(301, '/new'); res.redirect(308, url); res.redirect(code, url);"),
    { ...commonjs, code: fastify("reply.redirect('/new'); reply.redirect('/new', 303); reply.redirect(url, code);") },
    {
      ...commonjs,
      code: fastify("reply.redirect(301, '/new');"),
      settings: { 'http-status': { frameworks: { fastify: 4 } } },
    },
    koa("ctx.status = 301; ctx.redirect('/new');"),
    'export const GET = () => Response.redirect(url, 307);',
    // Other rules': old signatures, unregistered codes, values that are no codes.
    express("res.redirect('/new', 301); res.redirect(309, '/new'); res.redirect('301', '/new');"),
    // Not HTTP, or not sure enough.
    "router.redirect(404, '/new'); shell.redirect(200, file);",
    'export const old = (res) => res.redirect(404, url);',
  ],
  invalid: [
    {
      code: express("res.redirect(404, '/new');"),
      output: null,
      errors: [
        {
          message: `404 Not Found does not redirect: Express sends it with a Location field, and clients do not follow it. Use ${all}.`,
          line: 4,
          column: 16,
        },
      ],
    },
    {
      code: express(
        "res.redirect(304, '/new'); res.redirect(305, '/new'); res.redirect(req.query.a ? 200 : 302, '/new');",
      ),
      output: null,
      errors: [{ messageId: 'notFollowed' }, { messageId: 'notFollowed' }, { messageId: 'notFollowed', column: 84 }],
    },
    {
      code: `import { StatusCodes } from 'http-status-codes';\n${express("res.redirect(StatusCodes.OK, '/new');")}`,
      output: null,
      errors: [{ messageId: 'notFollowed' }],
    },
    {
      code: express("res.redirect(1000, '/new');"),
      output: null,
      errors: [
        {
          message: `1000 does not redirect: Express throws a RangeError, and the client gets 500. Use ${all}.`,
        },
      ],
    },
    {
      code: 'export const GET = (): Response => Response.redirect(url, 300);',
      output: null,
      languageOptions: { parser },
      errors: [
        {
          message: `300 Multiple Choices does not redirect: \`Response.redirect()\` throws a RangeError. Use ${all}.`,
        },
      ],
    },
    {
      code: 'export const GET = () => Response.redirect(301, new URL(path, base));',
      output: 'export const GET = () => Response.redirect(new URL(path, base), 301);',
      errors: [
        {
          message:
            'The code and the URL are in the wrong order: fetch throws a TypeError, since 301 is no URL. Write `Response.redirect(new URL(path, base), 301)`.',
        },
      ],
    },
    {
      ...commonjs,
      code: fastify("return reply.redirect(301, '/new');"),
      output: fastify("return reply.redirect('/new', 301);"),
      errors: [
        {
          message:
            "The code and the URL are in the wrong order: Fastify throws FST_ERR_BAD_STATUS_CODE, and the client gets 500. Write `reply.redirect('/new', 301)`.",
        },
      ],
    },
    {
      ...commonjs,
      code: fastify("reply.redirect(301 /* for ever */, '/new'); reply.redirect(a ? 301 : 302, '/new');"),
      output: null,
      errors: [{ messageId: 'swapped' }, { messageId: 'swapped' }],
    },
    {
      code: koa("ctx.redirect(301, '/new');"),
      output: null,
      errors: [
        {
          message:
            'The code and the URL are in the wrong order: Koa answers with 302 and "Location: 301". Set `ctx.status` to the code, then pass the URL alone.',
        },
      ],
    },
    {
      code: "import { routes } from './routes.js';\nimport 'fastify';\nroutes.push((request, reply) => reply.redirect(301, '/new'));",
      output: null,
      errors: [
        {
          messageId: 'swapped',
          suggestions: [
            {
              desc: "Write `reply.redirect('/new', 301)`.",
              output:
                "import { routes } from './routes.js';\nimport 'fastify';\nroutes.push((request, reply) => reply.redirect('/new', 301));",
            },
          ],
        },
      ],
    },
  ],
});
