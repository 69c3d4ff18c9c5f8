/** A list in packed data, which is JSON: the place of an object's keys, or -1 for an array, and the members. */
type Packed = readonly (Packed | number | string)[];

/** Undoes `pack` of scripts/pack-data.ts. Part of the bundle, where it runs once a table. */
export function unpack(text: string): unknown {
  const packed = JSON.parse(text) as (Packed | number | string | boolean | null)[];
  const values: unknown[] = [];
  const open = (item: unknown): unknown => {
    if (!Array.isArray(item)) return typeof item === 'number' ? valueAt(item) : item;
    const [kind, ...members] = item as Packed;
    const opened = members.map(open);
    if (kind === -1) return opened;
    return Object.fromEntries((open(kind) as string[]).map((key, index) => [key, opened[index]]));
  };
  const valueAt = (place: number): unknown => {
    const item = packed[place];
    return (values[place] ??= typeof item === 'number' ? item : open(item));
  };
  return valueAt(0);
}
