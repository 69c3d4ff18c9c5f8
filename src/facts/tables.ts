import { constantLibraries } from '../constants/index.ts';
import { listFrameworks } from '../frameworks/all.ts';
import type {
  ExportSpec,
  FieldSetter,
  Shape,
  FrameworkTable,
  HandlerSpec,
  ObjectRef,
  ObjectSpec,
} from '../frameworks/types.ts';
import { canonicalModule } from './imports.ts';

/** An object of a table under its full name, with the names of everything it extends behind its own. */
export interface IndexedObject {
  readonly ref: ObjectRef;
  readonly spec: ObjectSpec;
  readonly table: FrameworkTable;
  readonly lineage: readonly ObjectRef[];
}
export interface IndexedShape {
  readonly shape: Shape;
  readonly table: FrameworkTable;
  readonly on: ObjectRef;
}
export interface IndexedSetter {
  readonly setter: FieldSetter;
  readonly on: ObjectRef;
}
export interface IndexedHandler {
  readonly spec: HandlerSpec;
  readonly table: FrameworkTable;
  readonly on: ObjectRef | null;
}

/** All tables, arranged by the questions that are asked of them. Full object names are `table.object`. */
export interface TableIndex {
  readonly tables: ReadonlyMap<string, FrameworkTable>;
  readonly objects: ReadonlyMap<ObjectRef, IndexedObject>;
  /** Shapes by the text that finds them: `call:status`, `construct:`, `assign:statusCode` … */
  readonly shapes: ReadonlyMap<string, readonly IndexedShape[]>;
  /** The objects that shapes are on. */
  readonly formHolders: ReadonlySet<ObjectRef>;
  /** The objects that are forms themselves: they are called, constructed or decorated with to give a code. */
  readonly callables: ReadonlySet<ObjectRef>;
  /** The names of members that lead to such an object. */
  readonly callableMembers: ReadonlySet<string>;
  /** What sets fields, by the name of the method or member; under the empty name what is called itself. */
  readonly setters: ReadonlyMap<string, readonly IndexedSetter[]>;
  readonly handlers: readonly IndexedHandler[];
  /** The handlers by the method that they are passed to; '' for a call of the object itself. */
  readonly handlersByMethod: ReadonlyMap<string, readonly IndexedHandler[]>;
  /** The names of properties that hold handlers. */
  readonly handlerProperties: ReadonlySet<string>;
  /** The objects that a package exports, that a global, a type or a usual name stands for. */
  readonly exports: ReadonlyMap<string, readonly { readonly name: string; readonly ref: ObjectRef }[]>;
  readonly types: ReadonlyMap<string, readonly { readonly name: string; readonly ref: ObjectRef }[]>;
  readonly globals: ReadonlyMap<string, ObjectRef>;
  /** The names of the globals that are worth a look on their own, and `require`, which leads to imports. */
  readonly globalNames: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, readonly ObjectRef[]>;
  /** Every package that makes a file worth a look: the tables' and the constant libraries'. */
  readonly packages: ReadonlySet<string>;
}

/** The full name of an object that a table names in its own short way. */
export function resolveRef(table: FrameworkTable, ref: ObjectRef): ObjectRef {
  return ref.includes('.') ? ref : `${table.id}.${ref}`;
}

function indexTables(written: readonly FrameworkTable[]): TableIndex {
  const tables = written.map(expandCodes);
  const objects = new Map<ObjectRef, IndexedObject>();
  const shapes = new Map<string, IndexedShape[]>();
  const setters = new Map<string, IndexedSetter[]>();
  const exports = new Map<string, { name: string; ref: ObjectRef }[]>();
  const types = new Map<string, { name: string; ref: ObjectRef }[]>();
  const globals = new Map<string, ObjectRef>();
  const environment = new Map<string, ObjectRef>();
  const names = new Map<string, ObjectRef[]>();
  const handlers: IndexedHandler[] = [];
  const handlersByMethod = new Map<string, IndexedHandler[]>();
  const packages = new Set(constantLibraries.flatMap((library) => library.modules.map(canonicalModule)));
  const byRef = new Map(
    tables.flatMap((table) =>
      Object.entries(table.objects).map(([name, spec]) => [`${table.id}.${name}`, { spec, table }]),
    ),
  );
  const lineageOf = (ref: ObjectRef): ObjectRef[] => {
    const parent = byRef.get(ref);
    return parent?.spec.extends === undefined
      ? [ref]
      : [ref, ...lineageOf(resolveRef(parent.table, parent.spec.extends))];
  };
  for (const [ref, { spec, table }] of byRef) {
    objects.set(ref, { ref, spec, table, lineage: lineageOf(ref) });
    for (const one of spec.exports ?? []) append(exports, one.package, { name: one.name, ref });
    for (const one of spec.types ?? []) append(types, one.package, { name: one.name, ref });
    for (const name of spec.globals ?? []) globals.set(name, ref);
    for (const name of spec.environment ?? []) environment.set(name, ref);
    for (const name of spec.names ?? []) append(names, name, ref);
  }
  for (const table of tables) {
    for (const name of table.packages) packages.add(name);
    for (const shape of table.shapes)
      for (const key of shapeKeys(shape)) append(shapes, key, { shape, table, on: resolveRef(table, shape.on) });
    for (const setter of table.fields ?? [])
      append(setters, setter.name ?? '', { setter, on: resolveRef(table, setter.on) });
    for (const spec of table.handlers) {
      const handler = { spec, table, on: spec.on === undefined ? null : resolveRef(table, spec.on) };
      handlers.push(handler);
      for (const method of spec.methods ?? ['']) append(handlersByMethod, method, handler);
    }
  }
  const callables = findCallables(objects, shapes);
  return {
    tables: new Map(tables.map((table) => [table.id, table])),
    objects,
    shapes,
    formHolders: new Set([...shapes.values()].flatMap((list) => list.map(({ on }) => on))),
    callables,
    callableMembers: namesOfCallables(objects, exports, callables),
    setters,
    handlers,
    handlersByMethod,
    handlerProperties: new Set(handlers.flatMap(({ spec }) => spec.properties ?? [])),
    exports,
    types,
    globals: new Map([...environment, ...globals]),
    globalNames: new Set(['require', ...globals.keys()]),
    names,
    packages,
  };
}

function findCallables(
  objects: ReadonlyMap<ObjectRef, IndexedObject>,
  shapes: ReadonlyMap<string, readonly IndexedShape[]>,
): ReadonlySet<ObjectRef> {
  const own = new Set(
    ['call:', 'construct:', 'decorate:'].flatMap((key) => (shapes.get(key) ?? []).map((shape) => shape.on)),
  );
  return new Set([...objects].flatMap(([ref, { lineage }]) => (lineage.some((one) => own.has(one)) ? [ref] : [])));
}

function namesOfCallables(
  objects: ReadonlyMap<ObjectRef, IndexedObject>,
  exports: TableIndex['exports'],
  callables: ReadonlySet<ObjectRef>,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { spec, table } of objects.values())
    for (const [name, ref] of Object.entries(spec.members ?? {}))
      if (callables.has(resolveRef(table, ref))) names.add(name);
  for (const exported of exports.values())
    for (const { name, ref } of exported) if (callables.has(ref)) names.add(name.slice(name.lastIndexOf('.') + 1));
  return names;
}

/** The keys under which a shape is found: its syntactic form with each of its names. */
function shapeKeys(shape: Shape): readonly string[] {
  const called = shape.kind === 'compare' && shape.called === true ? '()' : '';
  const names = 'names' in shape ? shape.names : undefined;
  return (names ?? ['name' in shape ? (shape.name ?? '') : '']).map((name) => `${shape.kind}:${name}${called}`);
}

/**
 * Writes out the shapes that stand for several names: a method is a shape of its own. A class, and a function of a module, is
 * also an object of its own, which is a member of the object that has it and an export of the module that it comes from.
 */
function expandCodes(table: FrameworkTable): FrameworkTable {
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

function append<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

let known: TableIndex | undefined;
const makeIndex = (): TableIndex => (known ??= indexTables(listFrameworks()));

/** Our own tables, indexed when the first file is linted: whoever imports the plugin waits for none of it. */
export const tableIndex: TableIndex = {
  get tables() {
    return makeIndex().tables;
  },
  get objects() {
    return makeIndex().objects;
  },
  get shapes() {
    return makeIndex().shapes;
  },
  get formHolders() {
    return makeIndex().formHolders;
  },
  get callables() {
    return makeIndex().callables;
  },
  get callableMembers() {
    return makeIndex().callableMembers;
  },
  get setters() {
    return makeIndex().setters;
  },
  get handlerProperties() {
    return makeIndex().handlerProperties;
  },
  get handlersByMethod() {
    return makeIndex().handlersByMethod;
  },
  get handlers() {
    return makeIndex().handlers;
  },
  get exports() {
    return makeIndex().exports;
  },
  get types() {
    return makeIndex().types;
  },
  get globals() {
    return makeIndex().globals;
  },
  get globalNames() {
    return makeIndex().globalNames;
  },
  get names() {
    return makeIndex().names;
  },
  get packages() {
    return makeIndex().packages;
  },
};
