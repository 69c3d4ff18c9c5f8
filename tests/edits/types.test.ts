import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { constantLibraries } from '../../src/constants/index.ts';
import numeric from '../../src/rules/prefer-numeric-code.ts';
import magic from '../../src/rules/no-magic-number.ts';
import { fixFile } from './fix-file.ts';

/** Where the real types are installed; Deno's library is not on npm. */
const libraries = constantLibraries.filter(({ id }) => id !== '@std/http/status');
const folder = resolve(import.meta.dirname, 'virtual');

const body = `
export const GET = (request: Request): Response => new Response(null, { status: request.body === null ? 200 : 404 });
export const asserted = new Response(null, { status: 404 as const });
export async function load(): Promise<string> {
  const response = await fetch('/users');
  if (response.status === 404) return 'none';
  switch (response.status) {
    case 401:
    case 0x193:
      return 'login';
    default:
      return response.text();
  }
}
`;

const hono = `import { Hono } from 'hono';
export const app = new Hono().get('/', (c) => c.json({}, 404));
`;

/** The errors of the compiler in virtual files, which import the real packages of this project. */
function listTypeErrors(files: ReadonlyMap<string, string>): readonly string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    verbatimModuleSyntax: true,
    noUnusedLocals: true,
    skipLibCheck: true,
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const real = { ...host };
  const textOf = (path: string): string | undefined => files.get(path);
  host.fileExists = (path) => files.has(path) || real.fileExists(path);
  host.readFile = (path) => textOf(path) ?? real.readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = textOf(path);
    return text === undefined ? real.getSourceFile(path, version, ...rest) : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

it('writes what type-checks against the real libraries, and back', () => {
  const files = new Map<string, string>();
  for (const { id, literalTyped } of libraries) {
    const name = id.replaceAll(/\W+/g, '-');
    const options = [{ library: id }];
    const module = fixFile(magic, body, { filename: `${name}.mts`, options });
    expect(module).not.toMatch(/(?:status|case|===|\?|:) (?:\d{3}|0x193)\b(?! \|)/);
    files.set(resolve(folder, `${name}.mts`), module);
    files.set(resolve(folder, `${name}.back.mts`), fixFile(numeric, module, { filename: `${name}.mts` }));

    const imports = `import assert = require('node:assert');\n`;
    const commonJs = `${imports}const reply = new Response(null, { status: 404 });\nexport = () => { assert(reply); };\n`;
    const equals = fixFile(magic, commonJs, { filename: `${name}.cts`, options });
    expect(equals).not.toContain('404');
    files.set(resolve(folder, `${name}.cts`), equals);
    const typed = `import type * as codes from '${id}';\nexport type Codes = typeof codes;\n${body}`;
    files.set(resolve(folder, `${name}.typed.mts`), fixFile(magic, typed, { filename: `${name}.mts`, options }));

    // A plain number is no fix in a place of a literal type.
    const fixed = fixFile(magic, hono, { filename: `${name}.mts`, options });
    expect(fixed.includes('404')).toBe(!literalTyped);
    files.set(resolve(folder, `${name}.hono.mts`), fixed);
  }
  expect(listTypeErrors(files)).toEqual([]);
}, 20_000);
