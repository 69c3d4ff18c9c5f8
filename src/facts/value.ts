import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { codeNamed, resolveConstant } from '../constants/index.ts';
import { chosenAt, isPossibleAt } from './assumptions.ts';
import { findVariable, isGlobal, type SourceFile } from './file.ts';
import { originOf } from './imports.ts';
import { literalsOf, statedType } from './literal-types.ts';
import { writesReaching } from './reaching.ts';
import { findProperty, keyName, lastName, memberName, unwrap } from './syntax.ts';

/** A value that may stand in the place of a status code, with the node that holds it. */
export interface CodeValue {
  readonly value: number | string | boolean | null | undefined;
  /** The literal or the constant, where the code that uses it says it; never in another statement. */
  readonly node: TSESTree.Node;
  /** `constant`: a name stands for the number, from a library, an object, an enum or a variable. */
  readonly written: 'number' | 'string' | 'constant' | 'other';
  /** The constant evaluates to the reason phrase of the code, not to the code. */
  readonly phrase?: true;
  /** It is the key of an object: a constant in its place needs brackets. */
  readonly key?: true;
}

/** The values that an expression may have; `complete` when it can have no other. */
export interface CodeValues {
  readonly values: readonly CodeValue[];
  readonly complete: boolean;
}

const unknownValues: CodeValues = { values: [], complete: false };

/** The values that an expression may have, as far as the file alone tells. */
export function readValues(file: SourceFile, expression: TSESTree.Node, depth = 0): CodeValues {
  const node = unwrap(expression);
  const values = valuesOf(file, node, depth);
  return values.complete || node === expression ? values : (typedValues(file, expression, expression) ?? values);
}

function valuesOf(file: SourceFile, node: TSESTree.Node, depth: number): CodeValues {
  if (depth > 6) return unknownValues;
  switch (node.type) {
    case 'Literal':
      return literalValues(node);
    case 'TemplateLiteral': {
      const text = node.expressions.length === 0 ? node.quasis[0]?.value.cooked : undefined;
      return text === undefined ? unknownValues : one({ value: text, node, written: 'string' });
    }
    case 'UnaryExpression': {
      if (node.operator === 'void') return one({ value: undefined, node, written: 'other' });
      const { values, complete } = readValues(file, node.argument, depth + 1);
      const [value] = values;
      if (!complete || values.length !== 1 || typeof value?.value !== 'number') return unknownValues;
      if (node.operator === '-') return one({ value: -value.value, node, written: value.written });
      return node.operator === '+' ? one({ ...value, node }) : unknownValues;
    }
    case 'ConditionalExpression':
      return union([readValues(file, node.consequent, depth + 1), readValues(file, node.alternate, depth + 1)]);
    case 'LogicalExpression': {
      const right = readValues(file, node.right, depth + 1);
      if (node.operator === '&&') return { ...right, complete: false };
      const left = readValues(file, node.left, depth + 1);
      const kept = left.values.filter(({ value }) =>
        node.operator === '??' ? (value ?? null) !== null : Boolean(value),
      );
      return union([{ ...left, values: kept }, right]);
    }
    case 'Identifier':
      return identifierValues(file, node, depth);
    case 'MemberExpression':
      return memberValues(file, node, depth);
    default:
      return unknownValues;
  }
}

function literalValues(node: TSESTree.Literal): CodeValues {
  const { value } = node;
  if (typeof value === 'number') return one({ value, node, written: 'number' });
  if (typeof value === 'string') return one({ value, node, written: 'string' });
  if (typeof value === 'boolean' || (value === null && node.raw === 'null'))
    return one({ value, node, written: 'other' });
  return unknownValues;
}

function one(value: CodeValue): CodeValues {
  return { values: [value], complete: true };
}

function union(parts: readonly CodeValues[]): CodeValues {
  return { values: parts.flatMap((part) => part.values), complete: parts.every((part) => part.complete) };
}

/** The same values, seen through a name: reports and fixes belong to the name. */
function named(values: CodeValues, node: TSESTree.Node): CodeValues {
  return { ...values, values: values.values.map((value) => ({ ...value, node, written: 'constant' })) };
}

/** Whether an expression is a constant of one of the libraries. */
export function isLibraryConstant(file: SourceFile, node: TSESTree.Node): boolean {
  return libraryValues(file, node) !== null;
}

/**
 * The code that a constant of the project's own goes by, where nothing in the file says its value: `HttpStatus.NOT_FOUND`. It
 * tells what is meant, not what is sent.
 */
export function codeMeant(expression: TSESTree.Node): number | null {
  const node = unwrap(expression);
  if (node.type !== 'MemberExpression') return null;
  return /status|http/i.test(lastName(unwrap(node.object)) ?? '') ? (codeNamed(memberName(node) ?? '') ?? null) : null;
}

function libraryValues(file: SourceFile, node: TSESTree.Node): CodeValues | null {
  const origin = originOf(file, node);
  const constant = origin === null ? undefined : resolveConstant(origin.module, origin.path);
  if (constant === undefined) return null;
  const value: CodeValue = { value: constant.code, node, written: 'constant' };
  return one(constant.written === 'phrase' ? { ...value, phrase: true } : value);
}

function identifierValues(file: SourceFile, node: TSESTree.Identifier, depth: number): CodeValues {
  const variable = findVariable(file, node);
  if (isGlobal(variable) || variable === null) {
    if (node.name === 'undefined') return one({ value: undefined, node, written: 'other' });
    if (node.name === 'NaN') return one({ value: NaN, node, written: 'other' });
    return node.name === 'Infinity' ? one({ value: Infinity, node, written: 'other' }) : unknownValues;
  }
  const library = libraryValues(file, node);
  if (library !== null) return library;
  const written = variableValues(file, variable, node, depth);
  const found = written.complete ? written : (typedValues(file, variable.defs[0]?.name, node) ?? written);
  const { values, complete } = named(found, node);
  return {
    values: values.length < 2 ? values : values.filter(({ value }) => isPossibleAt(file, variable, node, value)),
    complete,
  };
}

/** What the type that is stated of a variable or an expression lets it be, where that is a list of numbers or texts. */
function typedValues(file: SourceFile, stated: TSESTree.Node | undefined, node: TSESTree.Node): CodeValues | null {
  const type = statedType(stated);
  const literals = type === null ? null : literalsOf(file, type);
  if (literals === null) return null;
  return { values: literals.map((value) => ({ value, node, written: 'constant' })), complete: true };
}

/** What a variable may hold where it is read. */
function variableValues(
  file: SourceFile,
  variable: TSESLint.Scope.Variable,
  use: TSESTree.Identifier,
  depth: number,
): CodeValues {
  const [definition] = variable.defs;
  if (variable.defs.length !== 1 || definition === undefined) return unknownValues;
  const node: TSESTree.Node = definition.node;
  if (node.type === 'VariableDeclarator' && node.id.type === 'ObjectPattern')
    return destructuredValues(file, node, variable, depth);
  const isParameter = definition.type === 'Parameter';
  if (!isParameter && (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier')) return unknownValues;
  const { writes, certain } = writesReaching(variable, use);
  const parts = writes.map((reference) =>
    reference.writeExpr === undefined || reference.writeExpr === null || isPartialWrite(reference.identifier)
      ? unknownValues
      : readValues(file, chosenAt(file, reference.writeExpr, use), depth + 1),
  );
  const { values, complete } = union(parts);
  return { values, complete: complete && (certain || !isParameter) && parts.length > 0 };
}

/** `[status] = list` and `status += 1` write something else than the expression on the right. */
function isPartialWrite(identifier: TSESTree.Node): boolean {
  const { parent } = identifier;
  if (parent?.type === 'AssignmentExpression')
    return parent.operator !== '=' && parent.operator !== '??=' && parent.operator !== '||=';
  return parent?.type !== 'VariableDeclarator' && parent?.type !== 'AssignmentPattern';
}

/** `const { OK } = codes`, and the default of `const { status = 500 } = error`. */
function destructuredValues(
  file: SourceFile,
  declarator: TSESTree.VariableDeclarator,
  variable: TSESLint.Scope.Variable,
  depth: number,
): CodeValues {
  if (declarator.id.type !== 'ObjectPattern' || declarator.init === null) return unknownValues;
  for (const property of declarator.id.properties) {
    if (property.type !== 'Property') continue;
    const { value } = property;
    const target = value.type === 'AssignmentPattern' ? value.left : value;
    if (target.type !== 'Identifier' || target.name !== variable.name) continue;
    const key = keyName(property);
    const own = key === null ? null : objectMember(file, declarator.init, key, depth + 1);
    if (own !== null) return own;
    if (value.type !== 'AssignmentPattern') return unknownValues;
    return { ...readValues(file, value.right, depth + 1), complete: false };
  }
  return unknownValues;
}

function memberValues(file: SourceFile, node: TSESTree.MemberExpression, depth: number): CodeValues {
  const library = libraryValues(file, node);
  if (library !== null) return library;
  const name = memberName(node);
  const own = name === null ? null : objectMember(file, node.object, name, depth + 1);
  return own === null ? unknownValues : named(own, node);
}

/** The member of an object literal or enum that a constant of the file holds. */
function objectMember(file: SourceFile, expression: TSESTree.Node, name: string, depth: number): CodeValues | null {
  const holder = unwrap(expression);
  if (holder.type === 'MemberExpression') {
    const outer = memberName(holder);
    const object = outer === null ? null : constantObject(file, holder.object, depth);
    const inner = object === null || outer === null ? 'missing' : findProperty(object, outer);
    if (inner === 'missing' || inner === 'unknown') return null;
    const value = unwrap(inner.value);
    return value.type === 'ObjectExpression' ? propertyValues(file, value, name, depth) : null;
  }
  if (holder.type !== 'Identifier') return null;
  const definition: TSESTree.Node | undefined = findVariable(file, holder)?.defs[0]?.node;
  if (definition?.type === 'TSEnumDeclaration') return enumMember(file, definition, name, depth);
  const object = constantObject(file, holder, depth);
  return object === null ? null : propertyValues(file, object, name, depth);
}

function propertyValues(
  file: SourceFile,
  object: TSESTree.ObjectExpression,
  name: string,
  depth: number,
): CodeValues | null {
  const property = findProperty(object, name);
  return property === 'missing' || property === 'unknown' ? null : readValues(file, property.value, depth + 1);
}

function enumMember(
  file: SourceFile,
  node: TSESTree.TSEnumDeclaration,
  name: string,
  depth: number,
): CodeValues | null {
  const member = node.body.members.find((one) => (one.id.type === 'Identifier' ? one.id.name : one.id.value) === name);
  return member?.initializer === undefined ? null : readValues(file, member.initializer, depth + 1);
}

/**
 * The object literal that an expression certainly is: written there, or held by a `const` whose members nobody assigns.
 * Looks through `Object.freeze`.
 */
export function constantObject(
  file: SourceFile,
  expression: TSESTree.Node,
  depth = 0,
): TSESTree.ObjectExpression | null {
  const node = unwrap(expression);
  if (node.type === 'ObjectExpression') return node;
  if (depth > 6) return null;
  if (node.type === 'CallExpression') {
    const callee = unwrap(node.callee);
    const frozen =
      callee.type === 'MemberExpression' &&
      callee.object.type === 'Identifier' &&
      callee.object.name === 'Object' &&
      memberName(callee) === 'freeze';
    return frozen && node.arguments[0] !== undefined ? constantObject(file, node.arguments[0], depth + 1) : null;
  }
  if (node.type !== 'Identifier') return null;
  const variable = findVariable(file, node);
  const [definition] = variable?.defs ?? [];
  const declarator: TSESTree.Node | undefined = definition?.node;
  if (variable?.defs.length !== 1 || declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier')
    return null;
  if (declarator.init === null || variable.references.some(changesValue)) return null;
  return constantObject(file, declarator.init, depth + 1);
}

/** Whether a use of a variable may change it or its members: `x = …`, `x.a = …`, `delete x.a`, `Object.assign(x, …)`. */
function changesValue(reference: TSESLint.Scope.Reference): boolean {
  if (reference.isWrite()) return reference.init !== true;
  const { parent } = reference.identifier;
  if (parent?.type === 'MemberExpression' && parent.object === reference.identifier) {
    const use = parent.parent;
    return (
      (use.type === 'AssignmentExpression' && use.left === parent) ||
      use.type === 'UpdateExpression' ||
      (use.type === 'UnaryExpression' && use.operator === 'delete')
    );
  }
  return (
    parent?.type === 'CallExpression' &&
    parent.arguments[0] === reference.identifier &&
    parent.callee.type === 'MemberExpression' &&
    parent.callee.object.type === 'Identifier' &&
    parent.callee.object.name === 'Object' &&
    memberName(parent.callee) !== 'freeze'
  );
}
