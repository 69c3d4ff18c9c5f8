import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it("finds the response of Meteor's web server", () => {
  const code = `import { WebApp } from 'meteor/webapp';
const NOT_FOUND = 404;
WebApp.connectHandlers.use('/a', (request, answer) => { answer.writeHead(404); answer.end('no'); });
WebApp.handlers.get('/b', async (request, answer) => { answer.status(NOT_FOUND).end(); });
`;
  expect(probe(code)).toEqual([
    'set meteor res.writeHead(n, headers) 404 body:present proven/handlers',
    'set meteor res.status(n) 404 body:none proven/handlers',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import { Meteor } from 'meteor/meteor';
import { WebApp } from './webapp.js';
throw new Meteor.Error(404, 'not found');
throw new Meteor.Error('not-found', 'no', 404);
WebApp.connectHandlers.use('/a', (request, answer) => { answer.writeHead(404); });
Meteor.methods({ find() { return 404; } });
new Parse.Error(101, 'no');
`;
  expect(probe(code)).toEqual([]);
});
