/** Code to lint: the example servers, and code of others that speaks of statuses. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { fetchCodeBase, listScripts, type CodeBase } from '../../bench/code-bases.ts';
import { root } from './project.ts';

/** Names, relative to the project, with the text of each file. */
export type Files = Readonly<Record<string, string>>;

export const examples: Files = Object.fromEntries(
  readdirSync(path.join(root, 'examples'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name))
    .map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(root, 'examples', name), 'utf8')]),
);

/** The files of some code bases that a rule could have something to say about. */
export function readRealCode(...names: readonly CodeBase[]): Files {
  return Object.fromEntries(
    names.flatMap((name) => {
      const folder = fetchCodeBase(name);
      return listScripts(folder)
        .map((file): [string, string] => [
          path
            .join('code', name, path.relative(path.join(folder, 'package'), file))
            .split(path.sep)
            .join('/'),
          readFileSync(file, 'utf8'),
        ])
        .filter(([, text]) => /status|writeHead|\bResponse\b|\.code\(/i.test(text));
    }),
  );
}
