import type { FrameworkTable } from '../../src/frameworks/types.ts';
import type { Runtime } from './runtime.ts';

/**
 * The body of a handler that uses a form of a table, as text, so that what is linted is what runs. `CODE` stands for the
 * code, `NAME` for a member of `codes`, `'content'` for the content, `'/there'` for the URL of a redirect.
 */
export interface Form {
  readonly code: string;
  /** The same without `CODE`, for forms with a default. By default `CODE` and what holds it are cut out. */
  readonly without?: string;
  /** With what makes it a fault, for a fault that is none on its own. */
  readonly beside?: string;
  /** Sets `CODE` first, for forms that keep or override it. */
  readonly kept?: string;
  /** The method that the client asks with; GET by default. */
  readonly method?: string;
}

/**
 * Code that reads or checks a status code, as text. `SENT` stands for the code that was sent, or set; `CODE` for what it is
 * compared with. A comparison is told: `tell(response.status === CODE);`. A check throws where it fails.
 */
export interface Read {
  readonly code: string;
  /** The lowest and the highest code that can be read so, where the table has others: clients reject with errors only. */
  readonly within?: readonly [number, number];
}

export type Reads = string | Read | readonly (string | Read)[];

/** How to run the forms of a table. */
export interface Driver {
  readonly table: FrameworkTable;
  /** What the table runs under, where its clauses tell several of them apart. */
  readonly under?: string;
  /** What it runs in, in the place of Node; then `wrap` makes a program that says where it listens. */
  readonly runtime?: Runtime;
  /** Names for packages by the major that they are, e.g. `{ 5: { express: 'express-5' } }`. */
  readonly majors: Readonly<Record<number, Readonly<Record<string, string>>>>;
  /** Majors that need a newer Node than the oldest one that the plugin runs in. */
  readonly newer?: readonly number[];
  /** A module that exports a listening `server`, around the body of a handler. */
  readonly wrap: (code: string, major: number) => string;
  /** What that module is called, where the plugin knows a handler by it; `server.ts` by default. */
  readonly nameFile?: (code: string) => string;
  readonly forms?: Readonly<Record<string, string | Form>>;
  /** Each form that reads or checks, in one way or several. */
  readonly reads?: Readonly<Record<string, Reads>>;
  /** Checks that tell 404 from `'404'` here, although the table says that they take them for equal: others of its packages do. */
  readonly strict?: readonly string[];
  /** Forms, and the order, that are in some majors only: in others they do not exist. */
  readonly only?: Readonly<Record<string, readonly number[]>>;
  /** The major with which a name of a form came, where an older one is run, too. */
  readonly since?: Readonly<Record<string, number>>;
  /** Majors of the table that are not run, and why. */
  readonly absent?: Readonly<Record<number, string>>;
  /** Forms that are not run, and why. */
  readonly left?: Readonly<Record<string, string>>;
  /** What `order` of the table claims: a first response with the content `first`, and what comes after it. */
  readonly order?: {
    readonly secondSend: string;
    /** Sends with 200, then sets 418. */
    readonly lateStatus: string;
    /** Sets 418 and sends nothing. */
    readonly unsent: string;
  };
}

export const nameFile = (driver: Driver, code: string): string => driver.nameFile?.(code) ?? 'server.ts';
