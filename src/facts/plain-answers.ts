import type { TSESTree } from '@typescript-eslint/utils';
import { findVariable, type SourceFile } from './file.ts';
import { matchHouseSender } from './house-senders.ts';
import { matchShape } from './shapes.ts';
import { calledMember, callTaking, enclosingFunction, type FunctionNode, isFunction, outermost } from './syntax.ts';

/**
 * Whether every answer that a function gives with a response is whole and its last word: one chain that sets the status at
 * most once and then sends, after which the function ends. Most handlers do nothing else, and there is no path to follow.
 */
export function answersPlainly(file: SourceFile, owner: FunctionNode, start: TSESTree.Node): boolean {
  const variable = findVariable(file, start);
  return (
    variable?.references.every(({ identifier }) => {
      const calls = callsOn(identifier);
      const last = calls.at(-1);
      if (last === undefined) return !isAssigned(identifier) && !isTaken(file, identifier);
      const answer = answerOf(file, calls);
      return answer === 'none' || enclosingFunction(identifier) !== owner || (answer === 'whole' && endsFunction(last));
    }) === true
  );
}

/** The calls of the chain that starts at an expression or at a part of it (`ctx.res.end()`), in the order in which they happen. */
function callsOn(start: TSESTree.Node): readonly TSESTree.CallExpression[] {
  const calls: TSESTree.CallExpression[] = [];
  for (let at = outermost(start); at.parent?.type === 'MemberExpression' && at.parent.object === at;) {
    const member = at.parent;
    const call = outermost(member).parent;
    if (call?.type === 'MemberExpression' && calls.length === 0) {
      at = outermost(member);
      continue;
    }
    if (call?.type !== 'CallExpression' || calledMember(call) !== member) break;
    calls.push(call);
    at = outermost(call);
  }
  return calls;
}

/** `res.statusCode = 404`, and `res = other`. */
function isAssigned(start: TSESTree.Node): boolean {
  let at = outermost(start);
  while (at.parent?.type === 'MemberExpression' && at.parent.object === at) at = outermost(at.parent);
  return at.parent?.type === 'AssignmentExpression' && at.parent.left === at;
}

/** `send(res, 404)`, of a framework or of the file itself. */
function isTaken(file: SourceFile, start: TSESTree.Node): boolean {
  const call = callTaking(start);
  if (call === null) return false;
  const position = call.arguments.findIndex((argument) => argument === start);
  return (
    matchShape(file, call)?.shape.shape.response !== undefined ||
    (position !== -1 && matchHouseSender(file, call, position) !== null)
  );
}

/** What a chain does: nothing to the status and the content, or everything, or something that others add to. */
function answerOf(file: SourceFile, calls: readonly TSESTree.CallExpression[]): 'none' | 'whole' | 'partial' {
  let sets = 0;
  let isSent = false;
  for (const call of calls) {
    const shape = matchShape(file, call)?.shape.shape;
    if (shape === undefined) continue;
    // It may have a status of its own: `reply.code(404).send(new Response(body))`.
    if (call.arguments.some(({ type }) => type === 'NewExpression')) return 'partial';
    if (isSent || (sets > 0 && shape.role !== undefined)) return 'partial';
    if (shape.ends === true) isSent = true;
    else if (shape.commits === true) return 'partial';
    else if (shape.role === 'set') sets += 1;
    else if (shape.body !== undefined) return 'partial';
  }
  if (isSent) return 'whole';
  return sets === 0 ? 'none' : 'partial';
}

/** Whether the function has nothing left to do after an expression: it returns it, or no statement follows on the way out. */
function endsFunction(node: TSESTree.Node): boolean {
  const { parent } = outermost(node);
  if (parent?.type === 'ReturnStatement') return !isInFinalized(parent);
  if (parent?.type === 'ArrowFunctionExpression') return true;
  return parent?.type === 'ExpressionStatement' && isLastStatement(parent);
}

/** A `finally` runs after a `return`. */
function isInFinalized(node: TSESTree.Node): boolean {
  for (let at = node.parent; at !== undefined && !isFunction(at); at = at.parent)
    if (at.type === 'TryStatement' && at.finalizer !== null) return true;
  return false;
}

function isLastStatement(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'BlockStatement': {
      const next = parent.body[parent.body.findIndex((one) => one === node) + 1];
      if (next?.type === 'ReturnStatement') return next.argument === null && !isInFinalized(next);
      return next === undefined && isLastStatement(parent);
    }
    case 'IfStatement':
    case 'CatchClause':
      return isLastStatement(parent);
    case 'TryStatement':
      return parent.finalizer === null && isLastStatement(parent);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return true;
    default:
      return false;
  }
}
