import { inversify } from '../../../src/frameworks/inversify.ts';
import type { Driver } from '../driver.ts';

export const inversifyDriver = {
  table: inversify,
  majors: { 6: { 'inversify-express-utils': 'inversify-express-utils', express: 'express-4' } },
  wrap: (code) => `
import 'reflect-metadata';
import { Readable } from 'node:stream';
import { Container } from 'inversify';
import {
  BaseHttpController, cleanUpMetadata, controller, httpGet, HttpResponseMessage, InversifyExpressServer, results, StringContent,
} from 'inversify-express-utils';
cleanUpMetadata();
@controller('/')
class Cats extends BaseHttpController {
  @httpGet('/')
  async find() {
    ${code}
  }
}
export const server = new InversifyExpressServer(new Container()).build().listen(0, '127.0.0.1');`,
  forms: {
    'this.json(content, n)': "return this.json('content', CODE);",
    'this.statusCode(n)': 'return this.statusCode(CODE);',
    'this.stream(stream, type, n)': "return this.stream(Readable.from(['content']), 'text/plain', CODE);",
    'this.*(content)': 'return this.NAME();',
    'this.*()': 'return this.NAME();',
    'this.created(url, content)': "return this.created('/there', 'content');",
    'this.redirect(url)': "return this.redirect('/there');",
    'new results.JsonResult(content, n)': "return new results.JsonResult('content', CODE);",
    'new results.StatusCodeResult(n)': 'return new results.StatusCodeResult(CODE);',
    'new results.StreamResult(stream, type, n)':
      "return new results.StreamResult(Readable.from(['content']), 'text/plain', CODE);",
    'new HttpResponseMessage(n)': 'return new HttpResponseMessage(CODE);',
    'message.statusCode = n': 'const message = new HttpResponseMessage(); message.statusCode = CODE; return message;',
  },
} satisfies Driver;
