// Generated from the files of this folder: npm run update
import { adonis } from './adonis.ts';
import { angular } from './angular.ts';
import { assertions } from './assertions.ts';
import { astro } from './astro.ts';
import { awsLambda } from './aws-lambda.ts';
import { axiosMockAdapter } from './axios-mock-adapter.ts';
import { axios } from './axios.ts';
import { azureFunctions } from './azure-functions.ts';
import { boom } from './boom.ts';
import { cypress } from './cypress.ts';
import { elysia } from './elysia.ts';
import { errors } from './errors.ts';
import { express } from './express.ts';
import { fastify } from './fastify.ts';
import { feathers } from './feathers.ts';
import { fetchMock } from './fetch-mock.ts';
import { fetchApi } from './fetch.ts';
import { got } from './got.ts';
import { graphql } from './graphql.ts';
import { h3 } from './h3.ts';
import { hapi } from './hapi.ts';
import { helpers } from './helpers.ts';
import { hono } from './hono.ts';
import { httpClient } from './http-client.ts';
import { httpErrors } from './http-errors.ts';
import { http2 } from './http2.ts';
import { inversify } from './inversify.ts';
import { ittyRouter } from './itty-router.ts';
import { koa } from './koa.ts';
import { ky } from './ky.ts';
import { loopback } from './loopback.ts';
import { meteor } from './meteor.ts';
import { micro } from './micro.ts';
import { msw } from './msw.ts';
import { nest } from './nest.ts';
import { next } from './next.ts';
import { nock } from './nock.ts';
import { nodeHttp } from './node-http.ts';
import { openapi } from './openapi.ts';
import { playwright } from './playwright.ts';
import { polka } from './polka.ts';
import { rawSocket } from './raw-socket.ts';
import { reactRouter } from './react-router.ts';
import { remix } from './remix.ts';
import { restify } from './restify.ts';
import { routingControllers } from './routing-controllers.ts';
import { sails } from './sails.ts';
import { sensible } from './sensible.ts';
import { supertest } from './supertest.ts';
import { sveltekit } from './sveltekit.ts';
import { trpc } from './trpc.ts';
import { tsRest } from './ts-rest.ts';
import { tsoa } from './tsoa.ts';
import { undici } from './undici.ts';
import { uWebSockets } from './uwebsockets.ts';
import type { FrameworkTable } from './types.ts';

/** All tables. Where a name fits several and nothing else decides, the earlier one wins: their `precedence`. */
export const frameworkTables: readonly FrameworkTable[] = [
  express,
  sails,
  fastify,
  koa,
  nodeHttp,
  fetchApi,
  hono,
  nest,
  next,
  feathers,
  uWebSockets,
  assertions,
  awsLambda,
  azureFunctions,
  boom,
  cypress,
  fetchMock,
  graphql,
  h3,
  httpErrors,
  http2,
  inversify,
  ittyRouter,
  loopback,
  meteor,
  micro,
  msw,
  nock,
  openapi,
  playwright,
  reactRouter,
  remix,
  routingControllers,
  sensible,
  sveltekit,
  trpc,
  tsRest,
  tsoa,
  undici,
  axiosMockAdapter,
  supertest,
  axios,
  got,
  ky,
  angular,
  httpClient,
  elysia,
  hapi,
  restify,
  polka,
  astro,
  adonis,
  rawSocket,
  errors,
  helpers,
];
