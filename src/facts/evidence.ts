import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { ObjectRef } from '../frameworks/types.ts';

import { findVariable, isGlobal, type SourceFile } from './file.ts';
import { findResults } from './results.ts';
import { keyName, memberName, unwrap } from './syntax.ts';
import { resolveRef, tableIndex } from './tables.ts';
import { constantObject } from './value.ts';
import { voteByAnnotation, voteByType } from './voters/annotations.ts';
import { voteByBinding, voteByGlobal, voteByImport } from './voters/bindings.ts';
import { voteByClassMember, voteBySelf } from './voters/classes.ts';
import { voteByHandler } from './voters/handlers.ts';
import { voteByName } from './voters/names.ts';
import { voteByNarrowing } from './voters/narrowing.ts';
import { voteByCheckedType } from './voters/types.ts';

export type EvidenceLevel = 'proven' | 'declared' | 'inferred' | 'guessed';
/** `shape`: nothing but its looks speaks for it. `settings`: the project says so. */
export type VoterId = 'types' | 'bindings' | 'annotations' | 'handlers' | 'names' | 'shape' | 'settings';

/** How sure we are that an expression is an object of a framework, and who says so. */
export interface Evidence {
  readonly level: EvidenceLevel;
  readonly by: VoterId;
  /** The level with a code that a server sends, where nobody knows what it is compared with. */
  readonly withCode?: EvidenceLevel;
}

/** What an expression is. More than one object where several frameworks' fit equally, the likeliest first. */
export interface Identity extends Evidence {
  readonly refs: readonly ObjectRef[];
}

/** `foreign`: certainly none of the tables' objects. */
export type Verdict = Identity | 'foreign';

const levels: readonly EvidenceLevel[] = ['guessed', 'inferred', 'declared', 'proven'];

/** Whether a level of evidence is at least another one. */
export function isAtLeast(level: EvidenceLevel, threshold: EvidenceLevel): boolean {
  return levels.indexOf(level) >= levels.indexOf(threshold);
}

/** So many expressions may follow from each other: more are in no code that people write, and could exhaust the stack. */
const deepest = 400;

/** What an expression is: an object of a framework, certainly none, or null when nobody knows. */
export function identify(file: SourceFile, expression: TSESTree.Node): Verdict | null {
  const node = unwrap(expression);
  const known = file.verdicts.get(node);
  if (known !== undefined || file.verdicts.has(node)) return known ?? null;
  // It may be defined by itself.
  if (file.asking.has(node) || file.asking.size > deepest) return null;
  file.asking.add(node);
  const verdict =
    voteByCheckedType(file, expression) ??
    (expression === node ? null : voteByAnnotation(file, expression)) ??
    identifyNode(file, node);
  file.asking.delete(node);
  file.verdicts.set(node, verdict);
  return verdict;
}

function identifyNode(file: SourceFile, node: TSESTree.Node): Verdict | null {
  switch (node.type) {
    case 'Identifier': {
      const verdict = identifyIdentifier(file, node);
      // What is checked where the code runs is true whatever a type says: `HttpEvent` has responses among others.
      return verdict !== 'foreign' && isSure(verdict) ? verdict : (voteByNarrowing(file, node) ?? verdict);
    }
    case 'MemberExpression': {
      const imported = voteByImport(file, node);
      if (imported !== null) return imported;
      const name = memberName(node);
      if (name === null) return null;
      const taken = voteByGlobal(file, node.object, name);
      if (taken !== null) return taken;
      const base = identify(file, node.object);
      // What an object of another package or of the project holds may be a response nevertheless: `result._response.status`.
      if (base === 'foreign')
        return constantObject(file, node.object) !== null ? 'foreign' : foreignUnlessNamed(file, node, name);
      const followed = voteByClassMember(file, node, name) ?? (base === null ? null : follow(base, 'members', name));
      return orByName(file, node, name, followed);
    }
    case 'CallExpression': {
      const required = voteByImport(file, node);
      if (required !== null) return required;
      const callee = unwrap(node.callee);
      const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
      const called = identify(file, callee);
      // What is only guessed by its name may be a method of something better known: `cy.request('/a')`.
      if (called !== null && called !== 'foreign' && isSure(called)) {
        const made = follow(called, 'call', '');
        if (made !== null) return made;
      }
      if (callee.type === 'Identifier') return identifyResult(file, node);
      if (callee.type !== 'MemberExpression') return null;
      const receiver = identify(file, callee.object);
      if (receiver === null || receiver === 'foreign') return null;
      const result = name === null ? followAny(receiver) : follow(receiver, 'methods', name);
      // `host.getResponse<FastifyReply>()`: the caller says which of the frameworks' objects it is.
      const [type] = node.typeArguments?.params ?? [];
      return result === null || type === undefined ? result : (voteByType(file, type) ?? result);
    }
    case 'NewExpression': {
      const constructed = identify(file, node.callee);
      // Nobody knows what a class of another file makes, or what `await new Promise(…)` comes to.
      if (node.parent.type === 'AwaitExpression' || (constructed === null && !isOfEnvironment(file, node.callee)))
        return null;
      return constructed === null || constructed === 'foreign'
        ? 'foreign'
        : (follow(constructed, 'construct', '') ?? 'foreign');
    }
    case 'ThisExpression':
    case 'PropertyDefinition':
    case 'TSParameterProperty':
      return voteBySelf(file, node);
    case 'ObjectExpression':
      return isFakeResponse(node) || isPlainResponse(node) ? null : 'foreign';
    case 'Literal':
    case 'TemplateLiteral':
    case 'ArrayExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'BinaryExpression':
    case 'UnaryExpression':
      return 'foreign';
    default:
      return null;
  }
}

/** Whether a verdict is more than a guess: what names or conditions say changes nothing any more. */
function isSure(verdict: Verdict | null): boolean {
  return verdict === 'foreign' || (verdict !== null && verdict.level !== 'guessed');
}

/** What a function of the file returns, where all that it returns is the same. */
function identifyResult(file: SourceFile, call: TSESTree.CallExpression): Verdict | null {
  const verdicts = findResults(file, call).map((result) => identify(file, result));
  const [first] = verdicts;
  if (first === undefined || first === null || first === 'foreign') return null;
  const isSame = verdicts.every((one) => one !== null && one !== 'foreign' && one.refs.join() === first.refs.join());
  return isSame ? first : null;
}

/** `Set`, `Map` and whatever else the environment has: none of it is in a table that does not name it. */
function isOfEnvironment(file: SourceFile, callee: TSESTree.Node): boolean {
  const node = unwrap(callee);
  return node.type === 'Identifier' && isGlobal(findVariable(file, node));
}

const responseMethods: ReadonlySet<string> = new Set([
  'end',
  'header',
  'json',
  'redirect',
  'send',
  'sendStatus',
  'set',
  'setHeader',
  'status',
  'write',
  'writeHead',
]);

/** What a test passes to a handler in the place of a response: an object with some of its methods. */
function isFakeResponse(node: TSESTree.ObjectExpression): boolean {
  let count = 0;
  for (const property of node.properties)
    if (property.type === 'Property' && responseMethods.has(keyName(property) ?? '')) count += 1;
  return count >= 2 && node.properties.length <= 30;
}

/** What something else sends at last: an object with a status beside the fields or the content. */
function isPlainResponse({ properties }: TSESTree.ObjectExpression): boolean {
  const names = properties.flatMap((one) => (one.type === 'Property' ? (keyName(one) ?? []) : []));
  return (
    (names.includes('status') || names.includes('statusCode')) && (names.includes('headers') || names.includes('body'))
  );
}

function foreignUnlessNamed(file: SourceFile, node: TSESTree.MemberExpression, name: string): Verdict {
  const named = voteByName(file, node, name);
  return named === null || named.level === 'guessed' ? 'foreign' : named;
}

/** All identifiers of one variable are the same thing. */
function identifyIdentifier(file: SourceFile, node: TSESTree.Identifier): Verdict | null {
  const variable = findVariable(file, node);
  const known = variable === null ? undefined : file.variableVerdicts.get(variable);
  if (known !== undefined) return known;
  const verdict = orByName(file, node, node.name, identifyVariable(file, node, variable));
  if (variable !== null) file.variableVerdicts.set(variable, verdict);
  return verdict;
}

/** What the name says where nobody else knows. A guess gives way to a name with a second sign: `error.response`. */
function orByName(
  file: SourceFile,
  node: TSESTree.Identifier | TSESTree.MemberExpression,
  name: string,
  verdict: Verdict | null,
): Verdict | null {
  if (isSure(verdict)) return verdict;
  const named = voteByName(file, node, name);
  return named === null || named.level === 'guessed' ? (verdict ?? named) : named;
}

/** What the first three voters say of a variable, in order: the first definite answer wins. */
export function identifyVariable(
  file: SourceFile,
  node: TSESTree.Identifier,
  variable: TSESLint.Scope.Variable | null,
): Verdict | null {
  return (
    voteByBinding(file, node, variable) ??
    (variable === null ? null : (voteByAnnotation(file, variable) ?? voteByHandler(file, variable)))
  );
}

/** What a member, method result, call or construction of an identified object is, at the same level of evidence. */
export function follow(
  identity: Identity,
  step: 'members' | 'methods' | 'call' | 'construct',
  name: string,
): Identity | null {
  const refs = identity.refs.flatMap((ref) => {
    for (const ancestor of tableIndex.objects.get(ref)?.lineage ?? []) {
      const object = tableIndex.objects.get(ancestor);
      if (object === undefined) continue;
      const target = step === 'members' || step === 'methods' ? ownValue(object.spec[step], name) : object.spec[step];
      if (target === 'self') return [ref];
      if (target !== undefined) return [resolveRef(object.table, target)];
    }
    return [];
  });
  return refs.length === 0 ? null : { ...identity, refs: [...new Set(refs)] };
}

/** What a method of a computed name returns, where all that return another object return the same one: `request(app)[method](path)`. */
function followAny(identity: Identity): Identity | null {
  const results = identity.refs.flatMap((ref) => {
    const object = tableIndex.objects.get(ref);
    const { table, spec } = object ?? {};
    const targets = new Set(Object.values(spec?.methods ?? {}).filter((target) => target !== 'self'));
    const [target] = targets;
    return table === undefined || target === undefined || targets.size !== 1 ? [] : [resolveRef(table, target)];
  });
  return results.length === 0 ? null : { ...identity, refs: results };
}

function ownValue(record: Readonly<Record<string, ObjectRef>> | undefined, name: string): ObjectRef | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}
