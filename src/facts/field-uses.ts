import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { FieldSetter } from '../frameworks/types.ts';
import { follow, identify } from './evidence.ts';
import type { SourceFile } from './file.ts';
import { findSetter, hasSetters } from './setters.ts';
import { followPath, matchShape } from './shapes.ts';
import { calledMember, memberName, outermost, unwrap } from './syntax.ts';
import { readFields, readFieldsUse, readName, type FoundFields } from './written-fields.ts';

/** What every use of a variable does to the fields of the response that it holds, or leads to. */
export function followUses(file: SourceFile, variable: TSESLint.Scope.Variable, found: FoundFields): void {
  for (const reference of variable.references) {
    if (reference.isWrite()) {
      if (reference.init !== true && variable.defs[0]?.type === 'Parameter') found.open = true;
      continue;
    }
    followUse(file, reference.identifier, found);
  }
}

/** Follows a response through the members and calls behind it: `res.status(401).set('Allow', 'GET').end()`. */
function followUse(file: SourceFile, start: TSESTree.Node, found: FoundFields): void {
  let at = outermost(start);
  while (at.parent?.type === 'MemberExpression' && at.parent.object === at) {
    const member = at.parent;
    const name = memberName(member);
    const whole = outermost(member);
    const use = whole.parent;
    if (use?.type === 'CallExpression' && calledMember(use) === member) {
      readCall(file, use, member, name, found);
      at = outermost(use);
      if (!leadsOn(file, use)) return;
    } else if (use?.type === 'AssignmentExpression' && use.left === whole) {
      readAssignment(file, use, member, name, found);
      return;
    } else if (name === 'headers') {
      if (use?.type === 'MemberExpression' && use.object === whole) readFieldsUse(file, use, found);
      else found.open ||= isHandedOn(whole);
      return;
    } else if (name !== null && leadsOn(file, whole)) at = whole;
    else return;
  }
  if (isHandedOn(at) && !isArgumentOfKnown(file, at, found)) found.open = true;
}

/** Whether an expression is still the response, or has it as a member. */
function leadsOn(file: SourceFile, node: TSESTree.Node): boolean {
  const bare = unwrap(node);
  if (bare.type === 'CallExpression' && matchShape(file, bare) !== null) return true;
  return hasSetters(file, bare) || isHolderOfResponse(bare);
}

/** `context.res.headers`, `set.headers`: members that lead to the fields of objects that no table knows. */
function isHolderOfResponse(node: TSESTree.Node): boolean {
  return node.type === 'MemberExpression' && /^(?:res|response|raw|node|set)$/.test(memberName(node) ?? '');
}

function readCall(
  file: SourceFile,
  call: TSESTree.CallExpression,
  member: TSESTree.MemberExpression,
  name: string | null,
  found: FoundFields,
): void {
  const setter = name === null ? null : findSetter(file, name, member.object);
  if (setter !== null) {
    applySetter(file, setter, call, found);
    return;
  }
  const match = matchShape(file, call);
  if (match !== null) {
    const { url, headers, role } = match.shape.shape;
    if (url !== undefined) found.add('Location', call);
    const at = headers === undefined || role === 'send' ? 'missing' : followPath(file, match.arguments, headers);
    if (at === 'unknown') found.open = true;
    else if (at !== 'missing') readFields(file, at, found);
    return;
  }
  const identity = identify(file, member.object);
  const known =
    identity !== null && identity !== 'foreign' && name !== null && follow(identity, 'methods', name) !== null;
  if (!known && !isQuestion(name)) found.open = true;
}

/** Methods that ask something of a response or a request, by their name. */
function isQuestion(name: string | null): boolean {
  return name !== null && /^(?:get|has|is|accepts|on|once|off|remove|emit|flush)(?:[A-Z]|$)/.test(name);
}

function applySetter(file: SourceFile, setter: FieldSetter, call: TSESTree.CallExpression, found: FoundFields): void {
  const { sets, field } = setter;
  if (sets !== undefined && sets !== '') found.add(sets, call, call.arguments[0] ?? null);
  if (field === undefined) return;
  const at = followPath(file, call.arguments, field);
  if (at === 'unknown') found.open = true;
  else if (at !== 'missing') readNameOrFields(file, at, call.arguments[field[0] + 1] ?? null, found);
}

/** `res.set('Allow', 'GET')` and `res.set({ Allow: 'GET' })`. */
function readNameOrFields(
  file: SourceFile,
  node: TSESTree.Node,
  value: TSESTree.Node | null,
  found: FoundFields,
): void {
  if (value !== null) readName(file, node, found, value);
  else readFields(file, node, found);
}

function readAssignment(
  file: SourceFile,
  assignment: TSESTree.AssignmentExpression,
  member: TSESTree.MemberExpression,
  name: string | null,
  found: FoundFields,
): void {
  const sets = name === null ? undefined : findSetter(file, name, member.object)?.sets;
  if (sets !== undefined && sets !== '') found.add(sets, assignment, assignment.right);
  if (name === 'headers') readFields(file, assignment.right, found);
}

/** Whether an expression is a value that other code gets: an argument, a member of an object, what a variable is given. */
function isHandedOn(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== node;
    case 'Property':
    case 'SpreadElement':
    case 'ArrayExpression':
    case 'VariableDeclarator':
    case 'AssignmentExpression':
    case 'YieldExpression':
    case 'TaggedTemplateExpression':
      return true;
    case 'ConditionalExpression':
      return parent.test !== node && isHandedOn(outermost(parent));
    case 'LogicalExpression':
      return isHandedOn(outermost(parent));
    default:
      return false;
  }
}

/** `setHeader(event, 'Allow', 'GET')`: a function that the tables know. */
function isArgumentOfKnown(file: SourceFile, node: TSESTree.Node, found: FoundFields): boolean {
  const call = node.parent;
  if (call?.type !== 'CallExpression' || call.arguments[0] !== node) return false;
  const setter = findSetter(file, '', unwrap(call.callee));
  if (setter !== null) applySetter(file, setter, call, found);
  const match = setter === null ? matchShape(file, call) : null;
  if (match?.shape.shape.url !== undefined) found.add('Location', call);
  return setter !== null || match !== null;
}
