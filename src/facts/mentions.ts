import type { TSESTree } from '@typescript-eslint/utils';
import { findVariable, type SourceFile } from './file.ts';
import { followPath, matchShape } from './shapes.ts';
import { lastName, memberName, outermost, unwrap } from './syntax.ts';

/** So many mentions are looked at: a variable with more is no answer to anything. */
const mostMentions = 100;

/** Where else the file reads the same member of the same variable, or the same variable. */
export function mentionsOf(file: SourceFile, read: TSESTree.Node): readonly TSESTree.Node[] {
  const path: string[] = [];
  let root = unwrap(read);
  while (root.type === 'MemberExpression') {
    path.unshift(memberName(root) ?? '');
    root = unwrap(root.object);
  }
  const references = findVariable(file, root)?.references ?? [];
  return references.length > mostMentions
    ? []
    : references.flatMap(({ identifier }) => memberAt(identifier, path) ?? []).filter((one) => one !== unwrap(read));
}

/** The member of a mention at a path of names. */
function memberAt(mention: TSESTree.Node, path: readonly string[]): TSESTree.Node | null {
  let at = mention;
  for (const name of path) {
    const whole = outermost(at);
    const member = whole.parent;
    if (member?.type !== 'MemberExpression' || member.object !== whole || memberName(member) !== name) return null;
    at = member;
  }
  return at;
}

/**
 * Whether the file sends what is read as a status elsewhere: `response.code === 500`, and then `res.status(response.code)`;
 * `status !== 200`, and then `new Response(text, { status })`.
 */
export function isSentElsewhere(file: SourceFile, read: TSESTree.Node): boolean {
  const name = lastName(read);
  if (name === null || !/^(?:status|\w*[cC]ode)$/.test(name)) return false;
  return mentionsOf(file, read).some((mention) => {
    const whole = outermost(mention);
    const call = receiverOf(whole);
    if (call === null) return false;
    const match = matchShape(file, call);
    const { role, code } = match?.shape.shape ?? {};
    if (match === null || match.identity.level === 'guessed' || (role !== 'set' && role !== 'send')) return false;
    return typeof code === 'object' && followPath(file, match.arguments, code) === whole;
  });
}

/** The call or construction that is given a value: as an argument, or in an object that is one. */
function receiverOf(value: TSESTree.Node): TSESTree.CallExpression | TSESTree.NewExpression | null {
  const { parent } = value;
  const given = parent?.type === 'Property' && parent.value === value ? outermost(parent.parent) : value;
  const call = given.parent;
  return (call?.type === 'CallExpression' || call?.type === 'NewExpression') && call.callee !== given ? call : null;
}
