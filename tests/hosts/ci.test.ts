/** ESLint as CI runs it. What docs/ci.md tells people to write is taken from there. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Project } from './project.ts';
import { makeProject, packagesOf, root, summarize, type Output } from './project.ts';
import { examples } from './servers.ts';

const text = readFileSync(path.join(root, 'docs/ci.md'), 'utf8');
const blocks = [...text.matchAll(/^ *```(\w+)\n([^]*?)^ *```$/gm)].map(([, language = '', code = '']) => ({
  language,
  code,
}));
const commands = [...text.matchAll(/npx (eslint .*)$/gm)].map(([, command = '']) => command);

const findBlock = (language: string, part: string): string => {
  const block = blocks.find((one) => one.language === language && one.code.includes(part));
  if (block === undefined) throw new Error(`docs/ci.md has no ${language} block with ${part}.`);
  return block.code;
};

const config = `import httpStatus from 'eslint-plugin-http-status';
import { parser } from 'typescript-eslint';

export default [
  { files: ['**/*.{js,ts}'], ...httpStatus.configs.recommended },
  { files: ['**/*.ts'], languageOptions: { parser } },
];
`;
const files = { ...examples, 'eslint.config.js': config };

const runDocumented = (project: Project, command: string): Promise<Output> =>
  project.runPackage('eslint/bin/eslint.js', command.split(' ').slice(1));

const known = new Map<string, (project: Project, output: Output) => void>([
  [
    'eslint . --max-warnings 0',
    (_, { status, stdout }) => {
      expect([status, stdout]).toEqual([1, expect.stringContaining('http-status/')]);
    },
  ],
  [
    'eslint . --max-warnings 0 --cache --cache-strategy content',
    (project, { status }) => {
      expect([status, project.read('.eslintcache')]).toEqual([1, expect.stringContaining('orders.js')]);
    },
  ],
  [
    'eslint . --cache --cache-strategy content',
    (project, { status }) => {
      expect([status, project.read('.eslintcache')]).toEqual([1, expect.stringContaining('orders.js')]);
    },
  ],
  [
    'eslint . --concurrency auto',
    (_, { status, stdout }) => {
      expect([status, stdout]).toEqual([1, expect.stringContaining('http-status/')]);
    },
  ],
  [
    'eslint . --format json --output-file eslint.json',
    (project, { status }) => {
      const reports = JSON.parse(project.read('eslint.json')) as { messages: { ruleId: string }[] }[];
      expect(status).toBe(1);
      expect(reports.flatMap(({ messages }) => messages).length).toBeGreaterThan(20);
    },
  ],
  [
    'eslint . --format @microsoft/eslint-formatter-sarif --output-file eslint.sarif',
    (project, { status }) => {
      const { version, runs } = JSON.parse(project.read('eslint.sarif')) as {
        version: string;
        runs: { results: { ruleId: string }[]; tool: { driver: { rules: { id: string; helpUri: string }[] } } }[];
      };
      expect([status, version]).toEqual([1, '2.1.0']);
      const rules = runs[0]?.tool.driver.rules ?? [];
      expect(runs[0]?.results.length).toBeGreaterThan(20);
      expect(rules.find(({ id }) => id === 'http-status/no-forbidden-body')?.helpUri).toMatch(
        /docs\/rules\/no-forbidden-body\.md$/,
      );
    },
  ],
  [
    'eslint . --suppress-all',
    (project, { status }) => {
      expect([status, project.read('eslint-suppressions.json')]).toEqual([0, expect.stringContaining('http-status/')]);
    },
  ],
]);

describe('docs/ci.md', () => {
  it('has no command that is not tried here', () => {
    const tried = [...known.keys(), 'eslint . --prune-suppressions'];
    expect([...new Set(commands)].map((command) => command.replace(/`.*$/, '')).sort()).toEqual(tried.sort());
  });

  it.each([...known])('%s', async (command, check) => {
    const project = makeProject('eslint-10', files);
    check(project, await runDocumented(project, command));
  });

  it('a known report passes, a new one does not, and a mended one leaves the list', async () => {
    const project = makeProject('eslint-10', { ...files, 'new.js': '' });
    await runDocumented(project, 'eslint . --suppress-all');
    expect((await runDocumented(project, 'eslint .')).status).toBe(0);
    project.write(
      'new.js',
      "import express from 'express';\nexpress().get('/', (req, res) => res.status(204).json({}));\n",
    );
    expect((await runDocumented(project, 'eslint .')).status).toBe(1);
    project.write('new.js', '');
    project.write('javascript/routes/orders.js', '');
    await runDocumented(project, 'eslint . --prune-suppressions');
    expect(project.read('eslint-suppressions.json')).not.toContain('orders.js');
  });

  it('lint-staged stops a commit with a report, and only looks at what is staged', async () => {
    const project = makeProject('eslint-10', { ...files, '.gitignore': 'node_modules\n', 'fine.js': 'export {};\n' });
    const { 'lint-staged': tasks } = JSON.parse(findBlock('json', 'lint-staged')) as { 'lint-staged': object };
    project.write('.lintstagedrc.json', JSON.stringify(tasks));
    await project.run('git', ['init', '--quiet', '.']);
    await project.run('git', [
      '-c',
      'user.name=x',
      '-c',
      'user.email=x@example.org',
      'commit',
      '--quiet',
      '--allow-empty',
      '-m',
      'x',
    ]);
    const env = {
      PATH: `${project.path('node_modules/eslint/bin')}:${path.join(packagesOf('eslint-10'), '.bin')}:${process.env['PATH'] ?? ''}`,
    };
    const lintStaged = (): Promise<Output> => project.runPackage('lint-staged/bin/lint-staged.js', [], { env });

    await project.run('git', ['add', 'fine.js']);
    expect(await lintStaged()).toMatchObject({ status: 0 });
    await project.run('git', ['add', 'javascript']);
    const { status, stdout, stderr } = await lintStaged();
    expect([status, stdout + stderr]).toEqual([1, expect.stringContaining('http-status/')]);
  });

  it('oxlint takes the configuration', async () => {
    const project = makeProject('eslint-10', {
      '.oxlintrc.json': findBlock('json', 'jsPlugins'),
      'server.js': "import express from 'express';\nexpress().get('/', (req, res) => res.status(490).end());\n",
    });
    const { status, stdout } = await project.runPackage('oxlint/bin/oxlint', ['server.js']);
    expect([status, stdout]).toEqual([1, expect.stringContaining('http-status(no-unknown-code)')]);
  });

  it('GitHub finds the reports in the output', async () => {
    const project = makeProject('eslint-10', files);
    const { stdout } = await runDocumented(project, 'eslint .');
    // The problem matcher eslint-stylish of actions/setup-node.
    const [file, line] = [/^([^\s].*)$/, /^\s+(\d+):(\d+)\s+(error|warning|info)\s+(.*)\s\s+(.*)$/];
    const lines = stdout.split('\n').filter((one) => one.includes('http-status/'));
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((one) => !line.test(one))).toEqual([]);
    expect(stdout.split('\n').some((one) => file.test(one) && one.endsWith('orders.js'))).toBe(true);
  });
});

describe('the reports are the same', () => {
  it('with a cold and a warm cache, after an edit, and with threads', async () => {
    const project = makeProject('eslint-10', files);
    const lint = async (...flags: string[]): Promise<string[]> =>
      summarize(project, await project.lint(['.', ...flags]));
    const plain = await lint();
    expect(plain.length).toBeGreaterThan(20);
    expect(await lint('--cache')).toEqual(plain);
    expect(await lint('--cache')).toEqual(plain);
    expect(await lint('--concurrency', '2')).toEqual(plain);

    project.write('javascript/routes/orders.js', examples['javascript/routes/catalog.js'] ?? '');
    const edited = await lint();
    expect(edited).not.toEqual(plain);
    expect(await lint('--cache')).toEqual(edited);
    expect(await lint('--cache', '--concurrency', '2')).toEqual(edited);
  });

  it('wherever in a workspace ESLint runs', async () => {
    const packages = Object.fromEntries(
      ['api', 'admin'].flatMap((name) => [
        [
          `packages/${name}/package.json`,
          `{ "name": "${name}", "scripts": { "lint": "eslint . --max-warnings 0" } }\n`,
        ],
        ...Object.entries(examples).map(([file, code]) => [`packages/${name}/${file}`, code]),
      ]),
    ) as Record<string, string>;
    const project = makeProject('eslint-10', {
      ...packages,
      'eslint.config.js': config,
      'package.json': '{ "private": true, "type": "module", "workspaces": ["packages/*"] }\n',
    });
    const all = summarize(project, await project.lint(['.']));
    const apart = await Promise.all(
      ['packages/api', 'packages/admin'].map((folder) => project.lint(['.'], { folder })),
    );
    expect(all.length).toBeGreaterThan(40);
    expect(summarize(project, apart.flat())).toEqual(all);
    expect(summarize(project, await project.lint(['javascript/routes/orders.js'], { folder: 'packages/api' }))).toEqual(
      all.filter((report) => report.startsWith('packages/api/javascript/routes/orders.js')),
    );
  });
});
