import { isAtLeast } from '../facts/evidence.ts';
import type { StatusSite } from '../facts/sites.ts';
import type { Edit, Problem, Suggestion } from '../rule.ts';

/** Fixes what is certain to be what it seems; what is only likely, the developer decides. */
export function offerEdit<MessageId extends string>(
  site: StatusSite,
  edit: Edit | null,
  suggestion: Omit<Suggestion<MessageId>, 'edit'>,
): Pick<Problem<MessageId>, 'fix' | 'suggestions'> {
  if (edit === null) return {};
  return isAtLeast(site.evidence.level, 'declared') ? { fix: edit } : { suggestions: [{ ...suggestion, edit }] };
}
