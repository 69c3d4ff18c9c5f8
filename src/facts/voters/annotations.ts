import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { tableIndex } from '../tables.ts';
import type { ExportSpec, ObjectRef } from '../../frameworks/types.ts';
import { identify, type Verdict } from '../evidence.ts';
import { findVariable, isGlobal, type SourceFile } from '../file.ts';
import { canonicalModule, isExport, isOwnModule, originOf, patternPath, type Origin } from '../imports.ts';
import { isFunction, parameterPattern } from '../syntax.ts';
import { followPattern } from './bindings.ts';
import { documentedParameterType } from './jsdoc.ts';

/** What a written type says, of a variable or of an asserted expression (`x as Response`). */
export function voteByAnnotation(file: SourceFile, subject: TSESLint.Scope.Variable | TSESTree.Node): Verdict | null {
  const annotation = 'references' in subject ? variableAnnotation(subject) : assertedType(subject);
  if (annotation !== null) return typeVerdict(file, annotation, 0);
  if (!('references' in subject)) return null;
  const origin = documentedOrigin(file, subject);
  return origin === null ? patternVerdict(file, subject) : originVerdict(origin);
}

/** What the type of a destructured parameter says of a variable in its pattern: `({ response }: HttpContext) => …`. */
function patternVerdict(file: SourceFile, variable: TSESLint.Scope.Variable): Verdict | null {
  const definition = variable.defs[0];
  if (definition?.type !== 'Parameter' || !isFunction(definition.node)) return null;
  for (const parameter of definition.node.params) {
    const pattern = parameterPattern(parameter);
    const path = pattern.type === 'ObjectPattern' ? patternPath(pattern, variable.name) : null;
    const type = pattern.type === 'ObjectPattern' ? pattern.typeAnnotation?.typeAnnotation : undefined;
    if (path === null || type === undefined) continue;
    const whole = typeVerdict(file, type, 0);
    // What stands in a type that is written out may still be a framework's: `{ res: Response }`.
    if (whole === null || whole === 'foreign') return type.type === 'TSTypeReference' ? whole : null;
    return followPattern(whole, path);
  }
  return null;
}

function assertedType(node: TSESTree.Node): TSESTree.TypeNode | null {
  return node.type === 'TSAsExpression' || node.type === 'TSTypeAssertion' || node.type === 'TSSatisfiesExpression'
    ? node.typeAnnotation
    : null;
}

function variableAnnotation(variable: TSESLint.Scope.Variable): TSESTree.TypeNode | null {
  const name = variable.defs.length === 1 ? variable.defs[0]?.name : undefined;
  return name?.type === 'Identifier' ? (name.typeAnnotation?.typeAnnotation ?? null) : null;
}

function documentedOrigin(file: SourceFile, variable: TSESLint.Scope.Variable): Origin | null {
  const definition = variable.defs[0];
  if (definition?.type !== 'Parameter' || !isFunction(definition.node)) return null;
  return documentedParameterType(file, definition.node, variable.name);
}

/** What a value of a written type is. */
export function voteByType(file: SourceFile, type: TSESTree.TypeNode): Verdict | null {
  return typeVerdict(file, type, 0);
}

function typeVerdict(file: SourceFile, type: TSESTree.TypeNode, depth: number): Verdict | null {
  if (depth > 8) return null;
  switch (type.type) {
    case 'TSTypeReference':
      return namedTypeVerdict(file, type.typeName, depth) ?? wrappedTypeVerdict(file, type, depth);
    case 'TSUnionType':
    case 'TSIntersectionType': {
      const verdicts = type.types.filter((one) => !isNothing(one)).map((one) => typeVerdict(file, one, depth + 1));
      const known = verdicts.find((one) => one !== null && one !== 'foreign');
      if (known !== undefined) return known;
      return verdicts.length > 0 && verdicts.every((one) => one === 'foreign') ? 'foreign' : null;
    }
    case 'TSImportType': {
      const name = type.qualifier === null ? '*' : qualifiedNames(type.qualifier).join('.');
      const source = type.source;
      return typeof source.value === 'string'
        ? originVerdict({ module: canonicalModule(source.value), path: name === '*' ? [] : name.split('.') })
        : null;
    }
    case 'TSStringKeyword':
    case 'TSNumberKeyword':
    case 'TSBooleanKeyword':
    case 'TSBigIntKeyword':
    case 'TSSymbolKeyword':
    case 'TSArrayType':
    case 'TSTupleType':
    case 'TSLiteralType':
    case 'TSTemplateLiteralType':
    case 'TSFunctionType':
      return 'foreign';
    case 'TSTypeLiteral':
      return hasStatus(type) ? null : 'foreign';
    default:
      return null;
  }
}

/** `error as { status?: number }` says what is looked for, not what it is. */
function hasStatus({ members }: TSESTree.TSTypeLiteral): boolean {
  return members.some(
    (member) =>
      member.type === 'TSPropertySignature' &&
      member.key.type === 'Identifier' &&
      /^(?:status|code|statusCode)$/.test(member.key.name),
  );
}

function isNothing(type: TSESTree.TypeNode): boolean {
  return type.type === 'TSUndefinedKeyword' || type.type === 'TSNullKeyword';
}

const transparentTypes: ReadonlySet<string> = new Set(['Promise', 'Readonly', 'Partial', 'Required', 'Omit', 'Pick']);

function wrappedTypeVerdict(file: SourceFile, type: TSESTree.TSTypeReference, depth: number): Verdict | null {
  const name = type.typeName.type === 'Identifier' ? type.typeName.name : '';
  const [argument] = type.typeArguments?.params ?? [];
  return argument !== undefined && transparentTypes.has(name) ? typeVerdict(file, argument, depth + 1) : null;
}

function namedTypeVerdict(file: SourceFile, name: TSESTree.EntityName, depth: number): Verdict | null {
  const origin = typeOrigin(file, name);
  if (origin !== null) return originVerdict(origin);
  if (name.type !== 'Identifier') return null;
  const variable = findVariable(file, name);
  if (isGlobal(variable)) return globalTypeVerdict(name.name);
  const definition: TSESTree.Node | undefined = variable?.defs[0]?.node;
  switch (definition?.type) {
    case 'TSTypeAliasDeclaration':
      return typeVerdict(file, definition.typeAnnotation, depth + 1);
    case 'TSInterfaceDeclaration': {
      const parents = definition.extends.map((one) =>
        one.expression.type === 'Identifier'
          ? namedTypeVerdict(file, one.expression, depth + 1)
          : memberType(file, one),
      );
      return parents.find((one) => one !== null && one !== 'foreign') ?? (parents.includes(null) ? null : 'foreign');
    }
    case 'ClassDeclaration': {
      const verdict = identify(file, name);
      return verdict;
    }
    case 'TSEnumDeclaration':
      return 'foreign';
    default:
      return null;
  }
}

function memberType(file: SourceFile, heritage: TSESTree.TSInterfaceHeritage): Verdict | null {
  const origin = originOf(file, heritage.expression);
  return origin === null ? null : originVerdict(origin);
}

/** The import that a type's name leads to: `Response`, `express.Response`. */
function typeOrigin(file: SourceFile, name: TSESTree.EntityName): Origin | null {
  if (name.type === 'ThisExpression') return null;
  if (name.type === 'Identifier') return originOf(file, name);
  const base = typeOrigin(file, name.left);
  return base === null ? null : { module: base.module, path: [...base.path, name.right.name] };
}

function qualifiedNames(name: TSESTree.EntityName): readonly string[] {
  if (name.type === 'Identifier') return [name.name];
  return name.type === 'TSQualifiedName' ? [...qualifiedNames(name.left), name.right.name] : [];
}

function originVerdict(origin: Origin): Verdict | null {
  if (isOwnModule(origin.module)) return null;
  const refs = objectsOfType(origin);
  if (refs.length > 0) return { refs, level: 'declared', by: 'annotations' };
  return isOfSharedTypes(origin) ? null : 'foreign';
}

/**
 * Whether a type is called a response or a context, and its package is none whose types are known: a project of several
 * packages has such types of its own, `import { UserCtx } from '@shop/types'`. What has them is known by its name and use.
 */
function isOfSharedTypes({ module, path }: Origin): boolean {
  return !tableIndex.types.has(module) && /(?:Ctx|Context|Response|Reply)$/.test(path.at(-1) ?? '');
}

/** The objects that values of an imported type are. */
function objectsOfType(origin: Origin): readonly ObjectRef[] {
  const fits = (one: { readonly name: string }): boolean => isExport(origin, typeSpec(origin, one.name));
  return (tableIndex.types.get(origin.module) ?? []).filter(fits).map((one) => one.ref);
}

function typeSpec(origin: Origin, name: string): ExportSpec {
  return { package: origin.module, name };
}

/** The type of the environment, such as fetch's `Response`: listed in the tables under the package `lib`. */
function globalTypeVerdict(name: string): Verdict | null {
  const refs = (tableIndex.types.get('lib') ?? []).filter((one) => one.name === name).map((one) => one.ref);
  return refs.length > 0 ? { refs, level: 'declared', by: 'annotations' } : null;
}
