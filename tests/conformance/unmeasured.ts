/** Tables whose framework is not run here, by their id, and why. What they claim is taken from `source`. */
export const unmeasured: Readonly<Record<string, string>> = {
  'aws-lambda': 'It runs at AWS.',
  cypress: 'It needs a browser.',
  helpers: 'They are functions of a project.',
  meteor: 'It needs a build.',
  openapi: 'It declares codes only.',
  uwebsockets: 'It is a binary that no registry has.',
  errors: 'The error handler decides.',
  socket: 'Whatever is written goes out.',
};

/** Runtimes in which forms of a measured table are used, too, but which are not run: their own documentation. */
export const runtimes: readonly { readonly title: string; readonly source: string; readonly reason: string }[] = [
  { title: 'Bun', source: 'https://bun.com/docs/runtime/http/server', reason: 'Node runs here.' },
  {
    title: 'Cloudflare Workers',
    source: 'https://developers.cloudflare.com/workers/runtime-apis/response/',
    reason: 'They run at Cloudflare.',
  },
];
