import { assertions } from '../../../src/frameworks/assertions.ts';
import type { Driver, Reads } from '../driver.ts';
import { serveCode } from '../serve-code.ts';

const fetched = (...checks: readonly string[]): string[] =>
  checks.map((check) => `const response = await fetch(url + SENT); ${check}`);

const asked = (check: string): string => `const response = await needle('get', url + SENT); ${check}`;

/** A response of a handler that a test calls itself. */
const spied = (spy: string, ...checks: readonly string[]): string[] =>
  checks.map((check) => `const res = { status: ${spy}, json: ${spy} }; res.status(SENT); ${check}`);

/** What Jest and Vitest both have. */
const matchers = (spy: string): Readonly<Record<string, Reads>> => ({
  'expect(x).toBe(n)': fetched('expect(response.status).toBe(CODE);'),
  'expect(x).toEqual(n)': fetched('expect(response.status).toEqual(CODE);'),
  'expect(x).toStrictEqual(n)': fetched('expect(response.status).toStrictEqual(CODE);'),
  'expect(response).toMatchObject({ status: n })': fetched('expect(response).toMatchObject({ status: CODE });'),
  'expect(response).toMatchObject({ statusCode: n })': asked('expect(response).toMatchObject({ statusCode: CODE });'),
  'expect([n]).toContain(x)': fetched('expect([200, CODE]).toContain(response.status);'),
  "expect(response).toHaveProperty('status', n)": fetched("expect(response).toHaveProperty('status', CODE);"),
  'expect(res.status).toHaveBeenCalledWith(n)': spied(
    spy,
    'expect(res.status).toHaveBeenCalledWith(CODE);',
    'expect(res.status).toHaveBeenLastCalledWith(CODE);',
  ),
  'expect(res.status).toHaveBeenNthCalledWith(i, n)': spied(
    spy,
    'expect(res.status).toHaveBeenNthCalledWith(1, CODE);',
  ),
});

/** What Vitest has of Chai, too. */
const chained: Readonly<Record<string, Reads>> = {
  'expect(x).to.equal(n)': fetched('expect(response.status).to.equal(CODE);'),
  'expect(x).to.equals(n)': fetched('expect(response.status).to.equals(CODE);'),
  'expect(x).to.eq(n)': fetched('expect(response.status).to.eq(CODE);'),
  'expect(x).to.eql(n)': fetched('expect(response.status).to.eql(CODE);'),
  'expect(x).to.be.oneOf([n])': fetched('expect(response.status).to.be.oneOf([200, CODE]);'),
  'expect([n]).to.include(x)': fetched('expect([200, CODE]).to.include(response.status);'),
  'expect([n]).to.contain(x)': fetched('expect([200, CODE]).to.contain(response.status);'),
};

const functions: Readonly<Record<string, Reads>> = {
  'assert.equal(x, n)': fetched('assert.equal(response.status, CODE);'),
  'assert.strictEqual(x, n)': fetched('assert.strictEqual(response.status, CODE);'),
  'assert.deepEqual(x, n)': fetched('assert.deepEqual(response.status, CODE);'),
};

export const vitestDriver = {
  table: assertions,
  under: 'Vitest',
  majors: { 1: { vitest: 'vitest' } },
  wrap: (code) =>
    serveCode(`import needle from 'needle';`, `const { assert, expect, vi } = await import('vitest');\n    ${code}`),
  reads: {
    ...matchers('vi.fn()'),
    ...chained,
    ...functions,
  },
  strict: ['assert.deepEqual(x, n)', 'expect(x).to.eql(n)'],
} satisfies Driver;

export const jestDriver = {
  table: assertions,
  under: 'Jest',
  majors: { 1: { expect: 'expect', 'jest-extended': 'jest-extended', 'jest-mock': 'jest-mock' } },
  wrap: (code) =>
    serveCode(
      `import { expect } from 'expect';
import { toBeOneOf } from 'jest-extended';
import { fn } from 'jest-mock';
import needle from 'needle';
expect.extend({ toBeOneOf });`,
      code,
    ),
  reads: {
    ...matchers('fn()'),
    'expect(x).toBeOneOf([n])': fetched('expect(response.status).toBeOneOf([200, CODE]);'),
  },
} satisfies Driver;

export const chaiDriver = {
  table: assertions,
  under: 'Chai',
  majors: { 1: { chai: 'chai', 'chai-http': 'chai-http' } },
  wrap: (code) =>
    serveCode(
      `import { assert, expect, should, use } from 'chai';\nimport chaiHttp from 'chai-http';\nuse(chaiHttp);\nshould();`,
      code,
    ),
  reads: {
    ...chained,
    ...functions,
    'expect(response).to.have.status(n)': fetched('expect(response).to.have.status(CODE);'),
    "expect(response).toHaveProperty('status', n)": fetched("expect(response).to.have.property('status', CODE);"),
    'x.should.equal(n)': fetched('response.status.should.equal(CODE);'),
    'x.should.equals(n)': fetched('response.status.should.equals(CODE);'),
    'x.should.eq(n)': fetched('response.status.should.eq(CODE);'),
    'x.should.eql(n)': fetched('response.status.should.eql(CODE);'),
    'x.should.be.oneOf([n])': fetched('response.status.should.be.oneOf([200, CODE]);'),
    'response.should.have.status(n)': fetched('response.should.have.status(CODE);'),
    "response.should.have.property('status', n)": fetched("response.should.have.property('status', CODE);"),
  },
  strict: ['assert.deepEqual(x, n)', 'expect(x).to.eql(n)'],
} satisfies Driver;

export const shouldDriver = {
  table: assertions,
  under: 'should.js',
  majors: { 1: { should: 'should' } },
  wrap: (code) => serveCode(`import should from 'should';`, code),
  reads: {
    'expect(x).to.be.exactly(n)': fetched('should(response.status).be.exactly(CODE);'),
    'expect(x).to.equal(n)': fetched('should(response.status).equal(CODE);'),
    'x.should.equal(n)': fetched('response.status.should.equal(CODE);'),
    'x.should.equals(n)': fetched('response.status.should.equals(CODE);'),
    'x.should.eql(n)': fetched('response.status.should.eql(CODE);'),
    'x.should.exactly(n)': fetched('response.status.should.exactly(CODE);'),
    'x.should.be.oneOf([n])': fetched('response.status.should.be.oneOf([200, CODE]);'),
    "response.should.have.property('status', n)": fetched("response.should.have.property('status', CODE);"),
  },
} satisfies Driver;

export const expectJsDriver = {
  table: assertions,
  under: 'expect.js',
  majors: { 1: { 'expect.js': 'expect.js' } },
  wrap: (code) => serveCode(`import expect from 'expect.js';`, code),
  reads: {
    'expect(x).to.be(n)': fetched('expect(response.status).to.be(CODE);'),
    'expect(x).to.equal(n)': fetched('expect(response.status).to.equal(CODE);'),
    'expect(x).to.eql(n)': fetched('expect(response.status).to.eql(CODE);'),
  },
} satisfies Driver;

export const sinonDriver = {
  table: assertions,
  under: 'Sinon',
  majors: { 1: { sinon: 'sinon' } },
  wrap: (code) => serveCode(`import sinon from 'sinon';`, code),
  reads: {
    'sinon.assert.calledWith(res.status, n)': spied(
      'sinon.spy()',
      'sinon.assert.calledWith(res.status, CODE);',
      'sinon.assert.calledOnceWithExactly(res.status, CODE);',
      'sinon.assert.calledWithExactly(res.status, CODE);',
    ),
  },
} satisfies Driver;

export const nodeAssertDriver = {
  table: assertions,
  under: 'node:assert',
  majors: { 1: {} },
  wrap: (code) => serveCode(`import assert, { equal } from 'node:assert';`, code),
  reads: {
    ...functions,
    'assert.deepStrictEqual(x, n)': fetched('assert.deepStrictEqual(response.status, CODE);'),
    'equal(x, n)': fetched('equal(response.status, CODE);'),
    'assert.rejects(x, { status: n })':
      "await assert.rejects(async () => { const error = new Error('none'); error.status = SENT; throw error; }, { status: CODE });",
    'assert.rejects(x, { statusCode: n })':
      "await assert.rejects(async () => { const error = new Error('none'); error.statusCode = SENT; throw error; }, { statusCode: CODE });",
  },
} satisfies Driver;

const strictly = { 'equal(x, n)': fetched('equal(response.status, CODE);'), ...functions };

export const strictAssertDriver = {
  table: assertions,
  under: 'node:assert/strict',
  majors: { 1: {} },
  wrap: (code) => serveCode(`import assert, { equal } from 'node:assert/strict';`, code),
  reads: strictly,
  strict: Object.keys(strictly),
} satisfies Driver;

/** A failed check of tape throws nothing, but says so. */
export const tapeDriver = {
  table: assertions,
  under: 'tape',
  majors: { 1: { tape: 'tape' } },
  wrap: (code) =>
    serveCode(
      `import { createHarness } from 'tape';`,
      `const harness = createHarness();
    harness.createStream().resume();
    await new Promise((resolve) => {
      harness('status', async (t) => {
        t.on('result', ({ ok }) => {
          if (!ok) throw new Error('failed');
        });
        ${code}
        resolve();
      });
    });`,
    ),
  reads: {
    't.equal(x, n)': fetched('t.equal(response.status, CODE);'),
    't.equals(x, n)': fetched('t.equals(response.status, CODE);'),
    't.strictEqual(x, n)': fetched('t.strictEqual(response.status, CODE);'),
    't.is(x, n)': fetched('t.is(response.status, CODE);'),
    't.same(x, n)': fetched('t.same(response.status, CODE);'),
    't.deepEqual(x, n)': fetched('t.deepEqual(response.status, CODE);'),
  },
  strict: ['t.same(x, n)'],
} satisfies Driver;
