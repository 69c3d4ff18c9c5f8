/**
 * A process that serves code on loopback and says what a client gets from it: one message in, one out.
 * It runs apart from the tests, since some of that code ends the process that it runs in.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const require = createRequire(import.meta.url);

/** What the code at work has said on the console and in errors that nobody caught. */
let said = '';
/** The first value that it has told. */
let told = null;
let crashed = false;
let wake = () => false;

// Without these, the error that is counted as a crash is one.
for (const event of process.env.MORTAL ? [] : ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (error) => {
    crashed = true;
    said += `${describeError(error)}\n`;
    wake();
  });
}
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk) => {
    said += String(chunk);
    return true;
  };
}

// The tests are gone, without a word where they were stopped.
process.on('disconnect', () => {
  rmSync(process.env.SCRATCH, { recursive: true, force: true });
  process.exit();
});

process.on('message', async (job) => {
  said = '';
  told = null;
  crashed = false;
  const answer = { status: null, headers: {}, content: '', ended: false };
  let server;
  try {
    server = await (job.program === undefined ? start(job) : startProgram(job));
    Object.assign(answer, await ask(server.address().port, job));
  } catch (error) {
    said += `${describeError(error)}\n`;
  }
  // An error may come after the answer: what is written to an ended response, say.
  await sleep(2);
  server?.close();
  server?.closeAllConnections?.();
  process.send({ ...answer, crashed, said, told });
});

function describeError(error) {
  return error instanceof Error ? `${error.name} ${error.code ?? ''} ${error.message}` : String(error);
}

/** What code that reads a status code calls with what it has read. */
function tell(value) {
  told ??= typeof value === 'string' ? `'${value}'` : typeof value === 'function' ? 'a function' : String(value);
}

/** Under which names the packages of this run are installed. */
let installed = {};

function rename(request) {
  const [name] = Object.hasOwn(installed, request) ? [request] : (/^(?:@[^/]+\/)?[^/]+/.exec(request) ?? []);
  return Object.hasOwn(installed, name) ? installed[name] + request.slice(name.length) : request;
}

// Also for the packages among themselves: Nest 10 and routing-controllers require what they need by its real name.
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  return resolve.call(this, rename(request), ...rest);
};

/** The packages that cannot be required. */
async function importClosed(names) {
  const modules = new Map();
  for (const name of names) {
    try {
      require.resolve(name);
    } catch (error) {
      if (error.code === 'ERR_PACKAGE_PATH_NOT_EXPORTED') modules.set(name, await import(name));
    }
  }
  return modules;
}

/** Runs a CommonJS module that exports a server, or a promise of one. */
async function start({ code, packages }) {
  installed = packages;
  const module = { exports: {} };
  const imported = await importClosed(Object.values(packages));
  // By its installed name, since Node remembers what a name meant to the same file before.
  const load = (name) => imported.get(rename(name)) ?? require(rename(name));
  const run = new Function('require', 'module', 'exports', '__filename', 'tell', code);
  run(load, module, module.exports, import.meta.filename, tell);
  const server = await module.exports.server;
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  return server;
}

let programs = 0;

/** Runs a program of another runtime, which says where it listens: the address, or the port as JSON to its fourth stream. */
function startProgram({ program, args, files }) {
  const folder = path.join(process.env.SCRATCH, `program-${programs++}`);
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const child = spawn(program, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', DENO_DIR: path.join(process.env.SCRATCH, 'deno'), DENO_NO_UPDATE_CHECK: '1' },
  });
  let closed = false;
  const close = () => {
    closed = true;
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => {
      if (closed) return;
      crashed = true;
      wake();
      reject(new Error('The program ended.'));
    });
    for (const stream of child.stdio.slice(1)) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
        const [, port] = /(?:127\.0\.0\.1:|"port":)(\d+)/.exec(said) ?? [];
        if (port !== undefined) resolve({ address: () => ({ port: Number(port) }), close });
      });
    }
  });
}

/** Asks over a socket, with a connection that may stay open. Ends when the response has, or when patience has. */
function ask(port, { method, patience }) {
  return new Promise((resolve) => {
    let received = '';
    const socket = net.connect(port, '127.0.0.1');
    const finish = (ended) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ ...parse(received), ended });
    };
    const timer = setTimeout(finish, patience, false);
    wake = () => setImmediate(finish, false);
    if (crashed) wake();
    socket.setEncoding('latin1');
    socket.write(`${method} / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n`);
    socket.on('data', (chunk) => {
      received += chunk;
      // Content where there may be none would come at once.
      if (isComplete(parse(received))) setTimeout(finish, 3, true);
    });
    socket.on('error', () => finish(false));
    socket.on('close', () => finish(parse(received).status >= 200));
  });
}

/** The first header block: an interim response that was meant to be final is the only one. */
function parse(received) {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return { status: null, headers: {}, content: '' };
  const [line, ...fields] = received.slice(0, end).split('\r\n');
  const headers = Object.fromEntries(
    fields.map((field) => [
      field.slice(0, field.indexOf(':')).toLowerCase(),
      field.slice(field.indexOf(':') + 1).trim(),
    ]),
  );
  const raw = received.slice(end + 4);
  const chunked = headers['transfer-encoding'] === 'chunked';
  return {
    // What a mock gives to the code under test is no status that could be sent.
    status: Number(headers['x-measured'] ?? line.split(' ')[1]),
    headers,
    content: chunked ? raw.replace(/[\da-f]+\r\n/gi, '').replace(/\r\n/g, '') : raw,
    raw,
  };
}

/** Answers without content. */
const bare = { noContent: 204, notModified: 304 };

function isComplete({ status, headers, raw }) {
  if (headers['x-measured'] !== undefined) return raw.length >= Number(headers['content-length'] ?? 0);
  if (status === null || status < 200) return false;
  if (status === bare.noContent || status === bare.notModified) return true;
  if (headers['transfer-encoding'] === 'chunked') return raw.endsWith('0\r\n\r\n');
  return raw.length >= Number(headers['content-length'] ?? Infinity);
}
