import type { TSESTree } from '@typescript-eslint/utils';
import { identify } from './evidence.ts';
import type { SourceFile } from './file.ts';
import { isOwnModule, originOf, soleValue } from './imports.ts';
import { defaultCodeOf } from './request.ts';
import { isWithin, sentCodes, type SentCode } from './sent-codes.ts';
import { followPath } from './shapes.ts';
import type { StatusSite } from './sites.ts';
import { enclosingFunction, keyName, memberName, outermost, unwrap, type FunctionNode } from './syntax.ts';
import { tableIndex } from './tables.ts';
import { readValues } from './value.ts';
import { findHandlers } from './voters/handlers.ts';

/** What a route declares to answer, and what its handler sends. Only where both can be read to the end. */
export interface Contract {
  /** The declared codes, as sites of role `declare`. */
  readonly declared: readonly StatusSite[];
  /** Whether the declaration covers a code: by itself, or by a range (`4xx`, `default`). */
  readonly covers: (code: number) => boolean;
  readonly sent: readonly SentCode[];
  /** Whether the handler may send a code that no line of it names: the framework's own for a success. */
  readonly maySend: (code: number) => boolean;
}

/** A declaration that belongs to a handler: its sites, and the ranges beside them; null where some of it is out of sight. */
interface Declaration {
  readonly sites: readonly StatusSite[];
  readonly ranges: readonly string[];
}

/** The contracts of a file: of decorated methods, of route calls, and of calls that are passed a declared route. */
export function findContracts(file: SourceFile, sites: readonly StatusSite[]): readonly Contract[] {
  const declared = sites.filter(({ role }) => role === 'declare');
  if (declared.length === 0) return [];
  return [...decoratedContracts(file, sites, declared), ...routeContracts(file, sites, declared)];
}

function makeContract(
  { sites, ranges }: Declaration,
  sent: readonly SentCode[],
  maySend: Contract['maySend'],
): Contract {
  const codes = declaredCodes(sites);
  const classes = new Set(ranges.map((range) => range.charAt(0).toLowerCase()));
  return {
    declared: sites,
    covers: (code) => codes.includes(code) || classes.has('d') || classes.has(String(Math.floor(code / 100))),
    sent,
    maySend,
  };
}

/** The numbers that sites of role `declare` stand for, also where they are in quotes. */
export function declaredCodes(sites: readonly StatusSite[]): readonly number[] {
  const values = sites.flatMap(({ codes }) =>
    codes.map(({ value }) => (typeof value === 'string' ? Number(value) : value)),
  );
  return [...new Set(values.filter((value): value is number => Number.isInteger(value)))];
}

/** `@ApiOkResponse() @Get() list() { … }`. What decorates the class holds for each of its methods. */
function decoratedContracts(
  file: SourceFile,
  sites: readonly StatusSite[],
  declared: readonly StatusSite[],
): readonly Contract[] {
  const methods = new Set(declared.flatMap(({ node }) => methodOf(node) ?? []));
  return [...methods].flatMap((method): readonly Contract[] => {
    const owner = method.value;
    const decorators = [...(method.decorators ?? []), ...(method.parent.parent.decorators ?? [])];
    const own = declared.filter(({ node }) => decorators.some((one) => one === node));
    if (owner.type !== 'FunctionExpression' || decorators.some((one) => mayDeclare(file, one, own))) return [];
    const declaration = readDecorators(own);
    const sent = sentCodes(file, owner, sites, true);
    if (declaration === null || sent === null) return [];
    const success = successOf(file, method, sites);
    // Where no success is declared, the description gets the framework's own.
    const isTold = declaredCodes(own).some((code) => code < 400);
    const all = [...sent, ...(success ?? [])].filter(({ code }) => isTold || code >= 400);
    return [makeContract(declaration, all, () => success === null)];
  });
}

function methodOf(node: TSESTree.Node): TSESTree.MethodDefinition | null {
  return node.type === 'Decorator' && node.parent.type === 'MethodDefinition' ? node.parent : null;
}

/** Whether a decorator may declare codes that nobody sees: the project's own, another package's, or one with a spread in it. */
function mayDeclare(file: SourceFile, decorator: TSESTree.Decorator, declared: readonly StatusSite[]): boolean {
  if (declared.some(({ node }) => node === decorator)) return false;
  const expression = unwrap(decorator.expression);
  const callee = expression.type === 'CallExpression' ? expression.callee : expression;
  const origin = originOf(file, callee);
  if (origin === null || isOwnModule(origin.module) || !file.imports.has(origin.module)) return true;
  const verdict = identify(file, callee);
  if (verdict === null || verdict === 'foreign') return false;
  return (tableIndex.shapes.get('decorate:') ?? []).some(
    ({ shape, on }) => shape.role === 'declare' && verdict.refs.includes(on),
  );
}

function readDecorators(sites: readonly StatusSite[]): Declaration | null {
  const ranges: string[] = [];
  for (const { codes, complete } of sites) {
    if (!complete || codes.length === 0) return null;
    for (const { value } of codes) {
      if (typeof value === 'string' && !/^\d+$/.test(value)) ranges.push(value);
    }
  }
  return { sites, ranges };
}

/** The code of a decorated method that returns: set by a decorator, else the framework's default; null where nobody knows. */
function successOf(
  file: SourceFile,
  method: TSESTree.MethodDefinition,
  sites: readonly StatusSite[],
): readonly SentCode[] | null {
  const set = sites.filter(({ node, role }) => methodOf(node) === method && (role === 'set' || role === 'redirect'));
  const code = defaultCodeOf(file, method);
  const body = method.value.body;
  if (code === null || body === null || method.value.params.some((one) => isAnswering(file, one))) return null;
  if (body.body.some(({ type }) => type === 'ThrowStatement')) return [];
  if (set.some(({ complete }) => !complete)) return null;
  return set.length === 0
    ? [{ code, node: method.key }]
    : set.flatMap(({ codes, codeNode }) =>
        codes.flatMap(({ value }) => (typeof value === 'number' ? [{ code: value, node: codeNode }] : [])),
      );
}

/** `@Res() res`, `@Next() next`: the method may answer by itself. */
function isAnswering(file: SourceFile, parameter: TSESTree.Parameter): boolean {
  const decorators = 'decorators' in parameter ? parameter.decorators : [];
  return (decorators ?? []).some((decorator) => {
    const expression = unwrap(decorator.expression);
    const origin = originOf(file, expression.type === 'CallExpression' ? expression.callee : expression);
    return origin !== null && /^(?:Res|Response|Next)$/.test(origin.path.at(-1) ?? '');
  });
}

/** Route calls with the declaration in them (`app.get(path, { schema }, handler)`), or with one that the file makes elsewhere. */
function routeContracts(
  file: SourceFile,
  sites: readonly StatusSite[],
  declared: readonly StatusSite[],
): readonly Contract[] {
  const found = new Map<
    TSESTree.Node,
    { declaration: Declaration; owners: Set<FunctionNode>; returns: boolean; stated: boolean }
  >();
  for (const site of sites) {
    const owner = site.role === 'declare' ? null : enclosingFunction(site.node);
    const handlers = owner === null ? [] : handlersAround(file, owner);
    const [match] = handlers;
    // A function that answers several routes sends some of its codes to one, some to another.
    if (match === undefined || handlers.some(({ at }) => at !== match.at) || match.at.type !== 'CallExpression')
      continue;
    const part = declarationOf(file, match.at, match.owner, declared);
    if (part === null) continue;
    const declaration = readKeys(file, part.sites);
    if (declaration === null) continue;
    const returns = match.handler.spec.content === 'returned';
    // A returned object states its code, where an answer by a call or a value may leave it to the framework.
    const stated = match.handler.spec.returns !== undefined;
    const known = found.get(part.node);
    if (known === undefined) found.set(part.node, { declaration, owners: new Set([match.owner]), returns, stated });
    else known.owners.add(match.owner);
  }
  return [...found.values()].flatMap(({ declaration, owners, returns, stated }): readonly Contract[] => {
    const sent = [...owners].map((owner) => sentCodes(file, owner, sites, returns));
    if (sent.includes(null)) return [];
    const all = sent.flatMap((one) => one ?? []);
    return [makeContract(declaration, all, (code) => code === 200 && !stated)];
  });
}

function handlersAround(file: SourceFile, inner: FunctionNode) {
  for (let owner: FunctionNode | null = inner; owner !== null; owner = enclosingFunction(owner)) {
    const handlers = findHandlers(file, owner);
    if (handlers === 'foreign') return [];
    const around = owner;
    if (handlers.length > 0) return handlers.map((match) => ({ ...match, owner: around }));
  }
  return [];
}

interface DeclaredPart {
  /** What tells this declaration from others: the call, or the part of a contract. */
  readonly node: TSESTree.Node;
  readonly sites: readonly StatusSite[];
}

/** The declaration that a route call carries, or is passed: `app.openapi(route, …)`, `s.router(contract, { list: … })`. */
function declarationOf(
  file: SourceFile,
  call: TSESTree.CallExpression,
  owner: FunctionNode,
  declared: readonly StatusSite[],
): DeclaredPart | null {
  const own = declared.filter(({ node }) => node === call);
  if (own.length > 0) return { node: call, sites: own };
  const keys = keysTo(owner, call);
  for (const argument of call.arguments) {
    const part = keys === null ? null : resolvePart(file, argument, keys, declared);
    if (part !== null) return part;
  }
  return null;
}

/** The property names that lead from an argument of a call to a handler in it. */
function keysTo(owner: FunctionNode, call: TSESTree.CallExpression): readonly string[] | null {
  const keys: string[] = [];
  for (let at = outermost(owner).parent; at !== undefined && at !== call; at = at.parent) {
    if (at.type !== 'Property') continue;
    const key = keyName(at);
    if (key === null) return null;
    keys.unshift(key);
  }
  return keys.at(-1) === 'handler' ? keys.slice(0, -1) : keys;
}

/** The part of a declaring call's object that an expression and further keys lead to. */
function resolvePart(
  file: SourceFile,
  expression: TSESTree.Node,
  keys: readonly string[],
  declared: readonly StatusSite[],
  depth = 0,
): DeclaredPart | null {
  const node = unwrap(expression);
  if (depth > 6) return null;
  switch (node.type) {
    case 'MemberExpression': {
      const name = memberName(node);
      return name === null ? null : resolvePart(file, node.object, [name, ...keys], declared, depth + 1);
    }
    case 'Identifier': {
      const made = soleValue(file, node);
      return made === null ? null : resolvePart(file, made, keys, declared, depth + 1);
    }
    case 'CallExpression': {
      const sites = declared.filter((site) => site.node === node);
      if (sites.length === 0) return null;
      if (keys.length === 0) return { node, sites };
      // What a contract shares among its routes stands in its second argument.
      const part = node.arguments.length > 1 ? 'unknown' : followPath(file, node.arguments, [0, ...keys]);
      if (typeof part === 'string') return null;
      const inner = unwrap(part);
      if (inner.type !== 'ObjectExpression') return resolvePart(file, inner, [], declared, depth + 1);
      return { node: inner, sites: sites.filter(({ codeNode }) => isWithin(codeNode, inner)) };
    }
    default:
      return null;
  }
}

/** The declared codes of an object's keys; null where a spread or a key that nobody can read hides some. */
function readKeys(file: SourceFile, sites: readonly StatusSite[]): Declaration | null {
  const ranges: string[] = [];
  const objects = new Set(sites.map(({ codeNode }) => codeNode.parent?.parent));
  for (const object of objects) {
    if (object?.type !== 'ObjectExpression') return null;
    for (const property of object.properties) {
      if (property.type !== 'Property') return null;
      const name = keyName(property);
      if (name === null && !readValues(file, property.key).complete) return null;
      if (name !== null && /^(?:[1-5]xx|default)$/i.test(name)) ranges.push(name);
    }
  }
  return sites.length === 0 ? null : { sites, ranges };
}
