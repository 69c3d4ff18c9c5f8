import { expect, it } from 'vitest';
import { probeSites } from './probe.ts';

/** The codes of each site, in the order of the text; `…` behind what may be something else, too. */
const codesIn = (code: string): readonly string[] =>
  probeSites(`import express from 'express';\nconst res = express.response;\n${code}`, { language: 'ts' }).map(
    ({ codes, complete }) => codes.map(({ value }) => String(value)).join('|') + (complete ? '' : '…'),
  );

it('takes a union of literals for the codes that it lists', () => {
  expect(codesIn('const code: 200 | 404 = pick(); res.status(code).end();')).toEqual(['200|404']);
  expect(codesIn('res.status(pick() as 200 | 404).end();')).toEqual(['200|404']);
  expect(codesIn("type Phrase = 'Gone' | 'Not Found'; const code: Phrase = pick(); res.status(code).end();")).toEqual([
    'Gone|Not Found',
  ]);
  expect(
    codesIn(
      'type Fine = 200 | 201; type Code = Fine | 404; function end(code: Code = 200) { if (code !== 200) res.status(code).end(); }',
    ),
  ).toContain('201|404');
});

it('believes what is written before what is asserted', () => {
  expect(codesIn('const code = 209 as 200 | 404; res.status(code).end();')).toEqual(['209']);
  expect(codesIn("res.status('404' as const).end();")).toEqual(['404']);
});

it('claims nothing of a type that is wider', () => {
  expect(codesIn('const code: number = pick(); res.status(code).end();')).toEqual(['…']);
  expect(codesIn('const code: 200 | undefined = pick(); res.status(code).end();')).toEqual(['…']);
  expect(codesIn('type Code<T> = T; const code: Code<200> = pick(); res.status(code).end();')).toEqual(['…']);
});
