import { feathers } from '../../../src/frameworks/feathers.ts';
import { trpc } from '../../../src/frameworks/trpc.ts';
import { tsRest } from '../../../src/frameworks/ts-rest.ts';
import type { Driver } from '../driver.ts';

export const tsRestDriver = {
  table: tsRest,
  majors: { 3: { '@ts-rest/core': '@ts-rest/core', '@ts-rest/express': '@ts-rest/express', express: 'express-4' } },
  wrap: (code) => `
import { initContract } from '@ts-rest/core';
import { createExpressEndpoints, initServer } from '@ts-rest/express';
import express from 'express';
const c = initContract();
const contract = c.router({ find: { method: 'GET', path: '/', responses: {} } });
const s = initServer();
const router = s.router(contract, {
  find: async () => {
    ${code}
  },
});
const app = express();
createExpressEndpoints(contract, router, app, { logInitialization: false });
export const server = app.listen(0, '127.0.0.1');`,
  forms: {
    'return { status: n, body }': "return { status: CODE, body: 'content' };",
    'return { statusCode: n, body }': "return { statusCode: CODE, body: 'content' };",
  },
} satisfies Driver;

export const trpcDriver = {
  table: trpc,
  majors: { 10: { '@trpc/server': 'trpc-server-10' }, 11: { '@trpc/server': '@trpc/server' } },
  wrap: (code) => `
import http from 'node:http';
import { initTRPC, TRPCError } from '@trpc/server';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
const { procedure, router } = initTRPC.create();
const handle = createHTTPHandler({
  router: router({
    find: procedure.query(() => {
      ${code}
    }),
  }),
});
export const server = http.createServer((req, res) => {
  req.url = '/find';
  handle(req, res);
}).listen(0, '127.0.0.1');`,
  since: {
    PAYMENT_REQUIRED: 11,
    UNSUPPORTED_MEDIA_TYPE: 11,
    PRECONDITION_REQUIRED: 11,
    BAD_GATEWAY: 11,
    SERVICE_UNAVAILABLE: 11,
    GATEWAY_TIMEOUT: 11,
  },
  forms: {
    'new TRPCError({ code: n })': "throw new TRPCError({ code: CODE, message: 'content' });",
    "new TRPCError({ code: 'NAME' })": "throw new TRPCError({ code: CODE, message: 'content' });",
  },
  left: {
    'responseMeta: () => ({ statusCode: n })': 'As the other one.',
    'responseMeta: () => ({ status: n })': 'It is an option of the adapter, around the procedures that are run here.',
  },
} satisfies Driver;

export const feathersDriver = {
  table: feathers,
  majors: {
    4: {
      '@feathersjs/feathers': 'feathers-4',
      '@feathersjs/express': 'feathers-express-4',
      '@feathersjs/errors': 'feathers-errors-4',
    },
    5: { '@feathersjs/feathers': '@feathersjs/feathers', '@feathersjs/express': '@feathersjs/express' },
  },
  wrap: (code, major) => `
import http from 'node:http';
import express from '@feathersjs/express';
import * as errors from '@feathersjs/errors';
import { FeathersError } from '@feathersjs/errors';
import ${major === 4 ? 'feathers' : '{ feathers }'} from '@feathersjs/feathers';
import type { HookContext } from '@feathersjs/feathers';
const app = express(feathers());
app.configure(express.rest());
app.use('/cats', { find: async () => ['content'] });
app.use(express.errorHandler({ logger: false, html: false }));
app.service('cats').hooks({
  after: {
    find: [
      async (context: HookContext) => {
        ${code}
      },
    ],
  },
});
export const server = http.createServer((req, res) => {
  req.url = '/cats';
  app(req, res);
}).listen(0, '127.0.0.1');`,
  forms: {
    'new *()': "throw new errors.NAME('content');",
    'new FeathersError(message, name, n)': "throw new FeathersError('content', 'Failure', CODE);",
    'context.statusCode = n': 'context.statusCode = CODE;',
    'context.http = { status: n }': 'context.http = { status: CODE };',
  },
  only: { 'context.http = { status: n }': [5] },
  since: { Gone: 5 },
} satisfies Driver;
