import type { StatusCode } from '../types.ts';

export const redirectionCodes: readonly StatusCode[] = [];
