import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { HandlerSpec } from '../../frameworks/types.ts';
import { tableIndex, resolveRef, type IndexedHandler } from '../tables.ts';
import { identify, type EvidenceLevel, type Identity, type Verdict } from '../evidence.ts';
import { exportedNames } from '../exported-names.ts';
import { findVariable, type SourceFile } from '../file.ts';
import { isExport, isOwnModule, originOf, patternPath, type Origin } from '../imports.ts';
import {
  calledMember,
  isFunction,
  keyName,
  memberName,
  outermost,
  parameterPattern,
  unwrap,
  type FunctionNode,
} from '../syntax.ts';
import { followPattern } from './bindings.ts';
import { documentedType } from './jsdoc.ts';
import { rankByImport, takesRequestAndResponse } from './names.ts';

/** A function that a framework calls: the spec that says so, and how sure it is. */
export interface HandlerMatch {
  readonly handler: IndexedHandler;
  readonly level: EvidenceLevel;
  /** The call, property, export or decorator that makes it one. */
  readonly at: TSESTree.Node;
}

/** What the place of a parameter says: the handler that it belongs to gives it a meaning. */
export function voteByHandler(file: SourceFile, variable: TSESLint.Scope.Variable): Verdict | null {
  const definition = variable.defs[0];
  if (definition?.type !== 'Parameter' || !isFunction(definition.node)) return null;
  const owner: FunctionNode = definition.node;
  const position = owner.params.findIndex((param) => patternPath(parameterPattern(param), variable.name) !== null);
  const parameter = owner.params[position];
  if (parameter === undefined) return null;
  const decorated = voteByDecorator(file, parameter);
  if (decorated !== null) return decorated;
  const matches = findHandlers(file, owner);
  if (matches === 'foreign') return 'foreign';
  for (const match of matches) {
    const ref = parameterRef(match.handler, owner.params.length, position);
    if (ref === null) continue;
    const path = patternPath(parameterPattern(parameter), variable.name);
    const base: Identity = { refs: [ref], level: match.level, by: 'handlers' };
    const found = typeof ref === 'string' ? followPattern(base, path) : null;
    if (found !== null) return found;
  }
  return null;
}

function parameterRef(handler: IndexedHandler, count: number, position: number): string | null {
  const params = handler.spec.params[count] ?? handler.spec.params[0];
  const ref = params?.[position];
  return ref === undefined || ref === null ? null : resolveRef(handler.table, ref);
}

function voteByDecorator(file: SourceFile, parameter: TSESTree.Parameter): Verdict | null {
  const decorators = 'decorators' in parameter ? parameter.decorators : [];
  for (const decorator of decorators ?? []) {
    const expression = unwrap(decorator.expression);
    const origin = originOf(file, expression.type === 'CallExpression' ? expression.callee : expression);
    if (origin === null) continue;
    const refs = tableIndex.handlers.flatMap((handler) => {
      const fits = handler.spec.decorators?.some((spec) => isExport(origin, spec)) === true;
      return (fits ? parameterRef(handler, 1, 0) : null) ?? [];
    });
    if (refs.length > 0) return { refs: rankByImport(file, refs), level: 'proven', by: 'handlers' };
  }
  return null;
}

const knownHandlers = new WeakMap<FunctionNode, readonly HandlerMatch[] | 'foreign'>();

/**
 * The handler specs that a function fits, the surest first; `foreign` when it is passed to another package's client, as in
 * `axios.post('/x', (a, res) => …)`.
 */
export function findHandlers(file: SourceFile, node: FunctionNode): readonly HandlerMatch[] | 'foreign' {
  const known = knownHandlers.get(node);
  if (known !== undefined) return known;
  const found = searchHandlers(file, node);
  knownHandlers.set(node, found);
  return found;
}

function searchHandlers(file: SourceFile, node: FunctionNode): readonly HandlerMatch[] | 'foreign' {
  const direct = handlersAt(file, node, node);
  if (direct === 'foreign' || direct.length > 0) return direct;
  const typed = handlersOfType(file, node);
  if (typed.length > 0) return typed;
  const placed = [...handlersByReference(file, node), ...handlersByExport(file, node)];
  return placed.length > 0 ? placed : handlersByParameters(node);
}

/** Fits by the place of an expression: an argument of a route call, or a property of an object argument. */
function handlersAt(file: SourceFile, node: TSESTree.Node, fn: FunctionNode): readonly HandlerMatch[] | 'foreign' {
  const expression = outermost(node);
  const parent = expression.parent;
  if (parent === undefined) return [];
  if (parent.type === 'ArrayExpression') return handlersAt(file, parent, fn);
  if (parent.type === 'Property' && parent.value === expression && parent.parent.type === 'ObjectExpression') {
    const key = keyName(parent);
    const call = callAround(parent.parent);
    const held = key !== null && call !== null ? handlersOfCall(file, call, key, fn) : [];
    return held === 'foreign' || held.length > 0 ? held : handlersWithin(file, parent);
  }
  if (parent.type !== 'CallExpression' && parent.type !== 'NewExpression') return [];
  if (!parent.arguments.some((argument) => argument === expression)) return [];
  const matches = handlersOfCall(file, parent, null, fn);
  if (matches === 'foreign' || matches.length > 0) return matches;
  // `app.get('/x', asyncHandler(async (req, res) => …))`: a wrapper hands the parameters through.
  const wraps = parent.type === 'CallExpression' && calledMember(parent) === null && parent.arguments.length === 1;
  const wrapped = wraps ? handlersAt(file, parent, fn) : [];
  return wrapped === 'foreign' ? wrapped : wrapped.map((match) => ({ ...match, level: 'inferred' }));
}

/** Fits by an option that holds an object of such functions: `new ApolloServer({ resolvers: { Query: { find } } })`. */
function handlersWithin(file: SourceFile, property: TSESTree.Node): readonly HandlerMatch[] {
  let at: TSESTree.Node | undefined = property;
  let within: string | null = null;
  for (let depth = 0; at !== undefined && depth < 12; depth += 1) {
    if (at.type === 'Property') within = keyName(at);
    const outer: TSESTree.Node | undefined = outermost(at).parent;
    if (outer?.type === 'CallExpression' || outer?.type === 'NewExpression') {
      const called = identify(file, unwrap(outer.callee));
      if (called === null || called === 'foreign') return [];
      return tableIndex.handlers.flatMap((handler) =>
        handler.spec.within === within && handler.on !== null && isA(called, handler.on)
          ? [{ handler, level: called.level, at: outer }]
          : [],
      );
    }
    // `const resolvers = { … }; new ApolloServer({ resolvers })`.
    const use: TSESTree.Node | undefined =
      outer?.type === 'VariableDeclarator' && outer.id.type === 'Identifier'
        ? findVariable(file, outer.id)?.references.find(({ identifier }) => identifier.parent.type === 'Property')
            ?.identifier.parent
        : outer;
    at = use?.type === 'Property' || use?.type === 'ObjectExpression' ? use : undefined;
  }
  return [];
}

/** The call that an object literal is an argument of: itself, in a list, or as an option: `route([{ options: { handler } }])`. */
function callAround(object: TSESTree.ObjectExpression): TSESTree.CallExpression | null {
  let at: TSESTree.Node | undefined = outermost(object).parent;
  while (at?.type === 'ArrayExpression' || at?.type === 'Property' || at?.type === 'ObjectExpression') at = at.parent;
  return at?.type === 'CallExpression' ? at : null;
}

function handlersOfCall(
  file: SourceFile,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  property: string | null,
  fn: FunctionNode,
): readonly HandlerMatch[] | 'foreign' {
  const callee = unwrap(call.callee);
  const method = callee.type === 'MemberExpression' ? memberName(callee) : null;
  const candidates = handlersOf(method ?? '', property, call.type === 'NewExpression');
  if (candidates.length === 0) return [];
  const receiver = callee.type === 'MemberExpression' ? identify(file, callee.object) : null;
  const called = identify(file, callee);
  const matches = candidates.flatMap((handler): HandlerMatch[] => {
    const verdict = handler.spec.methods === undefined ? called : receiver;
    if (verdict === null || verdict === 'foreign' || handler.on === null || !isA(verdict, handler.on)) return [];
    return [{ handler, level: verdict.level, at: call }];
  });
  // Imported, known, and without such handlers: `axios.post('/x', (a, res) => …)`.
  // Assertions call back with what others threw, and what no table knows may be a server: `https.onRequest((req, res) => …)`.
  const isOther =
    matches.length === 0 &&
    method !== null &&
    receiver !== null &&
    (receiver === 'foreign'
      ? !takesRequestAndResponse(fn)
      : !receiver.refs.some((ref) => ref.startsWith('assertions.'))) &&
    isImported(file, callee);
  return isOther ? 'foreign' : matches;
}

const handlersByPlace = new Map<string, readonly IndexedHandler[]>();

/** The handlers that a call of this method, or a construction, may take under this property. */
function handlersOf(method: string, property: string | null, constructs: boolean): readonly IndexedHandler[] {
  const isNamed = tableIndex.handlersByMethod.has(method);
  // Any other name of a property is as good as the next one, and there is no end to them.
  const isOther = property !== null && !tableIndex.handlerProperties.has(property);
  const key = `${constructs ? 'new' : 'call'} ${isNamed ? method : ''} ${isOther ? '*' : (property ?? '')}`;
  const known = handlersByPlace.get(key);
  if (known !== undefined) return known;
  const found = (isNamed && method !== '' ? ['', method] : [''])
    .flatMap((name) => tableIndex.handlersByMethod.get(name) ?? [])
    .filter(({ spec }) => fitsProperty(spec, property) && (spec.construct === true) === constructs);
  handlersByPlace.set(key, found);
  return found;
}

function fitsProperty({ properties }: HandlerSpec, name: string | null): boolean {
  return name === null ? properties === undefined : properties?.some((one) => one === '*' || one === name) === true;
}

function isA(identity: Identity, ref: string): boolean {
  return identity.refs.some((one) => tableIndex.objects.get(one)?.lineage.includes(ref) === true);
}

function isImported(file: SourceFile, node: TSESTree.Node): boolean {
  const origin = originOf(file, node);
  return origin !== null && !isOwnModule(origin.module);
}

/** Fits by a declared type: `const list: RequestHandler = (req, res) => …`. */
function handlersOfType(file: SourceFile, node: FunctionNode): readonly HandlerMatch[] {
  const origin = functionTypeOrigin(file, node);
  if (origin === null) return [];
  return tableIndex.handlers
    .filter(({ spec }) => spec.types?.some((type) => isExport(origin, type)) === true)
    .map((handler) => ({ handler, level: 'declared', at: node }));
}

function functionTypeOrigin(file: SourceFile, node: FunctionNode): Origin | null {
  const outer = outermost(node);
  const asserted = node.parent === outer || outer === node ? null : outer;
  const holder = outer.parent;
  const annotation =
    node.parent?.type === 'TSSatisfiesExpression' || node.parent?.type === 'TSAsExpression'
      ? node.parent.typeAnnotation
      : holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier'
        ? holder.id.typeAnnotation?.typeAnnotation
        : undefined;
  if (annotation?.type === 'TSTypeReference') {
    const { typeName } = annotation;
    if (typeName.type === 'Identifier') return originOf(file, typeName);
    if (typeName.type === 'TSQualifiedName' && typeName.left.type === 'Identifier') {
      const base = originOf(file, typeName.left);
      return base === null ? null : { module: base.module, path: [...base.path, typeName.right.name] };
    }
  }
  return asserted === null ? documentedType(file, node) : null;
}

/** Fits by a reference: a named function that is passed to a route call somewhere in the file. */
function handlersByReference(file: SourceFile, node: FunctionNode): readonly HandlerMatch[] {
  const name = functionName(node);
  const variable = findVariable(file, name);
  const matches = (variable?.references ?? []).flatMap((reference) => {
    const use = reference.identifier;
    if (use === name || use.type !== 'Identifier') return [];
    const found = handlersAt(file, use, node);
    return found === 'foreign' ? [] : found;
  });
  return matches.slice(0, 4);
}

/** The identifier that a function is known by in its scope. */
export function functionName(node: FunctionNode): TSESTree.Identifier | null {
  if (node.type === 'FunctionDeclaration') return node.id;
  const holder = outermost(node).parent;
  return holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier' ? holder.id : null;
}

/** Fits by file convention: an export under a known name from a file at a known place. */
function handlersByExport(file: SourceFile, node: FunctionNode): readonly HandlerMatch[] {
  const names = exportedNames(file, node);
  if (names.length === 0) return [];
  return listConventions(file)
    .filter(({ spec }) => spec.exported?.some((name) => names.includes(name)) === true)
    .map((handler) => ({ handler, level: 'inferred', at: node }));
}

const conventions = new WeakMap<SourceFile, readonly IndexedHandler[]>();

/** The conventions for exports that hold at a file's place, or by what it imports. */
function listConventions(file: SourceFile): readonly IndexedHandler[] {
  const known = conventions.get(file);
  if (known !== undefined) return known;
  const found = tableIndex.handlers.filter(
    ({ spec, table }) =>
      spec.exported !== undefined &&
      (spec.files?.some((fragment) => file.path.includes(fragment)) ??
        table.packages.some((name) => file.imports.has(name))),
  );
  conventions.set(file, found);
  return found;
}

let handlersWithNames: readonly IndexedHandler[] | undefined;

/** Fits by what its first parameters are called: `async (event, context) => …`, `(awsEvent, _awsContext) => …`. */
function handlersByParameters(node: FunctionNode): readonly HandlerMatch[] {
  if (node.params.length < 2) return [];
  handlersWithNames ??= tableIndex.handlers.filter(({ spec }) => spec.parameters !== undefined);
  return handlersWithNames
    .filter(({ spec: { parameters } }) => parameters?.every((name, at) => isCalled(node.params[at], name)) === true)
    .map((handler) => ({ handler, level: 'inferred', at: node }));
}

function isCalled(parameter: TSESTree.Parameter | undefined, name: string): boolean {
  if (parameter?.type !== 'Identifier') return false;
  const called = parameter.name.replace(/^_+/, '');
  return called === name || called.endsWith(`${name.charAt(0).toUpperCase()}${name.slice(1)}`);
}
