import type { TSESTree } from '@typescript-eslint/utils';
import { follow, identify, identifyVariable, type Verdict } from '../evidence.ts';
import { findVariable, type SourceFile } from '../file.ts';
import { ancestorsOf, isFunction, keyName, parameterPattern } from '../syntax.ts';
import { voteByType } from './annotations.ts';

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** What `this` is in a class that extends a framework's (`class UsersController extends Controller`); a field is part of it. */
export function voteBySelf(
  file: SourceFile,
  node: TSESTree.ThisExpression | TSESTree.PropertyDefinition | TSESTree.TSParameterProperty,
): Verdict | null {
  const owner = enclosingClass(node);
  if (owner === null) return isErrorFunction(node) ? errorFunction : null;
  const superClass = owner.superClass ?? null;
  if (superClass === null) return null;
  const parent = identify(file, superClass);
  if (parent === null) return isNamedError(superClass) ? houseError : null;
  return parent === 'foreign' ? null : follow(parent, 'construct', '');
}

/** A house error of another file of the project: nothing else says so than its name. */
const houseError = { refs: ['errors.instance'], level: 'inferred', by: 'names' } as const satisfies Verdict;

/** A class of the old way: `function NotFoundError(message) { Error.call(this, message); this.status = 404; }`. */
function isErrorFunction(node: TSESTree.Node): boolean {
  for (const at of ancestorsOf(node))
    if (at.type === 'FunctionDeclaration' || at.type === 'FunctionExpression')
      return at.parent.type !== 'MethodDefinition' && at.id !== null && isNamedError(at.id);
  return false;
}

/** Its code has to be one of an error. */
const errorFunction = { refs: ['errors.named'], level: 'inferred', by: 'names' } as const satisfies Verdict;

function isNamedError(superClass: TSESTree.Node): boolean {
  return superClass.type === 'Identifier' && /(?:Error|Exception)$/.test(superClass.name);
}

/** What the class says of a member of `this`: a typed or initialized property, or a parameter property of its constructor. */
export function voteByClassMember(file: SourceFile, node: TSESTree.MemberExpression, name: string): Verdict | null {
  if (node.object.type !== 'ThisExpression') return null;
  for (const member of enclosingClass(node)?.body.body ?? []) {
    if (member.type === 'PropertyDefinition' && keyName(member) === name) {
      const type = member.typeAnnotation?.typeAnnotation;
      if (type !== undefined) return voteByType(file, type);
      return member.value === null ? null : identify(file, member.value);
    }
    if (member.type !== 'MethodDefinition' || member.kind !== 'constructor') continue;
    for (const parameter of member.value.params) {
      const pattern = parameterPattern(parameter);
      if (parameter.type === 'TSParameterProperty' && pattern.type === 'Identifier' && pattern.name === name)
        return identifyVariable(file, pattern, findVariable(file, pattern));
    }
  }
  return null;
}

/** The class whose instance `this` is at a node: arrow functions keep it, other functions in a method have their own. */
function enclosingClass(node: TSESTree.Node): ClassNode | null {
  for (const at of ancestorsOf(node)) {
    if (at.type === 'ClassBody') return at.parent;
    const isOwn = isFunction(at) && at.type !== 'ArrowFunctionExpression' && at.parent.type !== 'MethodDefinition';
    if (isOwn) return null;
  }
  return null;
}
