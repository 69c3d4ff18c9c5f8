import type { TSESTree } from '@typescript-eslint/utils';
import { globalObjects } from './globals.ts';
import { ancestorsOf, calledMember, keyName, lastName, memberName, unwrap } from './syntax.ts';

/**
 * Whether a response is what a test lets a function come to: `jest.fn().mockResolvedValue(new Response(…))`,
 * `vi.fn(async () => new Response(…))`, `globalThis.fetch = async () => new Response(…)`; or what a client is given for a
 * `fetch` of its own. No server sends it.
 */
export function isMocked(node: TSESTree.Node): boolean {
  let below = node;
  for (const at of ancestorsOf(node)) {
    if (at.type === 'CallExpression' && at.callee !== below && isMocking(at)) return true;
    if (at.type === 'AssignmentExpression' && at.right === below && isGlobalFetch(at.left)) return true;
    if (at.type === 'Property' && at.value === below && keyName(at) === 'fetch' && isOption(at)) return true;
    below = at;
  }
  return false;
}

/** Methods of the mocks of jest, Vitest, node:test and sinon that are given what a call comes to. */
const givingMethods = /^(?:mock\w+Value(?:Once)?|mockImplementation(?:Once)?|callsFake|rejects|resolves|returns)$/;

/** What makes a mock of a function: `jest.fn(answer)`, `vi.fn(answer)`, `mock.fn(answer)`, `t.mock.method(globalThis, 'fetch', answer)`. */
const mocks: ReadonlySet<string> = new Set(['jest', 'mock', 'sinon', 'vi']);
const makingMethods: ReadonlySet<string> = new Set(['fake', 'fn', 'method', 'spyOn', 'stub']);

function isMocking(call: TSESTree.CallExpression): boolean {
  const member = calledMember(call);
  const name = member === null ? null : memberName(member);
  if (member === null || name === null) return false;
  if (givingMethods.test(name)) return true;
  const made = lastName(unwrap(member.object));
  return made !== null && mocks.has(made) && makingMethods.has(name);
}

function isGlobalFetch(target: TSESTree.Node): boolean {
  return (
    target.type === 'MemberExpression' &&
    target.object.type === 'Identifier' &&
    globalObjects.has(target.object.name) &&
    memberName(target) === 'fetch'
  );
}

/** `new Client({ fetch: async () => new Response(…) })`: an option of anything but a server. */
function isOption({ parent }: TSESTree.Property): boolean {
  const call = parent.parent;
  if (call?.type !== 'CallExpression' && call?.type !== 'NewExpression') return false;
  const name = lastName(unwrap(call.callee));
  return name !== null && !/serve|listen|handle/i.test(name);
}
