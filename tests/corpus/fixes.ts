import { Linter, type Rule } from 'eslint';
import type { TSESLint } from '@typescript-eslint/utils';

import { statusSites } from '../../src/facts/sites.ts';
import { languages, plugin } from './lint.ts';
import type { Script } from './packages.ts';

/** What is wrong with the fixed file; null when nothing was fixed. */
export interface FixOutcome {
  readonly fixed: boolean;
  readonly faults: readonly ('does not parse' | 'changes again' | 'other codes')[];
}

/**
 * Fixes a script with no-magic-number and a library, and looks at the outcome: it parses (an import that clashes with a
 * binding would not), a second run changes nothing, and each site has the code that it had.
 */
export function fixScript({ path, text }: Script, library: string): FixOutcome {
  const config = configFor(library);
  const linter = new Linter();
  const options = { filename: path, allowInlineConfig: false };
  const first = linter.verifyAndFix(text, config, options);
  if (!first.fixed) return { fixed: false, faults: [] };
  const second = linter.verifyAndFix(first.output, config, options);
  const parses = !first.messages.some((message) => message.fatal === true);
  const faults = [
    parses ? null : 'does not parse',
    second.fixed ? 'changes again' : null,
    parses && hasOtherCodes(path, text, first.output) ? 'other codes' : null,
  ] as const;
  return { fixed: true, faults: faults.filter((fault) => fault !== null) };
}

function configFor(library: string): Linter.Config[] {
  return [
    { plugins: { 'http-status': plugin }, rules: { 'http-status/no-magic-number': ['error', { library }] } },
    ...languages('module'),
  ];
}

/**
 * Whether a place has another code than before. An import that a fix adds may tell more of a file's objects, so that there
 * are more or fewer sites in a line than before: such lines are left out.
 */
function hasOtherCodes(path: string, before: string, after: string): boolean {
  const added = after.split('\n').length - before.split('\n').length;
  const changed = codesByLine(path, after);
  return [...codesByLine(path, before)].some(([line, codes]) => {
    const now = changed.get(line + added) ?? [];
    return now.length === codes.length && now.join(' ') !== codes.join(' ');
  });
}

/** The codes of the sites of each line, in the order of the text. */
function codesByLine(path: string, text: string): Map<number, string[]> {
  const codes = new Map<number, string[]>();
  const rule: Rule.RuleModule = {
    create: (context) => ({
      Program() {
        const { sites } = statusSites(context.sourceCode as unknown as TSESLint.SourceCode, context.filename);
        for (const site of sites) {
          const { line } = site.codeNode.loc.start;
          codes.set(line, [...(codes.get(line) ?? []), ...site.codes.map(({ value }) => String(value))]);
        }
      },
    }),
  };
  const plugins = { corpus: { rules: { codes: rule } } };
  const config = [{ plugins, rules: { 'corpus/codes': 'error' as const } }, ...languages('module')];
  new Linter().verify(text, config, { filename: path, allowInlineConfig: false });
  return codes;
}
