import { http2 } from '../../../src/frameworks/http2.ts';
import type { Driver } from '../driver.ts';

/** Behind a server of HTTP/1.1, which passes on what its client of HTTP/2 gets. */
export const http2Driver = {
  table: http2,
  majors: { 24: {} },
  wrap: (code) => `
import { openSync } from 'node:fs';
import http from 'node:http';
import http2, { constants } from 'node:http2';
const { HTTP2_HEADER_STATUS } = constants;
const streams = http2.createServer();
streams.on('stream', (stream) => {
  ${code}
});
streams.listen(0, '127.0.0.1').unref();
export const server = http.createServer((incoming, outgoing) => {
  const client = http2.connect('http://127.0.0.1:' + String(streams.address().port));
  const asked = client.request({ ':path': '/' });
  asked.on('response', (headers) => {
    outgoing.writeHead(headers[':status']);
    asked.pipe(outgoing);
  });
  asked.on('close', () => client.close());
}).listen(0, '127.0.0.1');`,
  forms: {
    'stream.respond({ status: n })': "stream.respond({ status: CODE }); stream.end('content');",
    'stream.respond({ statusCode: n })': "stream.respond({ statusCode: CODE }); stream.end('content');",
    'stream.end()': "stream.respond({ ':status': 418 }); stream.end(); stream.end();",
    'stream.end(body)': {
      code: "stream.respond({ ':status': CODE }); stream.end('content');",
      without: "stream.end('content');",
    },
    'stream.write(body)': {
      code: "stream.respond({ ':status': CODE }); stream.write('content'); stream.end();",
      without: "stream.write('content'); stream.end();",
    },
    "stream.respondWithFD(fd, { ':status': n })":
      "stream.respondWithFD(openSync(process.argv[1], 'r'), { ':status': CODE });",
    "stream.respond({ ':status': n })": "stream.respond({ ':status': CODE }); stream.end('content');",
    'stream.respond({ [HTTP2_HEADER_STATUS]: n })':
      "stream.respond({ [HTTP2_HEADER_STATUS]: CODE }); stream.end('content');",
    "stream.respondWithFile(path, { ':status': n })": "stream.respondWithFile(process.argv[1], { ':status': CODE });",
  },
} satisfies Driver;
