import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/valid-error-code.ts';

const koa = (line: string): string =>
  `const Koa = require('koa');\nconst app = new Koa();\napp.use((ctx) => {\n  ${line}\n});`;

const nest = (lines: string): string =>
  `import { Controller, Get } from '@nestjs/common';\n@Controller()\nexport class Users {\n  @Get() list() {\n    ${lines}\n  }\n}`;

const commonjs = { languageOptions: { sourceType: 'commonjs' } } as const;

new RuleTester().run('valid-error-code', rule, {
  valid: [
    // Read by the framework, caught by the handler itself, kept, or thrown to code that nobody sees.
    "import express from 'express';\nexpress().get('/', (req, res) => { throw { status: 404 }; });",
    { code: nest("throw { statusCode: 404, message: 'none' };"), languageOptions: { parser } },
    { code: nest('try { throw { status: 404 }; } catch (error) { return error; }'), languageOptions: { parser } },
    {
      code: nest('const error = new Error(text);\n    error.status = 404;\n    return error;'),
      languageOptions: { parser },
    },
    // No framework reads such a member: the project has something that does.
    {
      code: nest("const error = new Error('none');\n    error.httpStatus = 404;\n    throw error;"),
      languageOptions: { parser },
    },
    // The file answers its errors itself, and may read what it likes of them.
    "import Hapi from '@hapi/hapi';\nconst server = Hapi.server();\nserver.ext('onPreResponse', ({ response }, h) => response.isBoom ? h.response(response.message).code(response.statusCode ?? 500) : h.continue);\nserver.route({ method: 'GET', path: '/', handler: () => { const error = new Error('none'); error.statusCode = 404; throw error; } });",
    {
      code: `import { Catch } from '@nestjs/common';\n@Catch() class Errors { catch(error, host) { host.switchToHttp().getResponse().status(error.status ?? 500).end(); } }\n${nest('throw { status: 404 };')}`,
      languageOptions: { parser },
    },
    "import { Hono } from 'hono';\nnew Hono().get('/', (c) => { throw Object.assign(new Error(), { status: 404 }); });",
    {
      code: "import { Controller, Get } from '@nestjs/common';\n@Controller()\nexport class Users {\n  @Get() find() { throw Object.assign(new Error(), { statusCode: 404 }); }\n}",
      languageOptions: { parser },
    },
    { ...commonjs, code: koa("ctx.throw(404); ctx.throw(503, 'Later'); ctx.throw('No such user'); ctx.throw(code);") },
    { ...commonjs, code: koa('ctx.assert(user, 401); ctx.status = 200;') },
    { ...commonjs, code: koa("ctx.throw('200 seats are taken');") },
    // Another rule's: an old signature, a code outside of HTTP.
    { ...commonjs, code: koa("ctx.throw('Gone', 200); ctx.throw(604);") },
    // What a house error with such a code means, the project's own error handler says.
    'class Rendered extends Error { constructor() { super(); this.status = 200; this.statusCode = 200; } }',
    "const moved = new Error('/new'); moved.status = 302; throw moved;",
    // h3 2 takes it for the status.
    {
      code: "import { H3 } from 'h3'; new H3().get('/', () => { throw 404; });",
      settings: { 'http-status': { frameworks: { h3: 2 } } },
    },
    // Not HTTP, or not sure enough.
    'game.throw(200); generator.throw(302);',
    { ...commonjs, code: koa('ctx.throw(200);'), settings: { 'http-status': { frameworks: ['express'] } } },
  ],
  invalid: [
    // Only 12 does not read it.
    {
      code: nest("const error = new Error('none');\n    error.statusCode = 404;\n    throw error;"),
      languageOptions: { parser },
      settings: { 'http-status': { frameworks: { nest: 12 } } },
      errors: [
        {
          message:
            'The status is lost: Nest does not read `statusCode` of what is thrown, and the client gets 500. Throw an HttpException.',
        },
      ],
    },
    {
      ...commonjs,
      code: koa("ctx.throw(200, 'Done');"),
      errors: [
        {
          message:
            '200 OK is not an error: Koa answers with that code, and the message is the body. Throw a 4xx or 5xx code, or answer with 200 without throwing.',
          line: 4,
          column: 13,
        },
      ],
    },
    {
      ...commonjs,
      code: koa('ctx.throw(302); ctx.assert(user, 204); ctx.throw(ok ? 200 : 404);'),
      errors: [
        { messageId: 'noError', column: 13 },
        { messageId: 'noError', column: 36 },
        { messageId: 'noError', column: 57 },
      ],
    },
    {
      ...commonjs,
      code: koa('ctx.throw(100);'),
      errors: [
        {
          message:
            '100 Continue is not an error: the client waits for a final response that never comes. Throw a 4xx or 5xx code, or answer with 100 without throwing.',
        },
      ],
    },
    {
      ...commonjs,
      code: koa("ctx.throw('404');"),
      errors: [
        {
          message:
            "The status code is the string '404': Koa takes it for the message, and the client gets 500. Write the number 404.",
          suggestions: [{ messageId: 'rewrite', output: koa('ctx.throw(404);') }],
        },
      ],
    },
    {
      code: nest("throw { status: 404, message: 'none' };"),
      languageOptions: { parser },
      errors: [
        {
          message:
            'The status is lost: Nest does not read `status` of what is thrown, and the client gets 500. Throw an HttpException.',
          line: 5,
          column: 21,
        },
      ],
    },
    {
      code: nest('const error = new Error(text);\n    error.status = 404;\n    throw error;'),
      languageOptions: { parser },
      errors: [{ messageId: 'unread', line: 6, column: 20 }],
    },
    {
      code: "import Hapi from '@hapi/hapi';\nHapi.server().route({ handler: (request, h) => { throw { statusCode: 404 }; } });",
      errors: [
        {
          message:
            'The status is lost: hapi does not read `statusCode` of what is thrown, and the client gets 500. Throw an error of @hapi/boom.',
        },
      ],
    },
    {
      code: "import { HttpException } from '@nestjs/common';\nthrow new HttpException('done', 200);",
      errors: [
        {
          message:
            '200 OK is not an error: Nest answers with that code, and the message is the body. Throw a 4xx or 5xx code, or answer with 200 without throwing.',
        },
      ],
    },
    {
      name: 'undefined is the default, as nothing is',
      code: "import { HttpException } from '@nestjs/common';\nthrow new HttpException('none', undefined);",
      errors: [
        {
          message:
            'The default 200 OK is not an error: Nest answers with that code, and the message is the body. Throw a 4xx or 5xx code, or answer with 200 without throwing.',
        },
      ],
    },
    {
      name: 'a member that createError does not read',
      code: "import createError from 'http-errors';\nthrow createError({ status: 404 });",
      errors: [
        {
          message:
            'This does not set the status: http-errors does not read the property, and the status is 500. Pass the status code as the first argument.',
        },
      ],
    },
    {
      code: "import type { Context } from 'koa';\nimport { StatusCodes } from 'http-status-codes';\nexport const show = (context: Context): void => {\n  context.throw(StatusCodes.NO_CONTENT);\n};",
      languageOptions: { parser },
      errors: [{ messageId: 'noError' }],
    },
  ],
});
