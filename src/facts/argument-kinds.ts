import type { TSESTree } from '@typescript-eslint/utils';
import type { ArgumentKind } from '../frameworks/types.ts';
import type { SourceFile } from './file.ts';
import { soleValue } from './imports.ts';
import { lastName, unwrap } from './syntax.ts';
import { constantObject, readValues } from './value.ts';

/** Whether an argument of a call certainly is what a shape wants there. */
export function isKind(file: SourceFile, args: readonly TSESTree.Node[], index: number, kind: ArgumentKind): boolean {
  const spread = args.findIndex((argument) => argument.type === 'SpreadElement');
  if (spread !== -1 && spread <= index) return false;
  const argument = args[index];
  if (argument === undefined || kind === 'absent' || kind === 'present')
    return (kind === 'absent' || kind === 'not-number') === (argument === undefined);
  const kinds = kindsOf(file, argument);
  return kind === 'not-number'
    ? !kinds.includes('number')
    : kinds.length > 0 && kinds.every((one) => fitsKind(one, kind));
}

function fitsKind(found: ArgumentKind, wanted: ArgumentKind): boolean {
  return found === wanted || (alsoFits[wanted]?.includes(found) ?? false);
}

const alsoFits: Partial<Record<ArgumentKind, readonly ArgumentKind[]>> = {
  text: ['string'],
  code: ['number', 'string'],
  other: ['nothing'],
};

/** Whether an argument is text, a number, a plain object or another thing that is no instance of a class. */
export function isKnownKind(file: SourceFile, argument: TSESTree.Node): boolean {
  return kindsOf(file, argument).length > 0;
}

/** What an argument certainly is; nothing when nobody knows. A string of digits is `string`, any other one `text`. */
function kindsOf(file: SourceFile, argument: TSESTree.Node): readonly ArgumentKind[] {
  const node = unwrap(argument);
  if (node.type === 'TemplateLiteral') return ['text'];
  if (node.type === 'BinaryExpression') return node.operator === '+' && hasText(node) ? ['text'] : [];
  if (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression') return ['function'];
  if (node.type === 'ArrayExpression' || constantObject(file, node) !== null) return ['object'];
  if (isStatusOrDefault(file, node)) return ['number'];
  const { values, complete } = readValues(file, node);
  return complete
    ? values.map(({ value, phrase }) => {
        if (phrase === true) return 'text';
        if (typeof value === 'number') return 'number';
        if (value === null || value === undefined) return 'nothing';
        if (typeof value !== 'string') return 'other';
        return /^\d+$/.test(value) ? 'string' : 'text';
      })
    : [];
}

/** `err.status || 500`, also through a variable: what is no number there is no status. */
function isStatusOrDefault(file: SourceFile, node: TSESTree.Node): boolean {
  const made = node.type === 'Identifier' ? soleValue(file, node) : null;
  const value = made === null ? node : unwrap(made);
  if (
    value.type !== 'LogicalExpression' ||
    value.operator === '&&' ||
    !/^status(?:Code)?$/.test(lastName(value.left) ?? '')
  )
    return false;
  const { values, complete } = readValues(file, value.right);
  return complete && values.length > 0 && values.every((one) => typeof one.value === 'number' && one.value >= 100);
}

function hasText(node: TSESTree.Node): boolean {
  if (node.type === 'BinaryExpression') return hasText(node.left) || hasText(node.right);
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');
}
