import type { Accepts, Fault, FrameworkTable, RedirectClaims } from './types.ts';

const ofInit = {
  min: 200,
  max: 599,
  outside: 'the client gets 500',
  strings: 'accepted',
  stringOutcome: 'the client gets 500',
  fractions: 'truncated',
  missing: 'ignored',
  missingOutcome: 'the client gets 200',
  interim: 'throws',
} as const satisfies Accepts;

/** A string has no `status`. */
const ofNumber = {
  ...ofInit,
  strings: 'ignored',
  stringOutcome: 'the client gets 200',
} as const satisfies Accepts;

const nullThrows = { missingOutcome: 'undefined is 200, and null is 500' } as const;

const ofRedirect = { ...ofInit, missingOutcome: 'undefined is 302, and null is 500' } as const satisfies Accepts;

const ofRedirectNumber = {
  ...ofRedirect,
  strings: 'ignored',
  stringOutcome: 'the client gets 302',
} as const satisfies Accepts;

const redirectClaims = {
  codes: [301, 302, 303, 307, 308],
  outside: 'the page is sent with that code and without a Location (a resource route sends both)',
} as const satisfies RedirectClaims;

const initNamesStatusCode = {
  kind: 'ineffective',
  outcome: 'ignores statusCode and sends 200',
  rename: 'status',
} as const satisfies Fault;

export const reactRouter = {
  id: 'react-router',
  title: 'React Router',
  packages: [
    'react-router',
    'react-router-dom',
    '@react-router/node',
    '@react-router/cloudflare',
    '@react-router/serve',
    '@react-router/dev',
  ],
  majors: [7, 8],
  source: 'https://reactrouter.com/api/utils/data',
  objects: {
    data: {
      exports: [
        { package: 'react-router', name: 'data' },
        { package: 'react-router-dom', name: 'data' },
      ],
    },
    json: {
      exports: [
        { package: 'react-router', name: 'json' },
        { package: 'react-router-dom', name: 'json' },
      ],
      call: 'fetch.response',
    },
    redirect: {
      exports: [
        { package: 'react-router', name: 'redirect' },
        { package: 'react-router', name: 'redirectDocument' },
        { package: 'react-router', name: 'replace' },
        { package: 'react-router-dom', name: 'redirect' },
        { package: 'react-router-dom', name: 'redirectDocument' },
        { package: 'react-router-dom', name: 'replace' },
      ],
      call: 'fetch.response',
    },
    result: {},
  },
  handlers: [
    { exported: ['loader', 'action'], named: { loader: 'GET', action: 'POST' }, params: { 0: [] }, returns: 'result' },
    {
      exported: ['loader', 'action'],
      files: ['/routes/'],
      named: { loader: 'GET', action: 'POST' },
      params: { 0: [] },
      returns: 'result',
    },
    {
      types: [
        { package: 'react-router', name: 'LoaderFunction' },
        { package: 'react-router', name: 'ActionFunction' },
        { package: 'react-router-dom', name: 'LoaderFunction' },
        { package: 'react-router-dom', name: 'ActionFunction' },
      ],
      params: { 0: [] },
      returns: 'result',
    },
  ],
  shapes: [
    {
      kind: 'call',
      form: "data(value, 'n')",
      on: 'data',
      role: 'send',
      code: [1],
      body: [0],
      when: { 1: 'string' },
      ends: true,
      must: 'return',
      fault: {
        kind: 'ineffective',
        outcome:
          'takes the string for an init object without a status, so that the client gets 200, or 500 from a resource route',
        advice: 'Pass the status code as a number',
      },
    },
    {
      kind: 'call',
      form: 'data(value, { statusCode: n })',
      on: 'data',
      role: 'send',
      code: [1, 'statusCode'],
      body: [0],
      requiresCode: true,
      ends: true,
      must: 'return',
      fault: initNamesStatusCode,
    },
    {
      kind: 'call',
      form: 'data(value, { status: n })',
      on: 'data',
      role: 'send',
      code: [1, 'status'],
      defaultCode: 200,
      body: [0],
      headers: [1, 'headers'],
      reason: [1, 'statusText'],
      when: { 1: 'object' },
      ends: true,
      must: 'return',
      bodiless: '{callee}(null, {1})',
    },
    {
      kind: 'call',
      form: 'data(value, n)',
      on: 'data',
      accepts: ofNumber,
      role: 'send',
      code: [1],
      defaultCode: 200,
      body: [0],
      ends: true,
      must: 'return',
      bodiless: '{callee}(null, {1})',
    },
    {
      kind: 'call',
      form: 'json(value, { statusCode: n })',
      on: 'json',
      role: 'send',
      code: [1, 'statusCode'],
      body: [0],
      requiresCode: true,
      ends: true,
      must: 'return',
      fault: initNamesStatusCode,
    },
    {
      kind: 'call',
      form: 'json(value, { status: n })',
      on: 'json',
      accepts: { ...ofInit, ...nullThrows },
      role: 'send',
      code: [1, 'status'],
      defaultCode: 200,
      body: [0],
      headers: [1, 'headers'],
      reason: [1, 'statusText'],
      when: { 1: 'object' },
      ends: true,
      must: 'return',
      empty: [],
      bodiless: 'new Response(null, {1})',
      content: { '1xx': 'throws', '204': 'throws', '205': 'throws', '304': 'throws' },
    },
    {
      kind: 'call',
      form: 'json(value, n)',
      on: 'json',
      accepts: { ...ofNumber, ...nullThrows },
      role: 'send',
      code: [1],
      defaultCode: 200,
      body: [0],
      ends: true,
      must: 'return',
      empty: [],
      bodiless: 'new Response(null, { status: {1} })',
      content: { '1xx': 'throws', '204': 'throws', '205': 'throws', '304': 'throws' },
    },
    {
      kind: 'call',
      form: 'redirect(n, url)',
      on: 'redirect',
      role: 'redirect',
      code: [0],
      url: [1],
      when: { 0: 'number', 1: 'not-number' },
      ends: true,
      must: 'return',
      fault: { kind: 'swapped', outcome: 'throws a TypeError, and the client gets 500', fix: '{callee}({1}, {0})' },
    },
    {
      kind: 'call',
      form: 'redirect(url, { status: n })',
      on: 'redirect',
      role: 'redirect',
      code: [1, 'status'],
      defaultCode: 302,
      url: [0],
      headers: [1, 'headers'],
      when: { 1: 'object' },
      ends: true,
      must: 'return',
      accepts: ofRedirect,
      redirects: redirectClaims,
    },
    {
      kind: 'call',
      form: 'redirect(url, n)',
      on: 'redirect',
      role: 'redirect',
      code: [1],
      defaultCode: 302,
      url: [0],
      ends: true,
      must: 'return',
      accepts: ofRedirectNumber,
      acceptsIn: {
        7: {
          ...ofRedirect,
          strings: 'throws',
          stringOutcome: 'React Router throws a TypeError, and the client gets 500',
        },
      },
      redirects: redirectClaims,
    },
    {
      kind: 'object',
      form: 'return { status: n }',
      on: 'result',
      role: 'send',
      code: [0, 'status'],
      requiresCode: [400, 599],
      fault: {
        kind: 'ineffective',
        outcome: 'sends 200 with the object as the data',
        advice: 'Return data(value, { status }) or a Response',
      },
    },
  ],
  accepts: ofInit,
  // A page is rendered without it; a resource route answers 500.
  thrown: {
    reads: [],
    outcome: 'the client gets 500',
    number: 'the client gets 500',
    advice: 'Throw `data()` with the status',
  },
  content: { '1xx': 'throws', '204': 'unknown', '205': 'unknown', '304': 'unknown' },
} as const satisfies FrameworkTable;
