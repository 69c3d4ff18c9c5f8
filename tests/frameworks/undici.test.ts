import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds every form', () => {
  const code = `import { MockAgent, request } from 'undici';
const agent = new MockAgent();
const pool = agent.get('https://x.test');
const OK = 200;
pool.intercept({ path: '/a' }).reply(404, { a: 1 }).persist();
agent.get('https://y.test').intercept({ path: '/b' }).reply(OK);
pool.intercept({ path: '/c' }).reply(() => ({ statusCode: 500 }));
const { statusCode, body } = await request('https://x.test');
if (statusCode !== 200) throw new Error();
const answer = await request('https://x.test');
if (answer.statusCode === 404) throw new Error();
request('https://x.test').then((got) => got.statusCode >= 400);
`;
  expect(probe(code)).toEqual([
    'mock undici interceptor.reply(n, body) 404 body:present proven/bindings',
    'mock undici interceptor.reply(n, body) 200 body:none proven/bindings',
    'read undici response.statusCode === n 200 body:unknown proven/bindings',
    'read undici response.statusCode === n 404 body:unknown proven/bindings',
    'read undici response.statusCode === n 400 body:unknown proven/handlers',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import { request } from './http.js';
const { statusCode } = await request('x');
if (statusCode === 404) throw new Error();
pool.intercept({ path: '/a' }).reply(404);
const count = await pool.query();
if (count.statusCode === 200) throw new Error();
job.reply(200);
chat.intercept('x').reply(500);
`;
  expect(probe(code).filter((line) => line.includes(' undici ') && !line.includes(' guessed/'))).toEqual([]);
});
