import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { alwaysLeaves, enclosingFunction, statementsAround } from './syntax.ts';

type Write = TSESLint.Scope.Reference;

/** The writes to a variable that a place may see, and whether one of them certainly happened before it. */
interface Reaching {
  readonly writes: readonly Write[];
  readonly certain: boolean;
}

/**
 * The writes whose value a variable may still hold where it is read. All of them where another function than the reading one
 * writes it, too: nobody can tell when that runs. None where it is written so often that nobody wrote that by hand.
 */
export function writesReaching(variable: TSESLint.Scope.Variable, use: TSESTree.Node): Reaching {
  const writes = writesOf(variable);
  if (writes.length > mostWrites) return nothing;
  // Most are written where they are made, or by the default of a parameter.
  if (writes.length === 1 && writes[0]?.init === true) return { writes, certain: false };
  const owner = enclosingFunction(use);
  if (writes.some(({ identifier }) => enclosingFunction(identifier) !== owner)) return { writes, certain: false };
  const found = new Set<Write>();
  let certain = false;
  for (let at = use; at.parent && at !== owner && !certain; at = at.parent) {
    for (const before of statementsAround(at).before) {
      // What comes after a `return` is never read.
      if (alwaysLeaves(before)) return { writes, certain: false };
      const left = leftBehind(before, writes);
      for (const one of left.writes) found.add(one);
      ({ certain } = left);
      if (certain) break;
    }
    if (!certain) for (const one of besides(at, at.parent, writes)) found.add(one);
  }
  return { writes: writes.filter((one) => found.has(one)), certain };
}

const knownWrites = new WeakMap<TSESLint.Scope.Variable, readonly Write[]>();

function writesOf(variable: TSESLint.Scope.Variable): readonly Write[] {
  const known = knownWrites.get(variable);
  if (known !== undefined) return known;
  const writes = variable.references.filter((reference) => reference.isWrite());
  knownWrites.set(variable, writes);
  return writes;
}

/** What the parts of a node that are no earlier statements may have written before one of its parts is evaluated. */
function besides(at: TSESTree.Node, parent: TSESTree.Node, writes: readonly Write[]): readonly Write[] {
  switch (parent.type) {
    case 'BlockStatement':
    case 'Program':
    case 'SwitchCase':
      return [];
    case 'IfStatement':
    case 'ConditionalExpression':
      return at === parent.test ? [] : within(parent.test, writes);
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return within(parent, writes).filter((one) => !isIn(one, at));
    case 'TryStatement':
      return at === parent.block ? [] : within(parent, writes).filter((one) => !isIn(one, at));
    // A loop comes back to its start, and one case falls through to the next.
    default:
      return within(parent, writes);
  }
}

const mostWrites = 64;

const nothing: Reaching = { writes: [], certain: false };
/** Control does not come out of it, so that nothing from before or within does. */
const leaves: Reaching = { writes: [], certain: true };

/** What a statement leaves behind. */
function leftBehind(node: TSESTree.Statement | null, writes: readonly Write[]): Reaching {
  if (node === null) return nothing;
  if (alwaysLeaves(node)) return leaves;
  const own = within(node, writes);
  if (own.length === 0) return nothing;
  switch (node.type) {
    case 'VariableDeclaration':
      return { writes: own, certain: own.some(({ init }) => init === true) };
    case 'ExpressionStatement': {
      const { expression } = node;
      const isPlain = expression.type === 'AssignmentExpression' && expression.operator === '=';
      return { writes: own, certain: isPlain && own.some(({ identifier }) => identifier === expression.left) };
    }
    case 'BlockStatement': {
      const found: Write[] = [];
      for (const one of node.body.toReversed()) {
        const left = leftBehind(one, writes);
        found.push(...left.writes);
        if (left.certain) return { writes: found, certain: true };
      }
      return { writes: found, certain: false };
    }
    case 'IfStatement': {
      const parts = [leftBehind(node.consequent, writes), leftBehind(node.alternate, writes)];
      return {
        writes: [...within(node.test, writes), ...parts.flatMap((part) => part.writes)],
        certain: parts.every(({ certain }) => certain),
      };
    }
    case 'TryStatement': {
      const caught = leftBehind(node.handler?.body ?? null, writes);
      if (node.finalizer !== null || !caught.certain) return { writes: own, certain: false };
      const tried = leftBehind(node.block, writes);
      return { writes: [...tried.writes, ...caught.writes], certain: tried.certain };
    }
    default:
      return { writes: own, certain: false };
  }
}

function within(node: TSESTree.Node, writes: readonly Write[]): readonly Write[] {
  return writes.filter((one) => isIn(one, node));
}

function isIn({ identifier }: Write, { range: [from, to] }: TSESTree.Node): boolean {
  return identifier.range[0] >= from && identifier.range[1] <= to;
}
