/** Functions behind a contract: what they return or throw is not yet a response. */
import { trpcDriver, tsRestDriver } from '../drivers/contracts.ts';
import { apolloDriver, yogaDriver } from '../drivers/graphql.ts';
import {
  ineffective,
  discarded,
  error,
  unvalidated,
  forbidden,
  invalid,
  setOn,
  caught,
  vary,
  type FaultGroup,
  type SilentFault,
} from './fault.ts';

const graphqlFaults: readonly SilentFault[] = [
  { code: 'throw 422;', gets: 200, rule: error },
  { code: 'throw { status: 422 };', gets: 200, rule: error },
  { code: setOn('status'), gets: 200, rule: error },
  { code: setOn('statusCode'), gets: 200, rule: error },
  {
    code: "throw new GraphQLError('x', { extensions: { http: { statusCode: 422 } } });",
    gets: 200,
    rule: error,
    meant: 422,
  },
  {
    code: "new GraphQLError('x', { extensions: { http: { status: 422 } } }); return 'y';",
    gets: 200,
    rule: discarded,
    meant: 422,
  },
  { code: "throw new GraphQLError('x', { extensions: { http: { status: 422 } } });", gets: 422 },
  { code: "return new GraphQLError('x', { extensions: { http: { status: 422 } } });", gets: 422 },
];

const responseMetaDriver = vary(trpcDriver, [
  ['handle = createHTTPHandler({', 'handle = createHTTPHandler({\n  responseMeta() {\n    /* code */\n  },'],
]);

export const contractFaults: readonly FaultGroup[] = [
  {
    driver: tsRestDriver,
    faults: [
      { code: 'return { statusCode: 422, body: {} };', gets: null, rule: ineffective },
      { code: 'return { status: NaN, body: {} };', gets: null, rule: invalid },
      { code: 'return { status: 204, body: {} };', gets: 204, rule: forbidden },
      { code: caught('return { status: error.status, body: {} };'), gets: null, rule: unvalidated, meant: 500 },
      { code: 'throw { status: 422 };', gets: 422 },
    ],
  },
  {
    driver: apolloDriver,
    faults: [
      ...graphqlFaults,
      {
        code: "throw new GraphQLError('x', { extensions: { http: { status: 'none' } } });",
        gets: 200,
        rule: invalid,
      },
    ],
  },
  {
    driver: yogaDriver,
    faults: [
      ...graphqlFaults,
      {
        code: "throw new GraphQLError('x', { extensions: { http: { status: 'none' } } });",
        gets: null,
        rule: invalid,
      },
      {
        code: "throw new GraphQLError('x', { extensions: { http: { status: 1000 } } });",
        gets: null,
        rule: invalid,
      },
    ],
  },
  {
    driver: trpcDriver,
    faults: [
      { code: 'throw new TRPCError({ code: 404 });', gets: 500, rule: error },
      { code: "throw new TRPCError({ code: '404' });", gets: 500, rule: error },
      { code: "new TRPCError({ code: 'NOT_FOUND' }); return 'x';", gets: 200, rule: discarded, meant: 404 },
      { code: "return new TRPCError({ code: 'NOT_FOUND' });", gets: 200, rule: discarded, meant: 404 },
      { code: 'throw 422;', gets: 500, rule: error },
      { code: 'throw { status: 422 };', gets: 500, rule: error },
      { code: setOn('statusCode'), gets: 500, rule: error },
      { code: "throw new TRPCError({ code: 'NOT_FOUND' });", gets: 404 },
    ],
  },
  {
    driver: responseMetaDriver,
    faults: [
      { code: 'return { statusCode: 422 };', gets: 200, rule: ineffective, meant: 422 },
      { code: 'return { status: 600 };', gets: 500, rule: invalid, majors: [11] },
      { code: 'return { status: 422 };', gets: 422 },
    ],
  },
];
