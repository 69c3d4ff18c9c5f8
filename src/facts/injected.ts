import type { TSESTree } from '@typescript-eslint/utils';
import { standsBeside } from './claims.ts';
import type { SourceFile } from './file.ts';
import { routeDecorators } from './request.ts';
import { matchShape, type ShapeMatch } from './shapes.ts';
import { type FunctionNode, isFunction, parameterPattern } from './syntax.ts';

/** A parameter that the framework passes the response in: `@Res() res`. */
interface Injected {
  readonly owner: FunctionNode;
  readonly holder: TSESTree.Identifier;
}

/** The parameter that a decorator injects the response into. */
export function injectedBy(node: TSESTree.Node): Injected | null {
  const holder = node.type === 'Decorator' && isParameter(node.parent) ? parameterPattern(node.parent) : null;
  const owner = holder?.parent;
  return holder?.type === 'Identifier' && owner !== undefined && isFunction(owner) ? { owner, holder } : null;
}

/**
 * The decorator that makes the method of a route send the response by itself, or return it, where one injects it; null where
 * the framework answers all the same.
 */
export function matchInjection(file: SourceFile, owner: FunctionNode, holder: TSESTree.Node): ShapeMatch | null {
  const method = owner.parent;
  if (method?.type !== 'MethodDefinition' || holder.type !== 'Identifier') return null;
  for (const parameter of owner.params) {
    const pattern = parameterPattern(parameter);
    if (pattern.type !== 'Identifier' || pattern.name !== holder.name) continue;
    // Parsers of plain JavaScript give no such list.
    for (const decorator of pattern.decorators ?? []) {
      const match = matchShape(file, decorator);
      if (match === null || routeDecorators(file, method).length === 0) continue;
      const { takes, hands } = match.shape.shape;
      if (hands !== undefined || (takes !== undefined && !standsBeside(method, takes.unless))) return match;
    }
  }
  return null;
}

function isParameter(node: TSESTree.Node): node is TSESTree.Parameter {
  return node.type === 'Identifier' || node.type === 'AssignmentPattern';
}
