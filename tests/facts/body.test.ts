import { describe, expect, it } from 'vitest';
import { probeSites, type ProbeOptions } from './probe.ts';

/** What the site with 204 has for a body. */
function bodyOf(code: string, options?: ProbeOptions): string {
  const site = probeSites(code, options).find(({ codes }) => codes.some(({ value }) => value === 204));
  if (site === undefined) return 'no site';
  const { body } = site.response;
  if (body.state !== 'present') return body.state;
  return `${body.certain ? 'written out' : 'open'} in ${body.carrier.shape.shape.form}`;
}

const inExpress = (body: string): string =>
  `import express from 'express'; const app = express(); app.delete('/x', async (req, res, next) => { ${body} });`;
const inNode = (body: string): string =>
  `import { createServer } from 'node:http'; createServer((req, res) => { ${body} });`;
const inKoa = (body: string): string =>
  `import Koa from 'koa'; const app = new Koa(); app.use(async (ctx) => { ${body} });`;
const inFastify = (body: string): string =>
  `import Fastify from 'fastify'; const app = Fastify(); app.get('/x', async (request, reply) => { ${body} });`;

describe('in the chain', () => {
  it.each([
    ['res.status(204).json({ ok: true });', 'written out in res.json(body)'],
    ['res.status(204).json(user);', 'open in res.json(body)'],
    ["res.status(204).type('json').send(user);", 'open in res.send(body)'],
    ['return res.status(204)?.json(user);', 'open in res.json(body)'],
    ['res.status(204).send();', 'none'],
    ['res.status(204).send(null);', 'none'],
    ["res.status(204).end('');", 'none'],
    ['res.status(204).end(() => next());', 'none'],
    ['function done() {} res.status(204).end(done);', 'none'],
    ['res.status(204).json(...rest);', 'unknown'],
    ['res.status(204).json(user ? { user } : null);', 'unknown'],
    ['res.status(204).json(user ? { user } : []);', 'written out in res.json(body)'],
    ['res.status(204).json(user ? { user } : found);', 'open in res.json(body)'],
    ['res.status(204).json(user ?? {});', 'written out in res.json(body)'],
    ['res.status(204).json(user && {});', 'unknown'],
    ['res.status(204).status(200).json(user);', 'unknown'],
    ['const send = res.status(204).json;', 'unknown'],
  ])('Express: %s', (body, expected) => {
    expect(bodyOf(inExpress(body))).toBe(expected);
  });
});

describe('in one straight line', () => {
  it.each([
    ['res.status(204); res.json(user);', 'open in res.json(body)'],
    ['res.status(204); return res.json(user);', 'open in res.json(body)'],
    ["res.status(204).type('json'); res.json(user);", 'open in res.json(body)'],
    ["res.status(204); res.set('a', 'b').type('x'); res.json(user);", 'open in res.json(body)'],
    ['res.status(204); const user = await load(); if (user) log(user); res.json(user);', 'open in res.json(body)'],
    ["switch (a) { case 1: res.status(204); res.send('x'); break; }", 'written out in res.send(body)'],
    ['res.status(204); res.end();', 'none'],
    ['res.status(204); if (user) res.status(200); res.json(user);', 'unknown'],
    ['res.status(204); user && res.status(200); res.json(user);', 'unknown'],
    ['res.status(204); prepare(res); res.json(user);', 'unknown'],
    ['res.status(204); res.status(200); res.json(user);', 'unknown'],
    ['if (!user) { res.status(204); } res.json(user);', 'unknown'],
    ['res.status(204); throw error; res.json(user);', 'unknown'],
    ['res.status(204); return next(); res.json(user);', 'unknown'],
    ['res.status(204); other.json(user);', 'unknown'],
    ['res.json(user); res.status(204);', 'unknown'],
  ])('Express: %s', (body, expected) => {
    expect(bodyOf(inExpress(body))).toBe(expected);
  });

  it.each([
    ["res.writeHead(204); res.end('x');", 'written out in res.end(body)'],
    ["res.writeHead(204).end('x');", 'written out in res.end(body)'],
    ["res.statusCode = 204; res.setHeader('a', 'b'); res.write(text); res.end();", 'open in res.write(body)'],
    ['res.statusCode = 204; res.end();', 'none'],
  ])('Node: %s', (body, expected) => {
    expect(bodyOf(inNode(body))).toBe(expected);
  });

  it.each([
    ['ctx.status = 204; ctx.body = { a: 1 };', 'written out in ctx.body = body'],
    ['ctx.body = { a: 1 }; ctx.status = 204;', 'written out in ctx.body = body'],
    ["ctx.body = { a: 1 }; ctx.set('a', 'b'); ctx.status = 204;", 'written out in ctx.body = body'],
    ['ctx.status = 204; ctx.body = null;', 'none'],
    ['ctx.body = user; if (!user) { ctx.status = 204; }', 'unknown'],
  ])('Koa: %s', (body, expected) => {
    expect(bodyOf(inKoa(body))).toBe(expected);
  });

  it.each([
    ['reply.code(204); return { a: 1 };', 'written out in reply.code(n)'],
    ['reply.code(204).header("a", "b"); return { a: 1 };', 'written out in reply.code(n)'],
    ['reply.code(204); return user;', 'unknown'],
    ['reply.code(204); return;', 'none'],
    ["reply.code(204); return '';", 'none'],
    ['reply.code(204); return reply.send({ a: 1 });', 'written out in reply.send(body)'],
  ])('Fastify: %s', (body, expected) => {
    expect(bodyOf(inFastify(body))).toBe(expected);
  });
});

describe('in the form itself', () => {
  it.each([
    ['new Response(null, { status: 204 });', 'none'],
    ['new Response(undefined, { status: 204 });', 'none'],
    ["new Response('', { status: 204 });", 'written out in new Response(body, { status: n })'],
    ['Response.json(null, { status: 204 });', 'written out in Response.json(data, { status: n })'],
    ['new Response(body, { status: 204 });', 'open in new Response(body, { status: n })'],
  ])('fetch: %s', (code, expected) => {
    expect(bodyOf(code)).toBe(expected);
  });
});
