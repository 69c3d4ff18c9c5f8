import type { TSESTree } from '@typescript-eslint/utils';
import { findLibraryOfModule, holdsConstants } from '../../constants/index.ts';
import { originOf } from '../imports.ts';
import { tableIndex, type IndexedObject } from '../tables.ts';
import type { ObjectRef, ObjectSpec, Sign } from '../../frameworks/types.ts';
import type { Identity } from '../evidence.ts';
import { findVariable, type SourceFile } from '../file.ts';
import {
  calledMember,
  isFunction,
  lastName,
  memberName,
  parameterPattern,
  unwrap,
  type FunctionNode,
} from '../syntax.ts';
import { keyName } from '../syntax.ts';

/**
 * What a usual name says. Alone it is a guess; with a second sign (a handler's other parameters, a chain of the object's
 * own methods, an import of the package) it is an inference.
 */
export function voteByName(
  file: SourceFile,
  node: TSESTree.Identifier | TSESTree.MemberExpression,
  name: string,
): Identity | null {
  const own = tableIndex.names.get(name);
  const refs = own ?? tableIndex.names.get(lastWord(name));
  if (refs === undefined) return null;
  const beside = new Surroundings(file, node);
  const signed = refs.filter((ref) => hasSecondSign(file, ref, beside));
  // `loginResponse` says less than `response`: on its own it is not even a guess.
  if (own === undefined && signed.length === 0) return null;
  return {
    refs: rankByImport(file, signed.length > 0 ? signed : refs),
    level: signed.length > 0 ? 'inferred' : 'guessed',
    by: 'names',
  };
}

/** What a test has in the place of a response says by its last word: `mockRes`, `fakeResponse`. */
export function voteByMock(expression: TSESTree.Node): Identity | null {
  const node = unwrap(expression);
  const name = lastName(node);
  const refs = name === null ? undefined : tableIndex.names.get(lastWord(name));
  return refs === undefined ? null : { refs, level: 'guessed', by: 'names' };
}

/** Whether a function takes a request and then a response, by their usual names. */
export function takesRequestAndResponse({ params }: FunctionNode): boolean {
  return params.some((param, at) => {
    const before = params[at - 1];
    if (param.type !== 'Identifier' || before?.type !== 'Identifier') return false;
    const request = lastWord(before.name);
    return tableIndex.names.get(lastWord(param.name))?.some((ref) => {
      const { lineage, spec } = tableIndex.objects.get(ref) ?? {};
      // A client calls back with an error and a response.
      return lineage?.includes('node.response') === true && spec?.companions?.includes(request) === true;
    });
  });
}

/** What stands around a name, as far as it is asked for: a table asks for little of it. */
class Surroundings {
  readonly #file: SourceFile;
  readonly #node: TSESTree.Identifier | TSESTree.MemberExpression;
  #companions: readonly string[] | undefined;
  #methods: ReadonlySet<string> | undefined;
  #methodsOfCalls: ReadonlySet<string> | undefined;
  #origin: readonly Sign[] | undefined;

  constructor(file: SourceFile, node: TSESTree.Identifier | TSESTree.MemberExpression) {
    this.#file = file;
    this.#node = node;
  }

  get companions(): readonly string[] {
    return (this.#companions ??= this.#node.type === 'Identifier' ? companionNames(this.#file, this.#node) : []);
  }

  get methods(): ReadonlySet<string> {
    return (this.#methods ??= methodsUsed(this.#file, this.#node));
  }

  get methodsOfCalls(): ReadonlySet<string> {
    return (this.#methodsOfCalls ??= methodsUsed(this.#file, this.#node, callOf));
  }

  get origin(): readonly Sign[] {
    return (this.#origin ??= originSigns(this.#file, this.#node));
  }

  /**
   * Whether the file calls, sets or reads one of the members that tell what it is, on it or on what a call of it returns:
   * `response.headers`, `ctx.request`, `request(app).get('/').expect(200)`.
   */
  uses({ uses = [], call }: ObjectSpec): boolean {
    return (
      uses.some((name) => this.methods.has(name) || (call !== undefined && this.methodsOfCalls.has(name))) ||
      usesMember(this.#file, this.#node, uses)
    );
  }
}

const lastWords = ['Response', 'Request', 'Reply', 'Resp', 'Res', 'Req', 'Error', 'Err'] as const;

/** The usual name at the end of a longer one: `originalRes` and `resA` are `res`, `error_` is `error`, `_req` is `req`. */
function lastWord(name: string): string {
  let from = 0;
  let to = name.length;
  while (from < to && name[from] === '_') from += 1;
  while (from < to && /[_\d]/.test(name[to - 1] ?? '')) to -= 1;
  if (/[a-z][A-Z]$/.test(name.slice(from, to))) to -= 1;
  const bare = name.slice(from, to);
  // `AppError` is a class.
  if (/^[A-Z]/.test(bare)) return bare;
  const word = lastWords.find((one) => bare.endsWith(one) && /[a-z\d]/.test(bare[bare.length - one.length - 1] ?? ''));
  return word?.toLowerCase() ?? bare;
}

/** Objects of frameworks that the file imports come first; the order of the tables decides among the others. */
export function rankByImport(file: SourceFile, refs: readonly ObjectRef[]): readonly ObjectRef[] {
  if (file.imports.size === 0 || refs.length < 2) return refs;
  const imported = refs.filter((ref) => importsFramework(file, ref));
  return imported.length === 0 ? refs : [...imported, ...refs.filter((ref) => !imported.includes(ref))];
}

function importsFramework(file: SourceFile, ref: ObjectRef): boolean {
  if (file.imports.size === 0) return false;
  return tableIndex.objects.get(ref)?.table.packages.some((name) => importsMoreThanConstants(file, name)) ?? false;
}

/** Whoever takes nothing but its status codes from a package need not use the framework: `constants` of node:http2. */
function importsMoreThanConstants(file: SourceFile, name: string): boolean {
  const imported = file.imports.get(name);
  if (imported === undefined || findLibraryOfModule(name) === undefined) return imported !== undefined;
  const taken = imported.references.flatMap(({ node }) => originOf(file, node) ?? []);
  return taken.length === 0 || taken.some(({ module, path }) => !holdsConstants(module, path));
}

const usualSigns: readonly Sign[] = ['handler', 'chain', 'import'];

function hasSecondSign(file: SourceFile, ref: ObjectRef, beside: Surroundings): boolean {
  const object = tableIndex.objects.get(ref);
  if (object === undefined) return false;
  return (object.spec.signs ?? usualSigns).some((sign) => {
    switch (sign) {
      case 'alone':
        return true;
      case 'import':
        return importsFramework(file, ref);
      case 'parameter':
        return beside.origin.includes('parameter') && importsFramework(file, ref);
      case 'handler':
      case 'chain':
        return isShownBy(object, sign, beside);
      case 'use':
        return beside.uses(object.spec);
      default:
        return beside.origin.includes(sign);
    }
  });
}

/** Whether the file reads one of some members of a variable: `response.headers`, `ctx.request`. */
function usesMember(
  file: SourceFile,
  node: TSESTree.Identifier | TSESTree.MemberExpression,
  names: readonly string[],
): boolean {
  const references = findVariable(file, node)?.references ?? [];
  return references.some(({ identifier }) => {
    const { parent } = identifier;
    return (
      parent?.type === 'MemberExpression' && parent.object === identifier && names.includes(memberName(parent) ?? '')
    );
  });
}

/** Whether what stands beside a name, or how the file uses it, tells what it is: more than the file's imports do. */
export function isShownByUse(file: SourceFile, node: TSESTree.Node, ref: ObjectRef): boolean {
  const object = tableIndex.objects.get(ref);
  if (object === undefined || (node.type !== 'Identifier' && node.type !== 'MemberExpression')) return false;
  const beside = new Surroundings(file, node);
  return (object.spec.signs ?? usualSigns).some(
    (sign) => (sign === 'handler' || sign === 'chain') && isShownBy(object, sign, beside),
  );
}

function isShownBy({ spec, lineage }: IndexedObject, sign: 'handler' | 'chain', beside: Surroundings): boolean {
  if (sign === 'handler')
    return spec.companions !== undefined && beside.companions.some((name) => spec.companions?.includes(name));
  return beside.methods.size >= 2 && countOwn(lineage, beside.methods) >= 2;
}

function countOwn(lineage: readonly ObjectRef[], methods: ReadonlySet<string>): number {
  let count = 0;
  for (const name of methods) if (lineage.some((ref) => tableIndex.ownMethods.get(ref)?.has(name) === true)) count += 1;
  return count;
}

/** Where a value came from, as far as that is a sign: a parameter, an awaited call, a `catch`, a property of something else. */
function originSigns(file: SourceFile, node: TSESTree.Identifier | TSESTree.MemberExpression): readonly Sign[] {
  if (node.type === 'MemberExpression') return ['member'];
  const variable = findVariable(file, node);
  const definition = variable?.defs[0];
  if (variable === null || definition === undefined) return [];
  const owner: TSESTree.Node = definition.node;
  if (owner.type === 'CatchClause') return ['caught'];
  if (isFunction(owner)) {
    const settled = settledSign(
      owner,
      owner.params.findIndex((one) => one === definition.name),
    );
    return settled.length > 0 ? settled : ['parameter'];
  }
  return variable.references.some(({ writeExpr }) => isAwaitedCall(writeExpr)) ? ['awaited'] : [];
}

/** `.then((response) => …, (error) => …)` and `.catch((error) => …)`. */
function settledSign(callback: FunctionNode, parameter: number): readonly Sign[] {
  const call = callback.parent;
  if (call.type !== 'CallExpression' || parameter !== 0) return [];
  const member = calledMember(call);
  const method = member === null ? null : memberName(member);
  const position = call.arguments.findIndex((argument) => argument === callback);
  if (method === 'then') return position === 0 ? ['awaited'] : ['caught'];
  return method === 'catch' ? ['caught'] : [];
}

function isAwaitedCall(node: TSESTree.Node | null | undefined): boolean {
  if (node === null || node === undefined) return false;
  if (node.type === 'TSAsExpression' || node.type === 'TSNonNullExpression') return isAwaitedCall(node.expression);
  return node.type === 'AwaitExpression' && unwrap(node.argument).type === 'CallExpression';
}

/** The names that stand beside a variable where it is bound: a function's other parameters, a pattern's other properties. */
function companionNames(file: SourceFile, node: TSESTree.Identifier): readonly string[] {
  const definition = findVariable(file, node)?.defs[0];
  if (definition === undefined) return [];
  const owner: TSESTree.Node = definition.node;
  if (isFunction(owner)) return owner.params.flatMap((param) => boundNames(parameterPattern(param)));
  return owner.type === 'VariableDeclarator' && owner.id.type === 'ObjectPattern' ? boundNames(owner.id) : [];
}

function boundNames(pattern: TSESTree.Node): readonly string[] {
  if (pattern.type === 'Identifier') return [lastWord(pattern.name)];
  if (pattern.type !== 'ObjectPattern') return [];
  return pattern.properties.flatMap((property) => (property.type === 'Property' ? (keyName(property) ?? []) : []));
}

/** The distinct methods and properties that the file uses on a variable or a member, also further along each chain. */
function methodsUsed(
  file: SourceFile,
  node: TSESTree.Identifier | TSESTree.MemberExpression,
  startOf: (use: TSESTree.Node) => TSESTree.Node = (use) => use,
): ReadonlySet<string> {
  const uses: readonly TSESTree.Node[] =
    node.type === 'Identifier'
      ? (findVariable(file, node)?.references.map((reference) => reference.identifier) ?? [node])
      : [node];
  const methods = new Set<string>();
  for (const use of uses) addChain(startOf(use), methods);
  return methods;
}

/** The call of a function where it is mentioned as one. */
function callOf(mention: TSESTree.Node): TSESTree.Node {
  const { parent } = mention;
  return parent?.type === 'CallExpression' && parent.callee === mention ? parent : mention;
}

function addChain(start: TSESTree.Node, methods: Set<string>): void {
  let at: TSESTree.Node = start;
  for (;;) {
    const member: TSESTree.Node | undefined = at.parent;
    if (member?.type !== 'MemberExpression' || member.object !== at) return;
    const name = memberName(member);
    if (name === null) return;
    const call: TSESTree.Node | undefined = member.parent;
    if (call?.type === 'CallExpression' && calledMember(call) === member) {
      methods.add(name);
      at = call.parent.type === 'ChainExpression' ? call.parent : call;
    } else {
      if (call?.type === 'AssignmentExpression' && call.left === member) methods.add(name);
      return;
    }
  }
}
