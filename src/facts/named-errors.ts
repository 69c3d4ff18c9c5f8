import type { TSESTree } from '@typescript-eslint/utils';
import { findCodesByPhrase, type StatusCode } from '../registry/index.ts';
import { contentMember, contentValue, soleValue } from './content.ts';
import type { SourceFile } from './file.ts';

/** Errors whose phrases are everyday words, too: `{ error: 'Locked' }` may speak of an account. */
const everyday: ReadonlySet<number> = new Set([402, 406, 409, 410, 411, 418, 421, 423, 424, 425, 426, 507, 508, 510]);

/** The texts of a body that people read: the whole body, or its message. */
export function textsIn(file: SourceFile, content: TSESTree.Node): readonly TSESTree.Node[] {
  const members = ['message', 'error', 'statusText'].flatMap((name) => contentMember(file, content, name) ?? []);
  return [contentValue(content), ...members];
}

/** Whether a status code is an error whose phrase speaks of nothing else. */
export function isTellingError({ class: statusClass, code }: StatusCode): boolean {
  return (statusClass === 'client-error' || statusClass === 'server-error') && !everyday.has(code);
}

/** Whether a text of a body is the phrase of an error: `{ error: 'Not Found' }`. */
export function namesError(file: SourceFile, content: TSESTree.Node): boolean {
  return textsIn(file, content).some((node) => {
    const text = soleValue(file, node);
    const [named] = typeof text === 'string' ? findCodesByPhrase(text, 'standard') : [];
    return named !== undefined && isTellingError(named);
  });
}
