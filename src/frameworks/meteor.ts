import type { FrameworkTable } from './types.ts';

/** Meteor's web server; `Meteor.Error` never changes the status code of a response. */
export const meteor = {
  id: 'meteor',
  title: 'Meteor',
  packages: ['meteor/webapp'],
  majors: [2, 3],
  source: 'https://docs.meteor.com/packages/webapp.html',
  objects: {
    WebApp: {
      exports: [{ package: 'meteor/webapp', name: 'WebApp' }],
      members: {
        connectHandlers: 'app',
        rawConnectHandlers: 'app',
        handlers: 'app',
        rawHandlers: 'app',
        expressHandlers: 'app',
      },
    },
    app: {},
    response: { extends: 'express.response' },
  },
  handlers: [
    {
      on: 'app',
      methods: ['use', 'get', 'post', 'put', 'patch', 'delete'],
      params: { 0: [null, 'response'], 4: [null, null, 'response'] },
    },
  ],
  shapes: [],
  accepts: {
    min: 100,
    max: 999,
    outside: 'Node throws a RangeError when the response is written',
    strings: 'accepted',
    stringOutcome: 'Node throws a RangeError when the response is written',
    fractions: 'truncated',
    missing: 'throws',
    missingOutcome: 'Node throws a RangeError when the response is written',
    interim: 'hangs',
  },
  content: { '1xx': 'hangs', '204': 'dropped', '205': 'sent', '304': 'dropped' },
} as const satisfies FrameworkTable;
