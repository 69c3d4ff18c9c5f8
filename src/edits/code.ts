import type { CodeValue } from '../facts/value.ts';
import type { Edit, Suggestion } from '../rule.ts';

/** A code to write in the place of another one. */
export interface OfferedCode {
  readonly code: number;
  readonly phrase: string;
  /** Why it fits, as one sentence. */
  readonly reason?: string;
}

/**
 * Suggestions that write other codes in the place of one that is written out. None for a constant or a computed code:
 * its value belongs to other code, too. The messages get `code`, `phrase` and `reason`.
 */
export function suggestCodes<MessageId extends string>(
  code: CodeValue,
  replacements: readonly OfferedCode[],
  messageId: MessageId,
): readonly Suggestion<MessageId>[] {
  if (code.written !== 'number' && code.written !== 'string') return [];
  return replacements.map(({ code: number, phrase, reason = '' }) => ({
    messageId,
    data: { code: String(number), phrase, reason },
    edit: replaceCode(code, number),
  }));
}

/** Writes another number in the place of a literal. */
export function replaceCode(code: CodeValue, number: number): Edit {
  return [{ range: code.node.range, text: String(number) }];
}
