/** The reference pages say what the registry and the tables say. `npm run update` writes them. */
import { expect, it } from 'vitest';

import { constantLibraries } from '../../src/constants/index.ts';
import { listCodes } from '../../src/registry/index.ts';
import { renderCodes } from './render-codes.ts';
import { renderFrameworks } from './render-references.ts';
import { formatAs } from './render.ts';
import { requirements } from './data/requirements.ts';
import { inRoot, listRuleNames, loadTables } from './sources.ts';

const tables = (await loadTables()).map(({ table }) => table);

it.each([
  ['docs/codes.md', renderCodes(listCodes(), constantLibraries)],
  ['docs/frameworks.md', renderFrameworks(tables)],
])('%s lists all that is known', async (file, text) => {
  await expect(await formatAs(file, text)).toMatchFileSnapshot(inRoot(file));
});

it('each requirement has a rule that exists, or a reason why none can check it', () => {
  const names = listRuleNames();
  const open = requirements.filter(({ rule, why }) => (rule === undefined ? why === undefined : !names.includes(rule)));
  expect(open).toEqual([]);
});
