import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from './file.ts';
import { followPath, matchShape, type ShapeMatch } from './shapes.ts';
import { calledMember, chainStart, outermost, unwrap } from './syntax.ts';

/** What is given as the reason phrase: with the code, in the same chain, or in the statements next to it. */
export function findReason(file: SourceFile, match: ShapeMatch): TSESTree.Node | null {
  const own = reasonIn(file, match);
  if (own !== null || match.receiver === null) return own;
  const chain = chainEnd(match.node);
  return reasonInChain(file, chain) ?? reasonBeside(file, match.receiver, chain);
}

function reasonIn(file: SourceFile, { shape: { shape }, arguments: args }: ShapeMatch): TSESTree.Node | null {
  const reason = shape.reason === undefined ? 'missing' : followPath(file, args, shape.reason);
  return typeof reason === 'string' ? null : reason;
}

function chainEnd(node: TSESTree.Node): TSESTree.Node {
  const at = outermost(node);
  const member = at.parent;
  const call = member?.type === 'MemberExpression' && member.object === at ? outermost(member).parent : undefined;
  return call?.type === 'CallExpression' && calledMember(call) === member ? chainEnd(call) : at;
}

/** `h.response(x).code(404).message('Not Found')` */
function reasonInChain(file: SourceFile, end: TSESTree.Node): TSESTree.Node | null {
  for (let at = unwrap(end); at.type === 'CallExpression';) {
    const match = matchShape(file, at);
    if (match !== null && match.shape.shape.role === undefined && match.shape.shape.reason !== undefined)
      return reasonIn(file, match);
    const member = calledMember(at);
    if (member === null) return null;
    at = unwrap(member.object);
  }
  return null;
}

/** `res.statusMessage = 'Not Found'` before or after the code, with nothing but other statements on the response between. */
function reasonBeside(file: SourceFile, receiver: TSESTree.Node, end: TSESTree.Node): TSESTree.Node | null {
  const statement = end.parent;
  if (statement?.type !== 'ExpressionStatement') return null;
  const { parent } = statement;
  const list: readonly TSESTree.Node[] =
    parent.type === 'BlockStatement' || parent.type === 'Program' ? parent.body : [];
  const index = list.indexOf(statement);
  const subject = file.sourceCode.getText(chainStart(receiver));
  return (
    reasonAmong(file, subject, list.slice(0, index).reverse()) ?? reasonAmong(file, subject, list.slice(index + 1))
  );
}

function reasonAmong(file: SourceFile, subject: string, statements: readonly TSESTree.Node[]): TSESTree.Node | null {
  for (const statement of statements) {
    if (statement.type !== 'ExpressionStatement') return null;
    const match = matchShape(file, unwrap(statement.expression));
    if (match?.receiver === undefined || match.receiver === null) continue;
    if (file.sourceCode.getText(chainStart(match.receiver)) !== subject) continue;
    const { role, ends, reason } = match.shape.shape;
    // A send belongs to another response.
    if (role !== undefined || ends === true) return null;
    if (reason !== undefined) return reasonIn(file, match);
  }
  return null;
}
