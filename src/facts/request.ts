import type { TSESTree } from '@typescript-eslint/utils';
import type { FrameworkTable } from '../frameworks/types.ts';
import { assumptionsAt } from './assumptions.ts';
import { exportedNames } from './exported-names.ts';
import type { SourceFile } from './file.ts';
import { isExport, originOf, soleValue } from './imports.ts';
import {
  calledMember,
  enclosingFunction,
  findProperty,
  memberName,
  outermost,
  unwrap,
  type FunctionNode,
} from './syntax.ts';
import { tableIndex, type IndexedHandler } from './tables.ts';
import { readValues } from './value.ts';
import { findHandlers, type HandlerMatch } from './voters/handlers.ts';

/** Names of request methods, also as frameworks abbreviate them. Anything else (`all`, `use`) stands for several. */
const methods: ReadonlyMap<string, string> = new Map([
  ...['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY'].map(
    (name) => [name, name] as const,
  ),
  ['DEL', 'DELETE'],
  ['OPTS', 'OPTIONS'],
]);

/**
 * The method of the requests that a place in the code answers, in capitals: that of the handler around it, or of the method
 * that it decorates. Null where nobody knows, or where it is more than one.
 */
export function requestMethod(file: SourceFile, node: TSESTree.Node): string | null {
  if (node.type === 'Decorator')
    return node.parent.type === 'MethodDefinition' ? decoratedFor(file, node.parent) : null;
  for (let owner = enclosingFunction(node); owner !== null; owner = enclosingFunction(owner)) {
    const decorated = owner.parent.type === 'MethodDefinition' ? decoratedFor(file, owner.parent) : null;
    if (decorated !== null) return decorated;
    const handlers = findHandlers(file, owner);
    if (handlers === 'foreign') return null;
    if (handlers.length > 0) return soleMethod(file, owner, handlers) ?? askedMethod(file, node);
  }
  return null;
}

/** The method that a condition around a place asks for: `if (req.method === 'POST') { … }`. */
function askedMethod(file: SourceFile, node: TSESTree.Node): string | null {
  for (const { test, truth } of assumptionsAt(node)) {
    if (!truth || test.type !== 'BinaryExpression' || !/^===?$/.test(test.operator)) continue;
    const read = unwrap(test.left);
    if (read.type === 'MemberExpression' && memberName(read) === 'method') return methodValue(file, test.right);
  }
  return null;
}

function soleMethod(file: SourceFile, owner: FunctionNode, handlers: readonly HandlerMatch[]): string | null {
  const found = new Set(handlers.map((match) => methodOf(file, owner, match)));
  const [method] = found;
  return found.size === 1 ? (method ?? null) : null;
}

function methodOf(file: SourceFile, owner: FunctionNode, { handler, at }: HandlerMatch): string | null {
  const { named, exported } = handler.spec;
  if (named === undefined) return null;
  if (named === 'file') return nameMethod(/\.([a-z]+)\.[cm]?[jt]s$/.exec(file.path)?.[1]);
  if (at.type === 'CallExpression') {
    const member = calledMember(at);
    const own = nameMethod(member === null ? null : memberName(member));
    return own ?? methodBeside(file, owner) ?? (at.arguments[0] === undefined ? null : methodIn(file, at.arguments[0]));
  }
  const names = exportedNames(file, owner).filter((name) => exported?.includes(name) === true);
  const [name] = names;
  if (names.length !== 1 || name === undefined) return null;
  return nameMethod(named === 'method' ? name : named[name]);
}

function nameMethod(name: string | null | undefined): string | null {
  return methods.get(name?.toUpperCase() ?? '') ?? null;
}

/** `{ method: 'POST', url, handler }`, also where the handler is further in: `{ method, options: { handler } }`. */
function methodBeside(file: SourceFile, owner: FunctionNode): string | null {
  for (let at = outermost(owner).parent; at?.type === 'Property' || at?.type === 'ObjectExpression'; at = at.parent) {
    const property = at.type === 'ObjectExpression' ? findProperty(at, 'method') : 'missing';
    if (property === 'unknown') return null;
    if (property !== 'missing') return methodValue(file, property.value);
  }
  return null;
}

/** What a route call is passed first: `app.on('POST', …)`, `app.openapi(createRoute({ method: 'post' }), …)`. */
function methodIn(file: SourceFile, argument: TSESTree.Node, depth = 0): string | null {
  const node = unwrap(argument);
  switch (node.type) {
    case 'ObjectExpression': {
      const property = findProperty(node, 'method');
      return typeof property === 'string' ? null : methodValue(file, property.value);
    }
    case 'CallExpression':
      return node.arguments[0] === undefined || depth > 2 ? null : methodIn(file, node.arguments[0], depth + 1);
    case 'Identifier': {
      const made = soleValue(file, node);
      return made === null || depth > 2 ? null : methodIn(file, made, depth + 1);
    }
    default:
      return methodValue(file, node);
  }
}

function methodValue(file: SourceFile, node: TSESTree.Node): string | null {
  const { values, complete } = readValues(file, node);
  const [value] = values;
  return complete && values.length === 1 && typeof value?.value === 'string' ? nameMethod(value.value) : null;
}

/** The method that a decorator names: `@Post('/users')`. */
function decoratedFor(file: SourceFile, method: TSESTree.MethodDefinition): string | null {
  const [found, other] = routeDecorators(file, method);
  return found === undefined || other !== undefined ? null : nameMethod(found.name);
}

interface RouteDecorator {
  readonly name: string;
  readonly table: FrameworkTable;
}

/** The frameworks' objects that a decorated method returns, by the decorators that say so: Nest's `@Redirect()`. */
export function decoratedReturns(file: SourceFile, method: TSESTree.MethodDefinition): readonly IndexedHandler[] {
  return handlersOf(file, method, ({ spec }) => spec.returns !== undefined).map(({ handler }) => handler);
}

/** The decorators that make a function, which is a method then, answer requests, with their frameworks. */
export function routeDecoratorsOf(file: SourceFile, { parent }: FunctionNode): readonly RouteDecorator[] {
  return parent?.type === 'MethodDefinition' ? routeDecorators(file, parent) : [];
}

/** The decorators of a method that make it answer requests, with their frameworks. */
export function routeDecorators(file: SourceFile, method: TSESTree.MethodDefinition): readonly RouteDecorator[] {
  return handlersOf(file, method, ({ spec }) => spec.returns === undefined).map(({ name, handler }) => ({
    name,
    table: handler.table,
  }));
}

/** What the tables say of a method by its decorators: the first of each. */
function handlersOf(
  file: SourceFile,
  method: TSESTree.MethodDefinition,
  isWanted: (handler: IndexedHandler) => boolean,
): readonly { readonly name: string; readonly handler: IndexedHandler }[] {
  // Parsers of plain JavaScript give no such list.
  return (method.decorators ?? []).flatMap((decorator) => {
    const expression = unwrap(decorator.expression);
    const origin = originOf(file, expression.type === 'CallExpression' ? expression.callee : expression);
    if (origin === null) return [];
    const found = tableIndex.handlers
      .filter(isWanted)
      .flatMap((handler) =>
        (handler.spec.decorated ?? []).flatMap((one) => (isExport(origin, one) ? [{ name: one.name, handler }] : [])),
      );
    return found.slice(0, 1);
  });
}

/** The code that the framework sends for a decorated method that only returns; null where its table does not say. */
export function defaultCodeOf(file: SourceFile, method: TSESTree.MethodDefinition): number | null {
  const name = decoratedFor(file, method);
  const codes = routeDecorators(file, method)[0]?.table.defaultCodes;
  return codes === undefined || name === null ? null : (codes[name] ?? 200);
}
