import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../facts/file.ts';
import { calledMember } from '../facts/syntax.ts';
import type { Edit } from '../rule.ts';

/** A call, construction or assignment of which the tables know another spelling. */
export interface Form {
  readonly node: TSESTree.Node;
  readonly receiver: TSESTree.Node | null;
  readonly arguments: readonly TSESTree.Node[];
}

/**
 * Writes a form anew by a template of its table: `{receiver}.status({0}).json({1})`. The parts keep their text.
 *
 * @param mayDrop whether arguments that the template leaves out may be lost
 * @returns null where a part is missing, or where a comment, an argument or an optional chain would be lost
 */
export function fillTemplate(file: SourceFile, form: Form, template: string, mayDrop = false): Edit | null {
  const { node, receiver, arguments: args } = form;
  if (args.some((argument) => argument.type === 'SpreadElement') || isOptional(node)) return null;
  const kept: TSESTree.Node[] = [];
  let complete = true;
  const text = template.replace(/\{(receiver|\d)\}/g, (_, name: string) => {
    const part = name === 'receiver' ? receiver : args[Number(name)];
    if (part === undefined || part === null) {
      complete = false;
      return '';
    }
    kept.push(part);
    return file.sourceCode.getText(part);
  });
  const dropsArgument = !mayDrop && args.some((argument) => !kept.includes(argument));
  const losesComment = file.sourceCode
    .getCommentsInside(node)
    .some((comment) => !kept.some((part) => comment.range[0] >= part.range[0] && comment.range[1] <= part.range[1]));
  return !complete || dropsArgument || losesComment ? null : [{ range: node.range, text }];
}

function isOptional(node: TSESTree.Node): boolean {
  if (node.type !== 'CallExpression') return false;
  return node.optional || calledMember(node)?.optional === true;
}
