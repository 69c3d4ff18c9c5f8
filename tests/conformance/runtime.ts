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

export const bun: Runtime = { package: '@oven/bun-linux-x64-baseline', program: 'bin/bun', args: ['server.js'] };

export const deno: Runtime = {
  package: '@deno/linux-x64-glibc',
  program: 'deno',
  args: ['run', '--allow-net', '--no-prompt', 'server.js'],
};

export const workerd: Runtime = {
  package: '@cloudflare/workerd-linux-64',
  program: 'bin/workerd',
  // Without `verbose` it does not name the errors that nobody caught.
  args: ['serve', '--verbose', '--control-fd=3', 'config.capnp'],
  files: {
    'config.capnp': `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [(name = "server.js", esModule = embed "server.js")],
    compatibilityDate = "2026-11-17",
  ))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`,
  },
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
