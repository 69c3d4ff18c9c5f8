import type { EvidenceLevel } from './facts/evidence.ts';
import { listFrameworks } from './frameworks/all.ts';

/** `settings['http-status']`, checked. See docs/settings.md. */
export interface Settings {
  /** The weakest evidence that a rule acts on. */
  readonly confidence: EvidenceLevel;
  /** The major of each framework, by its id; `null` for a framework that the project does not use. */
  readonly majors: ReadonlyMap<string, number | null>;
}

const levels: readonly EvidenceLevel[] = ['guessed', 'inferred', 'declared', 'proven'];
const defaultConfidence: EvidenceLevel = 'inferred';
let defaults: Settings | undefined;
const known = new WeakMap<object, Settings>();

/**
 * The plugin's settings in a configuration's `settings`, with defaults for what it does not say.
 *
 * @throws TypeError naming the key, where a setting makes no sense
 */
export function readSettings(settings: object): Settings {
  const given: unknown = Reflect.get(settings, 'http-status');
  if (given === undefined) return (defaults ??= { confidence: defaultConfidence, majors: readMajors(undefined) });
  if (!isRecord(given)) throw refuse('', 'an object', given);
  const cached = known.get(given);
  if (cached !== undefined) return cached;
  for (const key of Object.keys(given))
    if (key !== 'confidence' && key !== 'frameworks')
      throw new TypeError(`Unknown setting settings['http-status'].${key}.`);
  const read: Settings = { confidence: readConfidence(given['confidence']), majors: readMajors(given['frameworks']) };
  known.set(given, read);
  return read;
}

function readConfidence(given: unknown): EvidenceLevel {
  if (given === undefined) return defaultConfidence;
  const level = levels.find((one) => one === given);
  if (level === undefined) throw refuse('.confidence', `one of ${levels.join(', ')}`, given);
  return level;
}

function readMajors(given: unknown): ReadonlyMap<string, number | null> {
  const majors = new Map<string, number | null>(
    listFrameworks().map((table) => [table.id, table.majors.at(-1) ?? null]),
  );
  if (given === undefined) return majors;
  if (Array.isArray(given)) {
    for (const id of given)
      if (!majors.has(String(id))) throw refuse('.frameworks', `a list of ${[...majors.keys()].join(', ')}`, id);
    for (const id of majors.keys()) if (!given.includes(id)) majors.set(id, null);
    return majors;
  }
  if (!isRecord(given)) throw refuse('.frameworks', 'a list of frameworks, or an object of their majors', given);
  for (const [id, major] of Object.entries(given)) {
    const table = listFrameworks().find((one) => one.id === id);
    if (table === undefined) throw new TypeError(`Unknown framework settings['http-status'].frameworks.${id}.`);
    if (major === false) majors.set(id, null);
    else if (typeof major === 'number' && table.majors.includes(major)) majors.set(id, major);
    else if (major !== true) throw refuse(`.frameworks.${id}`, `one of ${table.majors.join(', ')}, true, false`, major);
  }
  return majors;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(key: string, wanted: string, given: unknown): TypeError {
  return new TypeError(
    `settings['http-status']${key} must be ${wanted}, not ${JSON.stringify(given) ?? String(given)}.`,
  );
}
