import { playwright } from '../../../src/frameworks/playwright.ts';
import { supertest } from '../../../src/frameworks/supertest.ts';
import type { Driver } from '../driver.ts';
import { serveCode } from '../serve-code.ts';

const asking = ['get', 'post', 'put', 'patch', 'delete', 'del', 'head', 'options'] as const;

const supertestAsked = (read: string): readonly string[] => [
  ...asking.map((name) => `const response = await request(url).${name}('SENT'); tell(response.${read} === CODE);`),
  `await request(url).get('SENT').then((response) => { tell(response.${read} === CODE); });`,
  `await new Promise((resolve) => { request(url).get('SENT').end((err, response) => { tell(response.${read} === CODE); resolve(); }); });`,
  `await request(url).get('SENT').expect((response) => { tell(response.${read} === CODE); });`,
  `const response = await request.agent(url).get('SENT'); tell(response.${read} === CODE);`,
  `const response = await superagent.get(url + SENT).ok(() => true); tell(response.${read} === CODE);`,
];

export const supertestDriver = {
  table: supertest,
  majors: { 7: { supertest: 'supertest', superagent: 'superagent' } },
  wrap: (code) => serveCode(`import superagent from 'superagent';\nimport request from 'supertest';`, code),
  reads: {
    '.expect(n)': [
      "await request(url).get('SENT').expect(CODE);",
      "await request(url).get('SENT').expect(CODE, 'content');",
    ],
    ".expect('n')": "await request(url).get('SENT').expect(CODE);",
    '.expect([n, n])': "await request(url).get('SENT').expect([200, CODE]);",
    'response.status === n': supertestAsked('status'),
    'response.statusCode === n': supertestAsked('statusCode'),
  },
} satisfies Driver;

const playwrightAsked = (read: string): readonly string[] =>
  ['get', 'post', 'put', 'patch', 'delete', 'head', 'fetch'].map(
    (name) => `const response = await request.${name}(url + SENT); tell(response.${read} === CODE);`,
  );

/** Its client for APIs, which runs without a browser. */
export const playwrightDriver = {
  table: playwright,
  majors: { 1: { 'playwright-core': 'playwright-core' } },
  wrap: (code) =>
    serveCode(
      `import { request as api } from 'playwright-core';`,
      `const request = await api.newContext();
    ${code}
    await request.dispose();`,
    ),
  reads: {
    'response.status() === n': playwrightAsked('status()'),
    'response.status === n': playwrightAsked('status'),
    'response.statusCode === n': playwrightAsked('statusCode'),
  },
  left: { 'route.fulfill({ status: n })': 'It needs a browser.' },
} satisfies Driver;
