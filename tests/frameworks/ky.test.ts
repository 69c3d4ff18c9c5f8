import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds what is read of responses and errors', () => {
  const code = `import ky from 'ky';
const api = ky.create({});
const answer = await api.get('x');
if (answer.status === 404) throw new Error();
try { await ky.post('x'); } catch (error) { if (error.response.status === 409) throw error; }
`;
  expect(probe(code)).toEqual([
    'read fetch response.status === n 404 body:unknown proven/bindings',
    'read fetch response.status === n 409 body:unknown inferred/names',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import ky from './ky.js';
const answer = await ky.get('x');
if (answer.status === 400) throw new Error();
if (ky.status === 400) throw new Error();
const door = await load('x');
if (door.status === 200) throw new Error();
if (door.response.size === 200) throw new Error();
const gate = await load('y');
[400].includes(gate.status);
`;
  expect(probe(code)).toEqual([]);
});
