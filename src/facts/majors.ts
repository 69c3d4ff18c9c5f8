import { listFrameworks } from '../frameworks/all.ts';
import type { FrameworkTable } from '../frameworks/types.ts';
import type { SourceFile } from './file.ts';

type Majors = ReadonlyMap<string, number | null>;

const showing = listFrameworks().filter(({ shownBy }) => shownBy !== undefined);

/** The majors that are in use in a file: what it imports shows more than the settings assume. */
export function findMajors<InUse extends { readonly majors: Majors }>(file: SourceFile, inUse: InUse): InUse {
  const shown = showing.flatMap((table): [string, number][] => {
    const major = inUse.majors.get(table.id) === null ? undefined : majorShown(file, table);
    return major === undefined ? [] : [[table.id, major]];
  });
  return shown.length === 0 ? inUse : { ...inUse, majors: new Map([...inUse.majors, ...shown]) };
}

function majorShown(file: SourceFile, { packages, shownBy = {} }: FrameworkTable): number | undefined {
  const imported = file.imports.get(packages[0] ?? '')?.references ?? [];
  if (imported.length === 0) return undefined;
  const majors = Object.keys(shownBy).map(Number);
  return majors.find((major) => imported.some(({ name }) => name !== null && shownBy[major]?.includes(name)));
}
