import type { TSESTree } from '@typescript-eslint/utils';
import { identify } from './evidence.ts';
import type { SourceFile } from './file.ts';
import { tableIndex, type IndexedSetter } from './tables.ts';

/** What a table says of a method, a member or (under the empty name) of a thing that is called: does it set fields? */
export function findSetter(file: SourceFile, name: string, on: TSESTree.Node): IndexedSetter['setter'] | null {
  const candidates = tableIndex.setters.get(name);
  if (candidates === undefined) return null;
  const lineage = lineageOf(file, on);
  return candidates.find((one) => lineage.includes(one.on))?.setter ?? null;
}

/** Whether an expression is an object that tables know setters of: a response, or what leads to one. */
export function hasSetters(file: SourceFile, node: TSESTree.Node): boolean {
  const lineage = lineageOf(file, node);
  return [...tableIndex.setters.values()].some((setters) => setters.some(({ on }) => lineage.includes(on)));
}

function lineageOf(file: SourceFile, node: TSESTree.Node): readonly string[] {
  const identity = identify(file, node);
  if (identity === null || identity === 'foreign') return [];
  return identity.refs.flatMap((ref) => tableIndex.objects.get(ref)?.lineage ?? []);
}
