import { describe, expect, it } from 'vitest';
import rule from '../../src/rules/prefer-numeric-code.ts';
import { fixFile } from './fix-file.ts';

/** What is left of the lines above a site that uses `constant` for 404. */
function above(
  lines: string,
  constant: string,
  filename = 'route.js',
  sourceType: 'module' | 'commonjs' = 'module',
): string {
  const site = (code: string): string => `export_.GET = () => new Response(null, { status: ${code} });`;
  const fixed = fixFile(rule, lines + site(constant), { filename, sourceType });
  expect(fixed.endsWith(site('404'))).toBe(true);
  return fixed.slice(0, -site('404').length);
}

describe('the last use takes the import with it', () => {
  it.each([
    ["import { StatusCodes } from 'http-status-codes';\n\n", 'StatusCodes.NOT_FOUND', ''],
    [
      "import a from 'a';\nimport { StatusCodes } from 'http-status-codes';\n\n",
      'StatusCodes.NOT_FOUND',
      "import a from 'a';\n\n",
    ],
    ["import status from 'http-status';\r\nf();\r\n", 'status.NOT_FOUND', 'f();\r\n'],
    ["import * as codes from 'stoker/http-status-codes';\n", 'codes.NOT_FOUND', ''],
    // What else is imported stays.
    [
      "import { Get, HttpStatus } from '@nestjs/common';\n",
      'HttpStatus.NOT_FOUND',
      "import { Get } from '@nestjs/common';\n",
    ],
    [
      "import { HttpStatus as S, Get } from '@nestjs/common';\n",
      'S.NOT_FOUND',
      "import { Get } from '@nestjs/common';\n",
    ],
    [
      "import {\n  Get,\n  HttpStatus,\n  Post,\n} from '@nestjs/common';\n",
      'HttpStatus.NOT_FOUND',
      "import {\n  Get,\n  Post,\n} from '@nestjs/common';\n",
    ],
    ["import axios, { HttpStatusCode } from 'axios';\n", 'HttpStatusCode.NotFound', "import axios from 'axios';\n"],
    ["import status, { extra } from 'http-status';\n", 'status.NOT_FOUND', "import { extra } from 'http-status';\n"],
    // Constants on their own, of which some had no use any more.
    [
      "import { OK, NOT_FOUND, CREATED } from 'stoker/http-status-codes';\nlog(CREATED);\n",
      'NOT_FOUND',
      "import { CREATED } from 'stoker/http-status-codes';\nlog(CREATED);\n",
    ],
  ])('%s', (before, constant, after) => {
    expect(above(before, constant)).toBe(after);
  });

  it.each([
    ["const { StatusCodes } = require('http-status-codes');\n", 'StatusCodes.NOT_FOUND', ''],
    ["const codes = require('http-status-codes'), a = require('a');\n", 'codes.NOT_FOUND', "const a = require('a');\n"],
    [
      "const { Get, HttpStatus } = require('@nestjs/common');\n",
      'HttpStatus.NOT_FOUND',
      "const { Get } = require('@nestjs/common');\n",
    ],
    ["const status = require('http-status').default;\n", 'status.NOT_FOUND', ''],
  ])('%s', (before, constant, after) => {
    expect(above(before, constant, 'route.cjs', 'commonjs')).toBe(after);
  });

  it('in TypeScript, too', () => {
    expect(
      above("import codes = require('http-status-codes');\nexport {};\n", 'codes.StatusCodes.NOT_FOUND', 'a.ts'),
    ).toBe('export {};\n');
  });
});

describe('the import stays', () => {
  it.each([
    ['for another use', "import { StatusCodes } from 'http-status-codes';\nlog(StatusCodes);\n"],
    ['for an export', "import { StatusCodes } from 'http-status-codes';\nexport { StatusCodes };\n"],
    ['for a comment', "import { StatusCodes /* v2 */ } from 'http-status-codes';\n"],
    ['for a directive about it', "// eslint-disable-next-line x\nimport { StatusCodes } from 'http-status-codes';\n"],
  ])('%s', (_, lines) => {
    expect(above(lines, 'StatusCodes.NOT_FOUND')).toBe(lines);
  });

  it('for what a rest pattern leaves out', () => {
    const lines = "const { StatusCodes, ...rest } = require('http-status-codes');\n";
    expect(above(lines, 'StatusCodes.NOT_FOUND', 'route.cjs', 'commonjs')).toBe(lines);
  });

  it('where a TypeScript file would be no module without it', () => {
    const lines = "import { StatusCodes } from 'http-status-codes';\n";
    expect(above(lines, 'StatusCodes.NOT_FOUND', 'a.ts')).toBe(lines);
  });
});

it('replaces many constants and drops their import in one run', () => {
  const names = [
    'OK',
    'CREATED',
    'ACCEPTED',
    'NO_CONTENT',
    'FOUND',
    'SEE_OTHER',
    'CONFLICT',
    'GONE',
    'LOCKED',
    'BAD_REQUEST',
    'UNAUTHORIZED',
    'FORBIDDEN',
  ];
  const sites = names.map((name) => `new Response(null, { status: ${name} });\n`).join('');
  const code = `import { ${names.join(', ')} } from '@std/http/status';\n${sites}`;
  const members = `import * as codes from 'stoker/http-status-codes';\n${sites.replaceAll('status: ', 'status: codes.').replaceAll('FOUND', 'NOT_FOUND')}`;
  expect(fixFile(rule, code)).toBe(code);
  expect(
    fixFile(rule, code.replace('@std/http/status', 'stoker/http-status-codes').replaceAll('FOUND', 'NOT_FOUND')),
  ).not.toMatch(/import|: [A-Z]/);
  expect(fixFile(rule, members)).not.toMatch(/import|codes/);
});
