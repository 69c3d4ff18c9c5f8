/**
 * What is lost by frameworks that answer with what a function returns or throws, by all rules of silent faults at once. Those
 * that run here are served in tests/conformance/silent-faults.test.ts, too.
 */
import { describe, expect, it } from 'vitest';

import { reportFaults } from './report-faults.ts';

const adonis = (body: string): string =>
  `import router from '@adonisjs/core/services/router'; import { Exception } from '@adonisjs/core/exceptions'; router.get('/', async ({ response }) => { ${body} });`;
const cats = (member: string): string =>
  `import { Controller, Get, HttpCode, HttpError, OnUndefined, Redirect, Res } from 'routing-controllers'; import type { Response } from 'express'; @Controller() class Cats { @Get('/') ${member} }`;
const loopback = (body: string): string =>
  `import { get, HttpErrors, type Response, RestBindings } from '@loopback/rest'; import { inject } from '@loopback/core'; class Cats { @get('/') async find(@inject(RestBindings.Http.RESPONSE) response: Response) { ${body} } }`;
const trpc = (body: string): string =>
  `import { TRPCError } from '@trpc/server'; import { publicProcedure } from './trpc'; export const find = publicProcedure.input(id).query(async ({ input }) => { ${body} });`;
const apollo = (body: string): string =>
  `import { ApolloServer } from '@apollo/server'; import { GraphQLError } from 'graphql'; const resolvers = { Query: { find: async () => { ${body} } } }; export const server = new ApolloServer({ typeDefs, resolvers });`;
const itty = (body: string): string =>
  `import { AutoRouter, error, json, StatusError } from 'itty-router'; const router = AutoRouter(); router.get('/', (request) => { ${body} });`;
const action = (body: string): string =>
  `module.exports = { exits: { missing: { statusCode: 404 } }, fn: async function (inputs, exits) { ${body} } };`;
const kit = (name: string, body: string): string =>
  `import { error, fail, json } from '@sveltejs/kit'; export const ${name} = async (event) => { ${body} };`;
const caught = (body: string): string =>
  `import createError from 'http-errors'; import { HttpException } from '@nestjs/common'; export async function find() { try { await load(); } catch (error) { ${body} } }`;
const find = 'api/controllers/find.js';
const endpoint = 'src/routes/+server.ts';
const page = 'src/routes/+page.server.ts';

describe('one rule says what happens', () => {
  it.each<[code: string, report: string, filename?: string]>([
    [
      adonis("return response.status(404).redirect('/x');"),
      'valid-redirect-code: 404 Not Found does not redirect: AdonisJS sends it with a Location field, and clients do not follow it. Use 301, 302, 303, 307, or 308.',
    ],
    [
      adonis("response.status(404); if (user) return response.redirect('/x'); return 'none';"),
      'valid-redirect-code: 404 Not Found does not redirect: AdonisJS sends it with a Location field, and clients do not follow it. Use 301, 302, 303, 307, or 308.',
    ],
    [
      adonis("response.redirect(301, '/x');"),
      'valid-redirect-code: The code and the URL are in the wrong order: AdonisJS takes the number for the URL, and sends 302 with "Location: 301". Write `response.redirect(\'/x\', false, 301)`.',
    ],
    [
      adonis('response.abortUnless(user, 404);'),
      'valid-error-code: This does not set the status: AdonisJS sends 400 with the number as the body. Pass the body first, and the status after it.',
    ],
    [
      adonis("return new Exception('none', { status: 404 });"),
      'no-discarded-response: This error is returned, not thrown: AdonisJS sends it as the body of a successful response. Throw it.',
    ],
    [
      cats("find(@Res() res: Response) { res.status(404).send('none'); }"),
      'no-double-response: This response is not returned, so that routing-controllers sends another one: Express throws ERR_HTTP_HEADERS_SENT where nothing catches it, and the process exits. Return `res`.',
    ],
    [
      cats("find(@Res() res: Response) { return res.redirect('/x'); }"),
      'no-double-response: This response is not returned, so that routing-controllers sends another one: Express throws ERR_HTTP_HEADERS_SENT where nothing catches it, and the process exits. Return `res`.',
    ],
    [
      cats('find(@Res() res: Response) { return res.status(404); }'),
      'no-unsent-response: The status is set here, but nothing is ever sent: routing-controllers answers with 404 Not Found. Return a response.',
    ],
    [
      cats('@HttpCode(204) async find() { await remove(); }'),
      'no-ineffective-code: This status is never sent: routing-controllers answers with 404 Not Found where the method returns nothing. Use `@OnUndefined(n)`.',
    ],
    [
      cats("find() { const error = new Error('none'); error.status = 404; throw error; }"),
      'valid-error-code: The status is lost: routing-controllers does not read `status` of what is thrown, and the client gets 500. Throw `new HttpError(status, message)`.',
    ],
    [
      cats(
        "find(done) { const error = new Error('none'); error.status = 404; if (done) return Promise.reject(error); throw error; }",
      ),
      'valid-error-code: The status is lost: routing-controllers does not read `status` of what is thrown, and the client gets 500. Throw `new HttpError(status, message)`.',
    ],
    [
      loopback('response.status(404);'),
      'no-unsent-response: The status is set here, but nothing is ever sent: LoopBack answers with 204 No Content, or not at all where the response itself is returned. Return a response.',
    ],
    [
      loopback('return new HttpErrors.NotFound();'),
      'no-discarded-response: This error is returned, not thrown: LoopBack sends it as the body of a successful response. Throw it.',
    ],
    [
      trpc('throw { status: 404 };'),
      'valid-error-code: The status is lost: tRPC does not read `status` of what is thrown, and the client gets 500. Throw a TRPCError with the `code`.',
    ],
    [
      trpc('throw new TRPCError({ code: 404 });'),
      "valid-error-code: This does not set the status: tRPC knows its codes by name only, and the client gets 500. Write the name, such as `code: 'NOT_FOUND'`.",
    ],
    [
      trpc("throw new TRPCError({ code: '404' });"),
      "valid-error-code: The status code is the string '404': the client gets 500. Write the name of the code.",
    ],
    [
      trpc("return new TRPCError({ code: 'NOT_FOUND' });"),
      'no-discarded-response: This error is returned, not thrown: tRPC sends it as the data of a successful response. Throw it.',
    ],
    [
      apollo("throw Object.assign(new Error('none'), { statusCode: 404 });"),
      'valid-error-code: The status is lost: GraphQL does not read `statusCode` of what is thrown, and the client gets 200 with the error in the body. Throw a `GraphQLError` with `extensions.http.status`.',
    ],
    [
      apollo("throw new GraphQLError('none', { extensions: { http: { statusCode: 404 } } });"),
      'valid-error-code: This does not set the status: GraphQL ignores statusCode and sends 200. Name the property `status`.',
    ],
    [
      apollo("new GraphQLError('none', { extensions: { http: { status: 404 } } });"),
      'no-discarded-response: This error is made and thrown away: the client only hears of it when it is thrown. Throw it.',
    ],
    [
      itty('throw error(404);'),
      'valid-error-code: The response is lost: itty-router sends none that is thrown, and the client gets 500. Return it.',
    ],
    [
      itty('return json({}, 404);'),
      'no-ineffective-code: This does not set the status: itty-router ignores the number and sends 200. Write `json({}, { status: 404 })`.',
    ],
    [
      itty("return error(204, 'none');"),
      'valid-error-code: 204 No Content is not an error: the Response constructor throws a TypeError. Throw a 4xx or 5xx code, or answer with 204 without throwing.',
    ],
    [
      action('throw { status: 404 };'),
      'valid-error-code: The status is lost: Sails does not read `status` of what is thrown, and the client gets 500. Answer with that status, or through an exit that has the `statusCode`.',
      find,
    ],
    [
      kit('GET', 'return fail(404, {});'),
      'no-discarded-response: This response is lost: SvelteKit takes none of its kind here, and the client gets 500. Return `json(data, { status })`.',
      endpoint,
    ],
    [
      kit('load', 'return json({}, { status: 404 });'),
      'no-discarded-response: This response is lost: SvelteKit takes none of its kind here, and the client gets 500. Call `error()` or `redirect()`.',
      page,
    ],
    [
      kit('GET', 'return json({}, { statusCode: 404 });'),
      'no-ineffective-code: This does not set the status: SvelteKit ignores statusCode and sends 200. Name the property `status`.',
      endpoint,
    ],
    [
      "import express from 'express'; express().get('/', (req, res) => { res.statusCode(404); });",
      'no-ineffective-code: This does not set the status: Express throws a TypeError, because statusCode is a number and no function. Write `res.status(404)`.',
    ],
    [
      "import { Elysia } from 'elysia'; new Elysia().get('/', ({ set }) => { set.status = 'not found'; });",
      "no-invalid-code: 'not found' is not a status code: Elysia looks it up among the reason phrases, does not find it and sends 200. Pass an integer from 200 to 599.",
    ],
    [
      "import { Elysia } from 'elysia'; new Elysia().get('/', ({ redirect }) => redirect(301, 'http://a.test/'));",
      "valid-redirect-code: The code and the URL are in the wrong order: Elysia redirects to 301 with 302 on Bun, and throws a TypeError on Node. Write `redirect('http://a.test/', 301)`.",
    ],
    [
      caught('throw new HttpException(error.message, error.status);'),
      'no-unvalidated-code: error.status is undefined for most errors. Then Nest falls back to its default: 200, or 201 to a POST. Give it a fallback, or check it first.',
    ],
    [
      caught('throw createError(error.response.status);'),
      'no-unvalidated-code: An error without an answer from the server (a refused connection, a timeout) has no error.response: reading its status throws a TypeError. Give it a fallback, or check it first.',
    ],
  ])('%s', (code, report, filename) => {
    expect(reportFaults(code, filename)).toEqual([report]);
  });
});

describe('nothing is lost', () => {
  it.each<[code: string, filename?: string]>([
    [adonis("return response.status(307).redirect('/x');")],
    [adonis("response.status(404); response.redirect('/x'); response.status(301);")],
    [adonis("response.redirect('/x'); return 'moved';")],
    [adonis("response.status(404); return redirect('/x');")],
    [adonis("response.abort('none', 404);")],
    [adonis('response.abort(user);')],
    [adonis('return Exception;')],
    [cats("find(@Res() res: Response) { return res.status(404).send('none'); }")],
    [cats("find(@Res() res: Response) { res.status(404).send('none'); return res; }")],
    [cats('find(@Res() res: Response) { return answer(res); }')],
    [cats("find(@Res() res: Response) { if (!user) throw new HttpError(404); return res.send('x'); }")],
    [cats("find(@Res() res: Response) { return new Promise((resolve) => { res.send('x'); resolve(res); }); }")],
    [cats("find(@Res() res: Response) { res.status(404); return 'none'; }")],
    [cats('@HttpCode(201) find() { return user; }')],
    [cats('@HttpCode(404) find() { throw new HttpError(404); }')],
    [cats('@HttpCode(204) @OnUndefined(204) find() {}')],
    [cats('find() { throw { httpCode: 404 }; }')],
    [cats('find() { throw 404; }')],
    ["import { Res } from 'routing-controllers'; class Cats { answer(@Res() res) { res.send('x'); } }"],
    [loopback("response.status(404); return 'none';")],
    [loopback("response.status(404).send('none');")],
    [loopback('throw { statusCode: 404 };')],
    [trpc("throw new TRPCError({ code: 'NOT_FOUND' });")],
    [trpc("throw new TRPCError({ code: 'CLIENT_CLOSED_REQUEST' });")],
    [trpc('throw new TRPCError({ code });')],
    [trpc('try { throw { status: 404 }; } catch (error) { return null; }')],
    [apollo("throw new GraphQLError('none', { extensions: { http: { status: 404 } } });")],
    [apollo("return new GraphQLError('none', { extensions: { http: { status: 404 } } });")],
    [apollo("throw new GraphQLError('none', { extensions: { code: 'UNAUTHENTICATED', status: 401 } });")],
    ['const resolvers = { Query: { find: async () => { throw { status: 404 }; } } }; make({ resolvers });'],
    [
      "import { ApolloServer } from '@apollo/server'; export const server = new ApolloServer({ typeDefs, plugins: { find() { throw { status: 404 }; } } });",
    ],
    [itty('throw 404;')],
    [itty('return error(404);')],
    [action("throw 'missing';"), find],
    [action('throw { status: 404 };'), 'src/find.js'],
    ['module.exports = { find: async (req, res) => { throw { status: 404 }; } };', 'api/controllers/users.js'],
    [kit('GET', 'return json({}, { status: 404 });'), endpoint],
    [kit('load', 'return { status: 404 };'), page],
    [kit('load', 'error(404);'), page],
    [caught('throw new HttpException(error.message, error.status ?? 500);')],
    [caught('if (error instanceof HttpException) throw new HttpException(error.message, error.status);')],
    [caught('throw createError(error);')],
  ])('%s', (code, filename) => {
    expect(reportFaults(code, filename)).toEqual([]);
  });
});
