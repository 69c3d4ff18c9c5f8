import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/no-ambiguous-redirect.ts';

const express = (method: string, line: string): string =>
  `import express from 'express';\nconst app = express();\napp.${method}('/login', (req, res) => {\n  ${line}\n});`;
const nest = (decorators: string): string =>
  `import { Controller, Get, Post, Redirect } from '@nestjs/common';\n@Controller('login')\nexport class Login {\n  ${decorators} login() {}\n}`;
const ts = { languageOptions: { parser } } as const;

new RuleTester().run('no-ambiguous-redirect', rule, {
  valid: [
    express('post', "res.redirect(303, '/home'); res.redirect(307, '/home'); res.redirect(308, '/home');"),
    express('get', "res.redirect(301, '/home'); res.redirect(302, '/home');"),
    express('put', "res.redirect(302, '/home');"),
    express('use', "res.redirect(302, '/home');"),
    // What the helper sends by itself is common practice.
    express('post', "res.redirect('/home');"),
    // No redirect: there is nowhere to go.
    "export const POST = () => new Response(null, { status: 302, headers: { 'Cache-Control': 'no-store' } });",
    express('get', 'res.redirect(301, target);'),
    { code: express('get', "res.redirect(301, '/home');"), options: [{ permanent: 'warn' }] },
    { code: express('get', 'res.redirect(302, target);'), options: [{ permanent: 'warn' }] },
    { ...ts, code: nest("@Get() @Redirect('/home', 302)") },
    "shell.post('/login', (a, b) => { b.redirect(302, '/home'); });",
  ],
  invalid: [
    {
      name: 'a method that a condition asks for',
      code: "import http from 'node:http';\nhttp.createServer((req, res) => { if (req.method === 'POST') { res.writeHead(302, { Location: '/' }).end(); } });",
      errors: [{ messageId: 'ambiguous', suggestions: 2 }],
    },
    {
      code: express('post', "res.redirect(302, '/home');"),
      errors: [
        {
          message:
            '302 Found in answer to a POST is ambiguous: some clients repeat the request as GET, others as POST. Send 303 See Other to continue with GET, or 307 Temporary Redirect to repeat the POST.',
          line: 4,
          column: 16,
          suggestions: [
            { desc: 'Use 303 See Other.', output: express('post', "res.redirect(303, '/home');") },
            { desc: 'Use 307 Temporary Redirect.', output: express('post', "res.redirect(307, '/home');") },
          ],
        },
      ],
    },
    {
      code: `import { StatusCodes } from 'http-status-codes';\n${express('post', "res.redirect(StatusCodes.MOVED_PERMANENTLY, '/home');")}`,
      errors: [{ message: /^301 Moved Permanently .*308 Permanent Redirect/ }],
    },
    {
      code: "export async function POST() { return new Response(null, { status: 302, headers: { Location: '/home' } }); }",
      filename: 'app/login/route.js',
      errors: [
        {
          messageId: 'ambiguous',
          suggestions: [
            {
              messageId: 'replace',
              output:
                "export async function POST() { return new Response(null, { status: 303, headers: { Location: '/home' } }); }",
            },
            {
              messageId: 'replace',
              output:
                "export async function POST() { return new Response(null, { status: 307, headers: { Location: '/home' } }); }",
            },
          ],
        },
      ],
    },
    {
      code: express('post', "res.location('/home').status(301).end();"),
      errors: [{ messageId: 'ambiguous', suggestions: 2 }],
    },
    {
      code: "import { createServer } from 'node:http';\nimport express from 'express';\nconst app = express();\nfunction login(req, res) {\n  res.writeHead(302, { Location: '/home' });\n  res.end();\n}\napp.route('/login').get(show).post(login);",
      errors: [{ messageId: 'ambiguous', line: 5, suggestions: 2 }],
    },
    { ...ts, code: nest("@Post() @Redirect('/home', 302)"), errors: [{ messageId: 'ambiguous', suggestions: 2 }] },
    {
      code: "import { redirect } from '@remix-run/node';\nexport const action = async () => redirect('/home', 302);",
      errors: [{ messageId: 'ambiguous', suggestions: 2 }],
    },
    {
      languageOptions: { sourceType: 'commonjs' },
      code: "const app = require('fastify')();\napp.route({ method: 'POST', url: '/login', handler: (request, reply) => reply.redirect('/home', 302) });",
      errors: [{ messageId: 'ambiguous', suggestions: 2 }],
    },
    {
      code: express('post', "res.redirect('/home');"),
      options: [{ defaults: true }],
      errors: [{ messageId: 'ambiguous' }],
    },
    {
      code: express('get', 'res.redirect(301, `/users/${req.query.id}`);'),
      options: [{ permanent: 'warn' }],
      errors: [
        {
          message:
            '301 Moved Permanently is kept by browsers for good, and this target is computed: users may be sent to the wrong place long after. Send 302 Found or 307 Temporary Redirect.',
        },
      ],
    },
    {
      code: 'export const GET = () => new Response(null, { status: 308, headers: { Location: target } });',
      options: [{ permanent: 'warn' }],
      errors: [{ messageId: 'permanent' }],
    },
  ],
});
