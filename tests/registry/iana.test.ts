import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findCode, listCodes } from '../../src/registry/index.ts';
import type { StatusState } from '../../src/registry/index.ts';
import { parseCsv } from './csv.ts';

const rows = parseCsv(
  readFileSync(new URL('../fixtures/registry/iana-http-status-codes.csv', import.meta.url), 'utf8'),
);

/** IANA's registry does not mark these two: RFC 9110 deprecates 305, and RFC 4918 dropped 102 from WebDAV. */
const deprecated = ['102', '305'];

it.each(rows)('knows IANA’s %s %s', (value = '', description = '', reference = '') => {
  const [, phrase, note = ''] = /^(\(Unused\)|[^(]+?)(?: \((.+)\))?$/.exec(description) ?? [];
  const expires = /expires (\d{4}-\d\d-\d\d)/.exec(note)?.[1];
  const status = findCode(Number(value));
  expect(status).toMatchObject({ phrase, state: readState(value, phrase, note) });
  expect(status?.expires).toBe(expires);
  const [document, section] = reference.split(', Section ');
  expect(status?.source).toMatchObject(section === undefined ? { name: document } : { name: document, section });
});

it('registers nothing that IANA does not', () => {
  const ours = listCodes().filter(({ state }) => state !== 'unofficial' && state !== 'warn-code');
  expect(ours.map(({ code }) => String(code))).toEqual(rows.map(([value]) => value));
});

function readState(value: string, phrase: string | undefined, note: string): StatusState {
  if (note.startsWith('TEMPORARY')) return 'temporary';
  if (note === 'OBSOLETED') return 'obsoleted';
  if (phrase === '(Unused)') return 'reserved';
  return deprecated.includes(value) ? 'deprecated' : 'registered';
}
