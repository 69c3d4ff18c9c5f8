import type { TSESTree } from '@typescript-eslint/utils';
import { findVariable, type SourceFile } from './file.ts';
import { soleDefinition } from './imports.ts';

/**
 * The numbers and texts that a type lets a value be: `200 | 404`, also through an alias of the file. Null where the type lets it
 * be anything else, and where nobody knows.
 */
export function literalsOf(file: SourceFile, type: TSESTree.TypeNode, depth = 0): readonly (number | string)[] | null {
  if (depth > 6) return null;
  switch (type.type) {
    case 'TSLiteralType': {
      const { literal } = type;
      const value = literal.type === 'Literal' ? literal.value : null;
      return typeof value === 'number' || typeof value === 'string' ? [value] : null;
    }
    case 'TSUnionType': {
      const parts = type.types.map((one) => literalsOf(file, one, depth + 1));
      return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
    }
    case 'TSTypeReference': {
      const alias: TSESTree.Node | undefined = soleDefinition(findVariable(file, type.typeName))?.node;
      const isPlain = alias?.type === 'TSTypeAliasDeclaration' && alias.typeParameters === undefined;
      return isPlain ? literalsOf(file, alias.typeAnnotation, depth + 1) : null;
    }
    default:
      return null;
  }
}

/** The type that a variable, or an expression by an assertion, is said to have. */
export function statedType(node: TSESTree.Node | undefined): TSESTree.TypeNode | null {
  switch (node?.type) {
    case 'Identifier':
      return node.typeAnnotation?.typeAnnotation ?? null;
    case 'TSAsExpression':
    case 'TSTypeAssertion':
      return node.typeAnnotation;
    default:
      return null;
  }
}
