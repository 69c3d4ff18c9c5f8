import { expect, it } from 'vitest';
import { probe } from '../probe.ts';

const use = 'function ask(response) { if (response.statusCode === 404) return null; }';

it.each([
  ["import http2 from 'node:http2';", 'inferred'],
  ["import { createServer, constants } from 'node:http2'; createServer(); constants.HTTP_STATUS_OK;", 'inferred'],
  ["import { constants } from 'node:http2'; constants.HTTP_STATUS_OK;", 'guessed'],
  ["const { constants } = require('node:http2'); constants.HTTP_STATUS_OK;", 'guessed'],
])('knows what a file uses from whether it takes more than constants: %s', (start, level) => {
  const [site] = probe(`${start}\n${use}`, { language: start.startsWith('const') ? 'cjs' : 'js' });
  expect(site).toContain(` ${level}/names`);
});
