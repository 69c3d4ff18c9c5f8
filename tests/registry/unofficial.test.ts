import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findCode, listCodes } from '../../src/registry/index.ts';
import { parseCsv } from './csv.ts';

const rows = parseCsv(readFileSync(new URL('../fixtures/registry/unofficial-codes.csv', import.meta.url), 'utf8'));
const documentCodes: unknown = JSON.parse(
  readFileSync(new URL('../fixtures/registry/document-codes.json', import.meta.url), 'utf8'),
);

/** The registry's short names of the vendors, which users write into options. */
const vendors: Record<string, string[]> = {
  'Laravel Framework': ['Laravel'],
  'Spring Framework': ['Spring'],
  'Apache Web Server/cPanel': ['Apache', 'cPanel'],
  'Warning header field (RFC 7234, obsoleted by RFC 9111)': ['Warning header field'],
};

/** Where the list has a description or a remark instead of a phrase. */
const described: Record<string, string> = {
  '530 Cloudflare': 'Returned with a 1xxx error',
  '460 AWS Elastic Load Balancing': 'Client Closed Connection',
  '463 AWS Elastic Load Balancing': 'Too Many X-Forwarded-For Addresses',
  '464 AWS Elastic Load Balancing': 'Incompatible Protocol Versions',
};

/** Uses from other sources than the list. */
const beyond = [
  '103 Checkpoint http-status',
  '210 Content Different NestJS',
  '218 This Is Fine informal convention',
  '308 Resume Incomplete Google',
  '419 Insufficient Space On Resource Spring',
  '419 Insufficient Space on Resource http-status-codes',
  '420 Method Failure http-status-codes',
  '430 Shopify Security Rejection Shopify',
  '456 Unrecoverable Error NestJS',
  '499 Client Closed Request Google',
  '509 Bandwidth Limit Exceeded Node.js',
  '526 Invalid SSL Certificate Cloud Foundry',
  '529 Overloaded Anthropic',
  '530 Origin DNS Error Shopify',
  '540 Temporarily Disabled Shopify',
  '783 Unexpected Token Shopify',
  '999 Request Denied LinkedIn',
];

it.each(rows)('knows %s %s of %s', (value = '', phrase = '', vendor = '') => {
  const uses = findCode(Number(value))?.uses ?? [];
  const expected = described[`${value} ${vendor}`] ?? phrase;
  for (const name of vendors[vendor] ?? [vendor]) {
    const phrases = uses.filter((use) => use.vendor === name).map((use) => use.phrase.toLowerCase());
    expect(phrases).toContain(expected.toLowerCase());
  }
});

it('has no use that neither the list nor another named source has', () => {
  const listed = rows.flatMap(([value = '', phrase = '', vendor = '']) =>
    (vendors[vendor] ?? [vendor]).map((name) => `${value} ${described[`${value} ${vendor}`] ?? phrase} ${name}`),
  );
  const ours = listCodes().flatMap(({ code, uses }) => uses.map(({ phrase, vendor }) => `${code} ${phrase} ${vendor}`));
  expect(ours.map((use) => use.toLowerCase()).sort()).toEqual(
    [...listed, ...beyond].map((use) => use.toLowerCase()).sort(),
  );
});

it('knows every code that the source document lists', () => {
  expect(documentCodes).toHaveLength(100);
  const known: unknown[] = listCodes().map(({ code }) => code);
  expect(documentCodes).toSatisfy((codes: unknown[]) => codes.every((code) => known.includes(code)));
});
