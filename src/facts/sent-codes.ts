import type { TSESTree } from '@typescript-eslint/utils';
import { identify, isAtLeast } from './evidence.ts';
import { findVariable, nodesWithin, type SourceFile } from './file.ts';
import { listResults } from './results.ts';
import { matchShape } from './shapes.ts';
import type { StatusSite } from './sites.ts';
import { outermost, parameterPattern, unwrap, type FunctionNode } from './syntax.ts';

/** A code that a handler sends for certain, and where. */
export interface SentCode {
  readonly code: number;
  readonly node: TSESTree.Node;
}

const answering: ReadonlySet<string> = new Set(['set', 'send', 'redirect', 'throw']);

/**
 * Every code that a handler sends by itself; null where one of its answers cannot be read: a computed code, an error that is
 * thrown on, the response handed to another function, an answer that is caught again, or returned from elsewhere.
 *
 * @param returnsContent whether a returned value is content, sent with the framework's own code
 */
export function sentCodes(
  file: SourceFile,
  owner: FunctionNode,
  sites: readonly StatusSite[],
  returnsContent: boolean,
): readonly SentCode[] | null {
  const own = sites.filter((site) => answering.has(site.role) && isWithin(site.node, owner.body));
  const unclear = own.some(
    (site) =>
      !isAtLeast(site.evidence.level, 'inferred') ||
      !site.complete ||
      site.codes.length === 0 ||
      site.codes.some(({ value }) => typeof value !== 'number'),
  );
  const plain = plainAnswers(file, owner);
  const isAnswer = (node: TSESTree.Node): boolean =>
    [...own.map((site) => site.node), ...plain].some((one) => isWithin(one, node));
  if (unclear || !isReadable(file, owner, own, returnsContent, isAnswer)) return null;
  const codes = own.flatMap(({ codes }) =>
    codes.flatMap(({ value, node }) => (typeof value === 'number' ? [{ code: value, node }] : [])),
  );
  // An answer without a code of its own goes out with the one that was set before, or else as a success.
  return own.some(({ role }) => role === 'set') ? codes : [...codes, ...plain.map((node) => ({ code: 200, node }))];
}

/** Returned answers without a code: `return c.json(users)`. */
function plainAnswers(file: SourceFile, owner: FunctionNode): readonly TSESTree.Node[] {
  return listResults(file, owner)
    .map(unwrap)
    .filter((node) => {
      const shape = matchShape(file, node)?.shape.shape;
      return shape?.must === 'return' && shape.ends === true && shape.role === undefined;
    });
}

export function isWithin(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  return node.range[0] >= outer.range[0] && node.range[1] <= outer.range[1];
}

function isReadable(
  file: SourceFile,
  owner: FunctionNode,
  sites: readonly StatusSite[],
  returnsContent: boolean,
  isAnswer: (node: TSESTree.Node) => boolean,
): boolean {
  if (owner.params.some((parameter) => escapes(file, parameterPattern(parameter)))) return false;
  if (!returnsContent && !listResults(file, owner).map(unwrap).every(isAnswer)) return false;
  return nodesWithin(file, owner.body).every((node) => {
    switch (node.type) {
      case 'ThrowStatement':
        return isAnswer(node.argument);
      case 'TryStatement':
        return node.handler === null || !sites.some((one) => one.role === 'throw' && isWithin(one.node, node.block));
      default:
        return true;
    }
  });
}

/** Whether a parameter that may answer leaves the function: passed on, stored, or called itself (`next`, `done`). */
function escapes(file: SourceFile, pattern: TSESTree.Node): boolean {
  if (pattern.type !== 'Identifier') return false;
  const verdict = identify(file, pattern);
  const answers = verdict !== null && verdict !== 'foreign';
  return (findVariable(file, pattern)?.references ?? []).some(({ identifier }) => {
    const use = outermost(identifier);
    const { parent } = use;
    if (parent?.type === 'CallExpression' && parent.callee === use) return true;
    // `return reply` only says that the answer is sent already.
    return answers && parent?.type !== 'MemberExpression' && parent?.type !== 'ReturnStatement';
  });
}
