import { expect, it } from 'vitest';
import { probeSites } from './probe.ts';

const roles = (code: string): readonly string[] => probeSites(code).map(({ role }) => role);

it.each([
  "fetch.mockResolvedValue(new Response('none', { status: 404 }));",
  'const ask = jest.fn().mockResolvedValueOnce(Response.json({}, { status: 201 }));',
  "const ask = vi.fn((url) => { if (url === base) return Promise.resolve(new Response('', { status: 404 })); });",
  'ask.mockImplementation(async () => new Response(null, { status: 503 }));',
  "sinon.stub(globalThis, 'fetch').resolves(new Response(null, { status: 503 }));",
  "t.mock.method(globalThis, 'fetch', async () => new Response(null, { status: 503 }));",
  'globalThis.fetch = async () => new Response(null, { status: 503 });',
  'new Client({ fetch: async () => new Response(null, { status: 503 }) });',
  'save(order, { fetch() { return new Response(null, { status: 503 }); } });',
])('takes a response that a test gives for a mock: %s', (code) => {
  expect(roles(code)).toEqual(['mock']);
});

it.each([
  'export default { fetch: async () => new Response(null, { status: 503 }) };',
  'export const GET = async () => new Response(null, { status: 503 });',
  'Bun.serve({ fetch: async () => new Response(null, { status: 503 }) });',
  'Deno.serve({ port: 1, fetch() { return new Response(null, { status: 503 }); } });',
  'cache.set(url, new Response(null, { status: 503 }));',
  'app.fn(async () => new Response(null, { status: 503 }));',
  'app.fetch = async () => new Response(null, { status: 503 });',
])('takes any other for what is sent: %s', (code) => {
  expect(roles(code)).toEqual(['send']);
});

it('leaves what is set on a response alone, whatever is around it', () => {
  expect(roles("const run = jest.fn((req, res) => { res.status(404).json({ error: 'none' }); });")).toEqual(['set']);
});
