import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/no-legacy-signature.ts';

const express = (line: string): string =>
  `const express = require('express');\nconst app = express();\napp.get('/users/:id', (req, res) => {\n  ${line}\n});`;
const koa = (line: string): string =>
  `import Koa from 'koa';\nconst app = new Koa();\napp.use((ctx) => {\n  ${line}\n});`;

const lost = 'Express 5 sends 200 with the number as the body, and the real body is lost';

const commonjs = { languageOptions: { sourceType: 'commonjs' } } as const;
const h3 = (line: string): string =>
  `import { H3, redirect } from 'h3';\nnew H3().get('/', (event) => {\n  ${line}\n});`;

new RuleTester().run('no-legacy-signature', rule, {
  valid: [
    { ...commonjs, code: express("res.sendStatus(404); res.status(404).json({}); res.redirect(301, '/x');") },
    { ...commonjs, code: express('res.send(7); res.json(42, extra); res.send(user); res.json(user, format);') },
    { ...commonjs, code: express("res.send('404'); res.send(`404`); res.redirect('/x');") },
    {
      ...commonjs,
      code: express("res.json('7', user); res.json(user, '42'); res.send(user, 'text'); res.send(user, code);"),
    },
    {
      ...commonjs,
      code: express(
        'res.send(user || {}, options); res.json(job.status || 7, user); res.send(user.name || 500, user);',
      ),
    },
    {
      ...commonjs,
      code: express("res.redirect('/x', '301'); res.send('404', user); res.json(404, user);"),
      settings: { 'http-status': { frameworks: { express: 4 } } },
    },
    { ...commonjs, code: express('res.send(404);'), settings: { 'http-status': { frameworks: { express: 4 } } } },
    { code: koa("ctx.throw('Gone', 410);"), settings: { 'http-status': { frameworks: { koa: 2 } } } },
    koa("ctx.throw(410, 'Gone'); ctx.throw('Gone'); ctx.throw(410);"),
    // What comes after a status is content.
    { ...commonjs, code: express('res.status(404).send(404);') },
    // Right in other frameworks, or not sure enough.
    "import restify from 'restify';\nrestify.createServer().get('/x', (req, res, next) => res.send(404));",
    'export const list = (req, res) => res.send(404);',
    'socket.send(404); queue.json(404, user);',
  ],
  invalid: [
    {
      ...commonjs,
      code: express('res.send(404);'),
      output: express('res.sendStatus(404);'),
      errors: [
        {
          message:
            '`res.send(n)` is a signature of older versions: Express 5 sends 200 with the number as the body. Write `res.sendStatus(404)`.',
          line: 4,
          column: 12,
        },
      ],
    },
    ...['err.status || 500', 'err.statusCode ?? 500'].map((code) => ({
      ...commonjs,
      code: express(`res.send(${code}, { error });`),
      output: express(`res.status(${code}).send({ error });`),
      errors: [{ messageId: 'legacy' as const, line: 4, column: 12 }],
    })),
    {
      ...commonjs,
      code: express('const code = err.status || 500; res.json(code, { error });'),
      output: express('const code = err.status || 500; res.status(code).json({ error });'),
      errors: [{ messageId: 'legacy' }],
    },
    {
      code: koa("ctx.throw('Gone', 410, { id });"),
      output: koa("ctx.throw(410, 'Gone', { id });"),
      errors: [
        {
          message:
            "`ctx.throw(message, n)` is a signature of older versions: Koa 3 throws a TypeError, and the client gets 500. Write `ctx.throw(410, 'Gone', { id })`.",
        },
      ],
    },
    {
      ...commonjs,
      code: express("return res.json(404, { message: 'No such user' });"),
      output: express("return res.status(404).json({ message: 'No such user' });"),
      errors: [
        {
          message: `\`res.json(n, body)\` is a signature of older versions: ${lost}. Write \`res.status(404).json(…)\`.`,
        },
      ],
    },
    {
      ...commonjs,
      code: express("res.send('Gone', 410);"),
      output: express("res.status(410).send('Gone');"),
      errors: [
        {
          message:
            "`res.send(body, n)` is a signature of older versions: Express 5 ignores the second argument and sends 200. Write `res.status(410).send('Gone')`.",
        },
      ],
    },
    {
      ...commonjs,
      code: express("res.redirect('/x', 301); res.redirect(url, 302);"),
      output: express("res.redirect(301, '/x'); res.redirect(302, url);"),
      errors: [
        {
          message:
            '`res.redirect(url, n)` is a signature of older versions: Express 5 throws a TypeError, and the client gets 500 with "Location: 301". Write `res.redirect(301, \'/x\')`.',
        },
        { messageId: 'legacy' },
      ],
    },
    {
      // Strings of digits, which `res.status()` does not take.
      ...commonjs,
      code: express("res.redirect('/x', '301'); res.send('404', user); res.jsonp(user, '404');"),
      output: express("res.redirect(301, '/x'); res.status(404).send(user); res.status(404).jsonp(user);"),
      errors: [
        {
          message:
            '`res.redirect(url, n)` is a signature of older versions: Express 5 throws a TypeError, and the client gets 500 with "Location: 301". Write `res.redirect(301, \'/x\')`.',
        },
        { messageId: 'legacy' },
        {
          message:
            "`res.jsonp(body, 'n')` is a signature of older versions: Express 5 ignores the second argument and sends 200. Write `res.status(404).jsonp(user)`.",
        },
      ],
    },
    {
      ...commonjs,
      code: express("res.json(user, '404');"),
      output: express('res.status(404).json(user);'),
      settings: { 'http-status': { frameworks: { express: 4 } } },
      errors: [
        {
          message:
            "`res.json(body, 'n')` is a signature of older versions: Express 4 takes the body for the status, and the client gets 500. Write `res.status(404).json(user)`.",
        },
      ],
    },
    {
      // A constant that holds the string.
      ...commonjs,
      code: express("const missing = '404'; res.send(user, missing);"),
      output: null,
      errors: [{ messageId: 'legacy' }],
    },
    {
      // A constant, one call within another, and a code that is not certain.
      ...commonjs,
      code: `const { StatusCodes } = require('http-status-codes');\n${express('res.jsonp(StatusCodes.NOT_FOUND, res.json(ok ? 400 : 404, user));')}`,
      output: `const { StatusCodes } = require('http-status-codes');\n${express('res.status(StatusCodes.NOT_FOUND).jsonp(res.json(ok ? 400 : 404, user));')}`,
      errors: [{ messageId: 'legacy' }, { messageId: 'legacy' }],
    },
    {
      // A comment, or an argument, would be lost.
      ...commonjs,
      code: express('res.json(404 /* no user */, user); res.json(404, user, more); res?.send(404);'),
      output: null,
      errors: [{ messageId: 'legacy' }, { messageId: 'legacy' }, { messageId: 'legacy' }],
    },
    {
      // The event is no argument of h3 2's, and anything else in its place may do something.
      code: h3("redirect(event, '/x', 301); redirect(readEvent(), '/x', 301);"),
      output: h3("redirect('/x', 301); redirect(readEvent(), '/x', 301);"),
      settings: { 'http-status': { frameworks: { h3: 2 } } },
      errors: [
        {
          message:
            "`redirect(event, url, n)` is a signature of older versions: h3 2 throws a TypeError, and the client gets 500. Write `redirect('/x', 301)`.",
        },
        { messageId: 'legacy' },
      ],
    },
    {
      code: koa("ctx.throw('Gone', 410);"),
      output: koa("ctx.throw(410, 'Gone');"),
      errors: [
        {
          message:
            "`ctx.throw(message, n)` is a signature of older versions: Koa 3 throws a TypeError, and the client gets 500. Write `ctx.throw(410, 'Gone')`.",
        },
      ],
    },
    {
      code: "import type { Request, Response } from 'express';\nexport const show = (request: Request, answer: Response): void => {\n  answer.send(404);\n};",
      output:
        "import type { Request, Response } from 'express';\nexport const show = (request: Request, answer: Response): void => {\n  answer.sendStatus(404);\n};",
      languageOptions: { parser },
      errors: [{ messageId: 'legacy' }],
    },
    {
      // Likely, but not certain.
      code: "import { Router } from 'express';\nimport { routes } from './routes.js';\nroutes.push((req, res) => res.send(404));",
      output: null,
      errors: [
        {
          messageId: 'legacy',
          suggestions: [
            {
              desc: 'Write `res.sendStatus(404)`.',
              output:
                "import { Router } from 'express';\nimport { routes } from './routes.js';\nroutes.push((req, res) => res.sendStatus(404));",
            },
          ],
        },
      ],
    },
  ],
});
