/**
 * Next.js in production, on a project that is written as `next build` writes it, but unbundled: the entries are Next's own
 * templates around modules that answer with `globalThis.answer`. So there is no need of its compiler.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';

Object.assign(process.env, {
  NODE_ENV: 'production',
  NEXT_RUNTIME: 'nodejs',
  NEXT_TELEMETRY_DISABLED: '1',
  // The build writes it into the code.
  __NEXT_EXPERIMENTAL_AUTH_INTERRUPTS: 'true',
});

const require = createRequire(import.meta.url);
// Before all else of Next.js, which wants the globals that this sets.
require('next/dist/server/node-environment-baseline');
const next = require('next');

/** What answers, and where it is asked. */
const places = {
  api: '/api/handler',
  route: '/route',
  page: '/page',
  proxy: '/proxied',
  rules: '/from',
};

/** The entries of the build: the template of each, its page, and the module of the project in it. */
const entries = {
  'pages/_error.js': ['pages', '/_error', `module.exports = require('next/dist/pages/_error');`],
  'pages/plain.js': ['pages', '/plain', plainPage()],
  'pages/proxied.js': ['pages', places.proxy, plainPage()],
  'pages/page.js': ['pages', places.page, plainPage('globalThis.answer(context)')],
  'pages/api/handler.js': [
    'pages-api',
    places.api,
    'exports.default = async (req, res) => globalThis.answer(req, res);',
  ],
  'app/route/route.js': ['app-route', `${places.route}/route`, routeHandler()],
  'middleware.js': ['middleware', '/proxy', 'exports.proxy = async (request) => globalThis.answer(request);'],
};

function plainPage(result = '{ props: {} }') {
  return `exports.default = () => 'page'; exports.getServerSideProps = async (context) => (${result});`;
}

function routeHandler() {
  return `exports.dynamic = 'force-dynamic'; exports.GET = async (request) => globalThis.answer(request);`;
}

/** Files that `next build` writes besides. */
const manifests = {
  BUILD_ID: 'build',
  'package.json': { type: 'commonjs' },
  'static/empty.txt': '',
  'build-manifest.json': {
    polyfillFiles: [],
    devFiles: [],
    lowPriorityFiles: [],
    rootMainFiles: [],
    pages: { '/_app': [], '/_error': [], '/plain': [], [places.proxy]: [], [places.page]: [] },
  },
  'prerender-manifest.json': { version: 4, routes: {}, dynamicRoutes: {}, notFoundRoutes: [], preview: makePreview() },
  'app-path-routes-manifest.json': { [`${places.route}/route`]: places.route },
  'react-loadable-manifest.json': {},
  'server/preview-props.json': makePreview(),
  'server/pages-manifest.json': {
    '/_app': 'pages/_app.js',
    '/_document': 'pages/_document.js',
    ...Object.fromEntries(
      Object.entries(entries).flatMap(([file, [, page]]) => (file.startsWith('pages/') ? [[page, file]] : [])),
    ),
  },
  'server/app-paths-manifest.json': { [`${places.route}/route`]: 'app/route/route.js' },
  'server/middleware-manifest.json': { version: 3, middleware: {}, functions: {}, sortedMiddleware: [] },
  'server/functions-config-manifest.json': {
    version: 1,
    functions: {
      '/_middleware': {
        runtime: 'nodejs',
        matchers: [{ regexp: `^${places.proxy}$`, originalSource: places.proxy }],
      },
    },
  },
  'server/next-font-manifest.json': { pages: {}, app: {}, appUsingSizeAdjust: false, pagesUsingSizeAdjust: false },
  'server/server-reference-manifest.json': { node: {}, edge: {}, encryptionKey: '' },
  'server/pages/_app.js': `module.exports = require('next/dist/pages/_app');`,
  'server/pages/_document.js': `module.exports = require('next/dist/pages/_document');`,
};

const routes = {
  version: 3,
  pages404: true,
  caseSensitive: false,
  basePath: '',
  headers: [],
  onMatchHeaders: [],
  rewrites: { beforeFiles: [], afterFiles: [], fallback: [] },
  dynamicRoutes: [],
  staticRoutes: [],
  dataRoutes: [],
};

function makePreview() {
  return { previewModeId: 'id', previewModeSigningKey: 'key', previewModeEncryptionKey: 'key' };
}

let started;

/**
 * A server that is asked at one of the places, whatever the client asks for.
 *
 * @param {keyof typeof places} place
 * @param {(...args: unknown[]) => unknown} answer the handler there; for `rules`, the `redirects()` of the configuration
 */
export async function serve(place, answer) {
  const { config, server, address, start } = await (started ??= open());
  const handle = await start(place === 'rules' ? await listRules({ ...config, redirects: answer }) : []);
  globalThis.answer = answer;
  server.removeAllListeners('request').on('request', (req, res) => {
    req.url = places[place];
    // Another host would make a rewrite one to another server.
    req.headers.host = `localhost:${address.port}`;
    handle(req, res);
  });
  return { listening: true, address: () => address, close: () => undefined };
}

/** The port stays the same: Next.js asks itself at the last one that it was started with. */
async function open() {
  const dir = process.env.SCRATCH;
  const config = await writeBuild(dir);
  const server = http.createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const handlers = new Map();
  /** It reads the redirects when it starts. */
  const prepare = async (redirects) => {
    write(dir, '.next/routes-manifest.json', { ...routes, redirects });
    const app = next({ dev: false, dir, hostname: 'localhost', port: address.port, httpServer: server });
    await app.prepare();
    return app.getRequestHandler();
  };
  const start = (redirects) => {
    const key = JSON.stringify(redirects);
    if (!handlers.has(key)) handlers.set(key, prepare(redirects));
    return handlers.get(key);
  };
  return { config, server, address, start };
}

async function writeBuild(root) {
  write(root, 'package.json', {});
  write(root, 'next.config.js', 'module.exports = { experimental: { authInterrupts: true } };');
  process.chdir(root);
  const { PHASE_PRODUCTION_SERVER } = require('next/constants');
  const config = await require('next/dist/server/config').default(PHASE_PRODUCTION_SERVER, root);
  const build = path.join(root, '.next');
  for (const [file, content] of Object.entries(manifests)) write(build, file, content);
  write(build, 'required-server-files.json', { version: 1, config, appDir: root, files: [], ignore: [] });
  for (const [file, [template, page, code]] of Object.entries(entries)) {
    write(build, `modules/${file}`, `exports.__esModule = true; ${code}`);
    write(build, `server/${file}`, fillTemplate(template, page, path.join(build, 'modules', file)));
  }
  return config;
}

/** The redirects of a configuration as the build understands them. It ends the process where it refuses one. */
async function listRules(config) {
  const { buildCustomRoute } = require('next/dist/lib/build-custom-route');
  const { redirects } = await require('next/dist/lib/load-custom-routes').default(config);
  return redirects.map((rule) => buildCustomRoute('redirect', rule));
}

function write(folder, name, content) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
}

/** A template as the build fills it in, with the modules by their names, since it is no longer beside them. */
function fillTemplate(name, page, userland) {
  const values = {
    VAR_DEFINITION_PAGE: page,
    VAR_DEFINITION_PATHNAME: page.replace(/\/route$/, ''),
    VAR_USERLAND: userland,
    VAR_MODULE_DOCUMENT: 'next/dist/pages/_document',
    VAR_MODULE_APP: 'next/dist/pages/_app',
  };
  const text = readFileSync(require.resolve(`next/dist/build/templates/${name}.js`), 'utf8');
  const filled = text
    .replaceAll(/require\((["'])(\.[^"']+)\1\)/g, (_, _quote, request) => {
      const file = path.posix.join('next/dist/build/templates', request);
      return `require(${JSON.stringify(file)})`;
    })
    .replaceAll(/(["'])(VAR_\w+)\1/g, (_, _quote, variable) => JSON.stringify(values[variable] ?? ''));
  return `const nextConfigOutput = undefined, incrementalCacheHandler = undefined;\n${filled}`;
}
