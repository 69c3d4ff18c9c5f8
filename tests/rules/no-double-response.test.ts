import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/no-double-response.ts';

const express = (body: string): string =>
  `import express from 'express';\nconst app = express();\napp.get('/users/:id', async (req, res, next) => {\n  ${body}\n});`;
const fastify = (body: string): string =>
  `import Fastify from 'fastify';\nFastify().get('/', (request, reply) => { ${body} });`;
const nest = (body: string): string =>
  `import { Get, Res } from '@nestjs/common';\nclass Users { @Get() find(@Res() res) { ${body} } }`;

new RuleTester().run('no-double-response', rule, {
  valid: [
    express('if (!user) return res.sendStatus(404);\n  res.json(user);'),
    express('if (!user) { res.sendStatus(404); } else { res.json(user); }'),
    express('if (!user) { res.sendStatus(404); }\n  if (!user) return;\n  res.json(user);'),
    express('try { res.json(await find()); } catch (error) { res.sendStatus(500); }'),
    express(
      'try { if (!user) { res.status(404).json({}); } else { await user.remove(); }\n  res.status(200).end(); } catch (error) { res.status(500).json(error); }',
    ),
    express('res.json(user);\n  if (!res.headersSent) res.end("x");'),
    express('find((error, user) => { if (error) return res.sendStatus(500); res.json(user); });'),
    express(
      'for (const user of users) { if (user.ok) { res.json(user); break; } }\n  if (missing) res.sendStatus(404);',
    ),
    express('res.write("a"); res.write("b"); res.end();'),
    // A timer that asks, that something stops, that comes first; once a response is through, Node minds nothing.
    express('res.json(1); setTimeout(() => { if (!res.headersSent) res.json(2); }, 100);'),
    express('const timer = setTimeout(() => res.json(2), 100); res.json(1); clearTimeout(timer);'),
    express('if (user) res.json(1); setTimeout(() => res.json(2), 100);'),
    express('res.json(1); setTimeout(() => { if (user) res.json(2); }, 100);'),
    express("res.json(1); setTimeout(() => res.end('b'), 100);"),
    express('res.json(1); later(() => res.json(2));'),
    // The head, and what adds none.
    express("res.writeHead(404); res.end('none');"),
    express("res.writeHead(404).end('none');"),
    express("res.writeHead(404); res.write('none'); res.end();"),
    express('res.writeHead(404); res.send();'),
    express('res.writeHead(404); if (user) res.json(user); else res.end();'),
    express('if (user) { res.writeHead(404).end(); } else { res.json(user); }'),
    express('if (!res.headersSent) res.writeHead(404); res.json(user);'),
    express(
      'try { res.writeHead(200); res.write(await find()); res.end(); } catch (error) { res.status(500).json({}); }',
    ),
    express("res.write('a'); if (user) { return finish(res); } res.json(user);"),
    express("res.write('a'); if (user) { return; } res.json(user);"),
    fastify("reply.raw.writeHead(404); reply.raw.end('none');"),
    // Nothing of a stream is out yet.
    fastify("reply.send(stream); reply.raw.end('none');"),
    fastify("reply.send(new Readable()); reply.raw.end('none');"),
    fastify("reply.hijack(); reply.raw.writeHead(404); reply.send('none');"),
    fastify("reply.raw.writeHead(404); reply.hijack(); reply.send('none');"),
    fastify("reply.raw.writeHead(404); stream.on('end', () => reply.send('none'));"),
    fastify("reply.raw.setHeader('a', 'b'); reply.send('none');"),
    // A stream goes on after the head, and a variable may hold one.
    fastify('reply.raw.writeHead(404); reply.send(file);'),
    fastify('reply.raw.writeHead(404); reply.send(createReadStream(path));'),
    fastify('reply.raw.writeHead(404); reply.send(new Response(file));'),
    { code: nest('if (!user) return res.status(404).json(1); res.json(2);'), languageOptions: { parser } },
    // The part that does not answer.
    "import Koa from 'koa';\nnew Koa().use((ctx) => { ctx.res.write('a'); ctx.res.end('b'); });",
    // An exception after the response: nothing says that it comes.
    express('try { res.json(await find()); await log(); } catch (error) { res.status(500).json({}); }'),
    express('try { if (!user) { res.json(1); throw new Error(); } res.json(2); } catch (error) { next(error); }'),
    // Of one user there is only one.
    express('for (const user of users) { if (user.id === id) { res.json(user); } }'),
    // Functions of the file that may not send, or do not come back.
    ...[
      'if (!res.headersSent) res.status(code).end();',
      'if (code) { res.status(code).json({}); }',
      'if (!code) return;\n  res.status(code).json({});',
      'code && res.status(code).json({});',
      'res.status(code).json({});\n  throw new Error();',
      'res.status(code);',
      'log(() => res.status(code).json({}));',
    ].map(
      (body) => `${express('if (!user) fail(res, 404);\n  res.json(user);')}\nfunction fail(res, code) { ${body} }`,
    ),
    `${express('if (!user) fail(res, 404);\n  res.json(user);')}\nasync function fail(res, code) { await log(); res.status(code).json({}); }`,
    `${express('if (!user) return fail(res, 404);\n  res.json(user);')}\nconst fail = (res, code) => res.status(code).json({});`,
    `${express('if (!user) fail(other.res, 404);\n  res.json(user);')}\nconst fail = (res, code) => res.status(code).json({});`,
    // Once more does no harm.
    express('res.sendStatus(200).end();'),
    express('res.json(user); res.end();'),
    // The last one wins, or nothing is sent by a call at all.
    "import Koa from 'koa';\nnew Koa().use((ctx) => { ctx.body = 1; ctx.body = 2; });",
    'export const GET = () => { const a = Response.json(1); return ok ? a : Response.json(2); };',
    // Not HTTP.
    'socket.send(1); socket.send(2); window.json(1).json(2);',
    { code: express('res.json(1); res.json(2);'), settings: { 'http-status': { frameworks: ['koa'] } } },
  ],
  invalid: [
    {
      code: express('if (!user) {\n    res.sendStatus(404);\n  }\n  res.json(user);'),
      errors: [
        {
          message:
            'The response was already sent by sendStatus() in line 5: Express throws ERR_HTTP_HEADERS_SENT, and the client gets only the first response. Return after the first response, or send only one of them.',
          line: 7,
          column: 7,
        },
      ],
    },
    { code: express("res.sendStatus(404).json({ error: 'none' });"), errors: [{ messageId: 'double', column: 23 }] },
    ...['next(error);', 'res.status(500).json({});', 'console.error(error);'].map((handled) => ({
      name: `whatever an exception would lead to: ${handled}`,
      code: express(
        `try { if (!user) {\n    res.status(404).json({});\n  }\n  res.json(user); } catch (error) { ${handled} }`,
      ),
      errors: [{ messageId: 'double' as const, line: 7, column: 7 }],
    })),
    ...[
      'const fail = (res, code) => res.status(code).json({});',
      'function fail(res, code) { const text = name(code); log(text); res.status(code).json({ text }); }',
      'function fail(res, code) { return res.status(code).json({}); }',
    ].map((helper) => ({
      name: `a function of the file sends the first one: ${helper}`,
      code: `${express('if (!user) {\n    fail(res, 404);\n  }\n  res.json(user);')}\n${helper}`,
      errors: [
        {
          message:
            'The response was already sent by fail() in line 5: Express throws ERR_HTTP_HEADERS_SENT, and the client gets only the first response. Return after the first response, or send only one of them.',
          line: 7,
          column: 7,
        },
      ],
    })),
    {
      name: 'a function of the file sends the second one',
      code: `${express('if (user) {\n    res.json(user);\n  }\n  fail(res, 404);')}\nconst fail = (res, code) => res.status(code).json({});`,
      errors: [{ messageId: 'double', line: 7, column: 3 }],
    },
    {
      name: 'a loop, and what follows it',
      code: express('for (const user of users) { if (user.id === id) res.json(user); }\n  res.status(404).json({});'),
      errors: [{ messageId: 'double', line: 5 }],
    },
    {
      name: 'the head is the first part of a second response, and the last one that is reached',
      code: "import http from 'node:http';\nhttp.createServer((req, res) => {\n  if (!req.url) { res.writeHead(404); res.end('none'); }\n  res.writeHead(200);\n  res.end('some');\n});",
      errors: [
        {
          message:
            'The response was already sent by end() in line 3: Node throws ERR_HTTP_HEADERS_SENT, which can end the process. Return after the first response, or send only one of them.',
          line: 4,
          column: 7,
        },
      ],
    },
    {
      name: 'in TypeScript, in a helper',
      code: "import type { Response } from 'express';\nexport function deny(res: Response) { res.status(401).json({}); res.end('denied'); }",
      languageOptions: { parser },
      errors: [{ messageId: 'double', line: 2 }],
    },
    {
      name: 'in a callback',
      code: express('find((error, user) => { if (error) { res.sendStatus(500); } res.json(user); });'),
      errors: [{ messageId: 'double' }],
    },
    {
      name: 'each of two, once',
      code: express('if (a) res.json(1); else res.json(2);\n  res.json(3);'),
      errors: [{ messageId: 'double', line: 5 }],
    },
    {
      code: "const http = require('http');\nhttp.createServer((req, res) => { res.end('a'); res.end('b'); });",
      languageOptions: { sourceType: 'commonjs' },
      errors: [
        {
          message:
            'The response was already sent by end() in the same line: Node throws ERR_STREAM_WRITE_AFTER_END where nothing catches it, and the process exits. Return after the first response, or send only one of them.',
        },
      ],
    },
    {
      code: "import Fastify from 'fastify';\nFastify().get('/', (request, reply) => { reply.send(1); reply.send(2); });",
      errors: [
        {
          message:
            'The response was already sent by send() in the same line: Fastify ignores the second one and logs a warning. Return after the first response, or send only one of them.',
        },
      ],
    },
    {
      code: "const http = require('http');\nhttp.createServer((req, res) => { res.end('a'); res.write('b'); });",
      languageOptions: { sourceType: 'commonjs' },
      errors: [{ messageId: 'double', line: 2, column: 53 }],
    },
    // A timer that nothing stops.
    { code: express('res.json(1); setTimeout(() => res.json(2), 100);'), errors: [{ messageId: 'double', line: 4 }] },
    {
      code: express('res.json(1); setImmediate(() => { if (!ready) return; res.json(2); res.json(3); });'),
      errors: [{ messageId: 'double', line: 4, column: 74 }],
    },
    // A method of a class.
    ...['res.json(1); res.status(404).json(2);', 'if (!user) res.status(404).json(1); res.json(2);'].map((body) => ({
      code: nest(body),
      languageOptions: { parser },
      errors: [{ messageId: 'double', line: 2 } as const],
    })),
    // The head is out.
    {
      code: express('res.writeHead(404);\n  res.json({});'),
      errors: [
        {
          message:
            'The head of the response was already written by writeHead() in line 4: Express throws ERR_HTTP_HEADERS_SENT, and the content is lost. End the response with `end()` after that, or leave it out.',
          line: 5,
          column: 7,
        },
      ],
    },
    ...[
      'res.writeHead(404).json({});',
      'res.writeHead(404); res.sendStatus(200);',
      'res.writeHead(404); res.status(200); res.send(user);',
      "res.writeHead(404); res.redirect('/users');",
      "res.writeHead(404); res.write('a'); res.json({});",
      "res.write('a'); res.json({});",
      'res.flushHeaders(); res.json({});',
      "res.writeHead(404); if (user) res.json(user); else res.send('none');",
    ].map((code) => ({ code: express(code), errors: code.includes('else') ? 2 : 1 })),
    {
      code: fastify("reply.raw.writeHead(404); reply.code(200).send('none');"),
      errors: [
        {
          message:
            'The head of the response was already written by writeHead() in the same line: Fastify 4 throws an error that ends the process, and Fastify 5 loses the content without a word. End the response with `end()` after that, or leave it out.',
        },
      ],
    },
    { code: fastify("reply.send({ id: 1 }); reply.raw.end('none');"), errors: [{ messageId: 'double' }] },
    ...['send(user)', 'json(user)', 'jsonp(new User())', 'render(view)'].map((call) => ({
      code: express(`res.${call}; res.end('none');`),
      errors: [{ messageId: 'double' } as const],
    })),
    { code: fastify('reply.send(stream); reply.send({ id: 1 });'), errors: [{ messageId: 'double' }] },
    ...["redirect('/users')", 'callNotFound()', 'send()', 'send({ id })', 'send(`none`)'].map((call) => ({
      code: fastify(`reply.raw.writeHead(404); reply.${call};`),
      errors: [{ messageId: 'head' } as const],
    })),
    {
      code: "import restify from 'restify';\nrestify.createServer().get('/', (req, res, next) => { res.writeHead(404); res.send({}); });",
      errors: [{ messageId: 'head' }],
    },
    // Of the response beneath the framework's own.
    {
      code: "import Koa from 'koa';\nnew Koa().use((ctx) => { ctx.res.end('a'); ctx.res.end('b'); });",
      errors: [{ messageId: 'double', line: 2 }],
    },
    {
      code: "import polka from 'polka';\npolka().get('/', (req, res) => { res.end('a'); res.end('b'); });",
      errors: [{ messageId: 'double', line: 2 }],
    },
    {
      code: "import Hapi from '@hapi/hapi';\nHapi.server().route({ handler: (request) => { request.raw.res.end('a'); return 'b'; } });",
      errors: [{ messageId: 'content', line: 2 }],
    },
    {
      code: 'export default (req, res) => { res.json(1); res.status(200).json(2); };',
      filename: 'pages/api/users.js',
      errors: [{ messageId: 'double' }],
    },
  ],
});
