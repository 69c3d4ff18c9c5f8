import { expect, it } from 'vitest';
import { probeSites } from './probe.ts';

/** The codes of each site of a handler that chooses between 200 and 204, in the order of the text. */
const codesIn = (body: string): readonly string[] =>
  probeSites(
    `import express from 'express';\nexpress().get('/', (req, res) => {\n  const { list } = req;\n  const code = list ? 200 : 204;\n  ${body}\n});`,
  )
    .filter(({ role }) => role === 'set')
    .map(({ codes }) => codes.map(({ value }) => String(value)).join('|'));

it('leaves out the codes that the conditions around a place rule out', () => {
  expect(codesIn('res.status(code).end();')).toEqual(['200|204']);
  expect(codesIn('if (code === 204) return res.status(code).end(); res.status(code).json({ list });')).toEqual([
    '204',
    '200',
  ]);
  expect(codesIn('if (code < 204) { res.status(code).json({}); } else { res.status(code).end(); }')).toEqual([
    '200',
    '204',
  ]);
  expect(codesIn('code !== 204 && req.ok ? res.status(code).json({}) : res.status(code).end();')).toEqual([
    '200',
    '200|204',
  ]);
});

it('takes the choice that was made by the same condition', () => {
  expect(codesIn('if (list) return res.status(code).json({ list }); res.status(code).end();')).toEqual(['200', '204']);
  expect(codesIn('if (!list) res.status(code).end(); else if (req.ok) res.status(code).json({});')).toEqual([
    '204',
    '200',
  ]);
});

it('claims nothing of conditions on something else, and of those that may have changed', () => {
  expect(codesIn('if (req.ok === 204) res.status(code).end();')).toEqual(['200|204']);
  expect(
    codesIn('let status = 200; if (req.no) status = 204; if (status === 204) { status = 200; res.status(status); }'),
  ).toEqual(['200']);
  expect(
    codesIn('let ok = true; const status = ok ? 200 : 204; ok = req.ok; if (ok) res.status(status).end();'),
  ).toEqual(['200|204']);
});
