import { describe, expect, it } from 'vitest';
import { findCode, listCodes } from '../../src/registry/index.ts';
import type { StatusCode } from '../../src/registry/index.ts';

const codesWhere = (holds: (status: StatusCode) => boolean): number[] =>
  listCodes()
    .filter(holds)
    .map(({ code }) => code);

describe('listCodes', () => {
  it('lists every code once, in ascending order', () => {
    const codes = listCodes().map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b));
  });

  it('is frozen to the bottom', () => {
    const thawed: unknown[] = [];
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(value);
      Object.values(value).forEach(visit);
    };
    visit(listCodes());
    expect(thawed).toEqual([]);
  });

  it('is plain data', () => {
    expect(structuredClone(listCodes())).toEqual(listCodes());
  });

  it('puts each code into the class of its first digit', () => {
    const classes = ['informational', 'successful', 'redirection', 'client-error', 'server-error'];
    for (const status of listCodes())
      expect(status.class).toBe(classes[Math.floor(status.code / 100) - 1] ?? 'invalid');
  });

  it('forbids content for 1xx, 204, 205 and 304 only', () => {
    expect(codesWhere(({ content, code }) => content === 'forbidden' && code >= 200)).toEqual([204, 205, 304]);
    expect(codesWhere(({ content, code }) => content === 'allowed' && code < 200)).toEqual([]);
  });

  it('names the source of every code, use and field, and whose the unofficial codes are', () => {
    for (const { source, uses, fields, state } of listCodes()) {
      for (const one of [source, ...[...uses, ...fields.must, ...fields.should].map((item) => item.source)])
        expect(`${one.name} ${one.url}`).toMatch(/^\S.* https:\/\/\S+$/);
      if (state === 'unofficial' || state === 'warn-code') expect(uses).not.toEqual([]);
    }
  });

  it('writes every meaning and reason as one sentence', () => {
    for (const { meaning, uses, replacements } of listCodes())
      for (const text of [meaning, ...uses.map((use) => use.meaning), ...replacements.map(({ reason }) => reason)])
        expect(text).toMatch(/^[A-Za-z].*\.$/);
  });

  it('gives an expiry date to temporary registrations only', () => {
    expect(codesWhere(({ expires }) => expires !== undefined)).toEqual([104]);
  });
});

describe('fields', () => {
  const requirements = (level: 'must' | 'should'): string[] =>
    listCodes().flatMap(({ code, fields }) =>
      fields[level].map(({ field, keyword, methods }) => [code, field, keyword, ...(methods ?? [])].join(' ')),
    );

  it('a response cannot do without', () => {
    expect(requirements('must')).toEqual([
      '101 Upgrade MUST',
      '206 Content-Range MUST',
      '301 Location SHOULD',
      '302 Location SHOULD',
      '303 Location ',
      '307 Location SHOULD',
      '308 Location SHOULD',
      '401 WWW-Authenticate MUST',
      '405 Allow MUST',
      '407 Proxy-Authenticate MUST',
      '416 Content-Range SHOULD',
      '426 Upgrade MUST',
    ]);
  });

  it('a response is better with', () => {
    expect(requirements('should')).toEqual([
      '201 Location SHOULD POST',
      '413 Retry-After SHOULD',
      '429 Retry-After MAY',
      '451 Link SHOULD',
      '503 Retry-After MAY',
    ]);
  });

  it('lets a multipart 206 go without Content-Range', () => {
    expect(findCode(206)?.fields.must[0]?.exceptMediaType).toBe('multipart/byteranges');
  });
});

it('contradicts GET with 201, and every method but GET and HEAD with 206 and 304', () => {
  const others = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'];
  expect(listCodes().filter(({ contradicts }) => contradicts.length > 0)).toMatchObject([
    { code: 201, contradicts: ['GET', 'HEAD'] },
    { code: 206, contradicts: others },
    { code: 304, contradicts: others },
  ]);
});

describe('former phrases', () => {
  it.each([
    [302, 'Moved Temporarily'],
    [306, 'Switch Proxy'],
    [408, 'Request Time-out'],
    [413, 'Payload Too Large'],
    [413, 'Request Entity Too Large'],
    [414, 'Request-URI Too Long'],
    [414, 'Request-URI Too Large'],
    [416, 'Requested Range Not Satisfiable'],
    [418, "I'm a teapot"],
    [422, 'Unprocessable Entity'],
    [425, 'Unordered Collection'],
    [504, 'Gateway Time-out'],
  ])('of %i: %s', (code, phrase) => {
    expect(findCode(code)?.formerPhrases).toContain(phrase);
  });
});

describe('replacements', () => {
  it('are registered', () => {
    for (const { replacements } of listCodes())
      for (const { code } of replacements) expect(findCode(code)?.state).toBe('registered');
  });

  it('are these', () => {
    const table = listCodes()
      .filter(({ replacements }) => replacements.length > 0)
      .map(({ code, replacements }) => [code, ...replacements.map((one) => one.code)].join(' '));
    expect(table).toEqual([
      ...[
        '419 403 507',
        '420 429 424',
        '430 429 403',
        '440 401',
        '449 400',
        '450 403',
        '463 431',
        '464 505',
        '494 431',
      ],
      ...['495 400', '496 400', '497 400', '498 401', '499 401', '509 429'],
      ...['520 502', '521 502', '522 504', '523 502', '524 504', '525 502', '526 502', '527 502'],
      ...['529 503', '530 503 502', '540 503', '561 401', '598 504', '599 504', '783 400', '999 403 429'],
    ]);
  });
});
