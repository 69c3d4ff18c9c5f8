import { Linter, type Rule } from 'eslint';
import type { TSESLint } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';
import { isDiscarded } from '../../src/facts/discarded.ts';
import { statusSites } from '../../src/facts/sites.ts';

/** The text of the sites whose value is thrown away. */
function discarded(handler: string): readonly string[] {
  const found: string[] = [];
  const isScript = (sourceCode: unknown): sourceCode is TSESLint.SourceCode =>
    typeof sourceCode === 'object' && sourceCode !== null && 'ast' in sourceCode;
  const rule: Rule.RuleModule = {
    create: ({ sourceCode, filename }) => ({
      Program() {
        if (!isScript(sourceCode)) return;
        const { file, sites } = statusSites(sourceCode, filename);
        for (const { node } of sites) if (isDiscarded(file, node, 'return')) found.push(sourceCode.getText(node));
      },
    }),
  };
  const code = `import Hapi from '@hapi/hapi';
Hapi.server().route({ method: 'GET', path: '/', handler: (request, h) => { ${handler} } });`;
  new Linter().verify(code, [{ plugins: { probe: { rules: { rule } } }, rules: { 'probe/rule': 'error' } }]);
  return found;
}

it('sees a response that is made as a statement', () => {
  expect(discarded(`h.response('x').code(404);`)).toEqual([`h.response('x').code(404)`]);
  expect(discarded(`gone && h.redirect('/x', 301); return null;`)).toEqual([`h.redirect('/x', 301)`]);
});

it('leaves a response alone that is returned, or that a variable holds', () => {
  expect(discarded(`return h.response('x').code(404);`)).toEqual([]);
  expect(discarded(`const response = h.response('x'); response.code(404); return response;`)).toEqual([]);
});
