import { expect, it } from 'vitest';
import { probe } from './probe.ts';

it('takes thrown house errors for what they look like, and no more', () => {
  const code = `import { AppError, HttpError } from './errors';
import { StatusCodes } from 'http-status-codes';
throw new AppError('not now', 500);
function load(next) { next(new HttpError(StatusCodes.CONFLICT, 'taken')); }
throw new errors.ApiException({ status: 503, message: 'later' });
`;
  expect(probe(code)).toEqual([
    'throw errors throw new XError(n) 500 body:unknown guessed/shape',
    'throw errors throw new XError(n) 409 body:unknown inferred/shape',
    'throw errors throw new XError(n) 503 body:unknown inferred/shape',
  ]);
});

it('is sure of a house error where something tells its code from other numbers', () => {
  const code = `import { AppError, HttpFault, HttpException, StoreError, WaitError } from './errors';
const error = new AppError('no such user', 404);
throw new AppError('not saved', 500);
throw new AppError('who knows', 498);
throw new HttpException(500, 'no id');
export const refuse = (req, res, next) => next(new StoreError('closed', 400));
throw new StoreError({ statusCode: 500 });
throw new WaitError('too long', 500);
`;
  expect(probe(code)).toEqual([
    'throw errors throw new XError(n) 404 body:unknown inferred/shape',
    'throw errors throw new XError(n) 500 body:unknown inferred/shape',
    'throw errors throw new XError(n) 498 body:unknown inferred/shape',
    'throw errors throw new XError(n) 500 body:unknown inferred/shape',
    'throw errors throw new XError(n) 400 body:unknown inferred/shape',
    'throw errors throw new XError(n) 500 body:unknown inferred/shape',
    'throw errors throw new XError(n) 500 body:unknown guessed/shape',
  ]);
});

it('finds the errors that functions of other files make', () => {
  const code = `import { createHttpError, makeError, makeJob, parse } from './errors';
throw createHttpError('no such user', 400);
throw makeError(403, 'taken');
const load = (req, res, next) => next(createHttpError(500, 'not saved'));
throw makeJob(404);
const error = createHttpError('kept', 404);
parse.onError(404);
log(makeError('kept', 404));
`;
  expect(probe(code)).toEqual([
    'throw errors throw new XError(n) 400 body:unknown inferred/shape',
    'throw errors throw new XError(n) 403 body:unknown inferred/shape',
    'throw errors throw new XError(n) 500 body:unknown inferred/shape',
  ]);
});

it('leaves other constructions with such numbers alone', () => {
  const code = `import { ParseError } from 'some-parser';
import { AppError } from './errors';
class LocalError extends Error { constructor(message, line) { super(message); this.line = line; } }
throw new ParseError('unexpected', 404);
throw new LocalError('unexpected', 404);
throw new AppError('between', 400, 499);
throw new AppError('too small', 101);
throw new Timer(500);
`;
  expect(probe(code)).toEqual([]);
});

it('lets the type checker settle it', () => {
  const code = `declare namespace kind {
  class AppError extends Error { status: number; constructor(message: string, status: number); }
  class LineError extends Error { line: number; constructor(message: string, line: number); }
}
throw new kind.AppError('no such user', 404);
throw new kind.LineError('unexpected', 404);
`;
  expect(probe(code, { language: 'ts', types: true })).toEqual([
    'throw errors throw new XError(n) 404 body:unknown inferred/types',
  ]);
}, 60_000);

it('is sure of a house error where its code is a constant of a library', () => {
  const code = `import httpStatus from 'http-status';
import { APIError } from './errors';
import { ParseError } from 'some-parser';
throw new APIError('no such user', httpStatus.NOT_FOUND);
class Configuration extends APIError {
  constructor(message) { super(message, httpStatus.INTERNAL_SERVER_ERROR); }
}
class Lost extends APIError {
  constructor(message) { super(message, 404); }
}
throw new ParseError('no', httpStatus.BAD_REQUEST);
throw new APIError('no such user', httpStatus.OK);
class Timer extends Base { constructor() { super(httpStatus.NOT_FOUND); } }
const kept = new APIError('no such user', httpStatus.GONE);
const lost = () => new APIError('no such user', httpStatus.NOT_FOUND);
`;
  expect(probe(code)).toEqual([
    'throw errors throw new XError(n) 404 body:unknown inferred/shape',
    'throw errors throw new XError(n) 500 body:unknown inferred/shape',
    'throw errors throw new XError(n) 404 body:unknown inferred/shape',
    'throw errors throw new XError(n) 400 body:unknown inferred/shape',
    'throw errors throw new XError(n) 410 body:unknown inferred/shape',
    'throw errors throw new XError(n) 404 body:unknown inferred/shape',
  ]);
});
