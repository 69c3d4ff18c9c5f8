import type { ObjectRef, ObjectSpec } from '../frameworks/types.ts';
import { resolveRef, type TableIndex } from './tables.ts';

/**
 * The objects that a file may use without importing a package of their tables: those that a global variable, a usual name with
 * a sign of its own, or a file convention stands for, and all that these lead to.
 */
export function findStandaloneObjects({ objects, handlers, types }: TableIndex): ReadonlySet<ObjectRef> {
  const found = new Set<ObjectRef>();
  const queue: ObjectRef[] = (types.get('lib') ?? []).map(({ ref }) => ref);
  for (const [ref, { spec }] of objects) if (isKnownAlone(spec)) queue.push(ref);
  for (const { spec, table } of handlers) {
    if (spec.files === undefined) continue;
    for (const ref of [...Object.values(spec.params).flat(), spec.returns])
      if (typeof ref === 'string') queue.push(resolveRef(table, ref));
  }
  for (const ref of queue) {
    const object = objects.get(ref);
    if (object === undefined || found.has(ref)) continue;
    found.add(ref);
    const { spec, table, lineage } = object;
    const next = [
      ...Object.values(spec.members ?? {}),
      ...Object.values(spec.methods ?? {}),
      spec.call,
      spec.construct,
    ];
    for (const one of next) if (one !== undefined && one !== 'self') queue.push(resolveRef(table, one));
    for (const one of lineage) if (one !== ref) queue.push(one);
    for (const handler of handlers)
      if (handler.on === ref)
        for (const one of Object.values(handler.spec.params).flat())
          if (one !== null) queue.push(resolveRef(handler.table, one));
  }
  return found;
}

function isKnownAlone({ names, globals, environment, signs }: ObjectSpec): boolean {
  if (globals !== undefined || environment !== undefined) return true;
  return names !== undefined && (signs?.some((sign) => sign !== 'import' && sign !== 'parameter') ?? true);
}
