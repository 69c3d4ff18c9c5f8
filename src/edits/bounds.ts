import type { Comparison, JoinedComparisons, Operator, SplitClass } from '../facts/comparisons.ts';
import type { SourceFile } from '../facts/file.ts';
import { unwrap } from '../facts/syntax.ts';
import type { Edit } from '../rule.ts';

/** Another way to write a comparison, with the text that it gets. */
export interface OfferedBound {
  readonly text: string;
  readonly edit: Edit;
}

const mirrored: Readonly<Partial<Record<Operator, Operator>>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** The bounds that may have been meant, and the client's own question for a 2xx where that says the same. */
export function offerBounds(
  file: SourceFile,
  comparison: Comparison,
  split: SplitClass,
  joined: JoinedComparisons | null,
): readonly OfferedBound[] {
  const { node } = comparison.site;
  if (node.type !== 'BinaryExpression') return [];
  const isLeft = comparison.read === node.left;
  const read = file.sourceCode.getText(comparison.read);
  const bounds = split.meant.map(({ operator, number }) => {
    const own = isLeft ? operator : (mirrored[operator] ?? operator);
    const bound = number === comparison.number ? file.sourceCode.getText(comparison.site.codeNode) : String(number);
    return isLeft ? `${read} ${own} ${bound}` : `${bound} ${own} ${read}`;
  });
  const ok = successOf(file, comparison, split, joined);
  return [
    ...bounds.flatMap((text) => replaceWith(file, node, text)),
    ...(ok === null ? [] : replaceWith(file, ok.node, ok.text)),
  ];
}

/** `response.ok`, where the comparison, or it with its one companion, was meant to tell 2xx from the rest. */
function successOf(
  file: SourceFile,
  { site, read }: Comparison,
  { alone, meant: [first] }: SplitClass,
  joined: JoinedComparisons | null,
): { readonly node: Comparison['site']['node']; readonly text: string } | null {
  const { shape } = site;
  const member = unwrap(read);
  const holder = member.type === 'CallExpression' ? unwrap(member.callee) : member;
  if (shape.kind !== 'compare' || shape.success === undefined || holder.type !== 'MemberExpression') return null;
  const text = `${file.sourceCode.getText(holder.object)}.${shape.success}`;
  if (joined === null) return first?.number === 300 ? { node: site.node, text: alone ? text : `!${text}` } : null;
  const bounds = joined.parts.map(({ number }) => number);
  const isSuccess =
    joined.operator === '&&' &&
    [joined.node.left, joined.node.right].every((part) => joined.parts.some((one) => one.site.node === unwrap(part))) &&
    [199, 200].includes(bounds[0] ?? 0) &&
    [299, 300].includes(bounds[1] ?? 0);
  return isSuccess ? { node: joined.node, text } : null;
}

function replaceWith(file: SourceFile, node: Comparison['site']['node'], text: string): readonly OfferedBound[] {
  return file.sourceCode.getCommentsInside(node).length > 0 ? [] : [{ text, edit: [{ range: node.range, text }] }];
}
