import type { TSESTree } from '@typescript-eslint/utils';
import { findCode } from '../registry/index.ts';
import type { SourceFile } from './file.ts';
import type { StatusSite } from './sites.ts';
import { enclosingFunction, outermost, unwrap } from './syntax.ts';

export type Operator = '===' | '!==' | '==' | '!=' | '<' | '<=' | '>' | '>=';

/** What a site of role `read` compares, as if the status code always stood on the left. */
export interface Comparison {
  readonly site: StatusSite;
  readonly operator: Operator;
  /** The expression that is the status code. */
  readonly read: TSESTree.Node;
  /** The number that it is compared with, where that is certain and only one. */
  readonly number: number | null;
}

const mirrored: Readonly<Record<string, Operator>> = {
  '===': '===',
  '!==': '!==',
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** The comparison that a site makes: by an operator, a `case` or a membership of a list; null where it is none. */
export function comparisonOf(site: StatusSite): Comparison | null {
  const { node } = site;
  const [code] = site.codes;
  const number = site.complete && site.codes.length === 1 && typeof code?.value === 'number' ? code.value : null;
  if (site.role !== 'read') return null;
  switch (node.type) {
    case 'BinaryExpression': {
      const isLeft = node.right === site.codeNode;
      const mirror = mirrored[node.operator];
      const operator = mirror === undefined || !isLeft ? mirror : mirrored[mirror];
      return operator === undefined ? null : { site, operator, read: isLeft ? node.left : node.right, number };
    }
    case 'SwitchCase':
      return { site, operator: '===', read: node.parent.discriminant, number };
    case 'CallExpression': {
      const [read] = node.arguments;
      return read === undefined ? null : { site, operator: '===', read, number };
    }
    default:
      return null;
  }
}

/** Comparisons of one status code that `&&` or `||` joins, in the order of the text. */
export interface JoinedComparisons {
  readonly operator: '&&' | '||';
  readonly node: TSESTree.LogicalExpression;
  readonly parts: readonly Comparison[];
}

/** The comparisons of the same status code that stand beside a comparison in one condition; null where it stands alone. */
export function joinedWith(
  file: SourceFile,
  comparison: Comparison,
  siteAt: (node: TSESTree.Node) => StatusSite | undefined,
): JoinedComparisons | null {
  const top = topOfChain(comparison.site.node);
  if (top === null || (top.operator !== '&&' && top.operator !== '||')) return null;
  const parts = partsOf(top, top.operator).flatMap((part): readonly Comparison[] => {
    const site = part.type === 'BinaryExpression' ? siteAt(part) : undefined;
    const other = site === undefined ? null : comparisonOf(site);
    return other !== null && isSameRead(file, other, comparison) ? [other] : [];
  });
  return parts.length < 2 ? null : { operator: top.operator, node: top, parts };
}

function topOfChain(node: TSESTree.Node): TSESTree.LogicalExpression | null {
  let top: TSESTree.LogicalExpression | null = null;
  for (let at = outermost(node).parent; at?.type === 'LogicalExpression'; at = outermost(at).parent) {
    if (top !== null && at.operator !== top.operator) break;
    top = at;
  }
  return top;
}

function partsOf(node: TSESTree.Node, operator: string): readonly TSESTree.Node[] {
  const inner = unwrap(node);
  if (inner.type !== 'LogicalExpression' || inner.operator !== operator) return [inner];
  return [...partsOf(inner.left, operator), ...partsOf(inner.right, operator)];
}

function isSameRead(file: SourceFile, one: Comparison, other: Comparison): boolean {
  return file.sourceCode.getText(unwrap(one.read)) === file.sourceCode.getText(unwrap(other.read));
}

/** Whether the code that a comparison ends at is looked at by itself in the same function: then its bound is meant so. */
export function isSingledOut(file: SourceFile, comparison: Comparison, sites: readonly StatusSite[]): boolean {
  const owner = enclosingFunction(comparison.site.node);
  return sites.some((site) => {
    if (site === comparison.site) return false;
    const other = comparisonOf(site);
    return (
      other !== null &&
      other.number === comparison.number &&
      !isOrdering(other.operator) &&
      enclosingFunction(site.node) === owner &&
      isSameRead(file, other, comparison)
    );
  });
}

export function isOrdering(operator: Operator): boolean {
  return operator.startsWith('<') || operator.startsWith('>');
}

/**
 * What joined comparisons come to, whatever code is received: `never` true, `always` true, or neither. Comparisons with
 * what is no number are left out: `&&` can only be true less often for them, and `||` more often.
 */
export function outcomeOf({ operator, parts }: JoinedComparisons): 'never' | 'always' | null {
  const known = parts.flatMap(({ operator: own, number }) => (number === null ? [] : [{ operator: own, number }]));
  if (known.length < 2) return null;
  const codes = Array.from({ length: 1000 }, (_, code) => code);
  if (operator === '&&')
    return codes.some((code) => known.every((one) => holds(code, one.operator, one.number))) ? null : 'never';
  return codes.every((code) => known.some((one) => holds(code, one.operator, one.number))) ? 'always' : null;
}

export function holds(code: number, operator: Operator, number: number): boolean {
  switch (operator) {
    case '===':
    case '==':
      return code === number;
    case '!==':
    case '!=':
      return code !== number;
    case '<':
      return code < number;
    case '<=':
      return code <= number;
    case '>':
      return code > number;
    case '>=':
      return code >= number;
    default:
      return operator satisfies never;
  }
}

/** A bound that cuts a code off its class: what was meant is one of `meant`, as an operator and a number. */
export interface SplitClass {
  readonly code: number;
  /** Whether the comparison is true of the code and false of the rest of its class. */
  readonly alone: boolean;
  readonly meant: readonly { readonly operator: Operator; readonly number: number }[];
}

const inclusive: Readonly<Partial<Record<Operator, Operator>>> = { '>': '>=', '<=': '<' };
const exclusive: Readonly<Partial<Record<Operator, Operator>>> = { '<': '<=', '>=': '>' };

/**
 * Whether a comparison misses the border between two classes by one. The first code of a class (`> 400`) is a slip
 * wherever it stands, save for 500: a server's other errors are a class of their own to many clients, so that `> 500` and
 * `<= 500` count only beside the other border of the class. So does the last number of a class (`< 299`).
 */
export function splitClassOf({ operator, number }: Comparison, joined: JoinedComparisons | null): SplitClass | null {
  if (number === null) return null;
  const others = (joined?.parts ?? []).flatMap((one) => borderOf(one) ?? []);
  const first = inclusive[operator];
  if (first !== undefined && [200, 300, 400, 500].includes(number)) {
    const upwards = operator === '>';
    const other = others.find((border) => (upwards ? border > number : border < number));
    if (number === 500 && other !== (upwards ? 600 : 400)) return null;
    const meant = { operator: first, number };
    // All that lies above 200 is not a failure: the border that was meant is the next one.
    const next = number === 200 && other === undefined ? [{ operator: first, number: 300 }] : [];
    return { code: number, alone: !upwards, meant: [...next, ...(next.length > 0 && !upwards ? [] : [meant])] };
  }
  const last = exclusive[operator];
  if (last === undefined || ![299, 399, 499, 599].includes(number)) return null;
  const upwards = operator === '>=';
  if (!others.includes(upwards ? number + 101 : number - 99)) return null;
  return { code: number, alone: upwards, meant: [{ operator: last, number }] };
}

/** The border between two classes that an ordering comparison sets, also where it misses it by one: 300 for `< 300`, `<= 299`, `> 300`. */
function borderOf({ operator, number }: Comparison): number | null {
  if (number === null || !isOrdering(operator)) return null;
  if (number % 100 === 0) return number;
  return number % 100 === 99 ? number + 1 : null;
}

/** Whether no server can have sent this code: nothing beyond three digits, nothing below 100. 0 is what clients make of no response. */
export function isImpossible(number: number, operator: Operator): boolean {
  if (isOrdering(operator)) return number > 1000;
  return number !== 0 && (!Number.isInteger(number) || number < 100 || number > 999);
}

/** The registered codes that a number with one digit too many may have meant. */
export function dropDigit(number: number): readonly number[] {
  const text = String(number);
  if (!/^\d{4}$/.test(text)) return [];
  const codes = Array.from(text, (_, index) => Number(text.slice(0, index) + text.slice(index + 1)));
  return [...new Set(codes)].filter((code) => findCode(code)?.state === 'registered').reverse();
}
