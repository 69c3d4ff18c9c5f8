import { existsSync } from 'node:fs';

import { defineConfig, globalIgnores } from 'eslint/config';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import tseslint from 'typescript-eslint';

/** Our own rules, from the build: a lint that could not run on sources with a mistake in them would be of no help there. */
async function loadOwnConfigs() {
  const entry = new URL('dist/index.js', import.meta.url);
  if (!existsSync(entry)) {
    console.warn('eslint.config.js: dist/ is missing, so our own rules are left out. Run `npm run build` first.');
    return [];
  }
  const { default: plugin } = await import(entry.href);
  return [
    {
      ...plugin.configs.all,
      name: 'own rules',
      files: ['src/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts', 'tests/conformance/**/*.{js,ts}'],
    },
  ];
}

export default defineConfig(
  // The examples are wrong on purpose, and fixtures belong to others.
  globalIgnores(['dist/', 'coverage/', '.cache/', 'examples/', '**/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // Node types are compared with strings: the published code cannot load the enum that names them.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'object-shorthand': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      // Only `as const` is left: a cast hides what the compiler would have said.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      'no-console': 'error',
      // tests/laws/imports.test.ts reads the import lines only.
      'no-restricted-syntax': ['error', 'ImportExpression', 'CallExpression[callee.name="require"]'],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // The types describe typescript-eslint's tree. Other parsers leave fields out of theirs, and ESLint sets the program's parent to null.
    files: ['src/facts/**/*.ts'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  {
    // A table is as long as the world it describes.
    files: ['src/{frameworks,constants,registry}/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  // As eslint-typegen writes it.
  { files: ['src/rule-options.ts'], rules: { '@typescript-eslint/consistent-indexed-object-style': 'off' } },
  { files: ['src/rules/**/*.ts'], extends: [eslintPlugin.configs['rules-recommended']] },
  { files: ['tests/**/*.ts'], extends: [eslintPlugin.configs['tests-recommended']] },
  {
    // Not part of the root project: plain JavaScript, and packages with their own dependencies.
    files: ['**/*.js', '**/*.mjs', '**/*.cjs', 'tests/hosts/**'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  await loadOwnConfigs(),
);
