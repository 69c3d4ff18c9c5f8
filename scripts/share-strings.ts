import { parseForESLint } from '@typescript-eslint/parser';
import type { TSESTree } from '@typescript-eslint/utils';

import { childrenOf } from '../src/facts/syntax.ts';

/** What a name has to save to be worth its line at the top. */
const leastSaving = 16;

const directive = '"use strict";';

/**
 * A script that writes each string that it repeats only once, under a name: most of them are the types of nodes.
 *
 * @throws Error where the script is not strict from its first line on
 */
export function shareStrings(code: string): string {
  if (!code.startsWith(directive)) throw new Error('The script does not start as expected.');
  const { ast, visitorKeys } = parseForESLint(code, { range: true });
  const strings = listStrings(ast, visitorKeys);
  const names = nameStrings(code, strings);
  if (names.size === 0) return code;
  let shared = `${directive}const ${[...names].map(([raw, name]) => `${name}=${raw}`).join(',')};`;
  let end = directive.length;
  for (const { raw, range } of strings) {
    const name = names.get(raw);
    if (name === undefined) continue;
    // `case"x":` and `return"x"in y` need no space, and a name does.
    const before = /[\w$]/.test(code.charAt(range[0] - 1)) ? ' ' : '';
    const after = /[\w$]/.test(code.charAt(range[1])) ? ' ' : '';
    shared += `${code.slice(end, range[0])}${before}${name}${after}`;
    end = range[1];
  }
  return shared + code.slice(end);
}

/** The names of the strings for which one is shorter, the most frequent first. */
function nameStrings(code: string, strings: readonly TSESTree.StringLiteral[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { raw } of strings) counts.set(raw, (counts.get(raw) ?? 0) + 1);
  const names = new Map<string, string>();
  let next = 0;
  for (const [raw, count] of [...counts].sort(
    ([one, ones], [other, others]) => other.length * others - one.length * ones,
  )) {
    while (code.includes(`$${next.toString(36)}`)) next += 1;
    const name = `$${next.toString(36)}`;
    if (count * (raw.length - name.length) - raw.length - name.length - 2 < leastSaving) continue;
    names.set(raw, name);
    next += 1;
  }
  return names;
}

/** The strings that are values, in the order of the text: no keys, and no directives. */
function listStrings(
  program: TSESTree.Program,
  visitorKeys: Readonly<Record<string, readonly string[] | undefined>>,
): readonly TSESTree.StringLiteral[] {
  const found: TSESTree.StringLiteral[] = [];
  const nodes: TSESTree.Node[] = [program];
  // The list grows while it is read.
  for (const node of nodes) {
    // What a module is loaded by stays readable for other bundlers.
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require') continue;
    if (node.type === 'Literal' && typeof node.value === 'string') found.push(node);
    const keys = visitorKeys[node.type]?.filter((key) => !isName(node, key));
    nodes.push(...childrenOf(node, keys));
  }
  return found.sort((one, other) => one.range[0] - other.range[0]);
}

function isName(node: TSESTree.Node, key: string): boolean {
  if (node.type === 'ExpressionStatement') return node.directive !== undefined;
  return key === 'key' && Reflect.get(node, 'computed') === false;
}
