import { describe, expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

describe('micro', () => {
  it('finds what send and createError are given', () => {
    const code = `const { createError, send, sendError: fail } = require('micro');
const { StatusCodes } = require('http-status-codes');
const MISSING = 404;
module.exports = async (req, res) => {
  if (a) throw createError(429, 'slow down');
  if (b) throw createError(MISSING, 'no');
  if (c) return send(res, 204);
  if (d) return send(res, StatusCodes.CREATED, { id: 1 });
  if (e) return send(res, 'no', 404);
  if (f) return fail(req, res, { statusCode: 418 });
  res.statusCode = 202;
  return { ok: true };
};
`;
    expect(probe(code, { language: 'cjs' })).toEqual([
      'throw micro createError(n, message) 429 body:unknown proven/bindings',
      'throw micro createError(n, message) 404 body:unknown proven/bindings',
      'send micro send(res, n, body) 204 body:none proven/bindings',
      'send micro send(res, n, body) 201 body:present proven/bindings',
      'send micro send(res, body, n) 404 body:present proven/bindings',
      'throw micro sendError(req, res, { statusCode: n }) 418 body:unknown proven/bindings',
      'set micro res.statusCode = n 202 body:present inferred/handlers',
    ]);
  });

  it('finds handlers in TypeScript', () => {
    const code = `import { send, serve, type RequestHandler } from 'micro';
import micro from 'micro';
export const show: RequestHandler = (req, res) => { res.statusCode = 404; return null; };
serve(async (req, res) => send(res, 410));
micro((req, res) => { res.statusCode = 503; return 'no'; });
`;
    expect(probe(code, { language: 'ts' })).toEqual([
      'set micro res.statusCode = n 404 body:none declared/handlers',
      'send micro send(res, n, body) 410 body:none proven/bindings',
      'set micro res.statusCode = n 503 body:present proven/handlers',
    ]);
  });

  it.each([
    [
      'functions of the file',
      `const send = (res, code) => code; send(res, 404); function createError() {} createError(404, 'no');`,
    ],
    ['another package', `import { send, createError } from 'macro'; send(res, 404); createError(404, 'no');`],
    ['a helper of the project', `import { send } from '../send.js'; send(res, 404);`],
    ['a method of the same name', `import { send } from 'micro'; mailer.send(res, 404); mailer.createError(404);`],
    [
      'what reads a request',
      `import { json, buffer } from 'micro'; json(req, { limit: 500 }); buffer(req, { limit: 404 });`,
    ],
    ['a parameter', `export const f = (send) => send(res, 404, 'x');`],
  ])('is silent about %s', (_, code) => {
    expect(probe(code)).toEqual([]);
  });
});
