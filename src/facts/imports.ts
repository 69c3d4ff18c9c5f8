import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { ExportSpec } from '../frameworks/types.ts';
import { findVariable, isGlobal, type SourceFile } from './file.ts';
import { keyName, lastName, memberName, unwrap } from './syntax.ts';

/** Where a value comes from: the members that lead to it from a module. `[]` is the module itself. */
export interface Origin {
  readonly module: string;
  readonly path: readonly string[];
}

/** A specifier as the tables write it: `node:http` and `http` are one module, `npm:hono@4/x` is `hono/x`. */
export function canonicalModule(specifier: string): string {
  return specifier.includes(':') ? canonicalize(specifier) : specifier;
}

function canonicalize(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier.slice(5);
  if (!specifier.startsWith('npm:') && !specifier.startsWith('jsr:')) return specifier;
  const registry = /^(?:npm|jsr):\/?((?:@[^/@]+\/)?[^/@]+)(?:@[^/]+)?(\/.*)?$/.exec(specifier);
  return registry === null ? specifier : `${registry[1] ?? ''}${registry[2] ?? ''}`;
}

/** A mention of what a package gives, with the export that it takes; null where it takes the whole module. */
export interface ImportReference {
  readonly node: TSESTree.Node;
  readonly name: string | null;
}

/** What a file takes from one package. */
export class ImportedPackage {
  readonly #sourceCode: TSESLint.SourceCode;
  readonly #declarations: (TSESTree.Node | null)[] = [];
  readonly #requires: TSESTree.Node[] = [];
  #references: readonly ImportReference[] | undefined;

  constructor(sourceCode: TSESLint.SourceCode) {
    this.#sourceCode = sourceCode;
  }

  add(declaration: TSESTree.Node | null, require: TSESTree.Node | null): void {
    this.#declarations.push(declaration);
    if (require !== null) this.#requires.push(require);
  }

  /** Everything in the file that refers to it. Collected when it is first asked for. */
  get references(): readonly ImportReference[] {
    return (this.#references ??= [
      ...this.#requires.map((node) => ({ node, name: null })),
      ...this.#declarations.flatMap((declaration) => referencesOf(this.#sourceCode, declaration)),
    ]);
  }
}

/**
 * The known packages that a file imports.
 * Reads import declarations and references to `require`; no walk.
 */
export function collectImports(
  sourceCode: TSESLint.SourceCode,
  packages: ReadonlySet<string>,
  requires: readonly TSESTree.Node[] = none,
): ReadonlyMap<string, ImportedPackage> {
  const found = new Map<string, ImportedPackage>();
  const add = (module: string, declaration: TSESTree.Node | null, require: TSESTree.Node | null): void => {
    const known = found.get(module) ?? new ImportedPackage(sourceCode);
    known.add(declaration, require);
    found.set(module, known);
  };
  for (const statement of sourceCode.ast.body) {
    const specifier = importedSpecifier(statement);
    const module = specifier === null ? '' : canonicalModule(specifier);
    if (packages.has(module)) add(module, statement, null);
  }
  for (const identifier of requires) {
    const specifier = requiredModule(identifier.parent);
    const module = specifier === null ? '' : canonicalModule(specifier);
    if (packages.has(module)) add(module, declaratorOf(identifier), identifier);
  }
  return found;
}

const none: readonly never[] = [];

function importedSpecifier(statement: TSESTree.Node): string | null {
  if (statement.type === 'ImportDeclaration') return statement.source.value;
  if (statement.type !== 'TSImportEqualsDeclaration') return null;
  const reference = statement.moduleReference;
  return reference.type === 'TSExternalModuleReference' && reference.expression.type === 'Literal'
    ? reference.expression.value
    : null;
}

/** The references to what a declaration binds, and to what is destructured from that. */
function referencesOf(sourceCode: TSESLint.SourceCode, node: TSESTree.Node | null): ImportReference[] {
  const references = boundReferences(sourceCode, node);
  const unpacked = references.flatMap(({ node: { parent }, name }) =>
    parent?.type === 'VariableDeclarator' && parent.id.type === 'ObjectPattern'
      ? boundReferences(sourceCode, parent).map((one) => ({ ...one, name: name ?? one.name }))
      : [],
  );
  return [...references, ...unpacked];
}

function boundReferences(sourceCode: TSESLint.SourceCode, node: TSESTree.Node | null): ImportReference[] {
  if (node === null) return [];
  const variables = sourceCode.getDeclaredVariables?.(node) ?? [];
  const specifiers =
    node.type === 'ImportDeclaration'
      ? node.specifiers.flatMap((specifier) => sourceCode.getDeclaredVariables?.(specifier) ?? [])
      : [];
  return [...new Set([...variables, ...specifiers])].flatMap((variable) => {
    const taken = takenName(variable);
    return variable.references.map(({ identifier }) => ({ node: identifier, name: taken ?? readMember(identifier) }));
  });
}

/** The export that a variable was made for: `import { json }`, `const { json } = require('x')`. */
function takenName({ defs: [definition], name }: TSESLint.Scope.Variable): string | null {
  const node: TSESTree.Node | undefined = definition?.node;
  if (node?.type === 'ImportSpecifier')
    return node.imported.type === 'Identifier' ? node.imported.name : node.imported.value;
  if (node?.type !== 'VariableDeclarator' || node.id.type !== 'ObjectPattern') return null;
  return patternPath(node.id, name)?.[0] ?? null;
}

function readMember(node: TSESTree.Node): string | null {
  const { parent } = node;
  return parent?.type === 'MemberExpression' && parent.object === node ? memberName(parent) : null;
}

function declaratorOf(node: TSESTree.Node): TSESTree.Node | null {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (at.type === 'VariableDeclarator') return at;
    if (at.type.endsWith('Statement') || at.type === 'Program') return null;
  }
  return null;
}

/** The module that `require('x')` or `import('x')` loads; null when the node is neither or the text does not say it. */
function requiredModule(node: TSESTree.Node | undefined): string | null {
  if (node?.type === 'ImportExpression')
    return node.source.type === 'Literal' && typeof node.source.value === 'string' ? node.source.value : null;
  if (node?.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'require')
    return null;
  const [specifier] = node.arguments;
  return specifier?.type === 'Literal' && typeof specifier.value === 'string' ? specifier.value : null;
}

/** The helpers by which compilers import what may be no module of theirs: `__importDefault(require('x'))`. */
function isInterop(callee: TSESTree.Node): boolean {
  const name = lastName(callee);
  return name !== null && /^_*(?:import(?:Default|Star)|interop\w*)$/.test(name);
}

/** Where an expression's value was imported from, through renamings and destructurings; null when it was not. */
export function originOf(file: SourceFile, expression: TSESTree.Node, depth = 0): Origin | null {
  const node = unwrap(expression);
  if (depth > 8) return null;
  if (node.type === 'MemberExpression') {
    const name = memberName(node);
    const base = name === null ? null : originOf(file, node.object, depth + 1);
    return base === null || name === null ? null : { module: base.module, path: [...base.path, name] };
  }
  if (node.type === 'CallExpression' || node.type === 'ImportExpression') {
    const module = requiredModule(node);
    if (module === null) {
      const [inner] = node.type === 'CallExpression' && isInterop(node.callee) ? node.arguments : [];
      return inner === undefined ? null : originOf(file, inner, depth + 1);
    }
    if (
      node.type === 'CallExpression' &&
      node.callee.type === 'Identifier' &&
      !isGlobal(findVariable(file, node.callee))
    )
      return null;
    return { module: canonicalModule(module), path: [] };
  }
  const variable = findVariable(file, node);
  if (variable === null || isGlobal(variable)) return null;
  const known = file.origins.get(variable);
  if (known !== undefined) return known;
  const definition = soleDefinition(variable);
  const origin = definition === null ? null : originOfDefinition(file, definition, variable.name, depth);
  file.origins.set(variable, origin);
  return origin;
}

/** The only definition of a variable that is never written again; null otherwise. */
export function soleDefinition(variable: TSESLint.Scope.Variable | null): TSESLint.Scope.Definition | null {
  const definition = variable?.defs[0];
  if (variable === null || definition === undefined || variable.defs.length > 1) return null;
  const rewritten = variable.references.some((reference) => reference.isWrite() && reference.init !== true);
  return rewritten ? null : definition;
}

/** What a variable that is never written again was given where it was declared; null where that is part of a pattern, or nothing. */
export function soleValue(file: SourceFile, name: TSESTree.Identifier): TSESTree.Expression | null {
  const definition: TSESTree.Node | undefined = soleDefinition(findVariable(file, name))?.node;
  return definition?.type === 'VariableDeclarator' && definition.id.type === 'Identifier' ? definition.init : null;
}

function originOfDefinition(
  file: SourceFile,
  definition: TSESLint.Scope.Definition,
  name: string,
  depth: number,
): Origin | null {
  const node: TSESTree.Node = definition.node;
  switch (node.type) {
    case 'ImportSpecifier': {
      const imported = node.imported.type === 'Identifier' ? node.imported.name : node.imported.value;
      return { module: importedModule(node), path: [imported] };
    }
    case 'ImportDefaultSpecifier':
      return { module: importedModule(node), path: ['default'] };
    case 'ImportNamespaceSpecifier':
      return { module: importedModule(node), path: [] };
    case 'TSImportEqualsDeclaration':
      return node.moduleReference.type === 'TSExternalModuleReference' &&
        node.moduleReference.expression.type === 'Literal'
        ? { module: canonicalModule(node.moduleReference.expression.value), path: [] }
        : null;
    case 'VariableDeclarator': {
      if (node.init === null) return null;
      const base = originOf(file, node.init, depth + 1);
      const path = base === null ? null : patternPath(node.id, name);
      return base === null || path === null ? null : { module: base.module, path: [...base.path, ...path] };
    }
    default:
      return null;
  }
}

function importedModule(node: TSESTree.Node): string {
  const declaration = node.parent;
  return declaration?.type === 'ImportDeclaration' ? canonicalModule(declaration.source.value) : '';
}

/** The properties that lead from a destructured value to the variable: `{ a: { b } }` binds `b` at `['a', 'b']`. */
export function patternPath(pattern: TSESTree.Node, name: string): readonly string[] | null {
  if (pattern.type === 'Identifier') return pattern.name === name ? [] : null;
  if (pattern.type === 'AssignmentPattern') return patternPath(pattern.left, name);
  if (pattern.type !== 'ObjectPattern') return null;
  for (const property of pattern.properties) {
    if (property.type !== 'Property') continue;
    const key = keyName(property);
    const rest = key === null ? null : patternPath(property.value, name);
    if (key !== null && rest !== null) return [key, ...rest];
  }
  return null;
}

/** Whether a value of this origin is the exported one, with or without the detour over a default export. */
export function isExport(origin: Origin, spec: ExportSpec): boolean {
  if (origin.module !== spec.package) return false;
  const path = origin.path[0] === 'default' ? origin.path.slice(1) : origin.path;
  return spec.name === 'default' || spec.name === '*' ? path.length === 0 : path.join('.') === spec.name;
}

/** Whether a module is part of the same project as the file: its exports may be anything. */
export function isOwnModule(module: string): boolean {
  return /^(?:\.|\/|#|~|@\/|[a-zA-Z]:\\)/.test(module) || module === '';
}
