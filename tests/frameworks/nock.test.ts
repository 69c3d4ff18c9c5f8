import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds every form', () => {
  const code = `import nock from 'nock';
import { StatusCodes } from 'http-status-codes';
nock('https://x.test').get('/a').reply(404);
nock('https://x.test').persist().post('/b', { a: 1 }).query(true).reply(201, { a: 1 }, { 'x-a': 'b' }).get('/c').reply(StatusCodes.CONFLICT, 'no');
const scope = nock('https://x.test');
scope.get('/d').once().reply(503, () => 'x');
scope.get('/e').reply('gone', 410);
scope.get('/f').reply('404');
scope.get('/g').replyWithFile(200, 'a.json');
`;
  expect(probe(code)).toEqual([
    'mock nock interceptor.reply(n, body) 404 body:none proven/bindings',
    'mock nock interceptor.reply(n, body) 409 body:present proven/bindings',
    'mock nock interceptor.reply(n, body) 201 body:present proven/bindings',
    'mock nock interceptor.reply(n, body) 503 body:none proven/bindings',
    'mock nock interceptor.reply(body, n) 410 body:present proven/bindings',
    "mock nock interceptor.reply('n', body) '404' body:none proven/bindings",
    'mock nock interceptor.replyWithFile(n, path) 200 body:present proven/bindings',
  ]);
});

it('finds the forms in a CommonJS module', () => {
  const code = `const nock = require('nock');
const api = nock('https://x.test', { encodedQueryParams: true });
api.delete('/a').times(2).reply(204);
`;
  expect(probe(code, { language: 'cjs' })).toEqual([
    'mock nock interceptor.reply(n, body) 204 body:none proven/bindings',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import nock from './nock.js';
nock('https://x.test').get('/a').reply(404);
message.reply(404);
bot.get('x').reply(200, 'x');
interaction.reply('404');
client.replyWithFile(200, 'a');
scope.get('/d').reply(503);
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});
