import { expect, it } from 'vitest';
import { probeSites } from './probe.ts';

/** The codes of each `res.status(code)` in a handler, in the order of the text; `…` behind what may be something else, too. */
const codesIn = (body: string): readonly string[] =>
  probeSites(`import express from 'express';\nexpress().get('/', (req, res, next) => {\n${body}\n});`).map(
    ({ codes, complete }) => codes.map(({ value }) => String(value)).join('|') + (complete ? '' : '…'),
  );

it('knows which of several writes a variable holds where it is read', () => {
  expect(codesIn('let code = 500; if (req.ok) code = 200; res.status(code).end();')).toEqual(['500|200']);
  expect(codesIn('let code = 500; code = 200; res.status(code).end();')).toEqual(['200']);
  expect(codesIn('let code = 0; if (req.ok) code = 200; else { code = 404; } res.status(code).end();')).toEqual([
    '200|404',
  ]);
  expect(codesIn('let code = 200; if (req.no) code = 204; else return res.status(code).send("x");')).toEqual(['200']);
  expect(codesIn('let code = 0; try { run(); code = 200; } catch { code = 500; } res.status(code).end();')).toEqual([
    '200|500',
  ]);
});

it('leaves out what is written later, and what is written on a way that ends', () => {
  const body = `let code = 204;
if (req.ok) {
  code = 200;
  return res.status(code).send('x');
}
res.status(code).end();
code = 404;`;
  expect(codesIn(body)).toEqual(['200', '204']);
});

it('keeps what a loop, a case or another function may have written', () => {
  expect(codesIn('let code = 200; for (const one of req.list) { res.status(code); code = 404; }')).toEqual(['200|404']);
  expect(codesIn('let code = 200; switch (req.x) { case 1: code = 404; default: res.status(code).end(); }')).toEqual([
    '200|404',
  ]);
  expect(codesIn('let code = 200; run(() => { code = 404; }); res.status(code).end();')).toEqual(['200|404']);
  expect(codesIn('let code = 200; try { code = 201; run(); } catch { res.status(code).end(); }')).toEqual(['200|201']);
});

it('takes a parameter for what is certainly written to it', () => {
  expect(codesIn('run((code) => { code = 404; res.status(code).end(); });')).toEqual(['404']);
  expect(codesIn('run((code = 404) => { res.status(code).end(); });')).toEqual(['404…']);
});
