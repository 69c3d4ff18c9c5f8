import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../src/index.ts';
import { readSettings } from '../src/settings.ts';

const read = (settings: unknown): ReturnType<typeof readSettings> => readSettings({ 'http-status': settings });

describe('readSettings', () => {
  it('has defaults', () => {
    const { confidence, majors, wrappers } = readSettings({});
    expect([confidence, majors.get('express'), majors.get('koa'), wrappers]).toEqual(['inferred', 5, 3, []]);
  });

  it('limits and pins frameworks', () => {
    expect(read({ frameworks: ['fastify'] }).majors.get('express')).toBe(null);
    expect(read({ frameworks: { fastify: 4, koa: false } }).majors.get('fastify')).toBe(4);
    expect(read({ frameworks: { fastify: 4, koa: false } }).majors.get('koa')).toBe(null);
  });

  it.each([
    [1, "settings['http-status'] must be an object, not 1."],
    [{ confidense: 'proven' }, "Unknown setting settings['http-status'].confidense."],
    [
      { confidence: 'high' },
      'settings[\'http-status\'].confidence must be one of guessed, inferred, declared, proven, not "high".',
    ],
    [
      { frameworks: 'express' },
      'settings[\'http-status\'].frameworks must be a list of frameworks, or an object of their majors, not "express".',
    ],
    [{ frameworks: { expres: 4 } }, "Unknown framework settings['http-status'].frameworks.expres."],
    [
      { frameworks: { express: 3 } },
      "settings['http-status'].frameworks.express must be one of 4, 5, true, false, not 3.",
    ],
    [{ frameworks: { constructor: 1 } }, "Unknown framework settings['http-status'].frameworks.constructor."],
    [{ wrappers: {} }, "settings['http-status'].wrappers must be a list, not {}."],
    [
      { wrappers: [{ code: 1 }] },
      "settings['http-status'].wrappers[0].name must be a function's name, such as 'sendError' or 'this.fail', not undefined.",
    ],
    [
      { wrappers: [{ name: 'fail', code: '1' }] },
      "settings['http-status'].wrappers[0].code must be an argument's index, or a list of the index and property names, not \"1\".",
    ],
    [
      { wrappers: [{ name: 'fail', code: 1, body: 'data' }] },
      "settings['http-status'].wrappers[0].body must be an argument's index, or a list of the index and property names, not \"data\".",
    ],
    [{ wrappers: ['fail'] }, 'settings[\'http-status\'].wrappers[0] must be an object, not "fail".'],
    [
      { wrappers: [{ name: 'fail', code: 1, framework: 'expres' }] },
      "settings['http-status'].wrappers[0].framework must be a framework's id, not \"expres\".",
    ],
    [
      { wrappers: [{ name: 'fail', code: 1, role: 'read' }] },
      'settings[\'http-status\'].wrappers[0].role must be one of set, send, redirect, throw, not "read".',
    ],
    [{ wrappers: [{ name: 'fail', code: 1, kode: 2 }] }, "Unknown setting settings['http-status'].wrappers[0].kode."],
  ])('refuses %j, naming the key', (settings, message) => {
    expect(() => read(settings)).toThrow(new TypeError(message));
  });
});

it('sees the calls of declared wrappers', () => {
  const wrappers = [
    { name: 'sendError', code: 1, body: 2, framework: 'express' },
    { name: 'this.fail', code: [0, 'status'], role: 'throw' },
    { name: 'AppError', code: 1, role: 'throw' },
    { name: 'reply', code: [0, 'code'], body: [0, 'data'], framework: 'express' },
  ];
  const code = `import { sendError } from './errors';
export function handle(a, b) { sendError(b, 427, { error: 'x' }); this.fail({ status: 209 }); sendError(b, 204, { a: 1 }); other(b, 427); }
throw new AppError('gone', 427);
reply({ code: 204, data: [] });
reply({ code: 204 });`;
  const messages = new Linter({ configType: 'flat' }).verify(code, [
    plugin.configs.recommended,
    { settings: { 'http-status': { wrappers } } },
  ]);
  expect(messages.map(({ ruleId, line, column }) => `${ruleId ?? ''} ${String(line)}:${String(column)}`)).toEqual([
    'http-status/no-unknown-code 2:45',
    'http-status/valid-error-code 2:87',
    'http-status/no-forbidden-body 2:108',
    'http-status/no-unknown-code 3:28',
    'http-status/no-forbidden-body 4:15',
  ]);
});
