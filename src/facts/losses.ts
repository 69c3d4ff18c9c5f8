import type { TSESTree } from '@typescript-eslint/utils';
import { isSurelyOfFramework, majorOf, type Fault, type MajorsInUse } from './claims.ts';
import { describeEvent, type FlowEvent } from './events.ts';
import { mayFailBetween } from './failures.ts';
import type { SourceFile } from './file.ts';
import { findLostResponse, findOuterForm } from './outer-form.ts';
import type { ResponseFlow } from './paths.ts';
import { findNothing } from './results.ts';
import { describeSentError } from './sent-error.ts';
import type { StatusSite } from './sites.ts';

/** Why a status is never sent, as a clause, and what to do instead, as a sentence without the full stop. */
export interface Loss {
  readonly outcome: string;
  readonly advice: string;
  /** What takes the status's place. */
  readonly by?: FlowEvent;
}

interface Surroundings {
  readonly file: SourceFile;
  readonly settings: MajorsInUse;
  readonly siteAt: (node: TSESTree.Node) => StatusSite | undefined;
}

/** What loses a status by itself, whatever comes before and after: the content beside it, or the form around it. */
export function listLosses(
  site: StatusSite,
  fault: Fault | undefined,
  { file, settings, siteAt }: Surroundings,
): readonly Loss[] {
  const isWritten = site.codes.length > 0 && site.written !== 'implied';
  const outcome = site.role === 'set' ? describeSentError(file, site) : null;
  const outer = site.complete && isWritten ? findOuterForm(file, site.node) : null;
  return [
    outcome === null ? null : { outcome, advice: 'Set the code of an error, or send something else' },
    outer !== null && isOtherCode(site, siteAt(outer.node))
      ? { outcome: outer.outcome, advice: 'Pass the status there' }
      : null,
    isWritten ? findLostResponse(file, site, settings) : null,
    fault === undefined ? (findNothing(file, site) ?? null) : null,
  ].filter((loss) => loss !== null);
}

/** What loses a status on every path that goes on from it; null where one of them may send it. */
export function findLoss(
  event: FlowEvent,
  flow: ResponseFlow,
  site: StatusSite,
  { file, settings, siteAt }: Surroundings,
): Loss | null {
  const { answers, framework } = flow;
  const outcomes = [...event.outcomes];
  if (outcomes.length === 0) return null;
  if (outcomes.every((one) => one === 'overwritten' || one === 'overridden'))
    return mayFailWith(site, event, flow, file) || isSameAs(site, event, siteAt)
      ? null
      : describeSuccessor(event, site, file);
  const own = findOwnResponse(event, flow, site, { file, settings, siteAt });
  if (own !== null && outcomes.every((one) => one === 'replaced')) return isSameAs(site, event, siteAt) ? null : own;
  const content = answers ? framework.order?.ownContent : undefined;
  return content !== undefined && outcomes.every((one) => one === 'answered' || one === 'replaced')
    ? { outcome: content, advice: 'Set it on the response that is returned' }
    : null;
}

/** `res.status(400); const order = parse(body); res.status(201)`: Express answers what `parse` throws with 400. */
function mayFailWith(
  { codes, complete }: StatusSite,
  { match, later }: FlowEvent,
  { framework, holder }: ResponseFlow,
  file: SourceFile,
): boolean {
  if (framework.order?.failsWithStatus !== true) return false;
  if (complete && !codes.some(({ value }) => Number(value) >= 400)) return false;
  return [...later].some((one) => mayFailBetween(file, match.node, one.match.node, holder));
}

/** What the form that sets or sends another status does to this one. */
function describeSuccessor(event: FlowEvent, site: StatusSite, file: SourceFile): Loss | null {
  const [by] = event.later;
  if (by === undefined) return null;
  const { shape, table } = by.match.shape;
  const { overrides } = shape;
  if (overrides === undefined)
    return { outcome: `${describeEvent(by, event)} replaces it`, advice: 'Keep only one of them', by };
  if (overrides.keeps !== undefined && mayKeep(site, overrides.keeps)) return null;
  // Other frameworks' redirects keep the status.
  if (!isSurelyOfFramework(file, site.evidence, table)) return null;
  return { outcome: overrides.outcome, advice: overrides.advice ?? 'Keep only one of them', by };
}

/** Whether a redirect may leave the code as it is. */
function mayKeep({ codes, complete }: StatusSite, kept: readonly number[]): boolean {
  return !complete || codes.some(({ value }) => kept.some((code) => code === value));
}

/** What a response does to the status, which the handler makes and returns, or gives to the framework's as its content. */
function findOwnResponse(
  { later }: FlowEvent,
  { framework, answers }: ResponseFlow,
  { evidence }: StatusSite,
  { file, settings }: Surroundings,
): Loss | null {
  const content = framework.order?.contentResponse?.[majorOf(framework, settings)];
  if (content !== undefined)
    return content.lost === 'earlier' && isSurelyOfFramework(file, evidence, framework) ? content : null;
  const isOwn = [...later].every(({ match }) => match.shape.table.id === framework.id);
  const outcome = framework.order?.ownResponse ?? (isOwn ? framework.order?.ownAnswer : undefined);
  return outcome === undefined || !answers
    ? null
    : { outcome, advice: 'Pass the status to the response that is returned' };
}

/** Whether both codes are known, and differ. */
function isOtherCode(site: StatusSite, other: StatusSite | undefined): boolean {
  return site.codes.length === 1 && other?.complete === true && other.codes.length === 1 && !isSameCode(site, other);
}

/** Setting the same code twice is untidy, and changes nothing. */
function isSameAs(site: StatusSite, { later }: FlowEvent, siteAt: Surroundings['siteAt']): boolean {
  return [...later].every((one) => isSameCode(site, siteAt(one.match.node)));
}

function isSameCode(site: StatusSite, other: StatusSite | undefined): boolean {
  const [one] = site.codes;
  const [two] = other?.codes ?? [];
  return one !== undefined && site.codes.length === 1 && other?.codes.length === 1 && one.value === two?.value;
}
