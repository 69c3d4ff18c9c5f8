import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';
import { visibleSites } from './visible.ts';

it('finds the status that a stream responds with', () => {
  const code = `import http2 from 'node:http2';
const { HTTP2_HEADER_STATUS } = http2.constants;
const server = http2.createSecureServer(options);
server.on('stream', (answer, headers) => {
  answer.respond({ ':status': 404, 'content-type': 'text/plain' });
  answer.end('none');
});
export function show(stream) {
  stream.respond({ [HTTP2_HEADER_STATUS]: '410' });
}
export function fail(stream) {
  stream.respond({ [http2.constants.HTTP2_HEADER_STATUS]: 500 });
}
export function miss(stream) {
  stream.respondWithFile('none.html', { ':status': 404 });
}
export function send(stream, fd) {
  stream.respondWithFD(fd, { ':status': 200 });
}
export function mistake(stream) {
  stream.respond({ statusCode: 403, 'content-type': 'text/plain' });
  stream.write('no');
  stream.end();
}
`;
  expect(probe(code)).toEqual([
    "set http2 stream.respond({ ':status': n }) 404 body:present proven/handlers",
    "set http2 stream.respond({ [HTTP2_HEADER_STATUS]: n }) '410' body:unknown inferred/names",
    'set http2 stream.respond({ [HTTP2_HEADER_STATUS]: n }) 500 body:unknown inferred/names',
    "send http2 stream.respondWithFile(path, { ':status': n }) 404 body:present inferred/names",
    "send http2 stream.respondWithFD(fd, { ':status': n }) 200 body:present inferred/names",
    'set http2 stream.respond({ statusCode: n }) 403 body:present inferred/names',
  ]);
});

it('knows the type of a stream', () => {
  const code = `import type { ServerHttp2Stream } from 'node:http2';
export const refuse = (out: ServerHttp2Stream) => { out.respond({ ':status': 404 }, { endStream: true }); };
`;
  expect(probe(code, { language: 'ts' })).toEqual([
    "set http2 stream.respond({ ':status': n }) 404 body:unknown declared/annotations",
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import http2 from 'node:http2';
const server = http2.createServer();
server.on('stream', (stream) => {
  stream.respond({ status: 'ready' });
  stream.respond({ [STATUS]: 404 });
  stream.respond(headers);
  stream.additionalHeaders({ ':status': 103 });
});
survey.respond({ ':status': 404 });
class Poll { respond(answer) { return answer; } }
const stream = new Poll();
stream.respond({ ':status': 404 });
const client = http2.connect(url);
client.request({ ':status': 404 });
function read(data) { data.respond({ ':status': 404 }); }
`;
  expect(probe(code)).toEqual([]);
  expect(visibleSites("export function show(stream) { stream.respond({ ':status': 404 }); }")).toEqual([]);
});
