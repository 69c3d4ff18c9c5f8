import type { TSESTree } from '@typescript-eslint/utils';
import { replaceCode } from '../edits/code.ts';
import { libraryCode } from '../edits/constants.ts';
import { dropWithLastUse } from '../edits/dropped-imports.ts';
import type { SourceFile } from '../facts/file.ts';
import { statusSites, type StatusSite } from '../facts/sites.ts';
import { defineRule } from '../rule.ts';

const roles: readonly StatusSite['role'][] = ['set', 'send', 'redirect', 'throw', 'declare', 'read'];

// Everybody knows 404, and a search for it finds every place. Names that the project gave itself are its own business.
export default defineRule<Record<string, never>, 'constant'>({
  name: 'prefer-numeric-code',
  type: 'suggestion',
  description: 'Enforce numbers in the place of the constants of libraries',
  fixable: true,
  messages: { constant: 'The constant {{name}} stands for {{code}}. Write the number.' },
  options: { schema: {}, defaults: {} },
  roles,
  check(site, { file, report }) {
    for (const code of site.codes) {
      const number = libraryCode(file, code);
      if (number === null) continue;
      const { sourceCode } = file;
      const data = { name: sourceCode.getText(code.node), code: String(number) };
      const isWhole = sourceCode.getCommentsInside(code.node).length === 0;
      report({
        node: code.node,
        messageId: 'constant',
        data,
        fix: isWhole ? dropWithLastUse(file, code.node, replaceCode(code, number), replacedConstants(file)) : null,
      });
    }
  },
});

const replacedByFile = new WeakMap<SourceFile, ReadonlySet<TSESTree.Node>>();

/** All constants of the file that the rule replaces. */
function replacedConstants(file: SourceFile): ReadonlySet<TSESTree.Node> {
  const known = replacedByFile.get(file);
  if (known !== undefined) return known;
  const codes = statusSites(file.sourceCode, file.path).sites.flatMap((site) =>
    roles.includes(site.role) ? site.codes : [],
  );
  const found = new Set(codes.flatMap((code) => (libraryCode(file, code) === null ? [] : [code.node])));
  replacedByFile.set(file, found);
  return found;
}
