import fc from 'fast-check';

import type { ExportSpec, ObjectRef, Path, Shape } from '../../src/frameworks/types.ts';
import { resolveRef, tableIndex, type IndexedHandler, type IndexedShape } from '../../src/facts/tables.ts';

/** A made-up file: one piece of code a shape, with everything in it that tables say may lead there. */
export interface Program {
  readonly text: string;
  /** Where file conventions of a framework count, one of them. */
  readonly filename: string;
  /** Whether only a TypeScript parser reads it. */
  readonly typed: boolean;
}

/** Draws from an arbitrary. */
type Draw = <Value>(arbitrary: fc.Arbitrary<Value>) => Value;

/** What stands between two pieces of a program, to tell afterwards which of them a fix has changed. */
export const separator = '// ----';

const allShapes: readonly IndexedShape[] = [...tableIndex.shapes.values()].flat();
const constants = "import { StatusCodes } from 'http-status-codes';";

const codes = [
  ...['200', '201', '204', '205', '301', '302', '304', '404', '405', '418', '420', '500', '0xc8', '2e2'],
  ...['209', '1000', '-1', '404.5', '0', 'NaN', '100', "'404'", "'Not Found'", '`404`', 'null', 'undefined', '404n'],
  ...['StatusCodes.NOT_FOUND', 'StatusCodes.NO_CONTENT', 'OWN.gone', 'own', 'cond ? 204 : 404', 'error.status ?? 500'],
  ...['/* why */ 404', '404 /* why */', '(404)', 'error.status', 'Number(code)', 'missing.deep?.code', '[404]', '{}'],
];
const others = [
  ...["'text'", '{ message: "Not Found" }', '{ status: 404, error: "x" }', '{}', '[]', 'null', 'undefined', "''"],
  ...[
    'data',
    '...rest',
    'async () => {}',
    '`a${data}`',
    '"https://example.org"',
    '{ ...data }',
    'await data',
    '/re/',
    'this',
  ],
  ...['{ [data]: 1 }', '() => 404', 'new Date()', '// why\n  data', '(0, data)'],
];

/** Programs made of every shape of every table. */
export const programs: fc.Arbitrary<Program> = fc.gen().map((gen) => {
  const draw: Draw = (arbitrary) => gen(() => arbitrary);
  const count = draw(fc.integer({ min: 1, max: 3 }));
  const pieces = Array.from({ length: count }, (_, index) => writePiece(draw, String(index)));
  const head = [
    ...(draw(fc.boolean()) ? [constants] : []),
    ...new Set(pieces.flatMap((piece) => piece.imports)),
    'const own = 404, OWN = { gone: 410 };',
  ];
  const [first] = pieces;
  return {
    text: [...head, ...pieces.map((piece) => piece.text), ''].join(`\n${separator}\n`),
    filename: first?.filename ?? 'server.ts',
    typed: pieces.some((piece) => piece.typed),
  };
});

interface Piece {
  readonly imports: readonly string[];
  readonly text: string;
  readonly typed: boolean;
  readonly filename: string | undefined;
}

function writePiece(draw: Draw, id: string): Piece {
  const { shape, on } = draw(fc.constantFrom(...allShapes));
  const heirs = [...tableIndex.objects.values()].filter(({ lineage }) => lineage.includes(on)).map(({ ref }) => ref);
  const holder = findHolder(draw, heirs.length === 0 ? on : draw(fc.constantFrom(...heirs)), id, 0);
  const use = writeUse(draw, shape, holder.expression);
  const statement = draw(
    fc.constantFrom(
      '{};',
      'return {};',
      'return {};',
      'throw {};',
      'await ({});',
      'if (data) {};',
      'const got = {};',
      '{}; {};',
    ),
  );
  const filled = shape.kind === 'object' ? `return ${use};` : statement.replaceAll('{}', () => use);
  const body = shape.kind === 'decorate' ? `class Controller${id} { ${use} find() { return data; } }` : filled;
  return {
    imports: holder.imports,
    text: holder.wrap(body),
    typed: holder.typed || shape.kind === 'decorate',
    filename: holder.filename,
  };
}

interface Holder {
  readonly imports: readonly string[];
  readonly expression: string;
  /** Puts the code into a function in which the expression means something. */
  readonly wrap: (body: string) => string;
  readonly typed: boolean;
  readonly filename?: string;
}

/** An expression that is the object, by one of the ways by which its table lets it be known. */
function findHolder(draw: Draw, ref: ObjectRef, id: string, depth: number): Holder {
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
  const { handlers, objects } = tableIndex;
  const from = (parent: ObjectRef, extend: (expression: string) => string) => (): Holder => {
    const holder = findHolder(draw, parent, id, depth + 1);
    return { ...holder, expression: extend(holder.expression) };
  };
  const parents = [...objects.values()].flatMap(({ ref: parent, spec, table }) => {
    const leads = (to: ObjectRef | undefined): boolean => to !== undefined && resolveRef(table, to) === ref;
    const named = (steps: Readonly<Record<string, ObjectRef>> | undefined): string[] =>
      Object.entries(steps ?? {}).flatMap(([name, to]) => (leads(to) ? [name] : []));
    return [
      ...(leads(spec.call) ? [from(parent, (one) => `${one}()`)] : []),
      ...(leads(spec.construct) ? [from(parent, (one) => `new (${one})()`)] : []),
      ...named(spec.members).map((name) => from(parent, (one) => `${one}${access(name)}`)),
      ...named(spec.methods).map((name) => from(parent, (one) => `${one}${access(name)}('/')`)),
    ];
  });
  const functions = handlers.flatMap((handler) =>
    Object.values(handler.spec.params).flatMap((params) => {
      const position = params.findIndex((one) => one !== null && resolveRef(handler.table, one) === ref);
      return position === -1 ? [] : [() => inHandler(draw, handler, params.length, `p${String(position)}`, id, depth)];
    }),
  );
  const returning = handlers
    .filter(({ spec, table }) => spec.returns !== undefined && resolveRef(table, spec.returns) === ref)
    .map((handler) => () => inHandler(draw, handler, 1, 'p0', id, depth));
  return [...parents, ...functions, ...returning];
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
  return { ...holder, filename: path.endsWith('/') ? `${path}file.ts` : path };
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

/** A use of the shape on an expression. */
function writeUse(draw: Draw, shape: Shape, on: string): string {
  const dot = draw(fc.constantFrom('.', '.', '.', '?.'));
  const args = writeArguments(draw, shape);
  const value = draw(fc.constantFrom(...codes));
  switch (shape.kind) {
    case 'call': {
      const name = shape.name ?? shape.names?.[0];
      return name === undefined ? `${on}(${args.join(', ')})` : `${on}${access(name, dot)}(${args.join(', ')})`;
    }
    case 'construct':
      return `new ${on}(${args.join(', ')})`;
    case 'assign':
      return `${on}${access(shape.name)} = ${value}`;
    case 'object':
      return args[0] ?? '{}';
    case 'decorate':
      return `@${on}(${args.join(', ')})`;
    case 'compare': {
      const operator = draw(fc.constantFrom('===', '!==', '==', '<', '>=', '>'));
      return `${on}${access(shape.name, dot)}${shape.called === true ? '()' : ''} ${operator} ${value}`;
    }
    case 'check': {
      const subject = 'response.status';
      const name = shape.name === undefined ? '' : access(shape.name);
      return shape.chained === true ? `${on}(${subject})${name}(${value})` : `${on}${name}(${subject}, ${value})`;
    }
  }
}

/** Arguments with something at every path of the shape, or nearly: some are missing, some are not what they should be. */
function writeArguments(draw: Draw, shape: Shape): string[] {
  const code = typeof shape.code === 'object' ? shape.code : undefined;
  const paths = [code, shape.body, shape.headers, shape.reason, shape.url].filter((path) => path !== undefined);
  const last = Math.max(-1, ...paths.map(([index]) => index), ...Object.keys(shape.when ?? {}).map(Number));
  const count = Math.max(0, last + 1 + draw(fc.constantFrom(-1, 0, 0, 0, 0, 1)));
  return Array.from({ length: count }, (_, index) => {
    const members = paths.filter((path) => path[0] === index);
    const isOdd = draw(fc.integer({ min: 0, max: 5 })) === 0;
    if (isOdd || members.length === 0) return draw(fc.constantFrom(...others));
    const written = members.map((path) => ({
      path,
      value: draw(fc.constantFrom(...(path === code ? codes : others))),
    }));
    const whole = written.find(({ path }) => path.length === 1);
    if (whole !== undefined) return whole.value;
    const spread = draw(fc.constantFrom('', '', '', '...data, '));
    return `{ ${spread}${written.map(({ path, value }) => nest(path, value)).join(', ')} }`;
  });
}

function nest([, ...keys]: Path, value: string): string {
  const safe = value.startsWith('...') ? 'data' : value;
  const [first = 'any', ...inner] = keys.map((key) => (key === '*' ? '404' : keyOf(key)));
  return `${first}: ${inner.map((key) => `{ ${key}: `).join('')}${safe}${' }'.repeat(inner.length)}`;
}

function access(name: string, dot = '.'): string {
  if (isIdentifier(name)) return `${dot}${name}`;
  return `${dot === '.' ? '' : dot}[${keyOf(name)}]`;
}

function keyOf(name: string): string {
  return isIdentifier(name) ? name : `'${name}'`;
}

function isIdentifier(text: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(text);
}
