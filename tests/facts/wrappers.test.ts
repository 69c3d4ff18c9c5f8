import { expect, it } from 'vitest';
import { probe } from './probe.ts';

it('takes the calls of a function that passes a code on for sites', () => {
  const code = `import express from 'express';
const app = express();
function fail(res, code, body) { return res.status(code).json(body); }
const deny = (res, code = 403) => fail(res, code, { error: 'no' });
app.get('/x', (req, res) => fail(res, 404, null));
app.get('/y', (req, res) => deny(res, 401));
app.get('/z', (req, res) => { const send = ({ status }) => res.sendStatus(status); send({ status: 204 }); });
`;
  expect(probe(code).filter((line) => line.includes('wrapper'))).toEqual([
    'set express wrapper of res.status(n) 403… body:present inferred/names',
    'set express wrapper of res.status(n) 404 body:none inferred/names',
    'set express wrapper of res.status(n) 401 body:present inferred/names',
    'send express wrapper of res.sendStatus(n) 204 body:none inferred/handlers',
  ]);
});

it('follows a code through methods and the constructors of error classes', () => {
  const code = `class AppError extends Error {
  constructor(message, status) { super(message); this.status = status; }
}
class NotFound extends AppError { constructor() { super('gone', 404); } }
class Fixed extends Error { statusCode = 503; }
class Controller {
  fail(res, code) { res.status(code).json({}); }
  get(req, res) { this.fail(res, 418); }
  #deny(code, res) { res.status(code).json({}); }
  put(req, res) { this.#deny(451, res); this.deny(409, res); }
}
throw new AppError('no', 409);
`;
  expect(probe(code).filter((line) => !line.includes(' ? '))).toEqual([
    'throw errors wrapper of error.status = n 404 body:unknown inferred/bindings',
    'throw errors error.statusCode = n 503 body:unknown proven/bindings',
    'set express wrapper of res.status(n) 418 body:present inferred/names',
    'set express wrapper of res.status(n) 451 body:present inferred/names',
    'throw errors wrapper of error.status = n 409 body:unknown inferred/bindings',
  ]);
});

it('takes the calls of a function that compares a status with its argument for comparisons', () => {
  const code = `import assert from 'node:assert';
async function expectStatus(path, status) { const answer = await fetch(path); expect(answer.status).toBe(status); }
await expectStatus('/gone', 410);
await expectStatus('/gone', 7);
await expectStatus('/gone', order.status);
const assertStatus = (res, expected) => { assert.equal(res.statusCode, expected); };
assertStatus(await load(), 403);
const hasCode = (error, code) => error.response?.status === code || error.code === code;
if (hasCode(error, 409) || hasCode(error, 'ENOENT') || hasCode(error, 11000)) throw error;
const isStep = (step, count) => step.count === count;
isStep(order, 404);
`;
  expect(probe(code).filter((line) => line.includes('wrapper'))).toEqual([
    'assert fetch wrapper of expect(x).toBe(n) 410 body:unknown inferred/bindings',
    'assert http-client wrapper of assert.equal(x, n) 403 body:unknown inferred/names',
    'read http-client wrapper of response.status === n 409 body:unknown inferred/names',
  ]);
});

it('leaves functions and classes alone that do something else with the number', () => {
  const code = `import express from 'express';
function retry(times, wait) { setTimeout(run, wait); }
class Timer { constructor(status) { this.status = status; } }
class Issue extends Model { constructor(status) { super(); this.status = status; } }
retry(3, 404);
new Timer(404);
new Issue(404);
`;
  expect(probe(code)).toEqual([]);
});

it('follows a code out of an object that is passed whole, and past its default', () => {
  const code = `class HttpError extends Error {
  constructor(options) { super(options.name); this.status = options.status ?? 500; }
}
class Lost extends HttpError { constructor(err) { super({ status: err.status || 404, name: 'Lost' }); } }
throw new HttpError({ status: 409 });
throw new HttpError({ name: 'Plain' });
`;
  expect(probe(code).filter((line) => line.includes('wrapper'))).toEqual([
    'throw errors wrapper of error.status = n 404… body:unknown inferred/bindings',
    'throw errors wrapper of error.status = n 409 body:unknown inferred/bindings',
  ]);
});

const sitesOfCalls = (code: string, language: 'js' | 'ts' = 'js'): readonly string[] =>
  probe(code, { language }).flatMap((line) => /wrapper of .* (\S+ body:\S+) /.exec(line)?.[1] ?? []);

it.each([
  [
    'a member of an object',
    'const fail = (res, options) => res.status(options.code).end();',
    'fail(res, { code: 410 });',
    'none',
  ],
  [
    'a member with a default',
    'const fail = (res, { code = 500 }) => res.status(code).end();',
    'fail(res, { code: 410 });',
    'none',
  ],
  [
    'a variable',
    'const fail = (res, o) => { const { code: n } = o; res.status(n).end(); };',
    'fail(res, { code: 410 });',
    'none',
  ],
  ['a code or another', 'const fail = (res, code) => res.status(code || 500).end();', 'fail(res, 410);', 'none'],
  ['a whole init object', 'const fail = (init) => new Response(null, init);', 'return fail({ status: 410 });', 'none'],
  [
    'a spread init object',
    'const fail = (init) => new Response(null, { headers, ...init });',
    'return fail({ status: 410 });',
    'none',
  ],
  [
    'a method of an object',
    'const helpers = { fail(res, code) { res.status(code).end(); } };',
    'helpers.fail(res, 410);',
    'none',
  ],
  [
    'a static method',
    'class Helpers { static fail(res, code) { res.status(code).end(); } }',
    'Helpers.fail(res, 410);',
    'none',
  ],
  [
    'a method of an instance',
    'class Helpers { fail(res, code) { res.status(code).end(); } } const helpers = new Helpers();',
    'helpers.fail(res, 410);',
    'none',
  ],
  [
    'content of its own',
    "const fail = (res, code) => res.status(code).json({ error: 'x' });",
    'fail(res, 410);',
    'present',
  ],
  [
    'content that may be none',
    'const fail = (res, code, text) => res.status(code).json(text());',
    'fail(res, 410);',
    'unknown',
  ],
  [
    'content of a member',
    'const fail = (res, o) => res.status(o.code).json(o.data);',
    "fail(res, { code: 410, data: 'x' });",
    'present',
  ],
  [
    'content of a missing member',
    'const fail = (res, o) => res.status(o.code).json(o.data);',
    'fail(res, { code: 410 });',
    'none',
  ],
])('follows a code through %s', (_, helper, call, body) => {
  const code = `import express from 'express';
${helper}
express().get('/', (req, res) => { ${call} });`;
  expect(sitesOfCalls(code)).toEqual([`410 body:${body}`]);
});

it('follows a code through fields, private methods and parameter properties', () => {
  const code = `import type { Request, Response } from 'express';
class Users {
  private deny = (res: Response, code: number) => res.sendStatus(code);
  #fail(res: Response, code: number) { res.status(code).json({}); }
  get(req: Request, res: Response) { this.deny(res, 403); this.#fail(res, 404); }
}
class HttpError extends Error { constructor(readonly status: number, message: string) { super(message); } }
class Gone extends HttpError { constructor() { super(410, 'gone'); } }
class AppError extends Error { constructor(message: string, public statusCode = 500) { super(message); } }
throw new HttpError(409, 'taken');
throw new AppError('no', 422);
`;
  expect(sitesOfCalls(code, 'ts')).toEqual([
    '403 body:none',
    '404 body:present',
    '410 body:unknown',
    '409 body:unknown',
    '422 body:unknown',
  ]);
});

it.each([
  [
    'a variable that is made of itself',
    'var code = code || 500; const fail = (res) => res.status(code).end();',
    'fail(res);',
  ],
  [
    'a variable that is set again',
    'const fail = (res, o) => { let n = o.code; n = 500; res.status(n).end(); };',
    'fail(res, { code: 410 });',
  ],
  ['another member', 'const fail = (res, o) => res.status(o.code).end();', 'fail(res, { port: 410 });'],
  ['another object', 'const helpers = { fail(res, code) { res.status(code).end(); } };', 'others.fail(res, 410);'],
  [
    'another method',
    'class Helpers { fail(res, code) { res.status(code).end(); } } const helpers = new Helpers();',
    'helpers.retry(res, 410);',
  ],
  ['a flag', 'const fail = (res, code) => res.status(code && 500).end();', 'fail(res, 410);'],
])('is not led astray by %s', (_, helper, call) => {
  const code = `import express from 'express';
${helper}
express().get('/', (req, res) => { ${call} });`;
  expect(sitesOfCalls(code)).toEqual([]);
});

it('follows a code into an object that is merged with another one on its way', () => {
  const code = `import assign from './own.js';
const merge = (one, other) => ({ ...other, ...one });
class AppError extends Error {
  constructor(options = {}) { super(), this.statusCode = 500, this.statusCode = options.statusCode || this.statusCode; }
}
class TooLarge extends AppError { constructor(options = {}) { super(merge(options, { statusCode: 413, type: 'x' })); } }
class Gone extends AppError { constructor(options) { super(Object.assign({ statusCode: 410 }, options)); } }
class Lost extends AppError { constructor(options) { super(_.defaults(options, { statusCode: 404 })); } }
`;
  expect(probe(code).filter((line) => line.includes('wrapper'))).toEqual([
    'throw errors wrapper of error.statusCode = n 413… body:unknown inferred/bindings',
    'throw errors wrapper of error.statusCode = n 410… body:unknown inferred/bindings',
    'throw errors wrapper of error.statusCode = n 404… body:unknown inferred/bindings',
  ]);
});

it.each([
  ['a function of another file', "import { merge } from './own.js';", 'merge(options, { statusCode: 410 })'],
  ['a function of one argument', 'const read = (one) => one;', 'read({ statusCode: 410 })'],
  ['a method that merges nothing', '', 'cache.get(options, { statusCode: 410 })'],
  ['two objects', '', 'Object.assign({ statusCode: 410 }, { statusCode: 404 })'],
  ['another member', '', 'Object.assign({ port: 410 }, options)'],
  ['what is no function', 'const merge = load();', 'merge(options, { statusCode: 410 })'],
])('takes no code out of %s', (_, before, given) => {
  const code = `${before}
class AppError extends Error { constructor(options) { super(); this.statusCode = options.statusCode; } }
class Gone extends AppError { constructor(options) { super(${given}); } }`;
  expect(probe(code).filter((line) => line.includes('wrapper'))).toEqual([]);
});

it.each([
  ['exports', 'exports.fail = function (res, code) { res.status(code).end(); };', 'exports.fail(res, 404)'],
  [
    'an object of the file',
    'const api = {}; api.fail = (res, code) => { res.status(code).end(); };',
    'api.fail(res, 404)',
  ],
])('follows a function that is assigned to a member of %s', (_, made, call) => {
  const code = `${made}\nfunction lose(res) { ${call}; }`;
  expect(probe(code, { language: 'cjs' }).filter((line) => line.includes('wrapper'))).toEqual([
    'set express wrapper of res.status(n) 404 body:none inferred/names',
  ]);
});

it.each([
  'other.fail(res, 404)',
  'api.other(res, 404)',
  'api[name](res, 404)',
  'fail(res, 404)',
  'api.fail.call(res, 404)',
])('takes %s for no call of a function that is assigned to a member', (call) => {
  const code = `const api = {}; api.fail = (res, code) => { res.status(code).end(); };\nfunction lose(res) { ${call}; }`;
  expect(probe(code).filter((line) => line.includes('wrapper'))).toEqual([]);
});
