import type { FrameworkTable } from './types.ts';

export const tsoa = {
  id: 'tsoa',
  title: 'tsoa',
  packages: ['tsoa', '@tsoa/runtime'],
  majors: [6],
  source: 'https://tsoa-community.github.io/docs/error-handling.html',
  objects: {
    Controller: {
      exports: [
        { package: 'tsoa', name: 'Controller' },
        { package: '@tsoa/runtime', name: 'Controller' },
      ],
      construct: 'controller',
    },
    controller: {
      types: [
        { package: 'tsoa', name: 'Controller' },
        { package: '@tsoa/runtime', name: 'Controller' },
      ],
    },
    SuccessResponse: {
      exports: [
        { package: 'tsoa', name: 'SuccessResponse' },
        { package: '@tsoa/runtime', name: 'SuccessResponse' },
      ],
    },
    Response: {
      exports: [
        { package: 'tsoa', name: 'Response' },
        { package: '@tsoa/runtime', name: 'Response' },
      ],
    },
    responder: {
      types: [
        { package: 'tsoa', name: 'TsoaResponse' },
        { package: '@tsoa/runtime', name: 'TsoaResponse' },
      ],
    },
  },
  handlers: [
    {
      decorated: [
        { package: 'tsoa', name: 'Get' },
        { package: 'tsoa', name: 'Post' },
        { package: 'tsoa', name: 'Put' },
        { package: 'tsoa', name: 'Patch' },
        { package: 'tsoa', name: 'Delete' },
        { package: 'tsoa', name: 'Head' },
        { package: 'tsoa', name: 'Options' },
        { package: '@tsoa/runtime', name: 'Get' },
        { package: '@tsoa/runtime', name: 'Post' },
        { package: '@tsoa/runtime', name: 'Put' },
        { package: '@tsoa/runtime', name: 'Patch' },
        { package: '@tsoa/runtime', name: 'Delete' },
        { package: '@tsoa/runtime', name: 'Head' },
        { package: '@tsoa/runtime', name: 'Options' },
      ],
      params: {},
    },
    {
      decorators: [
        { package: 'tsoa', name: 'Res' },
        { package: '@tsoa/runtime', name: 'Res' },
      ],
      params: { 0: ['responder'] },
    },
  ],
  shapes: [
    { kind: 'call', form: 'this.setStatus(n)', on: 'controller', name: 'setStatus', role: 'set', code: [0] },
    {
      kind: 'decorate',
      form: '@SuccessResponse(n, phrase)',
      on: 'SuccessResponse',
      role: 'declare',
      code: [0],
      reason: [1],
    },
    { kind: 'decorate', form: '@Response(n, description)', on: 'Response', role: 'declare', code: [0] },
    {
      kind: 'call',
      form: 'responder(n, body)',
      on: 'responder',
      role: 'send',
      code: [0],
      body: [1],
      headers: [2],
      ends: true,
      literalTyped: true,
    },
  ],
  accepts: {
    min: 100,
    max: 999,
    outside: 'the framework below it throws, and the client gets 500',
    strings: 'accepted',
    stringOutcome: 'the framework below it throws, and the client gets 500',
    fractions: 'truncated',
    missing: 'ignored',
    interim: 'hangs',
  },
  content: { '1xx': 'unknown', '204': 'dropped', '205': 'unknown', '304': 'dropped' },
} as const satisfies FrameworkTable;
