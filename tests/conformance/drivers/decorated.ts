import { loopback } from '../../../src/frameworks/loopback.ts';
import { routingControllers } from '../../../src/frameworks/routing-controllers.ts';
import { tsoa } from '../../../src/frameworks/tsoa.ts';
import type { Driver } from '../driver.ts';

/** A line that begins with `@` decorates the handler. */
const splitDecorator = (code: string): readonly [decorator: string, body: string] => {
  const [, decorator = '', body = ''] = /^(@.*?\n)?([^]*)$/.exec(code) ?? [];
  return [decorator, body];
};

export const routingControllersDriver = {
  table: routingControllers,
  majors: { 0: { 'routing-controllers': 'routing-controllers', express: 'express-4' } },
  wrap: (code) => {
    const [decorator, body] = splitDecorator(code);
    return `
import 'reflect-metadata';
import * as errors from 'routing-controllers';
import { Controller, createExpressServer, Get, HttpCode, HttpError, OnUndefined, Redirect, Res } from 'routing-controllers';
@Controller()
class Cats {
  @Get('/')
  ${decorator}
  async find(@Res() res) {
    ${body}
  }
}
export const server = createExpressServer({ controllers: [Cats] }).listen(0, '127.0.0.1');`;
  },
  forms: {
    '@HttpCode(n)': "@HttpCode(CODE)\nreturn 'content';",
    '@Redirect(url)': "@Redirect('/there')\nreturn '';",
    'new HttpError(n, message)': "throw new HttpError(CODE, 'content');",
    'new *()': "throw new errors.NAME('content');",
  },
  order: {
    secondSend: "res.send('first'); res.status(418).send('second'); return res;",
    lateStatus: "res.send('first'); res.status(418); return res;",
    unsent: 'res.status(418);',
  },
} satisfies Driver;

/** What `tsoa routes` generates for a controller, with the runtime that it calls. */
export const tsoaDriver = {
  table: tsoa,
  majors: { 6: { '@tsoa/runtime': '@tsoa/runtime', express: 'express-4' } },
  wrap: (code) => `
import { Controller, ExpressTemplateService, Get, Res, Response, SuccessResponse, type TsoaResponse } from '@tsoa/runtime';
import express from 'express';
class Cats extends Controller {
  async find(@Res() responder: TsoaResponse<number, unknown>) {
    ${code}
  }
}
const templates = new ExpressTemplateService({}, { noImplicitAdditionalProperties: 'ignore', bodyCoercion: true });
const app = express();
app.get('/', async (request, response, next) => {
  const args = { responder: { in: 'res', name: '200', required: true } };
  const validatedArgs = templates.getValidatedArgs({ args, request, response });
  await templates.apiHandler({ methodName: 'find', controller: new Cats(), response, next, validatedArgs });
});
export const server = app.listen(0, '127.0.0.1');`,
  forms: {
    'this.setStatus(n)': "this.setStatus(CODE); return 'content';",
    'responder(n, body)': "return responder(CODE, 'content');",
  },
} satisfies Driver;

export const loopbackDriver = {
  table: loopback,
  majors: { 4: { '@loopback/rest': '@loopback/rest' } },
  wrap: (code) => `
import { inject } from '@loopback/core';
import { get, HttpErrors, type Response, RestApplication, RestBindings } from '@loopback/rest';
class Cats {
  @get('/')
  async find(@inject(RestBindings.Http.RESPONSE) response: Response) {
    ${code}
  }
}
const app = new RestApplication({ rest: { port: 0, host: '127.0.0.1' } });
app.controller(Cats);
export const server = app.start().then(() => app.restServer.httpServer.server);`,
  forms: {
    'new HttpErrors.*()': "throw new HttpErrors.NAME('content');",
    'new HttpErrors(n)': 'throw new HttpErrors(CODE);',
    'HttpErrors(n)': 'throw HttpErrors(CODE);',
  },
  order: {
    secondSend: "response.send('first'); response.status(418).send('second');",
    lateStatus: "response.send('first'); response.status(418);",
    unsent: 'response.status(418);',
  },
} satisfies Driver;
