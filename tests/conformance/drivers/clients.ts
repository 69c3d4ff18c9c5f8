import { axios } from '../../../src/frameworks/axios.ts';
import { fetchApi } from '../../../src/frameworks/fetch.ts';
import { got } from '../../../src/frameworks/got.ts';
import { httpClient } from '../../../src/frameworks/http-client.ts';
import { ky } from '../../../src/frameworks/ky.ts';
import { undici } from '../../../src/frameworks/undici.ts';
import type { Driver, Read, Reads } from '../driver.ts';
import { serveCode } from '../serve-code.ts';

/** Each client rejects where the server answers with an error, unless it is told not to. */
const caught = (asking: string, read: string): Read => ({
  code: `try { ${asking} } catch (error) { tell(error.${read} === CODE); }`,
  within: [400, 599],
});

const methodsOf = ({ methods }: { readonly methods: Readonly<Record<string, string>> }, made: string): string[] =>
  Object.keys(methods).filter((name) => methods[name] === made);

const withoutBody = /^(?:get|delete|head|options)$/;

/** Every way to a response that the table of axios has. */
const axiosAsked = (read: string): Reads => [
  ...methodsOf(axios.objects.instance, 'response')
    .filter((name) => name !== 'request')
    .map((name) => {
      const body = withoutBody.test(name) ? '' : ', {}';
      return `const response = await client.${name}(url + SENT${body}); tell(response.${read} === CODE);`;
    }),
  `const response = await client.request({ url: url + SENT }); tell(response.${read} === CODE);`,
  `const response = await client(url + SENT); tell(response.${read} === CODE);`,
  `await client.get(url + SENT).then((response) => { tell(response.${read} === CODE); });`,
  `client.interceptors.response.use((response) => { tell(response.${read} === CODE); return response; }); await client.get(url + SENT);`,
  caught('await axios.get(url + SENT);', `response.${read}`),
  {
    code: `await axios.get(url + SENT).catch((error) => { tell(error.response.${read} === CODE); });`,
    within: [400, 599],
  },
];

export const axiosDriver = {
  table: axios,
  majors: { 1: { axios: 'axios' } },
  wrap: (code) =>
    serveCode(
      `import axios from 'axios';
const client = axios.create({ validateStatus: () => true });`,
      code,
    ),
  reads: {
    'response.status === n': axiosAsked('status'),
    'response.statusCode === n': axiosAsked('statusCode'),
    'error.status === n': caught('await axios.get(url + SENT);', 'status'),
  },
} satisfies Driver;

const gotAsked = (read: string): Reads => [
  ...methodsOf(got.objects.got, 'response').map(
    (name) => `const response = await client.${name}(url + SENT); tell(response.${read} === CODE);`,
  ),
  `const response = await client(url + SENT); tell(response.${read} === CODE);`,
  `await client(url + SENT).then((response) => { tell(response.${read} === CODE); });`,
  caught('await got(url + SENT, { retry: { limit: 0 } });', `response.${read}`),
];

export const gotDriver = {
  table: got,
  majors: { 14: { got: 'got' } },
  wrap: (code) =>
    serveCode(
      `import got from 'got';\nconst client = got.extend({ throwHttpErrors: false, retry: { limit: 0 } });`,
      code,
    ),
  reads: {
    'response.statusCode === n': gotAsked('statusCode'),
    'response.status === n': gotAsked('status'),
  },
} satisfies Driver;

const kyAsked = (read: string): Reads => [
  ...methodsOf(ky.objects.ky, 'fetch.response').map(
    (name) => `const response = await client.${name}(url + SENT); tell(response.${read} === CODE);`,
  ),
  `const response = await client(url + SENT); tell(response.${read} === CODE);`,
  caught('await ky(url + SENT, { retry: 0 });', `response.${read}`),
];

/** It answers with a `Response`: the forms are those of fetch. */
export const kyDriver = {
  table: { ...fetchApi, ...ky, shapes: fetchApi.shapes.filter(({ kind }) => kind === 'compare') },
  majors: { 1: { ky: 'ky' } },
  wrap: (code) =>
    serveCode(`import ky from 'ky';\nconst client = ky.extend({ throwHttpErrors: false, retry: 0 });`, code),
  reads: {
    'response.status === n': kyAsked('status'),
    'response.statusCode === n': kyAsked('statusCode'),
  },
} satisfies Driver;

const undiciAsked = (read: string): readonly string[] => [
  `const response = await request(url + SENT); tell(response.${read} === CODE); await response.body.dump();`,
  `await request(url + SENT).then((response) => { tell(response.${read} === CODE); });`,
];

export const undiciClientDriver = {
  table: undici,
  under: 'request()',
  majors: { 7: { undici: 'undici' } },
  wrap: (code) => serveCode(`import { request } from 'undici';`, code),
  reads: {
    'response.statusCode === n': undiciAsked('statusCode'),
    'response.status === n': undiciAsked('status'),
  },
} satisfies Driver;

const failing = 'await ofetch(url + SENT, { retry: 0 });';

/** Clients that have no table of their own. */
export const httpClientDriver = {
  table: httpClient,
  majors: { 1: { needle: 'needle', ofetch: 'ofetch' } },
  wrap: (code) =>
    serveCode(
      `import http2 from 'node:http2';
import needle from 'needle';
import { ofetch } from 'ofetch';`,
      code,
    ),
  reads: {
    'response.status === n': [
      'const response = await ofetch.raw(url + SENT, { ignoreResponseError: true }); tell(response.status === CODE);',
      caught(failing, 'response.status'),
    ],
    'response.statusCode === n': [
      'await new Promise((resolve) => { needle.post(url + SENT, {}, (err, response) => { tell(response.statusCode === CODE); resolve(); }); });',
      'await new Promise((resolve) => { needle.get(url + SENT, (err, response, body) => { tell(response.statusCode === CODE); resolve(); }); });',
    ],
    'error.status === n': caught(failing, 'status'),
    'error.statusCode === n': caught(failing, 'statusCode'),
    'x.status === n':
      'const page = await ofetch.raw(url + SENT, { ignoreResponseError: true }); tell(page.status === CODE);',
    'x.statusCode === n': "const page = await needle('get', url + SENT); tell(page.statusCode === CODE);",
    "headers[':status'] === n": {
      within: [200, 599],
      code: `const asked = http2.createServer((req, res) => { res.writeHead(SENT); res.end(); });
    await new Promise((resolve) => { asked.listen(0, '127.0.0.1', resolve); });
    const session = http2.connect('http://127.0.0.1:' + asked.address().port);
    const stream = session.request({ ':path': '/' });
    await new Promise((resolve) => { stream.on('response', (headers) => { tell(headers[':status'] === CODE); resolve(); }); });
    session.destroy();
    asked.close();`,
    },
  },
  left: {
    'x.httpStatus === n': 'Projects call it so.',
    'x.httpStatusCode === n': 'It is in the answers of the AWS SDK, which is large.',
  },
} satisfies Driver;
