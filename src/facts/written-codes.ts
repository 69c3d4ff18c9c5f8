import type { ExportSpec, FrameworkTable, ObjectRef, ObjectSpec, Shape } from '../frameworks/types.ts';

/**
 * Writes out the shapes that stand for several names: a method is a shape of its own. A class, and a function of a module, is
 * also an object of its own, which is a member of the object that has it and an export of the module that it comes from.
 */
export function expandCodes(table: FrameworkTable): FrameworkTable {
  if (!table.shapes.some((shape) => shape.codes !== undefined)) return table;
  const objects: Record<string, ObjectSpec> = { ...table.objects };
  const shapes = table.shapes.flatMap((shape): readonly Shape[] => {
    const { codes, ...rest } = shape;
    if (codes === undefined) return [shape];
    const holder = objects[shape.on] ?? {};
    const members: Record<string, ObjectRef> = { ...holder.members };
    const written = Object.entries(codes).flatMap(([name, code]): readonly Shape[] => {
      const own = { ...rest, code, form: shape.form.replace('*', name) };
      if (own.kind === 'call' && holder.exports === undefined) return [{ ...own, name }];
      const on = `${shape.on}#${name}`;
      members[name] = on;
      objects[on] = { exports: (holder.exports ?? []).map((spec) => memberExport(spec, name)) };
      return own.kind === 'call'
        ? [
            { ...own, name },
            { ...own, on },
          ]
        : [{ ...own, on }];
    });
    if (Object.keys(members).length > 0) objects[shape.on] = { ...holder, members };
    return written;
  });
  return { ...table, objects, shapes };
}

function memberExport({ package: module, name }: ExportSpec, member: string): ExportSpec {
  return { package: module, name: name === '*' || name === 'default' ? member : `${name}.${member}` };
}
