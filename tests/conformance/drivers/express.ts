import { express } from '../../../src/frameworks/express.ts';
import type { Driver } from '../driver.ts';

export const expressDriver = {
  table: express,
  majors: { 4: { express: 'express-4' }, 5: { express: 'express-5' } },
  wrap: (code) => `
import express from 'express';
const app = express();
app.get('/', (req, res) => {
  ${code}
});
export const server = app.listen(0, '127.0.0.1');`,
  forms: {
    'res.status(n)': "res.status(CODE).send('content');",
    'res.status = n': "res.status = CODE; res.send('content');",
    'res.statusCode(n)': "res.statusCode(CODE); res.send('content');",
    'res.sendStatus(n)': 'res.sendStatus(CODE);',
    'res.redirect(url, n)': "res.redirect('/there', CODE);",
    'res.redirect(n, url)': "res.redirect(CODE, '/there');",
    'res.redirect(n)': 'res.redirect(CODE);',
    'res.redirect(url)': { code: "res.redirect('/there');", kept: "res.status(CODE).redirect('/there');" },
    'res.send(n)': 'res.send(CODE);',
    'res.json(n)': 'res.json(CODE);',
    'res.send(n, body)': "res.send(CODE, 'content');",
    "res.send(body, 'n')": "res.send('content', CODE);",
    'res.send(body, n)': "res.send('content', CODE);",
    'res.json(n, body)': "res.json(CODE, 'content');",
    "res.json(body, 'n')": "res.json('content', CODE);",
    'res.json(body, n)': "res.json('content', CODE);",
    'res.jsonp(n, body)': "res.jsonp(CODE, 'content');",
    "res.jsonp(body, 'n')": "res.jsonp('content', CODE);",
    'res.jsonp(body, n)': "res.jsonp('content', CODE);",
    'res.send()': 'res.status(CODE).send();',
    'res.send(body)': "res.status(CODE).send('content');",
    'res.json(body)': "res.status(CODE).json('content');",
    'res.jsonp(body)': "res.status(CODE).jsonp('content');",
    'res.sendFile(path)': 'res.status(CODE).sendFile(__filename);',
    'res.download(path)': 'res.status(CODE).download(__filename);',
  },
  reads: { 'res.statusCode === n': 'res.status(SENT); tell(res.statusCode === CODE); res.end();' },
  left: { 'res.render(view)': 'It takes a template engine, and ends in `res.send(body)`.' },
  order: {
    secondSend: "res.send('first'); res.status(418).send('second');",
    lateStatus: "res.send('first'); res.status(418);",
    unsent: 'res.status(418);',
  },
} satisfies Driver;
