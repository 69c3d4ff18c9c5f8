import type { DeclaredWrapper } from './facts/declared-wrappers.ts';
import type { EvidenceLevel } from './facts/evidence.ts';
import { listFrameworks } from './frameworks/all.ts';

/** `settings['http-status']`, checked. See docs/settings.md. */
export interface Settings {
  /** The weakest evidence that a rule acts on. */
  readonly confidence: EvidenceLevel;
  /** The major of each framework, by its id; `null` for a framework that the project does not use. */
  readonly majors: ReadonlyMap<string, number | null>;
  /** Functions of the project that send a code. */
  readonly wrappers: readonly DeclaredWrapper[];
}

const levels: readonly EvidenceLevel[] = ['guessed', 'inferred', 'declared', 'proven'];
const keys: readonly string[] = ['confidence', 'frameworks', 'wrappers'];
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
  if (given === undefined)
    return (defaults ??= { confidence: defaultConfidence, majors: readMajors(undefined), wrappers: [] });
  if (!isRecord(given)) throw refuse('', 'an object', given);
  const cached = known.get(given);
  if (cached !== undefined) return cached;
  for (const key of Object.keys(given))
    if (!keys.includes(key)) throw new TypeError(`Unknown setting settings['http-status'].${key}.`);
  const read: Settings = {
    confidence: readConfidence(given['confidence']),
    majors: readMajors(given['frameworks']),
    wrappers: readWrappers(given['wrappers']),
  };
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

function readWrappers(given: unknown): readonly DeclaredWrapper[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw refuse('.wrappers', 'a list', given);
  return given.map((entry: unknown, index) => readWrapper(entry, `.wrappers[${String(index)}]`));
}

const wrapperKeys: readonly string[] = ['name', 'code', 'body', 'role', 'framework'];
const wrapperRoles = ['set', 'send', 'redirect', 'throw'] as const;

function readWrapper(entry: unknown, key: string): DeclaredWrapper {
  if (!isRecord(entry)) throw refuse(key, 'an object', entry);
  for (const name of Object.keys(entry))
    if (!wrapperKeys.includes(name)) throw new TypeError(`Unknown setting settings['http-status']${key}.${name}.`);
  const { name, code, body, role = 'send', framework } = { ...noWrapper, ...entry };
  if (typeof name !== 'string' || !/^[\w$]+(?:\.[\w$]+)*$/.test(name))
    throw refuse(`${key}.name`, "a function's name, such as 'sendError' or 'this.fail'", name);
  const known = wrapperRoles.find((one) => one === role);
  if (known === undefined) throw refuse(`${key}.role`, `one of ${wrapperRoles.join(', ')}`, role);
  const table = listFrameworks().find((one) => one.id === framework);
  if (framework !== undefined && table === undefined) throw refuse(`${key}.framework`, "a framework's id", framework);
  return {
    name,
    code: readPath(code, `${key}.code`),
    role: known,
    ...(body === undefined ? {} : { body: readPath(body, `${key}.body`) }),
    ...(table === undefined ? {} : { framework: table.id }),
  };
}

const noWrapper: Readonly<Record<'name' | 'code' | 'body' | 'role' | 'framework', unknown>> = {
  name: undefined,
  code: undefined,
  body: undefined,
  role: undefined,
  framework: undefined,
};

function readPath(given: unknown, key: string): DeclaredWrapper['code'] {
  if (isIndex(given)) return [given];
  const path: readonly unknown[] = Array.isArray(given) ? given : [];
  const [index, ...names] = path;
  const properties = names.filter((name) => typeof name === 'string');
  if (!isIndex(index) || properties.length !== names.length)
    throw refuse(key, "an argument's index, or a list of the index and property names", given);
  return [index, ...properties];
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(key: string, wanted: string, given: unknown): TypeError {
  return new TypeError(
    `settings['http-status']${key} must be ${wanted}, not ${given === undefined ? 'undefined' : JSON.stringify(given)}.`,
  );
}
