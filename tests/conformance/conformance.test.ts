/** What the tables claim is what the real frameworks do, form by form. `npm run update` writes the report. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { frameworkTables } from '../../src/frameworks/index.ts';
import { probeSites } from '../facts/probe.ts';
import { formatAs } from '../laws/render.ts';
import { inRoot } from '../laws/sources.ts';
import { listForms } from './cases.ts';
import { nameFile } from './driver.ts';
import { drivers } from './drivers/index.ts';
import { Host } from './host.ts';
import { listRuns, measure, toJob, type Measurement, type Run } from './measure.ts';
import { listReadForms } from './read-cases.ts';
import { renderReport } from './report.ts';
import { folderOf } from './runtime.ts';
import { unmeasured } from './unmeasured.ts';

/** So many frameworks are measured at a time: most of it is waiting for answers that never come. */
const parallel = 6;
const limit = 600_000;

const runs = listRuns(drivers).map((run) => ({
  ...run,
  name: [`${run.driver.table.title} ${run.major}`, run.driver.under].filter(Boolean).join(' under '),
  versions: listVersions(run),
}));

const measurements = new Map<string, Promise<readonly Measurement[]>>();

beforeAll(() => {
  const queue: (() => Promise<unknown>)[] = [];
  // The long ones first, each as soon as there is room.
  for (const run of runs.toSorted((one, other) => other.cases.length - one.cases.length)) {
    const measurement = new Promise<readonly Measurement[]>((resolve) => {
      queue.push(() => {
        const done = measure(run);
        resolve(done);
        return done;
      });
    });
    measurements.set(run.name, measurement);
  }
  for (let lane = 0; lane < parallel; lane++) void work(queue);
});

async function work(queue: (() => Promise<unknown>)[]): Promise<void> {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) await next().catch(() => undefined);
}

const measured = async (name: string): Promise<readonly Measurement[]> => (await measurements.get(name)) ?? [];

describe.each(runs)('$name', ({ name, cases }) => {
  it.each([...new Set(cases.map(({ form }) => form))])(
    '%s does what the table claims',
    async (form) => {
      const own = (await measured(name)).filter(({ case: entry }) => entry.form === form);
      expect(own).not.toEqual([]);
      expect(own.flatMap(({ case: { code }, faults }) => faults.map((fault) => `${code} → ${fault}`))).toEqual([]);
    },
    limit,
  );
});

/** The claims whose code is all of a form. */
const seenClaims: ReadonlySet<string> = new Set(['valid', 'fault', 'same']);

describe.each(runs)('$name', ({ driver, major, cases }) => {
  const forms = new Map([...listForms(driver.table), ...listReadForms(driver.table)]);
  const seen = cases.filter(({ form, claim }) => seenClaims.has(claim) && forms.get(form)?.role !== undefined);

  it.each(seen.map(({ form, code, value }) => [code, form, value] as const))(
    '`%s` is what the plugin sees',
    (code, form, value) => {
      const sites = probeSites(driver.wrap(code, major), { language: 'ts', filename: nameFile(driver, code) });
      expect(sites.map(({ shape }) => shape.form)).toContain(form.replace('*', value));
    },
  );
});

const mortal = runs.flatMap((run) => {
  const crash = run.cases.find(({ expected }) => expected.ends === 'crashes');
  return crash === undefined ? [] : [[run.name, crash.code, toJob(run, crash)] as const];
});

describe('the process exits where a crash is claimed', () => {
  it.each(mortal)(
    '%s: %s',
    async (_name, _code, job) => {
      const host = new Host({ mortal: true });
      const { said } = await host.run(job);
      host.stop();
      expect(said).toBe('The host exited with code 1.');
    },
    limit,
  );
});

/** Some tables have several drivers: for what a server sends and what a client reads, or for each library. */
const tables = [...new Set(drivers.map(({ table }) => table.id))].map((id) => {
  const own = drivers.filter(({ table }) => table.id === id);
  return { title: own[0]?.table.title ?? id, own };
});

describe('the tables', () => {
  it('are all measured, or it is said why they are not', () => {
    const known = [...new Set(drivers.map(({ table }) => table.id)), ...Object.keys(unmeasured)];
    expect(known.sort()).toEqual(frameworkTables.map(({ id }) => id).sort());
  });

  it.each(tables)('$title: every major is run, or it is said why it is not', ({ own }) => {
    const run = own.flatMap(({ majors, absent = {} }) => Object.keys({ ...majors, ...absent }).map(Number));
    expect(run).toEqual(expect.arrayContaining(own.flatMap(({ table }) => table.majors)));
  });

  it.each(tables.filter(({ own }) => own.some(({ table }) => table.order !== undefined)))(
    '$title: the order is run',
    ({ own }) => {
      expect(own.some(({ order }) => order !== undefined)).toBe(true);
    },
  );

  it.each(tables)('$title: every form is run, or it is said why it is not', ({ own }) => {
    const run = own.flatMap(({ forms, reads, left }) => Object.keys({ ...forms, ...reads, ...left }));
    const all = own.flatMap(({ table }) => [...listForms(table).keys(), ...listReadForms(table).keys()]);
    expect([...new Set(run)].sort()).toEqual([...new Set(all)].sort());
  });
});

it(
  'docs/conformance.md shows what came out',
  async () => {
    const all = await Promise.all(runs.map(async (run) => ({ ...run, measurements: await measured(run.name) })));
    const left = frameworkTables.flatMap((table) => {
      const reason = unmeasured[table.id];
      return reason === undefined ? [] : [{ table, reason }];
    });
    const text = await formatAs('docs/conformance.md', renderReport(all, left));
    await expect(text).toMatchFileSnapshot(inRoot('docs/conformance.md'));
  },
  limit,
);

function listVersions({ driver: { majors, runtime }, major }: Run): string[] {
  const folders = Object.values(majors[major] ?? {}).map((name) => {
    const here = path.join(import.meta.dirname, 'node_modules', name);
    return existsSync(here) ? here : inRoot(`node_modules/${name}`);
  });
  if (runtime !== undefined) folders.push(folderOf(runtime));
  return folders.map((folder) => {
    const text = readFileSync(path.join(folder, 'package.json'), 'utf8');
    const { name, version } = JSON.parse(text) as { name: string; version: string };
    return `${name} ${version}`;
  });
}
