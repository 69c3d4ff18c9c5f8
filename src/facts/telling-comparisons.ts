import type { TSESTree } from '@typescript-eslint/utils';
import { findVariable, type SourceFile } from './file.ts';
import { readValues } from './value.ts';
import { isFunction, keyName, memberName, outermost, parameterPattern, unwrap } from './syntax.ts';

/**
 * Whether comparisons say by themselves that a `status` is one of HTTP, whatever has it: it is ordered against the border of a
 * class (`status >= 400`), or against two codes in one condition (`status === 200 || status === 404`).
 *
 * @param isCode whether a number is a code that a server sends
 */
export function isToldByComparison(
  file: SourceFile,
  node: TSESTree.Node,
  read: TSESTree.Node,
  isCode: (value: unknown) => boolean,
): boolean {
  const others = comparedWith(file, node, read);
  // A `code` is anything: only both borders of a class tell (`code >= 200 && code < 300`).
  if (read.type === 'Identifier' && read.name === 'code')
    return new Set(others.flatMap(({ node: by, value }) => (isBorder(by, read, value) ? [value] : []))).size >= 2;
  const [own] = others;
  if (node.type === 'BinaryExpression' && own !== undefined && isBorder(node, read, own.value)) return true;
  return new Set(others.flatMap(({ value }) => (isCode(value) ? [value] : []))).size >= 2;
}

/** A value that a status is compared with, and what compares. */
interface Compared {
  readonly node: TSESTree.Node;
  readonly value: unknown;
}

/** Everything that a status is compared with: in the whole condition, in the cases of a `switch`, in a list. */
function comparedWith(file: SourceFile, node: TSESTree.Node, read: TSESTree.Node): readonly Compared[] {
  switch (node.type) {
    case 'BinaryExpression': {
      const text = file.sourceCode.getText(unwrap(read));
      return [node, ...othersInCondition(node)].flatMap((one) => {
        const other = [one.left, one.right].find((side) => file.sourceCode.getText(unwrap(side)) !== text);
        const isSame = [one.left, one.right].some((side) => file.sourceCode.getText(unwrap(side)) === text);
        return isSame && other !== undefined ? valuesOf(file, one, other) : [];
      });
    }
    case 'SwitchStatement':
      return node.cases.flatMap(({ test }) => (test === null ? [] : valuesOf(file, node, test)));
    case 'CallExpression': {
      const callee = unwrap(node.callee);
      const list = callee.type === 'MemberExpression' ? unwrap(callee.object) : null;
      return list?.type === 'ArrayExpression'
        ? list.elements.flatMap((one) => (one === null ? [] : valuesOf(file, node, one)))
        : [];
    }
    default:
      return [];
  }
}

function valuesOf(file: SourceFile, node: TSESTree.Node, expression: TSESTree.Node): readonly Compared[] {
  return readValues(file, expression).values.map(({ value }) => ({ node, value }));
}

/** The other comparisons of the condition that a comparison is a part of. */
function othersInCondition(node: TSESTree.BinaryExpression): readonly TSESTree.BinaryExpression[] {
  let top: TSESTree.Node = node;
  while (outermost(top).parent?.type === 'LogicalExpression') top = outermost(top).parent ?? top;
  const parts: TSESTree.Node[] = [top];
  // The list grows while it is read.
  for (const part of parts) {
    const inner = unwrap(part);
    if (inner.type === 'LogicalExpression') parts.push(inner.left, inner.right);
  }
  return parts.flatMap((part) => {
    const inner = unwrap(part);
    return inner.type === 'BinaryExpression' && inner !== node ? [inner] : [];
  });
}

const mirrored: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** `>= 400`, `< 300`, `<= 299`: a bound that keeps the classes whole. */
function isBorder(node: TSESTree.Node, read: TSESTree.Node, code: unknown): boolean {
  if (node.type !== 'BinaryExpression' || typeof code !== 'number' || code < 199 || code > 600) return false;
  const operator = unwrap(node.right) === read ? mirrored[node.operator] : node.operator;
  return code % 100 === 0
    ? operator === '>=' || operator === '<'
    : code % 100 === 99 && /^(?:>|<=)$/.test(operator ?? '');
}

/** The parameter of a function that axios asks about a status: `validateStatus: (status) => status < 500`. */
export function isAskedAbout(file: SourceFile, node: TSESTree.Identifier): boolean {
  const owner: TSESTree.Node | undefined = findVariable(file, node)?.defs[0]?.node;
  if (owner === undefined || !isFunction(owner)) return false;
  const [first] = owner.params;
  const pattern = first === undefined ? null : parameterPattern(first);
  return pattern?.type === 'Identifier' && pattern.name === node.name && placeName(owner) === 'validateStatus';
}

/** The name of the member that a function is written into. */
function placeName(owner: TSESTree.Node): string | null {
  const { parent } = owner;
  if (parent?.type === 'Property') return keyName(parent);
  return parent?.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression'
    ? memberName(parent.left)
    : null;
}
