import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import plugin from '../../src/index.ts';
import { probe, probeSites } from '../facts/probe.ts';
import { visibleSites } from './visible.ts';

const ts = { language: 'ts' } as const;

describe('finds every form', () => {
  it('of decorators', () => {
    const code = `import { Controller, Delete, Get, HttpCode, HttpStatus, Post, Redirect, applyDecorators } from '@nestjs/common';
@Controller('users')
class UsersController {
  @Delete(':id') @HttpCode(HttpStatus.NO_CONTENT) remove() { return { gone: true }; }
  @Post() @HttpCode(202) create() {}
  @Get('old') @Redirect('/new', 301) old() {}
  @Get('moved') @Redirect('/new') moved() {}
}
export const Gone = () => applyDecorators(HttpCode(410), Post());
`;
    expect(probe(code, ts)).toEqual([
      'set nest @HttpCode(n) 204 body:present proven/bindings',
      'set nest @HttpCode(n) 202 body:none proven/bindings',
      'redirect nest @Redirect(url, n) 301 body:unknown proven/bindings',
      'redirect nest @Redirect(url, n) 302 body:unknown proven/bindings',
      'set nest @HttpCode(n) 410 body:unknown proven/bindings',
    ]);
  });

  const exceptions = `
throw new HttpException('none', 404);
throw new HttpException({ error: 'no' }, HttpStatus.FORBIDDEN);
throw new HttpException('none');
throw new NotFoundException('none');
throw new ImATeapotException();
const pipe = new ParseIntPipe({ errorHttpStatusCode: HttpStatus.NOT_ACCEPTABLE });
const other = new ParseEnumPipe(Role, { errorHttpStatusCode: 422 });
const plain = new ValidationPipe({ transform: true });
const files = new ParseFilePipeBuilder().addMaxSizeValidator({ maxSize: 400 }).build({ errorHttpStatusCode: 413 });
`;
  const thrown = [
    'throw nest new HttpException(response, n) 404 body:present proven/bindings',
    'throw nest new HttpException(response, n) 403 body:present proven/bindings',
    'throw nest new HttpException(response, n) 200 body:present proven/bindings',
    'throw nest new NotFoundException() 404 body:unknown proven/bindings',
    'throw nest new ImATeapotException() 418 body:unknown proven/bindings',
    'throw nest new ParseIntPipe({ errorHttpStatusCode: n }) 406 body:unknown proven/bindings',
    'throw nest new ParseEnumPipe(type, { errorHttpStatusCode: n }) 422 body:unknown proven/bindings',
    'throw nest builder.build({ errorHttpStatusCode: n }) 413 body:unknown proven/bindings',
  ];
  const names =
    'HttpException, HttpStatus, NotFoundException, ImATeapotException, ParseIntPipe, ParseEnumPipe, ValidationPipe, ParseFilePipeBuilder';

  it('of exceptions and pipes, in a module', () => {
    expect(probe(`import { ${names} } from '@nestjs/common';${exceptions}`, ts)).toEqual(thrown);
  });

  it('of exceptions and pipes, in a CommonJS module', () => {
    expect(probe(`const { ${names} } = require('@nestjs/common');${exceptions}`, { language: 'cjs' })).toEqual(thrown);
  });

  it('of exceptions, through the namespace and in subclasses', () => {
    const code = `import * as nest from '@nestjs/common';
import { HttpException, NotFoundException } from '@nestjs/common';
class UserNotFound extends NotFoundException { constructor(id: string) { super(\`no user \${id}\`); } }
class Teapot extends HttpException { constructor() { super('short and stout', 418); } }
throw new nest.ConflictException();
throw new UserNotFound('200');
throw new Teapot();
`;
    expect(probe(code, ts)).toEqual([
      'throw nest new HttpException(response, n) 418 body:present proven/bindings',
      'throw nest new ConflictException() 409 body:unknown proven/bindings',
      'throw nest new NotFoundException() 404 body:unknown proven/bindings',
    ]);
  });

  it('of the response object', () => {
    const code = `import { Catch, Controller, Get, HttpException, HttpStatus, Res, Response, type ArgumentsHost } from '@nestjs/common';
import type { Response as ExpressResponse } from 'express';
@Controller()
class App {
  @Get() a(@Res() res) { res.status(404).json({ a: 1 }); }
  @Get() b(@Res({ passthrough: true }) response: ExpressResponse) { response.status(HttpStatus.CREATED); return {}; }
  @Get() c(@Response() res) { res.sendStatus(204); }
}
@Catch(HttpException)
class Filter {
  catch(exception: HttpException, host: ArgumentsHost) {
    const http = host.switchToHttp();
    const response = http.getResponse<ExpressResponse>();
    if (exception.getStatus() === 404) response.status(410).json({});
    host.switchToHttp().getResponse().status(500).send('x');
  }
}
`;
    expect(probe(code, ts)).toEqual([
      'set express res.status(n) 404 body:present proven/handlers',
      'set express res.status(n) 201 body:unknown declared/annotations',
      'send express res.sendStatus(n) 204 body:none proven/handlers',
      'read nest exception.getStatus() === n 404 body:unknown declared/annotations',
      'set express res.status(n) 410 body:present declared/annotations',
      'set express res.status(n) 500 body:present declared/annotations',
    ]);
  });

  it('of the response object on Fastify', () => {
    const code = `import { Controller, Get, Res, type ArgumentsHost } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
@Controller()
class App {
  @Get() a(@Res() res) { res.code(404).send('x'); }
  @Get() b(@Res() reply: FastifyReply) { reply.status(404).send(); }
}
const handle = (host: ArgumentsHost) => host.switchToHttp().getResponse<FastifyReply>().status(500).send('x');
`;
    expect(probe(code, ts)).toEqual([
      'set fastify reply.code(n) 404 body:present proven/handlers',
      'set fastify reply.status(n) 404 body:none declared/annotations',
      'set fastify reply.status(n) 500 body:present declared/annotations',
    ]);
  });

  it('of the OpenAPI decorators', () => {
    const code = `import { ApiResponse, ApiOkResponse, ApiNotFoundResponse, ApiDefaultResponse } from '@nestjs/swagger';
class App {
  @ApiResponse({ status: 201, description: 'made' }) @ApiOkResponse({ type: User }) @ApiNotFoundResponse() @ApiDefaultResponse() a() {}
  @ApiResponse({ description: 'any' }) b() {}
}
`;
    expect(probe(code, ts)).toEqual([
      'declare nest @ApiResponse({ status: n }) 201 body:unknown proven/bindings',
      'declare nest @ApiOkResponse() 200 body:unknown proven/bindings',
      'declare nest @ApiNotFoundResponse() 404 body:unknown proven/bindings',
    ]);
  });
});

it('knows the forms that do not send their code', () => {
  const code = `import { HttpException, Redirect } from '@nestjs/common';
class App { @Redirect(301, '/x') a() { throw new HttpException(404, 'none'); } }
`;
  expect(probeSites(code, ts).map(({ shape }) => [shape.form, shape.fault?.kind])).toEqual([
    ['@Redirect(n, url)', 'swapped'],
    ['new HttpException(n, response)', 'ineffective'],
  ]);
});

it('leaves look-alikes alone', () => {
  const silent = [
    "import { NotFoundException } from './errors'; throw new NotFoundException();",
    "import { NotFoundException } from '@aws-sdk/client-ssm'; throw new NotFoundException('x', 404);",
    "import { HttpCode } from 'routing'; class App { @HttpCode(204) a() {} }",
    'class HttpException extends Error { constructor(m, s) { super(m); } } throw new HttpException("x", 404);',
    "import { Injectable } from '@nestjs/common'; @Injectable() class Jobs { run(job) { job.status(404); job.build({ errorHttpStatusCode: 400 }); } }",
    "import { Body } from '@nestjs/common'; class App { a(@Body() res: number) { list.status(404); } }",
    "import { HttpException } from '@nestjs/common'; function f(HttpException) { throw new HttpException('x', 404); }",
  ];
  for (const code of silent) expect(visibleSites(code, ts), code).toEqual([]);
});

describe('claims no more than what holds on the platform', () => {
  const lint = (code: string, imported = ''): string[] => {
    const source = `import { Get, HttpCode, HttpException, NotFoundException } from '@nestjs/common';\n${imported}\nclass Cats { ${code} }`;
    const rules = { 'http-status/no-invalid-code': 'error', 'http-status/no-discarded-response': 'error' } as const;
    const config = { languageOptions: { parser }, plugins: { 'http-status': plugin }, rules };
    return new Linter({ configType: 'flat' }).verify(source, [config]).map(({ message }) => message);
  };
  const fastify = "import type { FastifyReply } from 'fastify';";

  it('names both where the file shows none', () => {
    expect(lint("@Get() @HttpCode('404') find() {}")).toEqual([
      "The status code is the string '404': on Express the client gets 500, and Fastify sends a numeric one as an integer. Write the number 404.",
    ]);
    expect(lint('@Get() @HttpCode(799) find() {}')).toEqual([
      '799 is not an HTTP status code: on Express it is sent, though the codes of HTTP end at 599 and clients treat it as 500, and on Fastify the client gets 500. Pass an integer from 200 to 599.',
    ]);
    expect(lint('@Get() find() { return new NotFoundException(); }')).toEqual([
      'This error is returned, not thrown: on Express Nest sends it as the body of a successful response. Throw it.',
    ]);
  });

  it('knows Fastify by an import', () => {
    expect(lint("@Get() @HttpCode('404') find() {}", fastify)).toEqual([]);
    expect(lint('@Get() @HttpCode(799) find() {}', fastify)).toEqual([
      '799 is outside of 100–599: the client gets 500. Pass an integer from 200 to 599.',
    ]);
    expect(lint('@Get() find() { return new NotFoundException(); }', fastify)).toEqual([]);
  });
});
