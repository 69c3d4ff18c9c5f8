import type { TSESTree } from '@typescript-eslint/utils';
import type { CallShape, Role } from '../frameworks/types.ts';
import { findWord } from './offsets.ts';
import { followPath, type ShapeMatch } from './shapes.ts';
import { makeSite, type FileSites, type StatusSite } from './sites.ts';
import { tableIndex } from './tables.ts';
import { unwrap } from './syntax.ts';
import { readValues } from './value.ts';
import { walkCandidates } from './walk.ts';

/** A function or an error class of the project that sends a code it is given: an entry of `settings['http-status'].wrappers`. */
export interface DeclaredWrapper {
  /** The call's callee as it is written: `sendError`, `http.fail`, `this.fail`. */
  readonly name: string;
  /** Where the code is: the argument's index, or the index and a property's name. */
  readonly code: readonly [number, ...string[]];
  /** Where the content is. */
  readonly body?: readonly [number, ...string[]];
  readonly role: Role;
  /** The framework whose claims hold; none for a helper of unknown make. */
  readonly framework?: string;
}

const known = new WeakMap<FileSites, readonly StatusSite[]>();

/** The sites of a file together with the calls of the wrappers that the settings declare. */
export function withDeclaredWrappers(found: FileSites, wrappers: readonly DeclaredWrapper[]): readonly StatusSite[] {
  if (wrappers.length === 0) return found.sites;
  const cached = known.get(found);
  if (cached !== undefined) return cached;
  // What a table knows for certain needs no setting; what was only guessed gives way to it.
  const taken = new Set(found.sites.flatMap(({ node, evidence }) => (evidence.level === 'guessed' ? [] : [node])));
  const declared: StatusSite[] = [];
  const { sourceCode } = found.file;
  walkCandidates(sourceCode, findNames(sourceCode.text, wrappers), (node) => {
    if ((node.type !== 'CallExpression' && node.type !== 'NewExpression') || taken.has(node)) return;
    const name = sourceCode.getText(unwrap(node.callee));
    for (const wrapper of wrappers) if (wrapper.name === name) declared.push(...callSite(found, wrapper, node));
  });
  const nodes = new Set(declared.map(({ node }) => node));
  const sites = [...found.sites.filter(({ node }) => !nodes.has(node)), ...declared];
  known.set(found, sites);
  return sites;
}

/** Where the text has the last part of a wrapper's name, in ascending order. */
function findNames(text: string, wrappers: readonly DeclaredWrapper[]): readonly number[] {
  return wrappers
    .flatMap(({ name }) => findWord(text, name.slice(name.lastIndexOf('.') + 1)))
    .sort((one, other) => one - other);
}

function callSite(
  { file }: FileSites,
  wrapper: DeclaredWrapper,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
): readonly StatusSite[] {
  const code = followPath(file, node.arguments, wrapper.code);
  const table = tableIndex.tables.get(wrapper.framework ?? 'helpers');
  if (code === 'missing' || code === 'unknown' || table === undefined) return [];
  const shape: CallShape = {
    kind: 'call',
    form: `${wrapper.name}()`,
    on: 'helper',
    role: wrapper.role,
    code: wrapper.code,
    ...(wrapper.body === undefined ? {} : { body: wrapper.body }),
  };
  const match: ShapeMatch = {
    node,
    shape: { shape, table, on: `${table.id}.helper` },
    identity: { refs: [], level: 'declared', by: 'settings' },
    ref: '',
    receiver: null,
    arguments: node.arguments,
  };
  return [makeSite(file, match, wrapper.role, code, readValues(file, code))];
}
