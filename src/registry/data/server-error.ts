import type { StatusCode } from '../types.ts';

export const serverErrorCodes: readonly StatusCode[] = [];
