import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { transformSync } from 'esbuild';

/** A TypeScript module that exports `server`, and how to ask it. */
export interface Job {
  readonly source: string;
  /** Installed names of the packages that it imports, where they differ: `express` is `express-5`. */
  readonly packages: Readonly<Record<string, string>>;
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
}

const hostFile = fileURLToPath(new URL('host.js', import.meta.url));

/** Milliseconds beyond patience: starting a framework, and loading it the first time. */
const startLimit = 30_000;

/** A process of its own for code that may end it. Jobs run one after the other. */
export class Host {
  readonly #mortal: boolean;
  #child: ChildProcess | undefined;

  /** A mortal one ends where another only counts the crash. */
  constructor({ mortal = false } = {}) {
    this.#mortal = mortal;
  }

  async run(job: Job): Promise<Outcome> {
    const child = (this.#child ??= fork(hostFile, {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      // Under `test`, some frameworks are silent about their errors.
      env: { ...process.env, NODE_ENV: 'development', ...(this.#mortal && { MORTAL: 'true' }) },
    }));
    return new Promise((resolve) => {
      const finish = (outcome: Outcome): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(outcome);
      };
      const fail = (said: string): void => {
        this.stop();
        finish({ status: null, headers: {}, content: '', ended: false, crashed: true, said });
      };
      const timer = setTimeout(fail, startLimit + job.patience, 'The host did not answer in time.');
      child.once('message', finish);
      child.once('exit', (code) => {
        fail(`The host exited with code ${code ?? 'none'}.`);
      });
      child.send({ ...job, code: compile(job.source) });
    });
  }

  stop(): void {
    // Some frameworks have their own idea of SIGTERM.
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

const compile = (source: string): string =>
  transformSync(source, {
    loader: 'ts',
    format: 'cjs',
    target: 'node20',
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
  }).code;
