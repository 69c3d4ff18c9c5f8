import type { TSESTree } from '@typescript-eslint/utils';
import type { Path, Shape } from '../frameworks/types.ts';
import type { SourceFile } from './file.ts';
import { followPath } from './shapes.ts';
import { keyName, unwrap } from './syntax.ts';
import { constantObject, readValues, type CodeValues } from './value.ts';

/** A code that is not simply an argument: the node that stands for it, and its values. */
export interface HeldCode {
  readonly node: TSESTree.Node;
  readonly values: CodeValues;
}

/** The codes at a path of the arguments, in the way that the shape holds them; none when nobody can tell. */
export function readHeldCodes(
  file: SourceFile,
  args: readonly TSESTree.Node[],
  path: Path,
  holds: NonNullable<Shape['holds']>,
): readonly HeldCode[] {
  if (holds === 'keys') return valuesAt(file, args, path).flatMap((node) => codesOfKeys(file, node));
  const node = followPath(file, args, path);
  if (node === 'missing' || node === 'unknown') return [];
  switch (holds) {
    case 'list':
      return codesOfElements(file, node);
    case 'line':
      return [{ node, values: codeOfLine(file, node) }];
    case 'statusLine':
      return codeOfStatusLine(node);
    default:
      return holds satisfies never;
  }
}

/** Everything at a path, in which `**` stands for any properties on the way. */
function valuesAt(file: SourceFile, args: readonly TSESTree.Node[], path: Path): readonly TSESTree.Node[] {
  const [index, ...keys] = path;
  if (args.slice(0, index + 1).some((argument) => argument.type === 'SpreadElement')) return [];
  let nodes = args.slice(index, index + 1);
  for (const key of keys)
    nodes = nodes.flatMap((node) => (key === '**' ? objectsWithin(file, node) : propertiesOf(file, node, key)));
  return nodes;
}

function propertiesOf(file: SourceFile, node: TSESTree.Node, name: string | null): readonly TSESTree.Node[] {
  return (constantObject(file, node)?.properties ?? []).flatMap((property) =>
    property.type === 'Property' && (name === null || keyName(property) === name) ? [property.value] : [],
  );
}

function objectsWithin(file: SourceFile, node: TSESTree.Node, depth = 0): readonly TSESTree.Node[] {
  if (depth > 4 || constantObject(file, node) === null) return [];
  return [node, ...propertiesOf(file, node, null).flatMap((value) => objectsWithin(file, value, depth + 1))];
}

/** `{ 200: schema, '404': schema, [OK]: schema }`. Other keys, as `default` and `2XX`, are no codes. */
function codesOfKeys(file: SourceFile, node: TSESTree.Node): readonly HeldCode[] {
  return (constantObject(file, node)?.properties ?? []).flatMap((property): readonly HeldCode[] => {
    if (property.type !== 'Property') return [];
    const name = keyName(property);
    if (name === null) {
      const values = readValues(file, property.key);
      return values.values.length === 0 ? [] : [{ node: property.key, values }];
    }
    if (!/^\d+$/.test(name)) return [];
    // A key is text in either notation, so that the quotes of `'200'` mean nothing.
    const value = { value: Number(name), node: property.key, written: 'number', key: true } as const;
    return [{ node: property.key, values: { values: [value], complete: true } }];
  });
}

function codesOfElements(file: SourceFile, node: TSESTree.Node): readonly HeldCode[] {
  const list = unwrap(node);
  if (list.type !== 'ArrayExpression') return [];
  return list.elements.flatMap((element) =>
    element === null || element.type === 'SpreadElement' ? [] : [{ node: element, values: readValues(file, element) }],
  );
}

/** The code that text begins with: `404 Not Found`. */
function codeOfLine(file: SourceFile, node: TSESTree.Node): CodeValues {
  const { values, complete } = readValues(file, node);
  const codes = values.flatMap((value) => {
    const code = typeof value.value === 'string' ? /^\d{3}(?!\d)/.exec(value.value)?.[0] : undefined;
    return code === undefined ? [] : [{ ...value, value: Number(code), written: 'other' as const }];
  });
  return { values: codes, complete: complete && codes.length === values.length };
}

/** The code of `HTTP/1.1 404 Not Found`, also where more is added to it: `'HTTP/1.1 404 Not Found\r\n' + fields`. */
function codeOfStatusLine(argument: TSESTree.Node): readonly HeldCode[] {
  const node = unwrap(argument);
  if (node.type === 'BinaryExpression') return codeOfStatusLine(node.left);
  const text =
    node.type === 'TemplateLiteral' ? node.quasis[0]?.value.raw : node.type === 'Literal' ? node.value : null;
  const code = typeof text === 'string' ? /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(text)?.[1] : undefined;
  if (code === undefined) return [];
  return [{ node, values: { values: [{ value: Number(code), node, written: 'other' }], complete: true } }];
}
