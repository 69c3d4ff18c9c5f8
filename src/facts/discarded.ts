import type { TSESTree } from '@typescript-eslint/utils';
import { follow, identify } from './evidence.ts';
import { findVariable, type SourceFile } from './file.ts';
import { calledMember, enclosingFunction, isFunction, memberName, outermost, unwrap } from './syntax.ts';
import { findHandlers } from './voters/handlers.ts';

/**
 * Whether the value of an expression is thrown away: it stands as a statement, also through `&&`, `||`, `?:` and `void`, inside a
 * function. A constructor's or a setter's statement is not a handler's.
 */
export function isDiscarded(file: SourceFile, node: TSESTree.Node, must: 'return' | 'throw'): boolean {
  // `super(404)` makes what the constructor's caller throws.
  if (node.type === 'CallExpression' && (node.callee.type === 'Super' || changesReceiver(file, node))) return false;
  let at = outermost(node);
  while (at.parent?.type === 'LogicalExpression' || at.parent?.type === 'ConditionalExpression') {
    if (at.parent.type === 'LogicalExpression' ? at.parent.left === at : at.parent.test === at) return false;
    at = outermost(at.parent);
  }
  if (at.parent?.type !== 'ExpressionStatement') return false;
  const owner = enclosingFunction(node);
  if (owner === null) return false;
  const handlers = findHandlers(file, owner);
  if (handlers === 'foreign') return false;
  // Outside of a handler, `new Response(stream)` may be a trial of what the runtime can do.
  return node.type !== 'NewExpression' || must === 'throw' || handlers.length > 0 || returnsResponse(file, owner);
}

/** Whether a function answers with responses by the look of it: `return new Response(page)`, `return Response.json(user)`. */
function returnsResponse({ sourceCode }: SourceFile, owner: TSESTree.Node): boolean {
  return /\breturn\s+(?:await\s+)?(?:new\s+)?Response\b/.test(sourceCode.getText(owner));
}

/** Whether a fluent method changes what a variable holds: hapi's `response.code(404)`, unlike `h.response(x).code(404)`. */
function changesReceiver(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const member = calledMember(call);
  const name = member === null ? null : memberName(member);
  if (member === null || name === null || unwrap(member.object).type === 'CallExpression') return false;
  const receiver = identify(file, member.object);
  if (receiver === null || receiver === 'foreign') return false;
  return follow(receiver, 'methods', name)?.refs[0] === receiver.refs[0];
}

/**
 * The `try` around an expression whose `catch` keeps what it catches: it neither throws nor hands the caught value to
 * anything that could throw it on.
 */
export function findSwallowingTry(file: SourceFile, node: TSESTree.Node): TSESTree.TryStatement | null {
  let child: TSESTree.Node = node;
  for (let at = node.parent; at !== undefined && !isFunction(at); at = at.parent) {
    if (at.type === 'TryStatement' && at.block === child && at.handler !== null && !rethrows(file, at.handler))
      return at;
    if (at.type === 'Program') return null;
    child = at;
  }
  return null;
}

function rethrows(file: SourceFile, handler: TSESTree.CatchClause): boolean {
  const text = file.sourceCode.getText(handler.body);
  if (/\bthrow\b/.test(text)) return true;
  if (handler.param?.type !== 'Identifier') return handler.param !== null;
  const variable = findVariable(file, handler.param);
  return (variable?.references ?? []).some(({ identifier }) => {
    const { parent } = identifier;
    const passed = parent.type === 'CallExpression' && parent.arguments.some((argument) => argument === identifier);
    return (passed && !isLog(file, parent)) || parent.type === 'ReturnStatement';
  });
}

/** `console.error(error)` and `logger.warn(error)` keep what they are given to themselves. */
function isLog(file: SourceFile, call: TSESTree.CallExpression): boolean {
  return /\b(?:console|log|logger)\b/i.test(file.sourceCode.getText(call.callee));
}
