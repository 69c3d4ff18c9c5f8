import { existsSync } from 'node:fs';
import path from 'node:path';

/** A runtime besides Node, as the program of an installed package. */
export interface Runtime {
  readonly package: string;
  /** The program, inside the package. */
  readonly program: string;
  /** What runs `server.js` on a free port of the loopback, and says which. */
  readonly args: readonly string[];
  /** Files that stand beside `server.js`, by their names. */
  readonly files?: Readonly<Record<string, string>>;
}

export const deno: Runtime = {
  package: '@deno/linux-x64-glibc',
  program: 'deno',
  args: ['run', '--allow-net', '--no-prompt', 'server.js'],
};

const packages = path.join(import.meta.dirname, 'runtimes/node_modules');

export const folderOf = (runtime: Runtime): string => path.join(packages, runtime.package);

export function findProgram(runtime: Runtime): string {
  const program = path.join(folderOf(runtime), runtime.program);
  if (!existsSync(program))
    throw new Error(
      `${runtime.package} is not installed: \`npm ci --prefix tests/conformance/runtimes\`, on Linux and x64.`,
    );
  return program;
}
