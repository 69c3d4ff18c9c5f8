import { ittyRouter } from '../../../src/frameworks/itty-router.ts';
import { micro } from '../../../src/frameworks/micro.ts';
import { polka } from '../../../src/frameworks/polka.ts';
import { restify } from '../../../src/frameworks/restify.ts';
import { sensible } from '../../../src/frameworks/sensible.ts';
import type { Driver } from '../driver.ts';
import { serveResponse } from '../serve-response.ts';

export const polkaDriver = {
  table: polka,
  majors: { 0: { polka: 'polka', '@polka/send': '@polka/send' } },
  wrap: (code) => `
import send from '@polka/send';
import polka from 'polka';
const app = polka();
app.get('/', (req, res) => {
  ${code}
});
app.listen(0, '127.0.0.1');
export const server = app.server;`,
  forms: {
    'send(res, n, body, headers)': { code: "send(res, CODE, 'content');", without: 'send(res);' },
  },
  order: {
    secondSend: "send(res, 200, 'first'); send(res, 418, 'second');",
    lateStatus: "send(res, 200, 'first'); res.statusCode = 418;",
    unsent: 'res.statusCode = 418;',
  },
} satisfies Driver;

export const microDriver = {
  table: micro,
  majors: { 10: { micro: 'micro' } },
  wrap: (code) => `
import http from 'node:http';
import { createError, send, sendError, serve } from 'micro';
export const server = http.createServer(serve(async (req, res) => {
  ${code}
})).listen(0, '127.0.0.1');`,
  forms: {
    'send(res, body, n)': "send(res, 'content', CODE);",
    'send(res, n, body)': "send(res, CODE, 'content');",
    'sendError(req, res, { statusCode: n })': "sendError(req, res, { statusCode: CODE, message: 'content' });",
    'createError(n, message)': "throw createError(CODE, 'content');",
  },
  order: {
    secondSend: "send(res, 200, 'first'); send(res, 418, 'second');",
    lateStatus: "send(res, 200, 'first'); res.statusCode = 418;",
    unsent: 'res.statusCode = 418;',
  },
} satisfies Driver;

export const ittyRouterDriver = {
  table: ittyRouter,
  majors: { 6: { 'itty-router': 'itty-router' } },
  wrap: (code) => `
import http from 'node:http';
import { AutoRouter, error, json, status, StatusError } from 'itty-router';
const router = AutoRouter({
  catch: (thrown) => {
    console.error(thrown);
    return error(thrown);
  },
});
router.get('/', () => {
  ${code}
});
${serveResponse("await router.fetch(new Request('http://localhost/'))")}`,
  forms: {
    'error(n, body)': "return error(CODE, 'content');",
    "error('n', body)": "return error(CODE, 'content');",
    'error(error)': "return error(new Error('content'));",
    'status(n)': 'return status(CODE);',
    'json(body, n)': "return json('content', CODE);",
    'json(body, { statusCode: n })': "return json('content', { statusCode: CODE });",
    'json(body, { status: n })': "return json('content', { status: CODE });",
    'new StatusError(n, body)': {
      code: "throw new StatusError(CODE, 'content');",
      without: 'throw new StatusError();',
    },
  },
} satisfies Driver;

export const restifyDriver = {
  table: restify,
  majors: { 12: { restify: 'restify', 'restify-errors': 'restify-errors' } },
  wrap: (code) => `
import restify from 'restify';
import errors, { HttpError, makeErrFromCode } from 'restify-errors';
const app = restify.createServer();
app.get('/', (req, res, next) => {
  ${code}
});
export const server = new Promise((resolve) => app.listen(0, '127.0.0.1', () => resolve(app.server)));`,
  forms: {
    'res.status(n)': { code: "res.status(CODE); res.send('content');", beside: "res.status(CODE).send('content');" },
    'res.send(n, body)': "res.send(CODE, 'content');",
    "res.send('n', body)": "res.send(CODE, 'content');",
    'res.send(body, n)': "res.send({ a: 'content' }, CODE);",
    'res.send(text, n)': "res.send('content', CODE);",
    'res.send(body)': "res.status(CODE); res.send('content');",
    'res.json(n, body)': "res.json(CODE, 'content');",
    "res.json('n', body)": "res.json(CODE, 'content');",
    'res.json(body, n)': "res.json({ a: 'content' }, CODE);",
    'res.json(body)': "res.status(CODE); res.json('content');",
    'res.sendRaw(n, text)': "res.sendRaw(CODE, 'content');",
    'res.sendRaw(text)': "res.status(CODE); res.sendRaw('content');",
    'res.redirect(n, url, next)': "res.redirect(CODE, '/there', next);",
    'res.redirect(url, n)': "res.redirect('/there', CODE);",
    'res.redirect(n, url)': "res.redirect(CODE, '/there');",
    'res.redirect(url)': "res.redirect('/there');",
    'res.redirect(options, next)': "res.redirect({ pathname: '/there' }, next);",
    'res.redirect(url, next)': {
      code: "res.redirect('/there', next);",
      kept: "res.status(CODE); res.redirect('/there', next);",
    },
    'new errors.*()': "next(new errors.NAME('content'));",
    'new HttpError({ statusCode: n })': "next(new HttpError({ statusCode: CODE }, 'content'));",
    'makeErrFromCode(n)': "next(makeErrFromCode(CODE, 'content'));",
  },
  order: {
    secondSend: "res.send('first'); res.send(418, 'second');",
    lateStatus: "res.send('first'); res.status(418);",
    unsent: 'res.status(418);',
  },
} satisfies Driver;

const checks = [
  ['equal', '1, 2'],
  ['notEqual', '1, 1'],
  ['strictEqual', '1, 2'],
  ['notStrictEqual', '1, 1'],
  ['deepEqual', '{}, []'],
  ['notDeepEqual', '1, 1'],
] as const;

export const sensibleDriver = {
  table: sensible,
  majors: { 6: { fastify: 'fastify-5', '@fastify/sensible': '@fastify/sensible' } },
  wrap: (code) => `
import sensible from '@fastify/sensible';
import Fastify from 'fastify';
const fastify = Fastify();
fastify.register(sensible);
fastify.setErrorHandler((error, request, reply) => {
  console.error(error);
  reply.send(error);
});
fastify.get('/', async (request, reply) => {
  const { httpErrors } = fastify;
  ${code}
});
export const server = fastify.listen({ port: 0, host: '127.0.0.1' }).then(() => fastify.server);`,
  forms: {
    'reply.*(message)': "return reply.NAME('content');",
    'reply.getHttpError(n, message)': "return reply.getHttpError(CODE, 'content');",
    'httpErrors.*(message)': "throw httpErrors.NAME('content');",
    'httpErrors.getHttpError(n, message)': "throw httpErrors.getHttpError(CODE, 'content');",
    'fastify.assert(value, n)': 'fastify.assert(false, CODE);',
    'fastify.assert.ok(value, n)': 'fastify.assert.ok(false, CODE);',
    ...Object.fromEntries(
      checks.map(([name, values]) => [`fastify.assert.${name}(a, b, n)`, `fastify.assert.${name}(${values}, CODE);`]),
    ),
  },
  left: { 'httpErrors.createError(n, message)': 'Up to version 4 of the plugin.' },
} satisfies Driver;
