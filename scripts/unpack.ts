/** A list in packed data, which is JSON: the place of an object's keys, or -1 for an array, and the members. */
type Packed = readonly [Packed | number, ...(Packed | number | string)[]];

/**
 * Undoes `pack` of scripts/pack-data.ts. Part of the bundle, where it runs once a table: plain loops, since code that
 * runs once is interpreted, and calls cost the most there.
 */
export function unpack(text: string): unknown {
  const packed = JSON.parse(text) as (Packed | number | string | boolean | null)[];
  const values: unknown[] = [];

  function open(item: Packed | number | string): unknown {
    if (typeof item === 'string') return item;
    if (typeof item === 'number') return (values[item] ??= openPlace(packed[item]));
    const [kind] = item;
    if (kind === -1) {
      const list: unknown[] = [];
      for (let at = 1; at < item.length; at++) list.push(open(item[at] ?? ''));
      return list;
    }
    const object: Record<string, unknown> = {};
    let at = 1;
    for (const key of open(kind) as string[]) object[key] = open(item[at++] ?? '');
    return object;
  }

  /** Behind the places are plain values, too: a number there is a number. */
  function openPlace(item: (typeof packed)[number] | undefined): unknown {
    return Array.isArray(item) ? open(item as Packed) : item;
  }

  return openPlace(packed[0]);
}
