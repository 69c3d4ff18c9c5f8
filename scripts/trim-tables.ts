import type { FrameworkTable, Shape } from '../src/frameworks/types.ts';

/**
 * The tables of frameworks without what only the docs, the tests and the probe read: where a table's claims come from, and
 * the forms that no message shows. Other data stays as it is.
 */
export function trimTables(value: unknown): unknown {
  return isTables(value) ? value.map(trimTable) : value;
}

function isTables(value: unknown): value is readonly FrameworkTable[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && 'shapes' in item);
}

function trimTable(table: FrameworkTable): FrameworkTable {
  const shapes = table.shapes.map((shape) => (isShown(shape, table) ? shape : { ...shape, form: '' }));
  return { ...table, source: '', shapes };
}

/** no-legacy-signature shows the form that is outdated, and no-forbidden-body the one that throws. */
function isShown({ fault, content }: Shape, table: FrameworkTable): boolean {
  const onPlatforms = (table.platforms ?? []).map((platform) => platform.content);
  const contents = [content, table.content, ...Object.values(table.contentIn ?? {}), ...onPlatforms];
  return fault?.kind === 'legacy' || contents.some((claims) => Object.values(claims ?? {}).includes('throws'));
}
