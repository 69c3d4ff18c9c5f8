import { parseForESLint } from '@typescript-eslint/parser';
import type { TSESTree } from '@typescript-eslint/utils';

/** What a name has to save to be worth its line at the top. */
const leastSaving = 16;

/** A script that writes each string that it repeats only once, under a name: most of them are the types of nodes. */
export function shareStrings(code: string): string {
  const { ast, visitorKeys } = parseForESLint(code, { range: true });
  const uses = new Map<string, number[]>();
  for (const { range } of listStrings(ast, visitorKeys)) {
    const text = code.slice(...range);
    uses.set(text, [...(uses.get(text) ?? []), range[0]]);
  }
  const names = new Map<string, string>();
  let next = 0;
  for (const [text, offsets] of [...uses].sort(
    ([one, first], [other, second]) => sizeOf(other, second) - sizeOf(one, first),
  )) {
    while (code.includes(`$${next.toString(36)}`)) next += 1;
    const name = `$${next.toString(36)}`;
    if (offsets.length * (text.length - name.length) - text.length - name.length - 2 < leastSaving) continue;
    names.set(text, name);
    next += 1;
  }
  const places = [...names].flatMap(([text, name]) => (uses.get(text) ?? []).map((from) => ({ text, name, from })));
  let shared = code;
  for (const { text, name, from } of places.sort((one, other) => other.from - one.from)) {
    const before = /[\w$]$/.test(shared.slice(0, from).slice(-1)) ? ' ' : '';
    const to = from + text.length;
    const after = /^[\w$]/.test(shared.slice(to, to + 1)) ? ' ' : '';
    shared = `${shared.slice(0, from)}${before}${name}${after}${shared.slice(to)}`;
  }
  const strict = '"use strict";';
  if (!shared.startsWith(strict)) throw new Error('The script does not start as expected.');
  const declared = [...names].map(([text, name]) => `${name}=${text}`).join(',');
  return `${strict}const ${declared};${shared.slice(strict.length)}`;
}

function sizeOf(text: string, offsets: readonly number[]): number {
  return text.length * offsets.length;
}

/** The strings that are values: no keys, and no directives. */
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
    for (const key of visitorKeys[node.type] ?? []) {
      if (isName(node, key)) continue;
      const child: unknown = Reflect.get(node, key);
      for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) nodes.push(one);
    }
  }
  return found;
}

function isName(node: TSESTree.Node, key: string): boolean {
  if (node.type === 'ExpressionStatement') return node.directive !== undefined;
  return key === 'key' && Reflect.get(node, 'computed') === false;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}
