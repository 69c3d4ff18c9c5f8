import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Platform } from '../frameworks/types.ts';
import type { Verdict } from './evidence.ts';
import type { ShapeMatch } from './shapes.ts';
import { collectGlobals } from './globals.ts';
import { collectImports, type ImportedPackage, type Origin } from './imports.ts';
import { childrenOf } from './syntax.ts';
import { tableIndex, type IndexedShape } from './tables.ts';

/** The first look at a file: what it imports, and which global variables it mentions. Each is collected when it is first asked for. */
export class FileOutline {
  readonly sourceCode: TSESLint.SourceCode;
  /** The path as ESLint knows it, with `/` separators; `<input>` for text from standard input. */
  readonly path: string;
  #imports: ReadonlyMap<string, ImportedPackage> | undefined;
  #globals: ReadonlyMap<string, readonly TSESTree.Node[]> | undefined;

  constructor(sourceCode: TSESLint.SourceCode, path: string) {
    this.sourceCode = sourceCode;
    this.path = path.includes('\\') ? path.replaceAll('\\', '/') : path;
  }

  /** The known packages that the file imports or requires. */
  get imports(): ReadonlyMap<string, ImportedPackage> {
    return (this.#imports ??= collectImports(this.sourceCode, tableIndex.packages, this.globals.get('require')));
  }

  /** The references to `require`, and to the global variables that are forms or have some, by name. */
  get globals(): ReadonlyMap<string, readonly TSESTree.Node[]> {
    return (this.#globals ??= collectGlobals(this.sourceCode, tableIndex.globalNames));
  }
}

/** One linted file, with what the facts remember about it while they are built. */
export class SourceFile {
  readonly sourceCode: TSESLint.SourceCode;
  readonly path: string;
  /** What each expression is, as far as it was asked. A key with the value null is an answer: nobody knows. */
  readonly verdicts = new Map<TSESTree.Node, Verdict | null>();
  /** The expressions that are being looked at: each because of what it says of the one before it. */
  readonly asking = new Set<TSESTree.Node>();
  /** The forms that calls, constructions and the like were found to be. */
  readonly matches = new Map<TSESTree.Node, ShapeMatch | null>();
  /** Where the values of variables were imported from. */
  readonly origins = new Map<TSESLint.Scope.Variable, Origin | null>();
  /** What each framework runs on, by its table's id, as far as it was asked; null is the usual one. */
  readonly platforms = new Map<string, Platform | null>();
  /** The forms that differ by platform, as they are on that of the file. */
  readonly placed = new Map<IndexedShape, IndexedShape>();
  readonly variableVerdicts = new Map<TSESLint.Scope.Variable, Verdict | null>();
  readonly variables = new Map<TSESTree.Identifier | TSESTree.JSXIdentifier, TSESLint.Scope.Variable | null>();
  readonly #outline: FileOutline;

  constructor(outline: FileOutline) {
    this.sourceCode = outline.sourceCode;
    this.path = outline.path;
    this.#outline = outline;
  }

  /** The known packages that the file imports or requires. */
  get imports(): ReadonlyMap<string, ImportedPackage> {
    return this.#outline.imports;
  }
}

/** The variable that an identifier refers to or declares; null when no scope of the file has it, and for anything else. */
export function findVariable(file: SourceFile, node: TSESTree.Node | null | undefined): TSESLint.Scope.Variable | null {
  if (node?.type !== 'Identifier') return null;
  const known = file.variables.get(node);
  if (known !== undefined) return known;
  let scope: TSESLint.Scope.Scope | null = file.sourceCode.getScope(node);
  let variable: TSESLint.Scope.Variable | null = null;
  while (scope !== null && variable === null) {
    variable = scope.set.get(node.name) ?? null;
    scope = scope.upper;
  }
  file.variables.set(node, variable);
  return variable;
}

/** Whether a variable is one that the environment gives, not the file. */
export function isGlobal(variable: TSESLint.Scope.Variable | null): boolean {
  return variable === null || variable.defs.length === 0;
}

/** A node and everything below it, in no certain order. */
export function nodesWithin(file: SourceFile, root: TSESTree.Node): readonly TSESTree.Node[] {
  const nodes: TSESTree.Node[] = [root];
  // The list grows while it is read.
  for (const node of nodes) nodes.push(...childrenOf(node, file.sourceCode.visitorKeys[node.type]));
  return nodes;
}
