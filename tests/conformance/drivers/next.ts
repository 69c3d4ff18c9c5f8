import { next } from '../../../src/frameworks/next.ts';
import type { Driver } from '../driver.ts';

/** A module of a project by its conventional name, which tells the plugin what it is, too. */
interface Place {
  readonly file: string;
  readonly wrap: (code: string) => string;
}

const imports = `import { NextResponse } from 'next/server';
import { forbidden, notFound, permanentRedirect, redirect, unauthorized } from 'next/navigation';`;

const places = {
  api: {
    file: 'pages/api/handler.ts',
    wrap: (code) => `
export default async function handler(req, res) {
  ${code}
}
export const server = serve('api', handler);`,
  },
  route: {
    file: 'app/route/route.ts',
    wrap: (code) => `
${imports}
export async function GET(request) {
  ${code}
}
export const server = serve('route', GET);`,
  },
  proxy: {
    file: 'proxy.ts',
    wrap: (code) => `
${imports}
export async function proxy(request) {
  ${code}
}
export const server = serve('proxy', proxy);`,
  },
  page: {
    file: 'pages/page.ts',
    wrap: (code) => `
export async function getServerSideProps(context) {
  ${code}
}
export const server = serve('page', getServerSideProps);`,
  },
  rules: {
    file: 'next.config.ts',
    wrap: (code) => `
const config = {
  async redirects() {
    ${code}
  },
};
export default config;
export const server = serve('rules', config.redirects);`,
  },
} as const satisfies Record<string, Place>;

/** Each form is at home in one of them. */
function placeOf(code: string): Place {
  if (/\bres\b/.test(code)) return places.api;
  if (/NextResponse\.(?:next|rewrite)/.test(code)) return places.proxy;
  if (code.includes('return { redirect:')) return places.page;
  return code.includes('return [') ? places.rules : places.route;
}

/** `next start` on a project with a module of each kind, written as `next build` does. It is started once a process. */
export const nextDriver = {
  table: next,
  majors: { 16: { next: 'next' } },
  wrap: (code) => `import { serve } from './next-build.js';${placeOf(code).wrap(code)}`,
  nameFile: (code) => placeOf(code).file,
  forms: {
    'res.status(n)': "res.status(CODE).json('content');",
    'res.redirect(url, n)': "res.redirect('/there', CODE);",
    'res.redirect(n, url)': "res.redirect(CODE, '/there');",
    'res.redirect(url)': { code: "res.redirect('/there');", kept: "res.status(CODE).redirect('/there');" },
    'res.json(data, n)': "res.json('content', CODE);",
    'res.json(data).status(n)': "res.json('content').status(CODE);",
    'res.json(data, { status: n })': "res.json('content', { status: CODE });",
    'res.json(data)': "res.status(CODE).json('content');",
    'res.send(n)': 'res.send(CODE);',
    'res.json(n)': 'res.json(CODE);',
    'res.send(body)': "res.status(CODE).send('content');",
    'new NextResponse(body, { statusCode: n })': "return new NextResponse('content', { statusCode: CODE });",
    'new NextResponse(body, { status: n })': "return new NextResponse('content', { status: CODE });",
    'NextResponse.json(data, n)': "return NextResponse.json('content', CODE);",
    'NextResponse.json(data, { statusCode: n })': "return NextResponse.json('content', { statusCode: CODE });",
    'NextResponse.json(data, { status: n })': "return NextResponse.json('content', { status: CODE });",
    'NextResponse.redirect(n, url)': "return NextResponse.redirect(CODE, new URL('/there', request.url));",
    'NextResponse.redirect(url, { status: n })':
      "return NextResponse.redirect(new URL('/there', request.url), { status: CODE });",
    'NextResponse.redirect(url, n)': "return NextResponse.redirect(new URL('/there', request.url), CODE);",
    'NextResponse.rewrite(url, { status: n })':
      "return NextResponse.rewrite(new URL('/plain', request.url), { status: CODE });",
    'NextResponse.next({ status: n })': 'return NextResponse.next({ status: CODE });',
    'redirect(url, n)': "redirect('/there', CODE);",
    'redirect(url)': "redirect('/there');",
    'permanentRedirect(url)': "permanentRedirect('/there');",
    'notFound()': 'notFound();',
    'forbidden()': 'forbidden();',
    'unauthorized()': 'unauthorized();',
    '{ redirect: { destination, statusCode: n } }': "return { redirect: { destination: '/there', statusCode: CODE } };",
    'redirects: [{ destination, statusCode: n }]':
      "return [{ source: '/from', destination: '/there', permanent: false, statusCode: CODE }];",
  },
  reads: { 'res.statusCode === n': 'res.status(SENT); tell(res.statusCode === CODE); res.end();' },
  order: {
    secondSend: "res.json('first'); res.json('second');",
    lateStatus: "res.json('first').status(418);",
    unsent: 'res.status(418);',
  },
} satisfies Driver;
