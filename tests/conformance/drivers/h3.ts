import { h3 } from '../../../src/frameworks/h3.ts';
import type { Driver } from '../driver.ts';

const first = (code: string): string => `
import http from 'node:http';
import { createApp, createError, eventHandler, sendError, sendNoContent, sendRedirect, setResponseStatus, toNodeListener } from 'h3';
const app = createApp({ debug: true });
app.use(eventHandler((event) => {
  ${code}
}));
export const server = http.createServer(toNodeListener(app)).listen(0, '127.0.0.1');`;

const second = (code: string): string => `
import http from 'node:http';
import { createError, H3, HTTPError, HTTPResponse, noContent, redirect, toNodeHandler } from 'h3';
const app = new H3({ debug: true });
app.get('/', (event) => {
  ${code}
});
export const server = http.createServer(toNodeHandler(app)).listen(0, '127.0.0.1');`;

export const h3Driver = {
  table: h3,
  majors: { 1: { h3: 'h3-1' }, 2: { h3: 'h3-2' } },
  wrap: (code, major) => (major === 1 ? first(code) : second(code)),
  forms: {
    'setResponseStatus(event, n, reason)': "setResponseStatus(event, CODE); return 'content';",
    'event.res.status = n': "event.res.status = CODE; return 'content';",
    'event.node.res.statusCode = n': "event.node.res.statusCode = CODE; return 'content';",
    'createError({ statusCode: n })': "throw createError({ statusCode: CODE, message: 'content' });",
    'createError({ status: n })': "throw createError({ status: CODE, message: 'content' });",
    'createError(message)': "throw createError('content');",
    'sendError(event, { statusCode: n })': "sendError(event, { statusCode: CODE, message: 'content' });",
    'new HTTPError({ status: n })': "throw new HTTPError({ status: CODE, message: 'content' });",
    'new HTTPError({ statusCode: n })': "throw new HTTPError({ statusCode: CODE, message: 'content' });",
    'new HTTPError(message, { status: n })': "throw new HTTPError('content', { status: CODE });",
    'HTTPError.status(n, reason)': "throw HTTPError.status(CODE, 'Reason');",
    'new HTTPResponse(body, { status: n })': "return new HTTPResponse('content', { status: CODE });",
    'sendRedirect(event, n, url)': "return sendRedirect(event, CODE, '/there');",
    'sendRedirect(event, url, n)': "return sendRedirect(event, '/there', CODE);",
    'redirect(n, url)': "return redirect(CODE, '/there');",
    'redirect(event, url, n)': "return redirect(event, '/there', CODE);",
    'redirect(event, url)': "return redirect(event, '/there');",
    'redirect(url, n, reason)': "return redirect('/there', CODE);",
    'sendNoContent(event, n)': 'return sendNoContent(event, CODE);',
    'noContent(n)': 'return noContent(CODE);',
  },
  only: {
    'setResponseStatus(event, n, reason)': [1],
    'event.res.status = n': [2],
    'createError({ statusCode: n })': [1],
    'createError({ status: n })': [1],
    'createError(message)': [1],
    'sendError(event, { statusCode: n })': [1],
    'new HTTPError({ status: n })': [2],
    'new HTTPError({ statusCode: n })': [2],
    'new HTTPError(message, { status: n })': [2],
    'HTTPError.status(n, reason)': [2],
    'new HTTPResponse(body, { status: n })': [2],
    'sendRedirect(event, n, url)': [1],
    'sendRedirect(event, url, n)': [1],
    'redirect(n, url)': [2],
    'redirect(event, url, n)': [2],
    'redirect(event, url)': [2],
    'redirect(url, n, reason)': [2],
    'sendNoContent(event, n)': [1],
    'noContent(n)': [2],
    'event.res.status === n': [2],
    order: [1],
  },
  reads: { 'event.res.status === n': 'event.res.status = SENT; tell(event.res.status === CODE); return null;' },
  order: {
    secondSend: 'sendNoContent(event, 200); return sendError(event, { statusCode: 418 });',
    lateStatus: "event.node.res.end('first'); setResponseStatus(event, 418);",
    unsent: 'setResponseStatus(event, 418);',
  },
  left: {
    'showError({ statusCode: n })': 'It is a part of Nuxt, which needs a build.',
    'showError({ status: n })': 'It is a part of Nuxt, which needs a build.',
    'navigateTo(url, { redirectCode: n })': 'It is a part of Nuxt, which needs a build.',
  },
} satisfies Driver;
