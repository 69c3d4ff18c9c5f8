import { elysia } from '../../../src/frameworks/elysia.ts';
import type { Driver } from '../driver.ts';
import { bun } from '../runtime.ts';

const forms: NonNullable<Driver['forms']> = {
  'set.status = n': "set.status = CODE; return 'content';",
  'set.redirect = url': "set.redirect = '/there'; return 'content';",
  'context.status(n, body)': "return context.status(CODE, 'content');",
  'status(n, body)': "return status(CODE, 'content');",
  'context.redirect(n, url)': "return context.redirect(CODE, 'http://localhost/there');",
  'redirect(n, url)': "return redirect(CODE, 'http://localhost/there');",
  'context.redirect(url, n)': "return context.redirect('http://localhost/there', CODE);",
  'redirect(url, n)': "return redirect('http://localhost/there', CODE);",
  'new NotFoundError()': 'throw new NotFoundError();',
  'new InternalServerError()': 'throw new InternalServerError();',
};

const order = {
  secondSend: "status(418, 'second'); return 'first';",
  lateStatus: "setTimeout(() => { set.status = 418; }, 1); return 'first';",
  unsent: 'set.status = 418;',
};

const left = {
  'context.error(n, body)': 'It was renamed to `status` in 1.3.',
  'error(n, body)': 'It was renamed to `status` in 1.3.',
};

/** On its adapter for Node. */
export const elysiaDriver = {
  table: elysia,
  under: 'Node',
  majors: { 1: { elysia: 'elysia', '@elysiajs/node': '@elysiajs/node' } },
  wrap: (code) => `
import { node } from '@elysiajs/node';
import { Elysia, InternalServerError, NotFoundError, redirect, status } from 'elysia';
const app = new Elysia({ adapter: node() });
app.onError(({ error }) => {
  console.error(error);
});
app.get('/', (context) => {
  const { set } = context;
  ${code}
});
export const server = new Promise((resolve) => {
  app.listen({ port: 0, hostname: '127.0.0.1' }, (listening) => resolve(listening.raw.node.server));
});`,
  forms,
  reads: { 'set.status === n': "set.status = SENT; tell(set.status === CODE); return 'content';" },
  order,
  left,
} satisfies Driver;

/** As it is made for. */
export const elysiaBunDriver = {
  table: elysia,
  under: 'Bun',
  runtime: bun,
  majors: { 1: { elysia: 'elysia' } },
  wrap: (code) => `
import { Elysia, InternalServerError, NotFoundError, redirect, status } from 'elysia';
const app = new Elysia();
app.onError(({ error }) => {
  console.error(error);
});
app.get('/', (context) => {
  const { set } = context;
  ${code}
});
app.listen({ port: 0, hostname: '127.0.0.1' }, ({ url }) => console.log(url.href));`,
  forms,
  order,
} satisfies Driver;
