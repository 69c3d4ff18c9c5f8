import { STATUS_CODES } from 'node:http';
import { expect, it } from 'vitest';
import { findCode, findCodesByPhrase, listCodes } from '../../src/registry/index.ts';

/** Codes that Node.js knows and IANA does not. */
const nodeAlone = [509];

/** Codes that IANA knows and a Node.js version may not: a temporary one, and one that is unused. */
const ianaAlone = [104, 306];

it.each(Object.entries(STATUS_CODES))('knows Node’s %s %s', (value, phrase = '') => {
  const code = Number(value);
  const whose = nodeAlone.includes(code) ? 'anyone' : 'standard';
  // Node 20's phrases lag behind RFC 9110: they are former ones, such as 413 Payload Too Large.
  expect(findCodesByPhrase(phrase, whose)).toContain(findCode(code));
});

it('has no code that Node lacks, apart from those named', () => {
  const ours = listCodes()
    .filter(({ state }) => state !== 'unofficial' && state !== 'warn-code')
    .map(({ code }) => code);
  expect(ours.filter((code) => !(code in STATUS_CODES) && !ianaAlone.includes(code))).toEqual([]);
});
