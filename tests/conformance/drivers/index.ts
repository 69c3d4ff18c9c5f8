import type { Driver } from '../driver.ts';
import { elysiaDriver } from './elysia.ts';
import { expressDriver } from './express.ts';
import { fastifyDriver } from './fastify.ts';
import { fetchDriver } from './fetch.ts';
import { h3Driver } from './h3.ts';
import { boomDriver, hapiDriver } from './hapi.ts';
import { honoDriver } from './hono.ts';
import { httpErrorsDriver } from './http-errors.ts';
import { koaDriver } from './koa.ts';
import { axiosMockAdapterDriver, fetchMockDriver, mswDriver, nockDriver, undiciDriver } from './mocks.ts';
import { nestDriver } from './nest.ts';
import { nodeHttpDriver } from './node-http.ts';
import { ittyRouterDriver, microDriver, polkaDriver, restifyDriver, sensibleDriver } from './small-servers.ts';

export const drivers: readonly Driver[] = [
  expressDriver,
  fastifyDriver,
  koaDriver,
  nodeHttpDriver,
  fetchDriver,
  honoDriver,
  nestDriver,
  hapiDriver,
  boomDriver,
  h3Driver,
  elysiaDriver,
  restifyDriver,
  polkaDriver,
  microDriver,
  ittyRouterDriver,
  httpErrorsDriver,
  sensibleDriver,
  mswDriver,
  nockDriver,
  undiciDriver,
  axiosMockAdapterDriver,
  fetchMockDriver,
];
