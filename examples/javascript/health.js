import { createServer } from 'node:http';

let ready = false;

const server = createServer((req, res) => {
  if (req.method !== 'GET') {
    res.writeHead(405, { 'Content-Type': 'text/plain' });
    res.end('Only GET, please');
    return;
  }
  if (req.url === '/ready') {
    res.end(ready ? 'ready' : 'starting');
    res.statusCode = ready ? 200 : 503;
    return;
  }
  if (req.url !== '/live') {
    res.writeHead(404, 'OK');
    res.end();
    return;
  }
  res.statusCode = 200;
  res.end('alive');
});

server.listen(9000, () => {
  ready = true;
});
