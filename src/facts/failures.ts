import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from './file.ts';

/**
 * Whether something between two places of a function may throw: an `await`, or a call that is neither on the response nor for
 * a log.
 */
export function mayFailBetween(file: SourceFile, from: TSESTree.Node, to: TSESTree.Node, holder: string): boolean {
  // `res.status(404).redirect(url)`.
  if (from.range[0] >= to.range[0] && from.range[1] <= to.range[1]) return false;
  // A later round of a loop.
  if (from.range[1] > to.range[0]) return true;
  const tokens = file.sourceCode.getTokensBetween(from, to);
  const [root] = holder.split('.');
  return tokens.some(({ value, type }, index) => {
    if (value === 'await') return true;
    if (value !== '(' || type !== 'Punctuator') return false;
    let at = index - 1;
    // A keyword, as in `if (`, calls nothing.
    if (tokens[at]?.type !== 'Identifier') return false;
    while (/^\??\.$/.test(tokens[at - 1]?.value ?? '')) at -= 2;
    const start = tokens[at]?.value;
    // What follows a call in a chain was asked with that one.
    return start !== ')' && start !== root && start !== 'console';
  });
}
