/** What the README and the guides say can be followed: links, commands and configurations. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { ESLint } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';

import { inRoot, readText } from './sources.ts';

const pages = [
  'README.md',
  ...readdirSync(inRoot('docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file.split(path.sep).join('/')}`),
].sort();

/** The anchors that GitHub gives to the headings of a page. */
function listAnchors(page: string): string[] {
  const text = readText(page).replace(/^```.*?^```/gms, '');
  return Array.from(text.matchAll(/^#+ (.*)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

const listLinks = (page: string): string[] =>
  Array.from(
    readText(page)
      .replace(/^```.*?^```/gms, '')
      .matchAll(/\]\(([^()\s]+)\)/g),
    ([, link = '']) => link,
  ).filter((link) => !/^\w+:/.test(link));

describe.each(pages)('%s', (page) => {
  it('links to what exists', () => {
    const broken = listLinks(page).filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
      return readText(target) === '' || (anchor !== undefined && !listAnchors(target).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  it('names commands that exist', () => {
    const { scripts } = JSON.parse(readText('package.json')) as { scripts: Readonly<Record<string, string>> };
    const named = Array.from(readText(page).matchAll(/npm run ([\w:]+)/g), ([, name = '']) => name);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

const configurations = pages.flatMap((page) =>
  Array.from(readText(page).matchAll(/^```js\n(\/\/ eslint\.config\.js\n.*?)^```$/gms), ([, code = ''], index) => ({
    name: `${page}, number ${index + 1}`,
    code,
  })),
);

describe('the configurations', () => {
  // Inside the repository, so that the package finds itself under its own name.
  const folder = inRoot('.cache', 'configurations');
  mkdirSync(folder, { recursive: true });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(configurations)('of $name reports a code that nobody knows', async ({ code }) => {
    const file = path.join(folder, `${Math.random().toString(36).slice(2)}.config.js`);
    writeFileSync(file, code);
    const eslint = new ESLint({ cwd: inRoot(), overrideConfigFile: file });
    const text = `import express from 'express';\nexpress().get('/', (req, res) => res.status(490).end());\n`;
    const [result] = await eslint.lintText(text, {
      filePath: inRoot('examples', code.includes('tseslint') ? 'server.ts' : 'server.js'),
    });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(['http-status/no-unknown-code']);
  });
});
