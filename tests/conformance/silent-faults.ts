/** Handlers whose status is lost without a word, and their right twins: what a client gets, and which rule says so. */
import type { Driver } from './driver.ts';
import { adonisDriver } from './drivers/adonis.ts';
import { astroDriver } from './drivers/astro.ts';
import { expressDriver } from './drivers/express.ts';
import { fastifyDriver } from './drivers/fastify.ts';
import { elysiaDriver } from './drivers/elysia.ts';
import { h3Driver } from './drivers/h3.ts';
import { hapiDriver } from './drivers/hapi.ts';
import { honoDriver } from './drivers/hono.ts';
import { koaDriver } from './drivers/koa.ts';
import { nestDriver, nestFastifyDriver } from './drivers/nest.ts';
import { nextDriver } from './drivers/next.ts';
import { nodeHttpDriver } from './drivers/node-http.ts';
import { microDriver, polkaDriver, restifyDriver } from './drivers/small-servers.ts';

export interface SilentFault {
  /** The body of the driver's handler. */
  readonly code: string;
  /** The status that the client gets; null where it gets none. */
  readonly gets: number | null;
  /** The process ends, so that nobody can tell what the client gets. */
  readonly dies?: true;
  /** The rule that reports it; none for a right twin. */
  readonly rule?: string;
  /** The status that the repaired code sends, where the rule offers an edit. */
  readonly meant?: number;
  /** The majors that do so, where others do not. */
  readonly majors?: readonly number[];
  /** The method that the client asks with; GET by default. */
  readonly method?: string;
  /** What the driver's wrapping has to say differently: a text, and the text in its place. */
  readonly instead?: readonly [string, string];
}

/** Faults of the same driver. */
export interface FaultGroup {
  readonly driver: Driver;
  /** Where the file stands, for frameworks that go by it. */
  readonly filename?: string;
  readonly faults: readonly SilentFault[];
}

const ineffective = 'no-ineffective-code';
const discarded = 'no-discarded-response';
const double = 'no-double-response';
const unsent = 'no-unsent-response';
const redirect = 'valid-redirect-code';
const error = 'valid-error-code';
const unvalidated = 'no-unvalidated-code';
const forbidden = 'no-forbidden-body';
const legacy = 'no-legacy-signature';
const invalid = 'no-invalid-code';
const injected = ['@Res({ passthrough: true })', '@Res()'] as const;

const asked = ['@Get()', '@common.Head()'] as const;

/** A filter of Nest that gets every error. */
const catching = (status: string): readonly [string, string] => [
  '@Controller()',
  `@common.Catch()
class Errors {
  catch(exception, host) {
    host.switchToHttp().getResponse().status(${status}).json({});
  }
}
@Controller()`,
];

const nestFaults: readonly SilentFault[] = [
  { code: "new HttpException('x', 422); return 'y';", gets: 200, rule: discarded, meant: 422 },
  { code: "throw new Response('x', { status: 422 });", gets: 500, rule: error },
  { code: 'throw 422;', gets: 500, rule: error },
  { code: 'throw { status: 422 };', gets: 500, rule: error },
  {
    code: "try { throw new Error('x'); } catch (error) { throw new HttpException(error.message, error.status); }",
    gets: 200,
    rule: unvalidated,
    meant: 500,
  },
  { code: "@Redirect('/here')\nreturn { url: '/there', statusCode: 422 };", gets: 422, rule: redirect },
  { code: "@Redirect('/here')\nreturn { url: '/there', statusCode: 307 };", gets: 307 },
  { code: "return 'x';", gets: null, rule: unsent, meant: 200, instead: injected },
  { code: 'res.status(422);', gets: null, rule: unsent, meant: 422, instead: injected },
  { code: 'return res.status(422);', gets: null, rule: unsent, meant: 422, instead: injected },
  { code: "const error = new Error('x'); error.statusCode = 422; throw error;", gets: 500, rule: error, majors: [12] },
  { code: "const error = new Error('x'); error.statusCode = 422; throw error;", gets: 422, majors: [10, 11] },
  { code: "throw { statusCode: 422, message: 'x' };", gets: 422 },
  { code: "throw new HttpException(422, 'x');", gets: 500, rule: error, meant: 422, majors: [11, 12] },
  { code: "throw new HttpException({ message: 'x' });", gets: 200, rule: error },
  { code: "@HttpCode(422) @Redirect('/there')\nreturn;", gets: 302, rule: ineffective },
  { code: "@Redirect(301, '/there')\nreturn;", gets: 200, rule: redirect, meant: 301 },
  { code: "@Redirect('/there', 422)\nreturn;", gets: 422, rule: redirect },
  { code: "return { a: 'x' };", gets: 200, rule: forbidden, meant: 200, method: 'HEAD', instead: asked },
  {
    code: "@HttpCode(422)\nreturn { a: 'x' };",
    gets: 422,
    rule: forbidden,
    meant: 422,
    method: 'HEAD',
    instead: asked,
  },
  { code: 'return;', gets: 200, method: 'HEAD', instead: asked },
  { code: "@HttpCode(204)\nreturn { a: 'x' };", gets: 204, rule: forbidden, meant: 204 },
  { code: "throw new HttpException('x', 422);", gets: 422, instead: injected },
  { code: 'res.status(422).send({});', gets: 422, instead: injected },
];

export const silentFaults: readonly FaultGroup[] = [
  {
    driver: expressDriver,
    faults: [
      { code: "res.status(301).redirect('/there');", gets: 302, rule: ineffective, meant: 301 },
      { code: "res.status(422); res.redirect('/there');", gets: 302, rule: ineffective },
      { code: 'res.json({}).status(422);', gets: 200, rule: ineffective },
      { code: "res.send('x'); res.status(422);", gets: 200, rule: ineffective },
      { code: 'res.end(); res.statusCode = 422;', gets: 200, rule: ineffective },
      { code: 'res.status(422); res.status(200).json({});', gets: 200, rule: ineffective },
      { code: "res.redirect(422, '/there');", gets: 422, rule: redirect },
      { code: 'return res.status(422);', gets: null, rule: unsent, meant: 422 },
      { code: 'res.statusCode(422);', gets: 500, rule: ineffective },
      { code: 'res.statusCode = 422;', gets: null, rule: unsent },
      { code: 'res.sendStatus(422).json({});', gets: 422, rule: double },
      { code: 'res.json({}); res.json({});', gets: 200, rule: double },
      { code: 'if (!req.user) { res.status(422).json({}); } res.json({});', gets: 422, rule: double },
      {
        code: "try { throw new Error('x'); } catch (err) { res.status(err.status).json({}); }",
        gets: 500,
        rule: unvalidated,
        meant: 500,
      },
      { code: 'res.redirect(301);', gets: 302, rule: ineffective },
      { code: 'res.status = 422; res.end();', gets: 200, rule: ineffective, meant: 422 },
      { code: 'res.statusCode(422).end();', gets: 500, rule: ineffective, meant: 422 },
      { code: 'res.flushHeaders(); res.status(422); res.end();', gets: 200, rule: ineffective },
      { code: 'res.status(404).status(422).end();', gets: 422, rule: ineffective },
      { code: 'res.status(404).sendStatus(422);', gets: 422, rule: ineffective },
      { code: "res.send('x'); res.writeHead(422);", gets: 200, rule: ineffective },
      { code: 'res.end(); res.sendStatus(422);', gets: 200, rule: double },
      { code: "res.send('x'); res.redirect('/there');", gets: 200, rule: double },
      ...['res.send(422);', "res.send(422, 'x');", 'res.json(422, {});', 'res.jsonp(422, {});'].map(
        (code): SilentFault => ({ code, gets: 200, rule: legacy, meant: 422, majors: [5] }),
      ),
      ...["res.send('x', 422);", 'res.json({}, 422);', 'res.jsonp({}, 422);'].map((code): SilentFault => ({
        code,
        gets: 200,
        rule: legacy,
        meant: 422,
        majors: [5],
      })),
      { code: "res.redirect('/there', 301);", gets: 500, rule: legacy, meant: 301, majors: [5] },
      { code: "res.redirect('/there', 301);", gets: 301, majors: [4] },
      { code: 'res.send(422);', gets: 422, majors: [4] },
      { code: 'throw { status: 422 };', gets: 422 },
      { code: 'res.status(422).json({});', gets: 422 },
      { code: 'if (!req.user) return res.status(422).json({}); res.json({});', gets: 422 },
      { code: 'res.sendStatus(422).end();', gets: 422 },
    ],
  },
  {
    driver: fastifyDriver,
    faults: [
      { code: "reply.send('x'); reply.code(422);", gets: 200, rule: ineffective },
      { code: "reply.send('first'); reply.send('second');", gets: 200, rule: double },
      { code: 'return reply.code(422);', gets: null, rule: unsent, meant: 422 },
      { code: "reply.redirect('/there', 422);", gets: 422, rule: redirect, majors: [5] },
      { code: "reply.code(422).redirect('/there');", gets: 422, rule: redirect },
      { code: "reply.code(422); reply.redirect('/there', 301);", gets: 301, rule: ineffective, majors: [5] },
      { code: 'reply.code(422).callNotFound();', gets: 404, rule: ineffective },
      { code: "reply.code(422).send(new Response('x'));", gets: 200, rule: ineffective },
      { code: "reply.code(422); return new Response('x');", gets: 200, rule: ineffective },
      { code: "reply.code(200).send(new Error('x'));", gets: 500, rule: ineffective },
      { code: "reply.code(302); reply.send(new Error('x'));", gets: 500, rule: ineffective },
      { code: "reply.code(204).send(new Error('x'));", gets: 500, rule: ineffective },
      {
        code: "try { throw new Error('x'); } catch (error) { reply.code(200).send(error); }",
        gets: 500,
        rule: ineffective,
      },
      { code: "const made = new Response('x'); reply.code(422); return made;", gets: 200, rule: ineffective },
      { code: "reply.redirect(301, '/there');", gets: 500, rule: redirect, meant: 301, majors: [5] },
      { code: "reply.redirect(301, '/there');", gets: 301, majors: [4] },
      { code: "reply.send('x'); reply.redirect('/there');", gets: 200, rule: double },
      { code: "reply.send('x'); setTimeout(() => reply.send('y'), 1);", gets: 200, rule: double },
      { code: 'reply.status = 422; reply.send();', gets: 200, rule: ineffective, meant: 422 },
      { code: 'reply.send(422);', gets: 200, rule: ineffective, meant: 422 },
      { code: "reply.code(422).send(new Error('x'));", gets: 422 },
      { code: "try { throw new Error('x'); } catch (error) { reply.code(422).send(error); }", gets: 422 },
      { code: 'throw { statusCode: 422 };', gets: 422 },
      { code: "reply.code(422).send(new Response('x', { status: 422 }));", gets: 422 },
      { code: "reply.code(301).redirect('/there');", gets: 301 },
      { code: "throw new Response('x', { status: 422 });", gets: 422 },
      { code: "reply.raw.statusCode = 422; reply.send('x');", gets: 422 },
    ],
  },
  {
    driver: koaDriver,
    faults: [
      { code: 'ctx.status = 422; ctx.body = null;', gets: 204, rule: ineffective },
      { code: 'ctx.response.status = 422; ctx.body = null;', gets: 204, rule: ineffective },
      { code: "ctx.status = 404; ctx.redirect('/there');", gets: 302, rule: ineffective },
      { code: "ctx.status = 304; ctx.redirect('/there');", gets: 302, rule: ineffective },
      { code: "ctx.res.statusCode = 422; ctx.body = 'x';", gets: 200, rule: ineffective },
      { code: 'ctx.res.statusCode = 422; ctx.body = null;', gets: 204, rule: ineffective },
      { code: "ctx.res.statusCode = 422; ctx.redirect('/there');", gets: 302, rule: ineffective },
      { code: "ctx.redirect('/there'); ctx.status = 200;", gets: 200, rule: redirect },
      { code: "ctx.redirect('/there'); ctx.status = 404;", gets: 404, rule: redirect },
      { code: "ctx.redirect('/there'); ctx.body = null;", gets: 204, rule: redirect },
      { code: "ctx.throw(302, 'x');", gets: 302, rule: error },
      { code: "ctx.throw('422');", gets: 500, rule: error, meant: 422 },
      { code: "ctx.throw('x', 422);", gets: 500, rule: legacy, meant: 422, majors: [3] },
      { code: "ctx.throw('x', 422);", gets: 422, majors: [2] },
      { code: "ctx.redirect('/there', 301);", gets: 302, rule: ineffective },
      { code: "ctx.redirect(301, '/there');", gets: 302, rule: redirect },
      { code: "ctx.res.end('x'); ctx.status = 422;", gets: 404, rule: ineffective },
      { code: "ctx.res.status = 422; ctx.body = 'x';", gets: 200, rule: ineffective },
      { code: "ctx.status = 422; ctx.res.end('x');", gets: 422 },
      { code: "ctx.redirect('/there'); ctx.status = 307;", gets: 307 },
      { code: "ctx.status = 301; ctx.redirect('/there');", gets: 301 },
      { code: "ctx.redirect('/there'); ctx.body = 'moved';", gets: 302 },
      { code: 'ctx.body = null; ctx.status = 422;', gets: 422 },
      { code: "ctx.body = 'x'; ctx.res.statusCode = 422;", gets: 422 },
      {
        code: "ctx.status = 418; ctx.body = 'x'; ctx.res.statusCode = 422; ctx.body = 'y';",
        gets: 422,
        rule: ineffective,
      },
      { code: "ctx.res.statusCode = 422; ctx.res.end('x');", gets: 422 },
      { code: 'ctx.res.statusCode = 422;', gets: 422 },
    ],
  },
  {
    driver: honoDriver,
    faults: [
      { code: 'c.status(422); return c.json({}, 200);', gets: 200, rule: ineffective },
      { code: 'c.status(422); return c.notFound();', gets: 404, rule: ineffective },
      { code: "c.status(301); return c.redirect('/there');", gets: 302, rule: ineffective },
      { code: "c.status(422); return new Response('x');", gets: 200, rule: ineffective },
      { code: 'c.status(422); return Response.json({});', gets: 200, rule: ineffective },
      { code: 'return c.status(422);', gets: 404, rule: unsent },
      { code: 'c.status(422);', gets: 404, rule: unsent },
      { code: 'c.json({}, 422);', gets: 404, rule: discarded, meant: 422 },
      { code: "c.json({}, 422); return c.text('x');", gets: 200, rule: discarded, meant: 422 },
      { code: "c.redirect('/there'); return c.text('x');", gets: 200, rule: discarded, meant: 302 },
      { code: "new HTTPException(422); return c.text('x');", gets: 200, rule: discarded, meant: 422 },
      { code: "throw new Response('x', { status: 422 });", gets: 500, rule: error },
      {
        code: "const response = new Response('x'); response.status = 422; return response;",
        gets: 200,
        rule: ineffective,
      },
      { code: "c.res.status = 422; return c.text('x');", gets: 200, rule: ineffective },
      { code: 'throw c.json({}, 422);', gets: 500, rule: error },
      { code: 'throw 422;', gets: 500, rule: error },
      { code: 'throw { status: 422 };', gets: 500, rule: error },
      {
        code: 'throw { status: 422 };',
        gets: 500,
        rule: error,
        instead: [
          'export const server',
          'app.onError((thrown, c) => c.text(String(thrown), 422));\nexport const server',
        ],
      },
      {
        code: "throw new HTTPException(500, { res: new Response('x', { status: 422 }) });",
        gets: 500,
        rule: ineffective,
      },
      { code: "throw new HTTPException(422, { res: new Response('x', { status: 422 }) });", gets: 422 },
      { code: "throw new HTTPException(422, { res: new Response('x') });", gets: 422 },
      { code: 'const made = c.json({}); c.status(422); return made;', gets: 200, rule: ineffective },
      { code: "c.status(422); const made = new Response('x'); return made;", gets: 200, rule: ineffective },
      { code: "return c.text('x', '422');", gets: 200, rule: ineffective, meant: 422 },
      { code: "return c.redirect(301, '/there');", gets: 200, rule: redirect, meant: 301 },
      { code: "return c.redirect('/there', 404);", gets: 404, rule: redirect },
      { code: 'return Response.json({}, 422);', gets: 200, rule: ineffective, meant: 422 },
      { code: "return new Response('x', { statusCode: 422 });", gets: 200, rule: ineffective, meant: 422 },
      { code: 'c.status(422); const made = c.json({}); return made;', gets: 422 },
      { code: 'const made = c.json({}, 422); return made;', gets: 422 },
      {
        code: "try { throw new Error('x'); } catch (error) { return c.json({}, error.status); }",
        gets: 200,
        rule: unvalidated,
        meant: 500,
      },
      { code: "c.status(422); return c.text('x');", gets: 422 },
      { code: "c.status(422); return new Response('x', { status: 422 });", gets: 422 },
    ],
  },
  {
    driver: hapiDriver,
    faults: [
      { code: "h.response('x').code(422); return 'y';", gets: 200, rule: discarded, meant: 422 },
      { code: "h.response('x').code(422);", gets: 500, rule: discarded, meant: 422 },
      { code: "Boom.badData('x'); return 'y';", gets: 200, rule: discarded, meant: 422 },
      { code: "throw h.response('x').code(422);", gets: 500, rule: error },
      { code: "return h.redirect('/there', 301);", gets: 302, rule: ineffective, meant: 301 },
      { code: "return h.redirect(301, '/there');", gets: 302, rule: redirect, meant: 301 },
      { code: "throw new Boom.Boom('x', { statusCode: 200 });", gets: 500, rule: error },
      { code: "return h.redirect('/there').code(200);", gets: 200, rule: redirect },
      { code: "return h.redirect('/there').permanent().code(404);", gets: 404, rule: redirect },
      { code: "request.raw.res.statusCode = 422; return 'x';", gets: 200, rule: ineffective },
      { code: "request.raw.res.statusCode = 422; return h.response('x');", gets: 200, rule: ineffective },
      { code: 'const { res } = request.raw; res.statusCode = 422; return { a: 1 };', gets: 200, rule: ineffective },
      {
        code: "const response = h.response('x'); response.code(422); response.code(404); return response;",
        gets: 404,
        rule: ineffective,
      },
      { code: "request.raw.res.statusCode = 422; request.raw.res.end('x'); return 'y';", gets: null, rule: double },
      { code: 'throw 422;', gets: 500, rule: error },
      { code: 'throw { statusCode: 422 };', gets: 500, rule: error },
      { code: "throw Object.assign(new Error('x'), { statusCode: 422 });", gets: 500, rule: error },
      { code: "request.raw.res.statusCode = 422; request.raw.res.end('x'); return h.abandon;", gets: 422 },
      { code: "const response = h.response('x'); response.code(422); return response;", gets: 422 },
      { code: "return h.redirect('/there').code(307);", gets: 307 },
      { code: "return Boom.badData('x');", gets: 422 },
    ],
  },
  {
    driver: nestDriver,
    faults: [
      { code: "return new HttpException('x', 422);", gets: 200, rule: discarded, meant: 422 },
      {
        code: "@common.UseFilters(Errors)\nthrow new Error('x');",
        gets: 500,
        rule: unvalidated,
        meant: 500,
        majors: [11, 12],
        instead: catching('exception.status'),
      },
      {
        code: "@common.UseFilters(Errors)\nthrow new Error('x');",
        gets: null,
        rule: unvalidated,
        meant: 500,
        majors: [10],
        instead: catching('exception.status'),
      },
      {
        code: "@common.UseFilters(Errors)\nthrow new Error('x');",
        gets: 500,
        rule: unvalidated,
        majors: [11, 12],
        instead: catching('exception.getStatus()'),
      },
      {
        code: "@common.UseFilters(Errors)\nthrow new HttpException('x', 422);",
        gets: 422,
        instead: catching('exception instanceof HttpException ? exception.getStatus() : 500'),
      },
      ...nestFaults,
    ],
  },
  {
    driver: nestFastifyDriver,
    faults: [{ code: "return new HttpException('x', 422);", gets: 422 }, ...nestFaults],
  },
  {
    driver: nodeHttpDriver,
    faults: [
      { code: "res.end('x'); res.statusCode = 422;", gets: 200, rule: ineffective },
      { code: "res.write('x'); res.statusCode = 422; res.end();", gets: 200, rule: ineffective },
      { code: 'res.writeHead(200); res.writeHead(422); res.end();', gets: null, rule: ineffective },
      { code: 'res.statusCode = 422;', gets: null, rule: unsent },
      { code: 'res.flushHeaders(); res.statusCode = 422; res.end();', gets: 200, rule: ineffective },
      { code: 'res.statusCode = 422; res.writeHead(200); res.end();', gets: 200, rule: ineffective },
      { code: 'res.status = 422; res.end();', gets: 200, rule: ineffective, meant: 422 },
      { code: 'res.statusCode = 422; res.flushHeaders(); res.end();', gets: 422 },
      { code: "res.end('x'); res.end();", gets: 200 },
    ],
  },
  {
    driver: restifyDriver,
    faults: [
      { code: 'res.send({}); res.status(422);', gets: 200, rule: ineffective },
      { code: "res.status(422); res.redirect('/there', next);", gets: 302, rule: ineffective },
      { code: 'res.status(422);', gets: null, rule: unsent },
      { code: 'res.status(422).send({});', gets: null, rule: ineffective },
      { code: "res.send('422', {});", gets: 200, rule: ineffective, meant: 422 },
      { code: 'res.send({ a: 1 }, 422);', gets: 200, rule: ineffective, meant: 422 },
      { code: 'res.json({ a: 1 }, 422);', gets: 200, rule: ineffective, meant: 422 },
      { code: 'res.status = 422; res.send();', gets: 200, rule: ineffective, meant: 422 },
      { code: "next(new HttpError({ statusCode: 200 }, 'x'));", gets: 200, rule: error },
      { code: "res.redirect('/there', next);", gets: 302 },
      { code: 'res.status(422); res.send({});', gets: 422 },
      { code: 'res.send(422, {}); next();', gets: 422 },
      { code: "res.redirect(301, '/there', next);", gets: 301 },
    ],
  },
  {
    driver: microDriver,
    faults: [
      { code: 'res.statusCode = 422;', gets: null, rule: unsent },
      { code: "send(res, 422, 'x'); send(res, 200, 'y');", gets: null, rule: double },
      { code: "send(res, 422, 'x'); return 'y';", gets: null, rule: double },
      { code: 'throw 422;', gets: null, rule: error },
      { code: 'throw { statusCode: 422 };', gets: null, rule: error },
      { code: "const error = new Error('x'); error.status = 422; throw error;", gets: 500, rule: error },
      { code: "const error = new Error('x'); error.statusCode = 422; throw error;", gets: 422 },
      { code: "if (!req.user) send(res, 422, 'x'); send(res, 200, 'y');", gets: null, rule: double },
      { code: "return createError(422, 'x');", gets: 200, rule: discarded, meant: 422 },
      { code: "throw createError(1000, 'x');", gets: null, rule: invalid },
      { code: "send(res, 'x', 422);", gets: 500, rule: ineffective, meant: 422 },
      { code: "res.statusCode = 422; send(res, 200, 'x');", gets: 200, rule: ineffective },
      { code: "send(res, 200, 'x'); res.statusCode = 422;", gets: 200, rule: ineffective },
      { code: "res.statusCode = 422; return 'x';", gets: 422 },
      { code: "if (!req.user) return send(res, 422, 'x'); send(res, 200, 'y');", gets: 422 },
    ],
  },
  {
    driver: polkaDriver,
    faults: [
      { code: "send(res, 422, 'x'); send(res, 200, 'y');", gets: null, rule: double },
      { code: "res.statusCode = 422; send(res, 200, 'x');", gets: 200, rule: ineffective },
      { code: 'res.statusCode = 422; send(res);', gets: 200, rule: ineffective },
      { code: "send(res, 200, 'x'); res.statusCode = 422;", gets: 200, rule: ineffective },
      { code: "res.statusCode = 422; res.end('x');", gets: 422 },
    ],
  },
  {
    driver: adonisDriver,
    faults: [
      { code: "response.status(422); response.ok('x');", gets: 200, rule: ineffective },
      { code: "response.status(422); response.status(404); return 'x';", gets: 404, rule: ineffective },
      { code: "response.safeStatus(422); response.ok('x');", gets: 200, rule: ineffective },
      { code: "response.response.statusCode = 422; response.ok('x');", gets: 200, rule: ineffective },
      { code: "response.badRequest('x'); response.ok('y');", gets: 200, rule: double },
      { code: "if (!response.user) response.badRequest('x'); return response.ok('y');", gets: 200, rule: double },
      { code: "response.send('x'); response.send('y');", gets: 200, rule: double },
      { code: "response.send('x'); response.status(422);", gets: 422 },
      { code: "response.status(422); response.safeStatus(200); return 'x';", gets: 422 },
      { code: "return response.status(422).redirect('/there');", gets: 422, rule: redirect },
      { code: "response.status(422); response.redirect().toPath('/there');", gets: 422, rule: redirect },
      { code: "response.redirect('/there'); response.status(422);", gets: 422, rule: redirect },
      { code: "response.redirect(301, '/there');", gets: 302, rule: redirect, meant: 301 },
      { code: 'response.abort(422);', gets: 400, rule: error },
      { code: "response.abort(422, 'x');", gets: 500, rule: error, meant: 422 },
      { code: "return new Exception('x', { status: 422 });", gets: 200, rule: discarded, meant: 422 },
      { code: "response.status(301); response.redirect('/there');", gets: 301 },
      { code: "response.redirect('/there'); response.send('moved');", gets: 302 },
      { code: "response.badRequest('x'); return 'y';", gets: 400 },
    ],
  },
  {
    driver: h3Driver,
    faults: [
      { code: "createError({ statusCode: 422 }); return 'x';", gets: 200, rule: discarded, meant: 422, majors: [1] },
      { code: "event.res.status = 422; return 'x';", gets: 200, rule: ineffective, majors: [1] },
      {
        code: "setResponseStatus(event, 301); return sendRedirect(event, '/there');",
        gets: 302,
        rule: ineffective,
        majors: [1],
      },
      {
        code: "setResponseStatus(event, 422); return sendRedirect(event, '/there', 301);",
        gets: 301,
        rule: ineffective,
        majors: [1],
      },
      {
        code: "event.node.res.statusCode = 422; return sendRedirect(event, '/there');",
        gets: 302,
        rule: ineffective,
        majors: [1],
      },
      {
        code: 'setResponseStatus(event, 422); return sendNoContent(event, 204);',
        gets: 204,
        rule: ineffective,
        majors: [1],
      },
      {
        code: 'setResponseStatus(event, 422); setResponseStatus(event, 404); return null;',
        gets: 404,
        rule: ineffective,
        majors: [1],
      },
      { code: "setResponseStatus(event, 422); return new Response('x');", gets: 200, rule: ineffective, majors: [1] },
      { code: "sendRedirect(event, '/there'); return sendNoContent(event);", gets: 302, rule: double, majors: [1] },
      { code: 'sendNoContent(event); setResponseStatus(event, 422);', gets: 204, rule: ineffective, majors: [1] },
      { code: "event.node.res.end('x'); setResponseStatus(event, 422);", gets: 200, rule: ineffective, majors: [1] },
      { code: "event.node.res.end('x'); event.res.status = 422;", gets: 200, rule: ineffective, majors: [2] },
      { code: "setResponseStatus(event, 204); return 'x';", gets: 204, rule: forbidden, meant: 204, majors: [1] },
      { code: "setResponseStatus(event, 205); return 'x';", gets: 205, rule: forbidden, meant: 205, majors: [1] },
      { code: "event.res.status = 204; return 'x';", gets: 204, rule: forbidden, meant: 204, majors: [2] },
      { code: "event.node.res.statusCode = 422; return 'x';", gets: 200, rule: ineffective, majors: [2] },
      { code: "return sendRedirect(event, 301, '/there');", gets: 500, rule: redirect, meant: 301, majors: [1] },
      { code: "return redirect(event, '/there', 301);", gets: 500, rule: legacy, majors: [2] },
      { code: "return sendRedirect(event, '/there', 404);", gets: 404, rule: redirect, majors: [1] },
      { code: 'throw createError({ statusCode: 200 });', gets: 200, rule: error, majors: [1] },
      { code: 'throw new HTTPError({ status: 200 });', gets: 200, rule: error, majors: [2] },
      { code: 'setResponseStatus(event, 422); return null;', gets: 422, majors: [1] },
      { code: 'setResponseStatus(event, 422);', gets: 404, majors: [1] },
      { code: 'event.res.status = 422;', gets: 422, majors: [2] },
      { code: 'throw { statusCode: 422 };', gets: 500, rule: error, majors: [2] },
      { code: 'throw { statusCode: 422 };', gets: 422, majors: [1] },
      { code: 'throw 422;', gets: 422, majors: [2] },
      { code: "const error = new Error('x'); error.status = 422; throw error;", gets: 422 },
      { code: "event.res.status = 301; return redirect('/there');", gets: 302, rule: ineffective, majors: [2] },
      { code: 'event.res.status = 422; return noContent();', gets: 204, rule: ineffective, majors: [2] },
      {
        code: "event.res.status = 422; return new HTTPResponse('x', { status: 200 });",
        gets: 200,
        rule: ineffective,
        majors: [2],
      },
      { code: "event.res.status = 422; return new Response('x');", gets: 200, rule: ineffective, majors: [2] },
      { code: "event.res.status = 422; return new HTTPResponse('x');", gets: 422, majors: [2] },
      { code: 'setResponseStatus(event, 422); return sendNoContent(event);', gets: 422, majors: [1] },
      { code: "new HTTPError({ status: 422 }); return 'x';", gets: 200, rule: discarded, meant: 422, majors: [2] },
      { code: "redirect('/there'); return 'x';", gets: 200, rule: discarded, meant: 302, majors: [2] },
      { code: 'return createError({ statusCode: 422 });', gets: 422, majors: [1] },
    ],
  },
  {
    driver: elysiaDriver,
    faults: [
      { code: "status(422); return 'x';", gets: 200, rule: discarded, meant: 422 },
      { code: "set.status = 'not found'; return 'x';", gets: 200, rule: invalid },
      { code: "set.status = 'Not Found'; return 'x';", gets: 404 },
      { code: "return status('404', 'x');", gets: 200, rule: invalid, meant: 404 },
      { code: "return redirect(301, 'http://localhost/there');", gets: 500, rule: redirect, meant: 301 },
      { code: 'return new NotFoundError();', gets: 500, rule: discarded, meant: 404 },
      { code: "set.status = 204; return 'x';", gets: 204, rule: 'no-forbidden-body' },
      { code: "set.status = 422; return status(404, 'x');", gets: 404, rule: ineffective },
      { code: "set.status = 422; return redirect('http://localhost/there');", gets: 302, rule: ineffective },
      { code: "set.status = 422; set.status = 404; return 'x';", gets: 404, rule: ineffective },
      { code: "throw new Response('x', { status: 422 });", gets: 422 },
      { code: "set.status = 422; return new Response('x');", gets: 422 },
    ],
  },
  {
    driver: nextDriver,
    faults: [
      { code: "res.status(301).redirect('/there');", gets: 307, rule: ineffective, meant: 301 },
      { code: 'res.json({}).status(422);', gets: 200, rule: ineffective },
      { code: "res.send('x'); res.status(422);", gets: 200, rule: ineffective },
      { code: 'res.end(); res.statusCode = 422;', gets: 200, rule: ineffective },
      { code: 'res.status(422); res.status(404).json({});', gets: 404, rule: ineffective },
      { code: 'return res.status(422);', gets: null, rule: unsent, meant: 422 },
      { code: 'res.json({}); res.json({});', gets: 200, rule: double },
      { code: 'if (!req.user) res.status(422).json({}); res.json({});', gets: 422, rule: double },
      { code: "res.redirect(422, '/there');", gets: 422, rule: redirect },
      {
        code: "try { throw new Error('x'); } catch (err) { res.status(err.status).json({}); }",
        gets: 500,
        rule: unvalidated,
        meant: 500,
      },
      { code: "res.setHeader('Vary', 'Accept'); throw { statusCode: 422 };", gets: 500, rule: error },
      { code: "res.setHeader('Vary', 'Accept'); throw new Response('x', { status: 422 });", gets: 500, rule: error },
      { code: 'NextResponse.json({}, { status: 422 });', gets: 500, rule: discarded, meant: 422 },
      {
        code: "NextResponse.json({}, { status: 422 }); return new NextResponse('x');",
        gets: 200,
        rule: discarded,
        meant: 422,
      },
      { code: "try { redirect('/there'); } catch { return new NextResponse('x'); }", gets: 200, rule: discarded },
      { code: "try { notFound(); } catch { return new NextResponse('x'); }", gets: 200, rule: discarded },
      { code: 'throw NextResponse.json({}, { status: 422 });', gets: 500, rule: error },
      { code: "throw new Response('x', { status: 422 });", gets: 500, rule: error },
      { code: 'throw 422;', gets: 500, rule: error },
      { code: 'throw { status: 422 };', gets: 500, rule: error },
      { code: "const error = new Error('x'); error.status = 422; throw error;", gets: 500, rule: error },
      { code: "return NextResponse.redirect(new URL('/there', request.url), 422);", gets: 500, rule: redirect },
      { code: "return { redirect: { destination: '/there', statusCode: 422 } };", gets: 500, rule: redirect },
      {
        code: "return [{ source: '/from', destination: '/there', statusCode: 404 }];",
        gets: null,
        rule: redirect,
      },
      { code: "return [{ source: '/from', destination: '/there', permanent: true }];", gets: 308 },
      { code: "return { redirect: { destination: '/there', permanent: true } };", gets: 308 },
      { code: "try { redirect('/there'); } catch (error) { throw error; }", gets: 307 },
      { code: "res.redirect(308, '/there');", gets: 308 },
      { code: 'return res.status(422).json({});', gets: 422 },
      { code: "return NextResponse.rewrite(new URL('/plain', request.url), { status: 422 });", gets: 422 },
      { code: 'return NextResponse.next({ status: 422 });', gets: 422 },
    ],
  },
  {
    driver: astroDriver,
    faults: [
      { code: "context.redirect('/there');", gets: 500, rule: discarded, meant: 302 },
      { code: "redirect('/there', 301); return new Response('x');", gets: 200, rule: discarded, meant: 301 },
      { code: "new Response('x', { status: 422 });", gets: 500, rule: discarded, meant: 422 },
      { code: "Astro.redirect('/there');", gets: 200, rule: discarded, meant: 302 },
      { code: "return context.redirect('/there', 422);", gets: 422, rule: redirect },
      { code: "throw redirect('/there');", gets: 500, rule: error },
      { code: "throw new Response('x', { status: 422 });", gets: 500, rule: error },
      { code: 'throw 422;', gets: 500, rule: error },
      { code: 'throw { status: 422 };', gets: 500, rule: error },
      { code: "const error = new Error('x'); error.status = 422; throw error;", gets: 500, rule: error },
      { code: "return context.redirect('/there', 308);", gets: 308 },
      { code: 'return new Response(null, { status: 204 });', gets: 204 },
      { code: "Astro.response.status = 404; return Astro.redirect('/there');", gets: 302 },
      { code: 'Astro.response.status = 422;', gets: 422 },
    ],
  },
];
