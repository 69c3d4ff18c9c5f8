import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds every form', () => {
  const code = `import { Controller, Get, Route, Response, SuccessResponse, Res, TsoaResponse } from 'tsoa';
@Route('users')
export class UsersController extends Controller {
  @SuccessResponse('201', 'Created')
  @Response<ErrorBody>(422, 'Validation Failed')
  @Get() async create(@Res() notFound: TsoaResponse<404, { reason: string }>) {
    this.setStatus(201);
    if (x) return notFound(404, { reason: 'x' });
  }
}
`;
  expect(probe(code, { language: 'ts' })).toEqual([
    "declare tsoa @SuccessResponse(n, phrase) '201' body:unknown proven/bindings",
    'declare tsoa @Response(n, description) 422 body:unknown proven/bindings',
    'set tsoa this.setStatus(n) 201 body:unknown proven/bindings',
    'send tsoa responder(n, body) 404 body:present declared/annotations',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import { Controller } from './base';
import { Response } from 'express';
class UsersController extends Controller {
  create(notFound: (n: number) => void) { this.setStatus(201); notFound(404); }
}
class Job { run() { this.setStatus(200); } }
new Response(422);
job.setStatus(500);
SuccessResponse(200);
`;
  expect(probe(code, { language: 'ts' })).toEqual([]);
});
