import type { TSESTree } from '@typescript-eslint/utils';
import { assertions } from '../frameworks/assertions.ts';
import { nodesWithin, type SourceFile } from './file.ts';
import { originOf } from './imports.ts';
import { ancestorsOf, calledMember, chainStart, enclosingFunction, lastName, unwrap } from './syntax.ts';

/** What test runners call their functions by. */
const runners = /^(?:it|test|describe|suite|specify|(?:before|after)(?:Each|All)?)$/;
const checks: ReadonlySet<string> = new Set(assertions.packages);

/**
 * Whether code stands in a test: in what a test runner is given, or in a function that makes assertions. What comes to it
 * there is what the test sends.
 */
export function isWithinTest(file: SourceFile, node: TSESTree.Node): boolean {
  for (const at of ancestorsOf(node)) if (at.type === 'CallExpression' && isRunner(at)) return true;
  const owner = enclosingFunction(node);
  return (
    owner !== null &&
    nodesWithin(file, owner).some(
      (within) => within.type === 'CallExpression' && checks.has(originOf(file, within.callee)?.module ?? ''),
    )
  );
}

/** `it('…', fn)`, `test.only('…', fn)`, `t.test('…', fn)`, `describe.each(cases)('…', fn)`. */
function isRunner({ callee }: TSESTree.CallExpression): boolean {
  const called = unwrap(callee);
  const member = called.type === 'CallExpression' ? calledMember(called) : called;
  if (member === null) return false;
  if (lastName(member) === 'test') return true;
  const start = chainStart(member.type === 'MemberExpression' ? member.object : member);
  return start.type === 'Identifier' && runners.test(start.name);
}
