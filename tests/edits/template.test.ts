import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/edits/template.ts';
import { defineRule } from '../../src/rule.ts';
import { fixFile } from './fix-file.ts';

/** Writes every form anew that Express 5 no longer knows. */
const rule = defineRule<Record<string, never>, 'found'>({
  name: 'tested',
  type: 'problem',
  description: 'Disallow what is tested',
  fixable: true,
  messages: { found: 'Found.' },
  options: { schema: {}, defaults: {} },
  roles: ['send', 'mock'],
  check({ node, receiver, arguments: args, shape }, { file, report }) {
    const { fix } = shape.fault ?? {};
    const edit = fix === undefined ? null : fillTemplate(file, { node, receiver, arguments: args }, fix);
    report({ node, messageId: 'found', fix: edit });
  },
});

const inExpress = (line: string): string =>
  `import express from 'express'; express().get('/x', async (req, res) => { ${line} });`;

describe('a filled template', () => {
  it.each([
    ['res.json(404, { a: 1 });', 'res.status(404).json({ a: 1 });'],
    ['res.set("a", "b").json({ a: 1 }, 404);', 'res.set("a", "b").status(404).json({ a: 1 });'],
    ['return res.send((404));', 'return res.sendStatus(404);'],
    ['res.json((log(), user), 404);', 'res.status(404).json((log(), user));'],
    ['res.json(404, /* kept */ user);', 'res.json(404, /* kept */ user);'],
    ['res.json(404, { /* kept */ user });', 'res.status(404).json({ /* kept */ user });'],
    ['res.json(404, user, more);', 'res.json(404, user, more);'],
    ['res.json(404, user, ...more);', 'res.json(404, user, ...more);'],
    ['res?.send(404);', 'res?.send(404);'],
    ['res.send?.(404);', 'res.send?.(404);'],
  ])('%s', (before, after) => {
    expect(fixFile(rule, inExpress(before))).toBe(inExpress(after));
  });

  it('puts a receiver in parentheses that needs them', () => {
    const around = (line: string): string =>
      `import type { Response } from 'express';\nconst end = (res: unknown) => { ${line} };`;
    expect(fixFile(rule, around('(res as Response).send(404);'), { filename: 'server.ts' })).toBe(
      around('(res as Response).sendStatus(404);'),
    );
  });

  it('puts nothing that waits into a function', () => {
    const inMock = (reply: string): string =>
      `import { MockAgent } from 'undici'; const pool = new MockAgent().get('https://x.test');\nasync function mock() { pool.intercept({ path: '/' }).${reply}; }`;
    const fix = (reply: string): string => fixFile(rule, inMock(reply));
    expect(fix('reply({ statusCode: 404, data: f() })')).toBe(inMock('reply(() => ({ statusCode: 404, data: f() }))'));
    const waiting = 'reply({ statusCode: 404, data: await f() })';
    expect(fix(waiting)).toBe(inMock(waiting));
  });
});
