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
