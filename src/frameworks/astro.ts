import type { FrameworkTable } from './types.ts';

export const astro = {
  id: 'astro',
  title: 'Astro',
  packages: ['astro', 'astro:middleware'],
  majors: [7],
  source: 'https://docs.astro.build/en/reference/api-reference/#redirect',
  precedence: 74,
  objects: {
    context: {
      names: ['context', 'ctx'],
      signs: ['import'],
      types: [
        { package: 'astro', name: 'APIContext' },
        { package: 'astro', name: 'AstroGlobal' },
        { package: 'astro', name: 'AstroSharedContext' },
      ],
      members: { redirect: 'redirect' },
    },
    /** The global of a page, which also has the response of the page. */
    page: { extends: 'context', globals: ['Astro'], members: { response: 'init', redirect: 'redirect' } },
    init: {},
    redirect: {},
    defineMiddleware: { exports: [{ package: 'astro:middleware', name: 'defineMiddleware' }] },
  },
  handlers: [
    {
      types: [
        { package: 'astro', name: 'APIRoute' },
        { package: 'astro', name: 'MiddlewareHandler' },
      ],
      params: { 0: ['context'] },
    },
    { on: 'defineMiddleware', params: { 0: ['context'] } },
    {
      exported: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'ALL'],
      files: ['src/pages/'],
      named: 'method',
      params: { 0: ['context'] },
    },
    { exported: ['onRequest'], files: ['src/middleware.', 'src/middleware/'], params: { 0: ['context'] } },
  ],
  shapes: [
    {
      kind: 'call',
      form: 'context.redirect(url, n)',
      on: 'context',
      name: 'redirect',
      role: 'redirect',
      code: [1],
      defaultCode: 302,
      url: [0],
      when: { 0: 'not-number' },
      must: 'return',
    },
    {
      kind: 'call',
      form: 'redirect(url, n)',
      on: 'redirect',
      role: 'redirect',
      code: [1],
      defaultCode: 302,
      url: [0],
      when: { 0: 'not-number' },
      must: 'return',
    },
    { kind: 'assign', form: 'Astro.response.status = n', on: 'init', name: 'status', role: 'set', code: [0] },
    { kind: 'compare', form: 'Astro.response.status === n', on: 'init', name: 'status', role: 'read' },
  ],
  accepts: {
    min: 200,
    max: 599,
    outside: 'the Response constructor throws a RangeError',
    strings: 'accepted',
    stringOutcome: 'the Response constructor throws a RangeError',
    fractions: 'truncated',
    missing: 'throws',
    missingOutcome: 'undefined is the default, and for null the Response constructor throws a RangeError',
    interim: 'throws',
  },
  content: { '1xx': 'unknown', '204': 'unknown', '205': 'unknown', '304': 'unknown' },
} as const satisfies FrameworkTable;
