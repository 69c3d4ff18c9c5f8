import fc from 'fast-check';

import type { Path, Shape } from '../../src/frameworks/types.ts';
import { constantLibraries } from '../../src/constants/index.ts';
import { tableIndex, type IndexedShape } from '../../src/facts/tables.ts';
import { access, findHolder, heirsByObject, keyOf, type Draw } from './holders.ts';

/** A made-up file: one piece of code a shape, with everything in it that tables say may lead there. */
export interface Program {
  readonly text: string;
  /** Where file conventions of a framework count, one of them. */
  readonly filename: string;
  /** Whether only a TypeScript parser reads it. */
  readonly typed: boolean;
  /** The frameworks and libraries of constants of whose tables it is made. */
  readonly tables: readonly string[];
}

/** What stands between two pieces of a program, to tell afterwards which of them a fix has changed. */
export const separator = '// ----';

const allShapes: readonly IndexedShape[] = [...tableIndex.shapes.values()].flat();
const shapeArbitrary = fc.constantFrom(...allShapes);
/** What stands for a constant of a library until it is known which one. */
const constant = 'KNOWN';

interface Constant {
  readonly library: string;
  readonly imports: readonly string[];
  readonly expression: string;
}

const constantArbitrary: fc.Arbitrary<Constant> = fc.constantFrom(
  ...constantLibraries.flatMap(({ id, modules, tables }) =>
    tables.flatMap(({ module = modules[0] ?? id, at, members }) =>
      at.flatMap((path) => {
        const [first, ...rest] = path;
        const [names, named] = [
          ['constants', ...path],
          ['named', ...rest],
        ].map((steps) => steps.map((step, index) => (index === 0 ? step : access(step))).join(''));
        return Object.keys(members)
          .slice(0, 80)
          .flatMap((member): Constant[] => [
            {
              library: id,
              imports: [`import * as constants from '${module}';`],
              expression: `${names}${access(member)}`,
            },
            {
              library: id,
              imports: [`const constants = require('${module}');`],
              expression: `${names}${access(member)}`,
            },
            ...(first === undefined
              ? []
              : [
                  {
                    library: id,
                    imports: [`import { ${keyOf(first)} as named } from '${module}';`],
                    expression: `${named}${access(member)}`,
                  },
                ]),
          ]);
      }),
    ),
  ),
);

const codes = [
  ...['200', '201', '204', '205', '301', '302', '304', '404', '405', '418', '420', '500', '0xc8', '2e2'],
  ...['209', '1000', '-1', '404.5', '0', 'NaN', '100', "'404'", "'Not Found'", '`404`', 'null', 'undefined', '404n'],
  ...[
    constant,
    constant,
    constant,
    `Number(${constant})`,
    'OWN.gone',
    'own',
    'cond ? 204 : 404',
    'error.status ?? 500',
  ],
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

const codeArbitrary = fc.constantFrom(...codes);
const otherArbitrary = fc.constantFrom(...others);

/** Programs made of every shape of every table. */
export const programs: fc.Arbitrary<Program> = fc.gen().map((gen) => {
  const draw: Draw = (arbitrary) => gen(() => arbitrary);
  const count = draw(fc.integer({ min: 1, max: 3 }));
  const pieces = Array.from({ length: count }, (_, index) => writePiece(draw, String(index)));
  const named = pieces.some(({ text }) => text.includes(constant)) ? [draw(constantArbitrary)] : [];
  const head = [
    ...new Set([...named, ...pieces].flatMap(({ imports }) => imports)),
    'const own = 404, OWN = { gone: 410 };',
  ];
  const text = [...head, ...pieces.map((piece) => piece.text), ''].join(`\n${separator}\n`);
  const [first] = pieces;
  return {
    text: text.replaceAll(constant, named[0]?.expression ?? ''),
    filename: first?.filename ?? 'server.ts',
    typed: pieces.some((piece) => piece.typed),
    tables: [...pieces.map(({ table }) => table), ...named.map(({ library }) => library)],
  };
});

interface Piece {
  readonly imports: readonly string[];
  readonly text: string;
  readonly typed: boolean;
  readonly filename: string | undefined;
  readonly table: string;
}

function writePiece(draw: Draw, id: string): Piece {
  const { shape, on, table } = draw(shapeArbitrary);
  const heirs = heirsByObject.get(on) ?? [];
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
    table: table.id,
  };
}

/** A use of the shape on an expression. */
function writeUse(draw: Draw, shape: Shape, on: string): string {
  const dot = draw(fc.constantFrom('.', '.', '.', '?.'));
  const args = writeArguments(draw, shape);
  const value = draw(codeArbitrary);
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
      return args[0]?.replace(/^\.{3}/, '') ?? '{}';
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
    if (isOdd || members.length === 0) return draw(otherArbitrary);
    const written = members.map((path) => ({
      path,
      value: draw(path === code ? codeArbitrary : otherArbitrary),
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
