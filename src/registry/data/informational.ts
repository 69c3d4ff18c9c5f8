import type { StatusCode } from '../types.ts';

export const informationalCodes: readonly StatusCode[] = [];
