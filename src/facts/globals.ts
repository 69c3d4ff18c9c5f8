import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** What the environment calls the object that holds its global variables. */
export const globalObjects: ReadonlySet<string> = new Set(['global', 'globalThis', 'self', 'window']);

/** The references to global variables that the file does not shadow, by the variable's name. */
export function collectGlobals(
  sourceCode: TSESLint.SourceCode,
  names: ReadonlySet<string>,
): ReadonlyMap<string, readonly TSESTree.Node[]> {
  const found = new Map<string, TSESTree.Node[]>();
  const scope = sourceCode.scopeManager?.globalScope ?? null;
  if (scope === null) return found;
  // What the configuration declares is in the scope; anything else that nobody declares passes through it.
  for (const name of names) {
    const variable = scope.set.get(name);
    if (variable?.defs.length === 0)
      found.set(
        name,
        variable.references.map((one) => one.identifier),
      );
  }
  for (const { identifier } of scope.through) {
    if (!names.has(identifier.name)) continue;
    const known = found.get(identifier.name);
    if (known === undefined) found.set(identifier.name, [identifier]);
    else known.push(identifier);
  }
  return found;
}
