import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds every form', () => {
  const code = `const GONE = 410;
cy.intercept('GET', '/a', { statusCode: 404, body: 'no' }).as('a');
cy.intercept('/b', { statusCode: GONE });
cy.intercept('/c', (req) => { req.reply({ statusCode: 500, body: 'x' }); });
cy.intercept('/d', (req) => req.reply(503, 'x'));
cy.request('/e').then((response) => { expect(response.status).to.eq(200); });
cy.wait('@a').then((interception) => { expect(interception.response.statusCode).to.equal(404); });
cy.wait('@a').then(({ response }) => { if (response.statusCode === 404) cy.log('x'); });
`;
  expect(probe(code)).toEqual([
    'mock cypress cy.intercept(method, url, { statusCode: n }) 404 body:present proven/bindings',
    'mock cypress cy.intercept(url, { statusCode: n }) 410 body:none proven/bindings',
    'mock cypress req.reply({ statusCode: n }) 500 body:present proven/handlers',
    'mock cypress req.reply(n, body) 503 body:present proven/handlers',
    'assert cypress expect(x).to.eq(n) 200 body:unknown proven/handlers',
    'assert cypress expect(x).to.equal(n) 404 body:unknown proven/handlers',
    'read cypress interception.response.statusCode === n 404 body:unknown proven/handlers',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import { cy as other } from './cy.js';
const router = { intercept() {} };
router.intercept('/b', { statusCode: 410 });
other.intercept('/b', { statusCode: 410 });
axios.intercept('GET', '/a', { statusCode: 404 });
function show(cy) { cy.intercept('/a', { statusCode: 404 }); }
game.wait('@a').then((turn) => turn.move.statusCode === 404);
req.reply({ statusCode: 500 });
`;
  expect(probe(code).filter((line) => line.includes(' cypress '))).toEqual([]);
});
