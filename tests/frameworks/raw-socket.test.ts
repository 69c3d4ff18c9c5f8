import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds the code of a status line that is written by hand', () => {
  const code = `import { createServer } from './server.js';
const server = createServer();
server.on('clientError', (error, socket) => socket.end('HTTP/1.1 400 Bad Request\\r\\n\\r\\n'));
server.on('upgrade', (request, socket, head) => {
  socket.write("HTTP/1.1 401 Unauthorized\\r\\nConnection: close\\r\\n\\r\\n");
  socket.end('HTTP/1.1 503 Service Unavailable\\r\\n' + fields);
});
server.on('connect', (request, clientSocket) => { clientSocket.write(\`HTTP/1.1 200 OK\\r\\n\${fields}\\r\\n\`); });
`;
  expect(probe(code)).toEqual([
    "send socket socket.end('HTTP/1.1 n Phrase') 400 body:unknown inferred/names",
    "send socket socket.write('HTTP/1.1 n Phrase') 401 body:unknown inferred/names",
    "send socket socket.end('HTTP/1.1 n Phrase') 503 body:unknown inferred/names",
    "send socket socket.write('HTTP/1.1 n Phrase') 200 body:unknown inferred/names",
  ]);
});

it('finds it where nothing else in the file speaks of HTTP, and by a type', () => {
  expect(probe("socket.end('HTTP/1.0 502 Bad Gateway\\r\\n\\r\\n');")).toHaveLength(1);
  const typed = `import type { Duplex } from 'node:stream';
export const refuse = (to: Duplex) => to.write('HTTP/1.1 403 Forbidden\\r\\n\\r\\n');
`;
  expect(probe(typed, { language: 'ts' })).toEqual([
    "send socket socket.write('HTTP/1.1 n Phrase') 403 body:unknown declared/annotations",
  ]);
});

it('finds it on the socket that a server of net or tls hands over', () => {
  const code = `import net from 'node:net';
import { createServer } from 'node:tls';
net.createServer((peer) => { peer.end('HTTP/1.1 426 Upgrade Required\\r\\n\\r\\n'); });
createServer(options, (peer) => { peer.write('HTTP/1.1 400 Bad Request\\r\\n\\r\\n'); });
net.createServer().on('connection', (peer) => { peer.write('HTTP/1.1 503 Service Unavailable\\r\\n\\r\\n'); });
`;
  expect(probe(code)).toEqual([
    "send socket socket.end('HTTP/1.1 n Phrase') 426 body:unknown proven/handlers",
    "send socket socket.write('HTTP/1.1 n Phrase') 400 body:unknown proven/handlers",
    "send socket socket.write('HTTP/1.1 n Phrase') 503 body:unknown proven/handlers",
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import { log } from './log.js';
socket.write('220 ready');
socket.write('404 Not Found');
socket.send('HTTP/1.1 404 Not Found');
socket.write(\`HTTP/1.1 \${code} Lost\`);
log.write('HTTP/1.1 404 Not Found');
socket.write(404);
parse('HTTP/1.1 404 Not Found');
`;
  expect(probe(code)).toEqual([]);
});
