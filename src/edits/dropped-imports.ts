import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { resolveConstant } from '../constants/index.ts';
import { findVariable, type SourceFile } from '../facts/file.ts';
import { originOf } from '../facts/imports.ts';
import { unwrap } from '../facts/syntax.ts';
import type { Edit } from '../rule.ts';

type Range = readonly [number, number];

/**
 * Adds to the edit that replaces a constant: the import goes with its last use.
 *
 * All replacements of one pass see the uses that the others replace. So the last of them waits for ESLint's next pass, in
 * which it is the only one, however many there were.
 *
 * @param constant the node that the edit replaces
 * @param replaced all nodes that are replaced by edits like this one
 */
export function dropWithLastUse(
  file: SourceFile,
  constant: TSESTree.Node,
  edit: Edit,
  replaced: ReadonlySet<TSESTree.Node>,
): Edit {
  const base = baseOf(constant);
  const variable = findVariable(file, base);
  const siblings = variable === null ? [] : siblingsOf(file, variable);
  const bases = new Set([...replaced].map(baseOf));
  const uses = siblings.flatMap(readsOf).filter((read) => bases.has(read));
  const [last, previous] = uses.sort((one, other) => other.range[0] - one.range[0]);
  if (last !== base) return edit;
  // An edit of nothing at the use before: ESLint applies one of two fixes that touch, the earlier one.
  if (previous !== undefined) return [{ range: [previous.range[0], previous.range[0]], text: '' }, ...edit];
  const unused = siblings.filter((sibling) => readsOf(sibling).every((read) => read === last));
  return unused.length === 0 ? edit : [...edit, ...(dropImports(file, new Set(unused)) ?? [])];
}

/** The identifier is read through: `codes` in `codes.StatusCodes.OK`. */
function baseOf(node: TSESTree.Node): TSESTree.Node {
  const bare = unwrap(node);
  return bare.type === 'MemberExpression' ? baseOf(bare.object) : bare;
}

/** The variables of the same import that constants are read through, and those that nothing is read through any more. */
function siblingsOf(file: SourceFile, variable: TSESLint.Scope.Variable): readonly TSESLint.Scope.Variable[] {
  const node: TSESTree.Node | undefined = variable.defs[0]?.node;
  const statement = node?.type === 'TSImportEqualsDeclaration' ? node : node?.parent;
  if (statement === undefined) return [];
  return [variable, ...variable.scope.variables].filter((other, index, all) => {
    const definition: TSESTree.Node | undefined = other.defs[0]?.node;
    const isSibling = definition === statement || definition?.parent === statement;
    return isSibling && all.indexOf(other) === index && (other === variable || givesConstants(file, other));
  });
}

function givesConstants(file: SourceFile, { defs }: TSESLint.Scope.Variable): boolean {
  const [definition] = defs;
  const origin = definition?.name.type === 'Identifier' ? originOf(file, definition.name) : null;
  return origin !== null && resolveConstant(origin.module, origin.path) !== undefined;
}

function readsOf(variable: TSESLint.Scope.Variable): readonly TSESTree.Node[] {
  return variable.references.flatMap((reference) => (reference.init === true ? [] : [reference.identifier]));
}

/**
 * Removes variables that imports give, all of one statement; the statement, too, where it gives nothing else.
 *
 * @returns null where a comment would be lost, or where more than the variables would change: an export, a rest pattern, a
 *   TypeScript file that would no longer be a module
 */
function dropImports(file: SourceFile, dropped: ReadonlySet<TSESLint.Scope.Variable>): Edit | null {
  const names = new Set([...dropped].flatMap((variable) => variable.defs.map(({ name }) => name)));
  const statement = statementOf(dropped);
  if (statement === null || file.sourceCode.getCommentsInside(statement).length > 0) return null;
  switch (statement.type) {
    case 'ImportDeclaration':
      return dropSpecifiers(file, statement, names);
    case 'TSImportEqualsDeclaration':
      return dropStatement(file, statement);
    case 'VariableDeclaration':
      return dropDeclarators(file, statement, names);
    default:
      return null;
  }
}

function statementOf(variables: ReadonlySet<TSESLint.Scope.Variable>): TSESTree.Node | null {
  const [variable] = variables;
  const node = variable?.defs[0]?.node;
  if (node === undefined) return null;
  const statement = node.type === 'TSImportEqualsDeclaration' ? node : node.parent;
  return statement.parent?.type === 'Program' ? statement : null;
}

function dropSpecifiers(
  file: SourceFile,
  statement: TSESTree.ImportDeclaration,
  names: ReadonlySet<TSESTree.Node>,
): Edit | null {
  const isKept = ({ local }: TSESTree.ImportClause): boolean => !names.has(local);
  const { specifiers } = statement;
  if (!specifiers.some(isKept)) return dropStatement(file, statement);
  const named = specifiers.filter((specifier) => specifier.type === 'ImportSpecifier');
  const [first] = specifiers;
  if (first === undefined) return null;
  // What is left of `import a, { b } from 'm'` loses its comma and, where nothing is left in them, its braces.
  if (first.type !== 'ImportSpecifier' && !isKept(first)) {
    const next = file.sourceCode.getTokenAfter(first, 1);
    return next === null ? null : remove([[first.range[0], next.range[0]], ...rangesInList(named, isKept)]);
  }
  if (first.type === 'ImportDefaultSpecifier' && !specifiers.slice(1).some(isKept)) {
    const from = file.sourceCode.getTokenBefore(statement.source, 1);
    return from === null ? null : remove([[first.range[1], from.range[1]]]);
  }
  return remove(rangesInList(named, isKept));
}

function dropDeclarators(
  file: SourceFile,
  statement: TSESTree.VariableDeclaration,
  names: ReadonlySet<TSESTree.Node>,
): Edit | null {
  const ranges: Range[] = [];
  const emptied = new Set<TSESTree.Node>();
  for (const declarator of statement.declarations) {
    const { id } = declarator;
    if (names.has(id)) emptied.add(declarator);
    if (id.type !== 'ObjectPattern') continue;
    const isDropped = (property: TSESTree.Property | TSESTree.RestElement): boolean =>
      property.type === 'Property' && names.has(property.value);
    if (!id.properties.some(isDropped)) continue;
    if (id.properties.some((property) => property.type === 'RestElement')) return null;
    if (id.properties.every(isDropped)) emptied.add(declarator);
    else ranges.push(...rangesInList(id.properties, (property) => !isDropped(property)));
  }
  if (emptied.size === statement.declarations.length) return dropStatement(file, statement);
  ranges.push(...rangesInList(statement.declarations, (declarator) => !emptied.has(declarator)));
  return ranges.length === 0 ? null : remove(ranges);
}

/** The parts of a list with commas to remove, so that the kept ones stay as they are. */
function rangesInList<Item extends TSESTree.Node>(
  items: readonly Item[],
  isKept: (item: Item) => boolean,
): readonly Range[] {
  const lastKept = items.findLastIndex(isKept);
  const last = items.at(-1);
  const ranges = items.slice(0, Math.max(lastKept, 0)).flatMap((item, index): readonly Range[] => {
    const next = items[index + 1];
    return isKept(item) || next === undefined ? [] : [[item.range[0], next.range[0]]];
  });
  const end = items[lastKept];
  if (last !== undefined && end !== undefined && end !== last) ranges.push([end.range[1], last.range[1]]);
  return ranges;
}

function remove(ranges: readonly Range[]): Edit {
  return ranges.map((range) => ({ range, text: '' }));
}

function dropStatement(file: SourceFile, statement: TSESTree.Node): Edit | null {
  const { ast, text } = file.sourceCode;
  const isModule = ast.body.some(
    (one) => one !== statement && /^(?:Import|Export|TSImportEq|TSExportA)/.test(one.type),
  );
  if (!isModule && /\.[cm]?tsx?$/.test(file.path) && statement.type !== 'VariableDeclaration') return null;
  const [comment] = file.sourceCode.getCommentsBefore(statement).slice(-1);
  if (comment !== undefined && /-next-line|@ts-(?:ignore|expect-error)/.test(comment.value)) return null;
  const [start, end] = statement.range;
  const lineStart = /(?:^|\n)[ \t]*$/.exec(text.slice(0, start));
  const restOfLine = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end));
  if (lineStart === null || restOfLine === null) return [{ range: [start, end], text: '' }];
  // The blank line between the imports and the code goes with the only import of a file.
  const blank = text.slice(0, start).trim() === '' ? /^\s*\n/.exec(text.slice(end)) : null;
  const lineBreak = lineStart[0].startsWith('\n') ? 1 : 0;
  return [{ range: [lineStart.index + lineBreak, end + (blank ?? restOfLine)[0].length], text: '' }];
}
