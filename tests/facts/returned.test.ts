import { expect, it } from 'vitest';
import { probe } from './probe.ts';

it('takes an object for a response of fetch where its type says so', () => {
  const code = `const lost = { ok: false, status: 401 } as Response;
const kept: Response = { ok: true, status: 200 } as unknown as Response;
const asked = vi.fn(async () => ({ status: 503 }) as Response);
const job = { status: 404 } as Job;
`;
  expect(probe(code, { language: 'ts' })).toEqual([
    'mock fetch { status: n } as Response 401 body:unknown declared/annotations',
    'mock fetch { status: n } as Response 200 body:unknown declared/annotations',
    'mock fetch { status: n } as Response 503 body:unknown declared/annotations',
  ]);
});

it('takes an object for one that a test lets fetch come to where a function in it gives the content', () => {
  const code = `globalThis.fetch = jest.fn().mockResolvedValue({ ok: false, status: 401, json: async () => ({}) });
fetch.mockResolvedValue({ status: 404, text: vi.fn().mockResolvedValue('none') });
const answer = { status: 410, async json() { return {}; } };
`;
  expect(probe(code)).toEqual([
    'mock fetch { status: n } as Response 401 body:unknown inferred/shape',
    'mock fetch { status: n } as Response 404 body:unknown inferred/shape',
    'mock fetch { status: n } as Response 410 body:unknown inferred/shape',
  ]);
});

it('takes an object for a response where a mock is given it, with what responses have beside their status', () => {
  const code = `mockFetch.mockResolvedValueOnce({ ok: false, status: 404 });
const load = vi.fn(async () => ({ status: 503, data: [] }));
axios.get.mockRejectedValue({ isAxiosError: true, response: { status: 401 } });
list.mockResolvedValue({ status: 7, data: [] });
list.mockResolvedValue({ status: 404, name: 'lost' });
const result = { ok: false, status: 409, error: 'taken' };
`;
  expect(probe(code)).toEqual([
    'mock fetch { status: n } as Response 404 body:unknown inferred/shape',
    'mock fetch { status: n } as Response 503 body:unknown inferred/shape',
    'mock fetch { status: n } as Response 401 body:unknown inferred/shape',
  ]);
});

it('leaves other objects with a status alone', () => {
  const code = `const job = { ok: false, status: 401, text: 'lost' };
const step = { status: 'failed', json: async () => ({}) };
const view = { status: 7, text: () => 'seven' };
const order = { status: 404, run: jest.fn() };
`;
  expect(probe(code)).toEqual([]);
});
