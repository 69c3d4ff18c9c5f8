import { sails } from '../../../src/frameworks/sails.ts';
import type { Driver } from '../driver.ts';

export const sailsDriver = {
  table: sails,
  majors: { 1: { sails: 'sails' } },
  wrap: (code) => `
import net from 'node:net';
import os from 'node:os';
import { Sails } from 'sails';
const unused = ['blueprints', 'csrf', 'grunt', 'i18n', 'pubsub', 'session', 'sockets', 'views'];
async function start() {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  const app = new Sails();
  const routes = {
    'GET /': (req, res) => {
      ${code}
    },
  };
  await new Promise((resolve, reject) => {
    const hooks = Object.fromEntries(unused.map((name) => [name, false]));
    const options = { appPath: os.tmpdir(), explicitHost: '127.0.0.1', port, hooks, routes, log: { level: 'error' } };
    app.lift(options, (error) => (error ? reject(error) : resolve()));
  });
  return app.hooks.http.server;
}
export const server = start();`,
  forms: { 'res.*(data)': "res.NAME('content');" },
  left: { 'exits: { name: { statusCode: n } }': 'It is part of an action, which Sails takes from a file of its own.' },
  order: {
    secondSend: "res.send('first'); res.status(418).send('second');",
    lateStatus: "res.send('first'); res.status(418);",
    unsent: 'res.status(418);',
  },
} satisfies Driver;
