/**
 * Prints, as JSON, the URLs or paths of the modules that the plugin loads when eslint is already there: on import, and when
 * it lints its first file. Run by built.test.ts in a process of its own.
 */
import { Linter } from 'eslint';

import { createRequire, register } from 'node:module';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';

const hooks = `
  let port;
  export const initialize = (data) => { port = data.port; };
  export const load = (url, context, next) => { port.postMessage(url); return next(url, context); };
`;
const { port1, port2 } = new MessageChannel();
register(`data:text/javascript,${encodeURIComponent(hooks)}`, { data: { port: port2 }, transferList: [port2] });

// What is loaded by a require() within a CommonJS module passes no hook, but stays in the cache.
const { cache } = createRequire(import.meta.url);
const cached = new Set(Object.keys(cache));

function listLoads() {
  const loads = Object.keys(cache).filter((file) => !cached.has(file));
  loads.forEach((file) => cached.add(file));
  for (let received; (received = receiveMessageOnPort(port1));) loads.push(received.message);
  return loads;
}

const linter = new Linter();
const text = "import express from 'express'; express().get('/', (req, res) => res.status(299).end());";
linter.verify(text, { rules: { 'no-undef': 'error' } });
listLoads();
const { default: plugin } = await import('eslint-plugin-http-status');
const onImport = listLoads();
const problems = linter.verify(text, plugin.configs.recommended).length;
console.log(JSON.stringify({ onImport, onLint: listLoads(), problems }));
process.exit();
