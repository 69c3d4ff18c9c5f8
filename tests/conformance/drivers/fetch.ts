import { fetchApi } from '../../../src/frameworks/fetch.ts';
import type { Driver } from '../driver.ts';
import { bun, deno, workerd } from '../runtime.ts';
import { serveCode } from '../serve-code.ts';
import { serveResponse } from '../serve-response.ts';

const forms: NonNullable<Driver['forms']> = {
  'new Response(body, n)': "return new Response('content', CODE);",
  'new Response(body, { statusCode: n })': "return new Response('content', { statusCode: CODE });",
  'Response.json(data, n)': "return Response.json('content', CODE);",
  'Response.json(data, { statusCode: n })': "return Response.json('content', { statusCode: CODE });",
  'new Response(body, { status: n })': "return new Response('content', { status: CODE });",
  'Response.json(data, { status: n })': "return Response.json('content', { status: CODE });",
  'Response.redirect(n, url)': "return Response.redirect(CODE, 'http://localhost/there');",
  'Response.redirect(url, n)': "return Response.redirect('http://localhost/there', CODE);",
  'response.status = n':
    "const response = new Response('content'); (() => { 'use strict'; response.status = CODE; })(); return response;",
};

const aTest = 'A test puts it in the place of a response.';

/** A server that answers with the `Response` that a handler returns, as Node knows it. */
export const fetchDriver = {
  table: fetchApi,
  majors: { 1: {} },
  wrap: (code) => `
import http from 'node:http';
function handle(request) {
  ${code}
}
${serveResponse('handle()')}`,
  forms,
  left: {
    'new Response(null, { status: n, webSocket })': 'It is a form of Cloudflare Workers.',
    '{ status: n } as Response': aTest,
  },
} satisfies Driver;

const forAnUpgrade = 'It answers a request to upgrade to WebSocket, and is for 101 only.';

export const bunDriver = {
  table: fetchApi,
  under: 'Bun',
  runtime: bun,
  majors: { 1: {} },
  wrap: (code) => `
function handle(request) {
  ${code}
}
const server = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch: handle });
console.log(server.url.href);`,
  forms,
} satisfies Driver;

export const denoDriver = {
  table: fetchApi,
  under: 'Deno',
  runtime: deno,
  majors: { 1: {} },
  wrap: (code) => `
function handle(request) {
  ${code}
}
Deno.serve({ port: 0, hostname: '127.0.0.1' }, handle);`,
  forms,
} satisfies Driver;

export const workersDriver = {
  table: fetchApi,
  under: 'Cloudflare Workers',
  runtime: workerd,
  majors: { 1: {} },
  wrap: (code) => `
import { WorkerEntrypoint } from 'cloudflare:workers';
export default class extends WorkerEntrypoint {
  fetch(request) {
    ${code}
  }
}`,
  forms,
  left: { 'new Response(null, { status: n, webSocket })': forAnUpgrade },
} satisfies Driver;

const asked = (code: string): readonly string[] => [
  `const response = await fetch(url + SENT); ${code}`,
  `await fetch(url + SENT).then((response) => { ${code} });`,
  `const response = new Response('content', { status: SENT }); ${code}`,
];

export const fetchClientDriver = {
  table: fetchApi,
  under: 'fetch()',
  majors: { 1: {} },
  wrap: (code) => serveCode('', code),
  reads: {
    'response.status === n': asked('tell(response.status === CODE);'),
    'response.statusCode === n': asked('tell(response.statusCode === CODE);'),
  },
} satisfies Driver;
