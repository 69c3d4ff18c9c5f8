/**
 * Files and parts of files that others determine. `npm test` compares them, `npm run update` writes them.
 */
import { pluginsToRulesDTS } from 'eslint-typegen/core';
import { describe, expect, it } from 'vitest';

import {
  formatAs,
  renderDoc,
  renderFrameworkIndex,
  renderRuleIndex,
  renderRulesTable,
  replaceGenerated,
} from './render.ts';
import { renderSupportTable } from './render-support.ts';
import { inRoot, listRuleNames, loadRules, loadTables, readText } from './sources.ts';

const rules = await loadRules();

async function expectFile(file: string, text: string): Promise<void> {
  await expect(await formatAs(file, text)).toMatchFileSnapshot(inRoot(file));
}

it('src/rules/index.ts lists every file of its folder', async () => {
  await expectFile('src/rules/index.ts', renderRuleIndex(listRuleNames()));
});

it('src/frameworks/index.ts lists every table of its folder', async () => {
  await expectFile('src/frameworks/index.ts', renderFrameworkIndex(await loadTables()));
});

it('src/rule-options.ts has the types of the options that the schemas say', async () => {
  const types = await pluginsToRulesDTS(
    { 'http-status': { rules: Object.fromEntries(rules) } },
    { includeAugmentation: false, includeIgnoreComments: false },
  );
  await expectFile('src/rule-options.ts', `// Generated (npm run update).\n\n${types}`);
});

it('README.md has the tables of the rules and of what they were run with', async () => {
  const parts = { rules: renderRulesTable(rules), support: renderSupportTable() };
  let text = readText('README.md');
  for (const [part, table] of Object.entries(parts)) {
    const replaced = replaceGenerated(text, part, table);
    if (replaced === undefined) throw new Error(`README.md lacks the comments around the generated part "${part}".`);
    text = replaced;
  }
  await expectFile('README.md', text);
});

describe.each(rules)('docs/rules/%s.md', (name, rule) => {
  it('has the header and the table of options that the meta says', async () => {
    const file = `docs/rules/${name}.md`;
    await expectFile(file, renderDoc(name, rule, readText(file)));
  });
});
