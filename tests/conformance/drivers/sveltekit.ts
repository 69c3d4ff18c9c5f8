import { sveltekit } from '../../../src/frameworks/sveltekit.ts';
import type { Driver } from '../driver.ts';

/**
 * SvelteKit's own server, as `vite dev` runs it, on a project with an endpoint and a page: GET asks the one, POST the action of
 * the other. Both do what the case says. The server is started once a process.
 */
export const sveltekitDriver = {
  table: sveltekit,
  majors: { 3: { '@sveltejs/kit': '@sveltejs/kit', vite: 'vite' } },
  newer: [3],
  wrap: (code) => `
import { mkdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { error, fail, isHttpError, json, redirect, text } from '@sveltejs/kit';
globalThis.answer = async (event) => {
  ${code}
};
const files = {
  'package.json': '{ "type": "module" }',
  'src/app.html': '<html><head>%sveltekit.head%</head><body>%sveltekit.body%</body></html>',
  'src/routes/endpoint/+server.js': 'export const GET = (event) => globalThis.answer(event);',
  'src/routes/page/+page.svelte': '<p>page</p>',
  'src/routes/page/+page.server.js': 'export const actions = { default: (event) => globalThis.answer(event) };',
};
async function start() {
  const root = process.env.SCRATCH;
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
  process.chdir(root);
  const { createServer } = await import('vite');
  const { sveltekit } = await import('@sveltejs/kit/vite');
  const vite = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [await sveltekit()],
  });
  const listen = async () => {
    const server = http.createServer((req, res) => {
      req.url = req.method === 'POST' ? '/page' : '/endpoint';
      Object.assign(req.headers, { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' });
      vite.middlewares(req, res);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server;
  };
  // The first request takes long: vite compiles then.
  const server = await listen();
  for (const method of ['GET', 'POST']) await fetch('http://127.0.0.1:' + server.address().port, { method });
  server.close();
  return listen;
}
export const server = (globalThis.listen ??= start()).then((listen) => listen());`,
  forms: {
    'error(n, body)': "error(CODE, 'content');",
    'redirect(url, n)': "redirect('/there', CODE);",
    'redirect(n, url)': "redirect(CODE, '/there');",
    'fail(n, data)': { code: "return fail(CODE, { content: 'content' });", method: 'POST' },
    'json(data, n)': "return json('content', CODE);",
    'json(data, { statusCode: n })': "return json('content', { statusCode: CODE });",
    'json(data, { status: n })': "return json('content', { status: CODE });",
    'text(body, n)': "return text('content', CODE);",
    'text(body, { statusCode: n })': "return text('content', { statusCode: CODE });",
    'text(body, { status: n })': "return text('content', { status: CODE });",
  },
  reads: {
    'isHttpError(error, n)':
      'try { error(SENT); } catch (thrown) { tell(isHttpError(thrown, CODE)); } return new Response();',
  },
} satisfies Driver;
