import { describe, expect, it } from 'vitest';
import { constantLibraries, findLibraryOfModule, findMember, resolveConstant } from '../../src/constants/index.ts';
import type { LibraryId } from '../../src/constants/index.ts';

describe('findLibraryOfModule', () => {
  it.each([
    ['http-status-codes', 'http-status-codes'],
    ['npm:http-status-codes', 'http-status-codes'],
    ['npm:http-status-codes@2.3.0', 'http-status-codes'],
    ['npm:/http-status@^1', 'http-status'],
    ['node:http2', 'node:http2'],
    ['http2', 'node:http2'],
    ['npm:@nestjs/common@11', '@nestjs/common'],
    ['@angular/common/http', '@angular/common/http'],
    ['@std/http', '@std/http/status'],
    ['@std/http/status', '@std/http/status'],
    ['jsr:@std/http/status', '@std/http/status'],
    ['jsr:@std/http@^1.0.0/status', '@std/http/status'],
    ['https://deno.land/std@0.224.0/http/status.ts', '@std/http/status'],
    ['stoker/http-status-codes', 'stoker/http-status-codes'],
    ['stoker/http-status-phrases', 'stoker/http-status-codes'],
  ])('reads %s as %s', (specifier, id) => {
    expect(findLibraryOfModule(specifier)?.id).toBe(id);
  });

  it.each([
    '',
    './http-status-codes',
    'http-status-codes/x',
    '@angular/common',
    'stoker',
    'http',
    'constructor',
    '@',
    'npm:',
  ])('knows no library of %j', (specifier) => {
    expect(findLibraryOfModule(specifier)).toBeUndefined();
  });
});

describe('resolveConstant', () => {
  it.each([
    ['http-status-codes', 'StatusCodes.NOT_FOUND', 404],
    ['http-status-codes', 'default.NOT_FOUND', 404],
    ['http-status-codes', 'NOT_FOUND', 404],
    ['http-status-codes', 'default.StatusCodes.INSUFFICIENT_SPACE_ON_RESOURCE', 419],
    ['http-status', 'default.NO_CONTENT', 204],
    ['http-status', 'status.NO_CONTENT', 204],
    ['http-status', 'NO_CONTENT', 204],
    ['http-status', 'default.extra.nginx.CLIENT_CLOSED_REQUEST', 499],
    ['@nestjs/common', 'HttpStatus.UNRECOVERABLE_ERROR', 456],
    ['@angular/common/http', 'HttpStatusCode.ImATeapot', 418],
    ['axios', 'HttpStatusCode.Ok', 200],
    ['axios', 'default.HttpStatusCode.ContentTooLarge', 413],
    ['node:http2', 'constants.HTTP_STATUS_BANDWIDTH_LIMIT_EXCEEDED', 509],
    ['http2', 'default.constants.HTTP_STATUS_OK', 200],
    ['jsr:@std/http@1/status', 'STATUS_CODE.URITooLong', 414],
    ['stoker/http-status-codes', 'OK', 200],
  ])('%s %s is %i', (specifier, path, code) => {
    expect(resolveConstant(specifier, path.split('.'))).toEqual({ code, written: 'number' });
  });

  it.each([
    ['http-status-codes', 'ReasonPhrases.REQUEST_TOO_LONG', 413],
    ['stoker/http-status-phrases', 'NOT_FOUND', 404],
  ])('%s %s is the phrase of %i', (specifier, path, code) => {
    expect(resolveConstant(specifier, path.split('.'))).toEqual({ code, written: 'phrase' });
  });

  it.each([
    ['http-status-codes', ''],
    ['http-status-codes', 'StatusCodes'],
    ['http-status-codes', 'StatusCodes.404'],
    ['http-status-codes', 'StatusCodes.constructor'],
    ['http-status-codes', 'StatusCodes.__proto__'],
    ['http-status-codes', 'StatusCodes.NOT_FOUND.toString'],
    ['http-status-codes', 'toString'],
    ['node:http2', 'constants.NGHTTP2_NO_ERROR'],
    ['node:http2', 'HTTP_STATUS_OK'],
    ['express', 'StatusCodes.NOT_FOUND'],
  ])('%s %j is nothing', (specifier, path) => {
    expect(resolveConstant(specifier, path.split('.'))).toBeUndefined();
  });

  it('reads nothing from the module alone', () => {
    expect(resolveConstant('stoker/http-status-codes', [])).toBeUndefined();
  });
});

describe('findMember', () => {
  const memberOf = (id: LibraryId, code: number): string | undefined => {
    const library = constantLibraries.find((one) => one.id === id);
    return library && findMember(library, code);
  };

  it.each<[LibraryId, string]>([
    ['http-status-codes', 'UNPROCESSABLE_ENTITY'],
    ['http-status', 'UNPROCESSABLE_ENTITY'],
    ['@nestjs/common', 'UNPROCESSABLE_ENTITY'],
    ['@angular/common/http', 'UnprocessableEntity'],
    // Only newer versions of axios have UnprocessableContent.
    ['axios', 'UnprocessableEntity'],
    ['node:http2', 'HTTP_STATUS_UNPROCESSABLE_ENTITY'],
    ['@std/http/status', 'UnprocessableEntity'],
    ['stoker/http-status-codes', 'UNPROCESSABLE_ENTITY'],
  ])('writes 422 of %s as %s', (id, member) => {
    expect(memberOf(id, 422)).toBe(member);
  });

  it('finds nothing for a code that the library lacks', () => {
    expect(memberOf('http-status-codes', 425)).toBeUndefined();
    expect(memberOf('@nestjs/common', 451)).toBeUndefined();
    expect(memberOf('http-status', 499)).toBeUndefined();
  });

  it('writes only what resolves to the code again', () => {
    for (const library of constantLibraries)
      for (let code = 100; code < 600; code++) {
        const member = findMember(library, code);
        if (member === undefined) continue;
        const [module = ''] = library.modules;
        expect(resolveConstant(module, [...library.write.at, member])).toEqual({ code, written: 'number' });
      }
  });
});
