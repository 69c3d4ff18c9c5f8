import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { identify } from './evidence.ts';
import { findVariable, type SourceFile } from './file.ts';
import type { ShapeMatch } from './shapes.ts';
import { constantObject, isLibraryConstant, readValues } from './value.ts';
import { ancestorsOf, findProperty, keyName, lastName, outermost, unwrap } from './syntax.ts';
import { tableIndex } from './tables.ts';
import { isTellingStatus } from './telling-comparisons.ts';
import { instanceHasStatus } from './voters/types.ts';

/** A house error from another file, with the argument that is its code. */
export interface HouseError {
  readonly match: ShapeMatch;
  readonly code: TSESTree.Node;
}

/**
 * An error of the project's own that is made with a code: `throw new AppError('no such user', 404)`, `super(message, 404)`
 * in a class that extends one, and `throw createHttpError('no such user', 404)`. What makes it is in another file, so that only
 * the shape speaks for it: a name that says error or exception, and one code of 400–599 among the arguments. The type checker
 * settles it: an instance has a status, or it is no such error. So does what tells a status code from any other number.
 */
export function matchHouseError(
  file: SourceFile,
  node: TSESTree.NewExpression | TSESTree.CallExpression,
): HouseError | null {
  const isFactory = node.type === 'CallExpression' && node.callee.type !== 'Super';
  const callee = node.type === 'CallExpression' && !isFactory ? superClassOf(node) : node.callee;
  if (callee === null) return null;
  const name = lastName(unwrap(callee)) ?? '';
  const [shape] = tableIndex.shapesByHolder.get('construct:')?.get('errors.house') ?? [];
  if (shape === undefined || !/(?:Error|Exception)$/.test(name) || (isFactory && !isRaised(node))) return null;
  const code = soleCode(file, node.arguments);
  if (code === null) return null;
  const isSaid = isLibraryConstant(file, code);
  const known = identify(file, callee);
  // A function that is called an error by its last word, as `createHttpError`, is none of what its name says.
  if ((known !== null && known !== 'foreign' && known.by !== 'names') || isLocal(file, callee)) return null;
  const typed = node.type === 'NewExpression' ? instanceHasStatus(file, node) : null;
  // Without a type, a class of another package is that package's affair.
  if (typed === false || (typed === null && known === 'foreign' && !isSaid)) return null;
  const isSure = typed === true || isSaid || isTold(file, node, callee, code);
  const identity = {
    refs: [shape.on],
    level: isSure ? 'inferred' : 'guessed',
    by: typed === true ? 'types' : 'shape',
  } as const;
  return { match: { node, shape, identity, ref: shape.on, receiver: null, arguments: node.arguments }, code };
}

/**
 * Whether something tells that the number is a status code: the name of what makes the error, that of the member, the `next` of
 * a middleware that gets it, a code that hardly numbers anything else, here or where the file makes another one.
 */
function isTold(
  file: SourceFile,
  node: TSESTree.NewExpression | TSESTree.CallExpression,
  callee: TSESTree.Node,
  code: TSESTree.Node,
): boolean {
  return (
    /http|api|status/i.test(lastName(unwrap(callee)) ?? '') ||
    (code.parent?.type === 'Property' && keyName(code.parent) === 'statusCode') ||
    receiverOf(node) === 'next' ||
    isTelling(file, code) ||
    isToldElsewhere(file, callee)
  );
}

function isTelling(file: SourceFile, code: TSESTree.Node): boolean {
  return readValues(file, code).values.some(({ value }) => isTellingStatus(value));
}

const toldElsewhere = new WeakMap<TSESLint.Scope.Variable, boolean>();

/** `throw new AppError('no such user', 404)`, and then `throw new AppError('not saved', 500)`. */
function isToldElsewhere(file: SourceFile, callee: TSESTree.Node): boolean {
  const node = unwrap(callee);
  const variable = findVariable(file, node);
  if (variable === null) return false;
  const known = toldElsewhere.get(variable);
  if (known !== undefined) return known;
  const isFound = variable.references.some(({ identifier: { parent } }) => {
    const code =
      parent?.type === 'NewExpression' || parent?.type === 'CallExpression' ? soleCode(file, parent.arguments) : null;
    return code !== null && isTelling(file, code);
  });
  toldElsewhere.set(variable, isFound);
  return isFound;
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
  const definition = findVariable(file, node)?.defs[0]?.node;
  return definition?.type === 'ClassDeclaration' || definition?.type === 'FunctionDeclaration';
}

/** Whether what a call makes can only be an error: `throw createError(404)`, `next(createError(404))`. */
function isRaised(node: TSESTree.CallExpression): boolean {
  return outermost(node).parent?.type === 'ThrowStatement' || /^(?:next|reject)$/.test(receiverOf(node) ?? '');
}

/** The name of the function that gets an error as its first argument. */
function receiverOf(node: TSESTree.NewExpression | TSESTree.CallExpression): string | null {
  const outer = outermost(node);
  const { parent } = outer;
  return parent?.type === 'CallExpression' && parent.arguments[0] === outer ? lastName(unwrap(parent.callee)) : null;
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
