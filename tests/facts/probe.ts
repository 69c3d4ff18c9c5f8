import path from 'node:path';
import { fileURLToPath } from 'node:url';
import parser from '@typescript-eslint/parser';
import { Linter, type Rule } from 'eslint';
import type { TSESLint } from '@typescript-eslint/utils';
import { statusSites, type StatusSite } from '../../src/facts/sites.ts';

/** How to read the code of a probe. */
export interface ProbeOptions {
  /** `ts` is parsed by typescript-eslint's parser, everything else by ESLint's own. */
  readonly language?: 'js' | 'cjs' | 'ts' | 'tsx';
  readonly filename?: string;
  /** Asks the type checker, too, with the real types that the project has installed. */
  readonly types?: true;
}

const typedProject = fileURLToPath(new URL('../fixtures/typed', import.meta.url));

/** What the facts say of a piece of code, through a rule that reports every site that it is given. */
export function probeSites(
  code: string,
  { language = 'js', filename, types }: ProbeOptions = {},
): readonly StatusSite[] {
  const found: StatusSite[] = [];
  const rule: Rule.RuleModule = {
    create: (context) => ({
      Program() {
        if (isScript(context.sourceCode)) found.push(...statusSites(context.sourceCode, context.filename).sites);
      },
    }),
  };
  const typed = language === 'ts' || language === 'tsx';
  const file = filename ?? (types === true ? path.join(typedProject, 'server.ts') : `server.${language}`);
  const project =
    types === true
      ? {
          project: './tsconfig.json',
          tsconfigRootDir: typedProject,
          // In CI the parser would read the file from the disk, once for all tests.
          disallowAutomaticSingleRunInference: true,
        }
      : {};
  const messages = new Linter({ configType: 'flat' }).verify(
    code,
    [
      {
        files: ['**/*.*'],
        plugins: { probe: { rules: { sites: rule } } },
        rules: { 'probe/sites': 'error' },
        languageOptions: {
          ...(typed ? { parser, parserOptions: { ecmaFeatures: { jsx: language === 'tsx' }, ...project } } : {}),
          sourceType: language === 'cjs' ? 'commonjs' : 'module',
        },
      },
    ],
    { filename: file },
  );
  const [fatal] = messages.filter((message) => message.fatal === true || message.ruleId === null);
  if (fatal !== undefined) throw new Error(`${fatal.message} (line ${String(fatal.line)}) in:\n${code}`);
  return found;
}

function isScript(sourceCode: unknown): sourceCode is TSESLint.SourceCode {
  return typeof sourceCode === 'object' && sourceCode !== null && 'ast' in sourceCode;
}

/**
 * The sites of a piece of code, a line each: `set express res.status(n) 404 body:present proven/handlers`.
 * Unknown codes are `?`; values that are not the only ones end in `…`.
 */
export function probe(code: string, options: ProbeOptions = {}): readonly string[] {
  return probeSites(code, options).map(describeSite);
}

export function describeSite(site: StatusSite): string {
  const values = site.codes.map(({ value }) => (typeof value === 'string' ? `'${value}'` : String(value)));
  const codes = values.length === 0 ? '?' : values.join('|') + (site.complete ? '' : '…');
  const { level, by } = site.evidence;
  return `${site.role} ${site.framework.id} ${site.shape.form} ${codes} body:${site.response.body.state} ${level}/${by}`;
}
