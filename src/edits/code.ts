import type { CodeValue } from '../facts/value.ts';
import type { StatusCode } from '../registry/index.ts';
import type { Edit, Suggestion } from '../rule.ts';

/**
 * Suggestions that write other codes in the place of one that is written out. None for a constant or a computed code:
 * its value belongs to other code, too.
 */
export function suggestCodes<MessageId extends string>(
  code: CodeValue,
  replacements: readonly StatusCode[],
  messageId: MessageId,
): readonly Suggestion<MessageId>[] {
  if (code.written !== 'number' && code.written !== 'string') return [];
  return replacements.map((status) => ({
    messageId,
    data: { code: String(status.code), phrase: status.phrase },
    edit: replaceCode(code, status.code),
  }));
}

/** Writes another number in the place of a literal. */
export function replaceCode(code: CodeValue, number: number): Edit {
  return [{ range: code.node.range, text: String(number) }];
}
