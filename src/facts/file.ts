import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Verdict } from './evidence.ts';
import { collectGlobals, collectImports, type ImportedPackage } from './imports.ts';
import { isNode } from './syntax.ts';

/** One linted file, with what the facts remember about it while they are built. */
export interface SourceFile {
  readonly sourceCode: TSESLint.SourceCode;
  /** The path as ESLint knows it, with `/` separators; `<input>` for text from standard input. */
  readonly path: string;
  /** The known packages that the file imports or requires. */
  readonly imports: ReadonlyMap<string, ImportedPackage>;
  /** The references to the global variables that the tables know, by name. */
  readonly globals: ReadonlyMap<string, readonly TSESTree.Node[]>;
  /** What each expression is, as far as it was asked. A key with the value null is an answer: nobody knows. */
  readonly verdicts: Map<TSESTree.Node, Verdict | null>;
  /** The expressions that are being looked at: each because of what it says of the one before it. */
  readonly asking: Set<TSESTree.Node>;
  readonly variableVerdicts: Map<TSESLint.Scope.Variable, Verdict | null>;
  readonly variables: Map<TSESTree.Identifier | TSESTree.JSXIdentifier, TSESLint.Scope.Variable | null>;
}

/** The first look at a file: what it imports, and which of the tables' globals it mentions. */
export type FileOutline = Pick<SourceFile, 'sourceCode' | 'path' | 'imports' | 'globals'>;

/** `packages` and `globalNames` are the names that the tables know; `require` is one of the globals. */
export function outlineFile(
  sourceCode: TSESLint.SourceCode,
  path: string,
  packages: ReadonlySet<string>,
  globalNames: ReadonlySet<string>,
): FileOutline {
  const globals = collectGlobals(sourceCode, globalNames);
  const imports = collectImports(sourceCode, packages, globals.get('require') ?? []);
  return { sourceCode, path: path.includes('\\') ? path.replaceAll('\\', '/') : path, imports, globals };
}

export function openFile(outline: FileOutline): SourceFile {
  return {
    ...outline,
    verdicts: new Map(),
    asking: new Set(),
    variableVerdicts: new Map(),
    variables: new Map(),
  };
}

/** The variable that an identifier refers to or declares; null when no scope of the file has it. */
export function findVariable(file: SourceFile, node: TSESTree.Identifier): TSESLint.Scope.Variable | null {
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
  for (const node of nodes) {
    for (const key of file.sourceCode.visitorKeys[node.type] ?? []) {
      const child: unknown = Reflect.get(node, key);
      for (const item of Array.isArray(child) ? child : [child]) if (isNode(item)) nodes.push(item);
    }
  }
  return nodes;
}
