import type { TSESTree } from '@typescript-eslint/utils';
import { isAtLeast } from './evidence.ts';
import { findVariable, type SourceFile } from './file.ts';
import { makeSite, type StatusSite } from './sites.ts';
import type { ShapeMatch } from './shapes.ts';
import {
  calledMember,
  isFunction,
  memberName,
  outermost,
  parameterPattern,
  unwrap,
  type FunctionNode,
} from './syntax.ts';
import { functionName } from './voters/handlers.ts';

/** A function of the file whose parameter ends up as a status code. */
interface Wrapper {
  readonly owner: FunctionNode;
  readonly position: number;
  /** The property of an object parameter that holds the code. */
  readonly property: string | null;
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
  if (site.role === 'read' || site.role === 'assert') return null;
  const code = unwrap(site.codeNode);
  if (code.type !== 'Identifier') return null;
  const variable = findVariable(file, code);
  const definition = variable?.defs[0];
  if (definition?.type !== 'Parameter' || variable?.defs.length !== 1 || !isFunction(definition.node)) return null;
  const owner: FunctionNode = definition.node;
  for (const [position, parameter] of owner.params.entries()) {
    const pattern = parameterPattern(parameter);
    if (pattern.type === 'Identifier' && pattern.name === code.name)
      return { owner, position, property: null, inner: site };
    if (pattern.type !== 'ObjectPattern') continue;
    for (const property of pattern.properties) {
      if (property.type !== 'Property' || property.key.type !== 'Identifier') continue;
      const bound = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
      if (bound.type === 'Identifier' && bound.name === code.name)
        return { owner, position, property: property.key.name, inner: site };
    }
  }
  return null;
}

/** The calls of a function through its name, or of a method through `this`. */
function callsOf(file: SourceFile, owner: FunctionNode): readonly TSESTree.CallExpression[] {
  const name = functionName(owner);
  const variable = name === null ? null : findVariable(file, name);
  if (variable !== null)
    return variable.references.flatMap(({ identifier }) => {
      const use = outermost(identifier);
      return use.parent?.type === 'CallExpression' && use.parent.callee === use ? [use.parent] : [];
    });
  const method = owner.parent;
  if (method?.type !== 'MethodDefinition' || method.key.type !== 'Identifier') return [];
  return methodCalls(method.parent, method.key.name, file);
}

function methodCalls(body: TSESTree.ClassBody, name: string, file: SourceFile): readonly TSESTree.CallExpression[] {
  const calls: TSESTree.CallExpression[] = [];
  const stack: TSESTree.Node[] = [body];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'CallExpression') {
      const member = calledMember(node);
      if (member?.object.type === 'ThisExpression' && memberName(member) === name) calls.push(node);
    }
    for (const key of file.sourceCode.visitorKeys[node.type] ?? []) {
      const child: unknown = Reflect.get(node, key);
      for (const item of Array.isArray(child) ? child : [child]) if (isNode(item)) stack.push(item);
    }
  }
  return calls;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}

function callSite(
  file: SourceFile,
  { position, property, inner }: Wrapper,
  call: TSESTree.CallExpression,
): StatusSite | null {
  const argument = call.arguments[position];
  if (argument === undefined || call.arguments.slice(0, position + 1).some((one) => one.type === 'SpreadElement'))
    return null;
  const code = property === null ? argument : propertyValue(argument, property);
  if (code === null) return null;
  const level = isAtLeast(inner.evidence.level, 'inferred') ? 'inferred' : 'guessed';
  const match: ShapeMatch = {
    node: call,
    shape: {
      shape: {
        kind: 'call',
        form: `wrapper of ${inner.shape.form}`,
        on: inner.shape.on,
        role: inner.role,
        ...(inner.shape.accepts === undefined ? {} : { accepts: inner.shape.accepts }),
        ...(inner.shape.content === undefined ? {} : { content: inner.shape.content }),
      },
      table: inner.shapeTable,
      on: inner.shape.on,
    },
    identity: { refs: [], level, by: inner.evidence.by },
    ref: '',
    receiver: null,
    arguments: call.arguments,
  };
  return { ...makeSite(file, match, inner.role, code), framework: inner.framework };
}

function propertyValue(argument: TSESTree.Node, name: string): TSESTree.Node | null {
  const object = unwrap(argument);
  if (object.type !== 'ObjectExpression') return null;
  for (const property of object.properties)
    if (property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === name)
      return property.value;
  return null;
}
