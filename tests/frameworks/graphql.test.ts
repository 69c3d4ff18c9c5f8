import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds the status code in the extensions', () => {
  const code = `import { GraphQLError } from 'graphql';
const GONE = 410;
throw new GraphQLError('no', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers: {} } } });
throw new GraphQLError('gone', { extensions: { http: { status: GONE } } });
throw new GraphQLError('x', { extensions: { code: 'FORBIDDEN' } });
`;
  expect(probe(code)).toEqual([
    'throw graphql new GraphQLError(message, { extensions: { http: { status: n } } }) 401 body:unknown proven/bindings',
    'throw graphql new GraphQLError(message, { extensions: { http: { status: n } } }) 410 body:unknown proven/bindings',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import { GraphQLError } from './errors.js';
import { GraphQLScalarType } from 'graphql';
throw new GraphQLError('no', { extensions: { http: { status: 401 } } });
new GraphQLScalarType('x', { extensions: { http: { status: 200 } } });
const extensions = { http: { status: 404 } };
report('x', { extensions: { http: { status: 404 } } });
new CustomError('no', { extensions: { http: { status: 401 } } });
`;
  expect(probe(code)).toEqual([]);
});
