/**
 * Files and parts of files that others determine. `npm test` compares them, `npm run update` writes them.
 */
import { describe, expect, it } from 'vitest';

import { formatAs, renderDoc, renderRuleIndex, renderRulesTable, replaceGenerated } from './render.ts';
import { inRoot, listRuleNames, loadRules, readText } from './sources.ts';

const rules = await loadRules();

async function expectFile(file: string, text: string): Promise<void> {
  await expect(await formatAs(file, text)).toMatchFileSnapshot(inRoot(file));
}

it('src/rules/index.ts lists every file of its folder', async () => {
  await expectFile('src/rules/index.ts', renderRuleIndex(listRuleNames()));
});

it('README.md has the table of the rules', async () => {
  const text = replaceGenerated(readText('README.md'), 'rules', renderRulesTable(rules));
  if (text === undefined) throw new Error('README.md lacks the comments around the generated part "rules".');
  await expectFile('README.md', text);
});

describe.each(rules)('docs/rules/%s.md', (name, rule) => {
  it('has the header and the table of options that the meta says', async () => {
    const file = `docs/rules/${name}.md`;
    await expectFile(file, renderDoc(name, rule, readText(file)));
  });
});
