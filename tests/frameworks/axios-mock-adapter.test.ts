import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds every form', () => {
  const code = `import MockAdapter from 'axios-mock-adapter';
import axios from 'axios';
const NO_CONTENT = 204;
const mock = new MockAdapter(axios);
mock.onGet('/a').reply(404).onPost('/b').replyOnce(201, { a: 1 });
mock.onDelete('/c', { params: {} }).reply(NO_CONTENT);
mock.onAny().reply(() => [500, {}]);
`;
  expect(probe(code)).toEqual([
    'mock axios-mock-adapter request.replyOnce(n, data) 201 body:present proven/bindings',
    'mock axios-mock-adapter request.reply(n, data) 404 body:none proven/bindings',
    'mock axios-mock-adapter request.reply(n, data) 204 body:none proven/bindings',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import axios from 'axios';
import MockAdapter from './mock.js';
const mock = new MockAdapter(axios);
mock.onGet('/a').reply(404);
adapter.onGet('/a').reply(404);
button.onPost().replyOnce(201);
message.reply(404);
mock.reply(500);
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});
