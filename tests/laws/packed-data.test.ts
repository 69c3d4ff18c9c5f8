/** What scripts/build.ts puts in the place of the tables. That the rest comes out again as it was, the build checks itself. */
import { describe, expect, it } from 'vitest';

import { deflated } from '../../scripts/pack-data.ts';
import { shorten } from '../../scripts/shorten.ts';
import { trimTables } from '../../scripts/trim-tables.ts';
import { makeOpen } from '../../scripts/unpack.ts';
import { listFrameworks } from '../../src/frameworks/all.ts';
import type { FrameworkTable } from '../../src/frameworks/types.ts';

describe('shorten', () => {
  it('gives a letter to the words that are repeated together, and unpack writes them out', () => {
    const { words, texts } = shorten(['[^Koa throws an error^,^Express throws an error^,^h3 throws an error^]']);
    expect({ words, texts }).toEqual({ words: [' throws an error^'], texts: ['[^KoaĀ,^ExpressĀ,^h3Ā]'] });
    expect(makeOpen({ words, roots: texts })(0)).toEqual([
      'Koa throws an error',
      'Express throws an error',
      'h3 throws an error',
    ]);
  });
});

it('deflates data, which comes out again as it was, and the same each time', () => {
  const open = deflated.open(
    JSON.parse(deflated.pack([{ code: 404 }, ['Not Found', 'Nicht gefunden', 'Não encontrado']])),
  );
  expect([open(0), open(1)]).toEqual([{ code: 404 }, ['Not Found', 'Nicht gefunden', 'Não encontrado']]);
  expect(open(0)).toBe(open(0));
});

describe('trimTables', () => {
  const tables = trimTables(listFrameworks()) as readonly FrameworkTable[];
  const listForms = (id: string): string[] =>
    tables
      .flatMap((table) => (table.id === id ? table.shapes.map(({ form }) => form) : []))
      .filter((form) => form !== '');

  it('keeps the forms that messages show: outdated ones, and all where content throws', () => {
    expect(listForms('koa')).toEqual(['ctx.throw(message, n)']);
    expect(listForms('fetch')).toEqual(expect.arrayContaining(['new Response(body, n)', 'Response.json(data, n)']));
  });

  it('leaves the other properties of a shape as they are', () => {
    const withoutForms = (list: readonly FrameworkTable[]): unknown[] =>
      list.map((table) => ({ ...table, source: '', shapes: table.shapes.map((shape) => ({ ...shape, form: '' })) }));
    expect(withoutForms(tables)).toEqual(withoutForms(listFrameworks()));
  });
});
