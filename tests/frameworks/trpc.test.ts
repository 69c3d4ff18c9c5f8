import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds the codes of the names', () => {
  const code = `import { TRPCError } from '@trpc/server';
const options = { code: 'CONFLICT' as const };
throw new TRPCError({ code: 'NOT_FOUND', message: 'x' });
throw new TRPCError({ code: cond ? 'UNAUTHORIZED' : 'FORBIDDEN' });
throw new TRPCError(options);
throw new TRPCError({ code: 'BOGUS' });
throw new TRPCError({ code: name });
`;
  expect(probe(code, { language: 'ts' })).toEqual([
    "throw trpc new TRPCError({ code: 'NAME' }) 404 body:unknown proven/bindings",
    "throw trpc new TRPCError({ code: 'NAME' }) 401|403 body:unknown proven/bindings",
    "throw trpc new TRPCError({ code: 'NAME' }) 409 body:unknown proven/bindings",
    "throw trpc new TRPCError({ code: 'NAME' }) ? body:unknown proven/bindings",
    "throw trpc new TRPCError({ code: 'NAME' }) ? body:unknown proven/bindings",
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import { TRPCError } from './errors';
import { TRPCClientError } from '@trpc/client';
throw new TRPCError({ code: 'NOT_FOUND' });
throw new TRPCClientError({ code: 'NOT_FOUND' });
throw new RpcError({ code: 'NOT_FOUND' });
const error = { code: 'NOT_FOUND', status: 404 };
report({ code: 'UNAUTHORIZED' });
`;
  expect(probe(code, { language: 'ts' })).toEqual([]);
});
