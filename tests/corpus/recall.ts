import { readFileSync } from 'node:fs';

import { Linter, type Rule } from 'eslint';
import type { TSESLint } from '@typescript-eslint/utils';

import { isAtLeast } from '../../src/facts/evidence.ts';
import { statusSites } from '../../src/facts/sites.ts';
import type { Role } from '../../src/frameworks/types.ts';
import { languages } from './lint.ts';
import type { Script } from './packages.ts';

/**
 * A three-digit number, or a constant of that meaning, on a line that speaks of statuses, drawn at random from all such lines
 * (draw.ts), and what a reader says of it:
 * - `site`: a status code, as the file alone tells, and what is done with it.
 * - `elsewhere`: a value of a variable; the site is where the variable is used.
 * - `house`: a status code for what another file of the project makes of it: a helper, a result object.
 * - `none`: something else.
 */
export type Candidate = {
  readonly package: string;
  readonly path: string;
  readonly line: number;
  readonly code: number;
  /** The constant that stands for it there. */
  readonly constant?: string;
  /** The seed that drew it; none for the first sample. */
  readonly seed?: number;
} & ({ readonly verdict: 'site'; readonly role: Role } | { readonly verdict: 'elsewhere' | 'house' | 'none' });

/** A candidate that is a site, and whether the plugin sees it by default. */
export interface Recalled {
  readonly candidate: Candidate & { readonly verdict: 'site' };
  readonly seen: boolean;
}

/** What the plugin saw of the sites of a sample when it was drawn, before anything was mended for it: recall-drawn.json. */
export interface DrawnRecall {
  readonly seed: number;
  /** `others` stands for all roles that have no entry of their own. */
  readonly role: Role | 'others';
  readonly seen: number;
  readonly sites: number;
}

export function readDrawnRecall(): DrawnRecall[] {
  return JSON.parse(readFileSync(new URL('recall-drawn.json', import.meta.url), 'utf8')) as DrawnRecall[];
}

export function readCandidates(): Candidate[] {
  return JSON.parse(readFileSync(new URL('recall.json', import.meta.url), 'utf8')) as Candidate[];
}

/** Looks for the candidates of one script among its sites. */
export function recallSites(script: Script, candidates: readonly Candidate[]): Recalled[] {
  const wanted = candidates.filter((one) => one.verdict === 'site');
  if (wanted.length === 0) return [];
  const found = new Set<string>();
  const rule: Rule.RuleModule = {
    create: (context) => ({
      Program() {
        const { sites } = statusSites(context.sourceCode as unknown as TSESLint.SourceCode, context.filename);
        for (const { codes, codeNode, evidence } of sites) {
          if (!isAtLeast(evidence.level, 'inferred')) continue;
          // What a constant of the project's own stands for nobody knows, and yet it is seen where a code is expected.
          found.add(`${String(codeNode.loc.end.line)} ${lastName(context.sourceCode.text.slice(...codeNode.range))}`);
          for (const { value, node } of codes)
            for (const { loc } of [node, codeNode]) found.add(`${String(loc.start.line)} ${String(value)}`);
        }
      },
    }),
  };
  const plugins = { corpus: { rules: { sites: rule } } };
  const isParsed = (['module', 'commonjs'] as const).some((sourceType) => {
    const config = [{ plugins, rules: { 'corpus/sites': 'error' as const } }, ...languages(sourceType)];
    const messages = new Linter().verify(script.text, config, { filename: script.path, allowInlineConfig: false });
    return !messages.some(({ fatal }) => fatal === true);
  });
  // What nobody can parse nobody can lint.
  if (!isParsed) return [];
  return wanted.map((candidate) => ({
    candidate,
    seen: [candidate.code, candidate.constant].some((code) => found.has(`${String(candidate.line)} ${String(code)}`)),
  }));
}

/** `NOT_FOUND` of `StatusCodes.NOT_FOUND`. */
function lastName(text: string): string {
  return text.slice(text.lastIndexOf('.') + 1);
}
