import { checks, runChecks } from './checks.ts';

const { failed } = await runChecks(checks);
process.exitCode = failed === 0 ? 0 : 1;
