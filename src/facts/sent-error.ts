import type { TSESTree } from '@typescript-eslint/utils';
import { identify } from './evidence.ts';
import { findVariable, type SourceFile } from './file.ts';
import type { StatusSite } from './sites.ts';
import { unwrap } from './syntax.ts';

/** What becomes of a status that is no error's, where the content beside it is an error; null where that is not so. */
export function describeSentError(
  file: SourceFile,
  { codes, complete, response: { body } }: StatusSite,
): string | null {
  const outcome = body.state === 'present' ? body.carrier.shape.table.order?.ownError : undefined;
  if (body.state !== 'present' || outcome === undefined || !complete) return null;
  return codes.every(({ value }) => Number(value) < 400) && isError(file, body.content) ? outcome : null;
}

/** Whether an expression certainly holds an error: one of the environment's classes, or what was caught. */
function isError(file: SourceFile, expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  if (findVariable(file, node)?.defs[0]?.type === 'CatchClause') return true;
  const verdict = identify(file, node);
  return verdict !== null && verdict !== 'foreign' && verdict.refs.includes('errors.instance');
}
