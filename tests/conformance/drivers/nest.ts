import { nest } from '../../../src/frameworks/nest.ts';
import type { Driver } from '../driver.ts';

const listMajors = (platform: string): Driver['majors'] => {
  const installedAs = (major: number): Readonly<Record<string, string>> =>
    Object.fromEntries(
      ['core', 'common', platform].map((name) => [`@nestjs/${name}`, `nest-${name}-${String(major)}`]),
    );
  return {
    10: installedAs(10),
    11: installedAs(11),
    12: { '@nestjs/core': '@nestjs/core', [`@nestjs/${platform}`]: `@nestjs/${platform}` },
  };
};

/** A line that begins with `@` decorates the handler. */
const wrapIn =
  (imported: string, type: string, adapter: string): Driver['wrap'] =>
  (code) => {
    const [, decorator = '', body = ''] = /^(@.*?\n)?([^]*)$/.exec(code) ?? [];
    return `
import 'reflect-metadata';
${imported}
import * as common from '@nestjs/common';
import { Controller, Get, HttpCode, HttpException, Module, ParseEnumPipe, ParseFilePipeBuilder, ParseIntPipe, Redirect, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
@Controller()
class Cats {
  @Get()
  ${decorator}
  async find(@Res({ passthrough: true }) res: ${type}) {
    ${body}
  }
}
@Module({ controllers: [Cats] })
class App {}
export const server = NestFactory.create(App${adapter}).then(async (app) => {
  await app.listen(0, '127.0.0.1');
  return app.getHttpServer();
});`;
  };

const forms = {
  '@HttpCode(n)': {
    code: "@HttpCode(CODE)\nreturn 'content';",
    beside: "@HttpCode(CODE) @Redirect('/there')\nreturn;",
  },
  '@Redirect(n, url)': "@Redirect(CODE, '/there')\nreturn;",
  '@Redirect(url, n)': "@Redirect('/there', CODE)\nreturn;",
  'return { url, statusCode: n }': "@Redirect('/here')\nreturn { url: '/there', statusCode: CODE };",
  'new HttpException(n, response)': "throw new HttpException(CODE, 'content');",
  'new HttpException(response, n)': "throw new HttpException('content', CODE);",
  'new *()': "throw new common.NAME('content');",
  'new ParseIntPipe({ errorHttpStatusCode: n })':
    "await new ParseIntPipe({ errorHttpStatusCode: CODE }).transform('content', { type: 'query' });",
  'new ParseEnumPipe(type, { errorHttpStatusCode: n })':
    "await new ParseEnumPipe({ A: 'a' }, { errorHttpStatusCode: CODE }).transform('content', { type: 'query' });",
  'builder.build({ errorHttpStatusCode: n })':
    'await new ParseFilePipeBuilder().build({ errorHttpStatusCode: CODE }).transform(undefined);',
} satisfies Driver['forms'];

const reads = {
  'exception.getStatus() === n':
    "const exception = new HttpException('content', SENT); tell(exception.getStatus() === CODE); throw exception;",
} satisfies Driver['reads'];

export const nestDriver = {
  table: nest,
  under: 'Express',
  majors: listMajors('platform-express'),
  wrap: wrapIn("import type express from 'express';", 'express.Response', ''),
  forms,
  reads,
} satisfies Driver;

export const nestFastifyDriver = {
  table: nest,
  under: 'Fastify',
  majors: listMajors('platform-fastify'),
  wrap: wrapIn(
    "import { FastifyAdapter } from '@nestjs/platform-fastify';\nimport type { FastifyReply } from 'fastify';",
    'FastifyReply',
    ', new FastifyAdapter()',
  ),
  forms,
  reads,
} satisfies Driver;
