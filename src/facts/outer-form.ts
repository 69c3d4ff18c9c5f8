import type { TSESTree } from '@typescript-eslint/utils';
import { isSurelyOfFramework, majorOf, type MajorsInUse } from './claims.ts';
import type { SourceFile } from './file.ts';
import { matchShape } from './shapes.ts';
import type { StatusSite } from './sites.ts';
import { keyName, outermost } from './syntax.ts';

/** What becomes of the status of a `Response` that is the content of a framework's response, where it is lost. */
export function findLostResponse(
  file: SourceFile,
  { node, shape }: StatusSite,
  settings: MajorsInUse,
): { readonly outcome: string; readonly advice: string } | null {
  const taker = outermost(node).parent;
  const match = shape.must === 'return' && taker?.type === 'AssignmentExpression' ? matchShape(file, taker) : null;
  const claims = match?.shape.shape.body === undefined ? undefined : match.shape.table.order?.contentResponse;
  if (match === null || claims === undefined || !isSurelyOfFramework(file, match.identity, match.shape.table))
    return null;
  const claim = claims[majorOf(match.shape.table, settings)];
  return claim?.lost === 'own' ? claim : null;
}

/** The form that sends the response at a node with its own code, and what it says of that; null where there is none. */
export function findOuterForm(
  file: SourceFile,
  node: TSESTree.Node,
): { readonly node: TSESTree.Node; readonly outcome: string } | null {
  const property = outermost(node).parent;
  if (property?.type !== 'Property') return null;
  const form = outermost(property.parent).parent;
  const match = form?.type === 'NewExpression' ? matchShape(file, form) : null;
  const outranks = match?.shape.shape.outranks;
  if (match === null || outranks === undefined) return null;
  const [index, name] = outranks.at;
  const isThere = match.arguments[index] === property.parent && keyName(property) === name;
  return isThere ? { node: match.node, outcome: outranks.outcome } : null;
}
