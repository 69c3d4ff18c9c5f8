import { describe, expect, it } from 'vitest';

import { probe } from '../facts/probe.ts';
import { visibleSites } from './visible.ts';

describe('inversify-express-utils', () => {
  it('finds what a controller answers with', () => {
    const code = `import { BaseHttpController, controller, httpGet, httpPost, HttpResponseMessage, response, results } from 'inversify-express-utils';
import type { Response } from 'express';
import { StatusCodes } from 'http-status-codes';
@controller('/users')
class UsersController extends BaseHttpController {
  @httpGet('/a') a() { return this.json({ id: 1 }, 404); }
  @httpGet('/b') b() { return this.json({ id: 1 }); }
  @httpGet('/c') c() { return this.statusCode(StatusCodes.NO_CONTENT); }
  @httpGet('/d') d() { return this.badRequest('no'); }
  @httpGet('/e') e() { return this.notFound(); }
  @httpPost('/f') f() { return this.created('/f/1', { id: 1 }); }
  @httpGet('/g') g() { return this.redirect('/a'); }
  @httpGet('/h') h() { return new results.JsonResult({ id: 1 }, 409); }
  @httpGet('/i') i() { const message = new HttpResponseMessage(410); message.statusCode = 503; return message; }
  @httpGet('/j') j(@response() res: Response) { res.status(202).json({}); }
}
`;
    expect(probe(code, { language: 'ts' })).toEqual([
      'send inversify-express-utils this.json(content, n) 404 body:present proven/bindings',
      'send inversify-express-utils this.json(content, n) 200 body:present proven/bindings',
      'send inversify-express-utils this.statusCode(n) 204 body:none proven/bindings',
      'send inversify-express-utils this.badRequest(content) 400 body:present proven/bindings',
      'send inversify-express-utils this.notFound() 404 body:none proven/bindings',
      'send inversify-express-utils this.created(url, content) 201 body:present proven/bindings',
      'redirect inversify-express-utils this.redirect(url) 302 body:unknown proven/bindings',
      'send inversify-express-utils new results.JsonResult(content, n) 409 body:present proven/bindings',
      'set inversify-express-utils new HttpResponseMessage(n) 410 body:unknown proven/bindings',
      'set inversify-express-utils message.statusCode = n 503 body:unknown proven/bindings',
      'set express res.status(n) 202 body:present declared/annotations',
    ]);
  });

  it.each([
    [
      'another base class',
      `class A extends Base { a() { return this.json({}, 404); } b() { return this.statusCode(404); } }`,
    ],
    [
      "another package's base class",
      `import { BaseHttpController } from 'other'; class A extends BaseHttpController { a() { return this.statusCode(404); } }`,
    ],
    ['a class without one', `import 'inversify-express-utils'; class A { a() { return this.statusCode(404); } }`],
    [
      'a method of something else',
      `import { BaseHttpController } from 'inversify-express-utils'; class A extends BaseHttpController { a() { return this.jobs.statusCode(404); } }`,
    ],
    [
      'results of its own',
      `import 'inversify-express-utils'; import { results } from './results'; new results.JsonResult({}, 404);`,
    ],
    [
      'a message of its own',
      `import 'inversify-express-utils'; class HttpResponseMessage {} const message = new HttpResponseMessage(404); message.statusCode = 404;`,
    ],
  ])('is silent about %s', (_, code) => {
    expect(visibleSites(code, { language: 'ts' })).toEqual([]);
  });
});
