import { expect, it } from 'vitest';
import { probe } from './probe.ts';

const express = (lines: string): string =>
  `import express from 'express';\nexpress().get('/', async (req, res) => {\n${lines}\n});\n`;

it('finds the status of a plain object that a handler throws to its framework', () => {
  expect(probe(express("throw { status: 404, message: 'none' };"))).toEqual([
    'throw errors throw { status: n } 404 body:unknown proven/handlers',
  ]);
  expect(probe(express('throw { statusCode: 503 };'))).toEqual([
    'throw errors throw { statusCode: n } 503 body:unknown proven/handlers',
  ]);
  const nest = `import { Controller, Get } from '@nestjs/common';
@Controller()
export class Users {
  @Get() list() { throw { status: 404 }; }
}`;
  expect(probe(nest, { language: 'ts' })).toEqual([
    'throw errors throw { status: n } 404 body:unknown proven/handlers',
  ]);
});

it.each([
  ['something else catches it', express('try { throw { status: 404 }; } catch (error) { log(error); }')],
  ['nobody knows who calls the function', 'export function load() { throw { status: 404 }; }'],
  ['it is thrown to another function', express('await run(() => { throw { status: 404 }; });')],
  ['it is no status code', express("throw { status: 'failed' };")],
  ['it is no error', express('throw { status: 200 };')],
  ['it is not thrown', express('return { status: 404 };')],
])('is silent where %s', (_, code) => {
  expect(probe(code)).toEqual([]);
});
