import type { TSESTree } from '@typescript-eslint/utils';
import type { ConstantImport } from '../constants/index.ts';
import { canonicalModule, originOf } from '../facts/imports.ts';
import type { SourceFile } from '../facts/file.ts';
import type { Edit } from '../rule.ts';

/** An import that a fix adds. */
export interface AddedImport {
  readonly edit: Edit;
  /** The variable that the file has then. */
  readonly local: string;
  /** What the variable holds, as a path from the module's namespace. */
  readonly path: readonly string[];
}

type ModuleSyntax = 'import' | 'import-equals' | 'require';

/**
 * Imports what a fix at `site` refers to, in the file's own way of importing: into a declaration that is there, else in
 * one of its own behind the others, else at the top, below directives and comments that belong to the file.
 *
 * @returns null where the file has no way to import (a classic script) or no safe place for it
 */
export function addImport(
  file: SourceFile,
  site: TSESTree.Node,
  module: string,
  wanted: ConstantImport,
): AddedImport | null {
  const syntax = moduleSyntax(file);
  if (syntax === null || !file.sourceCode.ast.body.every(isModuleItem)) return null;
  if (syntax === 'import-equals') {
    const local = freeName(file, localNameOf(module));
    return insertStatement(file, site, syntax, `import ${local} = require('${module}')`, { local, path: [] });
  }
  const local = freeName(file, wanted.local);
  const bound = { local, path: wanted.at };
  if (syntax === 'require') {
    const target = wanted.style === 'namespace' ? local : `{ ${rename(wanted.export, local, ': ')} }`;
    return insertStatement(file, site, syntax, `const ${target} = require('${module}')`, bound);
  }
  if (wanted.style === 'named') {
    const specifier = rename(wanted.export, local, ' as ');
    const edit = extendDeclaration(file, module, specifier);
    return edit === null
      ? insertStatement(file, site, syntax, `import { ${specifier} } from '${module}'`, bound)
      : { edit, ...bound };
  }
  const clause = wanted.style === 'default' ? local : `* as ${local}`;
  return insertStatement(file, site, syntax, `import ${clause} from '${module}'`, bound);
}

function rename(name: string, local: string, by: string): string {
  return name === local ? name : `${name}${by}${local}`;
}

/** The way in which a file imports; null for a classic script, which cannot. */
function moduleSyntax(file: SourceFile): ModuleSyntax | null {
  const { ast } = file.sourceCode;
  const types = new Set<string>(ast.body.map((statement) => statement.type));
  if (types.has('ImportDeclaration')) return 'import';
  if (types.has('TSImportEqualsDeclaration') || types.has('TSExportAssignment')) return 'import-equals';
  if ([...types].some((type) => type.startsWith('Export'))) return 'import';
  const isCommonJs =
    /\.c[jt]sx?$/.test(file.path) || ['require', 'module', 'exports'].some((name) => readsGlobal(file, name));
  if (isCommonJs) return 'require';
  // A syntax tree of CommonJS says so, which the types of the tree do not know.
  const sourceType: string = ast.sourceType;
  if (sourceType === 'commonjs') return 'require';
  return sourceType === 'module' ? 'import' : null;
}

/** Not so in the tree of a Svelte component, where scripts and markup stand side by side. */
function isModuleItem({ type }: TSESTree.ProgramStatement): boolean {
  return /(?:Declaration|Statement)$|^TSDeclareFunction$|^TSExportAssignment$/.test(type);
}

/** A name that no scope of the file has and that no global is read by; `status` gives way to `httpStatus`. */
function freeName(file: SourceFile, usual: string): string {
  const prefixed = /^(?!http)[a-z]/.test(usual) ? [`http${usual.charAt(0).toUpperCase()}${usual.slice(1)}`] : [];
  for (const name of [usual, ...prefixed]) if (!isTaken(file, name)) return name;
  for (let count = 1; ; count += 1) if (!isTaken(file, `${usual}_${String(count)}`)) return `${usual}_${String(count)}`;
}

function isTaken(file: SourceFile, name: string): boolean {
  const scopes = file.sourceCode.scopeManager?.scopes ?? [];
  return readsGlobal(file, name) || scopes.some((scope) => (scope.set.get(name)?.defs.length ?? 0) > 0);
}

/** Whether the file uses a variable that it does not declare. */
function readsGlobal(file: SourceFile, name: string): boolean {
  const scope = file.sourceCode.scopeManager?.globalScope ?? null;
  if (scope === null) return false;
  const declared = scope.set.get(name);
  return declared === undefined
    ? scope.through.some((reference) => reference.identifier.name === name)
    : declared.defs.length === 0 && declared.references.length > 0;
}

/** `http-status-codes` is `httpStatusCodes`, `@nestjs/common` is `common`. */
function localNameOf(module: string): string {
  const last = module.split('/').at(-1) ?? '';
  const words = last.split(/[^\w$]+/).filter((word) => word !== '' && !/^\d/.test(word));
  const name = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  return (name.split(':').at(-1) ?? '') || 'codes';
}

/** Adds a specifier to a declaration that imports values of the module by name or by default. */
function extendDeclaration(file: SourceFile, module: string, specifier: string): Edit | null {
  const { sourceCode } = file;
  for (const statement of sourceCode.ast.body) {
    if (statement.type !== 'ImportDeclaration' || !isValueImport(statement.importKind)) continue;
    if (canonicalModule(statement.source.value) !== canonicalModule(module)) continue;
    const last = statement.specifiers.at(-1);
    if (last === undefined || last.type === 'ImportNamespaceSpecifier') continue;
    if (sourceCode.getCommentsInside(statement).length > 0) continue;
    const end: readonly [number, number] = [last.range[1], last.range[1]];
    if (last.type === 'ImportSpecifier') return [{ range: end, text: `,${gapBefore(file, last)}${specifier}` }];
    // `import a, {} from 'm'` has braces already.
    if (sourceCode.getTokenAfter(last)?.value === 'from') return [{ range: end, text: `, { ${specifier} }` }];
  }
  return null;
}

/** The space before a specifier: one on a line of its own gets neighbours on lines of their own. */
function gapBefore(file: SourceFile, specifier: TSESTree.Node): string {
  const before = file.sourceCode.getTokenBefore(specifier);
  const gap = before === null ? '' : file.sourceCode.text.slice(before.range[1], specifier.range[0]);
  return gap.includes('\n') ? gap : ' ';
}

function isValueImport(kind: string | null | undefined): boolean {
  return kind === undefined || kind === null || kind === 'value';
}

function insertStatement(
  file: SourceFile,
  site: TSESTree.Node,
  syntax: ModuleSyntax,
  statement: string,
  bound: { readonly local: string; readonly path: readonly string[] },
): AddedImport | null {
  const { body } = file.sourceCode.ast;
  const neighbour = lastOfFirstRun(file, syntax, site);
  const anchor = neighbour ?? body.filter(isDirective).at(-1);
  const written = neighbour === undefined ? statement : inQuotesOf(file, neighbour, statement);
  const edit =
    anchor === undefined ? insertAtTop(file, written) : insertAfter(file, anchor, written, neighbour !== undefined);
  return edit === null ? null : { edit, ...bound };
}

function isDirective(statement: TSESTree.ProgramStatement): boolean {
  return statement.type === 'ExpressionStatement' && typeof statement.directive === 'string';
}

/** The last of the file's first neighbouring imports. A `require` must come before the site, an `import` may follow it. */
function lastOfFirstRun(
  file: SourceFile,
  syntax: ModuleSyntax,
  site: TSESTree.Node,
): TSESTree.ProgramStatement | undefined {
  const { body } = file.sourceCode.ast;
  const isOfRun = (statement: TSESTree.ProgramStatement): boolean =>
    syntax === 'require'
      ? statement.range[1] <= site.range[0] && isRequire(file, statement)
      : statement.type === 'ImportDeclaration' || statement.type === 'TSImportEqualsDeclaration';
  const start = body.findIndex(isOfRun);
  if (start === -1) return undefined;
  const length = body.slice(start).findIndex((statement) => !isOfRun(statement));
  return length === -1 ? body.at(-1) : body[start + length - 1];
}

function isRequire(file: SourceFile, statement: TSESTree.ProgramStatement): boolean {
  const roots =
    statement.type === 'VariableDeclaration'
      ? statement.declarations.map((declarator) => declarator.init)
      : [statement.type === 'ExpressionStatement' ? statement.expression : null];
  return roots.every((root) => root !== null && root.type !== 'Identifier' && originOf(file, root) !== null);
}

/** The statement in the style of its neighbour: its quotes, and no semicolon where it has none. */
function inQuotesOf(file: SourceFile, neighbour: TSESTree.Node, statement: string): string {
  return file.sourceCode.getTokens(neighbour).some(({ value }) => value.startsWith('"'))
    ? statement.replaceAll("'", '"')
    : statement;
}

function insertAfter(file: SourceFile, anchor: TSESTree.Node, statement: string, isNeighbour: boolean): Edit {
  const { sourceCode } = file;
  const newline = newlineOf(file);
  let last: TSESTree.Node | TSESTree.Token = anchor;
  let next = sourceCode.getTokenAfter(last, { includeComments: true });
  // A comment at the end of the line belongs to that line.
  while (next !== null && next.loc.start.line === last.loc.end.line && isOneLineComment(next)) {
    last = next;
    next = sourceCode.getTokenAfter(next, { includeComments: true });
  }
  const sharesLine = next !== null && next.loc.start.line === last.loc.end.line;
  const end = sharesLine ? anchor.range[1] : last.range[1];
  const hasSemicolon = sharesLine || !isNeighbour || sourceCode.getLastToken(anchor)?.value === ';';
  return [{ range: [end, end], text: `${newline}${statement}${hasSemicolon ? ';' : ''}` }];
}

function isOneLineComment(token: TSESTree.Token): boolean {
  return (token.type === 'Line' || token.type === 'Block') && token.loc.start.line === token.loc.end.line;
}

/** Before the first statement and the comments that belong to it, but below those that belong to the file. */
function insertAtTop(file: SourceFile, statement: string): Edit | null {
  const { sourceCode } = file;
  const [first] = sourceCode.ast.body;
  if (first === undefined) return null;
  const parts = [...sourceCode.getCommentsBefore(first), first];
  const isOfFile = (part: TSESTree.Node | TSESTree.Comment, index: number): boolean => {
    const next = parts[index + 1];
    if (next === undefined) return false;
    const text = sourceCode.text.slice(...part.range);
    return next.loc.start.line > part.loc.end.line + 1 || filePragma.test(text);
  };
  const start = parts[parts.findLastIndex(isOfFile) + 1]?.range[0];
  const newline = newlineOf(file);
  return start === undefined ? null : [{ range: [start, start], text: `${statement};${newline}${newline}` }];
}

/** Comments that count for the whole file and have to stand at its top. */
const filePragma =
  /^(?:#!|\/\/\/\s*<|\/\*!)|@(?:ts-(?:no)?check|jsx|license|copyright|file)|^\/[/*]\s*(?:eslint|globals?|exported|eslint-(?:disable|enable|env))\s/;

function newlineOf(file: SourceFile): string {
  return file.sourceCode.text.includes('\r\n') ? '\r\n' : '\n';
}

/**
 * Makes a value of a name that is imported as a type alone: `import type { A, B }` is `import { A, type B }` then.
 *
 * @returns null where the declaration holds comments, or is none of TypeScript's type imports
 */
export function importAsValue(file: SourceFile, definition: TSESTree.Node): Edit | null {
  const { sourceCode } = file;
  const declaration = definition.parent;
  if (declaration?.type !== 'ImportDeclaration' || sourceCode.getCommentsInside(declaration).length > 0) return null;
  const owner = declaration.importKind === 'type' ? declaration : definition;
  const keyword = owner === declaration ? sourceCode.getFirstToken(owner, 1) : sourceCode.getFirstToken(owner);
  const after = keyword === null ? null : sourceCode.getTokenAfter(keyword);
  if (keyword?.value !== 'type' || after === null) return null;
  const others = owner === declaration ? declaration.specifiers.filter((specifier) => specifier !== definition) : [];
  return [
    { range: [keyword.range[0], after.range[0]], text: '' },
    ...others.map(({ range: [start] }): Edit[number] => ({ range: [start, start], text: 'type ' })),
  ];
}
