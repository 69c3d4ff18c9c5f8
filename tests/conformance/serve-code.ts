/**
 * The text of a server around code that asks it: it answers to `url + 422` with that code. The code runs where the host asks.
 */
export const serveCode = (imports: string, code: string): string => `
import http from 'node:http';
${imports}
export const server = http.createServer((req, res) => {
  if (req.url !== '/') {
    res.writeHead(Number(req.url.slice(1)), { 'Content-Type': 'text/plain', Connection: 'close' }).end('content');
    return;
  }
  const url = \`http://127.0.0.1:\${server.address().port}/\`;
  const run = async () => {
    ${code}
  };
  run().catch(console.error).finally(() => res.end());
}).listen(0, '127.0.0.1');`;
