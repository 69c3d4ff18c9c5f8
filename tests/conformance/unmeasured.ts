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
