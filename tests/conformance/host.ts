import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { transformSync } from 'esbuild';

import { findProgram, type Runtime } from './runtime.ts';

/** A TypeScript module that exports `server`, and how to ask it. */
export interface Job {
  readonly source: string;
  /** Installed names of the packages that it imports, where they differ: `express` is `express-5`. */
  readonly packages: Readonly<Record<string, string>>;
  /** Needs a newer Node than the oldest one that the plugin runs in. */
  readonly newer: boolean;
  /** Runs in this, in the place of Node. */
  readonly runtime?: Runtime;
  readonly method: string;
  /** Milliseconds to wait for the end of the response. */
  readonly patience: number;
}

/** What a client got. */
export interface Outcome {
  /** Of the first status line; null when there was none. */
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string;
  /** False when the client would still wait. */
  readonly ended: boolean;
  /** An error reached the top: the process would have exited. */
  readonly crashed: boolean;
  /** The console's output, and the errors that nobody caught. */
  readonly said: string;
  /** What code that reads a status code has read; null when it came to nothing. */
  readonly told: string | null;
}

const folder = import.meta.dirname;
const hostFile = fileURLToPath(new URL('host.js', import.meta.url));

/** The major of Node that those frameworks run in which want a new one. */
const newerMajor = 24;

/** This Node where it is new enough, else the one of tests/hosts. */
function findNewerNode(): string {
  if (Number(process.versions.node.split('.')[0]) >= newerMajor) return process.execPath;
  const node = path.join(folder, '../hosts/node/node_modules', `node-${newerMajor}`, 'bin/node');
  if (!existsSync(node))
    throw new Error(
      `Some frameworks need Node ${newerMajor}: run in it, or \`npm ci --prefix tests/hosts/node\` first.`,
    );
  return node;
}

/** Milliseconds beyond patience: starting a framework, and loading it the first time. */
const startLimit = 90_000;

/** A process of its own for code that may end it. Jobs run one after the other. */
export class Host {
  readonly #mortal: boolean;
  #child: ChildProcess | undefined;
  #newer = false;
  /** For the files of projects, where they find the installed packages. */
  #scratch: string | undefined;

  /** A mortal one ends where another only counts the crash. */
  constructor({ mortal = false } = {}) {
    this.#mortal = mortal;
  }

  async run(job: Job): Promise<Outcome> {
    if (this.#newer !== job.newer) this.stop();
    const child = (this.#child ??= this.#start(job.newer));
    return new Promise((resolve) => {
      const finish = (outcome: Outcome): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(outcome);
      };
      const fail = (said: string): void => {
        this.stop();
        finish({ status: null, headers: {}, content: '', ended: false, crashed: true, said, told: null });
      };
      const timer = setTimeout(fail, startLimit + job.patience, 'The host did not answer in time.');
      child.once('message', finish);
      child.once('exit', (code) => {
        fail(`The host exited with code ${code ?? 'none'}.`);
      });
      child.send({
        ...job,
        ...(job.runtime === undefined ? { code: compile(job.source) } : prepare(job, job.runtime)),
      });
    });
  }

  #start(newer: boolean): ChildProcess {
    this.#newer = newer;
    this.#scratch = mkdtempSync(path.join(folder, 'node_modules/.scratch-'));
    return fork(hostFile, {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
      ...(newer && { execPath: findNewerNode() }),
      env: {
        ...process.env,
        // Under `test`, some frameworks are silent about their errors.
        NODE_ENV: 'development',
        SCRATCH: this.#scratch,
        ...(this.#mortal && { MORTAL: 'true' }),
      },
    });
  }

  stop(): void {
    // Some frameworks have their own idea of SIGTERM.
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
    if (this.#scratch !== undefined) rmSync(this.#scratch, { recursive: true, force: true });
    this.#scratch = undefined;
  }
}

/** The program to start for a job, and the files it wants. */
const prepare = ({ source }: Job, runtime: Runtime): object => ({
  program: findProgram(runtime),
  args: runtime.args,
  files: { ...runtime.files, 'server.js': compile(source, 'esm') },
});

const compile = (source: string, format: 'cjs' | 'esm' = 'cjs'): string =>
  transformSync(source, {
    loader: 'ts',
    format,
    target: 'node20',
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
  }).code;
