import { isAtLeast } from '../../src/facts/evidence.ts';
import { describeSite, probeSites, type ProbeOptions } from '../facts/probe.ts';

/** The sites that rules see where no setting lowers the confidence, a line each. For code that only looks like HTTP: none. */
export function visibleSites(code: string, options: ProbeOptions = {}): readonly string[] {
  return probeSites(code, options)
    .filter((site) => isAtLeast(site.evidence.level, 'inferred'))
    .map(describeSite);
}
