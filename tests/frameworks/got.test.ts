import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds what is read of responses and errors', () => {
  const code = `import got from 'got';
const NOT_FOUND = 404;
const answer = await got('https://x.test');
if (answer.statusCode === NOT_FOUND) throw new Error();
const { statusCode } = await got.post('https://x.test', { json: {} });
if (statusCode !== 201) throw new Error();
try { await got.extend({}).get('x'); } catch (error) { if (error.response.statusCode === 409) throw error; }
`;
  expect(probe(code)).toEqual([
    'read got response.statusCode === n 404 body:unknown proven/bindings',
    'read got response.statusCode === n 201 body:unknown proven/bindings',
    'read got response.statusCode === n 409 body:unknown inferred/names',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import got from './got.js';
const answer = await got('x');
if (answer.statusCode === 404) throw new Error();
if (line.statusCode === 200) throw new Error();
const { statusCode } = await load();
if (statusCode === 404) throw new Error();
if (got.statusCode === 500) throw new Error();
process.statusCode === 404;
`;
  expect(probe(code).filter((line) => line.includes(' got '))).toEqual([]);
});
