import { expect, it } from 'vitest';
import { acceptsOf, formFaultOf } from '../../src/facts/claims.ts';
import { findCodeFaults } from '../../src/facts/code-fault.ts';
import { readSettings } from '../../src/settings.ts';
import { probeSites } from './probe.ts';

const newest = readSettings({});
const express4 = readSettings({ 'http-status': { frameworks: { express: 4 } } });

const express = (line: string): string =>
  `import express from 'express';\nexpress().get('/', (req, res) => {\n  ${line}\n});`;
const forms: Record<string, (code: number) => string> = {
  express: (code) => express(`res.status(${String(code)});`),
  fastify: (code) =>
    `import Fastify from 'fastify';\nFastify().get('/', (request, reply) => { reply.code(${String(code)}); });`,
  fetch: (code) => `new Response(null, { status: ${String(code)} });`,
};

/** The rule that a code belongs to, in a form. */
function ruleOf(form: string, code: number): string | undefined {
  const faults = probeSites(forms[form]?.(code) ?? '').flatMap((site) => findCodeFaults(site, newest));
  expect(faults.length).toBeLessThanOrEqual(1);
  return faults[0]?.rule;
}

it.each([
  ['express', 204, undefined],
  ['express', 209, 'no-unknown-code'],
  ['express', 499, 'no-nonstandard-code'],
  ['express', 999, 'no-nonstandard-code'],
  ['fastify', 999, 'no-invalid-code'],
  ['express', 700, 'no-invalid-code'],
  ['express', 99, 'no-invalid-code'],
  ['express', 110, 'no-nonstandard-code'],
  ['fetch', 110, 'no-invalid-code'],
  ['express', 101, undefined],
  ['fetch', 101, 'no-invalid-code'],
  ['express', 102, 'no-invalid-code'],
  ['express', 104, 'no-invalid-code'],
  ['express', 150, 'no-invalid-code'],
  ['fetch', 150, 'no-invalid-code'],
  ['fetch', 418, 'no-deprecated-code'],
  ['fastify', 510, 'no-deprecated-code'],
])('in %s, %d belongs to %s', (form, code, rule) => {
  expect(ruleOf(form, code)).toBe(rule);
});

it('follows the major in use, and for an inherited form the table that it is from', () => {
  const [set, inherited] = probeSites(express('res.status(404); res.statusCode = 404;'));
  expect(set && acceptsOf(set, newest).strings).toBe('throws');
  expect(set && acceptsOf(set, express4).strings).toBe('accepted');
  expect(inherited && acceptsOf(inherited, newest).strings).toBe('accepted');
});

it('leaves a form that is wrong in itself to the rules on forms', () => {
  const [site] = probeSites(express('res.send(209);'));
  expect(site && formFaultOf(site, newest)?.kind).toBe('legacy');
  expect(site && findCodeFaults(site, newest)).toEqual([]);
  expect(site && formFaultOf(site, express4)).toBeUndefined();
  expect(site && findCodeFaults(site, express4).map(({ rule }) => rule)).toEqual(['no-unknown-code']);
});

it('does not take a value for one that `??` and `||` replace', () => {
  const lines = [
    'let code = null; code = load(); res.status(code ?? 500);',
    'const code = 0; res.status(code || 404);',
  ];
  const values = lines.map((line) => probeSites(express(line)).flatMap(({ codes }) => codes.map(({ value }) => value)));
  expect(values).toEqual([[500], [404]]);
});
