/**
 * Draws candidates for tests/corpus/recall.json, which somebody then judges by reading the source:
 * `npm run corpus:sample -- --seed 2 --read 95 --assert 85 --throw 130 --other 60`, or only from some packages, with
 * `--only whistle --only minio`. The same seed draws the same ones from the
 * same packages. What the plugin sees of them goes into tests/corpus/recall-drawn.json before anything is mended for them.
 * Prints each of them, in the form of the file, with the lines around it.
 */
import { parseArgs } from 'node:util';

import { drawSome, keyOf, listDrawn, looks, type Drawn, type Look } from '../tests/corpus/draw.ts';
import { listPackages, readScripts, type Script } from '../tests/corpus/packages.ts';
import { readCandidates } from '../tests/corpus/recall.ts';

const packages = listPackages();
const count = { type: 'string', default: '0' } as const;
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    only: { type: 'string', multiple: true, default: Object.keys(packages) },
    read: count,
    assert: count,
    throw: count,
    other: count,
  },
});
const seed = Number(values.seed);

const known = new Set(readCandidates().flatMap((one) => (one.seed === seed ? [] : [keyOf(one)])));
const byLook = new Map<Look, Drawn[]>(looks.map((look) => [look, []]));
const scripts = new Map<string, Script>();
for (const [name, spec] of Object.entries(packages).filter(([name]) => values.only.includes(name)))
  for (const script of readScripts(name, spec)) {
    const all = listDrawn(name, script).filter(({ drawn }) => !known.has(keyOf(drawn)));
    if (all.length > 0) scripts.set(`${name} ${script.path}`, script);
    for (const { drawn, look } of all) byLook.get(look)?.push(drawn);
  }

for (const look of looks)
  for (const one of drawSome(byLook.get(look) ?? [], Number(values[look]), seed)) {
    console.log(JSON.stringify({ ...one, seed, look }));
    const lines = scripts.get(`${one.package} ${one.path}`)?.text.split('\n') ?? [];
    for (let line = Math.max(1, one.line - 6); line <= one.line + 3; line += 1)
      console.log(`${line === one.line ? '>' : ' '} ${(lines[line - 1] ?? '').slice(0, 160)}`);
  }
