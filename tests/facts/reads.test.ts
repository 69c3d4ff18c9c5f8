import { expect, it } from 'vitest';
import { probe } from './probe.ts';

it('sees comparisons, memberships and switches', () => {
  const code = `const response = await fetch('https://x.test');
if (response.status === 404 || 410 === response.status || response.status >= 500) throw 1;
if ([401, 403].includes(response.status) || new Set([408, 429]).has(response.status) || [502].indexOf(response.status) >= 0) throw 1;
switch (response.status) { case 200: break; case 204: break; default: }
switch (true) { case response.status === 301: break; }
`;
  expect(probe(code)).toEqual([
    'read fetch response.status === n 404 body:unknown proven/bindings',
    'read fetch response.status === n 410 body:unknown proven/bindings',
    'read fetch response.status === n 500 body:unknown proven/bindings',
    'read fetch response.status === n 401 body:unknown proven/bindings',
    'read fetch response.status === n 403 body:unknown proven/bindings',
    'read fetch response.status === n 408 body:unknown proven/bindings',
    'read fetch response.status === n 429 body:unknown proven/bindings',
    'read fetch response.status === n 502 body:unknown proven/bindings',
    'read fetch response.status === n 200 body:unknown proven/bindings',
    'read fetch response.status === n 204 body:unknown proven/bindings',
    'read fetch response.status === n 301 body:unknown proven/bindings',
  ]);
});

it('sees a code through variables', () => {
  const code = `const { status, headers: { age } } = await fetch('https://x.test');
const { status: code } = await fetch('https://x.test');
const response = await fetch('https://x.test');
const read = response.status;
const { res: { status: deep } } = { res: response };
if (status === 404 || code === 410 || read === 200) throw 1;
let changed = response.status;
changed = 7;
if (changed === 404 || age === 200 || deep === 500) throw 1;
`;
  expect(probe(code)).toEqual([
    'read fetch response.status === n 404 body:unknown proven/bindings',
    'read fetch response.status === n 410 body:unknown proven/bindings',
    'read fetch response.status === n 200 body:unknown proven/bindings',
  ]);
});

it('stays silent on what is not the code of a response', () => {
  const code = `const response = await fetch('https://x.test');
if (response.size === 404 || response.body.status2 === 200) throw 1;
if ([401, 403].includes(response.size) || names.includes(404)) throw 1;
switch (response.type) { case 200: break; }
const { length } = await fetch('https://x.test');
if (length === 404) throw 1;
const { status } = order;
if (status === 404) throw 1;
list.indexOf(response.status);
`;
  expect(probe(code)).toEqual([]);
});

it('reads assertions that name the expected code first', () => {
  const code = `import assert from 'node:assert';
const response = await fetch('https://x.test');
assert.equal(404, response.status);
assert.deepStrictEqual(301, response.status);
assert.equal(404, response.size);
`;
  expect(probe(code)).toEqual([
    'assert fetch assert.equal(x, n) 404 body:unknown proven/bindings',
    'assert fetch assert.deepStrictEqual(x, n) 301 body:unknown proven/bindings',
  ]);
});
