/** An editor's side of the language server protocol, as far as diagnostics and code actions go. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';

import type { Project } from './project.ts';

interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
export interface Diagnostic {
  readonly range: Range;
  readonly code: string;
  readonly codeDescription?: { readonly href: string };
  readonly message: string;
}
interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}
interface WorkspaceEdit {
  readonly documentChanges?: readonly { readonly edits: readonly TextEdit[] }[];
}
interface CodeAction {
  readonly title: string;
  readonly edit?: WorkspaceEdit;
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
}
interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** A client as small as it can be: one open document, whose text follows the edits that the server asks for. */
export class Editor {
  readonly #server: ChildProcess;
  readonly #uri: string;
  readonly #folder: string;
  readonly #answers = new Map<number | string, (message: Message) => void>();
  #received = Buffer.alloc(0);
  #count = 0;
  #version = 1;
  text = '';

  /** `script` is the language server, and `file` what the editor opens; both are relative to the project. */
  constructor(project: Project, script: string, file: string) {
    this.#folder = project.folder;
    this.#uri = pathToFileURL(project.path(file)).href;
    this.#server = spawn(process.execPath, [project.path(script), '--stdio'], {
      cwd: project.folder,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#server.stdout?.on('data', (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#readMessages();
    });
  }

  async start(): Promise<void> {
    const workspaceFolders = [{ uri: pathToFileURL(this.#folder).href, name: 'project' }];
    await this.request('initialize', {
      processId: process.pid,
      rootUri: workspaceFolders[0]?.uri,
      workspaceFolders,
      capabilities: {
        workspace: {
          applyEdit: true,
          configuration: true,
          workspaceFolders: true,
          workspaceEdit: { documentChanges: true },
        },
        textDocument: {
          diagnostic: {},
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } } },
        },
      },
    });
    this.#send({ method: 'initialized', params: {} });
  }

  /** Opens the document with a text and returns what is reported. */
  async open(text: string): Promise<readonly Diagnostic[]> {
    this.text = text;
    this.#send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri: this.#uri, languageId: 'javascript', version: this.#version, text } },
    });
    return this.listDiagnostics();
  }

  /** Replaces the whole text. */
  change(text: string): void {
    this.text = text;
    this.#send({
      method: 'textDocument/didChange',
      params: { textDocument: { uri: this.#uri, version: ++this.#version }, contentChanges: [{ text }] },
    });
  }

  async listDiagnostics(): Promise<readonly Diagnostic[]> {
    const report = await this.request('textDocument/diagnostic', { textDocument: { uri: this.#uri } });
    return (report as { items: readonly Diagnostic[] }).items;
  }

  async listActions(diagnostic: Diagnostic): Promise<readonly CodeAction[]> {
    const params = {
      textDocument: { uri: this.#uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    };
    return (await this.request('textDocument/codeAction', params)) as readonly CodeAction[];
  }

  /** What the editor does on save with an action of this kind. */
  async listSourceActions(kind: string): Promise<readonly CodeAction[]> {
    const start = { line: 0, character: 0 };
    const params = {
      textDocument: { uri: this.#uri },
      range: { start, end: start },
      context: { diagnostics: [], only: [kind] },
    };
    return (await this.request('textDocument/codeAction', params)) as readonly CodeAction[];
  }

  /** Chooses an action, as a click does, and returns what is reported afterwards. */
  async apply(action: CodeAction | undefined): Promise<readonly Diagnostic[]> {
    if (action?.edit !== undefined) this.#applyEdits(action.edit);
    else await this.request('workspace/executeCommand', action?.command);
    return this.listDiagnostics();
  }

  async close(): Promise<void> {
    const exit = once(this.#server, 'exit');
    this.#server.kill();
    await exit;
  }

  async request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#count;
    const answer = new Promise<Message>((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    const { result, error } = await answer;
    if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`);
    return result;
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #readMessages(): void {
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(this.#received.subarray(0, Math.max(end, 0)).toString())?.[1]);
      if (end < 0 || this.#received.length < end + 4 + length) return;
      const body = this.#received.subarray(end + 4, end + 4 + length).toString();
      this.#received = this.#received.subarray(end + 4 + length);
      this.#receive(JSON.parse(body) as Message);
    }
  }

  #receive({ id, method, params, ...rest }: Message): void {
    if (method === undefined) {
      if (id !== undefined) this.#answers.get(id)?.(rest);
    } else if (id !== undefined) {
      this.#send({ id, result: this.#answer(method, params) });
    }
  }

  /** What the server asks of the editor. */
  #answer(method: string, params: unknown): unknown {
    switch (method) {
      case 'workspace/configuration':
        return [
          {
            validate: 'on',
            useESLintClass: true,
            experimental: {},
            run: 'onType',
            quiet: false,
            onIgnoredFiles: 'off',
            options: {},
            rulesCustomizations: [],
            problems: { shortenToSingleLine: false },
            nodePath: null,
            workingDirectory: { mode: 'location' },
            workspaceFolder: { uri: pathToFileURL(this.#folder).href, name: 'project' },
            codeAction: { disableRuleComment: { enable: false }, showDocumentation: { enable: true } },
            codeActionOnSave: { enable: true, mode: 'all' },
          },
        ];
      case 'workspace/applyEdit':
        this.#applyEdits((params as { edit: WorkspaceEdit }).edit);
        return { applied: true };
      case 'eslint/confirmESLintExecution':
        return 4;
      default:
        return null;
    }
  }

  #applyEdits({ documentChanges = [] }: WorkspaceEdit): void {
    const offset = ({ line, character }: Position): number =>
      this.text
        .split('\n')
        .slice(0, line)
        .reduce((sum, { length }) => sum + length + 1, 0) + character;
    const edits = documentChanges.flatMap((change) => change.edits);
    for (const { range, newText } of edits.toSorted((a, b) => offset(b.range.start) - offset(a.range.start)))
      this.text = this.text.slice(0, offset(range.start)) + newText + this.text.slice(offset(range.end));
    this.change(this.text);
  }
}
