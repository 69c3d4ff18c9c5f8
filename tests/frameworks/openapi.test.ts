import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds what decorators declare', () => {
  const code = `import { ApiResponse, ApiOkResponse, ApiNotFoundResponse } from '@nestjs/swagger';
import { HttpStatus } from '@nestjs/common';
class UserController {
  @ApiResponse({ status: 403, description: 'x' })
  @ApiResponse({ status: HttpStatus.CONFLICT })
  @ApiResponse({ status: '4XX' })
  @ApiOkResponse({ type: User })
  @ApiNotFoundResponse()
  find() {}
}
`;
  expect(probe(code, { language: 'ts' })).toEqual([
    'declare nest @ApiResponse({ status: n }) 403 body:unknown proven/bindings',
    'declare nest @ApiResponse({ status: n }) 409 body:unknown proven/bindings',
    "declare nest @ApiResponse({ status: n }) '4XX' body:unknown proven/bindings",
    'declare nest @ApiOkResponse() 200 body:unknown proven/bindings',
    'declare nest @ApiNotFoundResponse() 404 body:unknown proven/bindings',
  ]);
});

it('finds the keys of responses', () => {
  const code = `import { createRoute } from '@hono/zod-openapi';
import { OpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import { describeRoute } from 'hono-openapi';
import { StatusCodes } from 'http-status-codes';
const responses = { 410: {} };
const registry = new OpenAPIRegistry();
createRoute({ method: 'get', path: '/', responses: { 200: { a: 1 }, '404': {}, [StatusCodes.CONFLICT]: {}, '5XX': {}, default: {} } });
createRoute({ responses });
registry.registerPath({ path: '/', responses: { 204: {} } });
describeRoute({ responses: { 201: {} } });
`;
  expect(probe(code)).toEqual([
    'declare openapi createRoute({ responses: { n: … } }) 200 body:unknown proven/bindings',
    'declare openapi createRoute({ responses: { n: … } }) 404 body:unknown proven/bindings',
    'declare openapi createRoute({ responses: { n: … } }) 409 body:unknown proven/bindings',
    'declare openapi createRoute({ responses: { n: … } }) 410 body:unknown proven/bindings',
    'declare openapi registry.registerPath({ responses: { n: … } }) 204 body:unknown proven/bindings',
    'declare openapi describeRoute({ responses: { n: … } }) 201 body:unknown proven/bindings',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import { ApiResponse, createRoute } from './openapi';
import { createRouter } from 'other';
class A { @ApiResponse({ status: 403 }) a() {} }
createRoute({ responses: { 200: 1 } });
createRouter({ responses: { 404: 1 } });
const responses = { 200: 1, 404: 2 };
registry.registerPath({ responses: { 204: {} } });
registerPath({ responses: { 500: 1 } });
`;
  expect(probe(code, { language: 'ts' }).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});

it('knows an operation by its members, whatever library it is written for', () => {
  const code = `validPath({ tags: ['tokens'], operationId: 'getTokens', responses: { 200: answer('tokens'), ...errors(401) } });
const meta = { openapi: { description: 'Signs in', responses: { 200: { description: 'Done' }, '4XX': {} } } };
const spec = { httpMethod: 'PUT', path: '/queue', responses: { 202: { headersMapper }, default: {} }, serializer };
`;
  expect(probe(code)).toEqual([
    'declare openapi { responses: { n: … } } 200 body:unknown inferred/names',
    'declare openapi { responses: { n: … } } 200 body:unknown inferred/names',
    'declare openapi { responses: { n: … } } 202 body:unknown inferred/names',
  ]);
});

it.each([
  ['other keys', "const poll = { summary: 'Lunch', responses: { 200: 'yes', none: 'no' } };"],
  ['nothing of an operation beside it', 'const poll = { title, responses: { 200: yes } };'],
  ['no object', "const poll = { summary: 'Lunch', responses: [200] };"],
])('takes an object with %s for no operation', (_, code) => {
  expect(probe(code)).toEqual([]);
});
