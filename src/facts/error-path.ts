import type { TSESTree } from '@typescript-eslint/utils';
import { findVariable, type SourceFile } from './file.ts';
import { ancestorsOf, calledMember, enclosingFunction, isFunction, memberName, type FunctionNode } from './syntax.ts';
import { findHandlers } from './voters/handlers.ts';

/**
 * Where code that runs because something went wrong stands: in a `catch` clause, or in a function that the framework calls
 * with an error. Null elsewhere, and behind a condition that asks for the error: `if (error.code === 'ENOENT')` may well find
 * that all is fine.
 */
export function findErrorPath(file: SourceFile, node: TSESTree.Node): 'catch' | 'handler' | null {
  const error = errorAround(file, node);
  if (error === null) return null;
  const uses = error.param === null ? [] : referencesOf(file, error.param);
  const asks = conditionsBetween(node, error.scope).some((test) =>
    uses.some(({ range }) => range[0] >= test.range[0] && range[1] <= test.range[1]),
  );
  return asks ? null : error.as;
}

/** Where an error is handled, and what holds it. */
interface ErrorScope {
  readonly scope: TSESTree.Node;
  readonly param: TSESTree.Node | null;
  readonly as: 'catch' | 'handler';
}

function errorAround(file: SourceFile, node: TSESTree.Node): ErrorScope | null {
  for (const at of ancestorsOf(node)) {
    if (isFunction(at)) break;
    if (at.type === 'CatchClause') return { scope: at, param: at.param, as: 'catch' };
  }
  const owner = enclosingFunction(node);
  if (owner !== null && isRejectionHandler(owner)) return { scope: owner, param: owner.params[0] ?? null, as: 'catch' };
  const handlers = owner === null ? [] : findHandlers(file, owner);
  if (owner === null || handlers === 'foreign') return null;
  const answers = handlers.some(
    ({ handler: { spec } }) => spec.afterError === true || spec.afterError === owner.params.length,
  );
  return answers ? { scope: owner, param: owner.params[0] ?? null, as: 'handler' } : null;
}

/** `find().catch((err) => …)`, `find().then(show, (err) => …)`. */
function isRejectionHandler(owner: FunctionNode): boolean {
  const { parent } = owner;
  const member = parent.type === 'CallExpression' ? calledMember(parent) : null;
  if (parent.type !== 'CallExpression' || member === null) return false;
  const position = parent.arguments.findIndex((argument) => argument === owner);
  const name = memberName(member);
  return (name === 'catch' && position === 0) || (name === 'then' && position === 1);
}

function referencesOf(file: SourceFile, param: TSESTree.Node): readonly TSESTree.Node[] {
  if (param.type !== 'Identifier') return [];
  return (findVariable(file, param)?.references ?? []).map(({ identifier }) => identifier);
}

/** The conditions that lead from a scope to a node in it. */
function conditionsBetween(node: TSESTree.Node, scope: TSESTree.Node): readonly TSESTree.Node[] {
  const tests: TSESTree.Node[] = [];
  for (let at: TSESTree.Node | undefined = node; at !== undefined && at !== scope; at = at.parent) {
    const parent: TSESTree.Node | undefined = at.parent;
    if ((parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression') && parent.test !== at)
      tests.push(parent.test);
    if (parent?.type === 'SwitchStatement') tests.push(parent.discriminant);
    if (parent?.type === 'LogicalExpression' && parent.right === at) tests.push(parent.left);
  }
  return tests;
}
