import { expect, it } from 'vitest';
import { probe } from './probe.ts';

it('takes the construction of a parent class for what it is', () => {
  const code = `import { HTTPException } from 'hono/http-exception';
class NotFound extends HTTPException { constructor(id) { super(404, { message: id }); } }
class Gone extends HTTPException {}
throw new NotFound(500);
throw new Gone(410);
`;
  expect(probe(code)).toEqual([
    'throw hono new HTTPException(n, options) 404 body:unknown proven/bindings',
    'throw hono new HTTPException(n, options) 410 body:unknown proven/bindings',
  ]);
});

it('leaves the constructors of other classes alone', () => {
  const code = `import { HTTPException } from 'hono/http-exception';
import { Other } from 'other';
class Failure extends HTTPException { constructor(text, id) { super(500, { message: text }); } }
class Special extends Failure { constructor() { super('x', 404); } }
class Foreign extends Other { constructor() { super(404); } }
`;
  expect(probe(code)).toEqual(['throw hono new HTTPException(n, options) 500 body:unknown proven/bindings']);
});

it('knows an error of the old way by its name', () => {
  const code = `function NotFoundError(message) { Error.call(this, message); this.status = 404; }
const Gone = function GoneException() { this.statusCode = 410; };
function JobError() { this.status = 3; }
function Lost() { this.status = 404; }
function makeError() { return function () { this.status = 404; }; }
class Job { raiseError() { this.status = 404; } }
`;
  expect(probe(code)).toEqual([
    'throw errors error.status = n 404 body:unknown inferred/names',
    'throw errors error.statusCode = n 410 body:unknown inferred/names',
  ]);
});
