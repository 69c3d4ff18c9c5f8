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
  const codes = comparedWith(file, node, read);
  if (node.type === 'BinaryExpression' && isBorder(node, read, codes[0])) return true;
  return new Set(codes.filter(isCode)).size >= 2;
}

/** Everything that a status is compared with: in the whole condition, in the cases of a `switch`, in a list. */
function comparedWith(file: SourceFile, node: TSESTree.Node, read: TSESTree.Node): readonly unknown[] {
  switch (node.type) {
    case 'BinaryExpression': {
      const text = file.sourceCode.getText(unwrap(read));
      return [node, ...othersInCondition(node)].flatMap((one) => {
        const other = [one.left, one.right].find((side) => file.sourceCode.getText(unwrap(side)) !== text);
        const isSame = [one.left, one.right].some((side) => file.sourceCode.getText(unwrap(side)) === text);
        return isSame && other !== undefined ? valuesOf(file, other) : [];
      });
    }
    case 'SwitchStatement':
      return node.cases.flatMap(({ test }) => (test === null ? [] : valuesOf(file, test)));
    case 'CallExpression': {
      const callee = unwrap(node.callee);
      const list = callee.type === 'MemberExpression' ? unwrap(callee.object) : null;
      return list?.type === 'ArrayExpression'
        ? list.elements.flatMap((one) => (one === null ? [] : valuesOf(file, one)))
        : [];
    }
    default:
      return [];
  }
}

function valuesOf(file: SourceFile, node: TSESTree.Node): readonly unknown[] {
  return readValues(file, node).values.map(({ value }) => value);
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
function isBorder(node: TSESTree.BinaryExpression, read: TSESTree.Node, code: unknown): boolean {
  if (typeof code !== 'number' || code < 199 || code > 600) return false;
  const operator = node.right === read ? mirrored[node.operator] : node.operator;
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
