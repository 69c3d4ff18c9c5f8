import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { tableIndex } from '../tables.ts';
import { follow, identify, type Identity, type Verdict } from '../evidence.ts';
import { findVariable, isGlobal, type SourceFile } from '../file.ts';
import { globalObjects } from '../globals.ts';
import { isExport, isOwnModule, originOf, patternPath, soleDefinition } from '../imports.ts';
import { unwrap } from '../syntax.ts';

/** What the import of a value says: the object that the package exports, or that it is somebody else's. */
export function voteByImport(file: SourceFile, node: TSESTree.Node): Verdict | null {
  const origin = originOf(file, node);
  if (origin === null) return null;
  const refs = (tableIndex.exports.get(origin.module) ?? [])
    .filter((one) => isExport(origin, { package: origin.module, name: one.name }))
    .map((one) => one.ref);
  if (refs.length > 0) return { refs, level: 'proven', by: 'bindings' };
  // Only a name that a framework gives to a module of its own, such as Nuxt's `#imports`, looks like one of the project.
  if (isOwnModule(origin.module)) return null;
  // A member of a framework may lead on to an object (`express.Router`); a member of any other package does not.
  return tableIndex.exports.has(origin.module) ? null : 'foreign';
}

/** What a member of the global object is: `globalThis.Response`. */
export function voteByGlobal(file: SourceFile, holder: TSESTree.Node, name: string): Identity | null {
  const node = unwrap(holder);
  if (node.type !== 'Identifier' || !globalObjects.has(node.name)) return null;
  const variable = findVariable(file, node);
  return variable === null || isGlobal(variable) ? globalIdentity(name) : null;
}

function globalIdentity(name: string): Identity | null {
  const ref = tableIndex.globals.get(name);
  return ref === undefined ? null : { refs: [ref], level: 'proven', by: 'bindings' };
}

/** What the definition of a variable says: how it was imported or made, or that it is something local. */
export function voteByBinding(
  file: SourceFile,
  node: TSESTree.Identifier,
  variable: TSESLint.Scope.Variable | null,
): Verdict | null {
  if (isGlobal(variable) || variable === null) return globalIdentity(node.name);
  const definition = soleDefinition(variable);
  if (definition === null) return voteByWrites(file, variable);
  const imported = voteByImport(file, node);
  if (imported !== null) return imported;
  const made: TSESTree.Node = definition.node;
  switch (made.type) {
    case 'VariableDeclarator':
      return made.init === null ? null : voteByInitializer(file, made.id, made.init, node.name);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return voteBySuperClass(file, made) ?? 'foreign';
    case 'TSEnumDeclaration':
      return 'foreign';
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return variable.defs[0]?.name === made.id ? 'foreign' : null;
    default:
      return null;
  }
}

/** A variable that is written more than once is what all its values are. */
function voteByWrites(file: SourceFile, variable: TSESLint.Scope.Variable): Verdict | null {
  const verdicts = variable.references
    .filter((reference) => reference.isWrite() && !isChainOf(file, variable, reference.writeExpr))
    .map((reference) =>
      reference.writeExpr === undefined ||
      reference.writeExpr === null ||
      reference.identifier.parent.type === 'Property'
        ? null
        : identify(file, reference.writeExpr),
    );
  const [first] = verdicts;
  if (first === undefined || first === null) return null;
  return verdicts.every((one) => sameVerdict(one, first)) ? first : null;
}

/** `scope = scope.reply(200)`: what a chain of a variable's own methods comes to is what it was. */
function isChainOf(
  file: SourceFile,
  variable: TSESLint.Scope.Variable,
  written: TSESTree.Node | null | undefined,
): boolean {
  let at = written === null || written === undefined ? null : unwrap(written);
  if (at?.type !== 'CallExpression') return false;
  while (at?.type === 'CallExpression' || at?.type === 'MemberExpression')
    at = unwrap(at.type === 'CallExpression' ? at.callee : at.object);
  return at?.type === 'Identifier' && findVariable(file, at) === variable;
}

function sameVerdict(one: Verdict | null, other: Verdict): boolean {
  if (one === null || one === 'foreign' || other === 'foreign') return one === other;
  return one.refs.join() === other.refs.join();
}

function voteByInitializer(
  file: SourceFile,
  pattern: TSESTree.Node,
  init: TSESTree.Node,
  name: string,
): Verdict | null {
  const base = identify(file, init);
  const path = patternPath(pattern, name);
  if (base !== null && base !== 'foreign') return followPattern(base, path);
  if (pattern.type === 'Identifier') return base;
  const [first, ...rest] = path ?? [];
  const taken = first === undefined ? null : voteByGlobal(file, init, first);
  return taken === null ? null : followPattern(taken, rest);
}

/** What a destructured property of an identified object is. */
export function followPattern(base: Identity, path: readonly string[] | null): Identity | null {
  let at: Identity | null = path === null ? null : base;
  for (const name of path ?? []) at = at === null ? null : follow(at, 'members', name);
  return at;
}

/** A class is what it extends. */
function voteBySuperClass(
  file: SourceFile,
  node: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
): Verdict | null {
  if (node.superClass === null || node.superClass === undefined) return null;
  const parent = identify(file, node.superClass);
  return parent === 'foreign' ? null : parent;
}
