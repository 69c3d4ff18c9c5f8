import type { Rule } from 'eslint';
import type { TSESLint } from '@typescript-eslint/utils';

import { FileOutline } from '../src/facts/file.ts';
import { findCandidates } from '../src/facts/gate.ts';

/** Reports every file that the text gate lets through. */
export const gate: Rule.RuleModule = {
  create: (context) => ({
    Program(node) {
      const sourceCode = context.sourceCode as unknown as TSESLint.SourceCode;
      if (findCandidates(new FileOutline(sourceCode, context.filename)).length > 0)
        context.report({ node, message: 'passed' });
    },
  }),
};
