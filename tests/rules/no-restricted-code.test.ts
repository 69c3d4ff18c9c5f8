import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/no-restricted-code.ts';

const express = (line: string): string =>
  `import express from 'express';\nconst app = express();\napp.post('/users', (req, res) => {\n  ${line}\n});`;

new RuleTester().run('no-restricted-code', rule, {
  valid: [
    express('res.status(422).end();'),
    { code: express('res.status(400).end();'), options: [{ codes: [{ code: 422 }], preset: 'ibm' }] },
    { code: express('res.status(422).end();'), options: [{ preset: 'azure' }] },
    {
      code: express('res.status(422).end();'),
      options: [{ codes: [{ code: 422 }] }],
      settings: { 'http-status': { frameworks: ['koa'] } },
    },
    // What a policy lists and another rule reports.
    { code: express('res.status(418).end();'), options: [{ preset: 'zalando' }] },
    // A code that is not sent: a string that Express refuses, an interim one, a form of Express 4.
    { code: express("res.status('422').end();"), options: [{ preset: 'ibm' }] },
    { code: express('res.status(103).end();'), options: [{ codes: [{ code: 103 }] }] },
    { code: express('res.send(422);'), options: [{ preset: 'ibm' }] },
    { code: 'const order = { status: 422 };\njob.status(422);', options: [{ preset: 'ibm' }] },
  ],
  invalid: [
    {
      code: express('res.status(422).end();'),
      options: [{ codes: [{ code: 422 }] }],
      errors: [{ message: '422 Unprocessable Content is not used in this project.', line: 4, column: 14 }],
    },
    {
      code: express('res.status(422).end();'),
      options: [{ codes: [{ code: 422, message: 'Our clients know 400 only.', use: 400 }] }],
      errors: [
        {
          message: '422 Unprocessable Content is not used in this project: Our clients know 400 only.',
          suggestions: [{ desc: 'Use 400 Bad Request.', output: express('res.status(400).end();') }],
        },
      ],
    },
    {
      name: 'what the project lists, other rules or not',
      code: express('res.status(418).end();\n  res.status(427).end();'),
      options: [{ codes: [{ code: 418 }, { code: 427 }] }],
      errors: [
        { message: "418 I'm a teapot is not used in this project." },
        { message: '427 is not used in this project.' },
      ],
    },
    {
      name: 'a helper that sends the code by itself',
      code: express("res.redirect('/users/1');"),
      options: [{ preset: 'ibm' }],
      errors: [
        {
          message: '302 Found is not used by the policy "ibm": 303 or 307 says what the client is to do.',
          column: 3,
        },
      ],
    },
    {
      code: "const Koa = require('koa');\nconst app = new Koa();\napp.use((ctx) => { ctx.status = 302; });",
      languageOptions: { sourceType: 'commonjs' },
      options: [{ preset: 'rfc' }],
      errors: [
        {
          message:
            '302 Found is not used by the policy "rfc": clients may repeat a POST as a GET, which 303 asks for and 307 forbids.',
          suggestions: [
            {
              desc: 'Use 303 See Other.',
              output: "const Koa = require('koa');\nconst app = new Koa();\napp.use((ctx) => { ctx.status = 303; });",
            },
            {
              desc: 'Use 307 Temporary Redirect.',
              output: "const Koa = require('koa');\nconst app = new Koa();\napp.use((ctx) => { ctx.status = 307; });",
            },
          ],
        },
      ],
    },
    {
      name: 'through a constant, in TypeScript',
      code: "import { StatusCodes } from 'http-status-codes';\nimport type { FastifyReply } from 'fastify';\nexport const fail = (reply: FastifyReply) => reply.code(StatusCodes.UNPROCESSABLE_ENTITY).send();",
      languageOptions: { parser },
      options: [{ preset: 'zalando' }],
      errors: [
        {
          message:
            '422 Unprocessable Content is not used by the policy "zalando": the guidelines mark it as "do not use" and answer invalid input with 400.',
        },
      ],
    },
    {
      code: 'export const GET = () => new Response(null, { status: 205 });',
      options: [{ preset: 'azure' }],
      errors: [{ message: '205 Reset Content is not used by the policy "azure": a success is 200, 201, 202 or 204.' }],
    },
    {
      name: "the project's own entry before the policy's",
      code: express('res.status(302).location("/users/1").end();'),
      options: [{ codes: [{ code: 302, use: 303 }], preset: 'ibm' }],
      errors: [
        {
          messageId: 'restricted',
          suggestions: [{ messageId: 'use', output: express('res.status(303).location("/users/1").end();') }],
        },
      ],
    },
  ],
});
