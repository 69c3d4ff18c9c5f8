import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds what a usual name and a second sign say', () => {
  const code = `import { getUser, load } from './api';
const response = await getUser(1);
if (response.status === 404) throw new Error();
load().then((res) => { if (res.statusCode !== 200) throw new Error(); }).catch((err) => err.response.status === 401);
try { await load(); } catch (error) {
  if (error.status === 404 || error.statusCode === 410) throw error;
  if (error.response?.status >= 500) throw error;
}
app.use((err, req, res, next) => { if (err.status === 404) next(); });
const status = response.status;
if (status === 409) throw new Error();
if ([404, 410].includes(response.status)) throw new Error();
`;
  expect(probe(code, { language: 'ts' })).toEqual([
    'read http-client response.status === n 404 body:unknown inferred/names',
    'read http-client response.statusCode === n 200 body:unknown inferred/names',
    'read http-client response.status === n 401 body:unknown inferred/names',
    'read http-client error.status === n 404 body:unknown inferred/names',
    'read http-client error.statusCode === n 410 body:unknown inferred/names',
    'read http-client response.status === n 500 body:unknown inferred/names',
    'read http-client error.status === n 404 body:unknown inferred/names',
    'read http-client response.status === n 409 body:unknown inferred/names',
    'read http-client response.status === n 404 body:unknown inferred/names',
    'read http-client response.status === n 410 body:unknown inferred/names',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import { job, load } from './jobs.js';
const response = await load();
if (response.status === 1) throw new Error();
if (response.status === 277) throw new Error();
if (response.status === Status.Done) throw new Error();
if (job.status === 200) throw new Error();
const task = await load();
if (task.status === 400) throw new Error();
function show(res) { return res.status === 400; }
try { load(); } catch (error) { if (error.code === 103 || error.status === 7) throw error; }
const err = { status: 404 };
if (err.status === 404) throw err;
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});

it('knows the response of a callback by the error beside it', () => {
  const code = `const assert = require('assert');
request({ uri: '/a' }, function (err, response, body) { assert.equal(response.statusCode, 200); });
app.request('GET /b', (error, resp, data) => { assert.deepEqual(301, resp.statusCode); });
app.request('GET /c', (err, resp, data) => { assert.equal(err.status, 404); });
client.get('/d', (e, res) => { if (res.status === 404) done(); });
`;
  expect(probe(code, { language: 'cjs' })).toEqual([
    'assert http-client assert.equal(x, n) 200 body:unknown inferred/names',
    'assert http-client assert.deepEqual(x, n) 301 body:unknown inferred/names',
    'assert http-client assert.equal(x, n) 404 body:unknown inferred/names',
    'read http-client response.status === n 404 body:unknown inferred/names',
  ]);
});

it('knows a response whose name ends in a letter that counts', () => {
  const code = `const resA = await upload('a');
const res2 = await upload('b');
expect(resA.status).toBe(200);
expect(res2.status).toBe(201);
const rest = await upload('c');
expect(rest.status).toBe(200);
`;
  expect(probe(code)).toEqual([
    'assert http-client expect(x).toBe(n) 200 body:unknown inferred/names',
    'assert http-client expect(x).toBe(n) 201 body:unknown inferred/names',
  ]);
});

it('takes a member that is called statusCode for what it says, where it is compared with a code', () => {
  const code = `import { page, load } from './page.js';
const result = await load();
if (result.statusCode === 404 || page.statusCode >= 500) throw new Error();
expect(result.statusCode).toBe(200);
expect(result).toMatchObject({ statusCode: 201 });
const { statusCode } = await load();
if (statusCode === 410) throw new Error();
function isGone(statusCode, httpStatus) { return statusCode === 410 || httpStatus === 404; }
switch (page.statusCode) { case 409: break; }
`;
  expect(probe(code)).toEqual([
    'read http-client x.statusCode === n 404 body:unknown inferred/names',
    'read http-client x.statusCode === n 500 body:unknown inferred/names',
    'assert http-client expect(x).toBe(n) 200 body:unknown inferred/names',
    'assert http-client expect(response).toMatchObject({ statusCode: n }) 201 body:unknown inferred/names',
    'read http-client x.statusCode === n 410 body:unknown inferred/names',
    'read http-client x.statusCode === n 410 body:unknown inferred/names',
    'read http-client x.statusCode === n 404 body:unknown inferred/names',
    'read http-client x.statusCode === n 409 body:unknown inferred/names',
  ]);
});

it('takes no other number for a code on account of a name', () => {
  const code = `import { load, result } from './jobs.js';
if (result.statusCode === 1 || result.statusCode === 277 || result.statusCode === State.Done) throw new Error();
if (result.status === 200 || result.code === 400) throw new Error();
function show(status, code) { return status === 200 || code === 400; }
const made = { statusCode: 200 };
if (made.statusCode === 404) throw new Error();
const statusCode = 200;
if (statusCode === 404) throw new Error();
load((err, job) => { if (job.status === 200) done(); });
load((key, res) => { if (res.status === 200) done(); });
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});

it('knows an error by its name, wherever it comes from', () => {
  const code = `const assert = require('assert');
export const sendFile = (next) => (err) => { if (err.status === 404) next(); };
assert.rejects(load(), (err) => { assert.strictEqual(err.status, 400); return true; });
if (paymentError.status === 402) retry();
try { load(); } catch (e) { if (e.status === 410) retry(); }
`;
  expect(probe(code)).toEqual([
    'read http-client error.status === n 404 body:unknown inferred/names',
    'assert http-client assert.strictEqual(x, n) 400 body:unknown inferred/names',
    'read http-client error.status === n 402 body:unknown inferred/names',
    'read http-client error.status === n 410 body:unknown inferred/names',
  ]);
});

it('knows a response by what else the file reads of it, and by the object that holds it', () => {
  const code = `import type { TokenResponse } from './own.js';
const conform = async (response) => { if (response.status === 401) return response.headers; };
function isLost(result: TokenResponse): boolean { return result._response.status == 404; }
`;
  expect(probe(code, { language: 'ts' })).toEqual([
    'read http-client response.status === n 401 body:unknown inferred/names',
    'read http-client response.status === n 404 body:unknown inferred/names',
  ]);
});

it('knows the requests of browsers, of HTTP/2 and of k6', () => {
  const code = `import http from 'k6/http';
import { check } from 'k6';
check(http.get('https://x.test'), { 'is there': (r) => r.status === 200 });
const sent = new XMLHttpRequest();
if (sent.status === 404) throw new Error();
const { headers } = await h2.concat({});
expect(headers[':status']).toBe(503);
`;
  expect(probe(code)).toEqual([
    'read http-client response.status === n 200 body:unknown proven/handlers',
    'read http-client response.status === n 404 body:unknown proven/bindings',
    'assert http-client expect(x).toBe(n) 503 body:unknown inferred/names',
  ]);
});

it('knows what clients call back with', () => {
  const code = `import needle from 'needle';
import request from 'request';
needle.get(url, (failure, answer) => { if (answer.statusCode === 404) stop(); });
request({ url }, (failure, answer, body) => { if (answer.statusCode === 410) stop(); });
request.defaults({ json: true }).post(url, (failure, answer) => { if (answer.statusCode === 409) stop(); });
needle.get(url, (answer) => { if (answer.status === 'done') stop(); });
`;
  expect(probe(code)).toEqual([
    'read http-client response.statusCode === n 404 body:unknown proven/handlers',
    'read http-client response.statusCode === n 410 body:unknown proven/handlers',
    'read http-client response.statusCode === n 409 body:unknown proven/handlers',
  ]);
});
