import { expect, it } from 'vitest';
import { probe } from '../probe.ts';

it('sees an import through the helpers of compilers', () => {
  const code = `var createError = require('http-errors');
function _interopDefault(e) { return e && e.__esModule ? e : { default: e }; }
var createError__default = _interopDefault(createError);
const express_1 = __importDefault(require('express'));
const boom_1 = tslib_1.__importStar(require('@hapi/boom'));
throw createError__default.default(404);
express_1.default().get('/', (req, res) => res.sendStatus(410));
throw boom_1.notFound();
other(require('http-errors')).default(409);
`;
  expect(probe(code, { language: 'cjs' })).toEqual([
    'throw http-errors createError(n) 404 body:unknown proven/bindings',
    'send express res.sendStatus(n) 410 body:none proven/handlers',
    'throw boom Boom.notFound(message) 404 body:unknown proven/bindings',
  ]);
});

it('knows a variable that is set to a chain of its own methods', () => {
  const code = `import nock from 'nock';
let scope = nock('https://x.test').get('/');
if (isLost) scope = scope.reply(404).get('/');
else scope = scope.reply(200);
let other = nock('https://x.test').get('/');
other = load(other).reply(500);
`;
  expect(probe(code)).toEqual([
    'mock nock interceptor.reply(n, body) 404 body:none proven/bindings',
    'mock nock interceptor.reply(n, body) 200 body:none proven/bindings',
  ]);
});

it('knows what an object with a status and fields is compared with', () => {
  const code = `const answer = { status: 201, headers: {}, body: '' };
if (patch.status) answer.status = patch.status;
if (answer.status >= 300 && answer.status < 400) answer.headers.location = url;
const job = { status: 201, steps: [] };
if (patch.status) job.status = patch.status;
if (job.status >= 300 && job.status < 400) stop(job);
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([
    'read http-client x.status === n 300 body:unknown inferred/names',
    'read http-client x.status === n 400 body:unknown inferred/names',
  ]);
});

it('knows a global variable where it is taken from the global object', () => {
  const code = `const { Response, URL: Address } = globalThis;
const { Response: Other } = window.own;
export const first = () => new Response('', { status: 404 });
export const second = () => new globalThis.Response('', { status: 410 });
export const third = async () => (await window.fetch(path)).status === 503;
export const others = (self) => [
  new Other('', { status: 404 }),
  new Address('', { status: 404 }),
  new self.Response('', { status: 404 }),
  new own.Response('', { status: 404 }),
];
`;
  expect(probe(code)).toEqual([
    'send fetch new Response(body, { status: n }) 404 body:present proven/bindings',
    'send fetch new Response(body, { status: n }) 410 body:present proven/bindings',
    'read fetch response.status === n 503 body:unknown proven/bindings',
  ]);
});
