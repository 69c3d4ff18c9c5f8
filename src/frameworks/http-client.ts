import type { FrameworkTable } from './types.ts';

/** Responses and errors of clients that nothing tells apart: known by their names, and by a second sign. */
export const httpClient = {
  id: 'http-client',
  title: 'the HTTP client',
  packages: ['needle', 'request', 'request-promise', 'request-promise-native', 'k6', 'k6/http'],
  majors: [1],
  source: 'https://developer.mozilla.org/en-US/docs/Web/API/Response/status',
  precedence: 65,
  objects: {
    response: {
      names: ['res', 'response', 'resp'],
      signs: ['awaited', 'member', 'caught', 'handler', 'use'],
      // Callbacks get the error first: `(err, response, body)`.
      companions: ['err', 'error', 'e', 'er'],
      uses: ['headers', 'ok', 'statusText', 'statusMessage', 'json', 'text', 'arrayBuffer'],
    },
    // Nothing else goes by these names.
    xhr: { extends: 'response', names: ['xhr', 'jqXHR', 'jqxhr', 'xmlhttp'], signs: ['alone'] },
    // A status of an error that is a registered code is nothing else, wherever the error came from.
    error: { names: ['err', 'error'], signs: ['alone'], members: { response: 'response' } },
    caught: {
      extends: 'error',
      names: ['e', 'er', 'ex'],
      signs: ['caught', 'handler'],
      companions: ['req', 'res', 'resp', 'request', 'response', 'next', 'reply', 'ctx'],
    },
    // Whatever has such a member: src/facts/reads.ts.
    told: {},
    // Whose status is compared with what only a status code is compared with: src/facts/telling-comparisons.ts.
    compared: {},
    callback: {
      exports: [
        { package: 'needle', name: 'default' },
        { package: 'request', name: 'default' },
      ],
      methods: { defaults: 'self' },
    },
    XMLHttpRequest: { globals: ['XMLHttpRequest'], construct: 'response' },
    k6: {
      exports: [{ package: 'k6/http', name: 'default' }],
      methods: {
        get: 'response',
        post: 'response',
        put: 'response',
        patch: 'response',
        del: 'response',
        head: 'response',
        options: 'response',
        request: 'response',
      },
    },
    k6Check: { exports: [{ package: 'k6', name: 'check' }] },
  },
  handlers: [
    { on: 'callback', params: { 0: [null, 'response'] } },
    {
      on: 'callback',
      methods: ['get', 'post', 'put', 'patch', 'delete', 'del', 'head', 'request'],
      params: { 0: [null, 'response'] },
    },
    { on: 'k6Check', properties: ['*'], params: { 0: ['response'] } },
  ],
  shapes: [
    { kind: 'compare', form: 'response.status === n', on: 'response', name: 'status', role: 'read', untyped: true },
    {
      kind: 'compare',
      form: 'response.statusCode === n',
      on: 'response',
      name: 'statusCode',
      role: 'read',
      untyped: true,
    },
    { kind: 'compare', form: 'error.status === n', on: 'error', name: 'status', role: 'read', untyped: true },
    { kind: 'compare', form: 'error.statusCode === n', on: 'error', name: 'statusCode', role: 'read', untyped: true },
    { kind: 'compare', form: 'x.status === n', on: 'compared', name: 'status', role: 'read', untyped: true },
    { kind: 'compare', form: 'x.statusCode === n', on: 'told', name: 'statusCode', role: 'read', untyped: true },
    { kind: 'compare', form: 'x.httpStatus === n', on: 'told', name: 'httpStatus', role: 'read', untyped: true },
    {
      kind: 'compare',
      form: 'x.httpStatusCode === n',
      on: 'told',
      name: 'httpStatusCode',
      role: 'read',
      untyped: true,
    },
    { kind: 'compare', form: "headers[':status'] === n", on: 'told', name: ':status', role: 'read', untyped: true },
  ],
  accepts: {
    min: 100,
    max: 999,
    outside: 'no server can send it',
    strings: 'ignored',
    stringOutcome: 'the received code is a number, and never equals a string',
    fractions: 'ignored',
    missing: 'ignored',
    interim: 'accepted',
  },
  content: { '1xx': 'unknown', '204': 'unknown', '205': 'unknown', '304': 'unknown' },
} as const satisfies FrameworkTable;
