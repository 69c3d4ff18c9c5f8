import { expect, it } from 'vitest';
import { probe } from './probe.ts';

it('sees comparisons, memberships and switches', () => {
  const code = `const response = await fetch('https://x.test');
if (response.status === 404 || 410 === response.status || response.status >= 500) throw 1;
if ([401, 403].includes(response.status) || new Set([408, 429]).has(response.status) || [502].indexOf(response.status) >= 0) throw 1;
switch (response.status) { case 200: break; case 204: break; default: }
switch (true) { case response.status === 301: break; }
`;
  expect(probe(code)).toEqual([
    'read fetch response.status === n 404 body:unknown proven/bindings',
    'read fetch response.status === n 410 body:unknown proven/bindings',
    'read fetch response.status === n 500 body:unknown proven/bindings',
    'read fetch response.status === n 401 body:unknown proven/bindings',
    'read fetch response.status === n 403 body:unknown proven/bindings',
    'read fetch response.status === n 408 body:unknown proven/bindings',
    'read fetch response.status === n 429 body:unknown proven/bindings',
    'read fetch response.status === n 502 body:unknown proven/bindings',
    'read fetch response.status === n 200 body:unknown proven/bindings',
    'read fetch response.status === n 204 body:unknown proven/bindings',
    'read fetch response.status === n 301 body:unknown proven/bindings',
  ]);
});

it('sees a code through variables', () => {
  const code = `const { status, headers: { age } } = await fetch('https://x.test');
const { status: code } = await fetch('https://x.test');
const response = await fetch('https://x.test');
const read = response.status;
const { res: { status: deep } } = { res: response };
if (status === 404 || code === 410 || read === 200) throw 1;
let changed = response.status;
changed = 7;
if (changed === 404 || age === 200 || deep === 500) throw 1;
`;
  expect(probe(code)).toEqual([
    'read fetch response.status === n 404 body:unknown proven/bindings',
    'read fetch response.status === n 410 body:unknown proven/bindings',
    'read fetch response.status === n 200 body:unknown proven/bindings',
  ]);
});

it('stays silent on what is not the code of a response', () => {
  const code = `const response = await fetch('https://x.test');
if (response.size === 404 || response.body.status2 === 200) throw 1;
if ([401, 403].includes(response.size) || names.includes(404)) throw 1;
switch (response.type) { case 200: break; }
const { length } = await fetch('https://x.test');
if (length === 404) throw 1;
const { status } = order;
if (status === 400) throw 1;
list.indexOf(response.status);
`;
  expect(probe(code)).toEqual([]);
});

it('reads assertions that name the expected code first', () => {
  const code = `import assert from 'node:assert';
const response = await fetch('https://x.test');
assert.equal(404, response.status);
assert.deepStrictEqual(301, response.status);
assert.equal(404, response.size);
`;
  expect(probe(code)).toEqual([
    'assert fetch assert.equal(x, n) 404 body:unknown proven/bindings',
    'assert fetch assert.deepStrictEqual(x, n) 301 body:unknown proven/bindings',
  ]);
});

it('takes a status for one of HTTP where what it is compared with says so', () => {
  const code = `import { load, order } from './orders.js';
if (order.status >= 400) throw new Error();
function isFine(code) { return code >= 200 && code < 300; }
function isOk(status) { return status >= 200 && status < 300 || status === 304; }
load((status) => { if (status !== 200 && status !== 204) throw new Error(); });
switch (order.status) { case 404: break; case 410: break; }
if ([401, 403].includes(order.status)) throw new Error();
axios.get('/a', { validateStatus: (status) => status === 404 });
options.validateStatus = function (status) { return status === 410; };
`;
  expect(probe(code)).toEqual([
    'read http-client x.status === n 400 body:unknown inferred/names',
    'read http-client x.status === n 200 body:unknown inferred/names',
    'read http-client x.status === n 300 body:unknown inferred/names',
    'read http-client x.status === n 200 body:unknown inferred/names',
    'read http-client x.status === n 300 body:unknown inferred/names',
    'read http-client x.status === n 304 body:unknown inferred/names',
    'read http-client x.status === n 200 body:unknown inferred/names',
    'read http-client x.status === n 204 body:unknown inferred/names',
    'read http-client x.status === n 404 body:unknown inferred/names',
    'read http-client x.status === n 410 body:unknown inferred/names',
    'read http-client x.status === n 401 body:unknown inferred/names',
    'read http-client x.status === n 403 body:unknown inferred/names',
    'read http-client x.status === n 404 body:unknown inferred/names',
    'read http-client x.status === n 410 body:unknown inferred/names',
  ]);
});

it('stays silent where a status is compared with anything else', () => {
  const code = `import { load, job } from './jobs.js';
if (job.status === 200) throw new Error();
if (job.status > 400 || job.status >= 3) throw new Error();
if (job.status <= 300) throw new Error();
if (job.status === 1 || job.status === 200) throw new Error();
if (job.status === 200 || job.status === 200) throw new Error();
if (job.status === 200 && job.priority === 404) throw new Error();
if (job.priority >= 400) throw new Error();
switch (job.status) { case 1: break; case 200: break; }
if ([1, 200].includes(job.status)) throw new Error();
load((status) => { if (status === 200) throw new Error(); });
const status = 404;
if (status >= 400) throw new Error();
class Job {}
const made = new Job();
if (made.status >= 400) throw new Error();
options.validateJob = (status) => status === 200;
function isLow(code) { return code >= 100 && code < 128 || code === 200 || code === 204; }
function isLetter(code) { return code >= 200 && code <= 300; }
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});

it('reads what a catch takes apart, and compares with constants of the project', () => {
  const code = `import { HTTP_STATUS, Color, load } from './own.js';
try { await load(); } catch ({ status, body }) { if (status === 403 || body === 200) throw new Error(); }
const response = await load();
if (response.status === HTTP_STATUS.NOT_FOUND) throw new Error();
if (response.status === HTTP_STATUS.LOST || response.status === Color.NOT_FOUND) throw new Error();
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([
    'read http-client error.status === n 403 body:unknown inferred/names',
    'read http-client response.status === n ? body:unknown inferred/names',
  ]);
});

it('reads a status out of alternatives, and of what a test makes of a response', () => {
  const code = `const assert = require('assert');
const original = error.original;
const code = original?.status || original?.context?.response?.statusCode;
if (code === 429) throw error;
const first = load().statusCode ?? 0;
if (first >= 200 && first < 300) throw error;
let res;
beforeEach(() => { res = { headers: null, status: null, writeHead(status) { this.status = status; }, end() {} }; });
assert.equal(res.status, 404);
assert.equal(res.headers, null);
const job = { status: 404, run() {} };
assert.equal(job.status, 404);
const made = { status: 404, run() {} }; const other = made.status || 500;
if (other === 404) throw error;
`;
  expect(probe(code, { language: 'cjs' }).filter((line) => !line.includes(' guessed/'))).toEqual([
    'read http-client response.statusCode === n 429 body:unknown inferred/names',
    'read http-client x.statusCode === n 200 body:unknown inferred/names',
    'read http-client x.statusCode === n 300 body:unknown inferred/names',
    'assert http-client assert.equal(x, n) 404 body:unknown inferred/names',
  ]);
});

it('knows a response by its name where its status is a code', () => {
  const code = `import { load } from './own.js';
export function explain(response) { if (response.status === 401) throw new Error(); }
export function check(result) { if (result.response.status === 404) throw new Error(); }
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([
    'read http-client x.status === n 401 body:unknown inferred/names',
    'read http-client response.status === n 404 body:unknown inferred/names',
  ]);
});

it('takes no other status for that of a response', () => {
  const code = `export function explain(response, result, responseTime, res) {
  if (response.status === 1 || response.status === 100 || response.status === 'ready') throw new Error();
  if (res.status === 200 || result.status === 500 || responseTime.status === 400 || response.size === 404) throw new Error();
}
export const check = () => { const response = { status: 404 }; return response.status === 404; };
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});

it('reads what an object was given, and members that no table knows by their names', () => {
  const code = `import { fetchIt } from './own.js';
const { res, payload } = await fetchIt();
const result = { payload, statusCode: res.statusCode, code: res.statusCode };
if (result.statusCode !== 200 || result.code === 404) throw new Error();
export const check = (connection) => connection.raw.responseHttpCode === 200 || connection.error_status_code === 404;
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([
    'read http-client response.statusCode === n 200 body:unknown inferred/names',
    'read http-client response.statusCode === n 404 body:unknown inferred/names',
    'read http-client x.statusCode === n 200 body:unknown inferred/names',
    'read http-client x.statusCode === n 404 body:unknown inferred/names',
  ]);
});

it('reads no other object, and no other members', () => {
  const code = `import { fetchIt, Names } from './own.js';
const { res } = await fetchIt();
const result = { size: 404, inner: { statusCode: res.statusCode }, member: res.statusCode };
let changed = { size: res.statusCode };
changed = result;
if (result.size === 404 || result.inner === 404 || result[member] === 404 || changed.size === 404) throw new Error();
export const check = (child) => child.exitStatusCode === 200 || child.lastExitStatusCode === 200 || child.responseHttpCode === 1 || child.statusCodes === 200;
export const other = (x) => x.httpCodeCount === 200 || Names.STATUS_CODE === 200;
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});

it('knows the lower end of what is called a status code', () => {
  const code = `export const isValid = (statusCode) => statusCode >= 100 && statusCode <= 599;
export const isLost = (answer) => answer.statusCode < 100 || answer.statusCode === 103;
export const isDone = (job, response) => job.status === 100 || response.status >= 100 || job.statusCode === 10;
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([
    'read http-client x.statusCode === n 100 body:unknown inferred/names',
    'read http-client x.statusCode === n 599 body:unknown inferred/names',
    'read http-client x.statusCode === n 100 body:unknown inferred/names',
    'read http-client x.statusCode === n 103 body:unknown inferred/names',
  ]);
});

it('reads a status that is taken out of what was awaited, beside what responses have', () => {
  const code = `import { app, load } from './own.js';
const { body, status } = await app.request.post('/').send({});
const { status: state, headers } = await load();
if (status === 201 || state === 404) throw new Error();
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([
    'read http-client response.status === n 201 body:unknown inferred/names',
    'read http-client response.status === n 404 body:unknown inferred/names',
  ]);
});

it('reads no status that stands alone, was not awaited, or is no code', () => {
  const code = `import { load } from './own.js';
const { status } = await load();
const { status: state, body } = load();
const { status: phase, data } = await load();
const { size, headers } = await load();
if (status === 200 || state === 400 || phase === 1 || phase === 'done' || size === 404) throw new Error();
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});

it('knows a status by a code that numbers hardly anything else, whatever has it', () => {
  const code = `import { getErrStatus } from './own.js';
import * as own from './own.js';
const own_1 = require('./own.js');
export const isLost = (order) => order.status === 404;
export const explain = (error, code) => {
  if (getErrStatus(error) === 409 || (0, own_1.getErrorCode)(error) !== 403 || own.status === 429) throw error;
  if (code === 401) return 'who?';
  if (code === 500) return 'later';
  switch (error.errorCode) { case 404: case 410: return 'lost'; default: return \`\${error.lastStatus === 302}\`; }
};
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual(
    [404, 409, 403, 429, 401, 500, 404, 410, 302].map(
      (status) => `read http-client x.status === n ${status} body:unknown inferred/names`,
    ),
  );
});

it('takes no round number, no reply of another protocol and no other name for one', () => {
  const code = `import { getStatus, job, list, step, task, work } from './own.js';
export const explain = (error, code) => {
  if (job.status === 200 || job.status === 102 || getStatus(job) === 500) throw error;
  if (code === 421 || error.code === 503 || error.code === 201 || code === 550 || error.exitCode === 404) throw error;
  if (task.status > 404 || work.statuses === 404 || work.getStatus() === 404 || list[404] === 404) throw error;
  if (step.status === '404' || step.status === 277) throw error;
};
const status = 404;
if (status === 404 || { status: 404 }.status === 404) throw new Error();
export const check = (job: string[], { status: phase }: { status: 'done' }) => job.status === 404 || phase === 404;
`;
  expect(probe(code, { language: 'ts' }).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});

it('reads a status code that another package calls back with, or a function is asked about', () => {
  const code = `const request = require('request-like');
request.post(args, (err, res) => { if (res.statusCode !== 201) throw err; });
const isErrorStatusCode = (code) => code >= 400;
function colorStatusCode(code) { return \`\${code}\` === '' || code >= 500 ? 'red' : 'green'; }
const sent = parseInt(\`\${rule?.statusCode}\`, 10) === 301 ? 301 : 302;
`;
  expect(probe(code).filter((line) => line.startsWith('read ') && !line.includes(' guessed/'))).toEqual([
    'read http-client x.statusCode === n 201 body:unknown inferred/names',
    'read http-client x.status === n 400 body:unknown inferred/names',
    'read http-client x.status === n 500 body:unknown inferred/names',
    'read http-client x.statusCode === n 301 body:unknown inferred/names',
  ]);
});
