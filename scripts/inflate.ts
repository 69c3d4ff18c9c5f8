/**
 * Undoes `deflate` of scripts/pack-data.ts. Part of the bundle. The built-in module is asked for when the first value is, so
 * that whoever only reads a configuration loads none.
 *
 * @param packed JSON of a list of values, compressed by Brotli, in Base64
 * @returns what opens a value by its index; the same one every time
 */
export function makeInflate(packed: string): (root: number) => unknown {
  let values: readonly unknown[] | undefined;
  return (root) => (values ??= inflate(packed))[root];
}

function inflate(packed: string): readonly unknown[] {
  const { brotliDecompressSync } = process.getBuiltinModule('node:zlib');
  return JSON.parse(brotliDecompressSync(Buffer.from(packed, 'base64')).toString()) as unknown[];
}
