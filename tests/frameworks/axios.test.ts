import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds what is read of responses and errors', () => {
  const code = `import axios from 'axios';
import { StatusCodes } from 'http-status-codes';
const api = axios.create({ baseURL: 'x' });
const answer = await axios.get('/a');
if (answer.status === 404) throw new Error();
const { data, status } = await api.post('/b');
if (status !== StatusCodes.CREATED) throw new Error();
try { await api.get('/c'); } catch (error) {
  if (axios.isAxiosError(error) && error.response?.status === 409) throw error;
  if (error.status === 410) throw error;
  switch (error.response.status) { case 401: break; case 403: break; }
}
axios.get('/d').then((got) => [200, 204].includes(got.status));
api.interceptors.response.use((got) => got.status >= 400);
if ((await axios({ url: '/e' })).status < 300) go();
`;
  expect(probe(code)).toEqual([
    'read axios response.status === n 404 body:unknown proven/bindings',
    'read axios response.status === n 201 body:unknown proven/bindings',
    'read axios response.status === n 409 body:unknown inferred/names',
    'read axios error.status === n 410 body:unknown inferred/names',
    'read axios response.status === n 401 body:unknown inferred/names',
    'read axios response.status === n 403 body:unknown inferred/names',
    'read axios response.status === n 200 body:unknown proven/handlers',
    'read axios response.status === n 204 body:unknown proven/handlers',
    'read axios response.status === n 400 body:unknown proven/handlers',
    'read axios response.status === n 300 body:unknown proven/bindings',
  ]);
});

it('finds what types say', () => {
  const code = `import { AxiosError, type AxiosInstance, type AxiosResponse } from 'axios';
export class Client {
  constructor(private readonly http: AxiosInstance) {}
  async find(given: AxiosResponse) {
    const answer = await this.http.get('/a');
    return answer.status === 404 || given.status === 410 || new Set([500, 503]).has(given.status);
  }
}
export const isGone = (cause: unknown) => (cause as AxiosError).response?.status === 410;
`;
  expect(probe(code, { language: 'ts' })).toEqual([
    'read axios response.status === n 404 body:unknown declared/annotations',
    'read axios response.status === n 410 body:unknown declared/annotations',
    'read axios response.status === n 500 body:unknown declared/annotations',
    'read axios response.status === n 503 body:unknown declared/annotations',
    'read axios response.status === n 410 body:unknown declared/annotations',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import axios from './axios.js';
import { api } from 'other';
const answer = await axios.get('/a');
if (answer.status === 404) throw new Error();
const job = await api.get('/b');
if (job.status === 200) throw new Error();
if (order.status === 404 || order.response.size === 200) throw new Error();
[200, 204].includes(order.status);
switch (order.status) { case 401: break; }
`;
  expect(probe(code).filter((line) => line.includes(' axios '))).toEqual([]);
});
