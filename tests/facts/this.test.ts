import { expect, it } from 'vitest';
import { probe } from './probe.ts';

it('knows this by the class that it extends, and its members by their types', () => {
  const code = `import { Controller } from 'tsoa';
import type { Response } from 'express';
class Users extends Controller {
  private readonly out: Response = make();
  constructor(private readonly response: Response) { super(); }
  a() { this.setStatus(201); }
  b() { return [1].map(() => this.setStatus(202)); }
  c() { this.out.status(203); this.response.status(204).end(); }
}
`;
  expect(probe(code, { language: 'ts' })).toEqual([
    'set tsoa this.setStatus(n) 201 body:unknown proven/bindings',
    'set tsoa this.setStatus(n) 202 body:unknown proven/bindings',
    'set express res.status(n) 203 body:unknown declared/annotations',
    'set express res.status(n) 204 body:none declared/annotations',
  ]);
});

it('takes a class that extends a house error of another file for one', () => {
  const code = `import { HouseError } from './errors.js';
import { Base } from './base.js';
import { ZodError } from 'zod';
class NotFound extends HouseError { constructor() { super(...arguments); this.statusCode = 404; } }
class Gone extends HouseError { status = 410; }
class Job extends Base { status = 200; }
class Input extends ZodError { status = 422; }
`;
  expect(probe(code)).toEqual([
    'throw errors error.statusCode = n 404 body:unknown inferred/names',
    'throw errors error.status = n 410 body:unknown inferred/names',
  ]);
});

it('stays silent where this is another one', () => {
  const code = `import { Controller } from 'tsoa';
import { Controller as Own } from './controller';
class Users extends Controller {
  a() { return function () { this.setStatus(201); }; }
  b() { return { run() { this.setStatus(202); } }; }
}
class Jobs extends Own { a() { this.setStatus(203); } }
class Alone { a() { this.setStatus(204); } }
function free() { this.setStatus(205); }
`;
  expect(probe(code, { language: 'ts' })).toEqual([]);
});

it('finds no class around a function of the top level', () => {
  const code = `const express = require('express');
const reply = () => this.res.status(404).end();
`;
  expect(probe(code, { language: 'cjs' })).toEqual(['set express res.status(n) 404 body:none inferred/names']);
});
