import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findVariable, type SourceFile } from './file.ts';
import { findWord } from './offsets.ts';
import { calledMember, keyName, memberName, outermost, type FunctionNode } from './syntax.ts';
import { functionName } from './voters/handlers.ts';
import { walkCandidates } from './walk.ts';

export type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/**
 * The calls of a function of the file: through its name, of a method through `this`, its class, an instance or the object
 * that holds it, of a constructor through `new` and `super`.
 */
export function callsOf(file: SourceFile, owner: FunctionNode): readonly Call[] {
  const name = functionName(owner);
  const variable = findVariable(file, name);
  if (variable !== null) return callsThrough(variable);
  const holder = outermost(owner).parent;
  if (holder?.type === 'Property' && holder.parent.type === 'ObjectExpression')
    return objectCalls(file, holder.parent, keyName(holder));
  if (holder?.type === 'AssignmentExpression') return assignedCalls(file, holder.left);
  if (holder?.type !== 'MethodDefinition' && holder?.type !== 'PropertyDefinition') return [];
  // A class binds its name twice: around itself and inside.
  const names = file.sourceCode.getDeclaredVariables?.(holder.parent.parent) ?? [];
  if (holder.type === 'MethodDefinition' && holder.kind === 'constructor')
    return names.flatMap((one) => [...callsThrough(one), ...superCalls(file, one)]);
  const method = methodName(holder);
  if (method === null) return [];
  const instances = holder.static ? names : names.flatMap(instancesOf(file));
  return [...thisCalls(file, holder.parent, method), ...instances.flatMap((one) => memberCalls(one, method))];
}

/** `#fail` is a name of its own. */
function methodName(node: TSESTree.MethodDefinition | TSESTree.PropertyDefinition): string | null {
  return node.key.type === 'PrivateIdentifier' ? `#${node.key.name}` : keyName(node);
}

function calledName(member: TSESTree.MemberExpression): string | null {
  return member.property.type === 'PrivateIdentifier' ? `#${member.property.name}` : memberName(member);
}

function callsThrough(variable: TSESLint.Scope.Variable): readonly Call[] {
  return variable.references.flatMap(({ identifier }) => {
    const use = outermost(identifier);
    const call = use.parent;
    return (call?.type === 'CallExpression' || call?.type === 'NewExpression') && call.callee === use ? [call] : [];
  });
}

/** The calls of a method of what a variable holds. */
function memberCalls(variable: TSESLint.Scope.Variable, name: string): readonly Call[] {
  return variable.references.flatMap(({ identifier }) => {
    const use = outermost(identifier);
    const member = use.parent;
    if (member?.type !== 'MemberExpression' || member.object !== use || calledName(member) !== name) return [];
    const call = outermost(member).parent;
    return call?.type === 'CallExpression' && calledMember(call) === member ? [call] : [];
  });
}

/** The variables that were made of a class. */
function instancesOf(file: SourceFile): (variable: TSESLint.Scope.Variable) => readonly TSESLint.Scope.Variable[] {
  return ({ references }) =>
    references.flatMap(({ identifier: { parent } }) => {
      if (parent.type !== 'NewExpression') return [];
      const holder = outermost(parent).parent;
      const name = holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier' ? holder.id : null;
      return findVariable(file, name) ?? [];
    });
}

/** `api.fail = (res, code) => …` and `exports.fail = …`: the calls through the same name. */
function assignedCalls(file: SourceFile, target: TSESTree.Node): readonly Call[] {
  if (target.type !== 'MemberExpression' || target.object.type !== 'Identifier') return [];
  const name = calledName(target);
  const holder = target.object;
  if (name === null) return [];
  const variable = findVariable(file, holder);
  if (variable !== null && variable.references.length > 0) return memberCalls(variable, name);
  return callsIn(file, file.sourceCode.ast, name, (call) => {
    const member = calledMember(call);
    return member?.object.type === 'Identifier' && member.object.name === holder.name && calledName(member) === name;
  });
}

function objectCalls(file: SourceFile, object: TSESTree.ObjectExpression, name: string | null): readonly Call[] {
  const holder = outermost(object).parent;
  if (name === null || holder?.type !== 'VariableDeclarator' || holder.id.type !== 'Identifier') return [];
  const variable = findVariable(file, holder.id);
  return [...thisCalls(file, object, name), ...(variable === null ? [] : memberCalls(variable, name))];
}

/** The `super(…)` calls in the classes of the file that extend a class. */
function superCalls(file: SourceFile, variable: TSESLint.Scope.Variable): readonly Call[] {
  return variable.references.flatMap(({ identifier }) => {
    const subclass = identifier.parent;
    if (subclass.type !== 'ClassDeclaration' && subclass.type !== 'ClassExpression') return [];
    if (subclass.superClass !== identifier) return [];
    return callsIn(file, subclass.body, 'super', (call) => call.callee.type === 'Super');
  });
}

function thisCalls(file: SourceFile, body: TSESTree.Node, name: string): readonly Call[] {
  return callsIn(file, body, name, (call) => {
    const member = calledMember(call);
    return member?.object.type === 'ThisExpression' && calledName(member) === name;
  });
}

/** The calls in a part of the file that fit, among those that mention a name. */
function callsIn(
  { sourceCode }: SourceFile,
  body: TSESTree.Node,
  name: string,
  fits: (call: TSESTree.CallExpression) => boolean,
): readonly Call[] {
  const calls: Call[] = [];
  const [start, end] = body.range;
  walkCandidates(sourceCode, findWord(sourceCode.text, name, start, end), (node) => {
    if (node.type === 'CallExpression' && node.range[0] >= start && node.range[1] <= end && fits(node))
      calls.push(node);
  });
  return calls;
}
