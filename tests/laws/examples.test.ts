/** The examples show every rule that a preset has, and parse. */
import { expect, it } from 'vitest';

import { lintExamples } from '../../scripts/examples.ts';
import plugin from '../../src/index.ts';

const results = await lintExamples({ plugin, preset: 'strict' });
const messages = results.flatMap((result) => result.messages);

it('all examples parse', () => {
  expect(messages.filter(({ fatal }) => fatal === true)).toEqual([]);
});

it.each(Object.keys(plugin.configs.strict.rules))('%s finds something in the examples', (rule) => {
  expect(messages.map(({ ruleId }) => ruleId)).toContain(rule);
});
