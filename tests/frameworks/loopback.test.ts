import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds every form', () => {
  const code = `import { HttpErrors, get, operation, response, Response, RestBindings } from '@loopback/rest';
import { inject } from '@loopback/core';
const TEAPOT = 418;
export class NoteController {
  constructor(@inject(RestBindings.Http.RESPONSE) private response: Response) {}
  @get('/notes/{id}', { responses: { '200': { description: 'Note' }, 404: {}, default: {} } })
  @response(204, { description: 'x' })
  async find(id: string, @inject(RestBindings.Http.RESPONSE) res: Response) {
    if (!id) throw new HttpErrors.NotFound('no');
    if (id === 'x') throw new HttpErrors(TEAPOT);
    if (id === 'y') throw HttpErrors(409, 'conflict');
    res.status(201);
    this.response.status(202).send();
  }
  @operation('get', '/x', { responses: { 200: {} } }) x() {}
}
`;
  expect(probe(code, { language: 'ts' })).toEqual([
    'declare loopback @get(path, { responses: { n: … } }) 200 body:unknown proven/bindings',
    'declare loopback @get(path, { responses: { n: … } }) 404 body:unknown proven/bindings',
    'declare loopback @response(n, …) 204 body:unknown proven/bindings',
    'throw loopback new HttpErrors.NotFound() 404 body:unknown proven/bindings',
    'throw loopback new HttpErrors(n) 418 body:unknown proven/bindings',
    'throw loopback HttpErrors(n) 409 body:unknown proven/bindings',
    'set loopback res.status(n) 201 body:unknown declared/annotations',
    'set loopback res.status(n) 202 body:none declared/annotations',
    'declare loopback @operation(verb, path, { responses: { n: … } }) 200 body:unknown proven/bindings',
  ]);
});

it('finds the errors in a CommonJS module', () => {
  const code = `const { HttpErrors } = require('@loopback/rest');
const { NotFound } = HttpErrors;
throw new HttpErrors.Unauthorized('x');
throw new NotFound();
`;
  expect(probe(code, { language: 'cjs' })).toEqual([
    'throw loopback new HttpErrors.Unauthorized() 401 body:unknown proven/bindings',
    'throw loopback new HttpErrors.NotFound() 404 body:unknown proven/bindings',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import { get, response } from './decorators.js';
import { NotFound, HttpErrors } from './errors.js';
throw new HttpErrors.NotFound();
throw new NotFound();
response(204);
get('/x', { responses: { 200: 1 } });
class HttpErrors2 { static NotFound = class {} }
new HttpErrors2.NotFound(404);
`;
  expect(probe(code)).toEqual([]);
});
