import type { ContentOutcomes, FrameworkTable } from './types.ts';

/** Files are streamed past the code that empties a 205. */
const fileContent = { '1xx': 'hangs', '204': 'dropped', '205': 'sent', '304': 'dropped' } as const satisfies ContentOutcomes;

export const express = {
  id: 'express',
  title: 'Express',
  packages: ['express', 'express-serve-static-core'],
  majors: [4, 5],
  source: 'https://expressjs.com/en/5x/api.html#res',
  objects: {
    express: {
      exports: [{ package: 'express', name: 'default' }],
      call: 'app',
      methods: { Router: 'app' },
      members: { Router: 'Router' },
    },
    Router: { exports: [{ package: 'express', name: 'Router' }], call: 'app', construct: 'app' },
    app: {
      names: ['app', 'router', 'server', 'api', 'routes'],
      signs: ['import'],
      types: [
        { package: 'express', name: 'Express' },
        { package: 'express', name: 'Application' },
        { package: 'express', name: 'Router' },
        { package: 'express', name: 'IRouter' },
        { package: 'express-serve-static-core', name: 'Express' },
        { package: 'express-serve-static-core', name: 'Router' },
      ],
      methods: {
        route: 'self', use: 'self', all: 'self', get: 'self', post: 'self', put: 'self', patch: 'self', delete: 'self',
        head: 'self', options: 'self', param: 'self',
      },
    },
    response: {
      extends: 'node.response',
      names: ['res', 'response', 'resp'],
      companions: ['req', 'request', 'next'],
      types: [
        { package: 'express', name: 'Response' },
        { package: 'express-serve-static-core', name: 'Response' },
      ],
      methods: {
        status: 'self', set: 'self', header: 'self', append: 'self', type: 'self', contentType: 'self', location: 'self',
        links: 'self', vary: 'self', cookie: 'self', clearCookie: 'self', attachment: 'self', format: 'self',
        json: 'self', jsonp: 'self', send: 'self', sendStatus: 'self',
      },
    },
  },
  handlers: [
    {
      on: 'app',
      methods: [
        'get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all', 'use', 'trace', 'search', 'copy', 'lock', 'merge',
        'mkcol', 'move', 'notify', 'propfind', 'proppatch', 'purge', 'report', 'subscribe', 'unlock', 'unsubscribe', 'query',
      ],
      named: 'method',
      params: { 0: [null, 'response'], 4: [null, null, 'response'] },
    },
    { on: 'app', methods: ['param'], params: { 0: [null, 'response'] } },
    {
      types: [
        { package: 'express', name: 'RequestHandler' },
        { package: 'express', name: 'Handler' },
        { package: 'express-serve-static-core', name: 'RequestHandler' },
      ],
      params: { 0: [null, 'response'] },
    },
    {
      types: [
        { package: 'express', name: 'ErrorRequestHandler' },
        { package: 'express-serve-static-core', name: 'ErrorRequestHandler' },
      ],
      params: { 0: [null, null, 'response'] },
    },
  ],
  shapes: [
    { kind: 'call', form: 'res.status(n)', on: 'response', name: 'status', role: 'set', code: [0] },
    {
      kind: 'assign', form: 'res.status = n', on: 'response', name: 'status', role: 'set', code: [0],
      fault: { kind: 'ineffective', outcome: 'loses its status method and sends 200', fix: '{receiver}.status({0})' },
    },
    {
      kind: 'call', form: 'res.statusCode(n)', on: 'response', name: 'statusCode', role: 'set', code: [0],
      fault: { kind: 'ineffective', outcome: 'throws a TypeError, because statusCode is a number and no function', fix: '{receiver}.status({0})' },
    },
    {
      kind: 'call', form: 'res.sendStatus(n)', on: 'response', name: 'sendStatus', role: 'send', code: [0], ends: true,
    },
    {
      kind: 'call', form: 'res.redirect(url, n)', on: 'response', name: 'redirect', role: 'redirect', code: [1], url: [0],
      when: { 0: 'not-number', 1: 'number' }, ends: true,
      fault: {
        kind: 'legacy',
        majors: [5],
        outcome: 'throws a TypeError, and the client gets 500 with "Location: {1}"',
        fix: '{receiver}.redirect({1}, {0})',
      },
    },
    {
      kind: 'call', form: 'res.redirect(n, url)', on: 'response', name: 'redirect', role: 'redirect', code: [0], url: [1],
      when: { 1: 'present' }, ends: true,
    },
    {
      kind: 'call', form: 'res.redirect(url)', on: 'response', name: 'redirect', role: 'redirect', defaultCode: 302, url: [0], ends: true,
      withCode: '{receiver}.redirect({code}, {0})',
    },
    {
      kind: 'call', form: 'res.send(n)', on: 'response', name: 'send', role: 'send', code: [0], common: true,
      when: { 0: 'number', 1: 'absent' }, ends: true,
      fault: { kind: 'legacy', majors: [5], outcome: 'sends 200 with the number as the body', fix: '{receiver}.sendStatus({0})' },
    },
    {
      kind: 'call', form: 'res.send(n, body)', on: 'response', name: 'send', role: 'send', code: [0], body: [1], common: true,
      when: { 0: 'number' }, ends: true, bodiless: '{receiver}.status({0}).end()',
      fault: { kind: 'legacy', majors: [5], outcome: 'sends 200 with the number as the body, and the real body is lost', fix: '{receiver}.status({0}).send({1})' },
    },
    {
      kind: 'call', form: 'res.send(body, n)', on: 'response', name: 'send', role: 'send', code: [1], body: [0], common: true,
      when: { 1: 'number' }, ends: true, bodiless: '{receiver}.status({1}).end()',
      fault: { kind: 'legacy', majors: [5], outcome: 'ignores the second argument and sends 200', fix: '{receiver}.status({1}).send({0})' },
    },
    {
      kind: 'call', form: 'res.json(n, body)', on: 'response', name: 'json', role: 'send', code: [0], body: [1], common: true,
      when: { 0: 'number', 1: 'present' }, ends: true, bodiless: '{receiver}.status({0}).end()',
      fault: { kind: 'legacy', majors: [5], outcome: 'sends 200 with the number as the body, and the real body is lost', fix: '{receiver}.status({0}).json({1})' },
    },
    {
      kind: 'call', form: 'res.json(body, n)', on: 'response', name: 'json', role: 'send', code: [1], body: [0], common: true,
      when: { 1: 'number' }, ends: true, bodiless: '{receiver}.status({1}).end()',
      fault: { kind: 'legacy', majors: [5], outcome: 'ignores the second argument and sends 200', fix: '{receiver}.status({1}).json({0})' },
    },
    {
      kind: 'call', form: 'res.jsonp(n, body)', on: 'response', name: 'jsonp', role: 'send', code: [0], body: [1], common: true,
      when: { 0: 'number', 1: 'present' }, ends: true, bodiless: '{receiver}.status({0}).end()',
      fault: { kind: 'legacy', majors: [5], outcome: 'sends 200 with the number as the body, and the real body is lost', fix: '{receiver}.status({0}).jsonp({1})' },
    },
    {
      kind: 'call', form: 'res.jsonp(body, n)', on: 'response', name: 'jsonp', role: 'send', code: [1], body: [0], common: true,
      when: { 1: 'number' }, ends: true, bodiless: '{receiver}.status({1}).end()',
      fault: { kind: 'legacy', majors: [5], outcome: 'ignores the second argument and sends 200', fix: '{receiver}.status({1}).jsonp({0})' },
    },
    { kind: 'call', form: 'res.send(body)', on: 'response', name: 'send', body: [0], ends: true, bodiless: '{receiver}.end()', common: true },
    { kind: 'call', form: 'res.json(body)', on: 'response', name: 'json', body: [0], ends: true, bodiless: '{receiver}.end()', common: true },
    { kind: 'call', form: 'res.jsonp(body)', on: 'response', name: 'jsonp', body: [0], ends: true, bodiless: '{receiver}.end()', common: true },
    { kind: 'call', form: 'res.render(view)', on: 'response', name: 'render', body: [0], ends: true, bodiless: '{receiver}.end()', common: true },
    { kind: 'call', form: 'res.sendFile(path)', on: 'response', name: 'sendFile', body: [0], ends: true, bodiless: '{receiver}.end()', content: fileContent },
    { kind: 'call', form: 'res.download(path)', on: 'response', name: 'download', body: [0], ends: true, bodiless: '{receiver}.end()', common: true, content: fileContent },
    { kind: 'compare', form: 'res.statusCode === n', on: 'response', name: 'statusCode', role: 'read' },
  ],
  accepts: {
    min: 100,
    max: 999,
    outside: 'Express throws a RangeError, and the client gets 500',
    strings: 'throws',
    stringOutcome: 'Express throws a TypeError, and the client gets 500',
    fractions: 'throws',
    missing: 'throws',
    missingOutcome: 'Express throws a TypeError, and the client gets 500',
    interim: 'hangs',
  },
  acceptsIn: {
    4: {
      min: 100,
      max: 999,
      outside: 'Express lets it through, and Node throws a RangeError when the response is written',
      strings: 'accepted',
      stringOutcome: 'Express lets it through, and Node throws a RangeError when the response is written',
      fractions: 'truncated',
      missing: 'throws',
      missingOutcome: 'Express lets it through, and Node throws a RangeError when the response is written',
      interim: 'hangs',
    },
  },
  order: {
    secondSend: 'Express throws ERR_HTTP_HEADERS_SENT, and the client gets only the first response',
    lateStatus: 'Express ignores it without a word',
    unsent: 'the client waits until it times out',
    finish: '.end()',
  },
  content: { '1xx': 'hangs', '204': 'dropped', '205': 'dropped', '304': 'dropped' },
} as const satisfies FrameworkTable;
