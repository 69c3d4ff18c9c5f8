import { Linter, type Rule } from 'eslint';
import type { TSESLint } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import { statusSites } from '../../src/facts/sites.ts';

/** What becomes of the first response of an Express handler with this body, and how many responses are followed. */
function follow(body: string): {
  readonly events: readonly string[];
  readonly isPlain: boolean;
  readonly count: number;
} {
  const found: string[] = [];
  let isPlain = false;
  let count = 0;
  const isScript = (sourceCode: unknown): sourceCode is TSESLint.SourceCode =>
    typeof sourceCode === 'object' && sourceCode !== null && 'ast' in sourceCode;
  const rule: Rule.RuleModule = {
    create: ({ sourceCode, filename }) => ({
      Program() {
        if (!isScript(sourceCode)) return;
        const flows = statusSites(sourceCode, filename).flows();
        const [flow] = flows;
        count = flows.length;
        isPlain = flow?.isPlain === true;
        for (const { kind, outcomes } of flow?.events ?? []) found.push(`${kind}:${[...outcomes].sort().join('|')}`);
      },
    }),
  };
  const code = `import express from 'express';\nexpress().get('/', async (req, res, next) => { ${body} });`;
  const messages = new Linter().verify(code, [{ plugins: { probe: { rules: { rule } } }, rules: { 'probe/rule': 2 } }]);
  expect(messages).toEqual([]);
  return { events: found, isPlain, count };
}

/** The events, as `set:unsent`, `send:left|resent`. Where all answers are called plain, none of them may meet another one. */
function events(body: string): readonly string[] {
  const followed = follow(body);
  if (followed.isPlain)
    for (const event of followed.events) expect(event).toMatch(/^(?:set:(?:sent)?|send:(?:left|handed)?)$/);
  return followed.events;
}

describe('what becomes of a status and of a response', () => {
  it.each([
    // Straight lines and returns.
    ['res.type("json"); res.status(404).json(x);', ['set:sent', 'send:left']],
    ['return res.status(404);', ['set:returned']],
    ['res.status(404); return;', ['set:unsent']],
    ['res.status(404); return undefined;', ['set:unsent']],
    ['res.status(404); return { a: 1 };', ['set:answered']],
    ['res.status(404); return x;', ['set:valued']],
    ['res.status(404); return new Response(x);', ['set:replaced', 'send:']],
    ['res.json(x); return { a: 1 };', ['send:answered']],
    ['res.json(x); return x;', ['send:left']],
    ['res.status(404); res.status(200).end();', ['set:overwritten', 'set:sent', 'send:left']],
    ['res.status(404).sendStatus(500);', ['set:overridden', 'send:left']],
    ['res.status(200); res.write(x); res.end();', ['set:sent', 'write:sent', 'send:left']],
    ['res.writeHead(200); res.json(x);', ['set:restarted', 'send:left']],
    ['res.writeHead(200); res.end(x);', ['set:sent', 'send:left']],
    ['res.write(x); if (a) return; res.json(x);', ['write:restarted|unsent', 'send:left']],
    ['res.json(x); res.status(404);', ['send:left', 'set:']],
    // Branches.
    ['if (!x) res.status(404); res.end();', ['set:sent', 'send:left']],
    ['if (!x) { res.status(404); } else { res.end(); }', ['set:unsent', 'send:left']],
    ['if (!x) return res.json(1); res.json(2);', ['send:handed', 'send:left']],
    ['if (!x) { res.json(1); } res.json(2);', ['send:resent', 'send:left']],
    ['x ? res.json(1) : res.json(2);', ['send:left', 'send:left']],
    ['x && res.json(1); res.json(2);', ['send:resent', 'send:left']],
    [
      'switch (x) { case 1: res.json(1); case 2: res.json(2); break; default: res.json(3); }',
      ['send:resent', 'send:left', 'send:left'],
    ],
    ['switch (x) { case 1: res.json(1); break; } res.json(2);', ['send:resent', 'send:left']],
    // The same condition twice.
    ['if (!x) { res.json(1); } if (!x) { return; } res.json(2);', ['send:left', 'send:left']],
    ['if (!x) { res.json(1); } if (x) { return; } res.json(2);', ['send:resent', 'send:left']],
    ["if (k === 'a') { res.json(1); } if (k === 'b') { res.json(2); }", ['send:left', 'send:left']],
    [
      'let x = f(); if (x) { res.json(1); x = f(); } if (x) { return; } res.json(2);',
      ['send:left|resent', 'send:left'],
    ],
    ['if (f()) { res.json(1); } if (f()) { return; } res.json(2);', ['send:left|resent', 'send:left']],
    // Exceptions.
    ['res.status(404); throw new Error();', ['set:thrown']],
    ['res.status(404); throwNotFound();', ['set:unknown']],
    ['res.status(404); process.exit(1);', ['set:unknown']],
    ['try { res.json(1); } catch { res.json(2); }', ['send:left', 'send:left']],
    ['try { await f(); } catch { res.status(500); } res.end();', ['set:sent', 'send:left']],
    ['try { if (a) { res.status(404); return; } res.end(); } catch (e) { next(e); }', ['set:unsent', 'send:left']],
    ['for (;;) try { if (a) { res.status(404); break; } } catch (e) { next(e); } finally { f(); }', ['set:unsent']],
    [
      'try { if (a) { res.status(404); return f(); } res.end(); } catch (e) { next(e); }',
      ['set:unknown|valued', 'send:left'],
    ],
    ['try { res.status(404); return; } finally { res.end(); }', ['set:sent', 'send:left']],
    ['try { await f(); } finally { res.end(); } res.json(1);', ['send:resent', 'send:left']],
    // Loops.
    [
      'for (const y of x) { if (y) { res.end(); return; } res.status(404); }',
      ['send:left', 'set:overwritten|sent|unsent'],
    ],
    ['while (x) { if (y) break; res.status(404); continue; } res.end();', ['set:overwritten|sent', 'send:left']],
    ['do { res.status(404); } while (x); res.end();', ['set:overwritten|sent', 'send:left']],
    ['a: for (;;) { for (;;) { res.status(404); break a; } res.status(200); } res.end();', ['set:', 'set:', 'send:']],
    // Out of sight.
    ['res.status(404); answer(res);', ['set:unknown']],
    ['res.status(404); stream.pipe(res);', ['set:unknown']],
    ['res.status(404); next();', ['set:unknown']],
    ['res.status(404); pipeline(a, b, next);', ['set:unknown']],
    ['res.status(404); f().then((x) => res.json(x));', ['set:unknown']],
    ['res.status(404); setTimeout(() => { res.end(); }, 1);', ['set:unknown']],
    ['res.status(404); return finish(); function finish() { res.end(); }', ['set:unknown']],
    ['const finish = () => { res.end(); }; res.status(404); finish();', ['set:']],
    ['const answer = res.status(404); answer.json(x);', ['set:unknown']],
    ['res.status(404); return res;', ['set:unknown']],
    ['res.status(404); res.someMiddleware();', ['set:unknown']],
    ['res.json(1); if (!res.headersSent) { res.json(2); }', ['send:unknown', 'send:']],
    ['if (res.headersSent) return next(e); res.status(500).end();', ['set:', 'send:']],
    // Nothing to do with the response.
    ['res.status(404); log(req); f(() => 1);', ['set:unsent']],
    ['res.set("a", "b").status(404); res.type("x");', ['set:unsent']],
  ])('%s', (body, expected) => {
    expect(events(body)).toEqual(expected);
  });

  it('hides everything beyond what is worth following', () => {
    const branches = Array.from({ length: 8 }, (_, at) => `if (a${String(at)}) f();`).join(' ');
    expect(events(`if (!x) { res.json(1); } ${branches} res.json(2);`)).toEqual(['send:resent', 'send:left']);
  });
});

describe('plain answers', () => {
  it.each([
    'res.status(404).json(x);',
    'if (!x) return res.status(404).end(); res.json(x);',
    'if (!x) { res.sendStatus(404); return; } res.json(x);',
    'if (x) { res.json(x); } else { res.status(404).end(); }',
    "res.set('Allow', 'GET'); res.status(405).end();",
    'try { res.json(await f()); } catch (error) { res.status(500).end(); }',
    'try { res.json(await f()); } catch (error) { next(error); }',
    'switch (x) { case 1: return res.json(1); default: return res.sendStatus(404); }',
    'for (const one of x) { if (one) return res.json(one); } res.sendStatus(404);',
  ])('%s', (body) => {
    expect(follow(body).isPlain).toBe(true);
  });

  it.each([
    'res.status(404);',
    'res.status(404); res.json(x);',
    'res.statusCode = 404; res.end();',
    'res.json(x); log(x);',
    'if (!x) res.status(404).end(); res.json(x);',
    'res.status(301).redirect(x);',
    'res.json(x).status(404);',
    'res.write(x); res.status(404).end();',
    'try { res.json(x); log(x); } catch (error) { res.status(500).end(); }',
    'try { return res.json(x); } finally { res.end(); }',
    'switch (x) { case 1: res.json(1); default: res.sendStatus(404); }',
    'for (const one of x) { res.json(one); }',
    'x ? res.json(1) : res.status(404).json(2);',
  ])('not %s', (body) => {
    expect(follow(body).isPlain).toBe(false);
  });
});

it('follows what is answered with, not what was received', () => {
  const received = `const answer = await fetch(url); if (answer.status === 404 || answer.status === 410) log(answer);`;
  expect(follow(received).count).toBe(0);
  expect(follow(`${received} res.sendStatus(502);`).count).toBe(1);
});
