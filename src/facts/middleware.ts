import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findVariable, nodesWithin, type SourceFile } from './file.ts';
import { functionOf } from './functions.ts';
import { calledMember, chainStart, memberName, type FunctionNode } from './syntax.ts';
import { findHandlers } from './voters/handlers.ts';

/** A function that works on answers which other functions make, and the call that puts it in front of them. */
interface Middleware {
  readonly owner: FunctionNode;
  readonly at: TSESTree.CallExpression;
}

/** What installs a function for all that comes after it, and for every route wherever it stands. */
const inOrder = /^use$/;
const always = /^(?:addHook|on(?:Request|Parse|Transform|BeforeHandle|AfterHandle|Send)|mapResponse|derive)$/;
const anyInstall = /\.(?:use|addHook|on[A-Z]\w+|mapResponse|derive)\s*\(/;

const known = new WeakMap<SourceFile, readonly Middleware[]>();

function middlewareOf(file: SourceFile): readonly Middleware[] {
  const found = known.get(file) ?? findMiddleware(file);
  known.set(file, found);
  return found;
}

function findMiddleware(file: SourceFile): readonly Middleware[] {
  const { ast, text } = file.sourceCode;
  if (!anyInstall.test(text)) return [];
  return nodesWithin(file, ast).flatMap((at) => {
    if (at.type !== 'CallExpression') return [];
    const name = nameOf(at);
    if (!inOrder.test(name) && !always.test(name)) return [];
    return at.arguments.flatMap((argument) => {
      const owner = functionOf(file, argument) ?? wrappedFunction(file, argument);
      return owner === null ? [] : [{ owner, at }];
    });
  });
}

/** `app.use(defineEventHandler((event) => …))`. */
function wrappedFunction(file: SourceFile, argument: TSESTree.Node): FunctionNode | null {
  const [wrapped] = argument.type === 'CallExpression' ? argument.arguments : [];
  return wrapped === undefined ? null : functionOf(file, wrapped);
}

function nameOf(call: TSESTree.CallExpression): string {
  const member = calledMember(call);
  return (member === null ? null : memberName(member)) ?? '';
}

/** The functions of the file that may work on the answers of a handler. */
export function middlewareAround(file: SourceFile, handler: FunctionNode): readonly FunctionNode[] {
  const handlers = findHandlers(file, handler);
  const routes = handlers === 'foreign' ? [] : handlers.map(({ at }) => at);
  return middlewareOf(file).flatMap(({ owner, at }) => {
    const isLater = inOrder.test(nameOf(at)) && routes.some((route) => isBefore(file, route, at));
    return owner === handler || isLater ? [] : [owner];
  });
}

/** Whether a route is installed on the same application before a middleware, which never sees its requests then. */
function isBefore(file: SourceFile, route: TSESTree.Node, at: TSESTree.CallExpression): boolean {
  const root = route.type === 'CallExpression' ? rootOf(file, route) : null;
  return root !== null && root === rootOf(file, at) && route.range[0] < at.range[0];
}

function rootOf(file: SourceFile, call: TSESTree.CallExpression): TSESLint.Scope.Variable | null {
  return findVariable(file, chainStart(call));
}
