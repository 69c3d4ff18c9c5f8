/** The most frequent forms of real code are found in each language, with a number and with each library of constants. */
import { describe, expect, it } from 'vitest';

import { constantLibraries, findMember, type ConstantLibrary } from '../../src/constants/index.ts';
import { elsewhere, sites, type WrittenForm } from './forms.ts';
import { probe } from './probe.ts';

const languages = ['js', 'cjs', 'ts'] as const;
type Language = (typeof languages)[number];

/** An import and an expression for a code. */
interface Written {
  readonly imports: string;
  readonly expression: string;
}

function writeConstant({ modules, write, ...library }: ConstantLibrary, code: number): Written | null {
  const member = findMember({ modules, write, ...library }, code);
  if (member === undefined) return null;
  const { style, export: name } = write;
  // The forms have variables of that name themselves.
  const local = write.local === 'status' ? 'httpStatus' : write.local;
  const clause = style === 'named' ? `{ ${name} }` : style === 'default' ? local : `* as ${local}`;
  return { imports: `import ${clause} from '${modules[0] ?? ''}';`, expression: `${local}.${member}` };
}

const spellings = (code: number): readonly Written[] => [
  { imports: '', expression: String(code) },
  ...constantLibraries.flatMap((library) => writeConstant(library, code) ?? []),
];

function writeProgram({ imports = '', text, ts = text }: WrittenForm, language: Language, spelling: Written): string {
  const { expression } = spelling;
  const key = /^\d/.test(expression) ? expression : `[${expression}]`;
  const body = (language === 'ts' ? ts : text).replaceAll('CODE', expression).replaceAll('KEY', key);
  const program = [spelling.imports, imports, body].filter((part) => part !== '').join('\n');
  return language === 'cjs' ? asCommonJs(program) : program;
}

const asCommonJs = (program: string): string =>
  program
    .replaceAll(/^import \* as (\w+) from ('.*?');$/gm, 'const $1 = require($2);')
    .replaceAll(/^import (.+?) from ('.*?');$/gm, 'const $1 = require($2);')
    .replaceAll(/^export const (\w+)/gm, 'exports.$1');

/** Without level and voter, which may differ by language. */
const withoutEvidence = (line: string): string => line.slice(0, line.lastIndexOf(' '));

describe.each(sites)('$rank: $form', (written) => {
  const { code = 404, only, filename, site } = written;
  const own = languages.filter((language) => only === undefined || only === language);

  it.each(own)('in %s, with a number and each library', (language) => {
    for (const spelling of spellings(code)) {
      const program = writeProgram(written, language, spelling);
      const found = probe(program, { language, ...(filename !== undefined && { filename }) });
      expect(found.map(withoutEvidence), program).toContain(site);
    }
  });
});

it('are all found, or it is said why not', () => {
  const ranks = [...new Set([...sites.map(({ rank }) => rank), ...Object.keys(elsewhere).map(Number)])];
  expect(ranks.filter((rank) => rank <= 60).sort((one, other) => one - other)).toEqual(
    Array.from({ length: 60 }, (_, index) => index + 1),
  );
});
