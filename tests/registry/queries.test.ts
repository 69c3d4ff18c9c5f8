import { describe, expect, it } from 'vitest';
import {
  codesInClass,
  codesOfVendor,
  findCode,
  findCodesByPhrase,
  listVendors,
  joinCodes,
  nameCode,
  nearestCodes,
} from '../../src/registry/index.ts';
import type { StatusCode } from '../../src/registry/index.ts';

const numbers = (found: readonly StatusCode[]): number[] => found.map(({ code }) => code);

describe('findCode', () => {
  it('finds a code of any state', () => {
    expect(findCode(404)?.phrase).toBe('Not Found');
    expect(findCode(420)?.state).toBe('unofficial');
    expect(findCode(110)?.state).toBe('warn-code');
  });

  it.each([0, -404, 404.5, 209, 600, 4040, NaN, Infinity])('does not know %d', (code) => {
    expect(findCode(code)).toBeUndefined();
  });
});

it.each([
  [404, '404 Not Found'],
  [306, '306 Switch Proxy'],
  [418, "418 I'm a teapot"],
  [420, '420 Enhance Your Calm'],
  [209, '209'],
])('nameCode names %d', (code, name) => {
  expect(nameCode(code)).toBe(name);
});

it.each([
  [[301], '301'],
  [[301, 302], '301 or 302'],
  [[301, 302, 308], '301, 302, or 308'],
])('joinCodes joins %j', (codes, text) => {
  expect(joinCodes(codes, 'or')).toBe(text);
});

describe('findCodesByPhrase', () => {
  it.each(['Not Found', 'not found', 'not-found', 'NOT_FOUND', 'NotFound', ' Not  Found! '])(
    'reads %j as 404',
    (text) => {
      expect(numbers(findCodesByPhrase(text))).toEqual([404]);
    },
  );

  it.each([
    ["I'm a teapot", [418]],
    ['I’m a Teapot', [418]],
    ['IM_A_TEAPOT', [418]],
    ['Payload Too Large', [413]],
    ['moved temporarily', [302]],
    ['Multi Status', [207]],
    ['OK', [200]],
    ['Enhance your calm', [420]],
    ['Method Failure', [420]],
    ['Response is stale', [110]],
  ])('reads %j as %j', (text, codes) => {
    expect(numbers(findCodesByPhrase(text))).toEqual(codes);
  });

  it('puts the phrase in force before a vendor’s', () => {
    expect(numbers(findCodesByPhrase('Unauthorized'))).toEqual([401, 561]);
    expect(numbers(findCodesByPhrase('Request Header Fields Too Large'))).toEqual([431, 430]);
  });

  it('leaves vendors out when asked for the standard’s phrases', () => {
    expect(numbers(findCodesByPhrase('Redirect'))).toEqual([451]);
    expect(findCodesByPhrase('Redirect', 'standard')).toEqual([]);
    expect(findCodesByPhrase('Enhance Your Calm', 'standard')).toEqual([]);
    expect(numbers(findCodesByPhrase('Unauthorized', 'standard'))).toEqual([401]);
    expect(numbers(findCodesByPhrase('Unprocessable Entity', 'standard'))).toEqual([422]);
  });

  it.each([
    '',
    ' ',
    '???',
    '404',
    '(Unused)',
    'constructor',
    '__proto__',
    'toString',
    'The page was Not Found',
    'не найдено',
  ])('finds nothing in %j', (text) => {
    expect(findCodesByPhrase(text)).toEqual([]);
  });
});

describe('codesInClass', () => {
  it('lists a class with every state in it', () => {
    expect(numbers(codesInClass('redirection'))).toEqual([300, 301, 302, 303, 304, 305, 306, 307, 308]);
    expect(numbers(codesInClass('informational'))).toEqual([100, 101, 102, 103, 104, 110, 111, 112, 113, 199]);
    expect(numbers(codesInClass('invalid'))).toEqual([783, 999]);
  });
});

describe('codesOfVendor', () => {
  it.each(['nginx', 'NGINX', 'Nginx'])('finds the codes of %s', (vendor) => {
    expect(numbers(codesOfVendor(vendor))).toEqual([444, 494, 495, 496, 497, 499]);
  });

  it('finds a registered code that a vendor uses for something else', () => {
    expect(numbers(codesOfVendor('IIS'))).toEqual([440, 449, 451]);
  });

  it('lists a code once, however often the vendor uses it', () => {
    expect(numbers(codesOfVendor('Shopify'))).toEqual([430, 530, 540, 783]);
  });

  it.each(['', 'Contoso', 'constructor', '__proto__'])('finds nothing for %j', (vendor) => {
    expect(codesOfVendor(vendor)).toEqual([]);
  });

  it('finds codes for every listed vendor', () => {
    expect(listVendors()).toEqual([...new Set(listVendors())]);
    expect(listVendors()).toContain('AWS Elastic Load Balancing');
    for (const vendor of listVendors()) expect(codesOfVendor(vendor)).not.toEqual([]);
  });
});

describe('nearestCodes', () => {
  it.each([
    // Two digits swapped come first, then the last digit, then the middle one.
    [440, [404, 410, 400]],
    [430, [403, 431, 410]],
    [427, [426, 428, 425]],
    [209, [208, 207, 206]],
    [309, [308, 307, 304]],
    [219, []],
    [502, [501, 503, 500]],
    [512, [511, 502]],
    [151, [101]],
  ])('offers for %i the codes %j', (code, near) => {
    expect(numbers(nearestCodes(code))).toEqual(near);
  });

  it('never offers a code that is deprecated, reserved, obsoleted, temporary or a vendor’s', () => {
    for (let code = 100; code < 600; code++)
      for (const near of nearestCodes(code)) expect(near.state).toBe('registered');
  });

  it.each([0, -404, 40, 99, 404.5, 600, 704, 999, 4040, NaN, Infinity])('offers nothing for %d', (code) => {
    expect(nearestCodes(code)).toEqual([]);
  });
});
