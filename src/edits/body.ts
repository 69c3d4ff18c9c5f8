import type { TSESTree } from '@typescript-eslint/utils';
import type { BodyFact } from '../facts/body.ts';
import type { SourceFile } from '../facts/file.ts';
import { childrenOf } from '../facts/syntax.ts';
import type { Edit } from '../rule.ts';
import { fillTemplate } from './template.ts';

/**
 * Leaves the content of a response out: `res.json(user)` becomes `res.end()`, `return { ok: true }` becomes `return`.
 *
 * @returns null where the table knows no such form, or where a comment or an effect of the content would be lost
 */
export function dropBody(
  file: SourceFile,
  { content, carrier }: BodyFact & { readonly state: 'present' },
): Edit | null {
  const { shape, table } = carrier.shape;
  if (shape.body !== undefined && shape.bodiless === undefined) return null;
  if (carrier.arguments.some((argument) => hasEffect(file, argument)) || hasEffect(file, content)) return null;
  if (shape.bodiless !== undefined && shape.body !== undefined)
    return fillTemplate(file, carrier, shape.bodiless, () => true);
  const statement = content.parent;
  if (statement?.type !== 'ReturnStatement' || file.sourceCode.getCommentsInside(statement).length > 0) return null;
  return [{ range: statement.range, text: `return${table.emptyResult ?? ''};` }];
}

const effects: ReadonlySet<string> = new Set([
  'CallExpression',
  'NewExpression',
  'TaggedTemplateExpression',
  'ImportExpression',
  'AwaitExpression',
  'YieldExpression',
  'AssignmentExpression',
  'UpdateExpression',
]);

/** Whether an expression may do more than give a value, when it is evaluated: what a function in it does comes later. */
function hasEffect(file: SourceFile, node: TSESTree.Node): boolean {
  if (effects.has(node.type)) return true;
  if (node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression') return false;
  return childrenOf(node, file.sourceCode.visitorKeys[node.type]).some((child) => hasEffect(file, child));
}
