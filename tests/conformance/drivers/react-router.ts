import { reactRouter } from '../../../src/frameworks/react-router.ts';
import type { Driver } from '../driver.ts';

/** The request handler of the framework mode around a build of one page. */
export const reactRouterDriver = {
  table: reactRouter,
  majors: {
    7: { 'react-router': 'react-router', '@remix-run/node': '@remix-run/node' },
    8: { 'react-router': 'react-router-8', '@remix-run/node': '@remix-run/node' },
  },
  newer: [8],
  wrap: (code) => `
import http from 'node:http';
import { createRequestHandler, data, redirect } from 'react-router';
import { json } from '@remix-run/node';
export async function loader() {
  ${code}
}
const route = { id: 'root', path: '', module: { default: () => null, loader } };
const handle = createRequestHandler({
  entry: { module: { default: (request, status, headers) => new Response('page', { status, headers }) } },
  routes: { root: route },
  assets: { entry: { imports: [], module: '' }, routes: { root: { ...route, hasLoader: true } }, url: '', version: '' },
  publicPath: '/',
  assetsBuildDirectory: '',
  future: {},
  basename: '/',
  ssr: true,
  isSpaMode: false,
  prerender: [],
  routeDiscovery: { mode: 'initial', manifestPath: '/manifest' },
});
export const server = http.createServer(async (req, res) => {
  const response = await handle(new Request('http://localhost/'));
  res.writeHead(response.status, Object.fromEntries(response.headers));
  res.end(await response.text());
}).listen(0, '127.0.0.1');`,
  forms: {
    "data(value, 'n')": "return data('content', CODE);",
    'data(value, { statusCode: n })': "return data('content', { statusCode: CODE });",
    'data(value, { status: n })': {
      code: "return data('content', { status: CODE });",
      without: "return data('content');",
    },
    'data(value, n)': "return data('content', CODE);",
    'json(value, { statusCode: n })': "return json('content', { statusCode: CODE });",
    'json(value, { status: n })': {
      code: "return json('content', { status: CODE });",
      without: "return json('content');",
    },
    'json(value, n)': "return json('content', CODE);",
    'redirect(n, url)': "return redirect(CODE, '/there');",
    'redirect(url, { status: n })': "return redirect('/there', { status: CODE });",
    'redirect(url, n)': "return redirect('/there', CODE);",
    'return { status: n }': 'return { status: CODE };',
  },
} satisfies Driver;
