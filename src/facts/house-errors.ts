import type { TSESTree } from '@typescript-eslint/utils';
import { identify } from './evidence.ts';
import { findVariable, type SourceFile } from './file.ts';
import type { ShapeMatch } from './shapes.ts';
import { constantObject, isLibraryConstant, readValues } from './value.ts';
import { ancestorsOf, findProperty, lastName, outermost, unwrap } from './syntax.ts';
import { tableIndex } from './tables.ts';
import { instanceHasStatus } from './voters/types.ts';

/** A house error from another file, with the argument that is its code. */
export interface HouseError {
  readonly match: ShapeMatch;
  readonly code: TSESTree.Node;
}

/**
 * An error of the project's own that is thrown with a code: `throw new AppError('no such user', 404)`, and `super(message, 404)`
 * in a class that extends one. Its class is in another file, so that only the shape speaks for it: a name that says error or
 * exception, and one code of 400–599 among the arguments. The type checker settles it: an instance has a status, or it is no
 * such error. So does a constant that stands for nothing but a status code: `new AppError('no such user', HttpStatus.NOT_FOUND)`.
 */
export function matchHouseError(
  file: SourceFile,
  node: TSESTree.NewExpression | TSESTree.CallExpression,
): HouseError | null {
  const callee = node.type === 'NewExpression' ? node.callee : superClassOf(node);
  if (callee === null) return null;
  const name = lastName(unwrap(callee)) ?? '';
  const [shape] = tableIndex.shapesByHolder.get('construct:')?.get('errors.house') ?? [];
  if (shape === undefined || !/(?:Error|Exception)$/.test(name) || !isThrown(node)) return null;
  const code = soleCode(file, node.arguments);
  const known = identify(file, callee);
  const isKnown = known !== null && known !== 'foreign';
  if (code === null || isKnown || isLocal(file, callee)) return null;
  const typed = node.type === 'NewExpression' ? instanceHasStatus(file, node) : null;
  const isSaid = isLibraryConstant(file, code);
  // Without a type, a class of another package is that package's affair.
  if (typed === false || (typed === null && known === 'foreign' && !isSaid)) return null;
  const identity = {
    refs: [shape.on],
    level: typed === true || isSaid ? 'inferred' : 'guessed',
    by: typed === true ? 'types' : 'shape',
  } as const;
  return { match: { node, shape, identity, ref: shape.on, receiver: null, arguments: node.arguments }, code };
}

/** The class that the one around a `super(…)` extends. */
function superClassOf(node: TSESTree.CallExpression): TSESTree.Node | null {
  if (node.callee.type !== 'Super') return null;
  for (const at of ancestorsOf(node))
    if (at.type === 'ClassDeclaration' || at.type === 'ClassExpression') return at.superClass;
  return null;
}

/** A class of the file says itself what it does with its arguments. */
function isLocal(file: SourceFile, callee: TSESTree.Node): boolean {
  const node = unwrap(callee);
  const definition = node.type === 'Identifier' ? findVariable(file, node)?.defs[0]?.node : undefined;
  return definition?.type === 'ClassDeclaration' || definition?.type === 'FunctionDeclaration';
}

/** Thrown, or handed to something that may throw it: `next(error)`, `reject(error)`. */
function isThrown(node: TSESTree.NewExpression | TSESTree.CallExpression): boolean {
  if (node.type === 'CallExpression') return true;
  const { parent } = outermost(node);
  return parent?.type === 'ThrowStatement' || parent?.type === 'CallExpression' || parent?.type === 'ReturnStatement';
}

/** The one argument that is a code of 400–599, or that of an object's `status` or `statusCode`. */
function soleCode(file: SourceFile, args: readonly TSESTree.Node[]): TSESTree.Node | null {
  const codes = args.flatMap((argument) => {
    if (argument.type === 'SpreadElement') return [];
    if (isErrorCode(file, argument)) return [argument];
    const object = constantObject(file, argument);
    return ['status', 'statusCode'].flatMap((name) => {
      const property = object === null ? 'missing' : findProperty(object, name);
      return typeof property === 'object' && isErrorCode(file, property.value) ? [property.value] : [];
    });
  });
  return codes.length === 1 ? (codes[0] ?? null) : null;
}

function isErrorCode(file: SourceFile, node: TSESTree.Node): boolean {
  const { values, complete } = readValues(file, node);
  return (
    complete &&
    values.length > 0 &&
    values.every(({ value }) => typeof value === 'number' && Number.isInteger(value) && value >= 400 && value <= 599)
  );
}
