import type { ESLint, Linter, Rule } from 'eslint';
import { rules } from './rules/index.ts';
import { presetOf } from './rule.ts';

/** A preset, as one flat-config object that registers the plugin itself. */
export interface Preset {
  name: string;
  plugins: { 'http-status': ESLint.Plugin };
  rules: Record<string, Linter.StringSeverity>;
}

/** A preset for the `extends` of an `.eslintrc` file, which ESLint 8 still reads: `plugin:http-status/recommended-legacy`. */
export interface LegacyPreset {
  plugins: string[];
  rules: Record<string, Linter.StringSeverity>;
}

type PresetName = 'recommended' | 'strict' | 'all';

/** The plugin object: `meta`, `rules`, and the presets in `configs`. */
export interface Plugin extends ESLint.Plugin {
  meta: { name: string; version: string; namespace: string };
  rules: Record<string, Rule.RuleModule>;
  configs: Record<PresetName, Preset> & Record<`${PresetName}-legacy`, LegacyPreset>;
}

/** The only rule that contradicts another one, so that `all` leaves it out. */
const opposite = 'prefer-numeric-code';

const base = {
  meta: { name: 'eslint-plugin-http-status', version: '0.1.0', namespace: 'http-status' },
  rules,
};
const presets = {
  recommended: makePreset('recommended'),
  strict: makePreset('strict'),
  all: makePreset('all'),
};
const plugin: Plugin = Object.assign(base, {
  configs: {
    ...presets,
    'recommended-legacy': makeLegacy(presets.recommended),
    'strict-legacy': makeLegacy(presets.strict),
    'all-legacy': makeLegacy(presets.all),
  },
});

function makePreset(name: PresetName): Preset {
  const entries = Object.entries<Rule.RuleModule>(rules).flatMap(
    ([rule, module]): [string, Linter.StringSeverity][] => {
      const preset = presetOf(module);
      if (name === 'all') return rule === opposite ? [] : [[`http-status/${rule}`, 'error']];
      if (preset === undefined || (name === 'recommended' && preset.config !== 'recommended')) return [];
      return [[`http-status/${rule}`, preset.severity]];
    },
  );
  return { name: `http-status/${name}`, plugins: { 'http-status': base }, rules: Object.fromEntries(entries) };
}

function makeLegacy({ rules }: Preset): LegacyPreset {
  return { plugins: ['http-status'], rules };
}

export type { RuleOptions } from './rule-options.ts';
export { plugin as default, plugin as 'module.exports' };
