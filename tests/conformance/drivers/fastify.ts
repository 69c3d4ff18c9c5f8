import { fastify } from '../../../src/frameworks/fastify.ts';
import type { Driver } from '../driver.ts';

export const fastifyDriver = {
  table: fastify,
  majors: { 4: { fastify: 'fastify-4' }, 5: { fastify: 'fastify-5' } },
  wrap: (code) => `
import Fastify from 'fastify';
const app = Fastify();
app.get('/', (request, reply) => {
  ${code}
});
export const server = app.listen({ port: 0, host: '127.0.0.1' }).then(() => app.server);`,
  forms: {
    'reply.code(n)': "reply.code(CODE).send('content');",
    'reply.status(n)': "reply.status(CODE).send('content');",
    'reply.statusCode = n': "reply.statusCode = CODE; reply.send('content');",
    'reply.redirect(url, n)': {
      code: "reply.redirect('/there', CODE);",
      kept: "reply.code(CODE).redirect('/there');",
    },
    'reply.redirect(n, url)': "reply.redirect(CODE, '/there');",
    'reply.status = n': "reply.status = CODE; reply.send('content');",
    'reply.code = n': "reply.code = CODE; reply.send('content');",
    'reply.statusCode(n)': "reply.statusCode(CODE); reply.send('content');",
    'reply.send(n)': 'reply.send(CODE);',
    'reply.callNotFound()': 'reply.callNotFound();',
    'reply.send(body)': "reply.code(CODE).send('content');",
  },
  reads: { 'reply.statusCode === n': 'reply.code(SENT); tell(reply.statusCode === CODE); reply.send();' },
  order: {
    secondSend: "reply.send('first'); reply.code(418).send('second');",
    lateStatus: "reply.send('first'); reply.code(418);",
    unsent: 'reply.code(418);',
  },
} satisfies Driver;
