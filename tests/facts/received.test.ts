/** What says that a status was received, each beside look-alikes that stay silent. */
import { expect, it } from 'vitest';
import { probe, type ProbeOptions } from './probe.ts';

function seen(code: string, options?: ProbeOptions): readonly string[] {
  return probe(code, options)
    .filter((line) => !line.includes(' guessed/'))
    .map((line) => line.replace(/ body:.*/, ''));
}

it('knows what a call that was given an address came to', () => {
  const code = `import { post, load, client } from './own.js';
const first = await post('/orders', order);
if (first.status === 201) throw new Error();
const second = await client.get(\`\${base}/orders\`).set('a', 'b');
if (second.status === 202) throw new Error();
let third;
third = await load({ method: 'GET', url: order });
if (third.status === 203) throw new Error();
const { status } = await load(orderUrl);
if (status === 404) throw new Error();
load(base + '/a').then((answer) => { if (answer.status === 410) throw new Error(); });
load('https://x.test').then(({ status }) => { if (status === 429) throw new Error(); });
if ((await load(new URL(order))).status === 500) throw new Error();
`;
  expect(seen(code)).toEqual([
    'read http-client x.status === n 201',
    'read http-client x.status === n 202',
    'read http-client x.status === n 203',
    'read http-client response.status === n 404',
    'read http-client x.status === n 410',
    'read http-client response.status === n 429',
    'read http-client x.status === n 500',
  ]);
});

it('takes nothing else that a call came to for a response', () => {
  const code = `import { post, load, client } from './own.js';
const first = await post('orders', order);
const second = post('/orders', order);
const third = await load({ method: 'GET', order });
const { status } = await load(curl);
load('// a comment').then((answer) => answer.status === 400);
load('/a').catch((answer, status) => status === 400);
load('/a').then((answer, other) => other.status === 400);
const fourth = await load('/jobs/1');
if (first.status === 200 || second.status === 300 || third.status === 400 || status === 500) throw new Error();
if (fourth.status === 1 || fourth.size === 404 || fourth.status === 'done') throw new Error();
`;
  expect(seen(code)).toEqual([]);
});

it('knows a status by all that the same variable is compared with', () => {
  const code = `import { load } from './own.js';
export const explain = (outcome) => {
  if (outcome.status === 404) return 'lost';
  else if (outcome.status === 401) return 'who?';
};
load((output) => {
  if (output.inner.status >= 400) throw new Error();
  return () => output.inner.status === 200;
});
export const name = (status) => { switch (status) { case 404: return 'lost'; } return status === 500 ? 'ours' : ''; };
`;
  expect(seen(code)).toEqual([
    'read http-client x.status === n 404',
    'read http-client x.status === n 401',
    'read http-client x.status === n 400',
    'read http-client x.status === n 200',
    'read http-client x.status === n 404',
    'read http-client x.status === n 500',
  ]);
});

it('takes no other variable, no other member and no steps of something else into account', () => {
  const code = `import { load } from './own.js';
export const explain = (order, other) => {
  if (order.status === 200 || other.status === 400) return 'lost';
  if (order.inner.status === 500 || order.size === 410 || order.status === order.status2) return 'lost';
};
export const step = (job) => { if (job.status === 200) return 1; if (job.status === 300) return 2; return job.status === 400; };
export const letter = (code) => { if (code === 204) return 1; return code === 210 ? 2 : 3; };
`;
  expect(seen(code)).toEqual([]);
});

it('follows a condition around it', () => {
  const code = `import { HttpResponse as Job } from 'jobs';
export const a = (returned) => { if (returned instanceof Response) return returned.status !== 200; };
export const b = (thing) => thing && thing instanceof Response && thing.status === 404;
export const c = (thing) => (thing instanceof Response && thing.ok ? thing.status === 201 : null);
export const d = (returned) => { if (returned instanceof Job) return returned.status !== 200; };
export const e = (returned) => { if (!(returned instanceof Response)) return returned.status !== 200; };
export const f = (returned) => { if (returned instanceof Response) return null; else return returned.status !== 200; };
export const g = (returned, other) => { if (other instanceof Response || returned instanceof Response) return other.status !== 200; };
export const h = (returned) => { if (returned instanceof Response) return (returned) => returned.status === 400; };
`;
  expect(seen(code)).toEqual([
    'read fetch response.status === n 200',
    'read fetch response.status === n 404',
    'read fetch response.status === n 201',
  ]);
});

it('follows what functions of the file return', () => {
  const code = `const ask = (path) => fetch(base + path);
async function load(path) { if (path === '') return fetch(base); const answer = await fetch(path); return answer; }
const wrap = async (path) => { const answer = await ask(path); return { code: answer.status, body: await answer.text() }; };
const first = await ask(order);
const second = await load(order);
const third = await wrap(order);
const { code } = await wrap(order);
if (first.status === 200 || second.status === 201 || third.code === 202 || code === 203) throw new Error();
`;
  expect(seen(code)).toEqual([
    'read fetch response.status === n 200',
    'read fetch response.status === n 201',
    'read fetch response.status === n 202',
    'read fetch response.status === n 203',
  ]);
});

it('follows a function of the file that returns a status', () => {
  const code = `async function statusFor(path) { const answer = await fetch(base + path); return answer.status; }
const orNone = async (path) => { try { return (await fetch(base + path)).status; } catch { return 503; } };
const size = async (path) => { const answer = await fetch(base + path); return answer.size; };
const mixed = async (path) => { if (path === '') return path; return (await fetch(path)).status; };
const status = await statusFor(order);
if (status === 404 || (await orNone(order)) === 410 || (await size(order)) === 200 || (await mixed(order)) === 300) throw 1;
`;
  expect(seen(code)).toEqual(['read fetch response.status === n 404', 'read fetch response.status === n 410']);
});

it('follows no function that returns something else, or that nobody knows', () => {
  const code = `function either(a) { if (a) return fetch(a); return { status: 1 }; }
function inner() { return () => fetch(order); }
function* many() { return fetch(order); }
const wrap = (answer) => ({ size: answer.size, status: order });
export const run = (given) => { const made = given(order); return made.status === 400; };
const first = await either(order);
const second = await inner();
const third = many();
const fourth = wrap(order);
if (first.status === 200 || second.status === 300 || third.status === 400 || fourth.status === 500) throw new Error();
`;
  expect(seen(code)).toEqual([]);
});

it('sees a status through conditions, conversions and later writes', () => {
  const code = `const status = error.response && error.response.status;
if (status === 404) throw error;
const other = error.response ? error.response.status : 500;
if (other === 410 || Number(error.status) === 401 || +error.status === 403) throw error;
let late = 500;
if (error.response) late = error.response.status;
if (late === 429) throw error;
let changed = error.status;
changed = 7;
let added = error.status;
added += 1;
if (changed === 404 || added === 404 || -error.status === 404 || String(error.status) === 404) throw error;
const none = error.status && error.size;
if (none === 404) throw error;
`;
  expect(seen(code)).toEqual([
    'read http-client response.status === n 404',
    'read http-client response.status === n 410',
    'read http-client error.status === n 401',
    'read http-client error.status === n 403',
    'read http-client response.status === n 429',
  ]);
});

it('knows the parameter of a function that is told a status', () => {
  const code = `import { ask } from './own.js';
res.writeHead = (status, fields) => { if (status === 200) throw new Error(); };
const fake = { status(status) { return status === 404; } };
ask('finish', function (status, text) { return status === 410; });
res.write = (status, fields) => status === 200;
const job = { run(status) { return status === 400; } };
ask('finish', (status, job) => status === 400);
ask('finish', (text, status) => status === 400);
`;
  expect(seen(code)).toEqual([
    'read http-client x.status === n 200',
    'read http-client x.status === n 404',
    'read http-client x.status === n 410',
  ]);
});

it('knows a request of a browser by its name', () => {
  const code = `$.ajax({ error: (xhr) => { if (xhr.status === 404) throw new Error(); } });
export const f = (jqXHR) => jqXHR.status === 401 || jqXHR.size === 404 || jqXHR.status === 4;
import { xhr } from 'jobs';
export const g = () => xhr.status === 404;
`;
  expect(seen(code)).toEqual([
    'read http-client response.status === n 404',
    'read http-client response.status === n 401',
  ]);
});

it('asserts what a method of a response was called with', () => {
  const code = `import sinon from 'sinon';
const res = { status: sinon.stub(), json: sinon.stub() };
expect(res.status).toHaveBeenCalledWith(404);
expect(mockRes.sendStatus).not.toBeCalledWith(500);
expect(res.status).to.have.been.calledWith(201);
sinon.assert.calledWith(res.status, 403);
expect(res.json).toHaveBeenCalledWith(404);
expect(res.send).toHaveBeenCalledWith(404);
expect(job.status).toHaveBeenCalledWith(404);
expect(res.status).toHaveBeenCalledWith(3);
expect(status).toHaveBeenCalledWith(404);
`;
  expect(seen(code)).toEqual([
    'assert express expect(res.status).toHaveBeenCalledWith(n) 404',
    'assert express expect(res.status).toHaveBeenCalledWith(n) 500',
    'assert express expect(res.status).toHaveBeenCalledWith(n) 201',
    'assert express sinon.assert.calledWith(res.status, n) 403',
  ]);
});

it('asserts a property by its name, also with the expect of the project', () => {
  const code = `import { expect, load } from './own.js';
const response = await load();
expect(response).toHaveProperty('status', 404);
expect(response).to.have.property('statusCode', 410);
response.should.have.property('status', 429);
expect(err.statusCode).to.equal(400);
expect(response).toHaveProperty('size', 404);
expect(response).toHaveProperty(status, 404);
expect(job).toHaveProperty('status', 404);
expect(response).toHaveProperty('status');
`;
  expect(seen(code)).toEqual([
    "assert http-client expect(response).toHaveProperty('status', n) 404",
    "assert http-client expect(response).toHaveProperty('status', n) 410",
    "assert http-client response.should.have.property('status', n) 429",
    'assert http-client expect(x).to.equal(n) 400',
  ]);
});

it('knows what a status is set on by a usual name and a code', () => {
  const code = `export function deny(ctx) { ctx.status = 403; }
export function lose(response) { response.statusCode = 404; }
export function draw(ctx) { ctx.status = 3; }
export function move(ctx, code) { ctx.status = code; }
export function count(response) { response.statusCode = 250; }
export function early(response) { response.statusCode = 100; }
export function run(job) { job.status = 404; }
export function call(res) { res.status(404); }
export function lost(res) { res.status = 404; }
`;
  expect(seen(code)).toEqual(['set koa ctx.status = n 403', 'set express res.statusCode = n 404']);
});

it('reads a path into an object, and a member of what another package calls a response', () => {
  const code = `import type { ProxyResponse, Job } from 'other';
if (_.get(err, 'context.response.statusCode') === 404 || get(err, 'response.status') === 410) throw err;
if (cache.get(err, 'status') === 404 || get(err, 'job.code') === 404 || get(err, path) === 404 || put(err, 'statusCode') === 404) throw err;
export const isLost = (answer: ProxyResponse) => answer.statusCode >= 300;
export const isDone = (job: Job, answer: ProxyResponse) => job.statusCode === 404 || answer.status === 400;
`;
  expect(seen(code, { language: 'ts' })).toEqual([
    'read http-client x.statusCode === n 404',
    'read http-client x.statusCode === n 410',
    'read http-client x.statusCode === n 300',
  ]);
});

it('knows a code by what the file sends with it elsewhere', () => {
  const code = `import { toAnswer } from './own.js';
app.use((err, req, res, next) => {
  const answer = toAnswer(err);
  if (answer.code === 500) log(err);
  res.status(answer.code).json({});
});
app.get('/', (req, res) => { const found = toAnswer(req); if (found.code === 500) log(found.code); res.status(found.size).end(); });
app.get('/', (req, res) => { const found = toAnswer(req); if (found.code === 500) res.status(404).json(found.code); });
app.get('/', (req, res) => { const found = toAnswer(req); if (found.code === 'ENOENT' || found.code === 1) res.status(found.code).end(); });
export const f = (job, answer) => { if (answer.code === 500) job.status(answer.code); };
`;
  expect(seen(code).filter((line) => line.startsWith('read'))).toEqual(['read http-client x.status === n 500']);
});

it('knows a member by what it is set to', () => {
  const code = `const output = {};
const other = {};
ask((response) => { output.status = response.statusCode; output.size = response.size; other.state = response.statusCode; });
const first = output.status === 404;
const second = output.size === 404 || other.status === 404 || output[status] === 404;
`;
  expect(seen(code)).toEqual(['read http-client x.statusCode === n 404']);
});

it('knows a response by the interface that the file declares for it', () => {
  const code = `interface Wire { statusCode: number; headers: Record<string, string> }
interface Job { size: number }
function isLast(res: Wire) { return res.statusCode < 300 || res.statusCode >= 400; }
function isBig(res: Job) { return res.statusCode === 404; }
`;
  expect(seen(code, { language: 'ts' })).toEqual([
    'read http-client x.statusCode === n 300',
    'read http-client x.statusCode === n 400',
  ]);
});

it('knows what a method gives that is called a status code, and a code beside what else is expected', () => {
  const code = `import { load } from './own.js';
export const isFine = (context) => (context.response?.getStatusCode() ?? 500) <= 399;
export const isExit = (child) => child.getExitStatusCode() === 200 || child.putStatusCode() === 200;
const response = await load();
if (response.status === (options.expected || 200)) throw new Error();
if (response.status === (options.expected || 1)) throw new Error();
if (response.status === options.expected) throw new Error();
`;
  expect(seen(code)).toEqual([
    'read http-client x.statusCode === n 399',
    'read http-client response.status === n 200…',
  ]);
});
