import { reactRouter } from '../../../src/frameworks/react-router.ts';
import { remix } from '../../../src/frameworks/remix.ts';
import type { Driver } from '../driver.ts';

const [ofString] = remix.shapes;

/** The request handler of a build of one page. Its forms are those of React Router but for its own, and so is what they take. */
export const remixDriver = {
  table: {
    ...reactRouter,
    ...remix,
    accepts: reactRouter.accepts,
    content: reactRouter.content,
    shapes: [
      ofString,
      // It comes first for strings.
      ...reactRouter.shapes.map((shape) =>
        shape.form === 'redirect(url, n)' ? { ...shape, accepts: ofString.accepts } : shape,
      ),
    ],
  },
  majors: { 2: { '@remix-run/node': '@remix-run/node', '@remix-run/server-runtime': '@remix-run/server-runtime' } },
  wrap: (code) => `
import http from 'node:http';
import { data, json, redirect } from '@remix-run/node';
import { createRequestHandler } from '@remix-run/server-runtime';
export async function loader() {
  ${code}
}
const route = { id: 'root', path: '', module: { default: () => null, loader } };
const handle = createRequestHandler({
  mode: 'development',
  entry: { module: { default: (request, status, headers) => new Response('page', { status, headers }) } },
  routes: { root: route },
  assets: { entry: { imports: [], module: '' }, routes: { root: { ...route, hasLoader: true } }, url: '', version: '' },
  publicPath: '/',
  assetsBuildDirectory: '',
  future: { v3_singleFetch: true },
  isSpaMode: false,
});
export const server = http.createServer(async (req, res) => {
  const response = await handle(new Request('http://localhost/'));
  res.writeHead(response.status, Object.fromEntries(response.headers));
  res.end(await response.text());
}).listen(0, '127.0.0.1');`,
  forms: {
    "data(value, 'n')": "return data('content', CODE);",
    'data(value, { status: n })': {
      code: "return data('content', { status: CODE });",
      without: "return data('content');",
    },
    'data(value, { statusCode: n })': "return data('content', { statusCode: CODE });",
    'data(value, n)': "return data('content', CODE);",
    'json(value, { status: n })': {
      code: "return json('content', { status: CODE });",
      without: "return json('content');",
    },
    'json(value, { statusCode: n })': "return json('content', { statusCode: CODE });",
    'json(value, n)': "return json('content', CODE);",
    'redirect(n, url)': "return redirect(CODE, '/there');",
    'redirect(url, { status: n })': "return redirect('/there', { status: CODE });",
    "redirect(url, 'n')": "return redirect('/there', CODE);",
    'redirect(url, n)': "return redirect('/there', CODE);",
    'return { status: n }': 'return { status: CODE };',
  },
} satisfies Driver;
