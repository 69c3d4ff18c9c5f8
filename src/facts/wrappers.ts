import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Shape } from '../frameworks/types.ts';
import { isAtLeast } from './evidence.ts';
import { findVariable, nodesWithin, type SourceFile } from './file.ts';
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
  const passed = unwrap(site.codeNode);
  // `options.status ?? 500` passes it on wherever there is one.
  const code = passed.type === 'LogicalExpression' && passed.operator !== '&&' ? unwrap(passed.left) : passed;
  if (code.type === 'MemberExpression') return memberWrapper(file, site, code);
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

/** `constructor(options) { this.status = options.status; }` */
function memberWrapper(file: SourceFile, site: StatusSite, code: TSESTree.MemberExpression): Wrapper | null {
  const property = memberName(code);
  const holder = unwrap(code.object);
  if (property === null || holder.type !== 'Identifier') return null;
  const variable = findVariable(file, holder);
  const definition = variable?.defs[0];
  if (definition?.type !== 'Parameter' || variable?.defs.length !== 1 || !isFunction(definition.node)) return null;
  const owner: FunctionNode = definition.node;
  const position = owner.params.findIndex((parameter) => parameterPattern(parameter) === definition.name);
  return position === -1 ? null : { owner, position, property, inner: site };
}

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** The calls of a function through its name, of a method through `this`, of a constructor through `new` and `super`. */
function callsOf(file: SourceFile, owner: FunctionNode): readonly Call[] {
  const name = functionName(owner);
  const variable = name === null ? null : findVariable(file, name);
  if (variable !== null) return callsThrough(variable);
  const method = owner.parent;
  if (method?.type !== 'MethodDefinition') return [];
  if (method.key.type !== 'Identifier' && method.key.type !== 'PrivateIdentifier') return [];
  if (method.kind !== 'constructor') return methodCalls(method.parent, method.key, file);
  // A class binds its name twice: around itself and inside.
  const names = file.sourceCode.getDeclaredVariables?.(method.parent.parent) ?? [];
  return names.flatMap((name) => [...callsThrough(name), ...superCalls(file, name)]);
}

function callsThrough(variable: TSESLint.Scope.Variable): readonly Call[] {
  return variable.references.flatMap(({ identifier }) => {
    const use = outermost(identifier);
    const call = use.parent;
    return (call?.type === 'CallExpression' || call?.type === 'NewExpression') && call.callee === use ? [call] : [];
  });
}

/** The `super(…)` calls in the classes of the file that extend a class. */
function superCalls(file: SourceFile, variable: TSESLint.Scope.Variable): readonly Call[] {
  return variable.references.flatMap(({ identifier }) => {
    const subclass = identifier.parent;
    if (subclass.type !== 'ClassDeclaration' && subclass.type !== 'ClassExpression') return [];
    if (subclass.superClass !== identifier) return [];
    return callsIn(subclass.body, file, (call) => call.callee.type === 'Super');
  });
}

function methodCalls(
  body: TSESTree.ClassBody,
  { type, name }: TSESTree.Identifier | TSESTree.PrivateIdentifier,
  file: SourceFile,
): readonly Call[] {
  return callsIn(body, file, (call) => {
    const member = calledMember(call);
    if (member?.object.type !== 'ThisExpression') return false;
    return type === 'PrivateIdentifier'
      ? member.property.type === type && member.property.name === name
      : memberName(member) === name;
  });
}

function callsIn(
  body: TSESTree.ClassBody,
  file: SourceFile,
  fits: (call: TSESTree.CallExpression) => boolean,
): readonly Call[] {
  return nodesWithin(file, body).flatMap((node) => (node.type === 'CallExpression' && fits(node) ? [node] : []));
}

function callSite(file: SourceFile, { owner, position, property, inner }: Wrapper, call: Call): StatusSite | null {
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
        form: `wrapper of ${inner.shape.form.replace(/^(?:wrapper of )+/, '')}`,
        on: inner.shape.on,
        role: inner.role,
        ...(inner.shape.accepts === undefined ? {} : { accepts: inner.shape.accepts }),
        ...(inner.shape.content === undefined ? {} : { content: inner.shape.content }),
        ...carriedBody(owner, inner),
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

/** Where the content stands in the wrapper's calls: at the parameter that ends up as the content. */
function carriedBody(owner: FunctionNode, { response: { body } }: StatusSite): Pick<Shape, 'body' | 'empty'> {
  if (body.state !== 'present') return {};
  const content = unwrap(body.content);
  const position = owner.params.findIndex((parameter) => {
    const pattern = parameterPattern(parameter);
    return content.type === 'Identifier' && pattern.type === 'Identifier' && pattern.name === content.name;
  });
  const { empty } = body.carrier.shape.shape;
  return position === -1 ? {} : { body: [position], ...(empty === undefined ? {} : { empty }) };
}
