import { boom } from '../../../src/frameworks/boom.ts';
import { hapi } from '../../../src/frameworks/hapi.ts';
import type { Driver } from '../driver.ts';

const wrap = (code: string): string => `
import Boom from '@hapi/boom';
import Hapi from '@hapi/hapi';
const app = Hapi.server({ port: 0, host: '127.0.0.1' });
app.route({
  method: '*',
  path: '/',
  handler: (request, h) => {
    ${code}
  },
});
export const server = app.start().then(() => app.listener);`;

export const hapiDriver = {
  table: hapi,
  majors: { 21: { '@hapi/hapi': '@hapi/hapi' } },
  wrap,
  forms: {
    'h.response(body)': "return h.response('content').code(CODE);",
    'response.code(n)': "return h.response('content').code(CODE);",
    'response.statusCode = n': "const response = h.response('content'); response.statusCode = CODE; return response;",
    'response.code = n': "const response = h.response('content'); response.code = CODE; return response;",
    'response.status = n': "const response = h.response('content'); response.status = CODE; return response;",
    'request.raw.res.statusCode = n': 'request.raw.res.statusCode = CODE; request.raw.res.end(); return h.abandon;',
    'response.created(url)': { code: "return h.response('content').created('/there');", method: 'POST' },
    'redirect.code(n)': "return h.redirect('/there').code(CODE);",
    'h.redirect(url, n)': "return h.redirect('/there', CODE);",
    'h.redirect(n, url)': "return h.redirect(CODE, '/there');",
    'h.redirect(url)': "return h.redirect('/there');",
    'response.redirect(url)': "return h.response('content').redirect('/there');",
    'redirect.permanent()': "return h.redirect('/there').permanent();",
    'redirect.rewritable(false)': "return h.redirect('/there').rewritable(false);",
    'redirect.permanent().rewritable(false)': "return h.redirect('/there').permanent().rewritable(false);",
    'redirect.rewritable(false).permanent()': "return h.redirect('/there').rewritable(false).permanent();",
  },
  reads: {
    'response.statusCode === n':
      'const response = h.response().code(SENT); tell(response.statusCode === CODE); return response;',
  },
  order: {
    secondSend: "h.response('second').code(418); return h.response('first');",
    lateStatus: "const response = h.response('first'); setTimeout(() => response.code(418), 1); return response;",
    unsent: 'h.response().code(418);',
  },
} satisfies Driver;

export const boomDriver = {
  table: boom,
  majors: { 10: { '@hapi/boom': '@hapi/boom', '@hapi/hapi': '@hapi/hapi' } },
  wrap,
  forms: {
    'Boom.*(message)': "throw Boom.NAME('content');",
    'new Boom.Boom(message, { statusCode: n })': "throw new Boom.Boom('content', { statusCode: CODE });",
    'Boom.boomify(error, { statusCode: n })': "throw Boom.boomify(new Error('content'), { statusCode: CODE });",
    'error.output.statusCode = n':
      "const error = Boom.badRequest('content'); error.output.statusCode = CODE; throw error;",
  },
  reads: {
    'error.output.statusCode === n':
      'const error = Boom.badRequest(); error.output.statusCode = SENT; tell(error.output.statusCode === CODE); throw error;',
  },
  left: {
    'new Boom(message, { statusCode: n })': 'Up to version 7 of boom, which is deprecated.',
    'Boom.create(n, message)': 'Up to version 4 of boom, which is deprecated.',
    'Boom.wrap(error, n)': 'Up to version 4 of boom, which is deprecated.',
  },
} satisfies Driver;
