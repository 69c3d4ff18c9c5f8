import type { StatusCode } from '../types.ts';

export const clientErrorCodes: readonly StatusCode[] = [];
