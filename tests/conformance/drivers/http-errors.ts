import { httpErrors } from '../../../src/frameworks/http-errors.ts';
import type { Driver } from '../driver.ts';

const checks = [
  ['equal', '1, 2'],
  ['notEqual', '1, 1'],
  ['strictEqual', '1, 2'],
  ['notStrictEqual', '1, 1'],
  ['deepEqual', '1, 2'],
  ['notDeepEqual', '1, 1'],
] as const;

/** What an error handler that trusts the error answers with. */
export const httpErrorsDriver = {
  table: httpErrors,
  majors: { 2: { 'http-errors': 'http-errors', 'http-assert': 'http-assert' } },
  wrap: (code) => `
import http from 'node:http';
import assert from 'http-assert';
import createError from 'http-errors';
function handle() {
  ${code}
}
export const server = http.createServer((req, res) => {
  try {
    handle();
  } catch (error) {
    res.setHeader('x-measured', error.status ?? 500).end(String(error));
  }
}).listen(0, '127.0.0.1');`,
  forms: {
    'createError(message, n)': "throw createError('content', CODE);",
    "createError('n')": 'throw createError(CODE);',
    'createError({ status: n })': 'throw createError({ status: CODE });',
    'createError({ statusCode: n })': 'throw createError({ statusCode: CODE });',
    'createError(n, message)': "throw createError(CODE, 'content');",
    'createError(n)': 'throw createError(CODE);',
    'createError(error, { status: n })': "throw createError(new Error('content'), { status: CODE });",
    'createError(message)': "throw createError('content');",
    'createError.*()': "throw createError.NAME('content');",
    'new createError.*()': "throw new createError.NAME('content');",
    'assert(value, n)': 'assert(false, CODE);',
    'assert.ok(value, n)': 'assert.ok(false, CODE);',
    'assert.fail(n)': 'assert.fail(CODE);',
    ...Object.fromEntries(
      checks.map(([name, values]) => [`assert.${name}(a, b, n)`, `assert.${name}(${values}, CODE);`]),
    ),
  },
  left: { 'createError(?)': 'It stands for the other forms where the argument is not known.' },
} satisfies Driver;
