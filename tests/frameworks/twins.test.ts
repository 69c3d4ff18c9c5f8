/** What only looks like a form of a table stays silent: every form, on things that are none of the framework's. */
import { describe, expect, it } from 'vitest';

import { frameworkTables } from '../../src/frameworks/index.ts';
import type { ArgumentKind, FrameworkTable, Path, Shape } from '../../src/frameworks/types.ts';
import { access, keyOf } from '../properties/holders.ts';
import { visibleSites } from './visible.ts';

/** Makes a program in which each form is used on something of the same name that is not what the table means. */
interface Twin {
  readonly of: string;
  /** Above everything, with the names that stand for what the table means. */
  readonly head?: (names: readonly string[]) => string;
  /** Around each use. */
  readonly around: (use: string, name: string, index: number) => string;
}

const inFunction = (use: string, name: string, index: number, type: string): string =>
  `function run${String(index)}(${name}: ${type}) { ${use} }`;

/** The file imports the framework all the same. */
const twins: readonly Twin[] = [
  {
    of: "another package's export",
    head: (names) => `import { ${names.join(', ')} } from 'some-other-package';`,
    around: (use, _name, index) => `function run${String(index)}() { ${use} }`,
  },
  {
    of: 'a module of another package',
    head: (names) => names.map((name) => `const ${name} = require('some-other-package/${name}');`).join('\n'),
    around: (use, _name, index) => `function run${String(index)}() { ${use} }`,
  },
  {
    of: 'a class of the file',
    around: (use, name, index) => `function run${String(index)}() { class ${name} { static go() {} } ${use} }`,
  },
  {
    of: 'an object of a class of the file',
    head: () => 'class Job { run() {} }',
    around: (use, name, index) => `function run${String(index)}() { const ${name} = new Job(); ${use} }`,
  },
  {
    of: "a parameter of the project's own type",
    head: () => 'interface Job { status: number; run(code: number): Job }',
    around: (use, name, index) => inFunction(use, name, index, 'Job'),
  },
  {
    of: "a parameter of another package's type",
    head: () => `import type { Job } from 'some-other-package';`,
    around: (use, name, index) => inFunction(use, name, index, 'Job'),
  },
  {
    of: 'a list',
    around: (use, name, index) => inFunction(use, name, index, 'string[]'),
  },
  {
    of: 'a function of the file',
    around: (use, name, index) => `function run${String(index)}() { function ${name}() { return 1; } ${use} }`,
  },
];

/** An object with a status is only an object where no framework gets it. */
const objectTwins: readonly (readonly [string, (use: string, index: number) => string])[] = [
  ['in a variable', (use, index) => `const kept${String(index)} = ${use};`],
  ['that a function of the file returns', (use, index) => `function make${String(index)}() { return ${use}; }`],
  ['that is logged', (use) => `console.log(${use});`],
  ['that is kept in a list', (use, index) => `const list${String(index)} = [${use}];`],
  ['that a callback of something else returns', (use) => `jobs.map(() => (${use}));`],
  ['that makes something else', (use) => `new Job(${use});`],
];

/** What the table means by name: a usual one of a variable, or that of an export. */
function nameOf(table: FrameworkTable, shape: Shape): string | null {
  const object = table.objects[shape.on];
  if (object === undefined) return null;
  const exported = object.exports?.map(({ name }) => name).find((name) => /^\w+$/.test(name) && name !== 'default');
  return object.names?.[0] ?? object.globals?.[0] ?? object.environment?.[0] ?? exported ?? shape.on;
}

const written: Readonly<Record<ArgumentKind, string>> = {
  number: '404',
  string: "'404'",
  code: '404',
  text: "'text'",
  object: '{ a: 1 }',
  function: '() => {}',
  nothing: 'null',
  other: '{ a: 1 }',
  absent: '',
  'not-number': "'text'",
  present: '{ a: 1 }',
};

function writeCode({ role, holds, codeNames }: Shape): string {
  const code = role === 'redirect' ? '303' : '404';
  const held = {
    keys: `{ ${code}: {} }`,
    list: `[${code}]`,
    line: `'${code} Phrase'`,
    statusLine: `'HTTP/1.1 ${code} Phrase'`,
  } as const;
  if (holds !== undefined) return held[holds];
  return codeNames === undefined ? code : JSON.stringify(Object.keys(codeNames)[0]);
}

function writeArguments(shape: Shape): string[] {
  const parts: [Path, string][] = [];
  if (typeof shape.code === 'object') parts.push([shape.code, writeCode(shape)]);
  for (const path of [shape.body, shape.headers]) if (path !== undefined) parts.push([path, '{ a: 1 }']);
  for (const path of [shape.reason, shape.url]) if (path !== undefined) parts.push([path, "'/text'"]);
  const conditions = Object.entries(shape.when ?? {}).filter(([, kind]) => kind !== 'absent');
  const count = Math.max(-1, ...parts.map(([[index]]) => index), ...conditions.map(([index]) => Number(index))) + 1;
  return Array.from({ length: count }, (_, index) => {
    const own = parts.filter(([[at]]) => at === index);
    const whole = own.find(([path]) => path.length === 1);
    if (whole !== undefined) return whole[1];
    if (own.length === 0) return written[shape.when?.[index] ?? 'text'];
    return `{ ${own.map(([[, ...keys], value]) => nest(keys, value)).join(', ')} }`;
  });
}

const nest = ([first = 'any', ...keys]: readonly string[], value: string): string =>
  `${first.startsWith('*') ? 'any' : keyOf(first)}: ${keys.length === 0 ? value : `{ ${nest(keys, value)} }`}`;

/** The form as a statement, on something of that name. */
function writeUses(shape: Shape, on: string): readonly string[] {
  const args = writeArguments(shape).join(', ');
  switch (shape.kind) {
    case 'call': {
      const names = shape.codes === undefined ? (shape.names ?? [shape.name]) : Object.keys(shape.codes).slice(0, 3);
      return names.map((name) => `${on}${name === undefined ? '' : access(name)}(${args});`);
    }
    case 'construct':
      return [`throw new ${on}(${args});`];
    case 'assign':
      return [`${on}${access(shape.name)} = 404;`];
    case 'decorate':
      return [`class Users { @${on}(${args}) list() { return []; } }`];
    case 'compare':
      return [`if (${on}${access(shape.name)}${shape.called === true ? '()' : ''} === 404) return;`];
    case 'check': {
      const name = shape.name === undefined ? '' : access(shape.name);
      return shape.chained === true ? [`${on}(total)${name}(404);`] : [`${on}${name}(total, 404);`];
    }
    case 'object':
      return [];
  }
}

const importing = ({ packages: [home] }: FrameworkTable): string => (home === undefined ? '' : `import '${home}';\n`);

describe.each(frameworkTables.filter(({ shapes }) => shapes.length > 0))('$id', (table) => {
  const uses = table.shapes.flatMap((shape) => {
    const name = nameOf(table, shape);
    return name === null || !/^[A-Za-z_$][\w$]*$/.test(name)
      ? []
      : writeUses(shape, name).map((use) => ({ name, use }));
  });

  it.each(twins)('is silent about $of', ({ head, around }) => {
    const names = [...new Set(uses.map(({ name }) => name))];
    const program = [
      importing(table) + (names.length === 0 ? '' : (head?.(names) ?? '')),
      ...uses.map(({ name, use }, index) => around(use, name, index)),
    ].join('\n');
    expect(visibleSites(program, { language: 'ts' }), program).toEqual([]);
  });

  const objects = table.shapes.flatMap((shape) => (shape.kind === 'object' ? writeArguments(shape).slice(0, 1) : []));

  it.each(objects.length > 0 ? objectTwins : [])('is silent about an object %s', (_, around) => {
    const program = importing(table) + objects.map(around).join('\n');
    expect(visibleSites(program, { language: 'ts' }), program).toEqual([]);
  });
});
