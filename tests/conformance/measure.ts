import { listCases, type Case } from './cases.ts';
import type { Driver } from './driver.ts';
import type { Expectation } from './expectations.ts';
import { Host, type Job, type Outcome } from './host.ts';

/** A framework in one of its majors. */
export interface Run {
  readonly driver: Driver;
  readonly major: number;
  readonly cases: readonly Case[];
}

export interface Measurement {
  readonly case: Case;
  readonly outcome: Outcome;
  /** How the outcome differs from what the table claims. */
  readonly faults: readonly string[];
}

export const listRuns = (drivers: readonly Driver[]): Run[] =>
  drivers.flatMap((driver) =>
    Object.keys(driver.majors).map((major) => ({
      driver,
      major: Number(major),
      cases: listCases(driver, Number(major)),
    })),
  );

/** Milliseconds: what hangs is soon believed where it is claimed, and hardly ever where it is not. */
const patience = { claimed: 400, unclaimed: 8_000 } as const;

/** What to send to a host, to run a module under a major of a framework. */
export const makeJob = (
  { driver, major }: Pick<Run, 'driver' | 'major'>,
  what: Pick<Job, 'source' | 'method' | 'patience'>,
): Job => ({
  ...what,
  packages: driver.majors[major] ?? {},
  newer: driver.newer?.includes(major) ?? false,
  ...(driver.runtime !== undefined && { runtime: driver.runtime }),
});

/** A method that does not exist is no check that fails. */
const tellWhether = (code: string): string =>
  `await (async () => { ${code} })().then(() => tell(true), (error) => tell(error instanceof TypeError ? error : false));`;

/** The module that runs the code of a case. */
export const writeModule = ({ driver, major }: Pick<Run, 'driver' | 'major'>, { code, checks }: Case): string =>
  driver.wrap(checks === true ? tellWhether(code) : code, major);

/** What to send to a host for a case. */
export function toJob(run: Pick<Run, 'driver' | 'major'>, entry: Case): Job {
  const { method, expected } = entry;
  const { ends } = expected;
  return makeJob(run, {
    source: writeModule(run, entry),
    method,
    patience: ends === 'hangs' || ends === 'any' ? patience.claimed : patience.unclaimed,
  });
}

/** Runs every case, one after the other, in a process of its own. */
export async function measure(run: Run): Promise<Measurement[]> {
  const host = new Host();
  const known = new Map<string, Outcome>();
  const measurements: Measurement[] = [];
  try {
    for (const entry of run.cases) {
      const key = `${entry.method} ${entry.code} ${entry.expected.ends}`;
      const outcome = known.get(key) ?? (await host.run(toJob(run, entry)));
      known.set(key, outcome);
      measurements.push({ case: entry, outcome, faults: findFaults(entry.expected, outcome) });
    }
  } finally {
    host.stop();
  }
  return measurements;
}

function findFaults(expected: Expectation, outcome: Outcome): string[] {
  const faults: string[] = [];
  const { statuses, not, content, location, says = [], told } = expected;
  const end = outcome.crashed ? 'crashes' : outcome.ended ? 'ended' : 'hangs';
  const thrown = end === 'crashes' || (outcome.status !== null && outcome.status >= 500);
  const asExpected = {
    any: true,
    thrown,
    answered: end !== 'hangs',
    ended: end === 'ended',
    hangs: end === 'hangs',
    crashes: end === 'crashes',
  };
  if (!asExpected[expected.ends]) faults.push(`${end} instead of ${expected.ends}`);
  const got = outcome.status;
  if (statuses !== undefined && end !== 'crashes' && (got === null || !statuses.includes(got))) {
    faults.push(`${got ?? 'no answer'} instead of ${statuses.join(' or ')}`);
  }
  if (not !== undefined && got === not) faults.push(`${not} was sent`);
  if (content !== undefined && (outcome.content === '') !== (content === 'dropped')) {
    faults.push(`the content "${outcome.content}" instead of ${content}`);
  }
  if (location !== undefined && outcome.headers['location'] !== location) {
    faults.push(`Location: ${outcome.headers['location'] ?? 'none'} instead of ${location}`);
  }
  if (told !== undefined && (outcome.told === null || !told.includes(outcome.told))) {
    faults.push(`${outcome.told ?? `nothing (${outcome.said.slice(0, 200)})`} instead of ${told.join(' or ')}`);
  }
  const said = `${outcome.said} ${outcome.content}`;
  faults.push(
    ...says.filter((word) => !said.includes(word)).map((word) => `nothing says ${word}: ${said.slice(0, 200)}`),
  );
  return faults;
}
