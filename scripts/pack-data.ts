import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

import type { Plugin } from 'esbuild';

import { unpack } from './unpack.ts';

/** The modules that export one function without arguments, which returns data. What they import is data as well. */
const packed = /[\\/](?:frameworks|registry)[\\/]all\.ts$/;
const unpacker = fileURLToPath(new URL('unpack.ts', import.meta.url));

/**
 * Bundles data as JSON text in which every value stands once. It takes half the room of the object literals, costs an
 * import next to nothing, and is unpacked when the function is first called.
 */
export const packData: Plugin = {
  name: 'pack-data',
  setup(build) {
    build.onLoad({ filter: packed }, async ({ path }) => {
      const module = (await import(pathToFileURL(path).href)) as Record<string, () => unknown>;
      const lines = Object.entries(module).map(
        ([name, list]) => `let value; export function ${name}() { return value ??= ${packedCall(list())}; }`,
      );
      return { contents: [`import { unpack } from ${JSON.stringify(unpacker)};`, ...lines].join('\n') };
    });
  },
};

/** An expression that evaluates to the value. */
function packedCall(value: unknown): string {
  const text = pack(value);
  if (!isDeepStrictEqual(unpack(text), value)) throw new Error('Some of the data does not survive packing.');
  return `unpack(${quote(text)})`;
}

/** A string literal; single quotes, since the text is full of double ones. */
function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/**
 * The value, and behind it everything that it holds more than once, the most frequent first. A list is `[-1, …]` for an
 * array, and `[keys, …]` with the place of its keys for an object. In a list, a number is a place.
 */
function pack(root: unknown): string {
  const uses = countUses(root);
  const shared = [...uses]
    .filter(([text, count]) => count > 1 || isPlain(text))
    .sort((one, other) => other[1] - one[1]);
  const places = new Map(shared.map(([text], index) => [text, index + 1]));
  const write = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const kind = Array.isArray(value) ? -1 : refer(Object.keys(value));
    return `[${[kind, ...Object.values(value).map(refer)].join(',')}]`;
  };
  const refer = (value: unknown): string => String(places.get(JSON.stringify(value)) ?? write(value));
  return `[${[write(root), ...shared.map(([text]) => write(JSON.parse(text)))].join(',')}]`;
}

/** How often each value is held, by its JSON text. What is in a value that is held twice counts once. */
function countUses(root: unknown): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const hold = (value: unknown): void => {
    const text = JSON.stringify(value);
    const count = uses.get(text) ?? 0;
    uses.set(text, count + 1);
    if (count === 0) enter(value);
  };
  const enter = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value)) hold(Object.keys(value));
    for (const member of Object.values(value)) hold(member);
  };
  enter(root);
  return uses;
}

/** Neither text nor a list: in a list, only a place may stand for it. And the keys of an object have a place as well. */
function isPlain(text: string): boolean {
  return !/^["[{]/.test(text);
}
