import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { parse } from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';

import { inRoot, listSources, readText } from './sources.ts';

/** What the modules of a part of src/ may import, besides the part itself. The key is the first name below src/. */
const directions: Readonly<Record<string, readonly string[]>> = {
  'index.ts': ['rules', 'rule.ts', 'rule-options.ts'],
  'rule-options.ts': [],
  rules: ['rule.ts', 'edits', 'facts', 'registry'],
  edits: ['rule.ts', 'facts', 'constants', 'registry'],
  'rule.ts': ['settings.ts', 'facts', 'frameworks'],
  'settings.ts': ['facts', 'frameworks'],
  facts: ['frameworks', 'constants', 'registry'],
  frameworks: [],
  constants: [],
  registry: [],
};

/** Tables. Beside them stand the types they satisfy and the index with the queries, or the list of all. */
const leaves = [
  ...listSources('src/frameworks'),
  ...listSources('src/constants/tables'),
  ...listSources('src/registry/data'),
].filter((file) => !/^src\/\w+\/(?:index|types|all)\.ts$/.test(file));

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

const partOf = (file: string): string => file.split('/')[1] ?? '';
const isRelative = ({ from }: Import): boolean => from.startsWith('.');
const targetOf = (file: string, { from }: Import): string => path.posix.join(path.posix.dirname(file), from);

function listImports(file: string): Import[] {
  return parse(readText(file), { range: false }).body.flatMap((node) => {
    switch (node.type) {
      case 'ImportDeclaration': {
        const named = node.specifiers.map(
          (specifier) => specifier.type === 'ImportSpecifier' && specifier.importKind === 'type',
        );
        return [
          {
            from: node.source.value,
            typeOnly: node.importKind === 'type' || (named.length > 0 && !named.includes(false)),
          },
        ];
      }
      case 'ExportAllDeclaration':
        return [{ from: node.source.value, typeOnly: node.exportKind === 'type' }];
      case 'ExportNamedDeclaration':
        return node.source ? [{ from: node.source.value, typeOnly: node.exportKind === 'type' }] : [];
      default:
        return [];
    }
  });
}

describe.each(listSources('src'))('%s', (file) => {
  const imports = listImports(file);

  it('imports in one direction only', () => {
    const part = partOf(file);
    const allowed = directions[part];
    expect(allowed, `${part} has no place in the directions`).toBeDefined();
    const wrong = imports
      .filter(isRelative)
      .map((line) => targetOf(file, line))
      .filter((target) => partOf(target) !== part && !allowed?.includes(partOf(target)));
    expect(wrong).toEqual([]);
  });

  it('imports nothing at run time but our own modules', () => {
    expect(imports.filter((line) => !isRelative(line) && !line.typeOnly)).toEqual([]);
  });
});

describe.each(leaves)('the table %s', (file) => {
  it('imports types only', () => {
    expect(listImports(file).filter((line) => !line.typeOnly)).toEqual([]);
  });

  it('is data: no function, and the same after structuredClone', async () => {
    const exported = Object.entries((await import(pathToFileURL(inRoot(file)).href)) as Record<string, unknown>);
    expect(exported).not.toEqual([]);
    // structuredClone throws for a function, and loses what is not plain data.
    for (const [, value] of exported) expect(structuredClone(value)).toStrictEqual(value);
  });
});
