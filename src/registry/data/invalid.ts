import type { StatusCode } from '../types.ts';

export const invalidCodes: readonly StatusCode[] = [];
