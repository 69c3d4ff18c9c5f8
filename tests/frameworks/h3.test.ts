import { describe, expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

describe('h3', () => {
  it('finds the statuses of a Nuxt server route, where nothing is imported', () => {
    const code = `const MISSING = 404;
export default defineEventHandler(async (event) => {
  setResponseStatus(event, 201, 'Created');
  setResponseStatus(event, MISSING);
  if (a) throw createError({ statusCode: 404, statusMessage: 'Not Found' });
  if (b) throw createError({ status: MISSING });
  if (c) throw createError('no');
  if (d) return sendRedirect(event, '/x', 301);
  if (e) return sendRedirect(event, '/x');
  if (f) return sendNoContent(event);
  if (g) return sendNoContent(event, 205);
  if (h) return sendError(event, { statusCode: 418 });
  event.node.res.statusCode = 202;
  return navigateTo('/x', { redirectCode: 308 });
});
`;
    expect(probe(code, { filename: 'server/api/users.get.js' })).toEqual([
      'set h3 setResponseStatus(event, n, reason) 201 body:unknown proven/bindings',
      'set h3 setResponseStatus(event, n, reason) 404 body:unknown proven/bindings',
      'throw h3 createError({ statusCode: n }) 404 body:unknown proven/bindings',
      'throw h3 createError({ status: n }) 404 body:unknown proven/bindings',
      'throw h3 createError(message) 500 body:unknown proven/bindings',
      'redirect h3 sendRedirect(event, url, n) 301 body:unknown proven/bindings',
      'redirect h3 sendRedirect(event, url, n) 302 body:unknown proven/bindings',
      'send h3 sendNoContent(event, n) 204 body:none proven/bindings',
      'send h3 sendNoContent(event, n) 205 body:none proven/bindings',
      'throw h3 sendError(event, { statusCode: n }) 418 body:unknown proven/bindings',
      'set h3 event.node.res.statusCode = n 202 body:unknown proven/handlers',
      'redirect h3 navigateTo(url, { redirectCode: n }) 308 body:unknown proven/bindings',
    ]);
  });

  it('finds the forms of h3 2 in TypeScript', () => {
    const code = `import { H3, HTTPError, HTTPResponse, noContent, redirect, type H3Event } from 'h3';
import { StatusCodes } from 'http-status-codes';
const app = new H3();
app.get('/a', (event) => { event.res.status = 404; return 'no'; });
app.get('/b', () => redirect('/x', 308));
app.get('/c', (event: H3Event) => redirect('/x'));
app.get('/d', () => noContent());
app.get('/e', () => { throw new HTTPError({ status: StatusCodes.GONE, statusText: 'Gone' }); });
app.get('/f', () => { throw new HTTPError('no', { status: 410 }); });
app.get('/g', () => { throw HTTPError.status(403, 'No'); });
app.get('/h', () => new HTTPResponse('x', { status: 201 }));
app.get('/i', (event) => redirect(event, '/x', 301));
`;
    expect(probe(code, { language: 'ts' })).toEqual([
      'set h3 event.res.status = n 404 body:present proven/handlers',
      'redirect h3 redirect(url, n, reason) 308 body:unknown proven/bindings',
      'redirect h3 redirect(url, n, reason) 302 body:unknown proven/bindings',
      'send h3 noContent(n) 204 body:none proven/bindings',
      'throw h3 new HTTPError({ status: n }) 410 body:unknown proven/bindings',
      'throw h3 new HTTPError(message, { status: n }) 410 body:unknown proven/bindings',
      'throw h3 HTTPError.status(n, reason) 403 body:unknown proven/bindings',
      'send h3 new HTTPResponse(body, { status: n }) 201 body:present proven/bindings',
      'redirect h3 redirect(event, url, n) 301 body:unknown proven/bindings',
    ]);
  });

  it('finds the forms of h3 1 with require and with #imports', () => {
    const required = `const { createApp, createRouter, eventHandler, setResponseStatus, createError: fail } = require('h3');
const router = createRouter();
router.get('/', eventHandler((event) => { setResponseStatus(event, 404); return fail({ statusCode: 500 }); }));
router.post('/', eventHandler((event) => { event.node.res.statusCode = 404; return ''; }));
`;
    expect(probe(required, { language: 'cjs' })).toEqual([
      'set h3 setResponseStatus(event, n, reason) 404 body:unknown proven/bindings',
      'throw h3 createError({ statusCode: n }) 500 body:unknown proven/bindings',
      'set h3 event.node.res.statusCode = n 404 body:none proven/handlers',
    ]);
    const imported = `import { createError, sendRedirect } from '#imports';
throw createError({ statusCode: 404 });
`;
    expect(probe(imported)).toEqual(['throw h3 createError({ statusCode: n }) 404 body:unknown proven/bindings']);
  });

  it('takes what the handler returns for the content', () => {
    const handler = (body: string): string => `export default defineEventHandler((event) => { ${body} });`;
    const set = 'setResponseStatus(event, 204);';
    const form = 'set h3 setResponseStatus(event, n, reason) 204';
    expect(probe(handler(`${set} return { a: 1 };`))).toEqual([`${form} body:present proven/bindings`]);
    expect(probe(handler(`${set} return null;`))).toEqual([`${form} body:none proven/bindings`]);
    expect(probe(handler(`${set} const user = find(); return user;`))).toEqual([
      `${form} body:unknown proven/bindings`,
    ]);
    expect(probe(handler(`${set} return find();`))).toEqual([`${form} body:unknown proven/bindings`]);
  });

  it.each([
    ['functions of the file', `function createError(x) {} createError({ statusCode: 404 });`],
    [
      'parameters',
      `export const f = (createError, sendRedirect) => { createError({ statusCode: 404 }); sendRedirect(e, '/', 301); };`,
    ],
    [
      'a helper of the project',
      `import { createError, redirect } from './http'; createError({ statusCode: 404 }); redirect('/', 301);`,
    ],
    ['another package', `import { createError } from 'errors'; createError({ statusCode: 404 });`],
    [
      'methods',
      `api.createError({ statusCode: 404 }); api.setResponseStatus(event, 404); nav.navigateTo('/', { redirectCode: 301 });`,
    ],
    ['an event of the browser', `button.addEventListener('click', (event) => { event.res = 1; event.status = 404; });`],
    ['an error without a status', `createError({ message: 'no', code: 404 });`],
    ['navigation without a code', `navigateTo('/users/404');`],
  ])('is silent about %s', (_, code) => {
    expect(probe(code)).toEqual([]);
  });
});
