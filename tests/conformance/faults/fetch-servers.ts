/** Handlers that answer with a `Response` of fetch, or with what makes one. */
import { elysiaDriver } from '../drivers/elysia.ts';
import { fetchDriver } from '../drivers/fetch.ts';
import { honoDriver } from '../drivers/hono.ts';
import { mswDriver } from '../drivers/mocks.ts';
import { ittyRouterDriver } from '../drivers/small-servers.ts';
import {
  ineffective,
  discarded,
  unsent,
  redirect,
  error,
  unvalidated,
  forbidden,
  invalid,
  deadly,
  setOn,
  type FaultGroup,
} from './fault.ts';

export const fetchServerFaults: readonly FaultGroup[] = [
  {
    driver: fetchDriver,
    faults: [
      { code: 'return Response.json({}, { statusCode: 422 });', gets: 200, rule: ineffective, meant: 422 },
      { code: "return new Response('x', { statusCode: 422 });", gets: 200, rule: ineffective, meant: 422 },
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
      deadly("return c.text('x', 1000);", invalid),
      deadly('return c.json({}, 99);', invalid),
      deadly("return new Response('x', { status: 1000 });", invalid),
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
      { code: "set.status = 204; return 'x';", gets: 204, rule: forbidden },
      { code: "set.status = 422; return status(404, 'x');", gets: 404, rule: ineffective },
      { code: "set.status = 422; return redirect('http://localhost/there');", gets: 302, rule: ineffective },
      { code: "set.status = 422; set.status = 404; return 'x';", gets: 404, rule: ineffective },
      { code: "throw new Response('x', { status: 422 });", gets: 422 },
      { code: "set.status = 422; return new Response('x');", gets: 422 },
    ],
  },
  {
    driver: ittyRouterDriver,
    faults: [
      { code: 'return json({}, 422);', gets: 200, rule: ineffective, meant: 422 },
      { code: 'return json({}, { statusCode: 422 });', gets: 200, rule: ineffective, meant: 422 },
      { code: "error(422, 'x'); return json({});", gets: 200, rule: discarded, meant: 422 },
      { code: 'return new StatusError(422);', gets: 200, rule: discarded, meant: 422 },
      { code: "return error(200, 'x');", gets: 200, rule: error },
      { code: "return error(204, 'x');", gets: 500, rule: error },
      { code: 'throw error(422);', gets: 500, rule: error },
      { code: "throw new Response('x', { status: 422 });", gets: 500, rule: error },
      { code: 'throw { status: 422 };', gets: 500, rule: error },
      { code: setOn('statusCode'), gets: 500, rule: error },
      { code: setOn('status'), gets: 422 },
      { code: 'throw 422;', gets: 422 },
      { code: 'throw new StatusError(422);', gets: 422 },
    ],
  },
  {
    driver: mswDriver,
    faults: [
      { code: 'return HttpResponse.json({}, 422);', gets: 200, rule: ineffective, meant: 422 },
      { code: "return new HttpResponse('x', 422);", gets: 200, rule: ineffective, meant: 422 },
      { code: 'return HttpResponse.json({}, { statusCode: 422 });', gets: 200, rule: ineffective, meant: 422 },
    ],
  },
];
