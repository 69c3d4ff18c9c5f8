import { constantLibraries } from '../constants/index.ts';
import { listFrameworks } from '../frameworks/all.ts';
import type { FieldSetter, Shape, FrameworkTable, HandlerSpec, ObjectRef, ObjectSpec } from '../frameworks/types.ts';
import { canonicalModule } from './imports.ts';
import { expandCodes } from './written-codes.ts';

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
  /** The same shapes, also by the object that they are on. */
  readonly shapesByHolder: ReadonlyMap<string, ReadonlyMap<ObjectRef, readonly IndexedShape[]>>;
  /** The names of an object's own methods, and of its members that are assigned. */
  readonly ownMethods: ReadonlyMap<ObjectRef, ReadonlySet<string>>;
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

/** The package of a module: of `hono/http-exception`, whose types are declared somewhere in `hono`. */
function packageOf(module: string): string {
  return /^(?:@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? module;
}

function indexTables(written: readonly FrameworkTable[]): TableIndex {
  const tables = written.map(expandCodes);
  const objects = new Map<ObjectRef, IndexedObject>();
  const shapes = new Map<string, IndexedShape[]>();
  const shapesByHolder = new Map<string, Map<ObjectRef, IndexedShape[]>>();
  const ownMethods = new Map<ObjectRef, Set<string>>();
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
    for (const { package: module, name } of spec.types ?? [])
      for (const one of new Set([module, packageOf(module)])) append(types, one, { name, ref });
    for (const name of spec.globals ?? []) globals.set(name, ref);
    for (const name of spec.environment ?? []) environment.set(name, ref);
    for (const name of spec.names ?? []) append(names, name, ref);
    ownMethods.set(ref, new Set(Object.keys(spec.methods ?? {})));
  }
  for (const table of tables) {
    for (const name of table.packages) packages.add(name);
    for (const shape of table.shapes) {
      const indexed = { shape, table, on: resolveRef(table, shape.on) };
      for (const name of namesOfShape(shape)) {
        const key = shapeKey(shape, name);
        append(shapes, key, indexed);
        append(
          ensure(shapesByHolder, key, () => new Map<ObjectRef, IndexedShape[]>()),
          indexed.on,
          indexed,
        );
        if (shape.kind === 'call' || shape.kind === 'assign')
          ensure(ownMethods, indexed.on, () => new Set<string>()).add(name);
      }
    }
    for (const setter of table.fields ?? [])
      append(setters, setter.name ?? '', { setter, on: resolveRef(table, setter.on) });
    for (const spec of table.handlers) {
      const handler = { spec, table, on: spec.on === undefined ? null : resolveRef(table, spec.on) };
      handlers.push(handler);
      for (const method of spec.methods ?? ['']) append(handlersByMethod, method, handler);
    }
  }
  const callables = findCallables(objects, shapes);
  const formHolders = new Set([...shapes.values()].flatMap((list) => list.map(({ on }) => on)));
  const isForm = ([, ref]: readonly [string, ObjectRef]): boolean => {
    const object = objects.get(ref);
    return object !== undefined && !hasOnlyChecks(object.table) && object.lineage.some((one) => formHolders.has(one));
  };
  return {
    tables: new Map(tables.map((table) => [table.id, table])),
    objects,
    shapes,
    shapesByHolder,
    ownMethods,
    callables,
    callableMembers: namesOfCallables(objects, exports, callables),
    setters,
    handlers,
    handlersByMethod,
    handlerProperties: new Set(handlers.flatMap(({ spec }) => spec.properties ?? [])),
    exports,
    types,
    globals: new Map([...environment, ...globals]),
    globalNames: new Set(['require', ...[...globals].filter(isForm).map(([name]) => name)]),
    names,
    packages,
  };
}

/** Whether a table is one of assertions. */
export function hasOnlyChecks({ shapes }: FrameworkTable): boolean {
  return shapes.length > 0 && shapes.every((shape) => shape.kind === 'check');
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

/** The names of a shape; an empty one where it has none. */
function namesOfShape(shape: Shape): readonly string[] {
  return 'names' in shape && shape.names !== undefined ? shape.names : ['name' in shape ? (shape.name ?? '') : ''];
}

/** The key under which a shape is found: its syntactic form with one of its names. */
function shapeKey(shape: Shape, name: string): string {
  return `${shape.kind}:${name}${shape.kind === 'compare' && shape.called === true ? '()' : ''}`;
}

function append<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  ensure(map, key, (): Item[] => []).push(item);
}

/** What a map has under a key; where it has nothing, what is made for it. */
function ensure<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/**
 * Our own tables, indexed when the first file is linted: whoever imports the plugin waits for none of it. Whichever property
 * is read first sets all of them, since every question about a file reads some.
 */
class LazyIndex implements TableIndex {
  get tables(): TableIndex['tables'] {
    return fill(this).tables;
  }
  get objects(): TableIndex['objects'] {
    return fill(this).objects;
  }
  get shapes(): TableIndex['shapes'] {
    return fill(this).shapes;
  }
  get shapesByHolder(): TableIndex['shapesByHolder'] {
    return fill(this).shapesByHolder;
  }
  get ownMethods(): TableIndex['ownMethods'] {
    return fill(this).ownMethods;
  }
  get callables(): TableIndex['callables'] {
    return fill(this).callables;
  }
  get callableMembers(): TableIndex['callableMembers'] {
    return fill(this).callableMembers;
  }
  get setters(): TableIndex['setters'] {
    return fill(this).setters;
  }
  get handlers(): TableIndex['handlers'] {
    return fill(this).handlers;
  }
  get handlersByMethod(): TableIndex['handlersByMethod'] {
    return fill(this).handlersByMethod;
  }
  get handlerProperties(): TableIndex['handlerProperties'] {
    return fill(this).handlerProperties;
  }
  get exports(): TableIndex['exports'] {
    return fill(this).exports;
  }
  get types(): TableIndex['types'] {
    return fill(this).types;
  }
  get globals(): TableIndex['globals'] {
    return fill(this).globals;
  }
  get globalNames(): TableIndex['globalNames'] {
    return fill(this).globalNames;
  }
  get names(): TableIndex['names'] {
    return fill(this).names;
  }
  get packages(): TableIndex['packages'] {
    return fill(this).packages;
  }
}

function fill(lazy: LazyIndex): TableIndex {
  const index = indexTables(listFrameworks());
  for (const [name, value] of Object.entries(index)) Object.defineProperty(lazy, name, { value });
  return index;
}

export const tableIndex: TableIndex = new LazyIndex();
