import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { holds, type Operator } from './comparisons.ts';
import { isSteady } from './conditions.ts';
import { findVariable, type SourceFile } from './file.ts';
import { alwaysLeaves, isFunction, statementsAround, unwrap } from './syntax.ts';
import { readValues } from './value.ts';

/** A condition that certainly holds, or certainly does not, where something is evaluated. */
export interface Assumption {
  readonly test: TSESTree.Node;
  readonly truth: boolean;
}

/** The conditions that lead to a node in the function around it, the nearest first. */
export function* assumptionsAt(node: TSESTree.Node): Generator<Assumption, undefined> {
  for (let at = node; at.parent && !isFunction(at); at = at.parent) {
    const { parent } = at;
    if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') {
      if (at !== parent.test) yield* partsOf(parent.test, at === parent.consequent);
    } else if (parent.type === 'LogicalExpression' && at === parent.right && parent.operator !== '??')
      yield* partsOf(parent.left, parent.operator === '&&');
    // `if (code === 204) return res.status(code).end();`: what comes after it has another code.
    for (const before of statementsAround(at).before)
      if (before.type === 'IfStatement' && before.alternate === null && alwaysLeaves(before.consequent))
        yield* partsOf(before.test, false);
  }
}

function* partsOf(test: TSESTree.Node, truth: boolean): Generator<Assumption, undefined> {
  const node = unwrap(test);
  yield { test: node, truth };
  if (node.type !== 'LogicalExpression' || node.operator !== (truth ? '&&' : '||')) return;
  yield* partsOf(node.left, truth);
  yield* partsOf(node.right, truth);
}

/**
 * What an expression comes to where the variable that holds it is read: of `const code = found ? 200 : 404`, the first within
 * `if (found) { … }`.
 */
export function chosenAt(file: SourceFile, expression: TSESTree.Node, use: TSESTree.Node): TSESTree.Node {
  const node = unwrap(expression);
  if (node.type !== 'ConditionalExpression' || !isSteady(file, node.test)) return expression;
  const asked = plainTest(file, node.test);
  for (const { test, truth } of assumptionsAt(use)) {
    const known = plainTest(file, test);
    if (known.text !== asked.text) continue;
    return chosenAt(file, (known.negated === asked.negated) === truth ? node.consequent : node.alternate, use);
  }
  return expression;
}

/** A condition without its negations: `!found` is `found`, and `a !== b` is `a === b`. */
function plainTest(file: SourceFile, test: TSESTree.Node): { readonly text: string; readonly negated: boolean } {
  const node = unwrap(test);
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    const { text, negated } = plainTest(file, node.argument);
    return { text, negated: !negated };
  }
  const text = file.sourceCode.getText(node);
  if (node.type !== 'BinaryExpression' || !/^!==?$/.test(node.operator)) return { text, negated: false };
  const sides = [node.left, node.right].map((side) => file.sourceCode.getText(side));
  return { text: sides.join(` ${node.operator.replace('!', '=')} `), negated: true };
}

/** Whether the conditions that lead to a read of a variable let it have a value. */
export function isPossibleAt(
  file: SourceFile,
  variable: TSESLint.Scope.Variable,
  use: TSESTree.Node,
  value: unknown,
): boolean {
  for (const { test, truth } of assumptionsAt(use)) {
    if (isWrittenBetween(variable, test, use)) return true;
    if (truthOf(file, test, variable, value) === !truth) return false;
  }
  return true;
}

function isWrittenBetween({ references }: TSESLint.Scope.Variable, from: TSESTree.Node, to: TSESTree.Node): boolean {
  return references.some(
    (one) => one.isWrite() && one.identifier.range[0] > from.range[0] && one.identifier.range[0] < to.range[0],
  );
}

/** What a condition comes to where a variable has a value; null where that is not all that counts. */
function truthOf(
  file: SourceFile,
  test: TSESTree.Node,
  variable: TSESLint.Scope.Variable,
  value: unknown,
): boolean | null {
  const node = unwrap(test);
  const truth = (one: TSESTree.Node): boolean | null => truthOf(file, one, variable, value);
  switch (node.type) {
    case 'Identifier':
      return findVariable(file, node) === variable ? Boolean(value) : null;
    case 'UnaryExpression': {
      const inner = node.operator === '!' ? truth(node.argument) : null;
      return inner === null ? null : !inner;
    }
    case 'LogicalExpression': {
      if (node.operator === '??') return null;
      const decisive = node.operator === '||';
      const sides = [truth(node.left), truth(node.right)];
      return sides.includes(decisive) ? decisive : sides.includes(null) ? null : !decisive;
    }
    case 'BinaryExpression':
      return comparisonTruth(file, node, variable, value);
    default:
      return null;
  }
}

function comparisonTruth(
  file: SourceFile,
  { left, right, operator }: TSESTree.BinaryExpression,
  variable: TSESLint.Scope.Variable,
  value: unknown,
): boolean | null {
  if (!isOperator(operator) || typeof value !== 'number') return null;
  const isLeft = findVariable(file, unwrap(left)) === variable;
  if (!isLeft && findVariable(file, unwrap(right)) !== variable) return null;
  const { values, complete } = readValues(file, isLeft ? right : left);
  const other = complete && values.length === 1 ? values[0]?.value : undefined;
  if (typeof other !== 'number') return null;
  return isLeft ? holds(value, operator, other) : holds(other, operator, value);
}

function isOperator(operator: string): operator is Operator {
  return /^(?:[=!]==?|[<>]=?)$/.test(operator);
}
