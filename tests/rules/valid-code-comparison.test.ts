import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/valid-code-comparison.ts';

const fetched = (condition: string): string =>
  `const response = await fetch('https://api.example.com/users');\nif (${condition}) throw new Error('no');`;
const commonjs = { languageOptions: { sourceType: 'commonjs' } } as const;

/** The one suggestion of a message, and the condition that it leads to. */
const write = (condition: string, text = condition) => ({ desc: `Write \`${text}\`.`, output: fetched(condition) });

new RuleTester().run('valid-code-comparison', rule, {
  valid: [
    // Bounds of whole classes, in every spelling.
    fetched('response.status >= 400 || response.status < 200 || response.status > 299 || response.status > 399'),
    fetched('response.status >= 200 && response.status < 300'),
    fetched('response.status > 199 && response.status <= 299'),
    fetched('500 <= response.status && 600 > response.status'),
    fetched('response.status === 404 || response.status === 410'),
    fetched('response.status !== 200 && response.status !== 201'),
    // A client's own 0, what is not a class bound, and what cannot be told.
    fetched('response.status === 0 || response.status >= 401'),
    fetched('response.status > 0 && response.status < 1000'),
    fetched('response.status > limit || response.status === expected || response.status === code + 1'),
    // The server's failures are a matter of their own to whoever tries again; so is 500 among all that may pass.
    fetched('response.status > 500'),
    fetched('response.status >= 200 && response.status <= 500'),
    // The first code of the class has its own branch.
    fetched('response.status === 400 || response.status > 400'),
    `${fetched('response.status === 200')}\nif (response.status > 200 && response.status < 300) retry();`,
    `${fetched('response.status > 400')}\nswitch (response.status) { case 400: break; }`,
    // Loosely equal, and not certain to be a number.
    fetched("response.status == '404' || response.status != '200'"),
    "import { read } from './api.js';\nconst response = await read();\nif (response.status === '404' || response.status === 'active') stop();",
    // Another object's member, or another client's.
    "import { request } from 'undici';\nconst { statusCode } = await request('https://api.example.com');\nif (statusCode >= 400) stop();",
    "import { read } from './api.js';\nconst response = await read();\nif (response.statusCode === 404) stop();",
    "import https from 'node:https';\nconst response = await read();\nif (response.status >= 400) stop();",
    'if (job.status > 200 || order.status === 4040) stop();',
    // Whoever answers may know no other success.
    'get((err, response) => { if (response.status > 200) fail(); });',
    'response.writeHead = (statusCode) => { if (statusCode > 200) close(); };',
    // Bodies of digits, and a body that is checked beside the code.
    "import request from 'supertest';\nrequest(app).get('/count').expect('12');",
    "import request from 'supertest';\nrequest(app).get('/echo').expect(200).expect('404');",
    "import request from 'supertest';\nrequest(app).get('/echo').expect('404').expect(200, done);",
    "import request from 'supertest';\nrequest(app).get('/echo').expect(200, '404');",
    "import assert from 'node:assert';\nconst response = await fetch(url);\nassert.equal(response.status, '404');",
    "import { expect, use } from 'chai';\nimport chaiHttp from 'chai-http';\nuse(chaiHttp);\nconst response = await fetch(url);\nexpect(response).to.have.status('404');",
    "import { should, use } from 'chai';\nimport chaiHttp from 'chai-http';\nuse(chaiHttp);\nshould();\nconst response = await fetch(url);\nresponse.should.have.status('404');",
    "import { Elysia } from 'elysia';\nnew Elysia().get('/', ({ set }) => { set.status = 'Not Found'; if (set.status === 'Not Found') log(); });",
  ],
  invalid: [
    {
      code: fetched("response.status === '404'"),
      errors: [
        {
          message:
            "The status code is a number, and never equals '404': this comparison never holds. Compare it with a number.",
          suggestions: [{ desc: 'Use 404 Not Found.', output: fetched('response.status === 404') }],
        },
      ],
    },
    {
      code: fetched("'200' !== response.status"),
      errors: [{ message: /'200': this comparison always holds/, suggestions: 1 }],
    },
    {
      code: "const { status } = await fetch(url);\nswitch (status) { case '404': break; case 'ok': break; case 4040: break; }\nif ([401, '403'].includes(status)) stop();",
      errors: [
        { messageId: 'string', line: 2, suggestions: 1 },
        { messageId: 'string', line: 2 },
        {
          message:
            'No response has the status code 4040: this comparison never holds. Compare it with a code from 100 to 599.',
          suggestions: [
            {
              messageId: 'replace',
              output:
                "const { status } = await fetch(url);\nswitch (status) { case '404': break; case 'ok': break; case 404: break; }\nif ([401, '403'].includes(status)) stop();",
            },
            {
              messageId: 'replace',
              output:
                "const { status } = await fetch(url);\nswitch (status) { case '404': break; case 'ok': break; case 400: break; }\nif ([401, '403'].includes(status)) stop();",
            },
          ],
        },
        { messageId: 'string', line: 3, suggestions: 1 },
      ],
    },
    {
      code: "import { ReasonPhrases } from 'http-status-codes';\nimport axios from 'axios';\naxios.get('/users').then((response) => response.status === ReasonPhrases.NOT_FOUND);",
      errors: [{ messageId: 'string' }],
    },
    {
      code: fetched('response.status < 4000 || response.status === 404.5'),
      errors: [
        { message: /4000: this comparison always holds/, suggestions: 1 },
        { message: /404\.5: this comparison never holds/ },
      ],
    },
    // Conditions.
    {
      code: fetched('response.status >= 400 && ready && response.status < 300'),
      errors: [
        {
          message:
            'No status code fits all of these comparisons: the condition never holds. Correct one of them, or join them with `||`.',
          column: 5,
          endColumn: 61,
        },
      ],
    },
    {
      code: fetched('response.status !== 200 || (response.status !== 201 || 204 !== response.status)'),
      errors: [
        {
          message:
            'Every status code fits one of these comparisons: the condition always holds. Correct one of them, or join them with `&&`.',
        },
      ],
    },
    {
      code: fetched('response.status === 401 && response.status === 403'),
      errors: [{ messageId: 'never' }],
    },
    {
      code: `import { StatusCodes } from 'http-status-codes';\nexport async function load(response: Response): Promise<boolean> {\n  return response.status < StatusCodes.OK && response.status >= 300;\n}`,
      languageOptions: { parser },
      errors: [{ messageId: 'never', line: 3 }],
    },
    // Members.
    {
      code: fetched('response.statusCode >= 300'),
      errors: [
        {
          message: 'fetch has no status code in `statusCode`: this comparison never holds. Read `status`.',
          column: 14,
          suggestions: [write('response.status >= 300', 'response.status')],
        },
      ],
    },
    {
      code: 'fetch(url).then(({ statusCode }) => statusCode !== 200);\nfetch(url).then((res) => res.statusCode === 200);',
      errors: [{ messageId: 'member', line: 2, suggestions: 1 }],
    },
    {
      ...commonjs,
      code: "const https = require('https');\nhttps.get(url, (res) => {\n  if (res.status !== 200) throw new Error('no');\n});",
      errors: [
        {
          message: 'Node has no status code in `status`: this comparison always holds. Read `statusCode`.',
          suggestions: 1,
        },
      ],
    },
    {
      code: "import axios from 'axios';\nconst { statusCode } = await axios.get(url);\nif (statusCode === 200) go();",
      errors: [{ messageId: 'member' }],
    },
    {
      code: "import got from 'got';\nconst response = await got(url);\nif (response.status === 200) go();",
      errors: [{ messageId: 'member', suggestions: 1 }],
    },
    {
      code: "import { test } from '@playwright/test';\nimport type { Page } from '@playwright/test';\nexport async function open(page: Page) {\n  const response = await page.goto('/');\n  if (response.status === 404) throw new Error('no');\n}",
      languageOptions: { parser },
      errors: [
        {
          message: 'Playwright has no status code in `status`: this comparison never holds. Read `status()`.',
          suggestions: [
            {
              desc: 'Write `response.status()`.',
              output:
                "import { test } from '@playwright/test';\nimport type { Page } from '@playwright/test';\nexport async function open(page: Page) {\n  const response = await page.goto('/');\n  if (response.status() === 404) throw new Error('no');\n}",
            },
          ],
        },
      ],
    },
    // Bounds.
    {
      code: fetched('response.status > 400'),
      errors: [
        {
          message:
            '400 Bad Request does not count here, while the other codes of its class do. Write `response.status >= 400`.',
          suggestions: [write('response.status >= 400')],
        },
      ],
    },
    {
      code: fetched('400 >= response.status'),
      errors: [{ messageId: 'included', suggestions: [write('400 > response.status')] }],
    },
    {
      code: fetched('response.status >= 400 && response.status <= 500'),
      errors: [
        {
          message:
            '500 Internal Server Error counts here, while the other codes of its class do not. Write `response.status < 500`.',
          suggestions: [write('response.status >= 400 && response.status < 500', 'response.status < 500')],
        },
      ],
    },
    {
      code: fetched('response.status > 500 && response.status < 600'),
      errors: [{ messageId: 'excluded', suggestions: 1 }],
    },
    {
      code: fetched('response.status > 200'),
      errors: [
        {
          message: '200 OK does not count here, while the other codes of its class do. Write `response.status >= 300`.',
          suggestions: [write('response.status >= 300'), write('response.status >= 200'), write('!response.ok')],
        },
      ],
    },
    {
      code: fetched('!(response.status >= 200 && response.status <= 300)'),
      errors: [
        {
          messageId: 'included',
          suggestions: [
            write('!(response.status >= 200 && response.status < 300)', 'response.status < 300'),
            write('!(response.ok)', 'response.ok'),
          ],
        },
      ],
    },
    {
      code: fetched('response.status >= 200 && response.status < 299'),
      errors: [
        {
          message: /^299 does not count here/,
          suggestions: [
            write('response.status >= 200 && response.status <= 299', 'response.status <= 299'),
            write('response.ok'),
          ],
        },
      ],
    },
    {
      code: "import { StatusCodes } from 'http-status-codes';\nimport axios from 'axios';\naxios.get(url).catch((error) => error.response.status > StatusCodes.BAD_REQUEST);",
      errors: [
        {
          messageId: 'excluded',
          suggestions: [
            {
              messageId: 'write',
              output:
                "import { StatusCodes } from 'http-status-codes';\nimport axios from 'axios';\naxios.get(url).catch((error) => error.response.status >= StatusCodes.BAD_REQUEST);",
            },
          ],
        },
      ],
    },
    {
      code: "import express from 'express';\nconst app = express();\napp.use((req, res, next) => {\n  res.on('finish', () => { if (res.statusCode > 400) log(req.url); });\n  next();\n});",
      errors: [{ messageId: 'excluded', suggestions: 1 }],
    },
    {
      code: fetched('response.status /* a bound */ > 400'),
      errors: [{ messageId: 'excluded' }],
    },
    // Tests.
    {
      code: "import request from 'supertest';\nrequest(app).get('/users').expect('404');",
      errors: [
        {
          message:
            'This does not check the status code: SuperTest compares the body with that text, and never looks at the status code. Pass the status code as a number.',
          suggestions: [
            {
              messageId: 'replace',
              output: "import request from 'supertest';\nrequest(app).get('/users').expect(404);",
            },
          ],
        },
      ],
    },
    {
      code: "import { expect } from 'vitest';\nconst response = await fetch(url);\nexpect(response.status).toBe('404');\nexpect(response.status).not.toBe(5000);",
      errors: [
        { messageId: 'string', suggestions: 1 },
        { messageId: 'impossible', suggestions: 1 },
      ],
    },
  ],
});
