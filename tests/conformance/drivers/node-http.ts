import { nodeHttp } from '../../../src/frameworks/node-http.ts';
import type { Driver } from '../driver.ts';
import { serveCode } from '../serve-code.ts';

export const nodeHttpDriver = {
  table: nodeHttp,
  majors: { 24: {} },
  wrap: (code) => `
import http from 'node:http';
export const server = http.createServer((req, res) => {
  ${code}
}).listen(0, '127.0.0.1');`,
  forms: {
    'res.statusCode = n': "res.statusCode = CODE; res.end('content');",
    'res.writeHead(n, reason, headers)': "res.writeHead(CODE, 'Reason', {}); res.end('content');",
    'res.writeHead(n, headers)': "res.writeHead(CODE, {}); res.end('content');",
    'res.status = n': "res.status = CODE; res.end('content');",
    'res.statusCode(n)': "res.statusCode(CODE); res.end('content');",
    'res.end()': 'res.statusCode = 418; res.end(); res.end();',
    'res.end(body)': "res.statusCode = CODE; res.end('content');",
    'res.write(body)': "res.statusCode = CODE; res.write('content'); res.end();",
  },
  reads: { 'res.statusCode === n': 'res.statusCode = SENT; tell(res.statusCode === CODE); res.end();' },
  order: {
    secondSend: "res.end('first'); res.end('second');",
    lateStatus: "res.end('first'); res.statusCode = 418;",
    unsent: 'res.statusCode = 418;',
  },
} satisfies Driver;

const asked = (code: string): readonly string[] => [
  `await new Promise((resolve) => { http.get(url + SENT, (incoming) => { ${code} resolve(); }); });`,
  `await new Promise((resolve) => { http.request(url + SENT, (incoming) => { ${code} resolve(); }).end(); });`,
];

export const nodeClientDriver = {
  table: nodeHttp,
  under: 'http.get()',
  majors: { 24: {} },
  wrap: (code) => serveCode('', code),
  reads: {
    'incoming.statusCode === n': asked('tell(incoming.statusCode === CODE);'),
    'incoming.status === n': asked('tell(incoming.status === CODE);'),
  },
} satisfies Driver;
