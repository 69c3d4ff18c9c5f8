import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Driver } from '../driver.ts';

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((file) => file !== 'index.ts');

const modules = files.sort().map(async (file) => {
  const module = (await import(pathToFileURL(path.join(folder, file)).href)) as Readonly<Record<string, Driver>>;
  return Object.values(module);
});

/** What the files of this folder export, in the order of the files. */
export const drivers: readonly Driver[] = (await Promise.all(modules)).flat();
