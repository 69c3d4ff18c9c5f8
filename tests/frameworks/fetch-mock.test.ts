import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds every form', () => {
  const code = `import fetchMock from 'fetch-mock';
import { StatusCodes } from 'http-status-codes';
fetchMock.get('/a', 404).post('/b', { status: 201, body: { a: 1 } });
fetchMock.mock('/c', StatusCodes.CONFLICT);
fetchMock.route('/d', 500, { delay: 1 });
fetchMock.mockGlobal().once('/e', { status: 503 }).catch(404);
`;
  expect(probe(code)).toEqual([
    'mock fetch-mock fetchMock.get(url, { status: n }) 201 body:present proven/bindings',
    'mock fetch-mock fetchMock.get(url, n) 404 body:unknown proven/bindings',
    'mock fetch-mock fetchMock.get(url, n) 409 body:unknown proven/bindings',
    'mock fetch-mock fetchMock.get(url, n) 500 body:unknown proven/bindings',
    'mock fetch-mock fetchMock.catch(n) 404 body:unknown proven/bindings',
    'mock fetch-mock fetchMock.get(url, { status: n }) 503 body:none proven/bindings',
  ]);
});

it('finds the forms of jest-fetch-mock', () => {
  const code = `const fetchMock = require('jest-fetch-mock');
fetchMock.mockResponse('x', { status: 404 });
fetchMock.mockResponseOnce(JSON.stringify({}), { status: 500, headers: {} }).mockResponseOnce('', { status: 204 });
`;
  expect(probe(code, { language: 'cjs' })).toEqual([
    'mock fetch-mock fetchMock.mockResponse(body, { status: n }) 404 body:present proven/bindings',
    'mock fetch-mock fetchMock.mockResponseOnce(body, { status: n }) 204 body:none proven/bindings',
    'mock fetch-mock fetchMock.mockResponseOnce(body, { status: n }) 500 body:present proven/bindings',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import fetchMock from './fetch-mock.js';
fetchMock.get('/a', 404);
cache.get('/a', 404);
map.put('/b', { status: 201 });
db.once('/e', { status: 503 });
mock.mockResponseOnce('x', { status: 404 });
jest.mock('/c', 404);
`;
  expect(probe(code)).toEqual([]);
});
