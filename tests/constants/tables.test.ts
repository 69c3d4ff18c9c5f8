import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { constantLibraries } from '../../src/constants/index.ts';
import type { LibraryId } from '../../src/constants/index.ts';
import { findCode, findCodesByPhrase } from '../../src/registry/index.ts';

const load: (module: string) => unknown = createRequire(import.meta.url);

/**
 * The packages' namespaces as `import` gives them. The default import of a CommonJS package is its `default` export in
 * bundlers, and the whole module in Node.js: a path is right if it is so in either.
 */
const namespaces: readonly (readonly [LibraryId, string, ...object[]])[] = [
  ['http-status-codes', 'http-status-codes', await import('http-status-codes'), { default: load('http-status-codes') }],
  ['http-status', 'http-status', await import('http-status')],
  ['@nestjs/common', '@nestjs/common', await import('@nestjs/common'), { default: load('@nestjs/common') }],
  ['axios', 'axios', await import('axios')],
  ['node:http2', 'node:http2', await import('node:http2')],
  ['stoker/http-status-codes', 'stoker/http-status-codes', await import('stoker/http-status-codes')],
  ['stoker/http-status-codes', 'stoker/http-status-phrases', await import('stoker/http-status-phrases')],
];

const cases = namespaces.flatMap(([id, module, ...views]) =>
  tablesOf(id, module).flatMap((table) => table.at.map((at) => ({ module, at, path: at.join('.'), views, table }))),
);

describe('the tables', () => {
  it('hold codes that the registry knows', () => {
    for (const { tables } of constantLibraries)
      for (const { members } of tables)
        for (const [name, code] of Object.entries(members)) expect(findCode(code), name).toBeDefined();
  });

  // Version 2 of http-status has no member on its namespace; what version 1's `require` returns does.
  const present = cases.filter(
    ({ module, at }) => module !== 'http-status' || at[0] === 'default' || at[0] === 'status',
  );

  it.each(present)('have the members of $module $path', ({ at, views, table }) => {
    expect(views.map((view) => readMembers(follow(view, at), table.written))).toContainEqual(
      table.written === 'number' ? table.members : readPhrases(table.members),
    );
  });

  it('have the members of http-status 1', async () => {
    const version1: object = (await import('http-status-1')).default;
    for (const table of tablesOf('http-status', 'http-status'))
      for (const at of table.at.filter(([first]) => first !== 'default' && first !== 'status'))
        expect(readMembers(follow(version1, at), 'number')).toEqual(table.members);
    expect.assertions(5);
  });

  it('have the members of @angular/common/http', () => {
    // The package runs only behind Angular's own linker, so its declarations are read instead.
    const declarations = readFileSync(
      new URL('../../node_modules/@angular/common/module.d.d.ts', import.meta.url),
      'utf8',
    );
    const [, body = ''] = /declare enum HttpStatusCode \{([^}]*)\}/.exec(declarations) ?? [];
    const members = Array.from(body.matchAll(/(\w+) = (\d+)/g), ([, name, code]) => [name, Number(code)]);
    expect(tablesOf('@angular/common/http', '@angular/common/http')[0]?.members).toEqual(Object.fromEntries(members));
  });

  it('have the members of @std/http/status', () => {
    const published: unknown = JSON.parse(
      readFileSync(new URL('../fixtures/registry/deno-std-status-code.json', import.meta.url), 'utf8'),
    );
    expect(tablesOf('@std/http/status', '@std/http/status')[0]?.members).toEqual(published);
  });

  it('are plain data', () => {
    expect(structuredClone(constantLibraries)).toEqual(constantLibraries);
  });
});

function tablesOf(id: LibraryId, module: string) {
  const library = constantLibraries.find((one) => one.id === id);
  return (library?.tables ?? []).filter((table) => (table.module ?? library?.modules[0]) === module);
}

function follow(start: object, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' || typeof value === 'function' ? Reflect.get(value ?? {}, name) : value,
    start,
  );
}

/** The members of an object that hold codes, or phrases; without the reverse entries of an enum. */
function readMembers(owner: unknown, written: 'number' | 'phrase'): Record<string, unknown> {
  const type = written === 'number' ? 'number' : 'string';
  return Object.fromEntries(
    Object.entries(owner ?? {})
      .filter(([name, value]) => typeof value === type && !/^\d/.test(name) && !isOtherConstant(name))
      .map(([name, value]) => [name, written === 'number' ? value : codesOf(String(value))]),
  );
}

/** Each member with what the codes that its phrase names must include. */
function readPhrases(members: Readonly<Record<string, number>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).map(([name, code]) => [name, expect.arrayContaining([code])]));
}

function codesOf(phrase: string): number[] {
  return findCodesByPhrase(phrase).map(({ code }) => code);
}

/** `http2.constants` also holds error codes, settings and flags. */
function isOtherConstant(name: string): boolean {
  return /^(?:NGHTTP2|DEFAULT_SETTINGS|MAX_|MIN_|PADDING|HTTP2_)/.test(name);
}
