/** The versions of Node.js that package.json names, each as the program itself. */
import { existsSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { makeProject, packagesOf, summarize, versionOf } from './project.ts';
import { examples } from './servers.ts';
import { nodes as besides } from './supported.ts';

const config = `import httpStatus from 'eslint-plugin-http-status';
import * as parser from '@typescript-eslint/parser';

export default [
  { files: ['**/*.{js,ts}'], ...httpStatus.configs.strict },
  { files: ['**/*.ts'], languageOptions: { parser } },
];
`;
const script = `const required = require('eslint-plugin-http-status');
import('eslint-plugin-http-status').then((imported) => {
  console.log(process.versions.node, required === imported.default, Object.keys(required.rules).length > 0);
});
`;

const nodes = besides.map((beside) => ({
  name: beside.package,
  beside,
  node: path.join(packagesOf('node'), beside.package, 'bin/node'),
}));

// The packages hold programs for Linux on x64.
const isHere = nodes.every(({ node }) => existsSync(node));

describe.skipIf(!isHere && (process.platform !== 'linux' || process.arch !== 'x64'))('Node.js', () => {
  it.each(nodes)(
    '$name loads the plugin with import and require(), and lints as this one does',
    async ({ beside, node }) => {
      const project = makeProject('eslint-10', { ...examples, 'eslint.config.js': config, 'load.cjs': script });
      const loaded = await project.run(node, ['load.cjs']);
      expect(loaded.stdout).toBe(`${versionOf(beside)} true true\n`);

      const reports = summarize(project, await project.lint(['javascript', 'typescript'], { node }));
      expect(reports.length).toBeGreaterThan(30);
      expect(reports).toEqual(summarize(project, await project.lint(['javascript', 'typescript'])));
    },
  );
});
