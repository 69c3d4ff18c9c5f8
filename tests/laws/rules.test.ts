import { existsSync } from 'node:fs';

import { Linter, type Rule } from 'eslint';
import { describe, expect, it } from 'vitest';

import plugin from '../../src/index.ts';
import { listOptions, listPresets } from './render.ts';
import { inRoot, loadRules, readText } from './sources.ts';

const rules = await loadRules();

/** Runs a rule with the options over an empty file. Throws where ESLint refuses them. */
function applyOptions(name: string, rule: Rule.RuleModule, options: readonly unknown[]): void {
  new Linter({ configType: 'flat' }).verify('', [
    {
      plugins: { 'http-status': { rules: { [name]: rule } } },
      rules: { [`http-status/${name}`]: ['error', ...options] },
    },
  ]);
}

describe.each(rules)('%s', (name, rule) => {
  const doc = readText('docs/rules', `${name}.md`);
  const options = listOptions(rule);

  it('has a doc page and a test', () => {
    expect(doc).not.toBe('');
    expect(existsSync(inRoot('tests/rules', `${name}.test.ts`))).toBe(true);
  });

  it('documents every option, in the schema and in a section of its own', () => {
    expect(options.filter((option) => !option.description).map((option) => option.name)).toEqual([]);
    const sections = [...doc.matchAll(/^### `(\w+)`$/gm)].map(([, option]) => option);
    expect(sections.sort()).toEqual(options.map((option) => option.name).sort());
  });

  it('accepts its own defaults and refuses what it does not know', () => {
    const defaults: readonly unknown[] = rule.meta?.defaultOptions ?? [];
    applyOptions(name, rule, defaults);
    expect(() => {
      applyOptions(name, rule, [{ unheardOf: true }]);
    }).toThrow();
    expect(() => {
      applyOptions(name, rule, [...(defaults.length > 0 ? defaults : [{}]), 'surplus']);
    }).toThrow();
  });

  it('describes itself in one line and speaks in full sentences', () => {
    expect(rule.meta?.docs?.description).toMatch(/^(?:Disallow|Enforce|Require) .*[^.]$/);
    expect(rule.meta?.docs?.url).toContain(`docs/rules/${name}.md`);
    const messages = Object.values(rule.meta?.messages ?? {});
    expect(messages).not.toEqual([]);
    for (const message of messages) expect(message).toMatch(/\.$/);
  });
});

describe('the plugin', () => {
  it('says which package it is', () => {
    const { name, version } = JSON.parse(readText('package.json')) as { name: string; version: string };
    expect(plugin.meta).toEqual({ name, version, namespace: 'http-status' });
  });

  it('has every rule of the folder, under its name', () => {
    expect(Object.entries(plugin.rules)).toEqual(rules);
  });

  it.each(['recommended', 'strict', 'all'] as const)('computes the preset %s from the meta of the rules', (preset) => {
    const expected = rules.flatMap(([name, rule]) =>
      listPresets(name, rule)
        .filter((entry) => entry.preset === preset)
        .map(({ severity }) => [`http-status/${name}`, severity]),
    );
    expect(plugin.configs[preset].rules).toEqual(Object.fromEntries(expected));
    expect(plugin.configs[preset].plugins['http-status']).toBe(plugin);
  });
});
