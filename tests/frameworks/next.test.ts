import { describe, expect, it } from 'vitest';
import { probe, probeSites } from '../facts/probe.ts';
import { visibleSites } from './visible.ts';

describe('finds every form of an API route', () => {
  const handler = `
  if (a) return res.status(404).json({ a: 1 });
  if (b) { res.status(NO_CONTENT).end(); return; }
  if (c) return res.redirect(301, '/x');
  if (d) return res.redirect('/x');
  res.statusCode = 418;
  res.send('x');
}`;
  const found = (evidence: string): readonly string[] => [
    `set next res.status(n) 404 body:present ${evidence}`,
    `set next res.status(n) 204 body:none ${evidence}`,
    `redirect next res.redirect(n, url) 301 body:unknown ${evidence}`,
    `redirect next res.redirect(url) 307 body:unknown ${evidence}`,
    `set next res.statusCode = n 418 body:present ${evidence}`,
  ];

  it('by its place', () => {
    const code = `const NO_CONTENT = 204;
export default async function handler(req, res) {${handler}`;
    expect(probe(code, { filename: 'src/pages/api/users.js' })).toEqual(found('inferred/handlers'));
  });

  it('by its place, behind a wrapper, in CommonJS', () => {
    const code = `const { StatusCodes } = require('http-status-codes');
const { NO_CONTENT } = StatusCodes;
module.exports = withSession(async function (req, res) {${handler});`;
    expect(probe(code, { filename: 'pages/api/users.js', language: 'cjs' })).toEqual(found('inferred/handlers'));
  });

  it('by type', () => {
    const code = `import type { NextApiRequest, NextApiResponse } from 'next';
import { NO_CONTENT } from 'http-status-codes';
export function show(req: NextApiRequest, res: NextApiResponse<Data>) {${handler}`;
    expect(probe(code, { language: 'ts' })).toEqual(found('declared/annotations'));
    const typed = `import type { NextApiHandler } from 'next';
const handler: NextApiHandler = (req, res) => { res.status(404).end(); };
`;
    expect(probe(typed, { language: 'ts' })).toEqual(['set next res.status(n) 404 body:none declared/handlers']);
  });
});

describe('finds every form of route handlers and middleware', () => {
  const forms = `
export async function GET() { return NextResponse.json({ a: 1 }, { status: NOT_FOUND }); }
export const POST = () => new NextResponse('x', { status: 201, statusText: 'Created' });
export const PUT = () => NextResponse.redirect(new URL('/x', url));
export const PATCH = () => NextResponse.redirect(url, 308);
export const DELETE = () => NextResponse.redirect(url, { status: 303 });
const a = () => NextResponse.json({ a: 1 });
const b = () => new NextResponse(null, { status: 204 });
const c = () => NextResponse.next({ status: 403 });
const d = () => NextResponse.rewrite(url, { status: 404 });
`;
  const found = [
    'send next NextResponse.json(data, { status: n }) 404 body:present proven/bindings',
    'send next new NextResponse(body, { status: n }) 201 body:present proven/bindings',
    'redirect next NextResponse.redirect(url, n) 307 body:unknown proven/bindings',
    'redirect next NextResponse.redirect(url, n) 308 body:unknown proven/bindings',
    'redirect next NextResponse.redirect(url, { status: n }) 303 body:unknown proven/bindings',
    'send next NextResponse.json(data, { status: n }) 200 body:present proven/bindings',
    'send next new NextResponse(body, { status: n }) 204 body:none proven/bindings',
    'set next NextResponse.next({ status: n }) 403 body:unknown proven/bindings',
    'set next NextResponse.rewrite(url, { status: n }) 404 body:unknown proven/bindings',
  ];

  it('in a module', () => {
    expect(probe(`import { NextResponse } from 'next/server';\nconst NOT_FOUND = 404;${forms}`)).toEqual(found);
  });

  it('in TypeScript, with a constant library', () => {
    const code = `import { NextResponse, type NextRequest } from 'next/server';
import { StatusCodes } from 'http-status-codes';
const { NOT_FOUND } = StatusCodes;${forms}`;
    expect(probe(code, { language: 'ts', filename: 'app/api/users/route.ts' })).toEqual(found);
  });

  it('of next/navigation', () => {
    const code = `import { redirect, permanentRedirect, notFound, forbidden, unauthorized } from 'next/navigation';
export function Page() {
  if (a) redirect('/x');
  if (b) permanentRedirect('/x');
  if (c) notFound();
  if (d) forbidden();
  unauthorized();
}
`;
    expect(probe(code)).toEqual([
      'redirect next redirect(url) 307 body:unknown proven/bindings',
      'redirect next permanentRedirect(url) 308 body:unknown proven/bindings',
      'throw next notFound() 404 body:unknown proven/bindings',
      'throw next forbidden() 403 body:unknown proven/bindings',
      'throw next unauthorized() 401 body:unknown proven/bindings',
    ]);
  });

  it('of getServerSideProps', () => {
    const code = `import type { GetServerSideProps } from 'next';
import { StatusCodes } from 'http-status-codes';
export const getServerSideProps: GetServerSideProps = async ({ res }) => {
  if (a) return { redirect: { destination: '/x', statusCode: StatusCodes.SEE_OTHER } };
  if (b) return { redirect: { destination: '/x', permanent: false } };
  res.statusCode = 404;
  return { props: { status: 404 } };
};
`;
    expect(probe(code, { language: 'ts' })).toEqual([
      'redirect next { redirect: { destination, statusCode: n } } 303 body:unknown declared/handlers',
      'set node res.statusCode = n 404 body:unknown declared/handlers',
    ]);
    const untyped = `export async function getServerSideProps() { return { redirect: { destination: '/x', statusCode: 301 } }; }`;
    expect(probe(untyped, { filename: 'src/pages/index.js' })).toEqual([
      'redirect next { redirect: { destination, statusCode: n } } 301 body:unknown inferred/handlers',
    ]);
  });
});

it('knows the forms that do not send their code', () => {
  const code = `import { NextResponse } from 'next/server';
import { redirect } from 'next/navigation';
export default function handler(req, res) {
  res.redirect('/x', 301);
  res.json({ a: 1 }, { status: 404 });
  res.send(404);
}
NextResponse.json({ a: 1 }, 404);
NextResponse.redirect(301, '/x');
redirect('/x', 301);
`;
  expect(probeSites(code, { filename: 'pages/api/a.js' }).map(({ shape }) => [shape.form, shape.fault?.kind])).toEqual([
    ['res.redirect(url, n)', 'swapped'],
    ['res.json(data, { status: n })', 'ineffective'],
    ['res.send(n)', 'ineffective'],
    ['NextResponse.json(data, n)', 'ineffective'],
    ['NextResponse.redirect(n, url)', 'swapped'],
    ['redirect(url, n)', 'ineffective'],
  ]);
});

it('leaves look-alikes alone', () => {
  const silent = [
    "function redirect(url, code) { return code; } redirect('/x', 301);",
    "import { redirect, notFound } from '@/navigation'; redirect('/x', 301); notFound();",
    "import { NextResponse } from './response'; NextResponse.json({}, { status: 404 });",
    "import { useRouter } from 'next/navigation'; const router = useRouter(); router.redirect('/x', 301); router.replace('/x', 301);",
    'export default function Page({ res }) { return res.status(404); }',
    "export function getServerSideProps() { return { redirect: { destination: '/x', statusCode: 301 } }; }",
    "import { NextResponse } from 'next/server'; const rewrites = [NextResponse.rewrite(url), NextResponse.rewrite(url, { headers: {} })];",
    "import { notFound } from 'next/navigation'; import { job } from 'jobs'; job.status(404); job.send(404);",
  ];
  for (const code of silent) expect(visibleSites(code), code).toEqual([]);
});
