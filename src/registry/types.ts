/**
 * The class of a status code (RFC 9110 §15): its first digit. `invalid` is everything outside 100–599: such numbers
 * are not HTTP status codes, though some servers send them (783, 999).
 */
export type StatusClass = 'informational' | 'successful' | 'redirection' | 'client-error' | 'server-error' | 'invalid';

/**
 * Where a code stands.
 * - `registered`: in IANA's registry and in force.
 * - `temporary`: in IANA's registry until `expires`.
 * - `deprecated`: in IANA's registry, but its specification advises against it (305), or later ones dropped it (102).
 * - `reserved`: in IANA's registry as unused, so that nobody gives it a meaning (306, 418).
 * - `obsoleted`: in IANA's registry, marked as obsoleted (510).
 * - `unofficial`: not in IANA's registry; a vendor, a library or a convention uses it.
 * - `warn-code`: never a status code; a value of the obsolete Warning field (RFC 7234 §5.5, obsoleted by RFC 9111).
 */
export type StatusState =
  'registered' | 'temporary' | 'deprecated' | 'reserved' | 'obsoleted' | 'unofficial' | 'warn-code';

/** Where a fact is written down. */
export interface Source {
  /** The document: "RFC 9110", "Cloudflare docs". */
  readonly name: string;
  /** The section's number in an RFC: "15.5.5". */
  readonly section?: string;
  readonly url: string;
}

/** One vendor's meaning of a code. */
export interface VendorUse {
  /** A company, product, library or convention, as `listVendors` lists it. */
  readonly vendor: string;
  /** The vendor's phrase; where it gives none (AWS), its description in brief. */
  readonly phrase: string;
  /** One sentence. */
  readonly meaning: string;
  readonly source: Source;
}

/** A field that a specification ties to a code. */
export interface FieldRequirement {
  /** The field's name as its specification writes it: "WWW-Authenticate". */
  readonly field: string;
  /** The specification's own word (BCP 14); `null` where it describes the field without one. */
  readonly keyword: 'MUST' | 'SHOULD' | 'MAY' | null;
  /** Request methods that the requirement is limited to; absent means every method. */
  readonly methods?: readonly string[];
  /** A media type of the response that lifts the requirement. */
  readonly exceptMediaType?: string;
  readonly source: Source;
}

/** A registered code that says what this code is used to say. */
export interface Replacement {
  readonly code: number;
  /** Why, as one sentence. */
  readonly reason: string;
}

/** Everything the registry knows about one code. */
export interface StatusCode {
  readonly code: number;
  /**
   * The reason phrase in force: IANA's description without its note, which is "(Unused)" for a reserved code.
   * For an unofficial code the phrase of its first use.
   */
  readonly phrase: string;
  /** Phrases of earlier specifications, and spellings of widely used software, that mean this code. */
  readonly formerPhrases: readonly string[];
  readonly class: StatusClass;
  readonly state: StatusState;
  /** Only with state `temporary`: the day the registration ends, as YYYY-MM-DD. */
  readonly expires?: string;
  /** One sentence. */
  readonly meaning: string;
  readonly source: Source;
  /** What vendors use the code for. A registered code has some too: 451 is Exchange ActiveSync's "Redirect". */
  readonly uses: readonly VendorUse[];
  /** Whether a response may have content (a body). `forbidden`: 1xx, 204, 205 and 304. */
  readonly content: 'allowed' | 'forbidden';
  readonly fields: {
    /** The response does not do its work without them. */
    readonly must: readonly FieldRequirement[];
    /** The response is better with them. */
    readonly should: readonly FieldRequirement[];
  };
  /** Request methods that this code cannot answer. */
  readonly contradicts: readonly string[];
  /** Registered codes that say what this one is used to say, best first; empty where none really does. */
  readonly replacements: readonly Replacement[];
}

/** A code that a policy does not use although it is in force. */
export interface RestrictedCode {
  readonly code: number;
  /** Why, as a clause without the full stop. */
  readonly reason: string;
  /** What the policy uses in its place, best first. */
  readonly use: readonly number[];
  readonly source: Source;
}
