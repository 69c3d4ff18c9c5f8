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
if (task.status === 404) throw new Error();
function show(res) { return res.status === 404; }
try { load(); } catch (error) { if (error.code === 404 || error.status === 7) throw error; }
const err = { status: 404 };
if (err.status === 404) throw err;
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});
