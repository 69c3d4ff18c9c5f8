/** The reference pages say what the registry and the tables say. `npm run update` writes them. */
import { expect, it } from 'vitest';

import { frameworkTables } from '../../src/frameworks/index.ts';
import { statusCodes } from '../../src/registry/index.ts';
import { renderCodes, renderFrameworks } from './render-references.ts';
import { formatAs } from './render.ts';
import { inRoot } from './sources.ts';

it.each([
  ['docs/codes.md', renderCodes(statusCodes)],
  ['docs/frameworks.md', renderFrameworks(frameworkTables)],
])('%s lists all that is known', async (file, text) => {
  await expect(await formatAs(file, text)).toMatchFileSnapshot(inRoot(file));
});
