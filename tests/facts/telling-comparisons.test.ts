import { expect, it } from 'vitest';

import { probe } from './probe.ts';

it('takes a code for one of HTTP where only HTTP servers answer with what it is compared with', () => {
  const code = `function isRedirect(code) { return [301, 302, 303, 307].includes(code); }
function isEmpty(code, isHead) { return isHead || code === 204 || code === 304; }
`;
  expect(probe(code)).toEqual([
    ...[301, 302, 303, 307, 204, 304].map(
      (value) => `read http-client x.status === n ${String(value)} body:unknown inferred/names`,
    ),
  ]);
});

it('stays silent where other servers reply with the same codes, or characters have them', () => {
  const code = `function isMoved(code) { return [301, 302, 305].includes(code); }
function isDone(code) { return code === 204 || code === 205; }
function isDotless(code) { return code === 304 || code === 305; }
function isLong(code) { return code === 304; }
function isBetween(code) { return code >= 303 && code <= 304; }
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});

it('knows a status that the file sends elsewhere in an object', () => {
  const code = `export function render({ status, error, text, size }) {
  if (status !== 200 && !error) text += status;
  if (size !== 200) text += size;
  return new Response(text, { status, headers: { size } });
}
export function show({ status, text }) {
  if (status !== 200) text += status;
  return new Page(text, { status });
}
`;
  expect(probe(code).filter((line) => line.startsWith('read ') && !line.includes(' guessed/'))).toEqual([
    'read http-client x.status === n 200 body:unknown inferred/names',
  ]);
});
