/** Handlers that end the process of a server that is left to itself, and the rule that says so. */
import { expressDriver } from './drivers/express.ts';
import { fastifyDriver } from './drivers/fastify.ts';
import { h3Driver } from './drivers/h3.ts';
import { hapiDriver } from './drivers/hapi.ts';
import { honoDriver } from './drivers/hono.ts';
import { koaDriver } from './drivers/koa.ts';
import { nestDriver } from './drivers/nest.ts';
import { nodeHttpDriver } from './drivers/node-http.ts';
import { microDriver, polkaDriver, restifyDriver } from './drivers/small-servers.ts';
import type { FaultGroup, SilentFault } from './silent-faults.ts';

const invalid = 'no-invalid-code';
const double = 'no-double-response';
const error = 'valid-error-code';

const deadly = (code: string, rule: string, more: Partial<SilentFault> = {}): SilentFault => ({
  code,
  gets: null,
  dies: true,
  rule,
  ...more,
});

export const deadlyFaults: readonly FaultGroup[] = [
  {
    driver: nodeHttpDriver,
    faults: [
      deadly("res.statusCode = 1000; res.end('x');", invalid),
      deadly("res.writeHead(99); res.end('x');", invalid),
      deadly('res.statusCode = null; res.end();', invalid),
      deadly('res.statusCode = 1000; res.end();', invalid, { instead: ['(req, res) =>', 'async (req, res) =>'] }),
      deadly("res.end('x'); res.end('y');", double),
      deadly("res.end('x'); res.write('y');", double),
      deadly("if (!req.user) res.end('x'); res.write('y'); res.end();", double),
      { code: "res.end('x'); setTimeout(() => res.end('y'), 1);", gets: 200 },
      deadly("throw Object.assign(new Error('x'), { status: 422 });", error),
      deadly('throw { statusCode: 422 };', error),
      deadly('throw 422;', error),
      { code: "res.write('x'); res.write('y'); res.end();", gets: 200 },
      { code: "try { throw 422; } catch (code) { res.statusCode = code; res.end('x'); }", gets: 422 },
    ],
  },
  {
    driver: expressDriver,
    faults: [
      deadly("res.statusCode = NaN; res.send('x');", invalid),
      deadly("res.status(NaN).send('x');", invalid, { majors: [4] }),
      { code: "res.status(NaN).send('x');", gets: 500, rule: invalid, majors: [5] },
      { code: "res.status(1000).send('x');", gets: 500, rule: invalid },
      deadly("res.send('x'); res.send('y');", double, {
        majors: [4],
        instead: ['(req, res) =>', 'async (req, res) =>'],
      }),
      deadly("res.send('x'); res.end('y');", double),
      deadly("res.send('x'); res.write('y');", double),
      deadly("res.send('x'); setImmediate(() => res.send('y'));", double),
      deadly("res.send('x'); setImmediate(() => { res.json({}); });", double),
      { code: "res.send('x'); setTimeout(() => { if (!res.headersSent) res.send('y'); }, 1);", gets: 200 },
      { code: "const timer = setTimeout(() => res.send('y'), 1); res.send('x'); clearTimeout(timer);", gets: 200 },
      { code: "if (req.user) res.send('x'); setTimeout(() => res.send('y'), 1);", gets: 200 },
    ],
  },
  {
    driver: fastifyDriver,
    faults: [
      deadly("const error = new Error('x'); error.statusCode = 1000; throw error;", invalid, { majors: [4] }),
      {
        code: "const error = new Error('x'); error.statusCode = 1000; throw error;",
        gets: 500,
        rule: invalid,
        majors: [5],
      },
      { code: "reply.raw.statusCode = 1000; reply.send('x');", gets: 500, rule: invalid },
      deadly("reply.raw.end('x'); reply.raw.end('y');", double),
    ],
  },
  {
    driver: koaDriver,
    faults: [
      deadly("ctx.res.end('x'); ctx.res.end('y');", double),
      { code: "ctx.res.write('x'); ctx.res.end('y');", gets: 404 },
    ],
  },
  {
    driver: hapiDriver,
    faults: [
      deadly("request.raw.res.end('x'); return 'y';", double),
      { code: "request.raw.res.end('x'); return h.abandon;", gets: 200 },
    ],
  },
  {
    driver: honoDriver,
    faults: [
      deadly("return c.text('x', 1000);", invalid),
      deadly('return c.json({}, 99);', invalid),
      deadly("return new Response('x', { status: 1000 });", invalid),
    ],
  },
  {
    driver: nestDriver,
    faults: [
      deadly("throw new HttpException('x', 1000);", invalid, { majors: [10] }),
      { code: "throw new HttpException('x', 1000);", gets: 500, rule: invalid, majors: [11, 12] },
      { code: "throw new HttpException('x');", gets: 200, rule: error },
    ],
  },
  {
    driver: restifyDriver,
    faults: [
      deadly('res.send(1000, {});', invalid),
      deadly("res.status('422'); res.send();", invalid, { meant: 422 }),
      deadly("res.send('x'); res.send('y');", double),
      deadly("res.end('x'); res.end('y');", double),
      deadly("res.redirect('/there');", 'no-ineffective-code'),
      deadly('next(makeErrFromCode(299));', error),
    ],
  },
  {
    driver: microDriver,
    faults: [deadly("throw createError(1000, 'x');", invalid), deadly("send(res, 200, 'x'); return 'y';", double)],
  },
  {
    driver: polkaDriver,
    faults: [deadly("res.statusCode = 1000; res.end('x');", invalid), deadly("res.end('x'); res.end('y');", double)],
  },
  {
    driver: h3Driver,
    faults: [
      deadly("event.node.res.statusCode = 1000; return 'x';", invalid, { majors: [1] }),
      deadly("setResponseStatus(event, 'abc'); return 'x';", invalid, { majors: [1] }),
    ],
  },
];
