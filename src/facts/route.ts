import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { identify } from './evidence.ts';
import { findVariable, type SourceFile } from './file.ts';
import { functionOf } from './functions.ts';
import { originOf } from './imports.ts';
import { calledMember, chainStart, keyName, memberName, outermost, unwrap, type FunctionNode } from './syntax.ts';
import { tableIndex } from './tables.ts';
import { readValues } from './value.ts';
import { findHandlers, functionName, type HandlerMatch } from './voters/handlers.ts';

/**
 * Whether nothing else works on the response of a handler: no middleware in its route, none that its application uses
 * further up and that nobody can see, no wrapper around it. Null where a function is no handler that the tables know.
 */
export function isAlone(file: SourceFile, owner: FunctionNode): boolean | null {
  const handlers = findHandlers(file, owner);
  if (handlers === 'foreign' || handlers.length === 0) return hasDecoratedParameter(owner) ? true : null;
  return handlers.every((match) => isAloneIn(file, owner, match));
}

/** `create(@Res() res)`: Nest calls the method, and its table knows it by the decorator. */
function hasDecoratedParameter({ params }: FunctionNode): boolean {
  return params.some((parameter) => 'decorators' in parameter && (parameter.decorators?.length ?? 0) > 0);
}

function isAloneIn(file: SourceFile, owner: FunctionNode, { at, handler }: HandlerMatch): boolean {
  // Found by its export, from a file that the framework loads; a type alone says nothing of the route.
  if (at.type !== 'CallExpression' && at.type !== 'NewExpression')
    return handler.spec.exported !== undefined && outermost(owner).parent?.type !== 'CallExpression';
  const own = at.arguments.filter((argument) => holdsHandler(file, argument, owner));
  if (own.length !== 1) return false;
  const hooks = new Set(
    tableIndex.handlers
      .filter(({ table }) => table === handler.table)
      .flatMap(({ spec }) => spec.properties ?? [])
      .filter((name) => name !== 'handler' && name !== '*'),
  );
  return (
    at.arguments.every((argument) => own.includes(argument) || isPath(file, argument) || isPlainObject(argument)) &&
    at.arguments.every((argument) => !hasHooks(argument, hooks, owner)) &&
    !isBehindMiddleware(file, at, handler)
  );
}

function holdsHandler(file: SourceFile, argument: TSESTree.Node, owner: FunctionNode): boolean {
  const node = unwrap(argument);
  if (node === owner) return true;
  if (node.type === 'ObjectExpression')
    return node.properties.some(
      (property) => property.type === 'Property' && holdsHandler(file, property.value, owner),
    );
  const name = functionName(owner);
  return node.type === 'Identifier' && name !== null && findVariable(file, node) === findVariable(file, name);
}

function isPath(file: SourceFile, argument: TSESTree.Node): boolean {
  const node = unwrap(argument);
  if (node.type === 'Literal' || node.type === 'TemplateLiteral') return true;
  if (node.type === 'ArrayExpression')
    return node.elements.every((element) => element !== null && isPath(file, element));
  const { values, complete } = readValues(file, node);
  return complete && values.every(({ value }) => typeof value === 'string');
}

function isPlainObject(argument: TSESTree.Node): boolean {
  const node = unwrap(argument);
  return node.type === 'ObjectExpression' && node.properties.every((property) => property.type === 'Property');
}

/** `app.get('/x', { preHandler: authenticate }, handler)`. */
function hasHooks(argument: TSESTree.Node, hooks: ReadonlySet<string>, owner: FunctionNode): boolean {
  const node = unwrap(argument);
  if (node.type !== 'ObjectExpression') return false;
  return node.properties.some((property) => {
    if (property.type !== 'Property') return true;
    if (unwrap(property.value) === owner) return false;
    // The name of a hook may also be that of something else: `method: 'GET'`.
    const isHook = hooks.has(keyName(property) ?? '') && unwrap(property.value).type !== 'Literal';
    return isHook || hasHooks(property.value, hooks, owner);
  });
}

/** `app.use(authenticate)` and `router.route('/x').all(authenticate).get(handler)`, before the handler. */
function isBehindMiddleware(
  file: SourceFile,
  at: TSESTree.CallExpression | TSESTree.NewExpression,
  handler: HandlerMatch['handler'],
): boolean {
  const callee = unwrap(at.callee);
  if (callee.type !== 'MemberExpression') return false;
  for (let link = unwrap(callee.object); link.type === 'CallExpression';) {
    const member = calledMember(link);
    if (member === null) break;
    if (/^(?:all|use)$/.test(memberName(member) ?? '')) return true;
    link = unwrap(member.object);
  }
  const root = chainStart(callee.object);
  const references = findVariable(file, root)?.references ?? [];
  return references.some((reference) => usesUnseen(file, reference, at, handler));
}

function usesUnseen(
  file: SourceFile,
  { identifier }: TSESLint.Scope.Reference,
  at: TSESTree.Node,
  { table, on }: HandlerMatch['handler'],
): boolean {
  const member = identifier.parent;
  if (member.type !== 'MemberExpression' || !/^(?:use|addHook)$/.test(memberName(member) ?? '')) return false;
  const call = outermost(member).parent;
  if (call?.type !== 'CallExpression' || call === at || call.range[0] > at.range[0]) return false;
  return call.arguments.some((argument) => {
    const node = unwrap(argument);
    if (functionOf(file, node) !== null || isPath(file, node)) return false;
    const verdict = identify(file, node);
    if (on !== null && verdict !== null && verdict !== 'foreign' && verdict.refs.includes(on)) return false;
    // The framework's own middleware reads the request: `express.json()`.
    const origin = node.type === 'CallExpression' ? originOf(file, node.callee) : null;
    return origin === null || !table.packages.includes(origin.module);
  });
}
