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
import { check } from './assert.js';
const response = await fetch('https://x.test');
claim(response.status).toBe(404);
expect(job.status).toBe(200);
expect(list.length).toBe(404);
check.equal(response.status, 200);
expect(response.size).toBe(200);
expect(order).toMatchObject({ status: 404 });
expect(sum(1)).toEqual(200);
expect(404).toBe(response.size);
`;
  expect(probe(code)).toEqual([]);
});

it('finds what stands before should, in a list, and in a rejection', () => {
  const code = `const should = require('should');
fetch('https://x.test').then((got) => {
  got.status.should.equal(200);
  got.status.should.be.exactly(201);
  got.status.should.not.eql(500);
  got.should.have.status(202);
  should(got.status).be.exactly(203);
  got.status.should.be.oneOf([204, 304]);
  expect([404, 410]).toContain(got.status);
  expect([401, 403]).to.include(got.status);
});
assert.rejects(load(), { status: 409 });
assert.rejects(() => load(), { statusCode: 422 });
expect(load()).rejects.toMatchObject({ status: 423 });
`;
  expect(probe(code, { language: 'cjs' })).toEqual([
    'assert fetch x.should.equal(n) 200 body:unknown proven/handlers',
    'assert fetch x.should.exactly(n) 201 body:unknown proven/handlers',
    'assert fetch x.should.eql(n) 500 body:unknown proven/handlers',
    'assert fetch response.should.have.status(n) 202 body:unknown proven/handlers',
    'assert fetch expect(x).to.be.exactly(n) 203 body:unknown proven/handlers',
    'assert fetch x.should.be.oneOf([n]) 204 body:unknown proven/handlers',
    'assert fetch x.should.be.oneOf([n]) 304 body:unknown proven/handlers',
    'assert fetch expect([n]).toContain(x) 404 body:unknown proven/handlers',
    'assert fetch expect([n]).toContain(x) 410 body:unknown proven/handlers',
    'assert fetch expect([n]).to.include(x) 401 body:unknown proven/handlers',
    'assert fetch expect([n]).to.include(x) 403 body:unknown proven/handlers',
    'assert http-client assert.rejects(x, { status: n }) 409 body:unknown inferred/names',
    'assert http-client assert.rejects(x, { statusCode: n }) 422 body:unknown inferred/names',
    'assert http-client expect(response).toMatchObject({ status: n }) 423 body:unknown inferred/names',
  ]);
});

it('leaves other subjects of such chains alone', () => {
  const code = `const should = require('should');
fetch('https://x.test').then((got) => {
  got.size.should.equal(200);
  order.status.should.equal(200);
  list.length.should.be.exactly(404);
  res.prices[0].should.equal(400);
  expect([404, 410]).toContain(got.size);
  expect([200]).toContain(order.status);
  expect('200').to.include(got.body);
});
assert.rejects(load(), { status: 'gone' });
assert.rejects(load(), { code: 404 });
expect(load()).resolves.toMatchObject({ status: 423 });
`;
  expect(probe(code, { language: 'cjs' }).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});

it('finds the forms of expect.js, and the calls of a watched method by their number', () => {
  const code = `const expect = require('expect.js');
expect(response.statusCode).to.be(200);
expect(response.statusCode).to.not.be(404);
expect(response.statusCode).to.equal(201);
expect(response.status).toHaveBeenNthCalledWith(1, 204);
expect(order.size).to.be(404);
`;
  expect(probe(code, { language: 'cjs' })).toEqual([
    'assert http-client expect(x).to.be(n) 200 body:unknown inferred/names',
    'assert http-client expect(x).to.be(n) 404 body:unknown inferred/names',
    'assert http-client expect(x).to.equal(n) 201 body:unknown inferred/names',
    'assert express expect(res.status).toHaveBeenNthCalledWith(i, n) 204 body:unknown inferred/names',
  ]);
});

it("takes a project's own assert for one", () => {
  const code = `import assert from '../utils/assert.js';
fetch('https://x.test').then((res) => {
  assert.deepEqual(res.status, 200);
  assert.strictEqual(res.size, 404);
  assert.sum(res.status, 500);
});
`;
  expect(probe(code)).toEqual(['assert fetch assert.deepEqual(x, n) 200 body:unknown proven/handlers']);
});
