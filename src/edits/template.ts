import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../facts/file.ts';
import { calledMember, outermost } from '../facts/syntax.ts';
import type { Edit } from '../rule.ts';

/** A call, construction or assignment of which the tables know another spelling. */
export interface Form {
  readonly node: TSESTree.Node;
  readonly receiver: TSESTree.Node | null;
  readonly arguments: readonly TSESTree.Node[];
}

/**
 * Writes a form anew by a template of its table: `{receiver}.status({0}).json({1})`, `{callee}(null, {1})`. The parts keep
 * their text.
 *
 * @param mayDrop whether arguments that the template leaves out may be lost
 * @returns null where a part is missing, or where a comment, an argument or an optional chain would be lost
 */
export function fillTemplate(file: SourceFile, form: Form, template: string, mayDrop = false): Edit | null {
  const { node, receiver, arguments: args } = form;
  if (args.some((argument) => argument.type === 'SpreadElement') || isOptional(node)) return null;
  const kept: TSESTree.Node[] = [];
  let complete = true;
  const text = template.replace(/\{(receiver|callee|\d)\}/g, (_, name: string) => {
    const part = name === 'receiver' ? receiver : name === 'callee' ? calleeOf(node) : args[Number(name)];
    if (part === undefined || part === null) {
      complete = false;
      return '';
    }
    kept.push(part);
    const written = file.sourceCode.getText(part);
    return needsParentheses(part, name) ? `(${written})` : written;
  });
  const dropsArgument = !mayDrop && args.some((argument) => !kept.includes(argument));
  const losesComment = file.sourceCode
    .getCommentsInside(node)
    .some((comment) => !kept.some((part) => comment.range[0] >= part.range[0] && comment.range[1] <= part.range[1]));
  return !complete || dropsArgument || losesComment ? null : [{ range: node.range, text }];
}

function calleeOf(node: TSESTree.Node): TSESTree.Node | null {
  return node.type === 'CallExpression' || node.type === 'NewExpression' ? node.callee : null;
}

const selfContained: ReadonlySet<string> = new Set([
  'Identifier',
  'ThisExpression',
  'MemberExpression',
  'CallExpression',
  'TSNonNullExpression',
]);

/** The text of a node goes without the parentheses around it. */
function needsParentheses(part: TSESTree.Node, name: string): boolean {
  if (name === 'receiver' || name === 'callee') return !selfContained.has(part.type);
  return part.type === 'SequenceExpression';
}

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
