import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';

import { db } from './db.ts';

interface ById {
  Params: { id: string };
}

const app = Fastify({ logger: true, bodyLimit: 500 * 1024 });

app.get<ById>('/articles/:id', async (request, reply) => {
  const article = await db.articles.find(request.params.id);
  if (!article) return reply.send(404);
  return article;
});

app.post('/articles', async (request, reply) => {
  const article = await db.articles.add(request.body);
  if (!article) return reply.code(442).send({ message: 'The article has no title' });
  return reply.code(201).header('Location', `/articles/${article.id}`).send(article);
});

app.delete<ById>('/articles/:id', async (request, reply) => {
  await db.articles.remove(request.params.id);
  return reply.code(205).send({ reset: true });
});

app.get('/news', (request, reply) => reply.redirect(301, '/articles?sort=newest'));

app.get('/limits', async (request, reply) => {
  const left = await db.quota.left(request.ip);
  if (left < 0) return reply.code(700).send({ message: 'Out of quota' });
  return { left };
});

async function requireToken(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.headers.authorization) return;
  await reply.code(401).send({ message: 'Forbidden' });
}

app.addHook('onRequest', requireToken);

app.setErrorHandler((error, request, reply) => {
  request.log.error(error);
  reply.status(error.statusCode).send({ message: error.message });
});

await app.listen({ port: 3000 });
