import { describe, expect, it } from 'vitest';
import { findCode, policies, type RestrictedCode } from '../../src/registry/index.ts';

describe.each(Object.entries<readonly RestrictedCode[]>(policies))('the policy %s', (_, entries) => {
  it('restricts registered codes, each once, in ascending order', () => {
    const codes = entries.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b));
    expect(codes.filter((code) => findCode(code) === undefined)).toEqual([]);
  });

  it('uses codes in force that it does not restrict itself', () => {
    for (const { use } of entries)
      for (const code of use) {
        expect(findCode(code)?.state).toBe('registered');
        expect(entries.map((entry) => entry.code)).not.toContain(code);
      }
  });

  it('gives a reason as a clause, and a source', () => {
    for (const { reason, source } of entries) {
      expect(reason).toMatch(/^[a-z0-9].*[^.]$/);
      expect(`${source.name} ${source.url}`).toMatch(/^\S.* https:\/\/\S+$/);
    }
  });
});
