import { expect, it } from 'vitest';
import { probe } from './probe.ts';

it('takes the calls of a function that passes a code on for sites', () => {
  const code = `import express from 'express';
const app = express();
function fail(res, code, body) { return res.status(code).json(body); }
const deny = (res, code = 403) => fail(res, code, { error: 'no' });
app.get('/x', (req, res) => fail(res, 404, null));
app.get('/y', (req, res) => deny(res, 401));
app.get('/z', (req, res) => { const send = ({ status }) => res.sendStatus(status); send({ status: 204 }); });
`;
  expect(probe(code).filter((line) => line.includes('wrapper'))).toEqual([
    'set express wrapper of res.status(n) 403… body:present inferred/names',
    'set express wrapper of res.status(n) 404 body:none inferred/names',
    'set express wrapper of res.status(n) 401 body:unknown inferred/names',
    'send express wrapper of res.sendStatus(n) 204 body:none inferred/handlers',
  ]);
});

it('follows a code through methods and the constructors of error classes', () => {
  const code = `class AppError extends Error {
  constructor(message, status) { super(message); this.status = status; }
}
class NotFound extends AppError { constructor() { super('gone', 404); } }
class Fixed extends Error { statusCode = 503; }
class Controller {
  fail(res, code) { res.status(code).json({}); }
  get(req, res) { this.fail(res, 418); }
  #deny(code, res) { res.status(code).json({}); }
  put(req, res) { this.#deny(451, res); this.deny(409, res); }
}
throw new AppError('no', 409);
`;
  expect(probe(code).filter((line) => !line.includes(' ? '))).toEqual([
    'throw errors wrapper of error.status = n 404 body:unknown inferred/bindings',
    'throw errors error.statusCode = n 503 body:unknown proven/bindings',
    'set express wrapper of res.status(n) 418 body:unknown inferred/names',
    'set express wrapper of res.status(n) 451 body:unknown inferred/names',
    'throw errors wrapper of error.status = n 409 body:unknown inferred/bindings',
  ]);
});

it('leaves functions and classes alone that do something else with the number', () => {
  const code = `import express from 'express';
function retry(times, wait) { setTimeout(run, wait); }
class Timer { constructor(status) { this.status = status; } }
class Issue extends Model { constructor(status) { super(); this.status = status; } }
retry(3, 404);
new Timer(404);
new Issue(404);
`;
  expect(probe(code)).toEqual([]);
});

it('follows a code out of an object that is passed whole, and past its default', () => {
  const code = `class HttpError extends Error {
  constructor(options) { super(options.name); this.status = options.status ?? 500; }
}
class Lost extends HttpError { constructor(err) { super({ status: err.status || 404, name: 'Lost' }); } }
throw new HttpError({ status: 409 });
throw new HttpError({ name: 'Plain' });
`;
  expect(probe(code).filter((line) => line.includes('wrapper'))).toEqual([
    'throw errors wrapper of error.status = n 404… body:unknown inferred/bindings',
    'throw errors wrapper of error.status = n 409 body:unknown inferred/bindings',
  ]);
});
