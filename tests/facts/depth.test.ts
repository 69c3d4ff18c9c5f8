/** Code that nobody writes by hand: what is deep or defined by itself ends in silence, never in an exhausted stack. */
import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import plugin from '../../src/index.ts';

const lint = (code: string): (string | null)[] =>
  new Linter({ configType: 'flat' }).verify(code, [plugin.configs.recommended]).map(({ ruleId }) => ruleId);

const handler = (lines: string): string =>
  `import express from 'express';\nexpress().get('/', (req, res) => {\n${lines}\n});\n`;
const listLines = (count: number, line: (number: number) => string): string =>
  Array.from({ length: count }, (_, number) => line(number)).join('\n');

it.each([
  [
    'aliases of a response',
    `const a0 = res;\n${listLines(2000, (n) => `const a${n + 1} = a${n};`)}\na2000.status(490).end();`,
  ],
  [
    'aliases of a code',
    `const a0 = 490;\n${listLines(2000, (n) => `const a${n + 1} = a${n};`)}\nres.status(a2000).end();`,
  ],
  ['members', `res${'.json'.repeat(2000)}.status(490);`],
  [
    'a code that is defined by itself',
    'const code = code ?? other;\nconst other = code || 0;\nres.status(code).end();',
  ],
  ['a response that is defined by itself', 'const a = b;\nconst b = a;\na.status(490).end();'],
])('%s', (_, lines) => {
  expect(lint(handler(lines))).toEqual([]);
});

it('follows as many aliases as people write', () => {
  const aliases = `const a0 = res;\n${listLines(20, (n) => `const a${n + 1} = a${n};`)}\n`;
  expect(lint(handler(`${aliases}a20.status(490).end();`))).toEqual(['http-status/no-unknown-code']);
});
