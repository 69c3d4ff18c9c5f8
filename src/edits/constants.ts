import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { constantLibraries, findLibraryOfModule, resolveConstant, type ConstantImport } from '../constants/index.ts';
import { findVariable, type SourceFile } from '../facts/file.ts';
import { canonicalModule, originOf, type Origin } from '../facts/imports.ts';
import type { StatusSite } from '../facts/sites.ts';
import { memberName, outermost } from '../facts/syntax.ts';
import type { CodeValue } from '../facts/value.ts';
import type { Edit } from '../rule.ts';
import { addImport, importAsValue } from './imports.ts';
import {
  constantIn,
  isSamePath,
  memberFor,
  memberOf,
  type NameSource,
  numberTable,
  ownersByLength,
} from './name-sources.ts';

/** A variable at the top level of a file that holds a library, an object of it, or one of its constants. */
interface Binding {
  readonly variable: TSESLint.Scope.Variable;
  readonly definition: TSESLint.Scope.Definition;
  readonly origin: Origin;
  readonly isTypeOnly: boolean;
}

const bindingsByFile = new WeakMap<SourceFile, readonly Binding[]>();

function bindingsOf(file: SourceFile): readonly Binding[] {
  const known = bindingsByFile.get(file);
  if (known !== undefined) return known;
  const { ast, scopeManager } = file.sourceCode;
  const global = scopeManager?.globalScope ?? null;
  const scopes = global === null ? [] : [global, ...global.childScopes.filter((scope) => scope.block === ast)];
  const found = scopes.flatMap((scope) => scope.variables.flatMap((variable) => bindingOf(file, variable) ?? []));
  bindingsByFile.set(file, found);
  return found;
}

function bindingOf(file: SourceFile, variable: TSESLint.Scope.Variable): Binding | null {
  const [definition] = variable.defs;
  if (definition?.name.type !== 'Identifier') return null;
  const origin = originOf(file, definition.name);
  return origin === null ? null : { variable, definition, origin, isTypeOnly: isTypeOnly(definition.node) };
}

function isTypeOnly(node: TSESTree.Node): boolean {
  const { parent } = node;
  const owners = parent?.type === 'ImportDeclaration' ? [node, parent] : [node];
  return owners.some((owner) => 'importKind' in owner && (owner.importKind === 'type' || isFlowTypeof(owner)));
}

function isFlowTypeof({ importKind }: { importKind?: unknown }): boolean {
  return importKind === 'typeof';
}

/**
 * The library whose names belong at a site: the one that the file names codes by already; else the preferred one; else the
 * one that comes with the site's framework, where the file imports that. Null where nothing says which.
 */
export function chooseLibrary(file: SourceFile, site: StatusSite, preferred: NameSource | null): NameSource | null {
  if (preferred === null && !importsLibrary(file)) return null;
  const bindings = bindingsOf(file);
  const libraries: readonly NameSource[] = preferred === null ? constantLibraries : [preferred, ...constantLibraries];
  const namesCodes = (library: NameSource): boolean =>
    bindings.some((binding) => isOf(binding, library) && givesNames(binding, library));
  if (preferred !== null && namesCodes(preferred)) return preferred;
  const inUse = bindings.flatMap(
    (binding) => libraries.find((one) => isOf(binding, one) && givesNames(binding, one)) ?? [],
  );
  return (
    inUse[0] ??
    preferred ??
    libraries.find(
      (library) =>
        site.framework.packages.some((name) => isModuleOf(name, library)) &&
        bindings.some((binding) => isOf(binding, library)),
    ) ??
    null
  );
}

function importsLibrary({ imports }: SourceFile): boolean {
  for (const name of imports.keys()) if (findLibraryOfModule(name) !== undefined) return true;
  return false;
}

function isModuleOf(module: string, library: NameSource): boolean {
  return library.modules.some((one) => canonicalModule(one) === canonicalModule(module));
}

function isOf({ origin }: Binding, library: NameSource): boolean {
  return isModuleOf(origin.module, library);
}

/** Whether a variable is there for names of codes: not so the default import of axios, unless the file uses it for them. */
function givesNames(binding: Binding, library: NameSource): boolean {
  const { path } = binding.origin;
  return (
    numberTable(library, path) !== undefined ||
    constantIn(library, path) !== null ||
    usedOwner(binding, library) !== null
  );
}

/** The object that the file reads constants from through a variable: it tells the versions of a library apart. */
function usedOwner({ variable, origin }: Binding, library: NameSource): readonly string[] | null {
  for (const { identifier } of variable.references) {
    let node = outermost(identifier);
    let { path } = origin;
    for (
      let parent = node.parent;
      parent?.type === 'MemberExpression' && parent.object === node;
      parent = node.parent
    ) {
      const name = memberName(parent);
      if (name === null) break;
      path = [...path, name];
      if (constantIn(library, path) !== null) return path.slice(0, -1);
      node = outermost(parent);
    }
  }
  return null;
}

/** A code that is written out: a literal, or the key of an object. */
export interface WrittenCode {
  readonly node: TSESTree.Node;
  readonly value: number;
  readonly key?: true;
}

/** A name for a code, and the edit that writes it. */
export interface NamedCode {
  /** The expression: `StatusCodes.NOT_FOUND`. */
  readonly name: string;
  readonly edit: Edit;
  /** Whether its type in TypeScript is the number itself, not any number. */
  readonly isLiteral: boolean;
}

/**
 * Writes a library's name in the place of a code (in brackets where that is the key of an object): through a variable that the file has, else with the import added.
 *
 * @returns null where the library has no name for the code, another variable hides the name at that place, there is
 *   nowhere to import, or a comment would be lost
 */
export function nameCode(file: SourceFile, code: WrittenCode, library: NameSource): NamedCode | null {
  const { node: literal, value, key } = code;
  const node = withoutConstAssertion(literal);
  const replaceBy = (name: string): Edit[number] => ({ range: node.range, text: key === true ? `[${name}]` : name });
  if (file.sourceCode.getCommentsInside(node).length > 0) return null;
  const bindings = bindingsOf(file).filter((binding) => isOf(binding, library));
  const reachable = bindings.flatMap((binding) => reachCode(binding, library, value) ?? []);
  const values = reachable.filter(({ binding }) => !binding.isTypeOnly);
  const [reach] = [...values.filter(({ binding }) => isVisible(file, binding, literal)), ...reachable];
  if (reach !== undefined) {
    if (!isVisible(file, reach.binding, literal)) return null;
    const declared = reach.binding.isTypeOnly ? importAsValue(file, reach.binding.definition.node) : [];
    if (declared === null) return null;
    return {
      name: reach.name,
      edit: [...declared, replaceBy(reach.name)],
      isLiteral: reach.isLiteral,
    };
  }
  const wanted = wantedImport(library, value, bindings);
  const [module] = library.modules;
  const added = wanted === null || module === undefined ? null : addImport(file, literal, module, wanted.clause);
  if (added === null || wanted === null) return null;
  const name = [added.local, ...wanted.path.slice(added.path.length)].join('.');
  return {
    name,
    edit: [...added.edit, replaceBy(name)],
    isLiteral: library.literalTyped,
  };
}

interface WantedImport {
  readonly clause: ConstantImport;
  /** The path from the module's namespace to the constant. */
  readonly path: readonly string[];
}

/**
 * What an added import takes from a library; null where that has no name for the code. A file that imports constants one by one,
 * as version 1 of `http-status-codes` has them, gets another one: the object that is written elsewhere may not be there.
 */
function wantedImport(library: NameSource, code: number, bindings: readonly Binding[]): WantedImport | null {
  const single = bindings.some(({ origin: { path } }) => path.length === 1 && constantIn(library, path) !== null);
  const own = single ? memberOf(numberTable(library, []), code) : undefined;
  if (own !== undefined) return { clause: { style: 'named', export: own, local: own, at: [own] }, path: [own] };
  const member = memberFor(library, code);
  return member === undefined ? null : { clause: library.write, path: [...library.write.at, member] };
}

/** `404 as const` is replaced as a whole: a member of an object cannot be asserted to be constant. */
function withoutConstAssertion(literal: TSESTree.Node): TSESTree.Node {
  const { parent } = literal;
  if (parent?.type !== 'TSAsExpression' && parent?.type !== 'TSTypeAssertion') return literal;
  const type = parent.typeAnnotation;
  const isConst =
    type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const';
  return isConst ? parent : literal;
}

interface Reach {
  readonly binding: Binding;
  readonly name: string;
  readonly isLiteral: boolean;
}

/** How a variable leads to a name for a code: the way that the file goes already, else the library's usual one. */
function reachCode(binding: Binding, library: NameSource, code: number): Reach | null {
  const { path } = binding.origin;
  const local = binding.variable.name;
  if (constantIn(library, path) === code && path.at(-1) === local)
    return { binding, name: local, isLiteral: library.literalTyped };
  const owner = [usedOwner(binding, library), library.write.at, ...ownersByLength(library)].find(
    (one) =>
      one !== null &&
      isSamePath(one.slice(0, path.length), path) &&
      memberOf(numberTable(library, one), code) !== undefined,
  );
  if (owner === undefined || owner === null) return null;
  const table = numberTable(library, owner);
  const member = memberOf(table, code);
  if (member === undefined) return null;
  const isLiteral = library.literalTyped && table === numberTable(library, library.write.at);
  return { binding, name: [local, ...owner.slice(path.length), member].join('.'), isLiteral };
}

/** Whether a variable's name means that variable at a place, and holds its value by then. */
function isVisible(file: SourceFile, { variable, definition }: Binding, node: TSESTree.Node): boolean {
  let scope: TSESLint.Scope.Scope | null = file.sourceCode.getScope(node);
  while (scope !== null && !scope.set.has(variable.name)) scope = scope.upper;
  if (scope?.set.get(variable.name) !== variable) return false;
  return definition.node.type !== 'VariableDeclarator' || definition.node.range[1] <= node.range[0];
}

/** The number behind a constant that certainly is a library's; null for any other code, and for reason phrases. */
export function libraryCode(file: SourceFile, { node, written }: CodeValue): number | null {
  if (written !== 'constant' || isOwnName(file, node)) return null;
  const origin = originOf(file, node);
  const constant = origin === null ? undefined : resolveConstant(origin.module, origin.path);
  return constant?.written === 'number' ? constant.code : null;
}

/** `const NOT_FOUND = StatusCodes.NOT_FOUND` is a name of the file's own. */
function isOwnName(file: SourceFile, node: TSESTree.Node): boolean {
  if (node.type !== 'Identifier') return false;
  const declarator: TSESTree.Node | undefined = findVariable(file, node)?.defs[0]?.node;
  return declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier';
}
