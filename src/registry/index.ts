import { gatherCodes } from './all.ts';
import type { StatusClass, StatusCode } from './types.ts';

export { policies } from './policies.ts';
export type {
  FieldRequirement,
  Replacement,
  RestrictedCode,
  Source,
  StatusClass,
  StatusCode,
  StatusState,
  VendorUse,
} from './types.ts';

/**
 * The day up to which the registry is known to be right, as YYYY-MM-DD. What has expired by then counts as expired: a
 * new version of the package changes that, never the clock of the machine that lints.
 */
export const registryDate = '2026-11-22';

const none: readonly never[] = Object.freeze([]);
// Made on first use: most files that are linted ask for none of them, and whoever imports the plugin waits for none.
let allCodes: readonly StatusCode[] | undefined;
let byCode: ReadonlyMap<number, StatusCode> | undefined;
let byPhrase: { anyone: PhraseIndex; standard: PhraseIndex } | undefined;
let byVendor: ReadonlyMap<string, readonly StatusCode[]> | undefined;

type PhraseIndex = ReadonlyMap<string, readonly StatusCode[]>;

/**
 * Every status code that IANA registers, that a vendor is known to use, or that the Warning field had, in ascending
 * order. Frozen to the bottom.
 */
export function listCodes(): readonly StatusCode[] {
  if (allCodes === undefined) {
    allCodes = gatherCodes();
    freezeDeeply(allCodes);
  }
  return allCodes;
}

/**
 * What the registry knows about a code.
 *
 * @param code any number
 * @returns `undefined` where nobody is known to use it
 */
export function findCode(code: number): StatusCode | undefined {
  byCode ??= new Map(listCodes().map((status) => [status.code, status]));
  return byCode.get(code);
}

/**
 * A code with its phrase, as messages name it: "404 Not Found". A reserved code has the phrase that it is known by, in
 * the place of IANA's "(Unused)"; a code that nobody uses has none.
 */
export function nameCode(code: number): string {
  const status = findCode(code);
  if (status === undefined) return String(code);
  const known = status.state === 'reserved' ? status.formerPhrases[0] : undefined;
  return `${String(code)} ${known ?? status.phrase}`;
}

/**
 * Codes as a sentence lists them: "301, 302, or 308". Not by `Intl.ListFormat`, which takes longer to make than the
 * whole plugin to import.
 */
export function joinCodes(codes: readonly number[], last: 'and' | 'or'): string {
  const ending = codes.length < 3 ? ` ${last} ` : `, ${last} `;
  return [codes.slice(0, -1).join(', '), ...codes.slice(-1).map(String)].filter((part) => part !== '').join(ending);
}

/**
 * The codes that a text names. Case, spaces and punctuation do not count: "Not Found", "not-found" and "NOT_FOUND" are
 * the same.
 *
 * @param text the whole phrase, not a sentence that contains it
 * @param whose `anyone` knows vendors' phrases as well (IIS's "Redirect" is 451); `standard` only those in force and
 *   former ones
 * @returns first the codes whose phrase in force it is, then those whose former phrase, then those whose vendor's
 */
export function findCodesByPhrase(text: string, whose: 'anyone' | 'standard' = 'anyone'): readonly StatusCode[] {
  byPhrase ??= { anyone: indexPhrases(true), standard: indexPhrases(false) };
  return byPhrase[whose].get(normalizePhrase(text)) ?? none;
}

/** The codes of a class, of every state, in ascending order. */
export function codesInClass(statusClass: StatusClass): readonly StatusCode[] {
  return listCodes().filter((status) => status.class === statusClass);
}

/** The codes with which clients go on to another place: those of the redirects that have a Location. */
export function listRedirectCodes(): readonly number[] {
  return codesInClass('redirection')
    .filter(({ fields }) => fields.must.some(({ field }) => field === 'Location'))
    .map(({ code }) => code);
}

/**
 * The codes that a vendor uses, in ascending order.
 *
 * @param vendor a name of `listVendors`, in any case
 */
export function codesOfVendor(vendor: string): readonly StatusCode[] {
  byVendor ??= indexVendors();
  return byVendor.get(vendor.toLowerCase()) ?? none;
}

/** The names of all vendors, in alphabetical order. */
export function listVendors(): readonly string[] {
  const names = new Map(listCodes().flatMap(({ uses }) => uses.map(({ vendor }) => [vendor.toLowerCase(), vendor])));
  return [...names.keys()].sort().map((key) => names.get(key) ?? key);
}

/**
 * The registered codes that a mistyped code may have meant: those of the same class that differ in one digit or have
 * two digits swapped. Codes that are deprecated, reserved, obsoleted or temporary are never offered.
 *
 * @param code a number; outside 100–599, or with a fraction, nothing is near
 * @returns at most three, best first: the last two digits swapped, then a slip in the last digit, then one in the
 *   middle digit; the smaller slip first, and of two equal ones the lower code
 */
export function nearestCodes(code: number): readonly StatusCode[] {
  return listCodes()
    .filter((status) => status.state === 'registered')
    .map((status) => ({ status, distance: measureSlip(code, status.code) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((a, b) => a.distance - b.distance || a.status.code - b.status.code)
    .slice(0, 3)
    .map(({ status }) => status);
}

/** 0 for a swap, 1–9 for the last digit, 10–90 for the middle one, Infinity for anything else and for no slip at all. */
function measureSlip(written: number, meant: number): number {
  const difference = Math.abs(written - meant);
  const sameHundred = Math.floor(written / 100) === Math.floor(meant / 100);
  if (!Number.isInteger(written) || !sameHundred || difference === 0) return Infinity;
  const swapped = Math.floor(meant / 100) * 100 + (meant % 10) * 10 + (Math.floor(meant / 10) % 10);
  if (swapped === written) return 0;
  const sameTens = Math.floor(written / 10) === Math.floor(meant / 10);
  return sameTens || difference % 10 === 0 ? difference : Infinity;
}

function normalizePhrase(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function indexPhrases(withVendors: boolean): PhraseIndex {
  const index = new Map<string, StatusCode[]>();
  const add = (phrase: string, status: StatusCode): void => {
    const key = normalizePhrase(phrase);
    const found = index.get(key);
    if (!found) index.set(key, [status]);
    else if (!found.includes(status)) found.push(status);
  };
  const specified = listCodes().filter(({ state }) => state !== 'unofficial' && state !== 'warn-code');
  // IANA's "(Unused)" is a note, not a phrase.
  for (const status of specified) if (status.state !== 'reserved') add(status.phrase, status);
  for (const status of specified) for (const phrase of status.formerPhrases) add(phrase, status);
  if (withVendors) {
    for (const status of listCodes()) for (const { phrase } of status.uses) add(phrase, status);
    for (const status of listCodes()) for (const phrase of status.formerPhrases) add(phrase, status);
  }
  for (const found of index.values()) Object.freeze(found);
  return index;
}

function indexVendors(): Map<string, readonly StatusCode[]> {
  const index = new Map<string, StatusCode[]>();
  for (const status of listCodes())
    for (const key of new Set(status.uses.map(({ vendor }) => vendor.toLowerCase()))) {
      const found = index.get(key);
      if (found) found.push(status);
      else index.set(key, [status]);
    }
  for (const found of index.values()) Object.freeze(found);
  return index;
}

/** `for in` and `Reflect.get` cost a quarter of `Object.values` here, and importing the plugin pays for it. */
function freezeDeeply(value: object): void {
  for (const key in value) {
    const member: unknown = Reflect.get(value, key);
    if (typeof member === 'object' && member !== null) freezeDeeply(member);
  }
  Object.freeze(value);
}
