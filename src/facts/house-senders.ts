import type { TSESTree } from '@typescript-eslint/utils';
import { findVariable, type SourceFile } from './file.ts';
import { functionOf } from './functions.ts';
import { matchShape, type ShapeMatch } from './shapes.ts';
import { chainCalls, outermost, unwrap, type FunctionNode } from './syntax.ts';

/**
 * A call of a function of the file that certainly sends the response it is given, and does nothing else with it:
 * `fail(res, 400)`, where `const fail = (res, code) => res.status(code).end()`. As the form that the function sends with.
 *
 * @param position which of the arguments the response is
 */
export function matchHouseSender(file: SourceFile, node: TSESTree.CallExpression, position: number): ShapeMatch | null {
  const owner = calledFunction(file, node);
  const parameter = owner?.params[position];
  if (owner === null || owner.async || owner.generator || parameter?.type !== 'Identifier') return null;
  const uses = findVariable(file, parameter)?.references ?? [];
  const [use] = uses;
  if (uses.length !== 1 || use === undefined) return null;
  const first = outermost(use.identifier.parent).parent;
  for (const call of first === undefined ? [] : chainCalls(first)) {
    const match = matchShape(file, call);
    if (match?.shape.shape.ends === true && match.shape.shape.must === undefined)
      return isReached(owner, call) ? { ...match, node } : null;
  }
  return null;
}

function calledFunction(file: SourceFile, { callee, arguments: args }: TSESTree.CallExpression): FunctionNode | null {
  if (callee.type !== 'Identifier' || args.some(({ type }) => type === 'SpreadElement')) return null;
  return functionOf(file, callee);
}

/** Whether nothing can come between the start of a function and a call in it, and the function comes back from there. */
function isReached({ body }: FunctionNode, call: TSESTree.CallExpression): boolean {
  const whole = outermost(chainCalls(call)[0] ?? call);
  if (body.type !== 'BlockStatement') return unwrap(body) === unwrap(whole);
  const statement = whole.parent;
  const index = body.body.findIndex((one) => one === statement);
  if (index === -1) return false;
  return body.body.every(
    ({ type }, at) =>
      at === index ||
      type === 'VariableDeclaration' ||
      (at < index ? type === 'ExpressionStatement' : type === 'ReturnStatement'),
  );
}
