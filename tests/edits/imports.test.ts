import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import rule from '../../src/rules/no-magic-number.ts';
import { fixFile, type FixOptions } from './fix-file.ts';

const statusCodes = { options: [{ library: 'http-status-codes' }] };
const added = "import { StatusCodes } from 'http-status-codes'";
const site = 'export const GET = () => new Response(null, { status: 404 });';
const named = 'export const GET = () => new Response(null, { status: StatusCodes.NOT_FOUND });';

/** Fixes `before` with the site below it, and expects `after` with the named site below it. */
function expectAbove(before: string, after: string, options: FixOptions = statusCodes): void {
  expect(fixFile(rule, `${before}${site}`, options)).toBe(`${after}${named}`);
}

describe('an import', () => {
  it.each([
    ['stands at the top', '', `${added};\n\n`],
    ['follows the others', "import a from 'a';\nimport 'b';\n", `import a from 'a';\nimport 'b';\n${added};\n`],
    ['has no semicolon where they have none', "import a from 'a'\n", `import a from 'a'\n${added}\n`],
    ['has their quotes', 'import a from "a";\n', `import a from "a";\n${added.replaceAll("'", '"')};\n`],
    ['stands below their comments', "import a from 'a'; // web\n", `import a from 'a'; // web\n${added};\n`],
    ['shares a line with code', "import a from 'a'; a();\n", `import a from 'a';\n${added}; a();\n`],
    [
      'keeps a semicolon for what it protects',
      "import a from 'a'\n;[a].map(f)\n",
      `import a from 'a'\n;\n${added};[a].map(f)\n`,
    ],
    ['follows a directive', "'use client'\nf();\n", `'use client'\n${added};\nf();\n`],
    ['stands below a shebang', '#!/usr/bin/env node\n', `#!/usr/bin/env node\n${added};\n\n`],
    ['stands below a license', '/* MIT */\n\n/** Gets. */\n', `/* MIT */\n\n${added};\n\n/** Gets. */\n`],
    ['stands below a pragma', '// @ts-check\n', `// @ts-check\n${added};\n\n`],
    ['keeps the ends of lines', "import a from 'a';\r\n", `import a from 'a';\r\n${added};\r\n`],
    ['does not extend a side effect', "import 'http-status-codes';\n", `import 'http-status-codes';\n${added};\n`],
  ])('%s', (_, before, after) => {
    expectAbove(before, after);
  });

  it.each([
    [
      "import { getReasonPhrase } from 'http-status-codes';\n",
      "import { getReasonPhrase, StatusCodes } from 'http-status-codes';\n",
    ],
    [
      "import {\n  getReasonPhrase,\n} from 'http-status-codes';\n",
      "import {\n  getReasonPhrase,\n  StatusCodes,\n} from 'http-status-codes';\n",
    ],
    [
      "import { getReasonPhrase /* text */ } from 'http-status-codes';\n",
      `import { getReasonPhrase /* text */ } from 'http-status-codes';\n${added};\n`,
    ],
  ])('joins a declaration of the same module: %s', (before, after) => {
    expectAbove(before, after);
  });

  it('joins a default import', () => {
    const nest = { options: [{ library: { module: 'm', export: 'Code', names: { NOT_FOUND: 404 } } }] };
    expect(fixFile(rule, `import a from 'm';\n${site}`, nest)).toBe(
      `import a, { Code } from 'm';\n${site.replace('404', 'Code.NOT_FOUND')}`,
    );
  });

  it('takes another name where its own is taken', () => {
    const status = { options: [{ library: 'http-status' }] };
    expect(fixFile(rule, `const status = 1;\n${site}`, status)).toContain('status: httpStatus.NOT_FOUND');
    expect(fixFile(rule, `f((status) => status);\n${site}`, status)).toContain('import httpStatus from');
    expect(fixFile(rule, `log(status);\n${site}`, status)).toContain('import httpStatus from');
    expect(fixFile(rule, `let status, httpStatus;\n${site}`, status)).toContain('import status_1 from');
    expect(fixFile(rule, `class StatusCodes {}\n${site}`, statusCodes)).toContain(
      'import { StatusCodes as StatusCodes_1 } from',
    );
  });
});

describe('CommonJS', () => {
  const required = "const { StatusCodes } = require('http-status-codes')";
  const code = 'exports.GET = () => new Response(null, { status: 404 });';
  const fixed = code.replace('404', 'StatusCodes.NOT_FOUND');
  it.each([
    ["'use strict';\n", `'use strict';\n${required};\n`],
    [
      "const a = require('a')\nconst b = require('b')(a)\n",
      `const a = require('a')\n${required}\nconst b = require('b')(a)\n`,
    ],
    ['', `${required};\n\n`],
  ])('%s', (before, after) => {
    expect(fixFile(rule, before + code, { ...statusCodes, sourceType: 'commonjs' })).toBe(after + fixed);
    // Configurations that call everything a module are common.
    expect(fixFile(rule, before + code, { ...statusCodes, filename: 'server.cjs' })).toBe(after + fixed);
  });

  it.each([
    ['http-status', "const { default: status } = require('http-status');"],
    ['stoker/http-status-codes', "const HttpStatusCodes = require('stoker/http-status-codes');"],
    ['node:http2', "const { constants } = require('node:http2');"],
  ])('takes from %s what its require gives', (library, line) => {
    expect(fixFile(rule, code, { options: [{ library }], sourceType: 'commonjs' }).split('\n')[0]).toBe(line);
  });

  it('follows `import = require` in TypeScript', () => {
    const before = "import a = require('a');\nexport = () => new Response(a, { status: 404 });";
    expect(fixFile(rule, before, { ...statusCodes, filename: 'server.cts' })).toBe(
      "import a = require('a');\nimport httpStatusCodes = require('http-status-codes');\nexport = () => new Response(a, { status: httpStatusCodes.StatusCodes.NOT_FOUND });",
    );
  });
});

it('leaves a classic script alone, which cannot import', () => {
  const code = 'const reply = new Response(null, { status: 404 });';
  expect(fixFile(rule, code, { ...statusCodes, sourceType: 'script' })).toBe(code);
});

it('fixes a file with 200 sites in one run', () => {
  const line = (code: string): string => `replies.push(new Response(null, { status: ${code} }));\n`;
  const code = `const replies = [];\n${line('404').repeat(200)}`;
  expect(fixFile(rule, code, statusCodes)).toBe(
    `${added};\n\nconst replies = [];\n${line('StatusCodes.NOT_FOUND').repeat(200)}`,
  );
});

/** Everything that may stand above the sites, of each kind some. */
const above = fc
  .tuple(
    fc.constantFrom('', '#!/usr/bin/env node\n'),
    fc.constantFrom('', "'use strict'\n", '"use client";\n'),
    fc.constantFrom('', '// @ts-check\n', '/* eslint-disable no-console */\n', '/** License. */\n\n'),
    fc
      .subarray([
        "import a from 'a'; // a\n",
        'import { b,\n  c } from "b"\n',
        "import 'd';",
        'import * as e from "e";\n\n',
      ])
      .map((lines) => lines.join('')),
    fc.constantFrom(
      '',
      "import { getReasonPhrase } from 'http-status-codes';\n",
      "import * as all from 'http-status-codes'\n",
    ),
    fc.constantFrom('', 'const StatusCodes = {};\n', '/* before */ f(); // after\n'),
  )
  .map((parts) => parts.join(''));
const sites = fc.array(
  fc.constantFrom(
    'new Response(a, { status: 404 }); // 404\n',
    '/* 200 */ new Response(b, { status: x ? 200 : 404 })\n',
  ),
  { minLength: 1, maxLength: 4 },
);

it('changes nothing but the codes and what it adds', () => {
  fc.assert(
    fc.property(above, sites, (head, lines) => {
      const code = head + lines.join('');
      const fixed = fixFile(rule, code, statusCodes);
      const restored = fixed
        .replace(/\n*import \{ StatusCodes(?: as \w+)? \} from ['"]http-status-codes['"];?/, '')
        .replace(/, StatusCodes(?: as \w+)?(?= \})/, '')
        .replaceAll(/(?:all\.)?StatusCodes(?:_1)?\.NOT_FOUND/g, '404')
        .replaceAll(/(?:all\.)?StatusCodes(?:_1)?\.OK/g, '200');
      expect(fixed).not.toMatch(/status: (?:x \? )?\d/);
      expect(restored.replaceAll(/\s+/g, ' ').trim()).toBe(code.replaceAll(/\s+/g, ' ').trim());
    }),
    { numRuns: 60 },
  );
});
