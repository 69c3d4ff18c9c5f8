import type { TSESTree } from '@typescript-eslint/utils';

/**
 * Strips what does not change the value of an expression: type assertions, `!`, parentheses kept by a parser, optional
 * chaining, `await` and the left sides of a comma.
 */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  const inner = node.type === 'SequenceExpression' ? (node.expressions.at(-1) ?? null) : wrappedBy(node);
  return inner === null ? node : unwrap(inner);
}

/** The expression whose value a node passes on as it is; null where it does anything else. */
function wrappedBy(node: TSESTree.Node): TSESTree.Node | null {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TSInstantiationExpression':
    case 'ChainExpression':
      return node.expression;
    case 'AwaitExpression':
      return node.argument;
    default:
      return null;
  }
}

/**
 * The outermost wrapper around a node that `unwrap` strips: where the expression stands in its surroundings. A sequence is
 * none here: what it ends with is one thing among others.
 */
export function outermost(node: TSESTree.Node): TSESTree.Node {
  let outer = node;
  for (let { parent } = outer; parent && wrappedBy(parent) === outer; { parent } = outer) outer = parent;
  return outer;
}

/** The name that a member expression reads, when the text says it: `a.b`, `a['b']`, `a[404]`. */
export function memberName(node: TSESTree.MemberExpression): string | null {
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : null;
  if (node.property.type === 'Literal' && typeof node.property.value === 'number') return String(node.property.value);
  return literalText(node.property);
}

/** The name that an expression goes by: a variable's own, and that of a member; null for anything else. */
export function lastName(node: TSESTree.Node): string | null {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? memberName(node) : null;
}

/** The key of an object property, class member or pattern property, when the text says it. */
export function keyName(node: { key: TSESTree.Node; computed: boolean }): string | null {
  if (!node.computed && node.key.type === 'Identifier') return node.key.name;
  if (node.key.type === 'Literal' && typeof node.key.value === 'number') return String(node.key.value);
  return literalText(node.key);
}

function literalText(node: TSESTree.Node): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? null;
  return null;
}

/** The member expression that a call is made through, without wrappers; null for `f()` and `(0, o.f)()`. */
export function calledMember(node: TSESTree.CallExpression): TSESTree.MemberExpression | null {
  const callee = node.callee.type === 'SequenceExpression' ? node.callee : unwrap(node.callee);
  return callee.type === 'MemberExpression' ? callee : null;
}

export type FunctionNode =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

export function isFunction(node: TSESTree.Node): node is FunctionNode {
  return (
    node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression'
  );
}

/** Whether what stands under a key of a node is a node, too. */
export function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}

/** The call of a function that an expression is passed to: `send(res, 404)`. */
export function callTaking(node: TSESTree.Node): TSESTree.CallExpression | null {
  const { parent } = outermost(node);
  return parent?.type === 'CallExpression' && parent.callee.type === 'Identifier' ? parent : null;
}

/** The nodes that stand under some keys of a node, in the order of the keys. */
export function childrenOf(node: TSESTree.Node, keys: readonly string[] = []): readonly TSESTree.Node[] {
  const children: TSESTree.Node[] = [];
  for (const key of keys) {
    const child: unknown = Reflect.get(node, key);
    for (const item of Array.isArray(child) ? child : [child]) if (isNode(item)) children.push(item);
  }
  return children;
}

/** The function that a node is in; null at the top level of the file. */
export function enclosingFunction(node: TSESTree.Node): FunctionNode | null {
  // ESLint sets the parent of the program to null, whatever the types say.
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return at;
  return null;
}

/** The nodes around a node, from the inside out. ESLint sets the parent of the program to null, whatever the types say. */
export function* ancestorsOf(node: TSESTree.Node): Generator<TSESTree.Node, undefined> {
  for (let at = node.parent; at; at = at.parent) yield at;
}

/** The variable that a parameter's pattern binds, without its default: `a = 1` is `a`, `constructor(private a)` is `a`. */
export function parameterPattern(node: TSESTree.Parameter): TSESTree.Node {
  const bare = node.type === 'TSParameterProperty' ? node.parameter : node;
  return bare.type === 'AssignmentPattern' ? bare.left : bare;
}

/**
 * The property of an object literal under a name: `missing` when it certainly has none, `unknown` when a spread or a
 * computed key may give it one.
 */
export function findProperty(
  object: TSESTree.ObjectExpression,
  name: string,
): TSESTree.Property | 'missing' | 'unknown' {
  let found: TSESTree.Property | 'missing' | 'unknown' = 'missing';
  for (const property of object.properties) {
    if (property.type === 'SpreadElement') found = 'unknown';
    else {
      const key = keyName(property);
      if ((key ?? constantName(property)) === name) found = property;
      else if (key === null && found === 'missing') found = 'unknown';
    }
  }
  return found;
}

/** A key by the name of the constant that holds it: `[HTTP2_HEADER_STATUS]`, of a module or not. */
function constantName({ key }: TSESTree.Property): string | null {
  const name = lastName(key);
  return name === null ? null : `[${name}]`;
}

/** The expression that a chain of method calls starts from: `res` of `res.set(…).status(404)`. */
export function chainStart(node: TSESTree.Node): TSESTree.Node {
  const inner = unwrap(node);
  if (inner.type !== 'CallExpression') return inner;
  const member = calledMember(inner);
  return member === null ? inner : chainStart(member.object);
}

/** The calls of the chain of methods that a call is part of, the last one first. */
export function chainCalls(node: TSESTree.Node): readonly TSESTree.CallExpression[] {
  let last = outermost(node);
  for (let member = last.parent; member?.type === 'MemberExpression'; member = last.parent) {
    const call = outermost(member).parent;
    if (call?.type !== 'CallExpression' || calledMember(call) !== member) break;
    last = outermost(call);
  }
  return callsIn(last);
}

/** The calls of a chain of methods, the last one first. */
export function callsIn(chain: TSESTree.Node): readonly TSESTree.CallExpression[] {
  const calls: TSESTree.CallExpression[] = [];
  for (let at = unwrap(chain); at.type === 'CallExpression';) {
    calls.push(at);
    const member = calledMember(at);
    if (member === null) break;
    at = unwrap(member.object);
  }
  return calls;
}

/** The longest member expression that starts at a node: `err.response.status` of `err`. */
export function outermostMember(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  while (at.parent?.type === 'MemberExpression' && at.parent.object === at) at = at.parent;
  return at;
}

/** The part of a call or assignment that a report points at: the method's name, not the whole chain in front of it. */
export function reportedPart(node: TSESTree.Node): TSESTree.Node {
  const target =
    node.type === 'CallExpression' ? unwrap(node.callee) : node.type === 'AssignmentExpression' ? node.left : node;
  return target.type === 'MemberExpression' ? target.property : target;
}

/** The statements before and after one in the same list, the nearest first; none for what is no statement of a list. */
export function statementsAround(node: TSESTree.Node): {
  readonly before: readonly TSESTree.Statement[];
  readonly after: readonly TSESTree.Statement[];
} {
  const { parent } = node;
  const list =
    parent?.type === 'SwitchCase'
      ? parent.consequent
      : parent?.type === 'BlockStatement' || parent?.type === 'Program'
        ? parent.body
        : [];
  const index = list.findIndex((one) => one === node);
  return index === -1
    ? { before: [], after: [] }
    : { before: list.slice(0, index).reverse(), after: list.slice(index + 1) };
}

/** Whether control never comes out of a statement to the next one. */
export function alwaysLeaves(node: TSESTree.Statement): boolean {
  switch (node.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return true;
    case 'BlockStatement':
      return node.body.some(alwaysLeaves);
    case 'IfStatement':
      return node.alternate !== null && alwaysLeaves(node.consequent) && alwaysLeaves(node.alternate);
    default:
      return false;
  }
}
