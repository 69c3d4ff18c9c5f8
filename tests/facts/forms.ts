/** The forms in which real code writes status codes, the most frequent ones first; counted over 117 public repositories. */

/** Code of a form. `CODE` stands for the code, `KEY` for the code as a key of an object. */
export interface WrittenForm {
  /** Its place in the count. */
  readonly rank: number;
  /** How the count calls it. */
  readonly form: string;
  /** Import lines as ES modules have them; CommonJS is derived from them. */
  readonly imports?: string;
  readonly text: string;
  /** Where TypeScript code of the form looks different, beyond an annotation. */
  readonly ts?: string;
  /** For forms that only TypeScript and its decorators have. */
  readonly only?: 'ts';
  readonly filename?: string;
  /** 404 where nothing else is said. */
  readonly code?: number;
  /** Role, framework, form, code and body, as the probe names them. */
  readonly site: string;
}

const openapi = `{ get: { operationId: 'read', responses: { KEY: { description: 'none' } } } }`;

/** Every form that is a site: one entry at least. */
export const sites: readonly WrittenForm[] = [
  {
    rank: 1,
    form: 'res.status(n)',
    imports: `import express from 'express';`,
    text: `express().get('/', (req, res) => { res.status(CODE).json({ a: 1 }); });`,
    site: 'set express res.status(n) 404 body:present',
  },
  {
    rank: 2,
    form: 'x.status <op> n',
    text: `async function load() { const res = await fetch('/a'); if (res.status === CODE) return null; }`,
    site: 'read fetch response.status === n 404 body:unknown',
  },
  {
    rank: 3,
    form: 'new Response(body, {status: n})',
    text: `function answer() { return new Response('none', { status: CODE }); }`,
    site: 'send fetch new Response(body, { status: n }) 404 body:present',
  },
  {
    rank: 5,
    form: 'call of a project-local helper with a code argument',
    imports: `import express from 'express';`,
    text: `function fail(res, code, text) { res.status(code).json({ text }); }
express().get('/', (req, res) => { fail(res, CODE, 'none'); });`,
    site: 'set express wrapper of res.status(n) 404 body:present',
  },
  {
    rank: 6,
    form: 'named local error class (status is inside the class)',
    text: `class MissingError extends Error { constructor() { super('none'); this.status = CODE; } }
throw new MissingError();`,
    site: 'throw errors error.status = n 404 body:unknown',
  },
  {
    rank: 7,
    form: 'x.statusCode <op> n',
    imports: `import http from 'node:http';`,
    text: `http.get('http://localhost', (res) => { if (res.statusCode !== CODE) res.resume(); });`,
    site: 'read node incoming.statusCode === n 404 body:unknown',
  },
  {
    rank: 8,
    form: 'new LocalError(n, …) / new LocalError(msg, n)',
    text: `class HttpError extends Error { constructor(status, message) { super(message); this.status = status; } }
throw new HttpError(CODE, 'none');`,
    ts: `class HttpError extends Error { constructor(readonly status: number, message: string) { super(message); } }
throw new HttpError(CODE, 'none');`,
    site: 'throw errors wrapper of error.status = n 404 body:unknown',
  },
  {
    rank: 9,
    form: 'responses: {n: …} object key',
    imports: `import fastify from 'fastify';`,
    text: `fastify().get('/', { schema: { response: { KEY: { type: 'object' } } } }, async () => ({}));`,
    site: 'declare fastify app.get(path, { schema: { response: { n: … } } }) 404 body:unknown',
  },
  {
    rank: 9,
    form: 'responses: {n: …} object key',
    text: `const paths = { '/users': ${openapi} };`,
    site: 'declare openapi { responses: { n: … } } 404 body:unknown',
  },
  {
    rank: 10,
    form: 'return {status: n, …}',
    imports: `import { app } from '@azure/functions';`,
    text: `app.http('get', { handler: async () => { return { status: CODE, jsonBody: { a: 1 } }; } });`,
    site: 'send azure-functions return { status: n, jsonBody } 404 body:present',
  },
  {
    rank: 11,
    form: 'named library class/helper',
    imports: `import Boom from '@hapi/boom';`,
    text: `function find() { throw Boom.notFound('none'); }`,
    site: 'throw boom Boom.notFound(message) 404 body:unknown',
  },
  {
    rank: 11,
    form: 'named library class/helper',
    imports: `import { NotFoundException } from '@nestjs/common';`,
    text: `function find() { throw new NotFoundException('none'); }`,
    site: 'throw nest new NotFoundException() 404 body:unknown',
  },
  {
    rank: 12,
    form: 'new XError({status: n})',
    imports: `import { ApiError } from './errors.js';`,
    text: `function find() { throw new ApiError({ status: CODE, message: 'none' }); }`,
    site: 'throw errors throw new XError(n) 404 body:unknown',
  },
  {
    rank: 13,
    form: 'Response.json(x, {status: n})',
    text: `function answer() { return Response.json({ a: 1 }, { status: CODE }); }`,
    site: 'send fetch Response.json(data, { status: n }) 404 body:present',
  },
  {
    rank: 14,
    form: 'helper({status|statusCode: n, …})',
    imports: `import express from 'express';`,
    text: `const reply = (res, { status, data }) => res.status(status).json(data);
express().get('/', (req, res) => { reply(res, { status: CODE, data: { a: 1 } }); });`,
    site: 'set express wrapper of res.status(n) 404 body:present',
  },
  {
    rank: 17,
    form: 'json|data|typedjson(x, {status: n})',
    imports: `import { json } from '@remix-run/node';`,
    text: `function load() { return json({ a: 1 }, { status: CODE }); }`,
    site: 'send remix json(value, { status: n }) 404 body:present',
  },
  {
    rank: 17,
    form: 'json|data|typedjson(x, {status: n})',
    imports: `import { data } from 'react-router';`,
    text: `function load() { return data({ a: 1 }, { status: CODE }); }`,
    site: 'send react-router data(value, { status: n }) 404 body:present',
  },
  {
    rank: 17,
    form: 'json|data|typedjson(x, {status: n})',
    imports: `import { json } from '@sveltejs/kit';`,
    text: `function load() { return json({ a: 1 }, { status: CODE }); }`,
    site: 'send sveltekit json(data, { status: n }) 404 body:present',
  },
  {
    rank: 18,
    form: 'return {statusCode: n, …}',
    text: `export const handler = async (event) => { return { statusCode: CODE, body: 'none' }; };`,
    site: 'send aws-lambda return { statusCode: n, body } 404 body:present',
  },
  {
    rank: 19,
    form: 'res.statusCode = n',
    imports: `import http from 'node:http';`,
    text: `http.createServer((req, res) => { res.statusCode = CODE; res.end('none'); });`,
    site: 'set node res.statusCode = n 404 body:present',
  },
  {
    rank: 21,
    form: 'var response = {statusCode|status: n}',
    text: `export const handler = async (event) => { const response = { statusCode: CODE, body: 'none' }; return response; };`,
    site: 'send aws-lambda return { statusCode: n, body } 404 body:present',
  },
  {
    rank: 22,
    form: 'c.json|text|html|body(x, n)',
    imports: `import { Hono } from 'hono';`,
    text: `new Hono().get('/', (c) => c.json({ a: 1 }, CODE));`,
    site: 'send hono c.json(data, n) 404 body:present',
  },
  {
    rank: 23,
    form: 'res.sendStatus(n)',
    imports: `import express from 'express';`,
    text: `express().get('/', (req, res) => { res.sendStatus(CODE); });`,
    site: 'send express res.sendStatus(n) 404 body:none',
  },
  {
    rank: 24,
    form: 'res.writeHead(n)',
    imports: `import http from 'node:http';`,
    text: `http.createServer((req, res) => { res.writeHead(CODE, { 'content-type': 'text/plain' }); res.end('none'); });`,
    site: 'set node res.writeHead(n, headers) 404 body:present',
  },
  {
    rank: 25,
    form: 'NextResponse.json(x, {status: n})',
    imports: `import { NextResponse } from 'next/server';`,
    text: `function answer() { return NextResponse.json({ a: 1 }, { status: CODE }); }`,
    site: 'send next NextResponse.json(data, { status: n }) 404 body:present',
  },
  {
    rank: 28,
    form: 'super(…, n) in an error class',
    text: `class HttpError extends Error { constructor(status, message) { super(message); this.status = status; } }
class Missing extends HttpError { constructor() { super(CODE, 'none'); } }`,
    site: 'throw errors wrapper of error.status = n 404 body:unknown',
  },
  {
    rank: 29,
    form: 'switch (status) case n',
    text: `async function load() { const res = await fetch('/a'); switch (res.status) { case CODE: return null; } }`,
    site: 'read fetch response.status === n 404 body:unknown',
  },
  {
    rank: 30,
    form: 'class field status|statusCode = n',
    text: `class Missing extends Error { statusCode = CODE; }`,
    site: 'throw errors error.statusCode = n 404 body:unknown',
  },
  {
    rank: 32,
    form: 'local variable <op> n',
    text: `async function load() { const { status } = await fetch('/a'); if (status === CODE) return null; }`,
    site: 'read fetch response.status === n 404 body:unknown',
  },
  {
    rank: 33,
    form: 'createError(n, …)',
    imports: `import createError from 'http-errors';`,
    text: `function find() { throw createError(CODE, 'none'); }`,
    site: 'throw http-errors createError(n, message) 404 body:unknown',
  },
  {
    rank: 34,
    form: '[n, …].includes(x.status)',
    text: `async function load() { const res = await fetch('/a'); if ([CODE].includes(res.status)) return null; }`,
    site: 'read fetch response.status === n 404 body:unknown',
  },
  {
    rank: 36,
    form: 'ctx.status = n / ctx.response.status = n',
    imports: `import Koa from 'koa';`,
    text: `new Koa().use((ctx) => { ctx.status = CODE; ctx.body = 'none'; });`,
    site: 'set koa ctx.status = n 404 body:present',
  },
  {
    rank: 37,
    form: 'variable = n, then used as status',
    imports: `import express from 'express';`,
    text: `express().get('/', (req, res) => { const status = CODE; res.status(status).json({ a: 1 }); });`,
    site: 'set express res.status(n) 404 body:present',
  },
  {
    rank: 38,
    form: 'default value status = n',
    imports: `import express from 'express';`,
    text: `const fail = (res, status = CODE) => res.status(status).json({ a: 1 });`,
    site: 'set express res.status(n) 404… body:present',
  },
  {
    rank: 39,
    form: 'new HttpException(msg, n)',
    imports: `import { HttpException } from '@nestjs/common';`,
    text: `function find() { throw new HttpException('none', CODE); }`,
    site: 'throw nest new HttpException(response, n) 404 body:present',
  },
  {
    rank: 40,
    form: 'reply.code|status(n)',
    imports: `import fastify from 'fastify';`,
    text: `fastify().get('/', (request, reply) => { reply.code(CODE).send({ a: 1 }); });`,
    site: 'set fastify reply.code(n) 404 body:present',
  },
  {
    rank: 41,
    form: 'res.redirect(n, url)',
    imports: `import express from 'express';`,
    text: `express().get('/', (req, res) => { res.redirect(CODE, '/b'); });`,
    code: 303,
    site: 'redirect express res.redirect(n, url) 303 body:unknown',
  },
  {
    rank: 42,
    form: 'this.json(x, n) / this.statusCode(n)',
    imports: `import { BaseHttpController } from 'inversify-express-utils';`,
    text: `class Users extends BaseHttpController { find() { return this.json({ a: 1 }, CODE); } }`,
    site: 'send inversify-express-utils this.json(content, n) 404 body:present',
  },
  {
    rank: 44,
    form: 'json(x, n)',
    imports: `import { json } from '@remix-run/node';`,
    text: `function load() { return json({ a: 1 }, CODE); }`,
    site: 'send remix json(value, n) 404 body:present',
  },
  {
    rank: 45,
    form: 'new HTTPException(n, …)',
    imports: `import { HTTPException } from 'hono/http-exception';`,
    text: `function find() { throw new HTTPException(CODE, { message: 'none' }); }`,
    site: 'throw hono new HTTPException(n, options) 404 body:unknown',
  },
  {
    rank: 46,
    form: '@HttpCode(n)',
    imports: `import { Controller, HttpCode, Post } from '@nestjs/common';`,
    text: `@Controller() class Users { @Post() @HttpCode(CODE) add() { return { a: 1 }; } }`,
    only: 'ts',
    site: 'set nest @HttpCode(n) 404 body:present',
  },
  {
    rank: 47,
    form: 'err.status = n / err.statusCode = n',
    text: `function find() { const err = new Error('none'); err.status = CODE; throw err; }`,
    site: 'throw errors error.status = n 404 body:unknown',
  },
  {
    rank: 48,
    form: 'new NextResponse(body, {status: n})',
    imports: `import { NextResponse } from 'next/server';`,
    text: `function answer() { return new NextResponse('none', { status: CODE }); }`,
    site: 'send next new NextResponse(body, { status: n }) 404 body:present',
  },
  {
    rank: 49,
    form: 'throw {statusCode|status: n, …}',
    imports: `import express from 'express';`,
    text: `express().get('/', () => { throw { statusCode: CODE, message: 'none' }; });`,
    site: 'throw errors throw { statusCode: n } 404 body:unknown',
  },
  {
    rank: 50,
    form: 'context.res = {status: n}',
    text: `module.exports = async function (context, req) { context.res = { status: CODE, body: 'none' }; };`,
    site: 'send azure-functions context.res = { status: n, body } 404 body:present',
  },
  {
    rank: 51,
    form: 'callback(null, {statusCode: n})',
    text: `export const handler = (event, context, callback) => { callback(null, { statusCode: CODE, body: 'none' }); };`,
    site: 'send aws-lambda callback(null, { statusCode: n, body }) 404 body:present',
  },
  {
    rank: 52,
    form: 'createError({statusCode|status: n})',
    imports: `import { createError } from 'h3';`,
    text: `function find() { throw createError({ statusCode: CODE, message: 'none' }); }`,
    site: 'throw h3 createError({ statusCode: n }) 404 body:unknown',
  },
  {
    rank: 53,
    form: 'ctx.throw(n)',
    imports: `import Koa from 'koa';`,
    text: `new Koa().use((ctx) => { ctx.throw(CODE); });`,
    site: 'throw koa ctx.throw(n, message) 404 body:unknown',
  },
  {
    rank: 55,
    form: '@ApiResponse({status: n}) decorator',
    imports: `import { Controller, Get } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';`,
    text: `@Controller() class Users { @Get() @ApiResponse({ status: CODE }) list() { return []; } }`,
    only: 'ts',
    site: 'declare nest @ApiResponse({ status: n }) 404 body:unknown',
  },
  {
    rank: 56,
    form: 'c.redirect(url, n)',
    imports: `import { Hono } from 'hono';`,
    text: `new Hono().get('/', (c) => c.redirect('/b', CODE));`,
    code: 303,
    site: 'redirect hono c.redirect(url, n) 303 body:unknown',
  },
  {
    rank: 57,
    form: 'res.send(n, body) / res.json(n, body)',
    imports: `import restify from 'restify';`,
    text: `restify.createServer().get('/', (req, res, next) => { res.send(CODE, { a: 1 }); next(); });`,
    site: 'send restify res.send(n, body) 404 body:present',
  },
  {
    rank: 58,
    form: 'NextResponse.redirect(url, {status: n})',
    imports: `import { NextResponse } from 'next/server';`,
    text: `function answer() { return NextResponse.redirect('http://localhost/b', { status: CODE }); }`,
    code: 303,
    site: 'redirect next NextResponse.redirect(url, { status: n }) 303 body:unknown',
  },
  {
    rank: 61,
    form: 'status(n) / set.status = n',
    imports: `import { Elysia } from 'elysia';`,
    text: `new Elysia().get('/', ({ set }) => { set.status = CODE; return 'none'; });`,
    site: 'set elysia set.status = n 404 body:present',
  },
];

/** The forms among the first 60 that are no site, and why. */
export const elsewhere: Readonly<Record<number, string>> = {
  4: 'A table of codes answers nothing; what is read from it does.',
  15: 'A log, a metric or a body that repeats a code.',
  16: 'A variable: where it is used as a status is the site (37).',
  20: 'A type.',
  26: 'Codes in data.',
  27: 'What becomes of the returned number, the function does not say.',
  31: "A member `code` is as often a driver's or the system's.",
  35: "A helper of one project's own that declares operations.",
  43: 'A key by which something is looked up.',
  54: 'A member `code` says nothing of HTTP.',
  59: 'An object that goes nowhere.',
  60: 'An object that goes nowhere.',
};
