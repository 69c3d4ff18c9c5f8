import type { TSESTree } from '@typescript-eslint/utils';
import { writesHead } from './effects.ts';
import { findVariable, type SourceFile } from './file.ts';
import { followPath, matchShape, type ShapeMatch } from './shapes.ts';
import {
  calledMember,
  chainStart,
  enclosingFunction,
  isFunction,
  outermost,
  statementsAround,
  unwrap,
} from './syntax.ts';
import { readValues } from './value.ts';
import { findHandlers } from './voters/handlers.ts';

/** What is known of the content that goes out with a code. */
export type BodyFact =
  | { readonly state: 'none' }
  | { readonly state: 'unknown' }
  | {
      readonly state: 'present';
      /** The expression that is the content. */
      readonly content: TSESTree.Node;
      /** The form that carries it: the site's own, or another one further along. */
      readonly carrier: ShapeMatch;
      /** It is written out, so that it cannot turn out to be null or undefined. */
      readonly certain: boolean;
    };

/** What is no content, as text, where a form does not say otherwise. */
const nothing = ['null', 'undefined', "''"] as const;

const none: BodyFact = { state: 'none' };
const unknown: BodyFact = { state: 'unknown' };

/** The content that goes out with the code of a form: in the form itself, in its chain, or in one straight line with it. */
export function findBody(file: SourceFile, match: ShapeMatch): BodyFact {
  const { shape } = match.shape;
  if (shape.body !== undefined) return bodyOfForm(file, match);
  // Behind a status line that is written by hand, the rest of the text may be content.
  if (shape.role === 'send') return shape.holds === 'statusLine' ? unknown : none;
  if (shape.kind === 'decorate' && (shape.role ?? 'set') === 'set') return bodyOfDecorated(file, match);
  if (shape.role !== 'set') return unknown;
  const body = bodyLaterInChain(file, match) ?? bodyEarlierInChain(file, match) ?? bodyOfNeighbours(file, match);
  // `res.writeHead(204); res.json(user)` fails, whatever the code is.
  return shape.commits === true && body.state === 'present' && writesHead(file, body.carrier) ? unknown : body;
}

/** The content that a form carries itself. */
function bodyOfForm(file: SourceFile, match: ShapeMatch): BodyFact {
  const { shape } = match.shape;
  if (shape.body === undefined) return none;
  const content = followPath(file, match.arguments, shape.body);
  if (content === 'missing') return none;
  if (content === 'unknown') return unknown;
  const guess = judge(file, content, shape.empty ?? nothing);
  if (guess === 'nothing') return none;
  return guess === 'unclear' ? unknown : { state: 'present', content, carrier: match, certain: guess === 'something' };
}

/** `open`: it holds whatever the program puts there. `unclear`: some of what it may be is nothing. */
type Guess = 'nothing' | 'something' | 'open' | 'unclear';

function judge(file: SourceFile, expression: TSESTree.Node, empty: readonly string[]): Guess {
  const node = unwrap(expression);
  switch (node.type) {
    case 'ConditionalExpression': {
      const [one, other] = [judge(file, node.consequent, empty), judge(file, node.alternate, empty)];
      return one === other ? one : [one, other].some(isDoubtful) ? 'unclear' : 'open';
    }
    case 'LogicalExpression':
      return node.operator !== '&&' && judge(file, node.right, empty) === 'something' ? 'something' : 'unclear';
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'NewExpression':
    case 'JSXElement':
    case 'JSXFragment':
      return 'something';
    case 'TemplateLiteral':
      return node.quasis.some((quasi) => quasi.value.raw !== '') ? 'something' : 'open';
    case 'UnaryExpression':
      return node.operator === 'void' ? 'nothing' : 'something';
    case 'Literal':
    case 'Identifier':
    case 'MemberExpression':
      break;
    default:
      return isFunction(node) ? 'nothing' : 'open';
  }
  // `res.end(callback)` has no content.
  if (node.type === 'Identifier' && holdsFunction(file, node)) return 'nothing';
  const { values, complete } = readValues(file, node);
  const blank = values.filter(({ value }) => empty.includes(value === '' ? "''" : String(value)));
  if (blank.length > 0) return complete && blank.length === values.length ? 'nothing' : 'unclear';
  return complete ? 'something' : 'open';
}

function isDoubtful(guess: Guess): boolean {
  return guess === 'nothing' || guess === 'unclear';
}

function holdsFunction(file: SourceFile, node: TSESTree.Identifier): boolean {
  const definition = findVariable(file, node)?.defs[0];
  if (definition?.type === 'FunctionName') return true;
  const value: TSESTree.Node | null = definition?.type === 'Variable' ? definition.node.init : null;
  return value !== null && isFunction(value);
}

/** The content that a later call of the same chain carries: `res.status(204).json(x)`. */
function bodyLaterInChain(file: SourceFile, match: ShapeMatch): BodyFact | null {
  for (let call = nextInChain(match.node); call !== null; call = nextInChain(call)) {
    if (call === 'lost') return unknown;
    const next = matchShape(file, call);
    if (next?.shape.shape.role !== undefined) return unknown;
    if (next !== null) return bodyOfForm(file, next);
  }
  return null;
}

/** The call that a chain goes on with; `lost` where a member is used in another way than by a call. */
function nextInChain(node: TSESTree.Node): TSESTree.CallExpression | 'lost' | null {
  const at = outermost(node);
  const member = at.parent;
  if (member?.type !== 'MemberExpression' || member.object !== at) return null;
  const call = outermost(member).parent;
  return call?.type === 'CallExpression' && calledMember(call) === member ? call : 'lost';
}

/** The content that an earlier call of the same chain carries, where it does not send it yet: `h.response(x).code(204)`. */
function bodyEarlierInChain(file: SourceFile, match: ShapeMatch): BodyFact | null {
  let at = match.receiver === null ? null : unwrap(match.receiver);
  while (at?.type === 'CallExpression') {
    const carrier = matchShape(file, at);
    if (carrier?.shape.shape.ends === true) return null;
    if (carrier?.shape.shape.body !== undefined) return bodyOfForm(file, carrier);
    const member = calledMember(at);
    at = member === null ? null : unwrap(member.object);
  }
  return null;
}

/** The content that a neighbouring statement gives to the same response, in one straight line. */
function bodyOfNeighbours(file: SourceFile, match: ShapeMatch): BodyFact {
  const statement = chainEnd(match.node).parent;
  const subject = subjectOf(match);
  if (statement?.type !== 'ExpressionStatement' || subject === null) return unknown;
  const around = statementsAround(statement);
  const after = bodyAmong(file, match, subject, around.after);
  if (after.state !== 'unknown' || match.shape.shape.kind !== 'assign') return after;
  // What is assigned keeps its effect in either order: `ctx.body = x; ctx.status = 204`.
  const before = bodyAmong(file, match, subject, around.before);
  return before.state === 'present' && before.carrier.shape.shape.kind === 'assign' ? before : unknown;
}

function chainEnd(node: TSESTree.Node): TSESTree.Node {
  const next = nextInChain(node);
  return next === null || next === 'lost' ? outermost(node) : chainEnd(next);
}

/** What stands for the response: the receiver, or the first argument of `setResponseStatus(event, 204)`. */
function subjectOf({ receiver, arguments: [first] }: ShapeMatch): TSESTree.Node | null {
  if (receiver !== null) return chainStart(receiver);
  return first?.type === 'Identifier' ? first : null;
}

/** The first statement that says something of the content; what does not mention the response is passed over. */
function bodyAmong(
  file: SourceFile,
  match: ShapeMatch,
  subject: TSESTree.Node,
  statements: readonly TSESTree.Node[],
): BodyFact {
  for (const statement of statements) {
    const expression = statement.type === 'ExpressionStatement' ? statement.expression : returnedExpression(statement);
    const next = expression === null ? null : matchShape(file, unwrap(expression));
    const holder = next?.receiver ?? null;
    if (next !== null && holder !== null && isSameText(file, chainStart(holder), subject)) {
      if (next.shape.shape.role !== undefined && next.shape.shape.body === undefined) return unknown;
      if (next.shape.shape.body !== undefined || next.shape.shape.ends === true) return bodyOfForm(file, next);
    } else if (statement.type === 'ReturnStatement')
      return sendsReturned(file, statement) ? bodyReturned(file, match, statement.argument) : unknown;
    else if (!isHarmless(file, statement, expression, subject)) return unknown;
  }
  return unknown;
}

/** Whether the framework sends what the function around a `return` returns. */
function sendsReturned(file: SourceFile, statement: TSESTree.Node): boolean {
  const owner = enclosingFunction(statement);
  const handlers = owner === null ? [] : findHandlers(file, owner);
  return handlers !== 'foreign' && handlers.some(({ handler }) => handler.spec.content === 'returned');
}

function returnedExpression(statement: TSESTree.Node): TSESTree.Node | null {
  return statement.type === 'ReturnStatement' ? statement.argument : null;
}

/** Whether a statement neither leaves the straight line nor mentions the response, but for its own methods and members. */
function isHarmless(
  file: SourceFile,
  statement: TSESTree.Node,
  expression: TSESTree.Node | null,
  subject: TSESTree.Node,
): boolean {
  if (/^(?:Throw|Break|Continue)Statement$/.test(statement.type)) return false;
  const root = rootIdentifier(subject);
  if (root === null) return false;
  const [from, to] = statement.range;
  const mentions = (findVariable(file, root)?.references ?? []).filter(
    ({ identifier }) => identifier.range[0] >= from && identifier.range[1] <= to,
  );
  if (mentions.length === 0) return true;
  if (expression === null) return false;
  const whole = unwrap(expression);
  const start = whole.type === 'AssignmentExpression' ? unwrap(whole.left) : chainStart(whole);
  return mentions.length === 1 && isSameText(file, start.type === 'MemberExpression' ? start.object : start, subject);
}

function isSameText(file: SourceFile, one: TSESTree.Node, other: TSESTree.Node): boolean {
  return file.sourceCode.getText(one) === file.sourceCode.getText(other);
}

function rootIdentifier(node: TSESTree.Node): TSESTree.Identifier | null {
  const start = chainStart(node);
  if (start.type === 'MemberExpression') return rootIdentifier(start.object);
  return start.type === 'Identifier' ? start : null;
}

/** The content that a decorated method returns: `@HttpCode(204) remove() { return { id }; }`. */
function bodyOfDecorated(file: SourceFile, match: ShapeMatch): BodyFact {
  const method = match.node.parent;
  if (method?.type !== 'MethodDefinition' || method.value.type !== 'FunctionExpression') return unknown;
  const bodies = returnStatements(method.value.body).map(({ argument }) => bodyReturned(file, match, argument));
  return bodies.find(({ state }) => state !== 'none') ?? none;
}

/** What a returned expression is as content: a call or a variable proves nothing, since either may be undefined. */
function bodyReturned(file: SourceFile, carrier: ShapeMatch, content: TSESTree.Expression | null): BodyFact {
  const guess = content === null ? 'nothing' : judge(file, content, nothing);
  if (guess === 'nothing' || content === null) return none;
  return guess === 'something' ? { state: 'present', content, carrier, certain: true } : unknown;
}

function returnStatements(node: TSESTree.Node): readonly TSESTree.ReturnStatement[] {
  if (node.type === 'ReturnStatement') return [node];
  if (isFunction(node) || node.type === 'ClassDeclaration') return [];
  const children: unknown[] = [];
  for (const key of ['body', 'consequent', 'alternate', 'block', 'handler', 'finalizer', 'cases'] as const)
    if (key in node) children.push(Reflect.get(node, key));
  return children.flat().flatMap((child) => (isNode(child) ? returnStatements(child) : []));
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
