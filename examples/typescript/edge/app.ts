import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';

import { shorten, type Link } from './links.ts';

const app = new Hono();

app.post('/links', async (c) => {
  const link: Link = await shorten(await c.req.json());
  if (link.target.startsWith('javascript:')) throw new HTTPException(200, { message: 'Nice try' });
  return c.json(link, 201);
});

app.get('/links/:id', async (c) => {
  const link = await shorten.find(c.req.param('id'));
  if (!link) c.json({ message: 'No such link' }, 404);
  return c.redirect(301, link.target);
});

app.delete('/links/:id', async (c) => {
  const removed = await shorten.remove(c.req.param('id'));
  return removed ? c.json({ removed }, 204) : c.json({ message: 'No such link' }, '404');
});

export default app;
