/** Silent faults of frameworks that answer with what a function returns or throws, on the way that the others of silent-faults.ts are. */
import type { Driver } from './driver.ts';
import { trpcDriver, tsRestDriver } from './drivers/contracts.ts';
import { loopbackDriver, routingControllersDriver } from './drivers/decorated.ts';
import { fetchDriver } from './drivers/fetch.ts';
import { apolloDriver, yogaDriver } from './drivers/graphql.ts';
import { mswDriver } from './drivers/mocks.ts';
import { reactRouterDriver } from './drivers/react-router.ts';
import { sailsDriver } from './drivers/sails.ts';
import { ittyRouterDriver } from './drivers/small-servers.ts';
import { sveltekitDriver } from './drivers/sveltekit.ts';
import type { FaultGroup, SilentFault } from './silent-faults.ts';

const ineffective = 'no-ineffective-code';
const discarded = 'no-discarded-response';
const double = 'no-double-response';
const unsent = 'no-unsent-response';
const redirect = 'valid-redirect-code';
const error = 'valid-error-code';
const unvalidated = 'no-unvalidated-code';
const invalid = 'no-invalid-code';
const body = 'no-forbidden-body';

const setOn = (member: string): string => `const error = new Error('x'); error.${member} = 422; throw error;`;
const caught = (use: string): string => `try { throw new Error('x'); } catch (error) { ${use} }`;

/** Wraps as another driver does, with other text around the handler. */
const vary = (driver: Driver, replacements: readonly (readonly [string, string])[]): Driver => ({
  ...driver,
  wrap: (code, major) =>
    replacements
      .reduce((text, [from, to]) => text.replace(from, () => to), driver.wrap('/* code */', major))
      .replace('/* code */', () => code),
});

/** An action of Sails, which says how it ends. */
const sailsActionDriver = vary(sailsDriver, [
  [
    "'GET /': (req, res) => {",
    "'GET /': { action: 'find' } };\n  const find = { exits: { missing: { statusCode: 422 } }, fn: async function () {",
  ],
  ['    },\n  };', '  } };\n'],
  ['hooks, routes,', 'hooks, routes, controllers: { moduleDefinitions: { find: action } },'],
  [
    'async function start',
    'const action = { exits: { missing: { statusCode: 422 } }, fn: async function () {\n/* code */\n} };\nexport default action;\nasync function start',
  ],
]);

/** A method that leaves the answer to routing-controllers. */
const uninjectedDriver: Driver = {
  ...routingControllersDriver,
  wrap: (code) => routingControllersDriver.wrap(code).replace('@Res() res', ''),
};

/** The function of SvelteKit under another name, in another file. */
const exporting = (name: string): readonly (readonly [string, string])[] => [
  ['globalThis.answer = async', `export const ${name} = async`],
  ['const files = {', `globalThis.answer = ${name};\nconst files = {`],
];
const endpointDriver = vary(sveltekitDriver, exporting('GET'));
const loadDriver = vary(sveltekitDriver, [
  ...exporting('load'),
  ["'/page' : '/endpoint'", "'/page' : '/page'"],
  ['export const actions = { default: (event) =>', 'export const load = (event) =>'],
  ['answer(event) };', 'answer(event);'],
]);

const responseMetaDriver = vary(trpcDriver, [
  ['handle = createHTTPHandler({', 'handle = createHTTPHandler({\n  responseMeta() {\n    /* code */\n  },'],
]);

const graphqlFaults: readonly SilentFault[] = [
  { code: 'throw 422;', gets: 200, rule: error },
  { code: 'throw { status: 422 };', gets: 200, rule: error },
  { code: setOn('status'), gets: 200, rule: error },
  { code: setOn('statusCode'), gets: 200, rule: error },
  {
    code: "throw new GraphQLError('x', { extensions: { http: { statusCode: 422 } } });",
    gets: 200,
    rule: error,
    meant: 422,
  },
  {
    code: "new GraphQLError('x', { extensions: { http: { status: 422 } } }); return 'y';",
    gets: 200,
    rule: discarded,
    meant: 422,
  },
  { code: "throw new GraphQLError('x', { extensions: { http: { status: 422 } } });", gets: 422 },
  { code: "return new GraphQLError('x', { extensions: { http: { status: 422 } } });", gets: 422 },
];

export const returnedFaults: readonly FaultGroup[] = [
  {
    driver: fetchDriver,
    faults: [
      { code: 'return Response.json({}, { statusCode: 422 });', gets: 200, rule: ineffective, meant: 422 },
      { code: "return new Response('x', { statusCode: 422 });", gets: 200, rule: ineffective, meant: 422 },
    ],
  },
  {
    driver: ittyRouterDriver,
    faults: [
      { code: 'return json({}, 422);', gets: 200, rule: ineffective, meant: 422 },
      { code: 'return json({}, { statusCode: 422 });', gets: 200, rule: ineffective, meant: 422 },
      { code: "error(422, 'x'); return json({});", gets: 200, rule: discarded, meant: 422 },
      { code: 'return new StatusError(422);', gets: 200, rule: discarded, meant: 422 },
      { code: "return error(200, 'x');", gets: 200, rule: error },
      { code: "return error(204, 'x');", gets: 500, rule: error },
      { code: 'throw error(422);', gets: 500, rule: error },
      { code: "throw new Response('x', { status: 422 });", gets: 500, rule: error },
      { code: 'throw { status: 422 };', gets: 500, rule: error },
      { code: setOn('statusCode'), gets: 500, rule: error },
      { code: setOn('status'), gets: 422 },
      { code: 'throw 422;', gets: 422 },
      { code: 'throw new StatusError(422);', gets: 422 },
    ],
  },
  {
    driver: reactRouterDriver,
    faults: [
      { code: 'return data({}, { statusCode: 422 });', gets: 200, rule: ineffective, meant: 422 },
      { code: 'return { status: 422 };', gets: 200, rule: ineffective },
      { code: 'data({}, 422); return null;', gets: 200, rule: discarded, meant: 422 },
      { code: "return redirect('/there', 404);", gets: 404, rule: redirect },
      { code: "return redirect(301, '/there');", gets: 500, rule: redirect, meant: 301 },
      { code: 'throw 422;', gets: 500, rule: error },
      { code: 'throw { status: 422 };', gets: 500, rule: error },
      { code: "throw new Response('x', { status: 422 });", gets: 422 },
    ],
  },
  {
    driver: endpointDriver,
    filename: 'src/routes/endpoint/+server.ts',
    faults: [
      { code: 'return json({}, 422);', gets: 200, rule: ineffective, meant: 422 },
      { code: 'return json({}, { statusCode: 422 });', gets: 200, rule: ineffective, meant: 422 },
      { code: "json({}, { status: 422 }); return text('x');", gets: 200, rule: discarded, meant: 422 },
      { code: "try { error(422, 'x'); } catch (error) { return text('x'); }", gets: 200, rule: discarded },
      { code: 'return fail(422, {});', gets: 500, rule: discarded },
      { code: "redirect(404, '/there');", gets: 500, rule: redirect },
      { code: "redirect('/there', 301);", gets: 500, rule: redirect, meant: 301 },
      { code: "error(200, 'x');", gets: 500, rule: error },
      { code: 'throw 422;', gets: 500, rule: error },
      { code: setOn('status'), gets: 500, rule: error },
      { code: 'throw json({}, { status: 422 });', gets: 500, rule: error },
      { code: 'return json({}, { status: 204 });', gets: 500, rule: body },
      { code: "error(422, 'x');", gets: 422 },
    ],
  },
  {
    driver: loadDriver,
    filename: 'src/routes/page/+page.server.ts',
    faults: [
      { code: 'return json({}, { status: 422 });', gets: 500, rule: discarded },
      { code: 'return fail(422, {});', gets: 500, rule: discarded },
      { code: "return new Response('x', { status: 422 });", gets: 500, rule: discarded },
      { code: 'throw { status: 422 };', gets: 500, rule: error },
      { code: "error(422, 'x');", gets: 422 },
    ],
  },
  {
    driver: loopbackDriver,
    faults: [
      { code: 'response.status(422);', gets: 204, rule: unsent },
      { code: 'response.status(422); return undefined;', gets: 204, rule: unsent },
      { code: "return new HttpErrors.NotFound('x');", gets: 200, rule: discarded, meant: 404 },
      { code: "throw new HttpErrors(200, 'x');", gets: 500, rule: error },
      { code: 'throw 422;', gets: 500, rule: error },
      { code: "response.status(422); return 'x';", gets: 422 },
      { code: 'response.status(422); return null;', gets: 422 },
      { code: "response.status(422).send('x');", gets: 422 },
      { code: "response.status(422).send('x'); return response;", gets: 422 },
      { code: setOn('status'), gets: 422 },
    ],
  },
  {
    driver: routingControllersDriver,
    faults: [
      { code: "res.status(422).send('x');", gets: null, rule: double, meant: 422 },
      { code: "res.status(422).send('x'); return 'y';", gets: null, rule: double, meant: 422 },
      { code: "res.redirect('/there');", gets: null, rule: double, meant: 302 },
      { code: "return res.redirect('/there');", gets: null, rule: double },
      { code: "res.redirect('/there'); return res;", gets: 302 },
      { code: 'return res.status(422);', gets: 404, rule: unsent },
      { code: 'res.status(422);', gets: 404, rule: unsent },
      { code: "return new errors.NotFoundError('x');", gets: 200, rule: discarded, meant: 404 },
      { code: "new HttpError(422); return 'x';", gets: 200, rule: discarded, meant: 422 },
      { code: "@HttpCode(301) @Redirect('/there')\nreturn 'x';", gets: 302, rule: ineffective },
      { code: 'throw { status: 422 };', gets: 500, rule: error },
      { code: setOn('statusCode'), gets: 500, rule: error },
      { code: "throw new HttpError(1000, 'x');", gets: 500, rule: invalid },
      { code: caught('throw new HttpError(error.status);'), gets: 500, rule: unvalidated, meant: 500 },
      { code: setOn('httpCode'), gets: 422 },
      { code: "res.status(422).send('x'); return res;", gets: 422 },
      { code: "return res.status(422).send('x');", gets: 422 },
      { code: "res.status(422); return 'x';", gets: 422 },
    ],
  },
  {
    driver: uninjectedDriver,
    faults: [
      { code: '@HttpCode(204)\nawait 1;', gets: 404, rule: ineffective },
      { code: '@OnUndefined(204)\nawait 1;', gets: 204 },
      { code: "@HttpCode(422)\nreturn 'x';", gets: 422 },
      { code: '@HttpCode(422)\nawait 1; throw new HttpError(404);', gets: 404 },
    ],
  },
  {
    driver: sailsActionDriver,
    filename: 'api/controllers/find.ts',
    faults: [
      { code: 'throw 422;', gets: 500, rule: error },
      { code: 'throw { status: 422 };', gets: 500, rule: error },
      { code: setOn('status'), gets: 500, rule: error },
      { code: "throw 'missing';", gets: 422 },
    ],
  },
  {
    driver: sailsDriver,
    faults: [
      { code: "return res.status(422).ok('x');", gets: 200, rule: ineffective },
      { code: "res.ok('x'); res.notFound();", gets: 200, rule: double },
      { code: "res.status(422).send('x');", gets: 422 },
    ],
  },
  {
    driver: tsRestDriver,
    faults: [
      { code: 'return { statusCode: 422, body: {} };', gets: null, rule: ineffective },
      { code: 'return { status: NaN, body: {} };', gets: null, rule: invalid },
      { code: 'return { status: 204, body: {} };', gets: 204, rule: body },
      { code: caught('return { status: error.status, body: {} };'), gets: null, rule: unvalidated, meant: 500 },
      { code: 'throw { status: 422 };', gets: 422 },
    ],
  },
  {
    driver: apolloDriver,
    faults: [
      ...graphqlFaults,
      {
        code: "throw new GraphQLError('x', { extensions: { http: { status: 'none' } } });",
        gets: 200,
        rule: invalid,
      },
    ],
  },
  {
    driver: yogaDriver,
    faults: [
      ...graphqlFaults,
      {
        code: "throw new GraphQLError('x', { extensions: { http: { status: 'none' } } });",
        gets: null,
        rule: invalid,
      },
      {
        code: "throw new GraphQLError('x', { extensions: { http: { status: 1000 } } });",
        gets: null,
        rule: invalid,
      },
    ],
  },
  {
    driver: trpcDriver,
    faults: [
      { code: 'throw new TRPCError({ code: 404 });', gets: 500, rule: error },
      { code: "throw new TRPCError({ code: '404' });", gets: 500, rule: error },
      { code: "new TRPCError({ code: 'NOT_FOUND' }); return 'x';", gets: 200, rule: discarded, meant: 404 },
      { code: "return new TRPCError({ code: 'NOT_FOUND' });", gets: 200, rule: discarded, meant: 404 },
      { code: 'throw 422;', gets: 500, rule: error },
      { code: 'throw { status: 422 };', gets: 500, rule: error },
      { code: setOn('statusCode'), gets: 500, rule: error },
      { code: "throw new TRPCError({ code: 'NOT_FOUND' });", gets: 404 },
    ],
  },
  {
    driver: responseMetaDriver,
    faults: [
      { code: 'return { statusCode: 422 };', gets: 200, rule: ineffective, meant: 422 },
      { code: 'return { status: 600 };', gets: 500, rule: invalid, majors: [11] },
      { code: 'return { status: 422 };', gets: 422 },
    ],
  },
  {
    driver: mswDriver,
    faults: [
      { code: 'return HttpResponse.json({}, 422);', gets: 200, rule: ineffective, meant: 422 },
      { code: "return new HttpResponse('x', 422);", gets: 200, rule: ineffective, meant: 422 },
      { code: 'return HttpResponse.json({}, { statusCode: 422 });', gets: 200, rule: ineffective, meant: 422 },
    ],
  },
];
