import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from './file.ts';
import { calledMember, enclosingFunction, memberName, type FunctionNode } from './syntax.ts';
import { exportedNames, findHandlers, type HandlerMatch } from './voters/handlers.ts';

/** Names of request methods, also as frameworks abbreviate them. Anything else (`all`, `use`) stands for several. */
const methods: ReadonlyMap<string, string> = new Map([
  ...['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY'].map(
    (name) => [name, name] as const,
  ),
  ['DEL', 'DELETE'],
]);

/**
 * The method of the requests that a place in the code answers, in capitals: that of the handler around it. Null where nobody
 * knows, or where it is more than one.
 */
export function requestMethod(file: SourceFile, node: TSESTree.Node): string | null {
  for (let owner = enclosingFunction(node); owner !== null; owner = enclosingFunction(owner)) {
    const handlers = findHandlers(file, owner);
    if (handlers === 'foreign') return null;
    if (handlers.length > 0) return soleMethod(file, owner, handlers);
  }
  return null;
}

function soleMethod(file: SourceFile, owner: FunctionNode, handlers: readonly HandlerMatch[]): string | null {
  const found = new Set(handlers.map((match) => methodOf(file, owner, match)));
  const [method] = found;
  return found.size === 1 ? (method ?? null) : null;
}

function methodOf(file: SourceFile, owner: FunctionNode, { handler, at }: HandlerMatch): string | null {
  if (handler.spec.named !== 'method') return null;
  if (at.type === 'CallExpression') {
    const member = calledMember(at);
    return methods.get((member === null ? null : memberName(member))?.toUpperCase() ?? '') ?? null;
  }
  const names = exportedNames(file, owner).filter((name) => handler.spec.exported?.includes(name) === true);
  const [name] = names;
  return names.length === 1 ? (methods.get(name?.toUpperCase() ?? '') ?? null) : null;
}
