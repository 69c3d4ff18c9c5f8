import { boom } from './boom.ts';
import { elysia } from './elysia.ts';
import { express } from './express.ts';
import { fastify } from './fastify.ts';
import { fetchApi } from './fetch.ts';
import { h3 } from './h3.ts';
import { hapi } from './hapi.ts';
import { hono } from './hono.ts';
import { httpErrors } from './http-errors.ts';
import { koa } from './koa.ts';
import { nest } from './nest.ts';
import { next } from './next.ts';
import { nodeHttp } from './node-http.ts';
import { reactRouter } from './react-router.ts';
import { remix } from './remix.ts';
import { sveltekit } from './sveltekit.ts';
import type { FrameworkTable } from './types.ts';

/** All tables. Where a name fits several and nothing else decides, the earlier one wins. */
export const frameworkTables: readonly FrameworkTable[] = [
  express,
  fastify,
  koa,
  nodeHttp,
  fetchApi,
  hono,
  nest,
  next,
  remix,
  reactRouter,
  sveltekit,
  httpErrors,
  boom,
  h3,
  elysia, hapi];
