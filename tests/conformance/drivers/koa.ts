import { koa } from '../../../src/frameworks/koa.ts';
import type { Driver } from '../driver.ts';

export const koaDriver = {
  table: koa,
  majors: { 2: { koa: 'koa-2' }, 3: { koa: 'koa-3' } },
  wrap: (code) => `
import Koa from 'koa';
const app = new Koa();
app.use((ctx) => {
  ${code}
});
export const server = app.listen(0, '127.0.0.1');`,
  forms: {
    'ctx.status = n': "ctx.status = CODE; ctx.body = 'content';",
    'ctx.body = null': { code: 'ctx.body = null;', kept: 'ctx.status = CODE; ctx.body = null;' },
    'ctx.body = body': {
      code: "ctx.status = CODE; ctx.body = 'content';",
      kept: "ctx.res.statusCode = CODE; ctx.body = 'content';",
    },
    'ctx.res.statusCode = n': "ctx.body = 'content'; ctx.res.statusCode = CODE;",
    'ctx.statusCode = n': "ctx.statusCode = CODE; ctx.body = 'content';",
    'ctx.res.status = n': "ctx.res.status = CODE; ctx.body = 'content';",
    'ctx.throw(message, n)': "ctx.throw('content', CODE);",
    "ctx.throw('n')": 'ctx.throw(CODE);',
    'ctx.throw(message)': "ctx.throw('content');",
    'ctx.throw(n, message)': "ctx.throw(CODE, 'content');",
    'ctx.assert(value, n)': 'ctx.assert(false, CODE);',
    'ctx.redirect(url, n)': "ctx.redirect('/there', CODE);",
    'ctx.redirect(n, url)': "ctx.redirect(CODE, '/there');",
    'ctx.redirect(url)': "ctx.redirect('/there');",
  },
  reads: { 'ctx.status === n': 'ctx.status = SENT; tell(ctx.status === CODE);' },
  order: {
    secondSend: "ctx.body = 'first'; ctx.body = 'second';",
    lateStatus: "ctx.status = 200; ctx.res.end('first'); ctx.status = 418;",
    unsent: 'ctx.status = 418;',
  },
} satisfies Driver;
