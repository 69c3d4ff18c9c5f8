import { describe, expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

describe('@fastify/sensible', () => {
  it('knows the helpers of the reply and of the instance', () => {
    const code = `import Fastify from 'fastify';
import sensible, { httpErrors } from '@fastify/sensible';
const app = Fastify();
const DENIED = 403;
app.register(sensible);
app.get('/a', (request, reply) => reply.notFound('no such user'));
app.get('/b', async (request, reply) => { throw httpErrors.conflict('taken'); });
app.get('/c', async () => { throw app.httpErrors.teapot(); });
app.get('/d', async () => { throw app.httpErrors.imateapot(); });
app.get('/e', async (request, reply) => reply.getHttpError(410, 'gone'));
app.get('/f', async (request, reply) => { throw reply.server.httpErrors.getHttpError(DENIED, 'no'); });
app.get('/g', async (request) => { app.assert(request.user, 401); app.assert.equal(a, b, DENIED); app.assert.ok(a, 400); });
app.get('/h', (request, reply) => reply.internalServerError());
`;
    expect(probe(code)).toEqual([
      'send fastify reply.notFound(message) 404 body:none proven/handlers',
      'throw sensible httpErrors.conflict(message) 409 body:unknown proven/bindings',
      'throw sensible httpErrors.imateapot(message) 418 body:unknown proven/bindings',
      'send fastify reply.getHttpError(n, message) 410 body:none proven/handlers',
      'throw sensible httpErrors.getHttpError(n, message) 403 body:unknown proven/handlers',
      'throw fastify fastify.assert(value, n) 401 body:unknown proven/bindings',
      'throw sensible fastify.assert.equal(a, b, n) 403 body:unknown proven/bindings',
      'throw sensible fastify.assert.ok(value, n) 400 body:unknown proven/bindings',
      'send fastify reply.internalServerError(message) 500 body:none proven/handlers',
    ]);
  });

  it('finds them in plugins, and with require', () => {
    const plugin = `const fp = require('fastify-plugin');
module.exports = fp(async function (fastify) {
  fastify.get('/', async (request, reply) => { if (a) return reply.gone(); throw fastify.httpErrors.forbidden(); });
});
`;
    expect(probe(plugin, { language: 'cjs' })).toEqual([
      'send fastify reply.gone(message) 410 body:none proven/handlers',
      'throw sensible httpErrors.forbidden(message) 403 body:unknown proven/handlers',
    ]);
    const typed = `import type { FastifyPluginAsync, FastifyReply } from 'fastify';
export const show = (reply: FastifyReply) => reply.notFound();
export const routes: FastifyPluginAsync = async (server) => { server.get('/', async () => { throw server.httpErrors.badGateway(); }); };
`;
    expect(probe(typed, { language: 'ts' })).toEqual([
      'send fastify reply.notFound(message) 404 body:none declared/annotations',
      'throw sensible httpErrors.badGateway(message) 502 body:unknown declared/handlers',
    ]);
  });

  it.each([
    ['a function of the file', `import Fastify from 'fastify'; function notFound() {} notFound(404);`],
    ['an object of the file', `const reply = { notFound() {} }; reply.notFound();`],
    ['errors of the project', `import { httpErrors } from './errors.js'; createServer(httpErrors.handler(404));`],
    [
      'assertions of a test',
      `import Fastify from 'fastify'; import assert from 'node:assert'; assert(value, 404); assert.equal(a, 404, 404);`,
    ],
    ['an unknown helper', `import Fastify from 'fastify'; Fastify().get('/', (request, reply) => reply.teapot());`],
    ['a service', `import Fastify from 'fastify'; users.notFound('x'); users.conflict();`],
  ])('is silent about %s', (_, code) => {
    expect(probe(code)).toEqual([]);
  });
});
