import type { TSESTree } from '@typescript-eslint/utils';
import { findCode } from '../registry/index.ts';
import type { SourceFile } from './file.ts';
import { calledMember, findProperty, memberName, unwrap } from './syntax.ts';
import { constantObject, readValues } from './value.ts';

/** The value that content is made of: what `JSON.stringify` is given, else the content itself. */
export function contentValue(content: TSESTree.Node): TSESTree.Node {
  const node = unwrap(content);
  const member = node.type === 'CallExpression' ? calledMember(node) : null;
  const encodes =
    member?.object.type === 'Identifier' && member.object.name === 'JSON' && memberName(member) === 'stringify';
  const [value] = node.type === 'CallExpression' ? node.arguments : [];
  return encodes && value !== undefined ? unwrap(value) : node;
}

/** The member of an object that is written out; null where there is none, or where a spread may replace it. */
export function contentMember(file: SourceFile, content: TSESTree.Node, name: string): TSESTree.Node | null {
  const object = constantObject(file, contentValue(content));
  const property = object === null ? 'missing' : findProperty(object, name);
  return typeof property === 'string' ? null : property.value;
}

/**
 * The one value that an expression certainly has; undefined where it may have several, or nobody knows. A constant of a
 * library that stands for a reason phrase is that text.
 */
export function soleValue(file: SourceFile, node: TSESTree.Node): string | number | boolean | null | undefined {
  const { values, complete } = readValues(file, node);
  const [one] = values;
  if (!complete || values.length !== 1) return undefined;
  return one?.phrase === true ? findCode(Number(one.value))?.phrase : one?.value;
}
