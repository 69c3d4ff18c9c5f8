import { astro } from '../../../src/frameworks/astro.ts';
import type { Driver } from '../driver.ts';

/** The frontmatter of a page, which has the global `Astro`; everything else is in an endpoint. */
const isOfPage = (code: string): boolean => code.includes('Astro.');

/** Astro's own server, as `astro dev` runs it, on a project with an endpoint and a page. It is started once a process. */
export const astroDriver = {
  table: astro,
  majors: { 7: { astro: 'astro' } },
  newer: [7],
  wrap: (code) => `
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
${
  isOfPage(code)
    ? `
async function answer() {
  ${code}
}`
    : `
export const GET = async (context) => {
  const { redirect } = context;
  ${code}
};
const answer = GET;`
}
const files = {
  'package.json': '{ "type": "module" }',
  'src/pages/endpoint.js': 'export const GET = (context) => globalThis.answer(context);',
  'src/pages/page.astro': [
    '---',
    'globalThis.Astro = Astro;',
    'const answer = await globalThis.answer();',
    'if (answer instanceof Response) return answer;',
    '---',
    '<p>content</p>',
  ].join('\\n'),
};
async function start() {
  const root = process.env.SCRATCH;
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
  process.chdir(root);
  process.env.ASTRO_TELEMETRY_DISABLED = 'true';
  // In its tests, Astro routes nothing.
  delete process.env.VITEST;
  const { dev } = await import('astro');
  const { address } = await dev({
    root,
    configFile: false,
    output: 'server',
    server: { host: '127.0.0.1', port: 0 },
    devToolbar: { enabled: false },
    vite: { server: { hmr: false, watch: null }, plugins: [{ name: 'place', configureServer: turn }] },
  });
  // The first requests take long: vite compiles then.
  globalThis.answer = () => new Response();
  for (globalThis.place of ['/page', '/endpoint']) await fetch('http://127.0.0.1:' + address.port);
  return { listening: true, address: () => address, close: () => undefined };
}
/** Whatever the client asks for, what is at work is asked. */
function turn({ middlewares }) {
  middlewares.use((req, res, next) => {
    req.url = globalThis.place;
    next();
  });
}
export const server = (globalThis.started ??= start()).then((started) => {
  Object.assign(globalThis, { answer, place: '${isOfPage(code) ? '/page' : '/endpoint'}' });
  return started;
});`,
  nameFile: (code) => (isOfPage(code) ? 'page.ts' : 'src/pages/endpoint.ts'),
  forms: {
    'context.redirect(url, n)': "return context.redirect('/there', CODE);",
    'redirect(url, n)': "return redirect('/there', CODE);",
    'Astro.response.status = n': 'Astro.response.status = CODE;',
  },
  reads: {
    'Astro.response.status === n': 'Astro.response.status = SENT; tell(Astro.response.status === CODE);',
  },
} satisfies Driver;
