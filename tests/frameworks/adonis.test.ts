import { describe, expect, it } from 'vitest';
import { probe, probeSites } from '../facts/probe.ts';

describe('AdonisJS', () => {
  it('finds the statuses of a controller', () => {
    const code = `import type { HttpContext } from '@adonisjs/core/http';
import { Exception } from '@adonisjs/core/exceptions';
const TAKEN = 409;
export default class UsersController {
  async show({ response, params }: HttpContext) { return response.notFound({ error: params.id }); }
  async store({ response }: HttpContext) { return response.created(user); }
  async update({ response }: HttpContext) { return response.status(TAKEN).send('taken'); }
  async destroy(ctx: HttpContext) { ctx.response.noContent(); }
  async edit({ response }: HttpContext) { response.safeStatus(202); response.abort('no', 403); }
  async guard({ response }: HttpContext) { response.abortIf(!user, 'no', 401); response.abortUnless(user, 'no'); }
  async fail() { throw new Exception('no', { status: 418, code: 'E_TEAPOT' }); }
  async raw({ response }: HttpContext) { response.response.statusCode = 404; }
}
`;
    expect(probe(code, { language: 'ts' })).toEqual([
      'send adonis response.notFound(body) 404 body:present declared/annotations',
      'send adonis response.created(body) 201 body:present declared/annotations',
      'set adonis response.status(n) 409 body:present declared/annotations',
      'send adonis response.noContent() 204 body:none declared/annotations',
      'set adonis response.safeStatus(n) 202 body:present declared/annotations',
      'throw adonis response.abort(body, n) 403 body:present declared/annotations',
      'throw adonis response.abortIf(condition, body, n) 401 body:present declared/annotations',
      'throw adonis response.abortUnless(condition, body, n) 400 body:present declared/annotations',
      'throw adonis new Exception(message, { status: n }) 418 body:unknown proven/bindings',
      'set adonis response.response.statusCode = n 404 body:unknown declared/annotations',
    ]);
  });

  it('works out the code of a redirect', () => {
    const code = `import router from '@adonisjs/core/services/router';
router.get('/a', ({ response }) => response.redirect('/x'));
router.get('/b', ({ response }) => response.redirect('/x', false, 301));
router.get('/c', ({ response }) => response.redirect('/x', 301));
router.get('/d', ({ response }) => response.status(301).redirect('/x'));
router.get('/e', ({ response }) => response.redirect().status(308).toPath('/x'));
router.get('/f', ({ response }) => response.redirect().back());
`;
    expect(probe(code)).toEqual([
      'redirect adonis response.redirect(url, forwardQueryString, n) 302 body:unknown proven/handlers',
      'redirect adonis response.redirect(url, forwardQueryString, n) 301 body:unknown proven/handlers',
      'redirect adonis response.redirect(url, n) 301 body:unknown proven/handlers',
      'set adonis response.status(n) 301 body:unknown proven/handlers',
      'redirect adonis response.redirect().status(n) 308 body:unknown proven/handlers',
      'redirect adonis response.redirect().back() 302 body:unknown proven/handlers',
    ]);
    expect(probeSites(code)[2]?.shape.fault?.kind).toBe('ineffective');
  });

  it('finds the contexts of Adonis 5, and of untyped controllers', () => {
    const fifth = `import type { HttpContextContract } from '@ioc:Adonis/Core/HttpContext';
export default class Users { public async index({ response }: HttpContextContract) { return response.badRequest({ error: 'no' }); } }
`;
    expect(probe(fifth, { language: 'ts' })).toEqual([
      'send adonis response.badRequest(body) 400 body:present declared/annotations',
    ]);
    const untyped = `export default class Users { async index({ auth, response }) { response.abortUnless(auth.user, 'no', 401); } }`;
    expect(probe(untyped)).toEqual([
      'throw adonis response.abortUnless(condition, body, n) 401 body:present inferred/names',
    ]);
  });

  it.each([
    [
      'a response of the file',
      `const response = { notFound() {}, status() {} }; response.notFound(404); response.status(404);`,
    ],
    [
      'a context of another package',
      `import type { Job } from 'other'; export const f = ({ response }: Job) => response.status(404);`,
    ],
    ['an exception of the file', `class Exception extends Error {} throw new Exception('no', { status: 404 });`],
    ['a helper of the project', `import { createError } from './errors.js'; createError('no', 'E_NO', 404);`],
    [
      'a method of the same name',
      `import type { HttpContext } from '@adonisjs/core/http'; export const f = ({ view }: HttpContext) => { view.status(404); view.notFound(404); };`,
    ],
    [
      'another router',
      `import router from './router.js'; router.get('/', ({ response: { body } }) => body.status(404));`,
    ],
  ])('is silent about %s', (_, code) => {
    expect(probe(code, { language: 'ts' })).toEqual([]);
  });
});

it('finds the status of a class of exceptions', () => {
  const code = `import { Exception } from '@adonisjs/core/exceptions';
export class Lost extends Exception { static status = 404; static code = 'E_LOST'; }
export class Order extends Model { static status = 404; }
export class Busy extends Exception { static retries = 503; }
`;
  expect(probe(code)).toEqual(['throw adonis static status = n 404 body:unknown proven/bindings']);
});
