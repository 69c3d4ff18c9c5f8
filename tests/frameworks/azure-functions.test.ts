import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds every form of version 4', () => {
  const code = `import { app, HttpResponse } from '@azure/functions';
import { StatusCodes } from 'http-status-codes';
app.http('a', { methods: ['GET'], handler: async (request, context) => { return { status: 404, body: 'x' }; } });
app.http('b', { handler: async () => ({ status: StatusCodes.CREATED, jsonBody: { a: 1 } }) });
app.get('c', async () => { return { statusCode: 404 }; });
app.post('d', handle);
async function handle(request) { const out = { status: 204 }; return out; }
app.get('e', () => new HttpResponse({ status: 409, body: 'x' }));
app.get('f', () => new HttpResponse({ statusCode: 409 }));
app.timer('t', { handler: async () => { return { status: 404 }; } });
`;
  expect(probe(code)).toEqual([
    'send azure-functions return { status: n, body } 404 body:present proven/handlers',
    'send azure-functions return { status: n, jsonBody } 201 body:present proven/handlers',
    'send azure-functions return { statusCode: n } 404 body:none proven/handlers',
    'send azure-functions return { status: n, body } 204 body:none proven/handlers',
    'send azure-functions new HttpResponse({ status: n, body }) 409 body:present proven/bindings',
    'send azure-functions new HttpResponse({ statusCode: n }) 409 body:none proven/bindings',
  ]);
});

it('finds what types say', () => {
  const code = `import type { HttpResponseInit, HttpRequest, AzureFunction, Context } from '@azure/functions';
export async function run(request: HttpRequest): Promise<HttpResponseInit> { return cond ? { status: 404 } : { status: 200, jsonBody: x }; }
const httpTrigger: AzureFunction = async function (context: Context, req): Promise<void> { context.res = { status: 400, body: 'x' }; };
`;
  expect(probe(code, { language: 'ts' })).toEqual([
    'send azure-functions return { status: n, body } 404 body:none declared/annotations',
    'send azure-functions return { status: n, jsonBody } 200 body:present declared/annotations',
    'send azure-functions context.res = { status: n, body } 400 body:present declared/annotations',
  ]);
});

it('finds every form of version 3', () => {
  const code = `module.exports = async function (context, req) {
  context.res = { status: 404, body: 'no' };
  context.res = { statusCode: 500 };
  context.res.status = 401;
  context.res.status(202).json({ a: 1 });
};
`;
  expect(probe(code, { language: 'cjs' })).toEqual([
    'send azure-functions context.res = { status: n, body } 404 body:present inferred/names',
    'send azure-functions context.res = { statusCode: n, body } 500 body:none inferred/names',
    'set azure-functions context.res.status = n 401 body:present inferred/names',
    'set azure-functions context.res.status(n) 202 body:present inferred/names',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import { app } from './app.js';
import { HttpResponse } from '@angular/common/http';
app.http('a', { handler: async () => { return { status: 404 }; } });
export const find = async () => ({ status: 404, body: 'x' });
function run(context) { context.res = { status: 404 }; }
new HttpResponse({ status: 404 });
machine.context.res = { statusCode: 500 };
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});
