import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds what a handler returns', () => {
  const code = `import { StatusCodes } from 'http-status-codes';
const headers = { a: 'b' };
const respond = (statusCode, body) => ({ statusCode, headers, body: JSON.stringify(body) });
export const handler = async (event) => {
  if (!event.a) return { statusCode: 400, body: 'no' };
  if (!event.b) return { statusCode: StatusCodes.NOT_FOUND };
  if (!event.c) return respond(409, { a: 1 });
  let statusCode = 200;
  if (!event.d) statusCode = 201;
  const response = { statusCode: 202, headers };
  if (event.e) return response;
  return { statusCode, headers };
};
`;
  expect(probe(code)).toEqual([
    'send aws-lambda return { statusCode: n, body } ? body:present inferred/handlers',
    'send aws-lambda return { statusCode: n, body } 400 body:present inferred/handlers',
    'send aws-lambda return { statusCode: n, body } 404 body:none inferred/handlers',
    'send aws-lambda wrapper of return { statusCode: n, body } 409 body:present inferred/handlers',
    'send aws-lambda return { statusCode: n, body } 202 body:none inferred/handlers',
    'send aws-lambda return { statusCode: n, body } 200|201 body:none inferred/handlers',
  ]);
});

it('finds what a handler calls back with', () => {
  const code = `exports.handler = function (event, context, callback) {
  const ok = { statusCode: 200, body: 'x' };
  if (event.a) return callback(null, { statusCode: 404, body: 'no' });
  context.succeed({ statusCode: 201 });
  setTimeout(() => callback(null, ok), 100);
};
`;
  expect(probe(code, { language: 'cjs' })).toEqual([
    'send aws-lambda callback(null, { statusCode: n, body }) 404 body:present inferred/handlers',
    'send aws-lambda context.succeed({ statusCode: n, body }) 201 body:none inferred/handlers',
  ]);
});

it('finds what types say', () => {
  const code = `import type { APIGatewayProxyHandler, APIGatewayProxyEvent, APIGatewayProxyResult, Handler, CloudFrontRequestHandler } from 'aws-lambda';
export const get: APIGatewayProxyHandler = async () => ({ statusCode: 404, body: '' });
export const list = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  const response: APIGatewayProxyResult = { statusCode: 200, body: 'x' };
  if (event.body) return { statusCode: 400, body: 'x' };
  return response;
};
export const wrong: APIGatewayProxyHandler = async () => { return { status: 404, body: 'no' }; };
export const other: Handler = async () => ({ statusCode: 500 });
const answer = { statusCode: 410, body: '' } satisfies APIGatewayProxyResult;
export const edge: CloudFrontRequestHandler = async () => ({ status: '404', statusDescription: 'Not Found' });
`;
  expect(probe(code, { language: 'ts' })).toEqual([
    'send aws-lambda return { statusCode: n, body } 404 body:none declared/handlers',
    'send aws-lambda return { statusCode: n, body } 200 body:present declared/annotations',
    'send aws-lambda return { statusCode: n, body } 400 body:present declared/annotations',
    'send aws-lambda return { status: n, body } 404 body:present declared/handlers',
    'send aws-lambda return { statusCode: n, body } 500 body:none declared/handlers',
    'send aws-lambda return { statusCode: n, body } 410 body:none declared/annotations',
    "send aws-lambda return { status: 'n' } '404' body:none declared/handlers",
  ]);
});

it('finds what middy wraps', () => {
  const code = `import middy from '@middy/core';
const lambda = async (event) => ({ statusCode: 404, body: 'x' });
export const handler = middy(lambda).use(cors());
export const create = middy().use(cors()).handler(async () => { return { statusCode: 201 }; });
`;
  expect(probe(code)).toEqual([
    'send aws-lambda return { statusCode: n, body } 404 body:present proven/handlers',
    'send aws-lambda return { statusCode: n, body } 201 body:none proven/handlers',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import { retry } from 'other';
export const find = async () => ({ statusCode: 404 });
export const handler = async () => { log({ statusCode: 404 }); return { status: 404 }; };
retry(async () => { return { statusCode: 503 }; });
const state = { statusCode: 200 };
function load(callback) { callback(null, { statusCode: 404 }); }
export function reducer() { return { ...state, statusCode: 404 }; }
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});

it('knows a handler by what its parameters are called, and what a promise comes to', () => {
  const code = `class Receiver {
  toHandler() {
    return async (awsEvent, _awsContext) => {
      if (!awsEvent.body) return Promise.resolve({ statusCode: 401, body: '' });
      return { statusCode: 404, headers: {} };
    };
  }
}
export const create = async (event, context, callback) => { callback(null, { statusCode: 201 }); };
export const handler = async () => Promise.resolve({ statusCode: 410 });
`;
  expect(probe(code)).toEqual([
    'send aws-lambda return { statusCode: n, body } 401 body:none inferred/handlers',
    'send aws-lambda return { statusCode: n, body } 404 body:none inferred/handlers',
    'send aws-lambda callback(null, { statusCode: n, body }) 201 body:none inferred/handlers',
    'send aws-lambda return { statusCode: n, body } 410 body:none inferred/handlers',
  ]);
});

it('takes no other parameters for those of a handler', () => {
  const code = `export const find = async (event) => ({ statusCode: 404 });
export const load = async (context, event) => ({ statusCode: 404 });
export const step = async (event, contextual) => ({ statusCode: 404 });
export const send = async (event, { context }) => ({ statusCode: 404 });
export const skip = async (prevent, context) => ({ statusCode: 404 });
export const state = async (event, context) => ({ code: 404, status: 404 });
export const handler = async () => [Promise.all({ statusCode: 404 }), queue.resolve({ statusCode: 404 })];
element.on('click', (event) => Promise.resolve({ statusCode: 404 }));
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});
