import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds the code of a status line', () => {
  const code = `import uWS from 'uWebSockets.js';
const NOT_FOUND = '404 Not Found';
uWS.App().get('/a', (res, req) => { res.writeStatus('404 Not Found').end('no'); }).post('/b', (res, req) => {
  res.writeStatus(NOT_FOUND);
  res.writeStatus('204').endWithoutBody();
  res.writeStatus('Not Found');
}).listen(1, () => {});
`;
  expect(probe(code)).toEqual([
    "set uwebsockets res.writeStatus('n Phrase') 404 body:present proven/handlers",
    "set uwebsockets res.writeStatus('n Phrase') 404 body:none proven/handlers",
    "set uwebsockets res.writeStatus('n Phrase') 204 body:none proven/handlers",
    "set uwebsockets res.writeStatus('n Phrase') ? body:unknown proven/handlers",
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import { App } from './app.js';
App().get('/', (response) => { response.writeStatus('404 Not Found'); });
printer.writeStatus('404 Not Found');
function show(out) { out.writeStatus('200 OK'); }
writeStatus('500 Internal Server Error');
log.writeStatus(404);
`;
  expect(probe(code)).toEqual([]);
});
