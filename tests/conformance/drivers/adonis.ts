import { adonis } from '../../../src/frameworks/adonis.ts';
import type { Driver } from '../driver.ts';

/** The HTTP server of AdonisJS without the application around it: @adonisjs/core exports what these packages do. */
export const adonisDriver = {
  table: adonis,
  majors: {
    6: { '@adonisjs/http-server': '@adonisjs/http-server', '@adonisjs/core/exceptions': '@poppinss/utils' },
  },
  wrap: (code) => `
import http from 'node:http';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { AppFactory } from '@adonisjs/application/factories';
import { createError, Exception } from '@adonisjs/core/exceptions';
import type { HttpContext } from '@adonisjs/core/http';
import { ServerFactory } from '@adonisjs/http-server/factories';
async function start() {
  const app = new AppFactory().create(pathToFileURL(__filename), () => {});
  await app.init();
  const adonis = new ServerFactory().merge({ app }).create();
  adonis.use([]);
  const router = adonis.getRouter();
  router.get('/', async ({ response }: HttpContext) => {
    ${code}
  });
  await adonis.boot();
  return http.createServer(adonis.handle.bind(adonis)).listen(0, '127.0.0.1');
}
export const server = start();`,
  forms: {
    'response.status(n)': "response.status(CODE); return 'content';",
    'response.safeStatus(n)': { code: "response.safeStatus(CODE); return 'content';" },
    'response.noContent()': "return response.noContent('content');",
    'response.resetContent()': "return response.resetContent('content');",
    'response.*(body)': "return response.NAME('content');",
    'response.send(body)': "response.status(CODE); response.send('content');",
    'response.json(body)': "response.status(CODE); response.json('content');",
    'response.jsonp(body)': "response.status(CODE); response.jsonp('content');",
    'response.stream(body)': "response.status(CODE); response.stream(Readable.from(['content']));",
    'response.download(path)': 'response.status(CODE); response.download(__filename);',
    'response.attachment(path)': 'response.status(CODE); response.attachment(__filename);',
    'response.abort(n)': 'response.abort(CODE);',
    'response.abort(n, body)': "response.abort(CODE, 'content');",
    'response.abortIf(condition, n)': 'response.abortIf(true, CODE);',
    'response.abortUnless(condition, n)': 'response.abortUnless(false, CODE);',
    'response.redirect(n, url)': "response.redirect(CODE, '/there');",
    'response.abort(body, n)': "response.abort('content', CODE);",
    'response.abortIf(condition, body, n)': "response.abortIf(true, 'content', CODE);",
    'response.abortUnless(condition, body, n)': "response.abortUnless(false, 'content', CODE);",
    'response.redirect(url, n)': "response.redirect('/there', CODE);",
    'response.redirect(url, forwardQueryString, n)': {
      code: "response.redirect('/there', false, CODE);",
      without: "response.redirect('/there', false);",
      kept: "response.status(CODE).redirect('/there');",
    },
    'response.redirect().status(n)': "response.redirect().status(CODE).toPath('/there');",
    'response.redirect().toPath(url)': "response.redirect().toPath('/there');",
    'response.redirect().back()': 'response.redirect().back();',
    'new Exception(message, { status: n })': {
      code: "throw new Exception('content', { status: CODE });",
      without: "throw new Exception('content');",
    },
    'static status = n': "class Failure extends Exception { static status = CODE; } throw new Failure('content');",
    'createError(message, code, n)': {
      code: "const Failure = createError('content', 'E_FAILURE', CODE); throw new Failure();",
      without: "const Failure = createError('content', 'E_FAILURE'); throw new Failure();",
    },
    'response.response.statusCode = n': "response.response.statusCode = CODE; return 'content';",
  },
  order: {
    secondSend: "response.badRequest('first'); response.ok('second');",
    lateStatus: "response.status(418).send('first'); response.status(200);",
    unsent: 'response.status(418);',
  },
  left: { 'response.redirect().toRoute(name)': 'It is toPath() with the path of a named route.' },
} satisfies Driver;
