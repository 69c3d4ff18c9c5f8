/** What an editor sees: the language server of VS Code's ESLint extension, over its standard input and output. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { Editor, type Diagnostic } from './editor.ts';
import { makeProject, root } from './project.ts';
import { languageServer } from './supported.ts';

const { homepage } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { homepage: string };
const documented = readFileSync(path.join(root, 'docs/editors.md'), 'utf8');
const text = `import express from 'express';

const app = express();

app.get('/orders/:id', (req, res) => {
  if (!req.user) return res.json(404, { message: 'No such order' });
  res.status(204).json({ id: req.params.id });
});
`;

const project = makeProject(languageServer.host, {
  'eslint.config.js':
    "import httpStatus from 'eslint-plugin-http-status';\n\nexport default [httpStatus.configs.recommended];\n",
  'server.js': text,
});
const script = `node_modules/${languageServer.package}/bin/vscode-eslint-language-server`;
const editor = new Editor(project, script, 'server.js');
let diagnostics: readonly Diagnostic[];

beforeAll(async () => {
  await editor.start();
  diagnostics = await editor.open(text);
}, 60_000);
afterAll(() => editor.close());

const marked = ({ start, end }: Diagnostic['range']): string | undefined =>
  start.line === end.line ? text.split('\n')[start.line]?.slice(start.character, end.character) : undefined;

const find = (rule: string): Diagnostic => {
  const found = diagnostics.find(({ code }) => code === `http-status/${rule}`);
  if (found === undefined) throw new Error(`No diagnostic of ${rule}.`);
  return found;
};

it('marks the codes alone, and links to the pages of the rules', () => {
  const page = (rule: string): string => `${homepage.replace('#readme', '')}/blob/main/docs/rules/${rule}.md`;
  expect(diagnostics.map(({ range, codeDescription }) => [marked(range), codeDescription?.href])).toEqual([
    ['404', page('no-legacy-signature')],
    ['204', page('no-forbidden-body')],
  ]);
});

it('offers the fix, and the diagnostic goes with it', async () => {
  const actions = await editor.listActions(find('no-legacy-signature'));
  const fix = actions.find(({ title }) => title === 'Fix this http-status/no-legacy-signature problem');
  expect(fix).toBeDefined();
  diagnostics = await editor.apply(fix);
  expect(editor.text).toContain("return res.status(404).json({ message: 'No such order' });");
  expect(diagnostics.map(({ code }) => code)).toEqual(['http-status/no-forbidden-body']);
});

it('offers the suggestions, and the diagnostic goes with one', async () => {
  const actions = await editor.listActions(find('no-forbidden-body'));
  expect(actions.map(({ title }) => title).slice(0, 2)).toEqual([
    'Leave the body out. (http-status/no-forbidden-body)',
    'Use 200 OK, and keep the body. (http-status/no-forbidden-body)',
  ]);
  diagnostics = await editor.apply(actions[1]);
  expect(editor.text).toContain('res.status(200).json({ id: req.params.id });');
  expect(diagnostics).toEqual([]);
});

it('mends what is safe to mend on save, by the action that docs/editors.md names', async () => {
  const kinds = Array.from(documented.matchAll(/"(source\.[\w.]+)"/g), ([, kind = '']) => kind);
  expect(kinds.length).toBeGreaterThan(1);
  const [kind = '', ...others] = new Set(kinds);
  expect([kind, others]).toEqual(['source.fixAll.eslint', []]);
  editor.change(text);
  await editor.listDiagnostics();
  const [action] = await editor.listSourceActions(kind);
  diagnostics = await editor.apply(action);
  expect(editor.text).toContain("return res.status(404).json({ message: 'No such order' });");
  expect(editor.text).toContain('res.status(204).json({ id: req.params.id });');
});
