import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds every form', () => {
  const code = `import { expect } from 'vitest';
import assert, { strictEqual } from 'node:assert';
import { StatusCodes } from 'http-status-codes';
const response = await fetch('https://x.test');
expect(response.status).toBe(404);
expect(response.status).not.toBe(500);
expect(response.status, 'gone').toEqual(StatusCodes.GONE);
expect(response.status).toStrictEqual(200);
expect(response).toMatchObject({ status: 201 });
expect(response.status).toBe('200');
expect.soft(response.status).toBe(202);
expect([200, 204].includes(response.status)).toBe(true);
expect(response.status).toBeOneOf([200, 304]);
assert.equal(response.status, 409);
assert.strictEqual(response.status, StatusCodes.OK);
assert.strict.equal(response.status, 410);
assert(response.status === 418);
strictEqual(response.status, 422);
`;
  expect(probe(code)).toEqual([
    'assert fetch expect(x).toBe(n) 404 body:unknown proven/bindings',
    'assert fetch expect(x).toBe(n) 500 body:unknown proven/bindings',
    'assert fetch expect(x).toEqual(n) 410 body:unknown proven/bindings',
    'assert fetch expect(x).toStrictEqual(n) 200 body:unknown proven/bindings',
    'assert fetch expect(response).toMatchObject({ status: n }) 201 body:unknown proven/bindings',
    "assert fetch expect(x).toBe(n) '200' body:unknown proven/bindings",
    'assert fetch expect(x).toBe(n) 202 body:unknown proven/bindings',
    'read fetch response.status === n 200 body:unknown proven/bindings',
    'read fetch response.status === n 204 body:unknown proven/bindings',
    'assert fetch expect(x).toBeOneOf([n]) 200 body:unknown proven/bindings',
    'assert fetch expect(x).toBeOneOf([n]) 304 body:unknown proven/bindings',
    'assert fetch assert.equal(x, n) 409 body:unknown proven/bindings',
    'assert fetch assert.strictEqual(x, n) 200 body:unknown proven/bindings',
    'assert fetch assert.equal(x, n) 410 body:unknown proven/bindings',
    'read fetch response.status === n 418 body:unknown proven/bindings',
    'assert fetch equal(x, n) 422 body:unknown proven/bindings',
  ]);
});

it('finds the forms of chai, and of globals', () => {
  const code = `const { expect } = require('chai');
fetch('https://x.test').then((got) => { expect(got.status).to.equal(200); expect(got).to.have.status(404); expect(got.status).to.be.oneOf([200, 201]); });
fetch('https://x.test').then(function (got) { expect(got).to.not.have.status(500); });
`;
  expect(probe(code, { language: 'cjs' })).toEqual([
    'assert fetch expect(x).to.equal(n) 200 body:unknown proven/handlers',
    'assert fetch expect(response).to.have.status(n) 404 body:unknown proven/handlers',
    'assert fetch expect(x).to.be.oneOf([n]) 200 body:unknown proven/handlers',
    'assert fetch expect(x).to.be.oneOf([n]) 201 body:unknown proven/handlers',
    'assert fetch expect(response).to.have.status(n) 500 body:unknown proven/handlers',
  ]);
});

it('finds the forms of ava and tap', () => {
  const code = `import test from 'ava';
test('x', async (t) => {
  const response = await fetch('https://x.test');
  t.is(response.status, 200);
  t.deepEqual(response.status, 404);
});
`;
  expect(probe(code)).toEqual([
    'assert fetch t.is(x, n) 200 body:unknown proven/bindings',
    'assert fetch t.deepEqual(x, n) 404 body:unknown proven/bindings',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import { expect as claim } from './expect.js';
import { assert } from './assert.js';
const response = await fetch('https://x.test');
claim(response.status).toBe(404);
expect(job.status).toBe(200);
expect(list.length).toBe(404);
assert.equal(response.status, 200);
expect(response.size).toBe(200);
expect(order).toMatchObject({ status: 404 });
expect(sum(1)).toEqual(200);
expect(404).toBe(response.size);
`;
  expect(probe(code)).toEqual([]);
});
