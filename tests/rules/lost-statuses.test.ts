/**
 * What each framework loses, by all rules of silent faults at once: exactly one of them says so, and says what happens. Those
 * that run here are served in tests/conformance/silent-faults.test.ts, too.
 */
import { describe, expect, it } from 'vitest';

import { reportFaults } from './report-faults.ts';

const express = (body: string, method = 'get'): string =>
  `import express from 'express'; express().${method}('/', (req, res, next) => { ${body} });`;
const koa = (body: string): string => `import Koa from 'koa'; new Koa().use(async (ctx, next) => { ${body} });`;
const hono = (body: string): string => `import { Hono } from 'hono'; new Hono().get('/', async (c) => { ${body} });`;
const nest = (member: string): string =>
  `import { Get, Head, Next, NotFoundException, Redirect, Render, Res } from '@nestjs/common'; class Users { ${member} }`;
const onFastify = (member: string): string => `import type { FastifyReply } from 'fastify'; ${nest(member)}`;
const router = (body: string): string =>
  `import { NextResponse } from 'next/server'; export async function GET(request) { ${body} }`;
const kit = (body: string): string =>
  `import { fail, json } from '@sveltejs/kit'; export async function GET() { ${body} }`;
const astro = (body: string): string => `export async function GET({ redirect }) { ${body} }`;
const api = (body: string): string => `export default function handler(req, res) { ${body} }`;
const micro = (body: string): string => `import { send } from 'micro'; export default async (req, res) => { ${body} };`;
const h3 = (body: string): string =>
  `import { defineEventHandler, readBody, sendError, sendNoContent, sendRedirect, setHeader, setResponseStatus } from 'h3'; export default defineEventHandler(async (event) => { ${body} });`;
const streams = (body: string): string =>
  `import http2 from 'node:http2'; http2.createServer().on('stream', (stream) => { ${body} });`;
const h3Second = (body: string): string =>
  `import { H3, noContent, redirect } from 'h3'; new H3().get('/', async (event) => { ${body} });`;
const adonis = (body: string): string =>
  `import router from '@adonisjs/core/services/router'; router.get('/', async ({ response }) => { ${body} });`;
const hapi = (body: string): string =>
  `import Hapi from '@hapi/hapi'; Hapi.server().route({ path: '/', method: 'GET', handler: async (request, h) => { ${body} } });`;
const fastify = (body: string): string =>
  `import Fastify from 'fastify'; Fastify().get('/', async (request, reply) => { ${body} });`;
const elysia = (body: string): string =>
  `import { Elysia, redirect, status } from 'elysia'; new Elysia().get('/', (context) => { const { set } = context; ${body} });`;
const filter = (decorator: string, body: string): string =>
  `import { ArgumentsHost, Catch, HttpException, UseGuards } from '@nestjs/common'; ${decorator} class Errors { catch(exception, host: ArgumentsHost) { const response = host.switchToHttp().getResponse(); ${body} } }`;
const route = 'app/users/route.ts';
const server = 'src/routes/+server.ts';
const pages = 'pages/api/users.ts';
const endpoint = 'src/pages/users.ts';

describe('one rule says what happens', () => {
  it.each<[code: string, report: string, filename?: string]>([
    // Streams of HTTP/2.
    [
      streams("stream.respond({ ':status': 200 }); stream.respond({ ':status': 404 }); stream.end('none');"),
      'no-ineffective-code: The response was already sent by respond() in the same line, so this status is lost: Node throws ERR_HTTP2_HEADERS_SENT where nothing catches it, and the process exits. Set the status before the response is sent.',
    ],
    [
      streams("stream.respond({ ':status': 600 }); stream.end('none');"),
      'no-invalid-code: 600 is outside of 200–599: Node throws ERR_HTTP2_STATUS_INVALID where nothing catches it, and the process exits. Pass an integer from 200 to 599.',
    ],
    [
      streams("stream.respond({ ':status': 103 }); stream.end('none');"),
      'no-invalid-code: 103 Early Hints is outside of 200–599: Node throws ERR_HTTP2_STATUS_INVALID where nothing catches it, and the process exits. Pass an integer from 200 to 599.',
    ],
    [
      streams("stream.respondWithFile('none.html', { ':status': 204 });"),
      "no-forbidden-body: 204 No Content cannot have a body: `stream.respondWithFile(path, { ':status': n })` throws. Send 200 OK with the body, or end the response without one.",
    ],
    // Koa.
    [
      koa("ctx.redirect('/x'); ctx.status = 200;"),
      'valid-redirect-code: 200 OK does not redirect: Koa sends it with a Location field, and clients do not follow it. Use 301, 302, 303, 307, or 308.',
    ],
    [
      koa("ctx.status = user ? 404 : 410; ctx.redirect('/x');"),
      'no-ineffective-code: This status is never sent: Koa redirects with 302 instead. Leave it out, or set a code that redirects.',
    ],
    [
      koa("ctx.statusCode = 404; ctx.body = 'none';"),
      'no-ineffective-code: This does not set the status: Koa does not read this property. Write `ctx.status = 404`.',
    ],
    [
      koa("ctx.res.statusCode = 404; ctx.body = 'none';"),
      'no-ineffective-code: This status is never sent: Koa does not notice it, and answers with 200 when the body is set. Set `ctx.status`.',
    ],
    [
      koa("ctx.res.end('none'); ctx.status = 404;"),
      'no-ineffective-code: The response was already sent by end() in the same line, so this status is lost: Koa ignores it without a word. Set the status before the response is sent.',
    ],
    [
      koa("ctx.res.status = 404; ctx.body = 'none';"),
      'no-ineffective-code: This does not set the status: Koa does not read this property. Set `ctx.status`.',
    ],
    // Hono.
    [
      hono('const answer = c.json(user); if (!user) c.status(404); return answer;'),
      'no-ineffective-code: This status is never sent: Hono sends the status of the Response that the handler returns. Pass the status to the response that is returned.',
    ],
    [
      "import { HTTPException } from 'hono/http-exception'; throw new HTTPException(500, { res: new Response('none', { status: 404 }) });",
      'no-ineffective-code: This status is never sent: Hono sends the status of the HTTPException. Pass the status there.',
    ],
    [
      hono("throw { status: 404, message: 'none' };"),
      'valid-error-code: The status is lost: Hono does not read `status` of what is thrown, and the client gets 500. Throw an `HTTPException`.',
    ],
    [
      hono('throw 404;'),
      'valid-error-code: The status is lost: Hono takes no number that is thrown for a status, and the client gets 500. Throw an `HTTPException`.',
    ],
    [
      hono("return c.json({ error: 'none' }, { statusCode: 404 });"),
      'no-ineffective-code: This does not set the status: Hono ignores statusCode and sends 200. Name the property `status`.',
    ],
    [
      hono("const init = { statusCode: 404, headers: {} }; return c.newResponse('none', init);"),
      'no-ineffective-code: This does not set the status: Hono ignores statusCode and sends 200. Name the property `status`.',
    ],
    [
      hono("c.status(404); return new Response('none');"),
      'no-ineffective-code: This status is never sent: Hono sends the status of the Response that the handler returns. Pass the status to the response that is returned.',
    ],
    [
      hono('return c.status(401);'),
      'no-unsent-response: The status is set here, but nothing is ever sent: Hono answers with 404 Not Found. Return a response.',
    ],
    [
      hono("throw new Response('none', { status: 404 });"),
      'valid-error-code: The response is lost: Hono sends none that is thrown, and the client gets 500. Return it.',
    ],
    [
      hono("return c.json({ error: 'none' });"),
      'no-error-in-success: 200 OK says that all went well, and `error` in the body says that it did not: caches, monitoring and clients go by the code. Send a 4xx or 5xx code.',
    ],
    // Nest.
    [
      nest("@Get() find(@Res() res) { return 'x'; }"),
      'no-unsent-response: Nothing is ever sent here: Nest leaves the answer to a method that injects the response, and the client waits until it times out. Send the response, or write `@Res({ passthrough: true })`.',
    ],
    [
      nest('@Get() async find(@Res() res) { if (!id) throw new NotFoundException(); await load(id); }'),
      'no-unsent-response: Nothing is ever sent here: Nest leaves the answer to a method that injects the response, and the client waits until it times out. Send the response, or write `@Res({ passthrough: true })`.',
    ],
    [
      nest('@Get() find() { return new NotFoundException(); }'),
      'no-discarded-response: This error is returned, not thrown: on Express Nest sends it as the body of a successful response. Throw it.',
    ],
    [
      nest("@Get() @Redirect('/x') find() { return { url: '/y', statusCode: 404 }; }"),
      'valid-redirect-code: 404 Not Found does not redirect: Nest sends it with a Location field, and clients do not follow it. Use 301, 302, 303, 307, or 308.',
    ],
    [
      onFastify('@Get() async find(@Res() res: FastifyReply) { res.status(404); }'),
      'no-unsent-response: The status is set here, but nothing is ever sent: the client waits until it times out. Add `.send()`.',
    ],
    [
      nest("@Head() find() { return { name: 'x' }; }"),
      'no-forbidden-body: A response to HEAD cannot have a body: the client never gets this one. End the response without it.',
    ],
    // Express, Fastify, hapi, restify, Node, h3, routing-controllers, LoopBack.
    [
      express('res.json({ ok: true });', 'head'),
      'no-forbidden-body: A response to HEAD cannot have a body: the client never gets this one. End the response without it.',
    ],
    [
      express("res.json({ success: false, message: 'none' });"),
      'no-error-in-success: 200 OK says that all went well, and `success: false` in the body says that it did not: caches, monitoring and clients go by the code. Send a 4xx or 5xx code.',
    ],
    [
      "import Fastify from 'fastify'; Fastify().get('/', (request, reply) => reply.send(404));",
      'no-ineffective-code: This does not set the status: Fastify sends the number as the body, and 200 where nothing else was set. Write `reply.code(404).send()`.',
    ],
    [
      express('res.json(user); res.status(404).json({});'),
      'no-double-response: The response was already sent by json() in the same line: Express throws ERR_HTTP_HEADERS_SENT, and the client gets only the first response. Return after the first response, or send only one of them.',
    ],
    [
      express('res.json(user); if (failed) res.status(404).json({});'),
      'no-ineffective-code: The response was already sent by json() in the same line, so this status is lost: Express ignores it without a word. Set the status before the response is sent.',
    ],
    [
      express('res.redirect(301);'),
      'no-ineffective-code: This does not set the status: Express takes the number for the URL, and redirects to it with 302. Pass the URL as the second argument.',
    ],
    [
      express('res.flushHeaders(); res.status(404).end();'),
      'no-ineffective-code: The response was already sent by flushHeaders() in the same line, so this status is lost: Express ignores it without a word. Set the status before the response is sent.',
    ],
    [
      fastify("reply.code(200).send(new Error('none'));"),
      'no-ineffective-code: This status is never sent: Fastify answers an error with its own status, or with 500. Set the code of an error, or send something else.',
    ],
    [
      fastify('try { await load(); } catch (error) { reply.code(204).send(error); }'),
      'no-ineffective-code: This status is never sent: Fastify answers an error with its own status, or with 500. Set the code of an error, or send something else.',
    ],
    [
      "import http from 'node:http'; http.createServer((req, res) => { throw { status: 404 }; });",
      'valid-error-code: The status is lost: Node does not read `status` of what is thrown, and the process exits. Answer with a response of that status.',
    ],
    [
      "import restify from 'restify'; restify.createServer().get('/', (req, res) => { res.redirect('/x'); });",
      'no-ineffective-code: This does not set the status: restify throws an AssertionError for want of `next`, and the process exits. Pass `next` as the second argument.',
    ],
    [
      h3('sendNoContent(event); setResponseStatus(event, 404);'),
      'no-ineffective-code: The response was already sent by sendNoContent() in the same line, so this status is lost: h3 ignores it without a word. Set the status before the response is sent.',
    ],
    [
      "import Hapi from '@hapi/hapi'; Hapi.server().route({ handler: (request, h) => h.redirect('/x').code(200) });",
      'valid-redirect-code: 200 OK does not redirect: hapi sends it with a Location field, and clients do not follow it. Use 301, 302, 303, 307, or 308.',
    ],
    [
      "import restify from 'restify'; restify.createServer().get('/', (req, res, next) => { res.redirect(301, '/x'); });",
      'no-ineffective-code: This does not set the status: restify throws an AssertionError for want of `next`, and the process exits. Pass `next` as the third argument.',
    ],
    [
      "import restify from 'restify'; restify.createServer().get('/', (req, res, next) => { res.status(404).send(); next(); });",
      'no-ineffective-code: This does not set the status: restify returns the number, so that the call after it throws a TypeError, and the process exits. Pass the status to the form that sends: `res.send(404, body)`.',
    ],
    [
      "import http from 'node:http'; http.createServer((req, res) => { res.end('x'); res.writeHead(404); });",
      'no-double-response: The response was already sent by end() in the same line: Node throws ERR_HTTP_HEADERS_SENT, which can end the process. Return after the first response, or send only one of them.',
    ],
    [
      "import { defineEventHandler } from 'h3'; export default defineEventHandler((event) => { event.res.status = 404; return 'x'; });",
      'no-ineffective-code: This does not set the status: h3 does not read this property, and sends 200. Use `setResponseStatus(event, 404)`.',
    ],
    [
      "import { Get, HttpCode, Redirect } from 'routing-controllers'; class Users { @Get('/') @HttpCode(301) @Redirect('/x') list() {} }",
      'no-ineffective-code: This does not set the status: routing-controllers redirects with 302 whatever it says. Leave it out, or redirect with the status and a Location of your own.',
    ],
    [
      "import { NotFoundError } from 'routing-controllers'; export function find(user) { if (!user) new NotFoundError(); return user; }",
      'no-discarded-response: This error is made and thrown away: the client only hears of it when it is thrown. Throw it.',
    ],
    [
      "import { HttpErrors } from '@loopback/rest'; export function find(user) { if (!user) new HttpErrors.NotFound(); return user; }",
      'no-discarded-response: This error is made and thrown away: the client only hears of it when it is thrown. Throw it.',
    ],
    // Forms that take the response as an argument.
    [
      micro('if (!user) send(res, 404); send(res, 200, user);'),
      'no-double-response: The response was already sent by send() in the same line: micro throws ERR_HTTP_HEADERS_SENT where nothing catches it, and the process exits. Return after the first response, or send only one of them.',
    ],
    [
      micro('res.statusCode = 404; return send(res, 200, user);'),
      'no-ineffective-code: This status is never sent: send() in the same line replaces it. Keep only one of them.',
    ],
    [
      "import polka from 'polka'; import send from '@polka/send'; polka().get('/', (req, res) => { res.statusCode = 404; send(res); });",
      'no-ineffective-code: This status is never sent: send() in the same line replaces it. Keep only one of them.',
    ],
    [
      h3("setResponseStatus(event, 301); setHeader(event, 'x-a', 'b'); return sendRedirect(event, '/x');"),
      'no-ineffective-code: This status is never sent: sendRedirect() in the same line replaces it. Keep only one of them.',
    ],
    [
      h3("event.node.res.statusCode = 404; return sendRedirect(event, '/x');"),
      'no-ineffective-code: This status is never sent: sendRedirect() in the same line replaces it. Keep only one of them.',
    ],
    [
      h3('setResponseStatus(event, 404); return sendNoContent(event, 204);'),
      'no-ineffective-code: This status is never sent: sendNoContent() in the same line replaces it. Keep only one of them.',
    ],
    [
      h3('throw 404;'),
      'valid-error-code: The status is lost: h3 takes no number that is thrown for a status, and the client gets 500. Throw what `createError()` makes.',
    ],
    [
      h3Second("return redirect(301, '/x');"),
      "valid-redirect-code: The code and the URL are in the wrong order: h3 throws a TypeError, and the client gets 500. Write `redirect('/x', 301)`.",
    ],
    [
      h3Second("return redirect('/x', 200);"),
      'valid-redirect-code: 200 OK does not redirect: h3 sends it with a Location field, and clients do not follow it. Use 301, 302, 303, 307, or 308.',
    ],
    [
      api("res.redirect('/x', 301);"),
      "valid-redirect-code: The code and the URL are in the wrong order: Next.js ignores the status code and redirects with 307. Write `res.redirect(301, '/x')`.",
      pages,
    ],
    [
      h3("setResponseStatus(event, 404); return new Response('none');"),
      'no-ineffective-code: This status is never sent: h3 sends the status of the response that the handler returns. Pass the status to the response that is returned.',
    ],
    [
      h3("if (!user) sendRedirect(event, '/login'); return sendNoContent(event);"),
      'no-double-response: The response was already sent by sendRedirect() in the same line: h3 sends only the first one. Return after the first response, or send only one of them.',
    ],
    // What is sent last goes out.
    [
      adonis('response.status(404); response.ok(user);'),
      'no-ineffective-code: This status is never sent: ok() in the same line replaces it. Keep only one of them.',
    ],
    [
      adonis('if (!user) response.notFound(); return response.ok(user);'),
      'no-double-response: The response was already sent by notFound() in the same line: AdonisJS sends only the last one. Return after the first response, or send only one of them.',
    ],
    // What the handler returns, besides what it has set or sent.
    [
      hapi("const answer = h.response(user).type('text/x'); answer.code = 404; return answer;"),
      'no-ineffective-code: This does not set the status: hapi does not read this property. Write `answer.code(404)`.',
    ],
    [
      hapi("const answer = h.redirect('/x'); answer.status = 301; return answer;"),
      'no-ineffective-code: This does not set the status: hapi does not read this property. Write `answer.code(301)`.',
    ],
    [
      "import type { ResponseObject } from '@hapi/hapi'; export const refuse = (response: ResponseObject) => { response.status = 404; };",
      'no-ineffective-code: This does not set the status: hapi does not read this property. Write `response.code(404)`.',
    ],
    [
      hapi('request.raw.res.statusCode = 404; return h.response(user);'),
      'no-ineffective-code: This status is never sent: hapi sends the status of what the handler returns. Set it on the response that is returned.',
    ],
    [
      hapi("const { res } = request.raw; res.statusCode = 404; return 'none';"),
      'no-ineffective-code: This status is never sent: hapi sends the status of what the handler returns. Set it on the response that is returned.',
    ],
    [
      hapi("request.raw.res.writeHead(404); request.raw.res.end('none'); return { none: true };"),
      'no-double-response: The handler sends this response, or a part of it, and then returns another one: hapi throws ERR_HTTP_HEADERS_SENT where nothing catches it, and the process exits. Do only one of the two.',
    ],
    [
      micro("send(res, 404, 'none'); return { none: true };"),
      'no-double-response: The handler sends this response, or a part of it, and then returns another one: micro throws ERR_HTTP_HEADERS_SENT where nothing catches it, and the process exits. Do only one of the two.',
    ],
    [
      fastify("reply.code(404); return new Response('none');"),
      'no-ineffective-code: This status is never sent: Fastify sends the status of the Response. Pass the status to the response that is returned.',
    ],
    [
      fastify("reply.code(404).send(new Response('none'));"),
      'no-ineffective-code: This status is never sent: Fastify sends the status of the Response. Pass the status to the response that is returned.',
    ],
    [
      fastify('return reply.code(410).callNotFound();'),
      'no-ineffective-code: This status is never sent: callNotFound() in the same line replaces it. Keep only one of them.',
    ],
    [
      fastify("return reply.code(404).redirect('/x');"),
      'valid-redirect-code: 404 Not Found does not redirect: Fastify sends it with a Location field, and clients do not follow it. Use 301, 302, 303, 307, or 308.',
    ],
    [
      elysia("set.status = 404; return status(400, 'none');"),
      'no-ineffective-code: This status is never sent: Elysia sends the status of what the handler returns. Pass the status to the response that is returned.',
    ],
    // Redirects of Next's configuration.
    [
      'export default { async redirects() { return [{ source, destination, statusCode: 404 }]; } };',
      'valid-redirect-code: 404 Not Found does not redirect: Next.js refuses to build and to start. Use 301, 302, 303, 307, or 308.',
      'next.config.mjs',
    ],
    [
      'const config = { redirects: async () => [{ source, destination, statusCode: 404 }] }; module.exports = plugin(config);',
      'valid-redirect-code: 404 Not Found does not redirect: Next.js refuses to build and to start. Use 301, 302, 303, 307, or 308.',
      'next.config.js',
    ],
    // Nest's filters for everything.
    [
      filter('@Catch()', 'response.status(exception.status).json({});'),
      'no-unvalidated-code: exception.status is undefined for most errors. Then Express throws a TypeError, and the client gets 500. Give it a fallback, or check it first.',
    ],
    [
      filter('@Catch()', 'const status = exception.getStatus(); response.status(status).json({});'),
      'no-unvalidated-code: exception.getStatus() is missing in errors of other classes, and every error comes here: calling it throws a TypeError, and hides the real error. Check the class first.',
    ],
    // A Response cannot be changed.
    [
      'export async function load(url) { const response = await fetch(url); response.status = 404; return response; }',
      'no-ineffective-code: This does not set the status: fetch has no setter for it, and throws a TypeError, or does nothing in sloppy mode. Make a new Response with the status.',
    ],
    [
      hono('await next(); c.res.status = 404;'),
      'no-ineffective-code: This does not set the status: fetch has no setter for it, and throws a TypeError, or does nothing in sloppy mode. Make a new Response with the status.',
    ],
    [
      router('const answer = NextResponse.json({}); answer.status = 404; return answer;'),
      'no-ineffective-code: This does not set the status: fetch has no setter for it, and throws a TypeError, or does nothing in sloppy mode. Make a new Response with the status.',
      route,
    ],
    // What is thrown and not read.
    [
      nest('@Get() find() { throw 404; }'),
      'valid-error-code: The status is lost: Nest takes no number that is thrown for a status, and the client gets 500. Throw an HttpException.',
    ],
    [
      hapi("throw Object.assign(new Error('none'), { statusCode: 404 });"),
      'valid-error-code: The status is lost: hapi does not read `statusCode` of what is thrown, and the client gets 500. Throw an error of @hapi/boom.',
    ],
    [
      micro('throw { statusCode: 404 };'),
      'valid-error-code: The status is lost: micro does not read `statusCode` of what is thrown, and the client waits until it times out. Throw `createError(status, message)`.',
    ],
    [
      adonis('throw { statusCode: 404 };'),
      'valid-error-code: The status is lost: AdonisJS does not read `statusCode` of what is thrown, and the client gets 500. Throw an `Exception` with the `status`.',
    ],
    [
      adonis('throw 404;'),
      'valid-error-code: The status is lost: AdonisJS takes no number that is thrown for a status, and the client gets 500. Throw an `Exception` with the `status`.',
    ],
    // Frameworks with files.
    [
      router('return new NextResponse(text, { statusCode: 404 });'),
      'no-ineffective-code: This does not set the status: Next.js ignores statusCode and sends 200. Name the property `status`.',
      route,
    ],
    [
      router('return NextResponse.json({}, { statusCode: 404 });'),
      'no-ineffective-code: This does not set the status: Next.js ignores statusCode and sends 200. Name the property `status`.',
      route,
    ],
    [
      router('throw NextResponse.json({}, { status: 404 });'),
      'valid-error-code: The response is lost: Next.js sends none that is thrown, and the client gets 500. Return it.',
      route,
    ],
    [
      router("const error = new Error('none'); error.status = 404; throw error;"),
      'valid-error-code: The status is lost: Next.js does not read `status` of what is thrown, and the client gets 500. Answer with a response of that status.',
      route,
    ],
    [
      api('res.json({}, 404);'),
      'no-ineffective-code: This does not set the status: Next.js ignores the second argument and sends 200. Write `res.status(404).json({})`.',
      pages,
    ],
    [
      api('res.json({}).status(404);'),
      'no-ineffective-code: This does not set the status: Next.js has sent 200 already, and throws a TypeError, since its helpers return nothing then. Set the status before.',
      pages,
    ],
    [
      api("res.status(301).redirect('/x');"),
      "no-ineffective-code: This status is never sent: redirect() of Next.js sends 307 whatever was set before. Write `res.redirect(301, '/x')`.",
      pages,
    ],
    [
      router('throw 404;'),
      'valid-error-code: The status is lost: Next.js takes no number that is thrown for a status, and the client gets 500. Answer with a response of that status.',
      route,
    ],
    [
      astro('throw 404;'),
      'valid-error-code: The status is lost: Astro takes no number that is thrown for a status, and the client gets 500. Return a `Response` of that status.',
      endpoint,
    ],
    [
      astro('throw { status: 404 };'),
      'valid-error-code: The status is lost: Astro does not read `status` of what is thrown, and the client gets 500. Return a `Response` of that status.',
      endpoint,
    ],
    [
      astro("throw redirect('/x');"),
      'valid-error-code: The response is lost: Astro sends none that is thrown, and the client gets 500. Return it.',
      endpoint,
    ],
    [
      astro("redirect('/x'); return new Response();"),
      'no-discarded-response: This response is made and thrown away: only what the handler returns is sent. Return it.',
      endpoint,
    ],
    [
      kit('throw json({}, { status: 404 });'),
      'valid-error-code: The response is lost: SvelteKit sends none that is thrown, and the client gets 500. Return it.',
      server,
    ],
    [
      kit("const error = new Error('none'); error.status = 404; throw error;"),
      'valid-error-code: The status is lost: SvelteKit does not read `status` of what is thrown, and the client gets 500. Call `error(status, message)`.',
      server,
    ],
    [
      "import { fail } from '@sveltejs/kit'; export const actions = { default: async () => fail(200, {}) };",
      'valid-error-code: 200 OK is not an error: SvelteKit sends it, and clients take the failure for a success. Throw a 4xx or 5xx code, or answer with 200 without throwing.',
      'src/routes/+page.server.ts',
    ],
    [
      "import { data } from 'react-router'; export async function loader() { throw { status: 404 }; }",
      'valid-error-code: The status is lost: React Router does not read `status` of what is thrown, and the client gets 500. Throw `data()` with the status.',
    ],
    [
      "import { createHTTPServer } from '@trpc/server/adapters/standalone'; createHTTPServer({ responseMeta: () => ({ status: 600 }) });",
      'no-invalid-code: 600 is outside of 200–599: tRPC answers with 500. Pass an integer from 200 to 599.',
    ],
    [
      "module.exports = { exits: { missing: { statusCode: 1000 } }, fn: async function () { throw 'missing'; } };",
      'no-invalid-code: 1000 is outside of 100–999: Sails refuses to load the action (E_INVALID_RES_METADATA_IN_EXIT_DEF). Pass an integer from 200 to 599.',
      'api/controllers/users/find.js',
    ],
  ])('%s', (code, report, filename) => {
    expect(reportFaults(code, filename)).toEqual([report]);
  });
});

describe('nothing is lost', () => {
  it.each<[code: string, filename?: string]>([
    [koa("ctx.redirect('/x'); ctx.status = 307;")],
    [koa("ctx.redirect('/x'); if (failed) ctx.status = 404;")],
    [koa("ctx.status = code; ctx.redirect('/x');")],
    [koa("ctx.body = 'x'; ctx.res.statusCode = 404;")],
    [koa('ctx.state.statusCode = 404; ctx.statusCode = code;')],
    ['const context = { statusCode: 200 }; context.statusCode = 404;'],
    [koa("ctx.res.statusCode = 404; ctx.res.end('x');")],
    [koa("ctx.res.statusCode = 404; await handle(ctx.req, ctx.res); ctx.body = 'x';")],
    [koa("ctx.body = 'x'; ctx.res.statusCode = 404; ctx.body = 'y';")],
    [hono("c.status(404); return new Response('none', { status: 404 });")],
    [hono('c.status(404); return render(c);')],
    [hono('return c.json({ statusCode: 404 }, 404);')],
    [hono("return c.text('none', { status: 404, statusCode: 404 });")],
    [hono("return c.text('none', { ...init, statusCode: 404 });")],
    [hono('const box = { json: (data, init) => init }; return box.json({}, { statusCode: 404 });')],
    ["export const GET = () => new Response('none', { status: 404, statusCode: 404 });"],
    [hono('c.status(201); return answer;')],
    [hono("throw new Error('none');")],
    [hono("const error = new Error('none'); error.status = 404; throw error;")],
    [
      "import { HTTPException } from 'hono/http-exception'; throw new HTTPException(404, { res: new Response('none', { status: 404 }) });",
    ],
    [
      "import { HTTPException } from 'hono/http-exception'; throw new HTTPException(code, { res: new Response('none', { status: 404 }) });",
    ],
    [
      "import { HTTPException } from 'hono/http-exception'; throw new HTTPException(404, { res: new Response('none'), cause: { status: 400 } });",
    ],
    [hono('try { throw 404; } catch (code) { return c.json({}, code); }')],
    [hono('c.status(404); const answer = c.json({ none: true }); return answer;')],
    [hono('const answer = c.json(user); c.status(404); return render(answer);')],
    [hono('let answer = c.json(user); answer = other; c.status(404); return answer;')],
    [koa("ctx.status = 404; ctx.res.end('none');")],
    [koa("ctx.res.statusCode = 404; ctx.res.write('a'); ctx.res.end('b');")],
    [express('res.status(404); res.flushHeaders(); res.end();')],
    [express('res.redirect(target);')],
    [fastify('reply.code(500).send(new Error());')],
    [fastify('reply.code(status).send(new Error());')],
    [fastify('reply.code(200).send(error);')],
    [onFastify('@Get() async find(@Res({ passthrough: true }) res: FastifyReply) { res.status(404); }')],
    [nest('@Head() find() {}')],
    [nest('@Head() find() { return this.users.find(); }')],
    [nest("@Get() find() { throw { statusCode: 404, message: 'none' }; }")],
    [h3('setResponseStatus(event, 204);')],
    [hono('c.status(404); c.res = await render();')],
    [hono('c.status(201); return c.json({ error: null });')],
    [nest('@Get() find(@Res() res) { throw new NotFoundException(); }')],
    [nest('@Get() find(@Res() res) { return this.files.pipe(res); }')],
    [nest("@Get() find(@Res({ passthrough: true }) res) { return 'x'; }")],
    [nest('@Get() find(@Res() res, @Next() next) { next(); }')],
    [nest("@Get() @Render('index') find(@Res() res) { return {}; }")],
    [nest('find(@Res() res) {}')],
    [nest('@Get() find(@Res() res: Response) { return res.sendFile(path); }')],
    [nest('@Get() async find(@Res() res: Response) { const file = await load(); res.end(file); }')],
    [nest("@Get() find(@Res() res: Response) { res.set('Vary', 'Accept').json({}); }")],
    [nest("@Get() find(@Res() res: Response) { res.setHeader('Vary', 'Accept'); stream.pipe(res); }")],
    [nest('@Get() find(@Res() res: Response) { res.write(head); res.end(); }')],
    [nest("@Get() find(@Res() res: FastifyReply) { res.header('Vary', 'Accept').send(user); }")],
    [nest('@Get() find(@Res() res: Response) { this.users.find().then((user) => res.json(user)); }')],
    [
      nest(
        "@Get() find(@Res() res: Response) { if (cached) return res.redirect('/x'); throw new NotFoundException(); }",
      ),
    ],
    [nest("@Get() @Redirect('/x') find() { return { url: '/y', statusCode: 308 }; }")],
    [nest('@Get() find() { return this.users.find(() => new NotFoundException()); }')],
    [express('res.end();', 'head')],
    [express("if (!user) res.status(404); res.json({ error: 'none' });")],
    [express("answer(res); res.json({ error: 'none' });")],
    ["import express from 'express'; express().use((err, req, res, next) => { res.json({ error: 'none' }); });"],
    [
      "import Fastify from 'fastify'; Fastify().get('/', (request, reply) => { reply.raw.statusCode = 404; reply.send(); });",
    ],
    ["import Fastify from 'fastify'; Fastify().get('/', (request, reply) => reply.send(users.length));"],
    ["import Hapi from '@hapi/hapi'; Hapi.server().route({ handler: (request, h) => h.redirect('/x').code(303) });"],
    [
      "import restify from 'restify'; restify.createServer().get('/', (req, res, next) => { res.redirect(301, '/x', next); });",
    ],
    [micro('if (!user) return send(res, 404); send(res, 200, user);')],
    [micro('res.statusCode = 404; return user;')],
    [micro('res.statusCode = 404; return answer(res, 200);')],
    [micro('send(res, 200, user); send(other, 404);')],
    ["import { send } from './queue'; export default async (req, res) => { send(res, 404); send(res, 200, user); };"],
    [h3('setResponseStatus(event, 404); return sendNoContent(event);')],
    [h3('setResponseStatus(event, 301); return sendRedirect(event, url, 301);')],
    [h3("setResponseStatus(event, 404); const body = await readBody(event); return sendRedirect(event, '/x');")],
    [h3("if (!user) return sendRedirect(event, '/login'); return sendNoContent(event);")],
    [h3("setResponseStatus(event, 404); return new Response('none', { status: 404 });")],
    [h3('setResponseStatus(event, 404); return user;')],
    [h3('setResponseStatus(event, 500); await handle(event.node.res); return sendNoContent(event, 204);')],
    [adonis('if (!user) return response.notFound(); return response.ok(user);')],
    [adonis('response.status(404); response.send(user);')],
    [adonis('response.send(user); response.status(404);')],
    [adonis('response.status(404); response.safeStatus(200); return user;')],
    [adonis("response.status(301); response.redirect('/x');")],
    [adonis("response.redirect('/x'); response.send(user);")],
    [hapi('request.raw.res.statusCode = 404; request.raw.res.end(); return h.abandon;')],
    [hapi('request.raw.res.statusCode = 404; stream.pipe(request.raw.res); return h.abandon;')],
    [hapi('const { res } = request.raw; res.statusCode = 404; return answer;')],
    [hapi('request.raw.res.statusCode = 404; request.raw.res.end(); return answer;')],
    [hapi('const response = h.response(user); response.code(404); return response;')],
    [hapi('const answer = h.response(user); answer.statusCode = 404; return answer;')],
    [hapi("const answer = h.response(user); answer.source.code = 404; answer.status = 'sent'; return answer;")],
    [hapi('const answer = h.response(user); answer.code = 7; return answer;')],
    [hapi('const { response } = request; response.code = 404; return h.continue;')],
    [hapi('const answer = read(h); answer.code = 404; answer.status = 404; return answer;')],
    [hapi("try { throw 404; } catch (code) { return h.response('none').code(code); }")],
    [hapi('throw 4040;')],
    [micro('send(res, 404); return null;')],
    [micro('send(res, 404); return done;')],
    [micro("const error = new Error('none'); error.statusCode = 404; throw error;")],
    [adonis("const error = new Error('none'); error.status = 404; throw error;")],
    [h3('throw { statusCode: 404 };')],
    [h3('throw 4040;')],
    [streams("stream.respond({ ':status': 404 }); stream.end('none');")],
    [streams("stream.respond({ ':status': '404' }); stream.end('none');")],
    [streams("stream.respond({ ':status': 204 }); stream.end();")],
    [streams("stream.additionalHeaders({ ':status': 103 }); stream.respond({ ':status': 200 });")],
    [
      streams(
        "if (failed) { stream.respond({ ':status': 404 }); stream.end(); return; } stream.respond({ ':status': 200 });",
      ),
    ],
    [h3Second('throw 404;')],
    [h3Second("event.res.status = 404; return 'none';")],
    [h3('throw { status: 404 };')],
    [h3Second("return redirect('/x', 303);")],
    [h3Second('return redirect(url, code);')],
    [api("res.redirect(301, '/x');"), pages],
    [api('res.redirect(url, permanent);'), pages],
    [express('throw 404;')],
    ['export function find(user) { if (!user) throw 404; return user; }'],
    [fastify("reply.send(user); return 'sent';")],
    [fastify("reply.code(404); return new Response('none', { status: 404 });")],
    [fastify('reply.code(404).send(new Map());')],
    [fastify("reply.raw.writeHead(404); reply.send(new Response('none'));")],
    [fastify("return reply.code(302).redirect('/x');")],
    [fastify("if (moved) reply.code(301); return reply.redirect('/x');")],
    [fastify('return reply.callNotFound();')],
    [elysia("set.status = 404; return new Response('none');")],
    [elysia("set.status = 404; return 'none';")],
    ['export default { async redirects() { return [{ source, destination, statusCode: 301 }]; } };', 'next.config.mjs'],
    ['export default { async redirects() { return [{ source, destination, permanent: true }]; } };', 'next.config.mjs'],
    ['export default { async rewrites() { return [{ source, destination, statusCode: 404 }]; } };', 'next.config.mjs'],
    ['export default { async redirects() { return [{ source, destination, statusCode: 404 }]; } };'],
    ['export const handler = async (event, context) => [{ statusCode: 1000 }];'],
    [nest("@Get() find() { const error = new Error('none'); error.statusCode = 404; throw error; }")],
    [filter('@Catch(HttpException)', 'response.status(exception.getStatus()).json({});')],
    [filter('@Catch(HttpException)', 'response.status(exception.status).json({});')],
    [filter('@Catch()', 'response.status(exception.status ?? 500).json({});')],
    [
      filter(
        '@Catch()',
        'const status = exception instanceof HttpException ? exception.getStatus() : 500; response.status(status).json({});',
      ),
    ],
    [filter('@Catch()', "if ('getStatus' in exception) response.status(exception.getStatus()).json({});")],
    [filter('@Catch()', 'if (exception instanceof HttpException) response.status(exception.getStatus()).json({});')],
    [filter('@UseGuards()', 'response.status(exception.getStatus()).json({});')],
    ['const response = { status: 200 }; response.status = 404;'],
    [
      "export async function load(url) { const response = await get(url); response.status = 'ready'; return response; }",
    ],
    [router('return NextResponse.json({}, { status: 404 });'), route],
    ["import { NextResponse } from 'next/server'; export const proxy = () => NextResponse.next({ status: 404 });"],
    ["import { NextResponse } from 'next/server'; const show = (url) => NextResponse.rewrite(url, { status: 404 });"],
    [router("throw new Error('none');"), route],
    [api('res.status(404).json({});'), pages],
    [api("res.redirect(301, '/x');"), pages],
    [astro("return redirect('/x', 301);"), endpoint],
    [astro("throw new Error('none');"), endpoint],
    [kit('return json({}, { status: 404 });'), server],
    [
      "import { fail } from '@sveltejs/kit'; export const actions = { default: async () => fail(400, {}) };",
      'src/routes/+page.server.ts',
    ],
    ["import { data } from 'react-router'; export async function loader() { throw data(null, { status: 404 }); }"],
    ["import { json } from '@remix-run/node'; export async function loader() { throw json(null, { status: 404 }); }"],
    ["module.exports = { exits: { missing: { statusCode: 404 } }, fn: async function () { throw 'missing'; } };"],
    ['module.exports = { exits: { missing: { statusCode: 1000 } } };'],
  ])('%s', (code, filename) => {
    expect(reportFaults(code, filename)).toEqual([]);
  });
});
