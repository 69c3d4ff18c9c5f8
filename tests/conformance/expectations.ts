/** What a client must get, by the clauses and the values of a table's claims. */
import type { Accepts, Shape, ValueOutcome } from '../../src/frameworks/types.ts';

/** What must come out. What is left out may be anything. */
export interface Expectation {
  /** The client gets one of these. */
  readonly statuses?: readonly number[];
  /** The client gets any other. */
  readonly not?: number;
  readonly content?: 'dropped' | 'sent';
  readonly location?: string;
  readonly ends: 'ended' | 'hangs' | 'crashes' | 'thrown' | 'answered' | 'any';
  /** Words of the outcome that some error, the console or the content says. */
  readonly says?: readonly string[];
  /** What is read is one of these. */
  readonly told?: readonly string[];
}

interface Clause {
  readonly statuses?: readonly number[];
  readonly says?: readonly string[];
  readonly ends?: 'hangs' | 'crashes';
}

/** What a machine can check of a clause: statuses, names of errors, and how it ends. */
export function readClause(clause: string): Clause {
  const statuses = Array.from(clause.matchAll(/(?<![\d–])\b[1-5]\d\d\b(?!–)/g), ([number]) => Number(number));
  const says = Array.from(clause.matchAll(/\b(?:FST_)?ERR_[A-Z_]+\b|\b[A-Z]\w*Error\b/g), ([name]) => name);
  const hangs = /\bwaits\b|\bhangs\b|\bnever answers\b/.test(clause);
  const crashes = /\bprocess (?:exits|dies|crash)|\bends? the process/.test(clause);
  return {
    ...(statuses.length > 0 && { statuses }),
    ...(says.length > 0 && { says }),
    ...(hangs ? { ends: 'hangs' } : crashes && { ends: 'crashes' }),
  };
}

export const sent = (status: number): Expectation => ({ statuses: [status], ends: 'ended' });

export const expectClause = (clause: string, code: number): Expectation => {
  const { statuses, says, ends } = readClause(clause);
  return {
    ends: ends ?? 'ended',
    ...(statuses !== undefined
      ? { statuses: /that code|code itself/.test(clause) ? [...statuses, code] : statuses }
      : clause.includes('that code')
        ? { statuses: [code] }
        : {}),
    ...(says !== undefined && { says }),
  };
};

export function refused(clause: string, code: number): Expectation {
  // What a mock is told, the code under test gets; or it depends on what the framework runs on.
  if (/(?:hands|answers with) it\b/.test(clause)) return sent(code);
  if (/\bwith that code\b/.test(clause)) return sent(code);
  if (/can send it|where the runtime/.test(clause)) return { ends: 'any' };
  const { statuses, says, ends } = readClause(clause);
  return {
    ends: ends ?? (statuses === undefined ? 'thrown' : 'ended'),
    ...(statuses === undefined ? { not: code } : { statuses }),
    ...(says !== undefined && { says }),
  };
}

export function expectValue(
  outcome: ValueOutcome,
  code: number | null,
  clause: string | undefined,
  shape: Shape,
): Expectation {
  const { statuses, says, ends } = readClause(clause ?? '');
  switch (outcome) {
    case 'accepted':
      return code === null ? { ends: 'any' } : sent(code);
    case 'truncated':
      return sent(Math.trunc(code ?? NaN));
    case 'throws':
      return {
        ends: ends ?? (statuses === undefined ? 'thrown' : 'ended'),
        ...(statuses === undefined ? (code === null ? {} : { not: code }) : { statuses }),
        ...(says !== undefined && { says }),
      };
    case 'ignored':
      if (code !== null && clause?.endsWith('sends it') === true) return sent(code);
      if (statuses === undefined && code !== null) return { ends: 'ended', not: code };
      return { ends: 'ended', statuses: statuses ?? [shape.defaultCode ?? 200] };
    case 'crashes':
      return { ends: 'crashes', ...(says !== undefined && { says }) };
    default:
      return outcome satisfies never;
  }
}

/** Where the two differ, the clause has a part for each. */
export function expectMissing(value: string, { missing, missingOutcome = '' }: Accepts, shape: Shape): Expectation {
  const parts = missingOutcome.split(', and ');
  const own = parts.length > 1 ? parts.find((part) => part.includes(value)) : undefined;
  if (own === undefined) return expectValue(missing, null, missingOutcome, shape);
  if (own.includes('the default')) return sent(shape.defaultCode ?? 200);
  const { statuses, says } = readClause(own);
  return {
    ends: statuses === undefined ? 'thrown' : 'ended',
    ...(statuses !== undefined && { statuses }),
    ...(says !== undefined && { says }),
  };
}
