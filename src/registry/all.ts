import { clientErrorCodes } from './data/client-error.ts';
import { informationalCodes } from './data/informational.ts';
import { invalidCodes } from './data/invalid.ts';
import { redirectionCodes } from './data/redirection.ts';
import { serverErrorCodes } from './data/server-error.ts';
import { successfulCodes } from './data/successful.ts';
import type { StatusCode } from './types.ts';

/** All codes, in ascending order. A function, since the build keeps them packed until they are asked for (scripts/pack-data.ts). */
export function gatherCodes(): readonly StatusCode[] {
  return [
    ...informationalCodes,
    ...successfulCodes,
    ...redirectionCodes,
    ...clientErrorCodes,
    ...serverErrorCodes,
    ...invalidCodes,
  ];
}
