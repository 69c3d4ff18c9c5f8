/** Projects of users: a folder of its own, the packages of one host beside the built plugin, and programs run in it. */
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Linter } from 'eslint';
import { afterAll } from 'vitest';

import type { Beside, Host } from './supported.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of a host's packages. */
export const packagesOf = (host: Host | 'node'): string => path.join(root, 'tests/hosts', host, 'node_modules');

/** The version of a package as it is installed; that of Node.js is without its `v`. */
export function versionOf(beside: Beside<Host | 'node'>): string {
  const manifest = readFileSync(path.join(packagesOf(beside.host), beside.package, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version.replace(/^v/, '');
}

export interface Output {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What ESLint's formatter `json` prints of a file. */
export interface FileReport {
  readonly filePath: string;
  readonly messages: readonly Linter.LintMessage[];
  /** The text after the fixes, where there are some. */
  readonly output?: string;
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** An empty folder, which is gone when the tests of the file are over. */
export function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'http-status-')));
  made.push(folder);
  return folder;
}

export class Project {
  readonly folder: string;

  constructor(folder: string, files: Readonly<Record<string, string>> = {}) {
    this.folder = folder;
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  path(...names: string[]): string {
    return path.join(this.folder, ...names);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  write(name: string, text: string): void {
    mkdirSync(path.dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  /** Runs a script of a package with Node.js: `runPackage('eslint/bin/eslint.js', ['.'])`. */
  runPackage(script: string, args: readonly string[], options: RunOptions = {}): Promise<Output> {
    return this.run(options.node ?? process.execPath, [this.path('node_modules', script), ...args], options);
  }

  run(command: string, args: readonly string[], { folder = '.', env = {} }: RunOptions = {}): Promise<Output> {
    return new Promise((resolve, reject) => {
      const child = spawn(command, args, {
        cwd: this.path(folder),
        env: { ...cleanEnvironment(), ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const output = { stdout: '', stderr: '' };
      child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
      child.on('error', reject).on('close', (status) => {
        resolve({ status, ...output });
      });
    });
  }

  /** ESLint's reports; an error where ESLint itself fails. */
  async lint(args: readonly string[], options: RunOptions = {}): Promise<FileReport[]> {
    const { status, stdout, stderr } = await this.runPackage(
      'eslint/bin/eslint.js',
      ['--format', 'json', ...args],
      options,
    );
    if (status !== 0 && status !== 1) throw new Error(`ESLint ends with ${status}: ${stdout}${stderr}`);
    return JSON.parse(stdout) as FileReport[];
  }
}

export interface RunOptions {
  /** Where to run, relative to the project. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another Node.js than the one of the tests. */
  readonly node?: string;
}

/** Without what vitest and npm add, which changes what their children print and where they install. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:npm_(?!config_registry)|VITEST|NODE_ENV|NODE_OPTIONS|FORCE_COLOR|NO_COLOR|GITHUB_)/.test(name),
    ),
  );
}

/** A project with the packages of a host and the built plugin. */
export function makeProject(host: Host, files: Readonly<Record<string, string>>): Project {
  const project = new Project(makeFolder(), { 'package.json': '{ "private": true, "type": "module" }\n', ...files });
  linkPackages(packagesOf(host), project.path('node_modules'));
  copyPlugin(project.path('node_modules/eslint-plugin-http-status'));
  return project;
}

/** Each package is a link: what it loads it finds beside itself. */
function linkPackages(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name.startsWith('.')) continue;
    if (name.startsWith('@')) linkPackages(path.join(from, name), path.join(to, name));
    else symlinkSync(path.join(from, name), path.join(to, name), 'junction');
  }
}

/** What the package would hold, as files of the project: another build meanwhile does not matter. */
function copyPlugin(to: string): void {
  mkdirSync(to, { recursive: true });
  cpSync(path.join(root, 'package.json'), path.join(to, 'package.json'));
  cpSync(path.join(root, 'dist'), path.join(to, 'dist'), { recursive: true });
}

/** Packs the plugin into a folder, as `npm publish` would, and returns the archive's path. */
export function packPlugin(folder: string): string {
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = JSON.parse(output) as [{ filename: string }];
  return path.join(folder, packed.filename);
}

/** The reports in short: `routes/orders.js:7:14 no-forbidden-body`, sorted. */
export function summarize(project: Pick<Project, 'folder'>, reports: readonly FileReport[]): string[] {
  return reports
    .flatMap(({ filePath, messages }) =>
      messages.map(
        ({ line, column, ruleId, message }) =>
          `${path.relative(project.folder, filePath).split(path.sep).join('/')}:${line}:${column} ${ruleId?.replace('http-status/', '') ?? message}`,
      ),
    )
    .sort();
}
