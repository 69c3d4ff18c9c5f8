import { describe, expect, it } from 'vitest';
import rule from '../../src/rules/no-magic-number.ts';
import { fixFile, type FixOptions } from './fix-file.ts';

const site = 'export const GET = () => new Response(null, { status: 404 });';

/** The import lines, and the expression that the fixer writes in the place of 404 below them. */
function nameIn(imports: string, options: FixOptions = {}): string {
  const fixed = fixFile(rule, `${imports}\n${site}`, options);
  return /status: (?<name>.*) \}/.exec(fixed)?.groups?.['name'] ?? fixed;
}

describe('a variable that the file has', () => {
  it.each([
    ["import { StatusCodes } from 'http-status-codes';", 'StatusCodes.NOT_FOUND'],
    ["import { StatusCodes as Code } from 'http-status-codes';", 'Code.NOT_FOUND'],
    ["import { NOT_FOUND } from 'http-status-codes';", 'NOT_FOUND'],
    ["import * as codes from 'http-status-codes';", 'codes.StatusCodes.NOT_FOUND'],
    // Version 1 has no StatusCodes: what the file uses decides.
    ["import * as codes from 'http-status-codes'; f(codes.OK);", 'codes.NOT_FOUND'],
    ["import codes from 'http-status-codes';", 'codes.NOT_FOUND'],
    ["import status from 'http-status';", 'status.NOT_FOUND'],
    ["import { status as http } from 'http-status';", 'http.NOT_FOUND'],
    ["import { HttpStatus } from '@nestjs/common';", 'HttpStatus.NOT_FOUND'],
    ["import { HttpStatusCode } from '@angular/common/http';", 'HttpStatusCode.NotFound'],
    ["import { HttpStatusCode } from 'axios';", 'HttpStatusCode.NotFound'],
    ["import { constants } from 'http2';", 'constants.HTTP_STATUS_NOT_FOUND'],
    ["import http2 from 'node:http2'; f(http2.constants.HTTP_STATUS_OK);", 'http2.constants.HTTP_STATUS_NOT_FOUND'],
    ["import { STATUS_CODE } from 'jsr:@std/http@1/status';", 'STATUS_CODE.NotFound'],
    ["import * as HttpStatusCodes from 'stoker/http-status-codes';", 'HttpStatusCodes.NOT_FOUND'],
    // Two are imported: the first one.
    ["import status from 'http-status';\nimport { StatusCodes } from 'http-status-codes';", 'status.NOT_FOUND'],
    // An import that is there for something else says nothing.
    ["import axios from 'axios';", '404'],
    ["import { Controller } from '@nestjs/common';", '404'],
    // A constant under another name means something else than its code.
    [
      "import { NOT_FOUND as DEFAULT } from 'stoker/http-status-codes';\nimport * as codes from 'stoker/http-status-codes';",
      'codes.NOT_FOUND',
    ],
  ])('%s', (imports, name) => {
    expect(nameIn(imports)).toBe(name);
  });

  it.each([
    ["const { StatusCodes } = require('http-status-codes');", 'StatusCodes.NOT_FOUND'],
    ["const { StatusCodes: Code } = require('http-status-codes');", 'Code.NOT_FOUND'],
    ["const Code = require('http-status-codes').StatusCodes;", 'Code.NOT_FOUND'],
    ["const codes = require('http-status-codes');", 'codes.StatusCodes.NOT_FOUND'],
    [
      "const { StatusCodes } = require('http-status-codes');\nconst { NOT_FOUND } = StatusCodes;",
      'StatusCodes.NOT_FOUND',
    ],
    // Version 1 of http-status gives the object itself, version 2 does not: what the file uses decides.
    ["const status = require('http-status'); f(status.OK);", 'status.NOT_FOUND'],
    ["const { status } = require('http-status');", 'status.NOT_FOUND'],
    ["let { StatusCodes } = require('http-status-codes'); StatusCodes = {};", '404'],
  ])('%s', (imports, name) => {
    const code = `${imports}\nexports.GET = () => new Response(null, { status: 404 });`;
    expect(/status: (?<name>.*) \}/.exec(fixFile(rule, code, { sourceType: 'commonjs' }))?.groups?.['name']).toBe(name);
  });

  it('waits for a variable that is assigned below', () => {
    const code =
      "const reply = new Response(null, { status: 404 });\nconst { StatusCodes } = require('http-status-codes');\n";
    expect(fixFile(rule, code, { sourceType: 'commonjs' })).toBe(code);
  });

  it('leaves a place alone where another variable has its name', () => {
    const code = `import status from 'http-status';
export const GET = (status) => new Response(status, { status: 404 });
export const PUT = () => new Response(null, { status: 404 });`;
    expect(fixFile(rule, code)).toBe(code.replace(/404(?=[^4]*$)/, 'status.NOT_FOUND'));
  });
});

it.each([
  ["import { GONE } from 'http-status-codes';", "import { GONE, NOT_FOUND } from 'http-status-codes';"],
  [
    "import { GONE, getStatusText } from 'http-status';",
    "import { GONE, getStatusText, NOT_FOUND } from 'http-status';",
  ],
])('imports one more constant where a file imports them one by one: %s', (before, after) => {
  expect(fixFile(rule, `${before}\n${site}`)).toBe(`${after}\n${site.replace('404', 'NOT_FOUND')}`);
});

describe('a name that is imported as a type alone', () => {
  it.each([
    ["import type { StatusCodes } from 'http-status-codes';", "import { StatusCodes } from 'http-status-codes';"],
    [
      "import type { StatusCodes, ReasonPhrases } from 'http-status-codes';",
      "import { StatusCodes, type ReasonPhrases } from 'http-status-codes';",
    ],
    [
      "import { ReasonPhrases, type StatusCodes } from 'http-status-codes';",
      "import { ReasonPhrases, StatusCodes } from 'http-status-codes';",
    ],
    ["import type status from 'http-status';", "import status from 'http-status';"],
    ["import type * as Codes from 'stoker/http-status-codes';", "import * as Codes from 'stoker/http-status-codes';"],
  ])('%s', (before, after) => {
    expect(fixFile(rule, `${before}\n${site}`, { filename: 'route.ts' }).split('\n')[0]).toBe(after);
  });

  it('stays a type where a comment is in the way', () => {
    const code = `import type { /* codes */ StatusCodes } from 'http-status-codes';\n${site}`;
    expect(fixFile(rule, code, { filename: 'route.ts' })).toBe(code);
  });
});

describe('the place of the name', () => {
  const imports = "import status from 'http-status';\n";
  it.each([
    ['new Response(null, { status: 404 as const });', 'new Response(null, { status: status.NOT_FOUND });'],
    ['new Response(null, { status: 0x194 });', 'new Response(null, { status: status.NOT_FOUND });'],
    [
      'new Response(null, { status: 4.04e2 as number });',
      'new Response(null, { status: status.NOT_FOUND as number });',
    ],
    [
      'new Response(null, { status: ok ? 200 : 404 });',
      'new Response(null, { status: ok ? status.OK : status.NOT_FOUND });',
    ],
    [
      'new Response(null, { status: e.status ?? 500 });',
      'new Response(null, { status: e.status ?? status.INTERNAL_SERVER_ERROR });',
    ],
  ])('%s', (before, after) => {
    expect(fixFile(rule, imports + before, { filename: 'route.ts' })).toBe(imports + after);
  });

  it('is in brackets where the code is a key', () => {
    const code = (keys: string): string =>
      `import { initContract } from '@ts-rest/core';
import status from 'http-status';
export const contract = initContract().router({ get: { path: '/', responses: { ${keys} } } });`;
    expect(fixFile(rule, code("200: a, '404': b"))).toBe(code('[status.OK]: a, [status.NOT_FOUND]: b'));
  });
});

it('takes names from a module of the project', () => {
  const own = { module: '#http/codes', names: { NOT_FOUND: 404 } };
  const name = (exported: string): string =>
    fixFile(rule, site, { options: [{ library: { ...own, export: exported } }] });
  expect(name('Code')).toBe(`import { Code } from '#http/codes';\n\n${site.replace('404', 'Code.NOT_FOUND')}`);
  expect(name('default')).toBe(
    `import httpStatus from '#http/codes';\n\n${site.replace('404', 'httpStatus.NOT_FOUND')}`,
  );
  expect(name('*')).toBe(
    `import * as httpStatus from '#http/codes';\n\n${site.replace('404', 'httpStatus.NOT_FOUND')}`,
  );
});
