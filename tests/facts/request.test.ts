import { expect, it } from 'vitest';
import { probeSites } from './probe.ts';

const express = "import express from 'express'; const app = express();";

it.each([
  [`${express} app.head('/x', (req, res) => res.sendStatus(404));`, 'HEAD'],
  [`${express} app.route('/x').post((req, res) => res.sendStatus(404));`, 'POST'],
  [`${express} app.get('/x', (req, res) => load().then(() => res.sendStatus(404)));`, 'GET'],
  [`${express} const list = (req, res) => res.sendStatus(404); app.get('/x', list);`, 'GET'],
  [`${express} const list = (req, res) => res.sendStatus(404); app.get('/x', list); app.head('/x', list);`, null],
  [`${express} app.use((req, res) => res.sendStatus(404));`, null],
  [`${express} app.all('/x', (req, res) => res.sendStatus(404));`, null],
  ["import Router from '@koa/router'; const r = new Router(); r.del('/x', (ctx) => { ctx.status = 404; });", 'DELETE'],
  ["import Router from '@koa/router'; const r = new Router(); r.use((ctx) => { ctx.status = 404; });", null],
  ['new Response(null, { status: 404 });', null],
])('%s', (code, method) => {
  expect(probeSites(code).map((site) => site.response.method)).toEqual([method]);
});
