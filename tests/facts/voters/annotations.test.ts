import { expect, it } from 'vitest';
import { probe } from '../probe.ts';

const seen = (code: string): readonly string[] =>
  probe(code, { language: 'ts' }).filter((line) => !line.includes(' guessed/'));

it('knows what has a type of the project, shared in a package, by its name and use', () => {
  const code = `import type { UserCtx, ApiResponse } from '@shop/types';
export async function find(ctx: UserCtx<void>) { if (!ctx.params.id) ctx.throw(400, 'No id'); ctx.body = {}; ctx.status = 202; }
export const show = (req: unknown, res: ApiResponse) => res.status(404).json({ message: 'Not Found' });
export const isLost = (answer: ApiResponse) => answer.status === 404;
`;
  expect(seen(code)).toEqual([
    'throw koa ctx.throw(n, message) 400 body:unknown inferred/names',
    'set koa ctx.status = n 202 body:present inferred/names',
    'set express res.status(n) 404 body:present inferred/names',
    'read http-client x.status === n 404 body:unknown inferred/names',
  ]);
});

it('takes any other type of another package, and one that the package of a framework has, for something else', () => {
  const code = `import type { Job } from '@shop/types';
import type { ResponseToolkitContext, Context } from 'hono';
export const show = (req: unknown, res: Job) => res.status(404).json({ message: 'Not Found' });
export const run = (ctx: ResponseToolkitContext) => { ctx.throw(404); ctx.status = 404; ctx.body = {}; };
export const call = (ctx: Context) => { ctx.throw(404); };
`;
  expect(seen(code)).toEqual([]);
});

it('knows nothing of what is only said to have a status', () => {
  const code = `try { await load(); } catch (caught) {
  const failure = caught as { status?: number; statusCode?: number };
  if (failure.statusCode === 503 || failure.status === 404) throw caught;
  const place = caught as { line: number };
  if (place.status === 404) throw caught;
}
`;
  expect(seen(code)).toEqual([
    'read http-client x.statusCode === n 503 body:unknown inferred/names',
    'read http-client x.status === n 404 body:unknown inferred/names',
  ]);
});
