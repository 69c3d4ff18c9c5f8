/// <reference types="vite/client" />
import type { Driver } from '../driver.ts';

/** What the files of this folder export, in the order of the files. */
const modules = import.meta.glob<Readonly<Record<string, Driver>>>(['./*.ts', '!./index.ts'], { eager: true });

export const drivers: readonly Driver[] = Object.values(modules).flatMap((module) => Object.values(module));
