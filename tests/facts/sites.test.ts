import { expect, it } from 'vitest';
import { probe } from './probe.ts';

it('finds the sites of an Express application', () => {
  const code = `import express from 'express';
const app = express();
app.get('/x', (req, res) => { res.status(404).json({ a: 1 }); });
app.get('/y', async (req, res) => res.sendStatus(204));
app.get('/z', (req, res) => { res.status(204); res.json(x); });
function handle(req, res) { res.redirect('/x'); }
app.get('/', handle);
const response = new Response(null, { status: 204 });
`;
  expect(probe(code)).toEqual([
    'set express res.status(n) 404 body:present proven/handlers',
    'send express res.sendStatus(n) 204 body:none proven/handlers',
    'set express res.status(n) 204 body:present proven/handlers',
    'redirect express res.redirect(url) 302 body:unknown proven/handlers',
    'send fetch new Response(body, { status: n }) 204 body:none proven/bindings',
  ]);
});

it('knows the callbacks of a client from the handlers of a server', () => {
  const answer = '(request, res) => res.status(204).json({ ok: true })';
  expect(probe(`import axios from 'axios'; axios.delete('/x', ${answer});`)).toEqual([]);
  expect(probe(`import app from './app.js'; app.delete('/x', ${answer});`)).toHaveLength(1);
});

it.each([
  "const functions = require('firebase-functions'); exports.api = functions.https.onRequest(HANDLER);",
  "const { app } = require('@company/server'); app.get('/x', HANDLER);",
])('takes what looks like a handler for one, whoever calls it: %s', (code) => {
  const handler = '(req, res) => cors(req, res, () => { res.status(404).send(page); })';
  expect(probe(code.replace('HANDLER', handler), { language: 'cjs' })).toEqual([
    expect.stringMatching(/^set express res\.status\(n\) 404 body:\w+ inferred\/names$/),
  ]);
  const callback = '(data, res) => { res.status(404).send(page); }';
  expect(probe(code.replace('HANDLER', callback), { language: 'cjs' })).toEqual([]);
});

it('knows a framework that is called as it is required', () => {
  const code = "const app = require('fastify')(); app.get('/x', (a, b) => b.code(404).send());";
  expect(probe(code, { language: 'cjs' })).toEqual(['set fastify reply.code(n) 404 body:none proven/handlers']);
});

it('takes no record that is set to words for a response, whatever else speaks for its name', () => {
  const code = `const http = require('http');
function abort(data, code) { data.res.statusCode = code || 'aborted'; }
function answer(data, code) { data.res.statusCode = code || '404'; }
abort(data, 'lost');
`;
  expect(probe(code, { language: 'cjs' }).filter((line) => !line.includes(' guessed/'))).toEqual([
    "set node res.statusCode = n '404'… body:unknown inferred/names",
  ]);
});
