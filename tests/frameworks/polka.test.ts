import { describe, expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

describe('Polka', () => {
  it("finds what is set on Node's response", () => {
    const code = `import polka from 'polka';
import { StatusCodes } from 'http-status-codes';
polka({ onError: (error, req, res) => { res.statusCode = 500; res.end(error.message); } })
  .use((req, res, next) => { res.statusCode = 404; next(); })
  .get('/a', (req, res) => { res.statusCode = StatusCodes.NO_CONTENT; res.end(); })
  .post('/b', (req, res) => { res.writeHead(201, { location: '/b/1' }); res.end('made'); });
`;
    expect(probe(code)).toEqual([
      'set polka res.statusCode = n 500 body:present proven/handlers',
      'set polka res.statusCode = n 404 body:unknown proven/handlers',
      'set polka res.statusCode = n 204 body:none proven/handlers',
      'set polka res.writeHead(n, headers) 201 body:present proven/handlers',
    ]);
  });

  it('finds what @polka/send is given', () => {
    const code = `const send = require('@polka/send-type');
const { NOT_FOUND } = { NOT_FOUND: 404 };
const MISSING = 404;
module.exports = (req, res) => { send(res, 404, { error: 'no' }); send(res, MISSING); send(res); };
`;
    expect(probe(code, { language: 'cjs' })).toEqual([
      'send polka send(res, n, body, headers) 404 body:present proven/bindings',
      'send polka send(res, n, body, headers) 404 body:none proven/bindings',
      'send polka send(res, n, body, headers) 200 body:none proven/bindings',
    ]);
    const typed = `import send from '@polka/send';
import type { Middleware } from 'polka';
export const show: Middleware = (req, res) => { res.statusCode = 206; send(res, 404, 'no'); };
`;
    expect(probe(typed, { language: 'ts' })).toEqual([
      'set polka res.statusCode = n 206 body:unknown declared/handlers',
      'send polka send(res, n, body, headers) 404 body:present proven/bindings',
    ]);
  });

  it.each([
    [
      "Express's methods, which it has not",
      `import polka from 'polka'; polka().get('/', (req, res) => { res.status(404); res.sendStatus(404); });`,
    ],
    ['a file server', `import send from 'send'; send(req, 404, 'x');`],
    ['a function of the file', `function send(res, code) { return code; } send(res, 404);`],
    ['a helper of the project', `import send from './send.js'; send(res, 404);`],
    ['a dance', `const polka = () => ({ get() {} }); polka().get(404, (a, b) => b.writeLine(404));`],
    ['a method of the same name', `import send from '@polka/send'; mail.send(res, 404);`],
  ])('is silent about %s', (_, code) => {
    expect(probe(code)).toEqual([]);
  });
});
