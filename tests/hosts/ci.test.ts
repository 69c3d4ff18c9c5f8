/** ESLint as CI runs it. What docs/ci.md tells people to write is taken from there. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Project } from './project.ts';
import { makeProject, packagesOf, root, summarize, type Output } from './project.ts';
import { examples } from './servers.ts';
import { formatters, lintStaged, oxlint } from './supported.ts';

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
  project.runPackage('eslint/bin/eslint.js', command.split(' ').slice(1), { env: { GITHUB_ACTIONS: 'true' } });

const ofOnePackage = 'eslint packages/${{ matrix.package }} --max-warnings 0';
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
    'eslint . --max-warnings 0 --format gha',
    (project, { status, stdout }) => {
      expect([status, stdout]).toEqual([1, expect.stringContaining('::error file=')]);
      const orders = project.path('javascript/routes/orders.js');
      expect(stdout).toMatch(
        new RegExp(`^::error file=${orders},line=22,col=14::.*\\(http-status/no-forbidden-body\\)$`, 'm'),
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
    const tried = [...known.keys(), 'eslint . --prune-suppressions', ofOnePackage];
    expect([...new Set(commands)].map((command) => command.replace(/`.*$/, '')).sort()).toEqual(tried.sort());
  });

  it.each(formatters)('$package is one of the formats', ({ package: name }) => {
    const short = name.replace(/^eslint-formatter-/, '');
    expect([...known.keys()].filter((command) => command.includes(`--format ${short}`))).toHaveLength(1);
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
    project.write('javascript/routes/orders.js', 'export {};\n');
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
    const runStaged = (): Promise<Output> =>
      project.runPackage(`${lintStaged.package}/bin/lint-staged.js`, [], { env });

    await project.run('git', ['add', 'fine.js']);
    expect(await runStaged()).toMatchObject({ status: 0 });
    await project.run('git', ['add', 'javascript']);
    const { status, stdout, stderr } = await runStaged();
    expect([status, stdout + stderr]).toEqual([1, expect.stringContaining('http-status/')]);
  });

  it('oxlint takes the configuration', async () => {
    const project = makeProject('eslint-10', {
      '.oxlintrc.json': findBlock('json', 'jsPlugins'),
      'server.js': "import express from 'express';\nexpress().get('/', (req, res) => res.status(490).end());\n",
    });
    const program = `${oxlint.package}/bin/oxlint`;
    const { status, stdout } = await project.runPackage(program, ['server.js']);
    expect([status, stdout]).toEqual([1, expect.stringContaining('http-status(no-unknown-code)')]);
    const annotated = await project.runPackage(program, ['--format', 'github', 'server.js']);
    expect(annotated.stdout).toContain('::error file=server.js,line=2,');
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

  it('after an update of the plugin, which renews the cache', async () => {
    const project = makeProject('eslint-10', files);
    // The cache is a list of values, which refer to each other by their places in it.
    const hashes = (): unknown[] => {
      const values = JSON.parse(project.read('.eslintcache')) as ({ hashOfConfig?: string } | string)[];
      return values.flatMap((one) =>
        typeof one === 'string' || one.hashOfConfig === undefined ? [] : [values[Number(one.hashOfConfig)]],
      );
    };
    await project.lint(['.', '--cache']);
    const before = hashes();
    expect(before.length).toBeGreaterThan(5);
    expect(before.filter((hash) => typeof hash !== 'string')).toEqual([]);
    const entry = 'node_modules/eslint-plugin-http-status/dist/index.js';
    const [version = ''] = /"\d+\.\d+\.\d+"/.exec(project.read(entry)) ?? [];
    expect(version).not.toBe('');
    project.write(entry, project.read(entry).replace(version, '"99.0.0"'));
    await project.lint(['.', '--cache']);
    const after = hashes();
    expect(after).toHaveLength(before.length);
    expect(after.filter((hash) => before.includes(hash))).toEqual([]);
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
    const ofOne = await runDocumented(project, ofOnePackage.replace('${{ matrix.package }}', 'api'));
    expect(ofOne).toMatchObject({ status: 1, stdout: expect.not.stringContaining('packages/admin') as string });
    const env = { PATH: `${path.join(packagesOf('eslint-10'), '.bin')}:${process.env['PATH'] ?? ''}` };
    const { status, stdout } = await project.run('npm', ['run', 'lint', '--workspace', 'packages/api'], { env });
    expect([status, stdout]).toEqual([1, expect.stringContaining(project.path('packages/api/javascript'))]);
    expect(stdout).not.toContain('packages/admin');
    expect(summarize(project, await project.lint(['javascript/routes/orders.js'], { folder: 'packages/api' }))).toEqual(
      all.filter((report) => report.startsWith('packages/api/javascript/routes/orders.js')),
    );
  });
});
