import type { TSESTree } from '@typescript-eslint/utils';
import type { TSESLint } from '@typescript-eslint/utils';
import { findVariable, type SourceFile } from './file.ts';
import { findSetter } from './setters.ts';
import { matchShape } from './shapes.ts';
import { calledMember, keyName, memberName, outermost, unwrap } from './syntax.ts';
import { constantObject, readValues } from './value.ts';

/** A field that is set on some path: where, and to what, as far as that is written there. */
export interface KnownField {
  readonly node: TSESTree.Node;
  readonly value: TSESTree.Node | null;
}

/** The fields that are found on the way. */
export class FoundFields {
  readonly known = new Map<string, KnownField>();
  open = false;

  add(name: string, node: TSESTree.Node, value: TSESTree.Node | null = null): void {
    this.known.set(name.toLowerCase(), { node, value });
  }
}

/** The fields of an object literal, of pairs, of `new Headers(…)`, or of a constant that holds one of these. */
export function readFields(file: SourceFile, expression: TSESTree.Node, found: FoundFields, depth = 0): void {
  const node = unwrap(expression);
  const object = depth > 4 ? null : constantObject(file, node);
  if (object !== null) {
    if (node.type === 'Identifier') followHolder(file, findVariable(file, node), found);
    for (const property of object.properties) readProperty(file, property, found, depth);
    return;
  }
  switch (node.type) {
    case 'ArrayExpression':
      for (const pair of node.elements) readPair(file, pair, found);
      return;
    case 'ConditionalExpression':
      readFields(file, node.consequent, found, depth + 1);
      readFields(file, node.alternate, found, depth + 1);
      return;
    case 'LogicalExpression':
      if (node.operator !== '&&') readFields(file, node.left, found, depth + 1);
      readFields(file, node.right, found, depth + 1);
      return;
    case 'NewExpression':
      if (node.callee.type !== 'Identifier' || !/^(?:Headers|Map)$/.test(node.callee.name)) found.open = true;
      else if (node.arguments[0] !== undefined) readFields(file, node.arguments[0], found, depth + 1);
      return;
    case 'Identifier':
      if (node.name !== 'undefined') readHeld(file, node, found, depth);
      return;
    case 'Literal':
      if (node.value !== null) found.open = true;
      return;
    default:
      found.open = true;
  }
}

/** A field whose name is an expression. */
export function readName(
  file: SourceFile,
  node: TSESTree.Node,
  found: FoundFields,
  value: TSESTree.Node | null = null,
): void {
  const { values, complete } = readValues(file, node);
  for (const one of values) if (typeof one.value === 'string') found.add(one.value, node, value);
  if (!complete) found.open = true;
}

/** What a use of an object of fields does to them: `headers.set('Allow', 'GET')`, `headers['Allow'] = 'GET'`. */
export function readFieldsUse(file: SourceFile, member: TSESTree.MemberExpression, found: FoundFields): void {
  const use = outermost(member).parent;
  const name = memberName(member);
  if (use?.type === 'CallExpression' && calledMember(use) === member) {
    const [field, value] = use.arguments;
    if ((name === 'set' || name === 'append') && field !== undefined) readName(file, field, found, value ?? null);
    return;
  }
  if (use?.type !== 'AssignmentExpression' || use.left !== outermost(member)) return;
  if (name !== null) found.add(name, member, use.right);
  else readName(file, member.property, found, use.right);
}

function readProperty(
  file: SourceFile,
  property: TSESTree.ObjectExpression['properties'][number],
  found: FoundFields,
  depth: number,
): void {
  if (property.type === 'SpreadElement') {
    readFields(file, property.argument, found, depth + 1);
    return;
  }
  const name = keyName(property);
  if (name === null) readName(file, property.key, found, property.value);
  else found.add(name, property.key, property.value);
}

function readPair(file: SourceFile, pair: TSESTree.ArrayExpression['elements'][number], found: FoundFields): void {
  const [name, value] = pair?.type === 'ArrayExpression' ? pair.elements : [];
  if (name === undefined || name === null) found.open = true;
  else readName(file, name, found, value ?? null);
}

/** `const headers = new Headers(); headers.set('Allow', 'GET');`, and the same with an object. */
function readHeld(file: SourceFile, node: TSESTree.Identifier, found: FoundFields, depth: number): void {
  const variable = findVariable(file, node);
  const declarator: TSESTree.Node | undefined = variable?.defs[0]?.node;
  const init =
    declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier' ? declarator.init : null;
  const isMade = init?.type === 'NewExpression' || init?.type === 'ObjectExpression';
  if (variable?.defs.length !== 1 || !isMade || depth > 4) found.open = true;
  else {
    readFields(file, init, found, depth + 1);
    followHolder(file, variable, found);
  }
}

/** What the file does with a variable that holds fields; other code that is given it may add some. */
function followHolder(file: SourceFile, variable: TSESLint.Scope.Variable | null, found: FoundFields): void {
  for (const reference of variable?.references ?? []) {
    if (reference.init === true) continue;
    const at = outermost(reference.identifier);
    const { parent } = at;
    if (reference.isWrite()) found.open = true;
    else if (parent?.type === 'MemberExpression' && parent.object === at) readFieldsUse(file, parent, found);
    else if (parent?.type === 'CallExpression' && parent.callee !== at) found.open ||= !isKnownCall(file, parent);
  }
}

/** A call that takes the fields and leaves them as they are: it makes or sends the response. */
function isKnownCall(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const member = calledMember(call);
  const name = member === null ? null : memberName(member);
  if (matchShape(file, call) !== null) return true;
  return member === null || name === null
    ? findSetter(file, '', call.callee) !== null
    : findSetter(file, name, member.object) !== null;
}
