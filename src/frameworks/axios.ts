import type { FrameworkTable } from './types.ts';

export const axios = {
  id: 'axios',
  title: 'axios',
  packages: ['axios'],
  majors: [1],
  source: 'https://axios-http.com/docs/res_schema',
  objects: {
    axios: {
      exports: [{ package: 'axios', name: 'default' }],
      extends: 'instance',
      methods: { create: 'instance' },
    },
    instance: {
      types: [
        { package: 'axios', name: 'AxiosInstance' },
        { package: 'axios', name: 'AxiosStatic' },
        { package: 'axios', name: 'Axios' },
      ],
      call: 'response',
      methods: {
        get: 'response',
        post: 'response',
        put: 'response',
        patch: 'response',
        delete: 'response',
        head: 'response',
        options: 'response',
        request: 'response',
        postForm: 'response',
        putForm: 'response',
        patchForm: 'response',
      },
      members: { interceptors: 'interceptors' },
    },
    interceptors: { members: { response: 'responses' } },
    responses: {},
    response: { types: [{ package: 'axios', name: 'AxiosResponse' }] },
    error: {
      types: [{ package: 'axios', name: 'AxiosError' }],
      names: ['err', 'error', 'e', 'axiosError'],
      signs: ['import'],
      members: { response: 'response' },
    },
  },
  handlers: [
    { on: 'response', methods: ['then'], params: { 0: ['response'] } },
    { on: 'response', methods: ['catch'], params: { 0: ['error'] } },
    { on: 'responses', methods: ['use'], params: { 0: ['response'] } },
  ],
  shapes: [
    { kind: 'compare', form: 'response.status === n', on: 'response', name: 'status', role: 'read' },
    { kind: 'compare', form: 'error.status === n', on: 'error', name: 'status', role: 'read' },
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
