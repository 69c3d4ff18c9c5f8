import type { TSESTree } from '@typescript-eslint/utils';
import { soleValue } from './content.ts';
import type { SourceFile } from './file.ts';
import { matchIdentified, matchShape, type ShapeMatch } from './shapes.ts';
import { findProperty, keyName, unwrap } from './syntax.ts';

/** What stands beside `responses` in an OpenAPI operation object (OpenAPI 3.1 §4.8.10). */
const siblings: ReadonlySet<string> = new Set([
  'operationId',
  'summary',
  'description',
  'requestBody',
  'parameters',
  'tags',
  'security',
  // AutoRest's clients.
  'httpMethod',
]);

const response = /^(?:[1-5]\d\d|[1-5]XX|default)$/;

/**
 * An OpenAPI operation, written for a library that no table knows: an object whose `responses` has nothing but status codes for
 * keys, beside another member of an operation.
 */
export function matchOperation(file: SourceFile, node: TSESTree.ObjectExpression): ShapeMatch | null {
  const responses = findProperty(node, 'responses');
  const held = typeof responses === 'object' ? unwrap(responses.value) : null;
  if (
    held?.type !== 'ObjectExpression' ||
    !held.properties.every((one) => isResponse(file, one)) ||
    isOfKnownCall(file, node)
  )
    return null;
  if (!node.properties.some((one) => one.type === 'Property' && siblings.has(keyName(one) ?? ''))) return null;
  return matchIdentified(file, node, 'object:', { refs: ['openapi.operation'], level: 'inferred', by: 'names' }, null, [
    node,
  ]);
}

/** An exit of a Sails action, which says by which status code it ends: `{ exits: { notFound: { statusCode: 404 } }, fn }`. */
export function matchExit(file: SourceFile, node: TSESTree.ObjectExpression): ShapeMatch | null {
  const exits = holderOf(holderOf(node)?.parent);
  const action = exits === null || keyName(exits) !== 'exits' ? null : exits.parent;
  if (action?.type !== 'ObjectExpression' || typeof findProperty(action, 'fn') !== 'object') return null;
  return matchIdentified(file, node, 'object:', { refs: ['sails.exit'], level: 'inferred', by: 'names' }, null, [node]);
}

/** The property that an object literal is the value of. */
function holderOf(node: TSESTree.Node | undefined): TSESTree.Property | null {
  const parent = node?.type === 'ObjectExpression' ? node.parent : undefined;
  return parent?.type === 'Property' && parent.value === node ? parent : null;
}

function isResponse(file: SourceFile, property: TSESTree.ObjectLiteralElement): boolean {
  if (property.type === 'SpreadElement') return true;
  const key = keyName(property) ?? (property.computed ? soleValue(file, property.key) : undefined);
  return response.test(String(key));
}

/** A call that a table knows has the declaration for itself. */
function isOfKnownCall(file: SourceFile, node: TSESTree.Node): boolean {
  let at: TSESTree.Node | undefined = node.parent;
  while (at?.type === 'Property' || at?.type === 'ObjectExpression' || at?.type === 'ArrayExpression') at = at.parent;
  return (
    (at?.type === 'CallExpression' || at?.type === 'Decorator') && matchShape(file, at)?.shape.shape.holds === 'keys'
  );
}
