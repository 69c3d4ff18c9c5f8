import { hono } from '../../../src/frameworks/hono.ts';
import type { Driver } from '../driver.ts';

const methods = [
  ['json', 'data'],
  ['text', 'text'],
  ['html', 'html'],
  ['body', 'body'],
  ['newResponse', 'body'],
] as const;

/** Behind @hono/node-server, which is what Node users have. */
export const honoDriver = {
  table: hono,
  majors: { 4: { hono: 'hono', '@hono/node-server': '@hono/node-server' } },
  wrap: (code) => `
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
const app = new Hono();
app.get('/', (c) => {
  ${code}
});
export const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });`,
  forms: {
    'c.status(n)': "c.status(CODE); return c.text('content');",
    ...Object.fromEntries(
      methods.flatMap(([method, content]) => [
        [`c.${method}(${content}, 'n')`, `return c.${method}('content', CODE);`],
        [`c.${method}(${content}, { status: n })`, `return c.${method}('content', { status: CODE });`],
        [`c.${method}(${content}, n)`, `return c.${method}('content', CODE);`],
        [`c.${method}(${content})`, `c.status(CODE); return c.${method}('content');`],
      ]),
    ),
    'c.json(data, { statusCode: n })': "return c.json('content', { statusCode: CODE });",
    'c.render(content)': "c.status(CODE); return c.render('content');",
    'c.notFound()': 'return c.notFound();',
    'c.redirect(n, url)': "return c.redirect(CODE, '/there');",
    "c.redirect(url, 'n')": "return c.redirect('/there', CODE);",
    'c.redirect(url, n)': "return c.redirect('/there', CODE);",
    'new HTTPException(n, options)': {
      code: "throw new HTTPException(CODE, { message: 'content' });",
      without: 'throw new HTTPException();',
    },
  },
  order: {
    secondSend: "c.text('first', 418); return c.text('second');",
    lateStatus: "const answer = c.text('first'); c.status(418); return answer;",
    unsent: 'c.status(418);',
  },
} satisfies Driver;
