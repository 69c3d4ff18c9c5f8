import type { FrameworkTable, Platform, Shape } from '../frameworks/types.ts';
import type { SourceFile } from './file.ts';
import { collectGlobals } from './globals.ts';
import { collectImports } from './imports.ts';
import type { IndexedShape } from './tables.ts';

/** What a framework runs on, where a file shows that it is not the usual one. Code that is written for several shows none. */
export function findPlatform(file: SourceFile, { id, platforms = [] }: FrameworkTable): Platform | undefined {
  if (platforms.length === 0) return undefined;
  const known = file.platforms.get(id);
  if (known !== undefined) return known ?? undefined;
  const [platform, ...others] = listShown(file, platforms);
  const found = others.length === 0 ? platform : undefined;
  file.platforms.set(id, found ?? null);
  return found;
}

function listShown({ sourceCode }: SourceFile, platforms: readonly Platform[]): readonly Platform[] {
  const names = platforms.flatMap(({ globals = [] }) => globals);
  const used = collectGlobals(sourceCode, new Set(['require', ...names]));
  const packages = new Set(platforms.flatMap((platform) => platform.packages));
  const imports = collectImports(sourceCode, packages, used.get('require'));
  return platforms.filter(
    ({ packages, globals = [] }) =>
      packages.some((name) => imports.has(name)) ||
      globals.some((name) => {
        const references = used.get(name) ?? [];
        // `typeof Bun` asks whether it is there.
        return references.length > 0 && references.every(({ parent }) => parent?.type !== 'UnaryExpression');
      }),
  );
}

/** A form as it is on the platform that a file shows; always the same object for the same file. */
export function placeForm(file: SourceFile, form: IndexedShape): IndexedShape {
  if (form.shape.onPlatform === undefined) return form;
  const known = file.placed.get(form);
  if (known !== undefined) return known;
  const placed = { ...form, shape: placeShape(form.shape, findPlatform(file, form.table)) };
  file.placed.set(form, placed);
  return placed;
}

/** What a form is on a platform. */
export function placeShape(shape: Shape, platform: Platform | undefined): Shape {
  const changes = platform === undefined ? undefined : shape.onPlatform?.[platform.title];
  if (changes === undefined) return shape;
  const { fault: own, acceptsIn, ...others } = shape;
  const { fault = own, ...changed } = changes;
  return {
    ...others,
    ...(changed.accepts === undefined && acceptsIn !== undefined && { acceptsIn }),
    ...changed,
    ...(fault !== undefined && fault !== 'none' && { fault }),
  };
}
