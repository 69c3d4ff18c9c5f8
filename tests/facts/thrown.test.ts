import { expect, it } from 'vitest';
import { probe } from './probe.ts';

const express = (lines: string): string =>
  `import express from 'express';\nexpress().get('/', async (req, res) => {\n${lines}\n});\n`;

it('finds the status of a plain object that a handler throws to its framework', () => {
  expect(probe(express("throw { status: 404, message: 'none' };"))).toEqual([
    'throw errors throw { status: n } 404 body:unknown proven/handlers',
  ]);
  expect(probe(express('throw { statusCode: 503 };'))).toEqual([
    'throw errors throw { statusCode: n } 503 body:unknown proven/handlers',
  ]);
  const nest = `import { Controller, Get } from '@nestjs/common';
@Controller()
export class Users {
  @Get() list() { throw { status: 404 }; }
}`;
  expect(probe(nest, { language: 'ts' })).toEqual([
    'throw errors throw { status: n } 404 body:unknown proven/handlers',
  ]);
});

it.each([
  ['something else catches it', express('try { throw { status: 404 }; } catch (error) { log(error); }')],
  ['nobody knows who calls the function', 'export function load() { throw { status: 404 }; }'],
  ['it is thrown to another function', express('await run(() => { throw { status: 404 }; });')],
  ['it is no status code', express("throw { status: 'failed' };")],
  ['it is no error', express('throw { status: 200 };')],
  ['it is not thrown', express('return { status: 404 };')],
])('is silent where %s', (_, code) => {
  expect(probe(code)).toEqual([]);
});

it('finds the status of a plain object that a middleware passes on', () => {
  expect(
    probe("import express from 'express';\nexpress().use((req, res, next) => { next({ status: 404 }); });"),
  ).toEqual(['throw errors throw { status: n } 404 body:unknown proven/handlers']);
  const others = `import express from 'express';
import { next } from './steps.js';
express().use((req, res) => { next({ status: 404 }); });
export const walk = (step, next) => next({ status: 404 });
`;
  expect(probe(others)).toEqual([]);
});

it('finds a status that is given to an error that was caught, or that a handler gets', () => {
  const code = `try { load(); } catch (err) { err.status = 500; throw err; }
function onerror(err, ctx) { err.statusCode = 400; throw err; }
throw Object.assign(new Error('gone'), { status: 410 });
const error = new Error('no');
Object.assign(error, { code: 'NONE', statusCode: 404 });
let err = validate(req);
if (err !== null) err.status = 422;
function sendError(req, err, next, status) { err.status = status; next(err); }
sendError(req, new Error('no'), next, 403);
Object.assign(new Error('far'), { status: 1000 });
`;
  expect(probe(code).filter((line) => !line.includes(' ? '))).toEqual([
    'throw errors error.status = n 500 body:unknown inferred/names',
    'throw errors error.statusCode = n 400 body:unknown inferred/names',
    'throw errors Object.assign(error, { status: n }) 410 body:unknown proven/bindings',
    'throw errors Object.assign(error, { statusCode: n }) 404 body:unknown proven/bindings',
    'throw errors error.status = n 422 body:unknown inferred/names',
    'throw errors wrapper of error.status = n 403 body:unknown inferred/names',
    'throw errors Object.assign(error, { status: n }) 1000 body:unknown proven/bindings',
  ]);
});

it('leaves other values of errors, and other objects, alone', () => {
  const code = `try { load(); } catch (err) { err.status = 'failed'; err.status = 1; err.code = 404; throw err; }
function show(e, order) { e.status = 404; order.status = 404; }
Object.assign(new Error('no'), { status: 'gone' });
Object.assign(order, { status: 404 });
Object.assign(new Error('no'), { code: 404 });
assign(new Error('no'), { status: 404 });
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});

it('finds a status that is given to whatever is thrown, by whatever name', () => {
  const code = `function parse(text) { const ret = execute(text); if (ret.code) { ret.status = 431; throw ret; } return ret; }
const load = () => new Promise((resolve, reject) => { const failed = make(); failed.statusCode = 404; reject(failed); });
const refuse = () => Promise.reject({ statusCode: 403 });
function close() { throw { statusCode: 410, message: 'closed' }; }
function find() { throw { status: 500, message: 'not found' }; }
`;
  expect(probe(code)).toEqual([
    'throw errors error.status = n 431 body:unknown inferred/shape',
    'throw errors error.statusCode = n 404 body:unknown inferred/shape',
    'throw errors throw { statusCode: n } 403 body:unknown inferred/shape',
    'throw errors throw { statusCode: n } 410 body:unknown inferred/shape',
    'throw errors throw { status: n } 500 body:unknown inferred/shape',
  ]);
});

it('leaves a status of what is not thrown, or is known for something else, alone', () => {
  const code = `import { Job } from 'some-jobs';
function keep(job) { const ret = execute(job); ret.status = 431; return ret; }
function fail() { const job = new Job(); job.status = 404; throw job; }
function count() { const ret = execute(); ret.status = 7; throw ret; }
function later() { const ret = execute(); ret.status = 404; return () => { throw ret; }; }
const refuse = () => Promise.reject({ status: 403 });
const resolve = () => Promise.resolve({ statusCode: 403 });
reject(order, { statusCode: 403 });
`;
  expect(probe(code)).toEqual([]);
});

it("finds the codes of @fastify/error's classes", () => {
  const code = `const createError = require('@fastify/error');
const TooLarge = createError('TOO_LARGE', 'too large', 413);
module.exports.Lost = createError('LOST', 'lost', 504, TooLarge);
const Plain = createError('PLAIN', 'plain');
`;
  expect(probe(code, { language: 'cjs' })).toEqual([
    'throw errors createError(code, message, n) 413 body:unknown proven/bindings',
    'throw errors createError(code, message, n) 504 body:unknown proven/bindings',
  ]);
});

it("finds a status that is given to an error under a project's own name for it", () => {
  const code = `const err = new Error('no');
err.httpStatus = 400;
throw err;
class GoneError extends Error { constructor() { super('gone'); this.httpStatus = 410; } }
class OldError extends Error { httpStatus = 404; }
const other = new Error('no');
other.httpStatus = 7;
job.httpStatus = 404;
`;
  expect(probe(code)).toEqual([
    'throw errors error.httpStatus = n 400 body:unknown proven/bindings',
    'throw errors error.httpStatus = n 410 body:unknown proven/bindings',
    'throw errors error.httpStatus = n 404 body:unknown proven/bindings',
  ]);
});
