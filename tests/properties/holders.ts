/** How code comes to have an object of a framework in its hands. */
import fc from 'fast-check';

import type { ExportSpec, ObjectRef } from '../../src/frameworks/types.ts';
import { resolveRef, tableIndex, type IndexedHandler } from '../../src/facts/tables.ts';

/** Draws from an arbitrary. */
export type Draw = <Value>(arbitrary: fc.Arbitrary<Value>) => Value;

/** Each object with those that extend it. */
export const heirsByObject = new Map<ObjectRef, readonly ObjectRef[]>();
for (const { ref, lineage } of tableIndex.objects.values())
  for (const one of lineage) heirsByObject.set(one, [...(heirsByObject.get(one) ?? []), ref]);

export interface Holder {
  readonly imports: readonly string[];
  readonly expression: string;
  /** Puts the code into a function in which the expression means something. */
  readonly wrap: (body: string) => string;
  readonly typed: boolean;
  readonly filename?: string;
}

/** An expression that is the object, by one of the ways by which its table lets it be known. */
export function findHolder(draw: Draw, ref: ObjectRef, id: string, depth: number): Holder {
  const ways = [...directWays(ref, id), ...(depth > 1 ? [] : indirectWays(draw, ref, id, depth))];
  const unknown: Holder = { imports: [], expression: `some${id}`, wrap: inFunction(id, ''), typed: false };
  return ways.length === 0 ? unknown : draw(fc.constantFrom(...ways))();
}

function directWays(ref: ObjectRef, id: string): (() => Holder)[] {
  const object = tableIndex.objects.get(ref);
  if (object === undefined) return [];
  const { spec, table } = object;
  const [home = 'none'] = table.packages;
  return [
    ...(spec.exports ?? []).flatMap((one) => [() => importing(one, id, false), () => importing(one, id, true)]),
    ...(spec.globals ?? []).map((name) => () => plain(name, inFunction(id, ''))),
    ...(spec.names ?? []).map((name) => (): Holder => {
      const others = (spec.companions ?? []).filter((one) => one !== name);
      const wrap = inFunction(id, [...others.slice(0, 1), name].join(', '));
      return { imports: [`import '${home}';`], expression: name, wrap, typed: false };
    }),
    ...(spec.types ?? []).map((type) => (): Holder => {
      const known = importing(type, id, false);
      return { ...known, expression: 'typed', wrap: inFunction(id, `typed: ${known.expression}`), typed: true };
    }),
  ];
}

function indirectWays(draw: Draw, ref: ObjectRef, id: string, depth: number): (() => Holder)[] {
  const { from, within } = wayTo(ref);
  return [
    ...from.map(({ parent, before, after }) => (): Holder => {
      const holder = findHolder(draw, parent, id, depth + 1);
      return { ...holder, expression: `${before}${holder.expression}${after}` };
    }),
    ...within.map(
      ({ handler, arity, position }) =>
        () =>
          inHandler(draw, handler, arity, `p${String(position)}`, id, depth),
    ),
  ];
}

/** How to come to an object from others. */
interface Ways {
  /** By what is written around an expression that is the parent. */
  readonly from: readonly { readonly parent: ObjectRef; readonly before: string; readonly after: string }[];
  /** As a parameter of a function. */
  readonly within: readonly { readonly handler: IndexedHandler; readonly arity: number; readonly position: number }[];
}

const waysByObject = new Map<ObjectRef, Ways>();
const wayTo = (ref: ObjectRef): Ways => {
  const known = waysByObject.get(ref) ?? findWays(ref);
  waysByObject.set(ref, known);
  return known;
};

function findWays(ref: ObjectRef): Ways {
  const { handlers, objects } = tableIndex;
  const from = [...objects.values()].flatMap(({ ref: parent, spec, table }) => {
    const leads = (to: ObjectRef | undefined): boolean => to !== undefined && resolveRef(table, to) === ref;
    const named = (steps: Readonly<Record<string, ObjectRef>> | undefined): string[] =>
      Object.entries(steps ?? {}).flatMap(([name, to]) => (leads(to) ? [name] : []));
    return [
      ...(leads(spec.call) ? [{ parent, before: '', after: '()' }] : []),
      ...(leads(spec.construct) ? [{ parent, before: 'new (', after: ')()' }] : []),
      ...named(spec.members).map((name) => ({ parent, before: '', after: access(name) })),
      ...named(spec.methods).map((name) => ({ parent, before: '', after: `${access(name)}('/')` })),
    ];
  });
  const within = handlers.flatMap((handler) => {
    const { spec, table } = handler;
    const taking = Object.values(spec.params).flatMap((params) => {
      const position = params.findIndex((one) => one !== null && resolveRef(table, one) === ref);
      return position === -1 ? [] : [{ handler, arity: params.length, position }];
    });
    const returning = spec.returns !== undefined && resolveRef(table, spec.returns) === ref;
    return [...taking, ...(returning ? [{ handler, arity: 1, position: 0 }] : [])];
  });
  return { from, within };
}

/** The code in a function that a framework calls with the object. */
function inHandler(
  draw: Draw,
  { spec, on }: IndexedHandler,
  arity: number,
  expression: string,
  id: string,
  depth: number,
): Holder {
  const params = Array.from({ length: arity }, (_, index) => `p${String(index)}`).join(', ');
  const fn = (body: string): string => `async (${params}) => {\n  ${body}\n}`;
  const app = on === null ? null : findHolder(draw, on, id, depth + 1);
  const [method] = spec.methods ?? [];
  const [property] = spec.properties ?? [];
  const [file] = spec.files ?? [];
  const [exported] = spec.exported ?? [];
  const argument = (body: string): string =>
    property === undefined ? fn(body) : `{ ${property === '*' ? 'any' : property}: ${fn(body)} }`;
  if (app !== null) {
    const callee = method === undefined ? app.expression : `${app.expression}${access(method)}`;
    const wrap = (body: string): string =>
      app.wrap(spec.construct === true ? `new (${callee})(${argument(body)});` : `${callee}('/', ${argument(body)});`);
    return { ...app, expression, wrap };
  }
  // Two pieces of one program cannot export the same name.
  const isExported = id === '0' && exported !== undefined && (exported === 'default' || isIdentifier(exported));
  const start = !isExported
    ? `const handle${id} =`
    : exported === 'default'
      ? 'export default'
      : `export const ${exported} =`;
  const holder = plain(expression, (body) => `${start} ${fn(body)};`);
  const path = `src/${file ?? 'server.ts'}`;
  return { ...holder, filename: path.endsWith('/') ? `${path}file.ts` : path.endsWith('.') ? `${path}ts` : path };
}

function plain(expression: string, wrap: (body: string) => string): Holder {
  return { imports: [], expression, wrap, typed: false };
}

function inFunction(id: string, params: string): (body: string) => string {
  return (body) => `async function act${id}(${params}) {\n  ${body}\n}`;
}

function importing({ package: module, name }: ExportSpec, id: string, required: boolean): Holder {
  const [first = '', ...rest] = name.split('.');
  const local = `made${id}`;
  const bound = first === 'default' || first === '*' ? local : `{ ${keyOf(first)}${required ? ':' : ' as'} ${local} }`;
  const text = required
    ? `const ${bound} = require('${module}');`
    : `import ${first === '*' ? `* as ${local}` : bound} from '${module}';`;
  return { ...plain(local + rest.map((one) => access(one)).join(''), inFunction(id, '')), imports: [text] };
}

/** `.name`, or `['any name']`. */
export function access(name: string, dot = '.'): string {
  if (isIdentifier(name)) return `${dot}${name}`;
  return `${dot === '.' ? '' : dot}[${keyOf(name)}]`;
}

/** `name` or `'any name'`, as a property is written. */
export function keyOf(name: string): string {
  return isIdentifier(name) ? name : `'${name}'`;
}

function isIdentifier(text: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(text);
}
