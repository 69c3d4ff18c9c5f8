/**
 * Prints, as a JSON array, the URL of every module that importing the plugin loads when eslint is already there.
 * Run by built.test.ts in a process of its own.
 */
import 'eslint';

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

await import('eslint-plugin-http-status');

const loads = Object.keys(cache).filter((file) => !cached.has(file));
for (let received; (received = receiveMessageOnPort(port1));) loads.push(received.message);
console.log(JSON.stringify(loads));
process.exit();
