/** The type checker and the tables mean the same types: those of the real packages, as a project has them installed. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import * as typescriptParser from '@typescript-eslint/parser';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { Linter, type Rule } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';

import type { Verdict } from '../../src/facts/evidence.ts';
import { FileOutline, SourceFile } from '../../src/facts/file.ts';
import { voteByCheckedType } from '../../src/facts/voters/types.ts';
import { frameworkTables } from '../../src/frameworks/index.ts';
import { inRoot } from '../laws/sources.ts';

/** A type of a table: what it stands for there, and how to write it. */
interface Entry {
  readonly ref: string;
  readonly id: string;
  readonly text: string;
}

/** Types that no package exports under that name, or that need arguments. */
const texts: Readonly<Record<string, string>> = {
  'lib Response': 'Response',
  'koa Application': "import('koa')",
  '@koa/router Router': "import('@koa/router')",
  'axios-mock-adapter MockAdapter': "import('axios-mock-adapter')",
  '@angular/common/http HttpResponse': "import('@angular/common/http').HttpResponse<unknown>",
  '@nestjs/common HttpArgumentsHost': "ReturnType<import('@nestjs/common').ArgumentsHost['switchToHttp']>",
  '@tsoa/runtime TsoaResponse': "import('@tsoa/runtime').TsoaResponse<404, string>",
  'undici MockInterceptor': "ReturnType<import('undici').MockPool['intercept']>",
};

const entries: readonly Entry[] = frameworkTables.flatMap((table) =>
  Object.entries(table.objects).flatMap(([object, { types = [] }]) =>
    types.map(({ package: module, name }) => {
      const id = `${module} ${name}`;
      return { ref: `${table.id}.${object}`, id, text: texts[id] ?? `import('${module}').${name}` };
    }),
  ),
);

const byName = 'Its declaration has another name, which the table has, too.';
const reexported = 'It is that of a package which the table has, too.';
const outdated = 'The version that is installed has none.';
const own = 'Projects name a type of their own so.';

/** Types that are not asked for, and why. */
const absent: Readonly<Record<string, string>> = {
  'koa default': byName,
  '@koa/router default': byName,
  'axios-mock-adapter default': byName,
  'fastify FastifyTypedInstance': own,
  'astro AstroSharedContext': outdated,
  'aws-lambda APIGatewayProxyWebsocketResultV2': outdated,
  '@nestjs/common/interfaces HttpArgumentsHost': outdated,
  '@azure/functions Context': outdated,
  '@azure/functions HttpResponseFull': outdated,
  'stream Duplex': 'It is declared in a class of its module, and so is no export by its declaration.',
};

/** Packages that are not installed, and why. */
const uninstalled: Readonly<Record<string, string>> = {
  '@playwright/test': reexported,
  playwright: reexported,
  tsoa: reexported,
  'nitro/h3': reexported,
  '@adonisjs/core/http': reexported,
  '@ioc:Adonis/Core/HttpContext': 'AdonisJS 5.',
  '@ioc:Adonis/Core/Response': 'AdonisJS 5.',
  boom: 'It is @hapi/boom of old.',
  hapi: 'It is @hapi/hapi of old.',
  'koa-router': 'It is @koa/router of old.',
  'node-fetch': 'It has no types of its own.',
  'uWebSockets.js': 'No registry has it.',
  ava: 'It checks codes only.',
  'cypress/types/net-stubbing': 'It is large.',
};

/** Types that are computed, and have no name when they are asked: the other voters know them. */
const nameless: ReadonlySet<string> = new Set([
  'elysia Context',
  'elysia InferContext',
  'elysia PreContext',
  'elysia ErrorContext',
]);

/** Types that are those of another table. */
const shared: Readonly<Record<string, string>> = { '@loopback/rest Response': 'express.response' };

const isAbsent = ({ id }: Entry): boolean =>
  Object.hasOwn(absent, id) || Object.hasOwn(uninstalled, id.slice(0, id.indexOf(' ')));

/** What a project may make of a type, where `T` is written for it. */
const uses = {
  plain: 'T',
  optional: 'T | null | undefined',
  aliased: 'A',
  widened: 'T & { extra: string }',
  extended: 'I',
  mixed: 'T | Date',
  open: 'any',
  foreign: '{ status: number }',
} as const;
type Use = keyof typeof uses;

const usesOf = ({ text }: Entry, index: number): string =>
  [
    `type A${index} = ${text}; interface I${index} extends A${index} { extra: string }`,
    ...Object.entries(uses).map(([use, type]) => {
      const written = type.replace(/\bT\b/, text).replace(/^[AI]$/, `$&${index}`);
      return `declare const ${use}_${index}: ${written}; ${use}_${index};`;
    }),
  ].join('\n');

interface Answer {
  readonly verdict: Verdict | null;
  /** It is a union, which no interface can extend, or it is no type at all. */
  readonly isClosed: boolean;
}

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'types-')));
symlinkSync(inRoot('tests/conformance/node_modules'), path.join(root, 'node_modules'), 'junction');
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const compilerOptions = {
  strict: true,
  module: 'esnext',
  moduleResolution: 'bundler',
  target: 'es2022',
  lib: ['es2023', 'dom'],
  types: ['node'],
  skipLibCheck: true,
  // So that a package has the name under which it is linked.
  preserveSymlinks: true,
};

/** What the types say of each use of these, in a project with packages that are installed under other names. */
function ask(
  name: string,
  packages: Readonly<Record<string, string>>,
  asked: readonly Entry[],
): ReadonlyMap<string, Answer> {
  const folder = path.join(root, name);
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
  for (const [as, place] of Object.entries(packages))
    symlinkSync(inRoot(place), path.join(folder, 'node_modules', as), 'junction');
  const source = asked.map((entry) => usesOf(entry, entries.indexOf(entry))).join('\n');
  writeFileSync(path.join(folder, 'server.ts'), source);
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['server.ts'] }));
  const answers = new Map<string, Answer>();
  const rule: Rule.RuleModule = {
    create: ({ sourceCode, filename }) => ({
      Program() {
        const given: unknown = sourceCode;
        if (!isTyped(given)) throw new TypeError('The parser has built no program.');
        const { ast, parserServices } = given;
        const file = new SourceFile(new FileOutline(given, filename));
        for (const statement of ast.body) {
          if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'Identifier') continue;
          const type = parserServices.getTypeAtLocation(statement.expression);
          answers.set(statement.expression.name, {
            verdict: voteByCheckedType(file, statement.expression),
            isClosed: type.isUnion() || 'intrinsicName' in type,
          });
        }
      },
    }),
  };
  const parserOptions = {
    project: './tsconfig.json',
    tsconfigRootDir: folder,
    // In CI the parser would read the file from the disk, once for all tests.
    disallowAutomaticSingleRunInference: true,
  };
  const messages = new Linter({ configType: 'flat', cwd: folder }).verify(
    source,
    [
      {
        files: ['**/*.ts'],
        plugins: { ask: { rules: { types: rule } } },
        rules: { 'ask/types': 'error' },
        languageOptions: { parser: typescriptParser, parserOptions },
      },
    ],
    { filename: path.join(folder, 'server.ts') },
  );
  if (messages.length > 0) throw new Error(messages.map(({ message }) => message).join('\n'));
  return answers;
}

interface TypedSource extends TSESLint.SourceCode {
  readonly parserServices: TSESLint.SourceCode['parserServices'] & {
    readonly getTypeAtLocation: (node: TSESTree.Node) => { readonly isUnion: () => boolean };
  };
}

function isTyped(sourceCode: unknown): sourceCode is TypedSource {
  return typeof sourceCode === 'object' && sourceCode !== null && 'parserServices' in sourceCode;
}

const linked = (majors: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(majors).map(([name, as]) => [name, `tests/conformance/node_modules/${as}`]));
const hasMajors = ({ id }: Entry): boolean => /^(?:h3|nock) /.test(id);

const newest = ask(
  'newest',
  { ...linked({ h3: 'h3-2', nock: 'nock-14' }), '@angular': 'node_modules/@angular' },
  entries,
);
const older = ask('older', linked({ h3: 'h3-1', nock: 'nock-13' }), entries.filter(hasMajors));

const answerOf = (answers: ReadonlyMap<string, Answer>, entry: Entry, use: Use): Answer | undefined =>
  answers.get(`${use}_${entries.indexOf(entry)}`);

/** In words: what it is, `foreign`, or `unknown`, which leaves it to the other voters. */
function tell(entry: Entry, use: Use): string {
  const verdicts = [newest, older].map((answers) => answerOf(answers, entry, use)?.verdict ?? null);
  const verdict = verdicts.find((one) => one !== null && one !== 'foreign') ?? verdicts.find((one) => one !== null);
  if (verdict === undefined) return 'unknown';
  if (verdict === 'foreign') return verdict;
  const expected = shared[entry.id] ?? entry.ref;
  return `${verdict.refs.includes(expected) ? 'itself' : verdict.refs.join()} ${verdict.level}/${verdict.by}`;
}

const itself = 'itself proven/types';

describe.each(entries.filter((entry) => !isAbsent(entry)).map((entry) => [entry.id, entry.ref, entry] as const))(
  '%s (%s)',
  (id, _ref, entry) => {
    it('is proven by the checker', () => {
      expect(tell(entry, 'plain')).toBe(nameless.has(id) ? 'unknown' : itself);
    });

    it('stays so when it may be missing, has more members, another name or heirs', () => {
      const isClosed = [newest, older].some((answers) => answerOf(answers, entry, 'aliased')?.isClosed === true);
      const isNamed = tell(entry, 'aliased') === itself;
      // A generic alias that is given another name has lost its own, and a union cannot be extended.
      const told = (['optional', 'aliased', 'widened', 'extended'] as const)
        .filter((use) => use !== 'extended' || !isClosed)
        .map((use) => tell(entry, use));
      if (isNamed && !isClosed) expect(new Set(told)).toEqual(new Set([itself]));
      else expect(told).not.toContain('foreign');
    });

    it('is left to the other voters where it may be something else, and is nothing that it is not', () => {
      expect(tell(entry, 'mixed')).toBe('unknown');
      expect(tell(entry, 'open')).toBe('unknown');
      expect(tell(entry, 'foreign')).toBe('foreign');
    });
  },
);

describe('what is not asked for', () => {
  it.each(entries.filter(isAbsent).map((entry) => [entry.id, entry] as const))(
    '%s: the checker has none',
    (_id, entry) => {
      expect(tell(entry, 'plain')).toBe('unknown');
    },
  );

  it('is in a table', () => {
    const ids = entries.map(({ id }) => id);
    const modules = ids.map((id) => id.slice(0, id.indexOf(' ')));
    expect([...ids, ...modules]).toEqual(expect.arrayContaining([...Object.keys(absent), ...Object.keys(uninstalled)]));
  });
});
