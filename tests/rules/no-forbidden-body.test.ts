import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/no-forbidden-body.ts';

const express = (line: string, method = 'delete'): string =>
  `import express from 'express';\nconst app = express();\napp.${method}('/users/:id', async (req, res) => {\n  ${line}\n});`;
const fastify = (line: string): string =>
  `import Fastify from 'fastify';\nconst app = Fastify();\napp.delete('/users/:id', async (request, reply) => {\n  ${line}\n});`;
const koa = (line: string): string =>
  `const Koa = require('koa');\nconst app = new Koa();\napp.use(async (ctx) => {\n  ${line}\n});`;
const node = (line: string): string =>
  `const http = require('node:http');\nhttp.createServer((req, res) => {\n  ${line}\n});`;

const h3 = (line: string, code = 204): string =>
  `import { defineEventHandler, setResponseStatus } from 'h3';\nexport default defineEventHandler((event) => {\n  setResponseStatus(event, ${String(code)});\n  ${line}\n});`;
const nest = (line: string): string =>
  `import { Head } from '@nestjs/common';\nclass Users {\n  @Head() check() { ${line} }\n}`;

const advice = 'Send 200 OK with the body, or end the response without one.';
const drop = (output: string): RuleTester.SuggestionOutput => ({ desc: 'Leave the body out.', output });
const keep = (output: string, status = '200 OK'): RuleTester.SuggestionOutput => ({
  desc: `Use ${status}, and keep the body.`,
  output,
});

new RuleTester().run('no-forbidden-body', rule, {
  valid: [
    express('res.status(204).end();'),
    express('res.status(204).send();'),
    express('res.status(204).json(null);'),
    express("res.status(304).send('');"),
    express('res.status(200).json({ ok: true });'),
    express('res.sendStatus(204);'),
    express('res.status(204); if (user) { res.status(200); } res.json(user);'),
    express('res.status(user ? 200 : 204).json(user);'),
    // The body and the code are chosen by the same condition, or the code was asked for before.
    express('res.status(user ? 200 : 204).send(user ? { user } : undefined);'),
    express(
      'const code = user ? 200 : 204; if (code === 204) return res.status(code).end(); res.status(code).json({});',
    ),
    express("let code = 204; if (user) { code = 200; return res.status(code).send('x'); } res.status(code).end();"),
    'export const GET = (text) => new Response(text === "" ? null : "x", { status: text === "" ? 204 : 200 });',
    express('res.writeHead(204).end(() => log());'),
    fastify('reply.code(204); return remove(request.params.id);'),
    fastify('reply.code(204).send();'),
    koa('ctx.status = 204; ctx.body = null;'),
    h3("return '';", 304),
    node('res.writeHead(204); res.end();'),
    'export const GET = () => new Response(null, { status: 204 });',
    'export const GET = (body) => new Response(body, { status: body ? 200 : 204 });',
    // Other rules': an old signature, a status that is no final one.
    express("res.json(204, { ok: true }); res.status(100).send('x');"),
    express('res.status(404).end();', 'head'),
    // Not HTTP, or not sure enough.
    'queue.status(204).json({ ok: true });',
    {
      code: 'export const remove = (res) => res.status(204).json({ ok: true });',
      settings: { 'http-status': { confidence: 'declared' } },
    },
    "import axios from 'axios';\naxios.delete('/x', (request, res) => res.status(204).json({ ok: true }));",
    { code: express('res.status(204).json({});'), settings: { 'http-status': { frameworks: ['koa'] } } },
  ],
  invalid: [
    {
      code: express('res.status(204).json({ ok: true });'),
      errors: [
        {
          message: `204 No Content cannot have a body: Express silently drops it. ${advice}`,
          line: 4,
          column: 14,
          suggestions: [drop(express('res.status(204).end();')), keep(express('res.status(200).json({ ok: true });'))],
        },
      ],
    },
    {
      code: express("res.status(204);\n  res.set('x-a', 'b');\n  return res.json(user);", 'post'),
      errors: [
        {
          messageId: 'dropped',
          suggestions: [
            drop(express("res.status(204);\n  res.set('x-a', 'b');\n  return res.end();", 'post')),
            keep(express("res.status(200);\n  res.set('x-a', 'b');\n  return res.json(user);", 'post')),
            keep(express("res.status(201);\n  res.set('x-a', 'b');\n  return res.json(user);", 'post'), '201 Created'),
          ],
        },
      ],
    },
    {
      // What the call does would be lost with the body.
      code: express('res.status(204).json(await remove(req.params.id));'),
      errors: [
        { messageId: 'dropped', suggestions: [keep(express('res.status(200).json(await remove(req.params.id));'))] },
      ],
    },
    {
      code: express("res.status(205).end('x');"),
      errors: [
        {
          message: `205 Reset Content cannot have a body: Node sends it all the same, and clients do not expect it. ${advice}`,
          suggestions: [drop(express('res.status(205).end();')), keep(express("res.status(200).end('x');"))],
        },
      ],
    },
    {
      code: express('res.status(205).sendFile(path /* absolute */);'),
      errors: [{ messageId: 'sent', suggestions: [keep(express('res.status(200).sendFile(path /* absolute */);'))] }],
    },
    {
      code: express("res.status(user ? 200 : 204).send('Done');"),
      errors: [
        {
          messageId: 'dropped',
          line: 4,
          column: 27,
          suggestions: [keep(express("res.status(user ? 200 : 200).send('Done');"))],
        },
      ],
    },
    {
      code: `import { StatusCodes } from 'http-status-codes';\n${express('res.status(StatusCodes.NO_CONTENT).json(user);')}`,
      errors: [
        {
          messageId: 'dropped',
          suggestions: [
            drop(
              `import { StatusCodes } from 'http-status-codes';\n${express('res.status(StatusCodes.NO_CONTENT).end();')}`,
            ),
          ],
        },
      ],
    },
    {
      code: express('res.send(204, user);'),
      settings: { 'http-status': { frameworks: { express: 4 } } },
      errors: [
        {
          messageId: 'dropped',
          suggestions: [drop(express('res.status(204).end();')), keep(express('res.send(200, user);'))],
        },
      ],
    },
    {
      code: express("res.status(200).send('Here');", 'head'),
      errors: [
        {
          message:
            'A response to HEAD cannot have a body: the client never gets this one. End the response without it.',
          line: 4,
          column: 24,
          suggestions: [drop(express('res.status(200).end();', 'head'))],
        },
      ],
    },
    {
      code: fastify('reply.code(205);\n  return { ok: true };'),
      errors: [
        {
          message: `205 Reset Content cannot have a body: Fastify sends it all the same, and clients do not expect it. ${advice}`,
          suggestions: [
            drop(fastify('reply.code(205);\n  return;')),
            keep(fastify('reply.code(200);\n  return { ok: true };')),
          ],
        },
      ],
    },
    {
      code: koa("ctx.body = 'Gone';\n  ctx.status = 204;"),
      languageOptions: { sourceType: 'commonjs' },
      errors: [
        {
          message: `204 No Content cannot have a body: Koa silently drops it. ${advice}`,
          suggestions: [
            drop(koa('ctx.body = null;\n  ctx.status = 204;')),
            keep(koa("ctx.body = 'Gone';\n  ctx.status = 200;")),
          ],
        },
      ],
    },
    {
      code: node("res.writeHead(304);\n  res.end('Same');"),
      languageOptions: { sourceType: 'commonjs' },
      errors: [
        {
          message: `304 Not Modified cannot have a body: Node silently drops it. ${advice}`,
          suggestions: [
            drop(node('res.writeHead(304);\n  res.end();')),
            keep(node("res.writeHead(200);\n  res.end('Same');")),
          ],
        },
      ],
    },
    {
      code: "export const DELETE = () => new Response('', { status: 204 });",
      errors: [
        {
          message: `204 No Content cannot have a body: \`new Response(body, { status: n })\` throws. ${advice}`,
          suggestions: [
            drop('export const DELETE = () => new Response(null, { status: 204 });'),
            keep("export const DELETE = () => new Response('', { status: 200 });"),
          ],
        },
      ],
    },
    {
      code: 'export const DELETE = () => Response.json(null, { status: 204 });',
      errors: [
        {
          messageId: 'throws',
          suggestions: [
            drop('export const DELETE = () => new Response(null, { status: 204 });'),
            keep('export const DELETE = () => Response.json(null, { status: 200 });'),
          ],
        },
      ],
    },
    {
      code: "import type { Request, Response } from 'express';\nexport const remove = (request: Request, answer: Response): void => {\n  answer.status(204).json({ ok: true });\n};",
      languageOptions: { parser },
      errors: [{ messageId: 'dropped', suggestions: 2 }],
    },
    {
      code: 'export const remove = (res) => res.status(204).json({ ok: true });',
      errors: [{ messageId: 'dropped', suggestions: 2 }],
    },
    {
      name: 'what h3 takes for no content',
      code: h3("return 'Gone';"),
      errors: [{ messageId: 'dropped', suggestions: [drop(h3('return null;')), keep(h3("return 'Gone';", 200))] }],
    },
    {
      name: 'what a method for HEAD returns',
      code: nest("return { name: 'Ann' };"),
      languageOptions: { parser },
      errors: [{ messageId: 'head', column: 28, suggestions: [drop(nest('return;'))] }],
    },
  ],
});
