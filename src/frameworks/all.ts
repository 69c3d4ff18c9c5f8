import { frameworkTables } from './index.ts';
import type { FrameworkTable } from './types.ts';

/** All tables. A function, since the build keeps them packed until the first file is linted (scripts/pack-data.ts). */
export function listFrameworks(): readonly FrameworkTable[] {
  return frameworkTables;
}
