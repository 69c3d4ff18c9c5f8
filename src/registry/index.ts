import { clientErrorCodes } from './data/client-error.ts';
import { informationalCodes } from './data/informational.ts';
import { invalidCodes } from './data/invalid.ts';
import { redirectionCodes } from './data/redirection.ts';
import { serverErrorCodes } from './data/server-error.ts';
import { successfulCodes } from './data/successful.ts';
import type { StatusClass, StatusCode } from './types.ts';

export type {
  FieldRequirement,
  Replacement,
  Source,
  StatusClass,
  StatusCode,
  StatusState,
  VendorUse,
} from './types.ts';

/**
 * Every status code that IANA registers, that a vendor is known to use, or that the Warning field had, in ascending
 * order. Frozen to the bottom.
 */
export const statusCodes: readonly StatusCode[] = freezeDeeply([
  ...informationalCodes,
  ...successfulCodes,
  ...redirectionCodes,
  ...clientErrorCodes,
  ...serverErrorCodes,
  ...invalidCodes,
]);

const byCode = new Map(statusCodes.map((status) => [status.code, status]));
const bySpecifiedPhrase = indexPhrases(false);
const byAnyPhrase = indexPhrases(true);
const byVendor = indexVendors();
const vendorNames: readonly string[] = Object.freeze(
  [...new Set(statusCodes.flatMap(({ uses }) => uses.map(({ vendor }) => vendor)))].sort((a, b) =>
    a.localeCompare(b, 'en'),
  ),
);
const none: readonly never[] = Object.freeze([]);

/**
 * What the registry knows about a code.
 *
 * @param code any number
 * @returns `undefined` where nobody is known to use it
 */
export function findCode(code: number): StatusCode | undefined {
  return byCode.get(code);
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
  const index = whose === 'anyone' ? byAnyPhrase : bySpecifiedPhrase;
  return index.get(normalizePhrase(text)) ?? none;
}

/** The codes of a class, of every state, in ascending order. */
export function codesInClass(statusClass: StatusClass): readonly StatusCode[] {
  return statusCodes.filter((status) => status.class === statusClass);
}

/**
 * The codes that a vendor uses, in ascending order.
 *
 * @param vendor a name of `listVendors`, in any case
 */
export function codesOfVendor(vendor: string): readonly StatusCode[] {
  return byVendor.get(vendor.toLowerCase()) ?? none;
}

/** The names of all vendors, sorted. */
export function listVendors(): readonly string[] {
  return vendorNames;
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
  return statusCodes
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

function indexPhrases(withVendors: boolean): Map<string, readonly StatusCode[]> {
  const index = new Map<string, StatusCode[]>();
  const add = (phrase: string, status: StatusCode): void => {
    const key = normalizePhrase(phrase);
    const found = index.get(key);
    if (!found) index.set(key, [status]);
    else if (!found.includes(status)) found.push(status);
  };
  const specified = statusCodes.filter(({ state }) => state !== 'unofficial' && state !== 'warn-code');
  // IANA's "(Unused)" is a note, not a phrase.
  for (const status of specified) if (status.state !== 'reserved') add(status.phrase, status);
  for (const status of specified) for (const phrase of status.formerPhrases) add(phrase, status);
  if (withVendors) {
    for (const status of statusCodes) for (const { phrase } of status.uses) add(phrase, status);
    for (const status of statusCodes) for (const phrase of status.formerPhrases) add(phrase, status);
  }
  for (const found of index.values()) Object.freeze(found);
  return index;
}

function indexVendors(): Map<string, readonly StatusCode[]> {
  const vendors = new Set(statusCodes.flatMap(({ uses }) => uses.map(({ vendor }) => vendor)));
  return new Map(
    Array.from(vendors, (vendor) => [
      vendor.toLowerCase(),
      Object.freeze(statusCodes.filter(({ uses }) => uses.some((use) => use.vendor === vendor))),
    ]),
  );
}

function freezeDeeply<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) freezeDeeply(member);
  }
  return value;
}
