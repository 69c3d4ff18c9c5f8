import { expect, it } from 'vitest';
import { probe } from '../probe.ts';

const use = 'function answer(response, code) { response.statusCode = code; }';

it.each([
  ["import http2 from 'node:http2';", 'inferred'],
  ["import { createServer, constants } from 'node:http2'; createServer(); constants.HTTP_STATUS_OK;", 'inferred'],
  ["import { constants } from 'node:http2'; constants.HTTP_STATUS_OK;", 'guessed'],
  ["const { constants } = require('node:http2'); constants.HTTP_STATUS_OK;", 'guessed'],
])('knows what a file uses from whether it takes more than constants: %s', (start, level) => {
  const [site] = probe(`${start}\n${use}`, { language: start.startsWith('const') ? 'cjs' : 'js' });
  expect(site).toContain(` ${level}/names`);
});

it.each([
  ['loginRes', 'const loginRes = await login(); if (loginRes.status === 404) throw 1;', 'inferred'],
  [
    'updateResponse2',
    'const updateResponse2 = await update(); if (updateResponse2.status === 404) throw 1;',
    'inferred',
  ],
  ['error_', 'try { await ask(); } catch (error_) { if (error_.status === 404) throw 1; }', 'inferred'],
  ['originalRes', 'export const proxy = (originalReq, originalRes) => { originalRes.statusCode = 502; };', 'inferred'],
])('takes a longer name with a second sign for its last word: %s', (_, code, level) => {
  const [site] = probe(code);
  expect(site).toContain(` ${level}/names`);
});

it.each([
  'if (loginResponse.status === 400) throw 1;',
  'const addresses = await load(); if (addresses.status === 400) throw 1;',
  'const progress = await load(); if (progress.status === 400) throw 1;',
])('takes no other name for it: %s', (code) => {
  expect(probe(code)).toEqual([]);
});
