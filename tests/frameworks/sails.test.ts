import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds every form', () => {
  const code = `module.exports = {
  find: async function (req, res) {
    if (!x) return res.notFound();
    if (y) return res.badRequest({ a: 1 });
    if (z) return res.status(204).send();
    if (z) return res.forbidden();
    if (z) return res.serverError(err);
    return res.ok(users);
  },
};
`;
  expect(probe(code, { language: 'cjs', filename: 'api/controllers/UserController.js' })).toEqual([
    'send sails res.notFound(data) 404 body:none inferred/names',
    'send sails res.badRequest(data) 400 body:present inferred/names',
    'set express res.status(n) 204 body:none inferred/names',
    'send sails res.forbidden(data) 403 body:none inferred/names',
    'send sails res.serverError(data) 500 body:present inferred/names',
    'send sails res.ok(data) 200 body:present inferred/names',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `function find(query, res) { return res.notFound(); }
toast.badRequest(400);
const res = await page.forbidden();
store.serverError(500);
repository.notFound('404');
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});
