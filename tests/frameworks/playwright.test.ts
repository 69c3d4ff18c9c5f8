import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds every form', () => {
  const code = `import { test, expect, type Route, type Page } from '@playwright/test';
const NOT_FOUND = 404;
test('x', async ({ page, request }) => {
  await page.route('**/a', (route) => route.fulfill({ status: 404, body: 'no' }));
  await page.route('**/b', async (given) => { await given.fulfill({ status: NOT_FOUND, json: { a: 1 } }); });
  const response = await page.goto('/');
  expect(response?.status()).toBe(200);
  const created = await request.post('/a');
  expect(created.status()).toBe(201);
  if (created.status() === 409) return;
});
export const stub = (r: Route) => r.fulfill({ status: 204 });
`;
  expect(probe(code, { language: 'ts' })).toEqual([
    'mock playwright route.fulfill({ status: n }) 404 body:present inferred/handlers',
    'mock playwright route.fulfill({ status: n }) 404 body:present inferred/handlers',
    'assert playwright expect(x).toBe(n) 200 body:unknown inferred/names',
    'assert playwright expect(x).toBe(n) 201 body:unknown inferred/names',
    'read playwright response.status() === n 409 body:unknown inferred/names',
    'mock playwright route.fulfill({ status: n }) 204 body:none declared/annotations',
  ]);
});

it('knows the client for APIs', () => {
  const code = `import { request } from '@playwright/test';
const api = await request.newContext();
const answer = await api.get('/');
if (answer.status() === 409 || answer.status === 404) stop();
`;
  expect(probe(code, { language: 'ts' })).toEqual([
    'read playwright response.status() === n 409 body:unknown proven/bindings',
    'read playwright response.status === n 404 body:unknown proven/bindings',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import { route } from './router';
route.fulfill({ status: 404 });
order.fulfill({ status: 200 });
app.route('/a', (r: Order) => r.fulfill({ status: 404 }));
if (task.status() === 200) finish();
expect(task.status()).toBe(404);
page.route('x', (it) => it.fulfill({ status: 500 }));
`;
  expect(probe(code, { language: 'ts' }).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});
