import { Linter, type Rule } from 'eslint';
import type { TSESLint } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import { FileOutline } from '../../src/facts/file.ts';
import { findCandidates } from '../../src/facts/gate.ts';

/** The text at each place that the gate finds worth a look, up to the end of its line. */
function findPlaces(code: string, filename = 'src/server.js'): readonly string[] {
  const places: string[] = [];
  const isScript = (sourceCode: unknown): sourceCode is TSESLint.SourceCode =>
    typeof sourceCode === 'object' && sourceCode !== null && 'ast' in sourceCode;
  const rule: Rule.RuleModule = {
    create: ({ sourceCode }) => ({
      Program() {
        if (!isScript(sourceCode)) return;
        for (const offset of findCandidates(new FileOutline(sourceCode, filename)))
          places.push(code.slice(offset).split('\n')[0] ?? '');
      },
    }),
  };
  expect(new Linter().verify(code, [{ plugins: { probe: { rules: { rule } } }, rules: { 'probe/rule': 2 } }])).toEqual(
    [],
  );
  return places;
}

describe('the gate lets a file through', () => {
  it.each([
    ['a method of a response', 'export const f = (req, res) => res.sendStatus(code);'],
    ['an assigned member', 'export const f = (req, res) => { res.statusCode = code; };'],
    ['a property', 'export const handler = async () => ({ statusCode: code });'],
    ['a shorthand property', 'export const handler = async () => ({ statusCode, body });'],
    ['a member that is destructured', 'const { status } = response;'],
    ['a name in quotes', "export const handler = async () => ({ 'statusCode': code });"],
    ['an everyday method with a number', 'export const f = (req, res) => res.send(404);'],
    ['a number inside of its arguments', 'export const f = (req, res) => res.json({ list: [x] }, 404);'],
    ['an error with a number', "throw new AppError('none', 404);"],
    ['a comparison with a number', 'export const isLost = (error) => explain(error) === 404;'],
    ['a comparison that begins with a number', 'export const isLost = (error) => 404 == explain(error);'],
    ['the bounds of a class', 'export const isFine = (status) => status >= 200 && status < 300;'],
    ['what a method gives that is called a status code', 'export const isFine = (a) => a.getStatusCode() === 200;'],
    ['a code in its place', 'export const isFine = (a) => (a?.getStatusCode() ?? 500) <= 399;'],
    ['a status line', "to.write('HTTP/1.1 400 Bad Request');"],
    ['a list that is asked', 'export const isBusy = (error) => [408, 429].includes(error.code);'],
    ['a case', 'switch (explain(error)) { case 404: break; }'],
    ['a number that is thrown', 'export const f = () => { throw 404; };'],
    [
      'a parameter of an imported type',
      "import { TsoaResponse } from 'tsoa';\nexport const f = (no) => no(404, TsoaResponse);",
    ],
    ['a parameter of an imported decorator', "import { Res } from 'tsoa';\nexport const f = (no) => no(404, Res);"],
    ['the keys of responses', "const route = { responses: { 200: schema, '404': schema } };"],
    ['an import that is a form itself', "import createError from 'http-errors';\nthrow createError(code);"],
    [
      'a framework with an everyday name',
      "import express from 'express';\nexpress().get('/', (req, res) => res.json(x));",
    ],
    ['a constant', "import { StatusCodes } from 'http-status-codes';\nexport default StatusCodes.OK;"],
    ['a global variable', 'export const f = () => new Response(body);'],
  ])('for %s', (_, code) => {
    expect(findPlaces(code)).not.toEqual([]);
  });

  it('for a file whose exports a framework calls', () => {
    const code = "export function GET({ redirect }) { return redirect('/new'); }";
    expect(findPlaces(code, 'src/pages/old.js')).not.toEqual([]);
    expect(findPlaces(code, 'src/old.js')).toEqual([]);
  });
});

describe('the gate keeps a file out', () => {
  it.each([
    ['numbers of other things', 'setTimeout(run, 500); const sizes = [100, 200]; if (width > 300) resize(400);'],
    [
      'comparisons with round and other numbers',
      'if (width === 500 || which === 113 || key !== 599 || x > 404) stop();',
    ],
    [
      'lists of other things',
      'const sizes = [404, 410]; const has = [200, 300].includes(width) || [404, x].includes(y);',
    ],
    ['numbers in a function that is an argument', 'res.send(list.map(() => { return 404; }));'],
    ['words in texts and comments', "// The status of an order.\nlog('status unknown, redirected');"],
    ['names that only begin like one', 'order.statusText = x; order.redirects = y;'],
    ['keys of other objects', 'const sizes = { 200: small, 404: large };'],
    [
      'an import of another package',
      "import express from 'express-like';\nexpress().get('/', (req, res) => res.json(x));",
    ],
    ['numbers of other things beside a framework', "import http from 'node:http';\nexport const sizes = [200, 404];"],
    ['assertions', "import assert from 'node:assert';\nassert.equal(list.length, size);"],
  ])('with %s', (_, code) => {
    expect(findPlaces(code)).toEqual([]);
  });

  it.each(['src/pages/a.js', 'src/middleware.js', 'app/routes/a.js', 'functions/a.js'])(
    'with nothing in it: %s',
    (place) => {
      expect(findPlaces('', place)).toEqual([]);
    },
  );

  it('with a long table of numbers', () => {
    const rows = Array.from({ length: 3000 }, (_, row) => `[${String(100 + (row % 900))}, 'x']`).join(',\n');
    expect(findPlaces(`load([${rows}]);`)).toEqual([]);
  });
});
