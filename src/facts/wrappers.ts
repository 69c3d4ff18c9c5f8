import type { TSESTree } from '@typescript-eslint/utils';
import type { Shape } from '../frameworks/types.ts';
import type { BodyFact } from './body.ts';
import { callsOf, type Call } from './calls.ts';
import { contentValue } from './content.ts';
import { isAtLeast } from './evidence.ts';
import type { SourceFile } from './file.ts';
import { functionOf } from './functions.ts';
import { parameterOf, propertyOf, type ParameterSource } from './parameters.ts';
import type { ResponseFacts } from './response.ts';
import { makeSite, type StatusSite } from './sites.ts';
import type { ShapeMatch } from './shapes.ts';
import { findProperty, memberName, unwrap, type FunctionNode } from './syntax.ts';
import { isPlausible } from './telling-comparisons.ts';
import { readValues } from './value.ts';

/** A function of the file whose parameter ends up as a status code. */
interface Wrapper extends ParameterSource {
  readonly inner: StatusSite;
}

/**
 * The calls of functions of this file that pass a code on to a site: `const fail = (res, code) => res.status(code).end()`
 * makes every `fail(res, 404)` a site, too, and so on through further functions.
 */
export function findWrapperSites(file: SourceFile, sites: readonly StatusSite[]): readonly StatusSite[] {
  const found: StatusSite[] = [];
  const seen = new Set<string>();
  const queue = [...sites];
  for (let site = queue.shift(); site !== undefined; site = queue.shift()) {
    const wrapper = wrapperOf(file, site);
    if (wrapper === null) continue;
    const key = `${String(wrapper.owner.range[0])}:${String(wrapper.position)}:${wrapper.property ?? ''}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const calls = callsOf(file, wrapper.owner).flatMap((call) => callSite(file, wrapper, call) ?? []);
    found.push(...calls);
    queue.push(...calls);
  }
  return found;
}

/** The function and the parameter that a site's code comes from. */
function wrapperOf(file: SourceFile, site: StatusSite): Wrapper | null {
  const source = parameterOf(file, site.codeNode) ?? passedOn(file, site);
  return source === null ? null : { ...source, inner: site };
}

/** The object in which a form has its code, handed on as it came: `new Response(body, init)`, `{ ...init }`. */
function passedOn(file: SourceFile, { shape, arguments: given, written, codes }: StatusSite): ParameterSource | null {
  if (typeof shape.code !== 'object' || written !== 'computed' || codes.length > 0) return null;
  const [index, name, ...deeper] = shape.code;
  const argument = given[index];
  if (argument === undefined || name === undefined || deeper.length > 0) return null;
  const object = unwrap(argument);
  const spread = object.type === 'ObjectExpression' ? object.properties.find(isSpread)?.argument : object;
  return spread === undefined ? null : propertyOf(parameterOf(file, spread), name);
}

function isSpread(node: TSESTree.Node): node is TSESTree.SpreadElement {
  return node.type === 'SpreadElement';
}

function callSite(file: SourceFile, { owner, position, property, inner }: Wrapper, call: Call): StatusSite | null {
  const argument = call.arguments[position];
  if (argument === undefined || call.arguments.slice(0, position + 1).some((one) => one.type === 'SpreadElement'))
    return null;
  const code = property === null ? argument : propertyValue(file, argument, property);
  if (code === null) return null;
  const { level: own, withCode = own } = inner.evidence;
  const level = isAtLeast(withCode, 'inferred') ? 'inferred' : 'guessed';
  const body = carriedBody(file, owner, inner);
  const match: ShapeMatch = {
    node: call,
    shape: {
      shape: {
        kind: 'call',
        form: `wrapper of ${inner.shape.form.replace(/^(?:wrapper of )+/, '')}`,
        on: inner.shape.on,
        role: inner.role,
        ...(inner.shape.accepts === undefined ? {} : { accepts: inner.shape.accepts }),
        ...(inner.shape.content === undefined ? {} : { content: inner.shape.content }),
        ...body,
      },
      table: inner.shapeTable,
      on: inner.shape.on,
    },
    identity: { refs: [], level, by: inner.evidence.by },
    ref: '',
    receiver: null,
    arguments: call.arguments,
  };
  const values = readValues(file, code);
  // What is merged into it may bring another code.
  const isMerged = property !== null && unwrap(argument).type === 'CallExpression';
  // A function may compare its argument with more than the status: `error.status === code || error.code === code`.
  const isCompared = inner.role === 'read' || inner.role === 'assert';
  if (isCompared && !(values.complete && values.values.every(({ value }) => isPlausible(value)))) return null;
  const made = makeSite(file, match, inner.role, code, isMerged ? { ...values, complete: false } : values);
  const site = { ...made, framework: inner.framework };
  return body.body === undefined ? { ...site, response: withBody(site.response, heldBody(inner, call)) } : site;
}

function propertyValue(file: SourceFile, argument: TSESTree.Node, name: string): TSESTree.Node | null {
  const node = unwrap(argument);
  if (node.type === 'CallExpression') return mergedValue(file, node, name);
  const property = node.type === 'ObjectExpression' ? findProperty(node, name) : 'missing';
  return typeof property === 'object' ? property.value : null;
}

const merging: ReadonlySet<string> = new Set(['assign', 'defaults', 'extend', 'merge']);

/** `super(Object.assign({ status: 404 }, options))`, and the same with a function of the file: the one object that has it. */
function mergedValue(file: SourceFile, call: TSESTree.CallExpression, name: string): TSESTree.Node | null {
  const callee = unwrap(call.callee);
  const isMerging =
    callee.type === 'MemberExpression'
      ? merging.has(memberName(callee) ?? '')
      : callee.type === 'Identifier' && call.arguments.length > 1 && functionOf(file, callee) !== null;
  if (!isMerging) return null;
  const found = call.arguments.flatMap((argument) => {
    const property = argument.type === 'ObjectExpression' ? findProperty(argument, name) : 'missing';
    return typeof property === 'object' ? [property.value] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Where the content stands in the wrapper's calls: at the parameter that ends up as the content. */
function carriedBody(file: SourceFile, owner: FunctionNode, { response }: StatusSite): Pick<Shape, 'body' | 'empty'> {
  const { body } = response;
  const source = body.state === 'present' ? parameterOf(file, contentValue(body.content)) : null;
  if (body.state !== 'present' || source?.owner !== owner) return {};
  const { position, property } = source;
  const { empty } = body.carrier.shape.shape;
  return {
    body: property === null ? [position] : [position, property],
    ...(empty === undefined ? {} : { empty }),
  };
}

/** The content of every call alike: what the wrapper writes itself. The call stands for it, since an edit would be one of all. */
function heldBody({ response: { body } }: StatusSite, call: Call): BodyFact {
  if (body.state !== 'present') return body;
  return body.certain ? { ...body, content: call } : { state: 'unknown' };
}

function withBody(response: ResponseFacts, body: BodyFact): ResponseFacts {
  return {
    body,
    get fields() {
      return response.fields;
    },
    get reason() {
      return response.reason;
    },
    get method() {
      return response.method;
    },
  };
}
