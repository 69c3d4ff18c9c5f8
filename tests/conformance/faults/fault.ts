/** What the lists of faults are made of. */
import type { Driver } from '../driver.ts';

export interface SilentFault {
  /** The body of the driver's handler. */
  readonly code: string;
  /** The status that the client gets; null where it gets none. */
  readonly gets: number | null;
  /** The process ends, so that nobody can tell what the client gets. */
  readonly dies?: true;
  /** The rule that reports it; none for a right twin. */
  readonly rule?: string;
  /** The status that the repaired code sends, where the rule offers an edit. */
  readonly meant?: number;
  /** The majors that do so, where others do not. */
  readonly majors?: readonly number[];
  /** The method that the client asks with; GET by default. */
  readonly method?: string;
  /** What the driver's wrapping has to say differently: a text, and the text in its place. */
  readonly instead?: readonly [string, string];
}

/** Faults of the same driver. */
export interface FaultGroup {
  readonly driver: Driver;
  /** Where the file stands, for frameworks that go by it. */
  readonly filename?: string;
  readonly faults: readonly SilentFault[];
}

export const ineffective = 'no-ineffective-code';
export const discarded = 'no-discarded-response';
export const double = 'no-double-response';
export const unsent = 'no-unsent-response';
export const redirect = 'valid-redirect-code';
export const error = 'valid-error-code';
export const unvalidated = 'no-unvalidated-code';
export const forbidden = 'no-forbidden-body';
export const legacy = 'no-legacy-signature';
export const invalid = 'no-invalid-code';

/** Every rule that reports one. */
export const rules = [
  ineffective,
  discarded,
  double,
  unsent,
  redirect,
  error,
  unvalidated,
  forbidden,
  legacy,
  invalid,
] as const;

/** Ends the process of a server that is left to itself. */
export const deadly = (code: string, rule: string, more: Partial<SilentFault> = {}): SilentFault => ({
  code,
  gets: null,
  dies: true,
  rule,
  ...more,
});

export const setOn = (member: string): string => `const error = new Error('x'); error.${member} = 422; throw error;`;
export const caught = (use: string): string => `try { throw new Error('x'); } catch (error) { ${use} }`;

/** Wraps as another driver does, with other text around the handler. */
export const vary = (driver: Driver, replacements: readonly (readonly [string, string])[]): Driver => ({
  ...driver,
  wrap: (code, major) =>
    replacements
      .reduce((text, [from, to]) => text.replace(from, () => to), driver.wrap('/* code */', major))
      .replace('/* code */', () => code),
});
