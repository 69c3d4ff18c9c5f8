import type { BodyFact } from '../facts/body.ts';
import type { SourceFile } from '../facts/file.ts';
import type { Edit } from '../rule.ts';
import { evaluatesAny, fillTemplate } from './template.ts';

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
  if (
    carrier.arguments.some((argument) => evaluatesAny(file, argument, effects)) ||
    evaluatesAny(file, content, effects)
  )
    return null;
  if (shape.bodiless !== undefined && shape.body !== undefined)
    return fillTemplate(file, carrier, shape.bodiless, () => true);
  const statement = content.parent;
  if (statement?.type !== 'ReturnStatement' || file.sourceCode.getCommentsInside(statement).length > 0) return null;
  return [{ range: statement.range, text: `return${table.emptyResult ?? ''};` }];
}

/** What may do more than give a value. */
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
