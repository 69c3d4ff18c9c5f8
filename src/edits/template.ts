import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../facts/file.ts';
import { calledMember, childrenOf, isFunction, outermost } from '../facts/syntax.ts';
import type { Edit } from '../rule.ts';

/** A call, construction or assignment of which the tables know another spelling. */
export interface Form {
  readonly node: TSESTree.Node;
  readonly receiver: TSESTree.Node | null;
  readonly arguments: readonly TSESTree.Node[];
  /** What holds the code: a string of digits is written as the number. */
  readonly codeNode?: TSESTree.Node;
}

/**
 * Writes a form anew by a template of its table: `{receiver}.status({0}).json({1})`, `{callee}(null, {1})`. The parts keep
 * their text. `{,2}` is one that may be missing, with the comma before it.
 *
 * @param mayDrop whether an argument that the template leaves out may be lost
 * @returns null where a part is missing or cannot stand in the function that the template puts it in, or where a comment, an
 *   argument or an optional chain would be lost
 */
export function fillTemplate(
  file: SourceFile,
  form: Form,
  template: string,
  mayDrop: (index: number) => boolean = () => false,
): Edit | null {
  const { node, arguments: args } = form;
  if (args.some((argument) => argument.type === 'SpreadElement') || isOptional(node)) return null;
  const parts = Array.from(template.matchAll(placeholder), ([, name = '']) => partOf(form, name));
  const isWhole = Array.from(template.matchAll(placeholder)).every(
    ([written], index) => parts[index] !== null || mayMiss(written),
  );
  if (!isWhole || (template.includes('=>') && args.some((one) => evaluatesAny(file, one, pauses)))) return null;
  const dropsArgument = args.some((argument, index) => !parts.includes(argument) && !mayDrop(index));
  const losesComment = file.sourceCode
    .getCommentsInside(node)
    .some(
      ({ range }) => !parts.some((part) => part !== null && range[0] >= part.range[0] && range[1] <= part.range[1]),
    );
  if (dropsArgument || losesComment) return null;
  const text = template.replace(placeholder, (written, name: string) => {
    const part = partOf(form, name);
    if (part === null) return mayMiss(written) ? '' : written;
    return commaOf(written) + textOf(file, form, part, name);
  });
  return [{ range: node.range, text }];
}

/** A template with what the call passes in its places, for messages: long and missing parts are written as `…`. */
export function showTemplate(file: SourceFile, form: Form, template: string): string {
  return template.replace(placeholder, (written, name: string) => {
    const part = partOf(form, name);
    if (part === null && mayMiss(written)) return '';
    const text = part === null ? '…' : textOf(file, form, part, name);
    return commaOf(written) + (text.length > 24 || text.includes('\n') ? '…' : text);
  });
}

/** What only its own function can hold. */
const pauses: ReadonlySet<string> = new Set(['AwaitExpression', 'YieldExpression']);

/** Whether a node of one of the types is evaluated with an expression: what a function in it does comes later. */
export function evaluatesAny(file: SourceFile, node: TSESTree.Node, types: ReadonlySet<string>): boolean {
  if (types.has(node.type)) return true;
  if (isFunction(node)) return false;
  return childrenOf(node, file.sourceCode.visitorKeys[node.type]).some((child) => evaluatesAny(file, child, types));
}

const placeholder = /\{,?(receiver|callee|\d)\}/g;

function mayMiss(written: string): boolean {
  return written.startsWith('{,');
}

function commaOf(written: string): string {
  return mayMiss(written) ? ', ' : '';
}

function partOf({ node, receiver, arguments: args }: Form, name: string): TSESTree.Node | null {
  if (name === 'receiver') return receiver;
  return name === 'callee' ? calleeOf(node) : (args[Number(name)] ?? null);
}

/** The text of a node goes without the parentheses around it. */
function textOf(file: SourceFile, { codeNode }: Form, part: TSESTree.Node, name: string): string {
  if (part === codeNode && part.type === 'Literal' && /^[1-5]\d\d$/.test(String(part.value))) return String(part.value);
  const text = file.sourceCode.getText(part);
  const isBare = /^\d$/.test(name) ? part.type !== 'SequenceExpression' : selfContained.has(part.type);
  return isBare ? text : `(${text})`;
}

function calleeOf(node: TSESTree.Node): TSESTree.Node | null {
  if (node.type === 'Decorator') return calleeOf(node.expression);
  return node.type === 'CallExpression' || node.type === 'NewExpression' ? node.callee : null;
}

const selfContained: ReadonlySet<string> = new Set([
  'Identifier',
  'ThisExpression',
  'MemberExpression',
  'CallExpression',
  'TSNonNullExpression',
]);

function isOptional(node: TSESTree.Node): boolean {
  if (node.type !== 'CallExpression') return false;
  return node.optional || calledMember(node)?.optional === true;
}

/** Renames the property of an object literal that holds a value; null where no such property is written out. */
export function renameProperty(value: TSESTree.Node, name: string): Edit | null {
  const property = outermost(value).parent;
  if (property?.type !== 'Property' || property.computed || property.parent.type !== 'ObjectExpression') return null;
  return property.shorthand
    ? [{ range: [property.range[0], property.range[0]], text: `${name}: ` }]
    : [{ range: property.key.range, text: name }];
}
