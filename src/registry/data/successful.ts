import type { StatusCode } from '../types.ts';

export const successfulCodes: readonly StatusCode[] = [];
