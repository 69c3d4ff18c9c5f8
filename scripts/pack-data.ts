import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { brotliCompressSync } from 'node:zlib';

import type { Plugin } from 'esbuild';

import { makeInflate } from './inflate.ts';
import { shorten } from './shorten.ts';
import { makeOpen, quote, type Packed } from './unpack.ts';

/** The data of some modules, as one JSON text, and what puts it in the place of these modules. */
export interface PackedModules {
  readonly text: string;
  readonly plugin: Plugin;
}

/** How a list of values becomes a JSON text, and the module of the bundle that has the way back, by the name of its export. */
interface Format {
  readonly pack: (roots: readonly unknown[]) => string;
  readonly open: (json: unknown) => (root: number) => unknown;
  readonly opener: { readonly module: string; readonly name: string };
}

/** Letters stand for words that are repeated: bundlers for browsers know JSON, and nothing of what Node has. */
export const spelled: Format = {
  pack: spell,
  open: (json) => makeOpen(json as Packed),
  opener: { module: 'unpack.ts', name: 'makeOpen' },
};

/** Half as large, and for Node alone. */
export const deflated: Format = {
  pack: deflate,
  open: (json) => makeInflate(json as string),
  opener: { module: 'inflate.ts', name: 'makeInflate' },
};

const opener = 'opener-of-packed-data';

/**
 * Packs everything that some modules export: data, or a function without arguments that returns data. JSON costs less to
 * load than code, and without what it repeats it takes a quarter of the room.
 *
 * @param files absolute paths
 * @param json the specifier by which the bundle requires the JSON text
 * @param trim what is packed in the place of an exported value
 */
export async function packModules(
  files: readonly string[],
  json: string,
  format: Format,
  trim: (value: unknown) => unknown = (value) => value,
): Promise<PackedModules> {
  const roots: unknown[] = [];
  const contents = new Map<string, string>();
  for (const file of files) {
    const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
    const lines = Object.entries(module).map(([name, value]) => {
      const isLazy = typeof value === 'function';
      const place = roots.push(trim(isLazy ? (value as () => unknown)() : value)) - 1;
      return `export const ${name} = ${isLazy ? '() => ' : ''}open(${String(place)});`;
    });
    contents.set(file, [`import { open } from '${opener}';`, ...lines].join('\n'));
  }
  const text = format.pack(roots);
  const open = format.open(JSON.parse(text));
  if (!roots.every((root, place) => isDeepStrictEqual(open(place), root)))
    throw new Error('Some of the data does not survive packing.');
  return { text, plugin: makePlugin(contents, json, format) };
}

function makePlugin(contents: ReadonlyMap<string, string>, json: string, { opener: { module, name } }: Format): Plugin {
  return {
    name: 'pack-data',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const text = contents.get(path);
        return text === undefined ? undefined : { contents: text };
      });
      build.onResolve({ filter: new RegExp(`^${opener}$`) }, ({ path }) => ({ path, namespace: opener }));
      build.onResolve({ filter: /\.json$/, namespace: opener }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /^/, namespace: opener }, () => ({
        contents: `import { ${name} } from ${JSON.stringify(fileURLToPath(new URL(module, import.meta.url)))};
          export const open = ${name}(require(${JSON.stringify(json)}));`,
        resolveDir: '/',
      }));
    },
  };
}

/** The JSON text of each root, in ASCII and without double quotes, and the words that it is shortened by. */
function spell(roots: readonly unknown[]): string {
  const texts = roots.map((root) => {
    const text = JSON.stringify(root).replace(/[^\x20-\x7e]/g, escapeLetter);
    if (text.includes(quote)) throw new Error(`The data has a ${quote}, which stands for a quote.`);
    return text.replaceAll('"', quote);
  });
  const { words, texts: shortened } = shorten(texts);
  return `${JSON.stringify({ words, roots: shortened } satisfies Packed)}\n`;
}

function deflate(roots: readonly unknown[]): string {
  return `${JSON.stringify(brotliCompressSync(JSON.stringify(roots)).toString('base64'))}\n`;
}

function escapeLetter(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
