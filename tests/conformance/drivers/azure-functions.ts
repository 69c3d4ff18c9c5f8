import { azureFunctions } from '../../../src/frameworks/azure-functions.ts';
import type { Driver } from '../driver.ts';
import { serveResponse } from '../serve-response.ts';

const third = 'It is of major 3.';
const older = [
  'context.res = { status: n, body }',
  'context.res = { statusCode: n, body }',
  'context.res.status = n',
  'context.res.statusCode = n',
  'context.res.body = body',
  'context.res.status(n)',
  'context.res.sendStatus(n)',
  'context.res.send(body)',
  'context.res.json(body)',
];

/** The library's own response of what a handler returns, sent as the library sends it; the host at Azure is not run. */
export const azureFunctionsDriver = {
  table: azureFunctions,
  majors: { 4: { '@azure/functions': '@azure/functions' } },
  absent: { 3: 'The host at Azure makes its responses.' },
  wrap: (code) => `
import http from 'node:http';
import { HttpResponse, type HttpHandler } from '@azure/functions';
const handler: HttpHandler = async (request, context) => {
  ${code}
};
const respond = (result) => (result instanceof HttpResponse ? result : new HttpResponse(result));
${serveResponse('respond(await handler())')}`,
  forms: {
    'return { status: n, jsonBody }': "return { status: CODE, jsonBody: 'content' };",
    'return { status: n, body }': "return { status: CODE, body: 'content' };",
    'return { statusCode: n }': "return { statusCode: CODE, body: 'content' };",
    'new HttpResponse({ status: n, jsonBody })': "return new HttpResponse({ status: CODE, jsonBody: 'content' });",
    'new HttpResponse({ status: n, body })': "return new HttpResponse({ status: CODE, body: 'content' });",
    'new HttpResponse({ statusCode: n })': "return new HttpResponse({ statusCode: CODE, body: 'content' });",
  },
  left: Object.fromEntries(older.map((form) => [form, third])),
} satisfies Driver;
