import type { TSESTree } from '@typescript-eslint/utils';
import { findCode } from '../registry/index.ts';
import { isAskedFor, mayBeReceived } from './asked.ts';
import { identify, type Identity } from './evidence.ts';
import { findVariable, type SourceFile } from './file.ts';
import { isSentElsewhere, mentionsOf } from './mentions.ts';
import { matchIdentified, type ShapeMatch } from './shapes.ts';
import { readValues } from './value.ts';
import { functionName } from './voters/handlers.ts';
import { isFunction, keyName, memberName, outermost, parameterPattern, unwrap } from './syntax.ts';
import { tableIndex } from './tables.ts';

/** `status >= 400`, whatever has that status: what it is compared with tells. */
export function matchCompared(file: SourceFile, node: TSESTree.Node, read: TSESTree.Node): ShapeMatch | null {
  const at = unwrap(read);
  const isTold = (!isOfForeign(file, at) && isToldByComparisons(file, node, at)) || isSentElsewhere(file, at);
  return isTold ? matchIdentified(file, node, 'compare:status', compared, null, []) : null;
}

/** Whether it is a member of what is certainly none of the tables' objects. */
function isOfForeign(file: SourceFile, node: TSESTree.Node): boolean {
  return (
    node.type === 'MemberExpression' && identify(file, node.object) === 'foreign' && !mayBeReceived(file, node.object)
  );
}

/** Whether it is called a response in full: `res` may be a result or a resource as well. */
function isCalledResponse(owner: TSESTree.Node): boolean {
  const node = unwrap(owner);
  return node.type === 'Identifier' && node.name === 'response';
}

/** What it is compared with says what it is. */
const compared = { refs: ['http-client.compared'], level: 'inferred', by: 'names' } as const satisfies Identity;

/** Whether what is called a status, or a code, is one of HTTP by what it was asked for, or by what the file compares it with. */
function isToldByComparisons(file: SourceFile, node: TSESTree.Node, read: TSESTree.Node): boolean {
  const name = nameOf(read);
  const isTelling = /status$/i.test(name) ? isTellingStatus : calledCode.test(name) ? isTellingCode : null;
  if (isTelling === null) return false;
  const isMember = read.type === 'MemberExpression' && name === 'status';
  if (isMember && (isCalledResponse(read.object) || isAskedFor(file, read.object))) return true;
  const isOpen = !readValues(file, read).complete;
  const isVariable = read.type === 'Identifier' && (name === 'status' || name === 'code') && isOpen;
  if (isVariable && isAskedAbout(file, read)) return true;
  const here = comparedWith(file, node, read);
  const elsewhere = mentionsOf(file, read).flatMap((mention) => comparedAt(file, mention));
  // `order.status === 404`, `getErrorCode(error) === 409`: such a code hardly numbers anything else.
  const isToldByCode = [...here, ...elsewhere].some(({ node: by, value }) => isTelling(value) && !isOrdering(by));
  return (isOpen && isToldByCode) || ((isMember || isVariable) && isToldByClasses(node, read, here, elsewhere));
}

/**
 * Whether comparisons say by themselves that a `status` is one of HTTP, whatever has it: it is ordered against the border of a
 * class (`status >= 400`), or against two codes in one condition (`status === 200 || status === 404`). What else the status of
 * the same variable is compared with elsewhere counts, too, unless all of it could number the steps of something else.
 */
function isToldByClasses(
  node: TSESTree.Node,
  read: TSESTree.Node,
  here: readonly Compared[],
  elsewhere: readonly (Compared & { readonly read: TSESTree.Node })[],
): boolean {
  // A `code` is anything: only both borders of a class tell (`code >= 200 && code < 300`), or `code === 204 || code === 304`.
  if (read.type === 'Identifier' && read.name === 'code')
    return (
      new Set(here.flatMap(({ node: by, value }) => (isBorder(by, read, value) ? [value] : []))).size >= 2 ||
      isOfHttpAlone(here)
    );
  const [own] = here;
  if (node.type === 'BinaryExpression' && own !== undefined && isBorder(node, read, own.value)) return true;
  if (
    new Set(plausibleAmong(here)).size >= 2 ||
    elsewhere.some(({ node: by, read: at, value }) => isBorder(by, at, value))
  )
    return true;
  const codes = new Set(plausibleAmong([...here, ...elsewhere]).map(Number));
  return codes.size >= 2 && [...codes].some((code) => code % 100 !== 0);
}

function plausibleAmong(values: readonly Compared[]): readonly unknown[] {
  return values.flatMap(({ value }) => (isPlausible(value) ? [value] : []));
}

/** The name of a variable, of a member, or of the function that is called: a method is its object's own. */
function nameOf(read: TSESTree.Node): string {
  const node = unwrap(read);
  const isCall = node.type === 'CallExpression';
  const named = isCall ? unwrap(node.callee) : node;
  if (named.type === 'Identifier') return named.name;
  const isMethod = isCall && node.callee.type !== 'SequenceExpression';
  return named.type === 'MemberExpression' && !isMethod ? (memberName(named) ?? '') : '';
}

const calledCode = /^(?:\w*err(?:or)?_?)?code$/i;

/** Round numbers, and those below 200, are the steps, sizes and percentages of other things, too. */
export function isTellingStatus(value: unknown): boolean {
  return typeof value === 'number' && value > 200 && value % 100 !== 0 && findCode(value)?.state === 'registered';
}

/** Mail and file servers number their replies from 200 to 599, too. */
function isTellingCode(value: unknown): boolean {
  return isTellingStatus(value) && Number(value) > 400 && Number(value) < 500 && !repliesOfOthers.has(value);
}

/** RFC 5321 (SMTP) and RFC 959 (FTP) have these. */
const repliesOfOthers: ReadonlySet<unknown> = new Set([421, 425, 426, 451]);

/** What mail, file, news and telephone servers do not reply with, and what HTTP servers answer with beside these. */
const answersOfHttpAlone: ReadonlySet<unknown> = new Set([303, 304, 307, 308]);
const answersBeside: ReadonlySet<unknown> = new Set([204, 301, 302, ...answersOfHttpAlone]);

/** Whether a condition compares with two such answers, one of them HTTP's alone: `[301, 302, 303].includes(code)`. */
function isOfHttpAlone(here: readonly Compared[]): boolean {
  const equal = here.flatMap(({ node, value }) => (isOrdering(node) ? [] : [value]));
  return (
    equal.some((value) => answersOfHttpAlone.has(value)) &&
    new Set(equal.filter((value) => answersBeside.has(value))).size >= 2
  );
}

function isOrdering(node: TSESTree.Node): boolean {
  return node.type === 'BinaryExpression' && /^[<>]/.test(node.operator);
}

/** What a mention of a status is compared with, where it stands. */
function comparedAt(file: SourceFile, mention: TSESTree.Node): readonly (Compared & { read: TSESTree.Node })[] {
  const whole = outermost(mention);
  const by = whole.parent;
  const found =
    by?.type === 'BinaryExpression' && comparing.test(by.operator)
      ? valuesOf(file, by, by.left === whole ? by.right : by.left)
      : by?.type === 'SwitchStatement' || by?.type === 'CallExpression'
        ? comparedWith(file, by, mention)
        : [];
  return found.map((one) => ({ ...one, read: mention }));
}

const comparing = /^(?:[=!]==?|[<>]=?)$/;

/** A value that a status is compared with, and what compares. */
interface Compared {
  readonly node: TSESTree.Node;
  readonly value: unknown;
}

/** Everything that a status is compared with: in the whole condition, in the cases of a `switch`, in a list. */
function comparedWith(file: SourceFile, node: TSESTree.Node, read: TSESTree.Node): readonly Compared[] {
  switch (node.type) {
    case 'BinaryExpression': {
      const text = file.sourceCode.getText(unwrap(read));
      return [node, ...othersInCondition(node)].flatMap((one) => {
        const other = [one.left, one.right].find((side) => file.sourceCode.getText(unwrap(side)) !== text);
        const isSame = [one.left, one.right].some((side) => file.sourceCode.getText(unwrap(side)) === text);
        return isSame && other !== undefined ? valuesOf(file, one, other) : [];
      });
    }
    case 'SwitchStatement':
      return node.cases.flatMap(({ test }) => (test === null ? [] : valuesOf(file, node, test)));
    case 'CallExpression': {
      const callee = unwrap(node.callee);
      const list = callee.type === 'MemberExpression' ? unwrap(callee.object) : null;
      return list?.type === 'ArrayExpression'
        ? list.elements.flatMap((one) => (one === null ? [] : valuesOf(file, node, one)))
        : [];
    }
    default:
      return [];
  }
}

function valuesOf(file: SourceFile, node: TSESTree.Node, expression: TSESTree.Node): readonly Compared[] {
  return readValues(file, expression).values.map(({ value }) => ({ node, value }));
}

/** The other comparisons of the condition that a comparison is a part of. */
function othersInCondition(node: TSESTree.BinaryExpression): readonly TSESTree.BinaryExpression[] {
  let top: TSESTree.Node = node;
  while (outermost(top).parent?.type === 'LogicalExpression') top = outermost(top).parent ?? top;
  const parts: TSESTree.Node[] = [top];
  // The list grows while it is read.
  for (const part of parts) {
    const inner = unwrap(part);
    if (inner.type === 'LogicalExpression') parts.push(inner.left, inner.right);
  }
  return parts.flatMap((part) => {
    const inner = unwrap(part);
    return inner.type === 'BinaryExpression' && inner !== node ? [inner] : [];
  });
}

const mirrored: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** `>= 400`, `< 300`, `<= 299`: a bound that keeps the classes whole. */
function isBorder(node: TSESTree.Node, read: TSESTree.Node, code: unknown): boolean {
  if (node.type !== 'BinaryExpression' || typeof code !== 'number' || code < 199 || code > 600) return false;
  const operator = unwrap(node.right) === read ? mirrored[node.operator] : node.operator;
  return code % 100 === 0
    ? operator === '>=' || operator === '<'
    : code % 100 === 99 && /^(?:>|<=)$/.test(operator ?? '');
}

/**
 * The parameter of a function that is asked about a status, or told one: `validateStatus: (status) => status < 500`,
 * `res.writeHead = (status) => …`, and one that stands beside what else was received: `(status, headers) => …`.
 */
function isAskedAbout(file: SourceFile, node: TSESTree.Identifier): boolean {
  const owner: TSESTree.Node | undefined = findVariable(file, node)?.defs[0]?.node;
  if (owner === undefined || !isFunction(owner)) return false;
  const [first, second] = owner.params.map(parameterPattern);
  if (first?.type !== 'Identifier' || first.name !== node.name) return false;
  if (node.name === 'status' && second?.type === 'Identifier' && besideStatus.has(second.name)) return true;
  const name = placeName(owner);
  const ownName = functionName(owner)?.name ?? name;
  return (
    name === 'validateStatus' ||
    (name !== null && takesStatus(name)) ||
    (ownName !== null && saysStatusCode.test(ownName))
  );
}

/** A name that says in full what it is, or what it is about: `statusCode`, `isErrorStatusCode`. */
export const saysStatusCode = /(?<!exit_?)(?:status_?code|http_?(?:status|code)|response_?(?:status|code))/i;

const besideStatus: ReadonlySet<string> = new Set(['body', 'headers', 'response', 'responseText', 'text']);

/** Whether a response's own method of that name is given a status first: `writeHead`. */
function takesStatus(name: string): boolean {
  return (tableIndex.shapes.get(`call:${name}`) ?? []).some(
    ({ shape }) => shape.role === 'set' && typeof shape.code === 'object' && shape.code.join() === '0',
  );
}

/** The name of the member that a function is written into. */
function placeName(owner: TSESTree.Node): string | null {
  const { parent } = owner;
  if (parent?.type === 'Property' || parent?.type === 'MethodDefinition') return keyName(parent);
  return parent?.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression'
    ? memberName(parent.left)
    : null;
}

/** Whether a value is a code that a server sends at last, or a bound between classes. */
export function isPlausible(value: unknown, least = 200): boolean {
  const code = typeof value === 'string' ? Number(value) : value;
  if (typeof code !== 'number' || code < least) return false;
  return findCode(code) !== undefined || (code <= 600 && (code % 100 === 0 || code % 100 === 99));
}
