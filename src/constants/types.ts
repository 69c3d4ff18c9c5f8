/** A library of named status codes, by the module that its users import. */
export type LibraryId =
  | 'http-status-codes'
  | 'http-status'
  | '@nestjs/common'
  | '@angular/common/http'
  | 'axios'
  | 'node:http2'
  | '@std/http/status'
  | 'stoker/http-status-codes';

/** One object of a library whose members are status codes. */
export interface ConstantTable {
  /** The module that holds it, where that is not the library's own. */
  readonly module?: string;
  /**
   * The paths from the module's namespace to the object: `['StatusCodes']` is a named export, `['default']` the default
   * export, `[]` the namespace itself (the members are named exports, or properties of what `require` returns).
   */
  readonly at: readonly (readonly string[])[];
  /** Member name to status code. */
  readonly members: Readonly<Record<string, number>>;
  /** `phrase`: a member evaluates to the reason phrase, and the number here is the code that it names. */
  readonly written: 'number' | 'phrase';
}

/** How a fixer refers to a code through a library. */
export interface ConstantImport {
  /**
   * - `named`: `import { <export> as <local> } from '<module>'`
   * - `default`: `import <local> from '<module>'`
   * - `namespace`: `import * as <local> from '<module>'`
   */
  readonly style: 'named' | 'default' | 'namespace';
  /** The export's name: `StatusCodes`, `default`, or `*` for a namespace. */
  readonly export: string;
  /** The usual local name. */
  readonly local: string;
  /** The path from the module's namespace to the object that holds the members. */
  readonly at: readonly string[];
}

export interface ConstantLibrary {
  readonly id: LibraryId;
  /** Import specifiers, the one that a fixer writes first. Versions and `npm:`, `jsr:` prefixes are left out. */
  readonly modules: readonly string[];
  readonly tables: readonly ConstantTable[];
  readonly write: ConstantImport;
  /**
   * Whether the members that a fixer writes keep their literal type in TypeScript. Where not, a member is a plain `number` and does not
   * fit a place that wants one of some codes (Hono's `c.json(x, status)`).
   */
  readonly literalTyped: boolean;
}

/** What a constant stands for. */
export interface ConstantValue {
  readonly code: number;
  /** Whether the constant evaluates to the code or to its reason phrase. */
  readonly written: 'number' | 'phrase';
}
