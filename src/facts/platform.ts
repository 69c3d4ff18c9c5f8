import type { FrameworkTable, Platform } from '../frameworks/types.ts';
import type { SourceFile } from './file.ts';

/** What a framework runs on, where a file shows that it is not the usual server. */
export function findPlatform(file: SourceFile, { platform }: FrameworkTable): Platform | undefined {
  return platform?.packages.some((name) => file.imports.has(name)) === true ? platform : undefined;
}
