import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds every form', () => {
  const code = `import { JsonController, Get, HttpCode, OnUndefined, OnNull, Redirect, HttpError, NotFoundError, Res } from 'routing-controllers';
import { StatusCodes } from 'http-status-codes';
@JsonController()
export class UserController {
  @HttpCode(201) @Get('/a') create() { return { a: 1 }; }
  @OnUndefined(404) @OnNull(StatusCodes.NO_CONTENT) @Get('/b') find() {}
  @OnUndefined(NotFoundError) @Get('/c') other() {}
  @Redirect('/x') @Get('/d') move() {}
  @Get('/e') fail(@Res() response: any) { if (x) throw new HttpError(418, 'teapot'); if (y) throw new NotFoundError('x'); return response.status(202).send(); }
}
`;
  expect(probe(code, { language: 'ts' })).toEqual([
    'set routing-controllers @HttpCode(n) 201 body:present proven/bindings',
    'declare routing-controllers @OnUndefined(n) 404 body:unknown proven/bindings',
    'declare routing-controllers @OnNull(n) 204 body:unknown proven/bindings',
    'redirect routing-controllers @Redirect(url) 302 body:unknown proven/bindings',
    'throw routing-controllers new HttpError(n, message) 418 body:unknown proven/bindings',
    'throw routing-controllers new NotFoundError() 404 body:unknown proven/bindings',
    'set routing-controllers res.status(n) 202 body:none proven/handlers',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import { HttpCode, OnUndefined, NotFoundError } from './decorators';
import { HttpError } from 'other';
class A {
  @HttpCode(201) a() {}
  @OnUndefined(404) b() {}
}
throw new HttpError(418, 'x');
throw new NotFoundError('404');
OnUndefined(404);
`;
  expect(probe(code, { language: 'ts' })).toEqual([]);
});
