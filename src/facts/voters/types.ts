import type { ParserServicesWithTypeInformation, TSESLint, TSESTree } from '@typescript-eslint/utils';
import type * as ts from 'typescript';
import type { ObjectRef } from '../../frameworks/types.ts';
import type { Verdict } from '../evidence.ts';
import type { SourceFile } from '../file.ts';
import { tableIndex } from '../tables.ts';

/**
 * What the type checker says of an expression, where the parser has built a program: one of the tables' types, or one that
 * certainly is none. Asks only methods of the objects that the parser hands out, so that `typescript` is never loaded.
 * `any`, `unknown` and type parameters say nothing; nor does anything that can be called, which the bindings know better.
 */
export function voteByCheckedType(file: SourceFile, node: TSESTree.Node): Verdict | null {
  const services = typedServices(file.sourceCode);
  if (services === null) return null;
  return typeVerdict(services.getTypeAtLocation(node), 0);
}

function typedServices(sourceCode: TSESLint.SourceCode): ParserServicesWithTypeInformation | null {
  const services = sourceCode.parserServices;
  return services?.program !== undefined && services.program !== null && 'getTypeAtLocation' in services
    ? withTypes(services)
    : null;
}

/** Whether a type checker stands behind a file. */
export function isTypeChecked(sourceCode: TSESLint.SourceCode): boolean {
  return typedServices(sourceCode) !== null;
}

function withTypes(services: object): ParserServicesWithTypeInformation | null {
  return isTyped(services) ? services : null;
}

function isTyped(services: object): services is ParserServicesWithTypeInformation {
  return 'getTypeAtLocation' in services && typeof services.getTypeAtLocation === 'function';
}

const nothing: ReadonlySet<string> = new Set(['undefined', 'null', 'void']);
const open: ReadonlySet<string> = new Set(['any', 'unknown', 'error', 'never', 'object']);
const primitive: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'bigint', 'symbol', 'true', 'false']);

function typeVerdict(type: ts.Type, depth: number): Verdict | null {
  const name = intrinsicName(type);
  const isParameter: boolean = type.isTypeParameter();
  const isLiteral: boolean = type.isLiteral();
  if (open.has(name) || isParameter || depth > 6) return null;
  if (primitive.has(name) || isLiteral) return 'foreign';
  const refs = refsOfSymbols([type.aliasSymbol, type.symbol]);
  if (refs.length > 0) return { refs, level: 'proven', by: 'types' };
  if (type.isUnion()) {
    const parts = type.types.filter((part) => !nothing.has(intrinsicName(part)));
    return combine(parts.map((part) => typeVerdict(part, depth + 1)));
  }
  if (type.isIntersection()) {
    const parts = type.types.map((part) => typeVerdict(part, depth + 1));
    return parts.find(isIdentity) ?? (parts.includes(null) ? null : 'foreign');
  }
  const bases = baseTypes(type).map((base) => typeVerdict(base, depth + 1));
  const inherited = bases.find(isIdentity);
  if (inherited !== undefined) return inherited;
  if (bases.includes(null) || type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0)
    return null;
  return isForeign(type) ? 'foreign' : null;
}

/** The name of a type that the compiler brings itself: `any`, `string`. Its own text of a type may fail, and costs more. */
function intrinsicName(type: ts.Type): string {
  const name: unknown = Reflect.get(type, 'intrinsicName');
  return typeof name === 'string' ? name : '';
}

function combine(parts: readonly (Verdict | null)[]): Verdict | null {
  const [first] = parts;
  if (first === undefined || parts.includes(null)) return null;
  const known = parts.filter(isIdentity);
  if (known.length === 0) return 'foreign';
  return known.length === parts.length ? (known[0] ?? null) : null;
}

function isIdentity(verdict: Verdict | null): verdict is Exclude<Verdict, 'foreign'> {
  return verdict !== null && verdict !== 'foreign';
}

function baseTypes(type: ts.Type): readonly ts.Type[] {
  const target: unknown = Reflect.get(type, 'target');
  const declared = isType(target) ? target : type;
  return declared.isClassOrInterface() ? (declared.getBaseTypes() ?? []) : [];
}

function isType(value: unknown): value is ts.Type {
  return typeof value === 'object' && value !== null && 'isClassOrInterface' in value;
}

function refsOfSymbols(symbols: readonly (ts.Symbol | undefined)[]): readonly ObjectRef[] {
  for (const symbol of symbols) {
    if (symbol === undefined) continue;
    // Bundlers of declarations tell two of a name apart: `H3$1`.
    const written = symbol.name.replace(/\$\d+$/, '');
    const refs = packagesOf(symbol).flatMap((name) =>
      (tableIndex.types.get(name) ?? []).filter((one) => one.name === written).map((one) => one.ref),
    );
    if (refs.length > 0) return [...new Set(refs)];
  }
  return [];
}

/** A type of the project itself, or of a package that no table knows; a table's own package may have types that it does not list. */
function isForeign(type: ts.Type): boolean {
  const packages = [type.aliasSymbol, type.symbol].flatMap((symbol) =>
    symbol === undefined ? [] : packagesOf(symbol),
  );
  const isKnown = (name: string): boolean => tableIndex.packages.has(name) || tableIndex.types.has(name);
  return packages.length > 0 && !packages.some((name) => name !== 'lib' && isKnown(name));
}

/**
 * The packages that declare a symbol: by the folder below node_modules, and, for Node's own modules, by the ambient module
 * around it. The compiler's own libraries are `lib`, the project's own files ''.
 */
function packagesOf(symbol: ts.Symbol): readonly string[] {
  return (symbol.declarations ?? []).flatMap((declaration) => {
    const { fileName } = declaration.getSourceFile();
    const ambient = ambientModule(declaration);
    const folder = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(fileName)?.[1];
    if (folder === undefined) return ambient === null ? [''] : [ambient];
    if (folder === 'typescript') return ['lib'];
    if (folder === 'undici-types') return ['undici', 'lib'];
    const typed = folder.startsWith('@types/') ? folder.slice(7).replace(/^(.+)__/, '@$1/') : folder;
    return ambient === null ? [typed, ...(typed === 'node' ? ['lib'] : [])] : [ambient, typed];
  });
}

function ambientModule(declaration: ts.Node): string | null {
  const block: ts.Node | undefined = declaration.parent;
  const name: unknown = block?.parent === undefined ? undefined : Reflect.get(block.parent, 'name');
  const text: unknown = typeof name === 'object' && name !== null && 'text' in name ? name.text : undefined;
  return typeof text === 'string' ? text.replace(/^node:/, '') : null;
}

/** Whether a value's type has a status; null where no program says it. */
export function instanceHasStatus(file: SourceFile, node: TSESTree.Node): boolean | null {
  const services = typedServices(file.sourceCode);
  const type = services?.getTypeAtLocation(node);
  if (type === undefined || open.has(intrinsicName(type))) return null;
  return type.getProperty('status') !== undefined || type.getProperty('statusCode') !== undefined;
}
