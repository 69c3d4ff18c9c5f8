/**
 * Everything that must hold: the build, the checks, and the tests of every vitest project.
 * The last line, `N passed, N failed`, counts each test once and each check once. It is also left in .cache/totals.txt.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { checks, commandCheck, root, runChecks, type Check } from './checks.ts';

const cache = path.join(root, '.cache');
const report = path.join(cache, 'vitest.json');
const totals = path.join(cache, 'totals.txt');

const projects = ['unit', 'laws', 'conformance', 'hosts'].flatMap((name) => ['--project', name]);

/** The part of vitest's JSON report that is counted. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** The packages under tests/ that bring dependencies of their own, such as the real frameworks. */
function listInstalls(): Check[] {
  const locks = execFileSync('git', ['ls-files', 'tests/**/package-lock.json'], { cwd: root, encoding: 'utf8' });
  return locks
    .split('\n')
    .filter((lock) => lock !== '')
    .map((lock) => path.dirname(lock))
    .filter((folder) => !isInstalled(path.join(root, folder)))
    .map((folder) => commandCheck(`npm ci in ${folder}`, 'npm', 'ci', '--prefix', folder, '--no-audit', '--no-fund'));
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;
}

/** npm copies the lock file into node_modules, without the root package and what this machine has no use for. */
function isInstalled(folder: string): boolean {
  const copy = path.join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(copy)) return false;
  const installed = JSON.parse(readFileSync(copy, 'utf8')) as Lock;
  const wanted = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')) as Lock;
  return Object.entries(wanted.packages).every(
    ([place, { version, optional }]) =>
      place === '' || optional === true || installed.packages[place]?.version === version,
  );
}

function runTests(): { passed: number; failed: number } {
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync('vitest', ['run', ...projects, ...reporters], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      FUZZ_RUNS: '20000',
      ...process.env,
      // Without it vitest writes a generated file that is missing, and calls that a success.
      CI: 'true',
    },
  });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  // A file that cannot be loaded fails without a single test in it.
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = numFailedTests + unloaded;
  // vitest also fails for errors outside of any test.
  return { passed: numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
}

mkdirSync(cache, { recursive: true });
rmSync(totals, { force: true });
const checked = await runChecks([commandCheck('build', 'npm', 'run', 'build'), ...checks, ...listInstalls()]);
const tested = runTests();
const passed = checked.passed + tested.passed;
const failed = checked.failed + tested.failed;
const line = `${passed} passed, ${failed} failed`;
writeFileSync(totals, `${line}\n`);
console.log(line);
process.exitCode = failed === 0 ? 0 : 1;
