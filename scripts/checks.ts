import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { checkPackage } from './check-package.ts';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A question about the whole repository that is answered by yes (nothing returned) or by what is wrong (lines of text). */
export interface Check {
  readonly name: string;
  readonly findFaults: () => Promise<string | undefined> | string | undefined;
}

/** A check that holds when the command ends with exit code 0; what it printed is the fault otherwise. */
export function commandCheck(name: string, command: string, ...args: string[]): Check {
  return {
    name,
    findFaults: () => {
      const { status, stdout, stderr, error } = spawnSync(command, args, {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: 64 * 1024 * 1024,
      });
      return status === 0 ? undefined : `${stdout}${stderr}${error?.message ?? ''}`;
    },
  };
}

/** The checks that are not tests. Lint and the published package expect `dist/` to be built. */
export const checks: readonly Check[] = [
  commandCheck('types', 'tsc'),
  commandCheck('formatting', 'prettier', '--check', '--log-level', 'warn', '.'),
  commandCheck('lint', 'eslint', '--max-warnings', '0', '.'),
  commandCheck('unused files, exports and dependencies', 'knip', '--no-progress'),
  { name: 'the published package', findFaults: checkPackage },
];

/**
 * Runs every check, whatever the others say, and prints one line each, with the faults below it.
 * Returns how many held and how many did not.
 */
export async function runChecks(list: readonly Check[]): Promise<{ passed: number; failed: number }> {
  const totals = { passed: 0, failed: 0 };
  for (const { name, findFaults } of list) {
    const start = performance.now();
    const faults = await findFaults();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${faults === undefined ? '✓' : '✗'} ${name} (${seconds} s)`);
    if (faults === undefined) {
      totals.passed++;
    } else {
      totals.failed++;
      console.log(faults.replace(/^/gm, '  ').trimEnd());
    }
  }
  return totals;
}
