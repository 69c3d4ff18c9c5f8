import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds every form', () => {
  const code = `import request from 'supertest';
import { StatusCodes } from 'http-status-codes';
it('x', async () => {
  await request(app).get('/a').expect(404);
  await request(app).post('/b').set('x', 'y').send({}).expect('Content-Type', /json/).expect(StatusCodes.CREATED, { a: 1 });
  await request(app).get('/c').expect('200');
  await request(app).get('/d').expect([200, 201]);
  const res = await request(app).get('/e');
  expect(res.status).toBe(200);
  expect(res.statusCode).toEqual(StatusCodes.OK);
  request(app).get('/f').end((err, answer) => { if (answer.status !== 204) throw err; });
  const agent = request.agent(app);
  await agent.put('/g').expect(204).expect('404 Not Found');
});
`;
  expect(probe(code)).toEqual([
    'assert supertest .expect(n) 404 body:unknown proven/bindings',
    'assert supertest .expect(n) 201 body:unknown proven/bindings',
    "assert supertest .expect('n') '200' body:unknown proven/bindings",
    'assert supertest .expect([n, n]) 200 body:unknown proven/bindings',
    'assert supertest .expect([n, n]) 201 body:unknown proven/bindings',
    'assert supertest expect(x).toBe(n) 200 body:unknown proven/bindings',
    'assert supertest expect(x).toEqual(n) 200 body:unknown proven/bindings',
    'read supertest response.status === n 204 body:unknown proven/handlers',
    'assert supertest .expect(n) 204 body:unknown proven/bindings',
  ]);
});

it('finds the forms in a CommonJS module', () => {
  const code = `const supertest = require('supertest');
const api = supertest('https://x.test');
api.get('/a').expect(404).end(done);
supertest(app).del('/b').expect(204, done);
`;
  expect(probe(code, { language: 'cjs' })).toEqual([
    'assert supertest .expect(n) 404 body:unknown proven/bindings',
    'assert supertest .expect(n) 204 body:unknown proven/bindings',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import request from './request.js';
request(app).expect(404);
request(app).find('/a').expect(404);
expect(200);
parser.expect(404);
tokens.get('x').expect('200');
const res = store.get('/e');
expect(res.size).toBe(200);
chai.expect(404);
`;
  expect(probe(code)).toEqual([]);
});

it('knows an agent of another file by what is expected in its chain', () => {
  const code = `import { app, agent, request, common } from './setup.js';
await app.request.post('/a').send({}).expect(400);
await request.post('/b').send({}).expect(302);
await agent.get('/c').auth('user', 'x').expect(200).expect('Content-Type', /json/);
await agent.get('/d').expect(404);
`;
  expect(probe(code)).toEqual([
    'assert supertest .expect(n) 400 body:unknown inferred/names',
    'assert supertest .expect(n) 302 body:unknown inferred/names',
    'assert supertest .expect(n) 200 body:unknown inferred/names',
    'assert supertest .expect(n) 404 body:unknown inferred/names',
  ]);
});

it('takes no other chain for a request', () => {
  const code = `import { agent, parser, request } from './setup.js';
parser.get('/a').expect(400);
request.get('/b').then((list) => list.expect(404));
request.get('/b').limit(404);
agent.expect(200);
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});

it('knows the global that a setup gives to every test, and no variable of that name', () => {
  const code = `describe('tiles', () => {
  it('are sent', (done) => { supertest(app).post('/tiles').send({}).expect(405, done); });
  it('are others', () => { const supertest = (app) => app; supertest(app).get('/tiles').expect(404); });
  it('are not', () => { supertest(app).limit(404); supertest.expect(404); });
});
`;
  expect(probe(code).filter((line) => !line.includes(' guessed/'))).toEqual([
    'assert supertest .expect(n) 405 body:unknown proven/bindings',
  ]);
});

it('finds a check behind a method of a computed name', () => {
  const code = `import request from 'supertest';
for (const method of ['get', 'post']) request(app)[method]('/a').set('x', 'y').expect(500);
request(app)[key].expect(404);
`;
  expect(probe(code)).toEqual(['assert supertest .expect(n) 500 body:unknown proven/bindings']);
});

it('knows the function of another file that makes an agent by what is expected in its chain', () => {
  const code = `const request = require('./own-supertest');
const api = require('./pages');
request(app).post('/a').set('x', 'y').send({}).expect('Content-Type', /json/).expect(201).end(done);
api(app).get('/b').count(404);
`;
  expect(probe(code, { language: 'cjs' })).toEqual(['assert supertest .expect(n) 201 body:unknown inferred/names']);
});
