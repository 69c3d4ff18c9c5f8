import { axiosMockAdapter } from '../../../src/frameworks/axios-mock-adapter.ts';
import { fetchMock } from '../../../src/frameworks/fetch-mock.ts';
import { msw } from '../../../src/frameworks/msw.ts';
import { nock } from '../../../src/frameworks/nock.ts';
import { undici } from '../../../src/frameworks/undici.ts';
import type { Driver } from '../driver.ts';

/** Answers with what the code under test would see, which may be no status that a server could send. */
const relay = (imports: string, mock: string): string => `
import http from 'node:http';
${imports}
async function ask() {
  ${mock}
}
const app = http.createServer(async (req, res) => {
  try {
    const { status, text } = await ask();
    res.setHeader('x-measured', status).end(text);
  } catch (error) {
    res.setHeader('x-measured', 500).end(String(error) + String(error.cause ?? ''));
  }
});
export const server = new Promise((resolve) => app.listen(0, '127.0.0.1', () => resolve(app)));`;

const seenByFetch = `const seen = await fetch('http://mocked.test/', { redirect: 'manual' });
  return { status: seen.status, text: await seen.text() };`;

export const mswDriver = {
  table: msw,
  majors: { 2: { msw: 'msw' } },
  absent: { 1: 'It is deprecated.', 3: 'It needs Node 22.' },
  wrap: (code) =>
    relay(
      `import { http as mocked, HttpResponse } from 'msw';\nimport { setupServer } from 'msw/node';`,
      `const mocks = setupServer(mocked.get('http://mocked.test/', () => {
    ${code}
  }));
  mocks.listen();
  try {
    ${seenByFetch}
  } finally {
    mocks.close();
  }`,
    ),
  forms: {
    'new HttpResponse(body, n)': "return new HttpResponse('content', CODE);",
    'HttpResponse.json(data, n)': "return HttpResponse.json('content', CODE);",
    'new HttpResponse(body, { statusCode: n })': "return new HttpResponse('content', { statusCode: CODE });",
    'HttpResponse.json(data, { statusCode: n })': "return HttpResponse.json('content', { statusCode: CODE });",
    'new HttpResponse(body, { status: n })': "return new HttpResponse('content', { status: CODE });",
    'HttpResponse.json(data, { status: n })': "return HttpResponse.json('content', { status: CODE });",
    'HttpResponse.text(body, { status: n })': "return HttpResponse.text('content', { status: CODE });",
    'HttpResponse.html(body, { status: n })': "return HttpResponse.html('content', { status: CODE });",
    'HttpResponse.xml(body, { status: n })': "return HttpResponse.xml('content', { status: CODE });",
    'HttpResponse.arrayBuffer(body, { status: n })':
      "return HttpResponse.arrayBuffer(new TextEncoder().encode('content').buffer, { status: CODE });",
    'HttpResponse.redirect(url, n)': "return HttpResponse.redirect('http://mocked.test/there', CODE);",
  },
  left: {
    'HttpResponse.formData(body, { status: n })': 'As the others; its content is other at each run.',
    'ctx.status(n, phrase)': 'In version 1 only.',
  },
} satisfies Driver;

export const nockDriver = {
  table: nock,
  majors: { 13: { nock: 'nock-13' }, 14: { nock: 'nock-14' } },
  absent: { 15: 'It needs Node 22.' },
  wrap: (code) =>
    relay(
      `import nock from 'nock';`,
      `const interceptor = nock('http://mocked.test').get('/');
  ${code}
  return new Promise((resolve, reject) => {
    http.get('http://mocked.test/', (seen) => {
      let text = '';
      seen.on('data', (chunk) => { text += chunk; }).on('end', () => resolve({ status: seen.statusCode, text }));
    }).on('error', reject);
  });`,
    ),
  forms: {
    'interceptor.reply(body, n)': "interceptor.reply('content', CODE);",
    'interceptor.reply(n, body)': "interceptor.reply(CODE, 'content');",
    "interceptor.reply('n', body)": "interceptor.reply(CODE, 'content');",
    'interceptor.replyWithFile(n, path)': 'interceptor.replyWithFile(CODE, __filename);',
  },
} satisfies Driver;

export const undiciDriver = {
  table: undici,
  majors: { 7: { undici: 'undici' } },
  absent: { 8: 'It needs Node 22.' },
  wrap: (code) =>
    relay(
      `import { MockAgent, request } from 'undici';`,
      `const agent = new MockAgent();
  agent.disableNetConnect();
  const interceptor = agent.get('http://mocked.test').intercept({ path: '/', method: 'GET' });
  ${code}
  const seen = await request('http://mocked.test/', { dispatcher: agent });
  return { status: seen.statusCode, text: await seen.body.text() };`,
    ),
  forms: {
    'interceptor.reply({ statusCode: n })': "interceptor.reply({ statusCode: CODE, data: 'content' });",
    'interceptor.reply(n, body)': "interceptor.reply(CODE, 'content');",
  },
} satisfies Driver;

export const axiosMockAdapterDriver = {
  table: axiosMockAdapter,
  majors: { 2: { 'axios-mock-adapter': 'axios-mock-adapter' } },
  wrap: (code) =>
    relay(
      `import axios from 'axios';\nimport MockAdapter from 'axios-mock-adapter';`,
      `const client = axios.create({ validateStatus: () => true });
  const mock = new MockAdapter(client);
  ${code}
  const seen = await client.get('/');
  return { status: String(seen.status), text: String(seen.data) };`,
    ),
  forms: {
    'request.reply(n, data)': "mock.onGet('/').reply(CODE, 'content');",
    'request.replyOnce(n, data)': "mock.onGet('/').replyOnce(CODE, 'content');",
  },
} satisfies Driver;

export const fetchMockDriver = {
  table: fetchMock,
  majors: { 12: { 'fetch-mock': 'fetch-mock' } },
  wrap: (code) =>
    relay(
      `import fetchMock from 'fetch-mock';`,
      `fetchMock.mockGlobal();
  try {
    ${code}
    ${seenByFetch}
  } finally {
    fetchMock.hardReset();
  }`,
    ),
  forms: {
    'fetchMock.get(url, n)': "fetchMock.get('http://mocked.test/', CODE);",
    'fetchMock.get(url, { status: n })': "fetchMock.get('http://mocked.test/', { status: CODE, body: 'content' });",
    'fetchMock.any(n)': 'fetchMock.any(CODE);',
    'fetchMock.catch(n)': 'fetchMock.catch(CODE);',
  },
  left: {
    'fetchMock.mockResponse(body, { status: n })': 'It is a part of jest-fetch-mock, which runs in Jest.',
    'fetchMock.mockResponseOnce(body, { status: n })': 'It is a part of jest-fetch-mock, which runs in Jest.',
  },
} satisfies Driver;
