import type { TSESTree } from '@typescript-eslint/utils';
import { findVariable, type SourceFile } from './file.ts';
import { isFunction, keyName, memberName, parameterPattern, unwrap, type FunctionNode } from './syntax.ts';

/** A parameter that a value comes from. */
export interface ParameterSource {
  readonly owner: FunctionNode;
  readonly position: number;
  /** The property of an object parameter that holds the value. */
  readonly property: string | null;
}

/**
 * The parameter that an expression takes its value from: `code`, `code ?? 500`, `options.code`, or a variable that one of
 * them was put into.
 */
export function parameterOf(file: SourceFile, expression: TSESTree.Node, steps = 3): ParameterSource | null {
  const node = unwrap(expression);
  switch (node.type) {
    case 'LogicalExpression':
      return node.operator === '&&' ? null : parameterOf(file, node.left, steps);
    case 'MemberExpression':
      return node.object.type === 'Identifier'
        ? propertyOf(parameterOf(file, node.object, steps), memberName(node))
        : null;
    case 'Identifier':
      return sourceOfVariable(file, node, steps);
    default:
      return null;
  }
}

export function propertyOf(source: ParameterSource | null, property: string | null): ParameterSource | null {
  return source?.property === null && property !== null ? { ...source, property } : null;
}

/** Some variables are made of themselves: `var code = code || 500`. */
function sourceOfVariable(file: SourceFile, node: TSESTree.Identifier, steps: number): ParameterSource | null {
  const variable = findVariable(file, node);
  const definition = variable?.defs[0];
  if (variable?.defs.length !== 1) return null;
  if (definition?.type === 'Variable') {
    const { id, init } = definition.node;
    const isSet = variable.references.some((reference) => reference.isWrite() && reference.init !== true);
    if (init === null || isSet || steps === 0) return null;
    return throughPattern(id, node.name, parameterOf(file, init, steps - 1));
  }
  if (definition?.type !== 'Parameter' || !isFunction(definition.node)) return null;
  const owner: FunctionNode = definition.node;
  for (const [position, parameter] of owner.params.entries()) {
    const source = throughPattern(parameterPattern(parameter), node.name, { owner, position, property: null });
    if (source !== null) return source;
  }
  return null;
}

/** What a name of a pattern is of the value that the pattern takes apart. */
function throughPattern(pattern: TSESTree.Node, name: string, source: ParameterSource | null): ParameterSource | null {
  if (pattern.type === 'Identifier') return pattern.name === name ? source : null;
  if (pattern.type !== 'ObjectPattern') return null;
  for (const property of pattern.properties) {
    if (property.type !== 'Property') continue;
    const bound = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
    if (bound.type === 'Identifier' && bound.name === name) return propertyOf(source, keyName(property));
  }
  return null;
}
