import { describe, expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

describe('Astro', () => {
  it('finds redirects of endpoints', () => {
    const code = `import type { APIContext, APIRoute } from 'astro';
const MOVED = 308;
export const GET: APIRoute = ({ redirect }) => redirect('/x', 301);
export const POST: APIRoute = (context) => context.redirect('/x', MOVED);
export const help = (context: APIContext) => context.redirect('/x');
export const PUT: APIRoute = () => new Response(null, { status: 404 });
`;
    expect(probe(code, { language: 'ts', filename: 'src/pages/api/users.ts' })).toEqual([
      'redirect astro redirect(url, n) 301 body:unknown declared/handlers',
      'redirect astro context.redirect(url, n) 308 body:unknown declared/handlers',
      'redirect astro context.redirect(url, n) 302 body:unknown declared/annotations',
      'send fetch new Response(body, { status: n }) 404 body:none proven/bindings',
    ]);
  });

  it('finds endpoints by their place, and middleware', () => {
    expect(
      probe(`export function GET({ redirect }) { return redirect('/x', 303); }`, { filename: 'src/pages/old.js' }),
    ).toEqual(['redirect astro redirect(url, n) 303 body:unknown inferred/handlers']);
    const middleware = `import { defineMiddleware } from 'astro:middleware';
export const onRequest = defineMiddleware((context, next) => (context.locals.user ? next() : context.redirect('/login', 302)));
`;
    expect(probe(middleware)).toEqual(['redirect astro context.redirect(url, n) 302 body:unknown proven/handlers']);
  });

  it('finds the status of a page', () => {
    const code = `const MISSING = 404;
if (!page) Astro.response.status = 404;
if (!user) Astro.response.status = MISSING;
export const gone = () => Astro.redirect('/', 301);
if (Astro.response.status === 404) log();
`;
    expect(probe(code)).toEqual([
      'set astro Astro.response.status = n 404 body:unknown proven/bindings',
      'set astro Astro.response.status = n 404 body:unknown proven/bindings',
      'redirect astro context.redirect(url, n) 301 body:unknown proven/bindings',
      'read astro Astro.response.status === n 404 body:unknown proven/bindings',
    ]);
  });

  it.each([
    [
      'an object of the file',
      `const Astro = { response: {}, redirect() {} }; Astro.response.status = 404; Astro.redirect('/', 301);`,
    ],
    ['a function of the file', `function redirect(url, code) { return code; } redirect('/', 301);`],
    ['an export elsewhere', `export function GET({ redirect }) { return redirect('/', 301); }`],
    ['a router of the browser', `router.redirect('/', 301); context.router.redirect('/', 301);`],
    ['another member', `Astro.props.status = 404; Astro.locals.response = 404;`],
  ])('is silent about %s', (_, code) => {
    expect(probe(code)).toEqual([]);
  });
});
