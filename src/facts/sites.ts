import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { FrameworkTable, Platform, Role, Shape } from '../frameworks/types.ts';
import { describeCarrier, type Carrier } from './carriers.ts';
import type { Evidence } from './evidence.ts';
import { FileOutline, SourceFile } from './file.ts';
import { findCandidates } from './gate.ts';
import { describeResponse, type ResponseFacts } from './response.ts';
import { readHeldCodes } from './held.ts';
import { matchHouseError } from './house-errors.ts';
import { isMocked } from './mocked.ts';
import { matchExit, matchOperation } from './operations.ts';
import { findPlatform } from './platform.ts';
import { matchReads } from './reads.ts';
import { followPath, isOverridden, matchShape, type ShapeMatch } from './shapes.ts';
import { traceResponses, type ResponseFlow, type ResponseUse } from './paths.ts';
import { matchReturned } from './returned.ts';
import { tableIndex } from './tables.ts';
import { matchThrown, matchThrownMember, matchThrownNumber } from './thrown.ts';
import { readValues, type CodeValue, type CodeValues } from './value.ts';
import { walkCandidates } from './walk.ts';
import { findWrapperSites } from './wrappers.ts';

/** One place in a file where a status code is set, sent, thrown, redirected with, declared, mocked or read. */
export interface StatusSite {
  /** The call, construction, assignment, decorator, object or comparison. */
  readonly node: TSESTree.Node;
  /** What stands for the code: reports point here. The node itself where the form implies its code. */
  readonly codeNode: TSESTree.Node;
  /** Every value that the code may have, as far as the file tells. */
  readonly codes: readonly CodeValue[];
  /** Whether `codes` are all the values that it can have. */
  readonly complete: boolean;
  /** `implied`: the form has a code of its own (`new NotFoundException()`, a redirect's 302). */
  readonly written: 'number' | 'string' | 'constant' | 'computed' | 'implied';
  readonly role: Role;
  readonly framework: FrameworkTable;
  readonly shape: Shape;
  /** The table that the shape is from: another one than `framework` where an object inherits it. */
  readonly shapeTable: FrameworkTable;
  /** What `shapeTable` runs on in this file, where that is not what it usually runs on. */
  readonly platform: Platform | undefined;
  readonly evidence: Evidence;
  readonly receiver: TSESTree.Node | null;
  readonly arguments: readonly TSESTree.Node[];
  /** What travels with the code. Worked out when it is first read. */
  readonly response: ResponseFacts;
}

const none: readonly never[] = [];

/** The sites of a file, with the file for further questions. */
export interface FileSites {
  readonly file: SourceFile;
  readonly sites: readonly StatusSite[];
  /** The forms without a code: what they carry goes out with whatever status was set. */
  readonly carriers: readonly Carrier[];
  /** Whether there is no site, and no response to follow. */
  readonly isEmpty: boolean;
  /** What the functions of the file do with each response, path by path. Worked out when it is first asked for. */
  readonly flows: () => readonly ResponseFlow[];
}

/** A file without a status code: most are. */
class EmptyFile implements FileSites {
  readonly isEmpty = true;
  readonly sites: readonly StatusSite[] = none;
  readonly carriers: readonly Carrier[] = none;
  readonly #outline: FileOutline;
  #file: SourceFile | undefined;

  constructor(outline: FileOutline) {
    this.#outline = outline;
  }

  get file(): SourceFile {
    return (this.#file ??= new SourceFile(this.#outline));
  }

  flows(): readonly ResponseFlow[] {
    return none;
  }
}

let lastProgram: TSESTree.Program | undefined;
let lastFound: FileSites | undefined;

/**
 * All status sites of a file, in the order of the text. Built once a file: all rules look at one file before any looks at the
 * next. Known by its syntax tree, since some hosts reuse one SourceCode object for all files.
 */
export function statusSites(sourceCode: TSESLint.SourceCode, path: string): FileSites {
  if (lastFound !== undefined && sourceCode.ast === lastProgram) return lastFound;
  lastFound = findSites(sourceCode, path);
  lastProgram = sourceCode.ast;
  return lastFound;
}

function findSites(sourceCode: TSESLint.SourceCode, path: string): FileSites {
  const outline = new FileOutline(sourceCode, path);
  const candidates = findCandidates(outline);
  if (candidates.length === 0) return new EmptyFile(outline);
  const file = new SourceFile(outline);
  const sites: StatusSite[] = [];
  const bare: ShapeMatch[] = [];
  walkCandidates(sourceCode, candidates, (node) => {
    for (const site of sitesAt(file, node, bare)) sites.push(site);
  });
  const carriers = bare.map((match) => describeCarrier(file, match, toUse(match)));
  let flows: readonly ResponseFlow[] | null = null;
  sites.push(...findWrapperSites(file, sites));
  return {
    file,
    carriers,
    isEmpty: sites.length + carriers.length === 0,
    sites: sites.sort(
      (one, other) => one.node.range[0] - other.node.range[0] || other.node.range[1] - one.node.range[1],
    ),
    flows: () => (flows ??= traceResponses(file, [...sites, ...carriers])),
  };
}

function toUse(match: ShapeMatch): ResponseUse {
  const { node, receiver, identity } = match;
  return {
    node,
    shape: match.shape.shape,
    receiver,
    arguments: match.arguments,
    framework: frameworkOf(match),
    evidence: identity,
  };
}

/** The framework of the object that a form is on: it speaks for the form, also where the object inherits it. */
function frameworkOf(match: ShapeMatch): FrameworkTable {
  return tableIndex.objects.get(match.ref)?.table ?? match.shape.table;
}

/** `bare` collects the forms without a code: what they carry or end matters to the sites before and after them. */
function sitesAt(file: SourceFile, node: TSESTree.Node, bare: ShapeMatch[]): readonly StatusSite[] {
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
    case 'AssignmentExpression':
    case 'PropertyDefinition':
    case 'TSParameterProperty':
    case 'Decorator': {
      const match =
        matchShape(file, node) ?? (node.type === 'AssignmentExpression' ? matchThrownMember(file, node) : null);
      if (match !== null && match.shape.shape.role === undefined) bare.push(match);
      return match === null ? toOtherSites(file, node) : toSites(file, match);
    }
    case 'ObjectExpression': {
      const match =
        matchReturned(file, node) ?? matchThrown(file, node) ?? matchOperation(file, node) ?? matchExit(file, node);
      return match === null ? none : toSites(file, match);
    }
    case 'ThrowStatement': {
      const match = matchThrownNumber(file, node);
      return match === null ? none : toSites(file, match);
    }
    case 'BinaryExpression':
    case 'SwitchStatement':
      return toReadSites(file, node);
    default:
      return none;
  }
}

function toOtherSites(file: SourceFile, node: TSESTree.Node): readonly StatusSite[] {
  const error = node.type === 'NewExpression' || node.type === 'CallExpression' ? matchHouseError(file, node) : null;
  return error === null
    ? toReadSites(file, node)
    : [makeSite(file, error.match, 'throw', error.code, readValues(file, error.code))];
}

function toReadSites(file: SourceFile, node: TSESTree.Node): readonly StatusSite[] {
  return matchReads(file, node).map((read) =>
    makeSite(file, read.match, read.match.shape.shape.role ?? 'read', read.node, read.values),
  );
}

function toSites(file: SourceFile, match: ShapeMatch): readonly StatusSite[] {
  const { shape } = match.shape;
  if (shape.role === undefined || isOverridden(match)) return none;
  const role = shape.must === 'return' && isMocked(match.node) ? 'mock' : shape.role;
  if (shape.code === undefined || typeof shape.code === 'number')
    return shape.code === undefined && shape.defaultCode === undefined
      ? none
      : [makeImpliedSite(file, match, role, shape.code ?? shape.defaultCode)];
  if (shape.holds !== undefined) {
    const codes = readHeldCodes(file, match.arguments, shape.code, shape.holds);
    return codes.map(({ node, values }) => makeSite(file, match, role, node, values));
  }
  const code = followPath(file, match.arguments, shape.code);
  if (code === 'missing' || code === 'unknown')
    return [makeImpliedSite(file, match, role, code === 'missing' ? shape.defaultCode : undefined)];
  const values = readValues(file, code);
  return [
    makeSite(file, match, role, code, shape.codeNames === undefined ? values : translate(values, shape.codeNames)),
  ];
}

/**
 * The codes that names stand for; a name that stands for none leaves the code open, unless it is one in other letters. Numbers,
 * also in quotes, are no names.
 */
function translate({ values, complete }: CodeValues, names: Readonly<Record<string, number>>): CodeValues {
  const codes = values.flatMap((one): readonly CodeValue[] => {
    if (typeof one.value !== 'string' || /^\d+$/.test(one.value)) return [one];
    const code = Object.hasOwn(names, one.value) ? names[one.value] : undefined;
    if (code === undefined) return isMisspelled(one.value, names) ? [one] : [];
    return [{ value: code, node: one.node, written: 'constant' }];
  });
  return { values: codes, complete: complete && codes.length === values.length };
}

/** `not found` for `Not Found`. */
function isMisspelled(name: string, names: Readonly<Record<string, number>>): boolean {
  const letters = name.trim().toLowerCase();
  return Object.keys(names).some((one) => one.toLowerCase() === letters);
}

/** A site with the code that an expression gives. */
export function makeSite(
  file: SourceFile,
  match: ShapeMatch,
  role: Role,
  codeNode: TSESTree.Node,
  { values, complete }: CodeValues = readValues(file, codeNode),
): StatusSite {
  const [first] = values;
  const single = complete && values.length === 1 ? first?.written : undefined;
  const written = single === undefined || single === 'other' ? 'computed' : single;
  return buildSite(file, match, role, codeNode, values, complete, written);
}

function makeImpliedSite(file: SourceFile, match: ShapeMatch, role: Role, code: number | undefined): StatusSite {
  const { node } = match;
  const named = node.type === 'CallExpression' || node.type === 'NewExpression' ? node.callee : node;
  const codes: readonly CodeValue[] = code === undefined ? [] : [{ value: code, node: named, written: 'other' }];
  return buildSite(file, match, role, named, codes, code !== undefined, code === undefined ? 'computed' : 'implied');
}

function buildSite(
  file: SourceFile,
  match: ShapeMatch,
  role: Role,
  codeNode: TSESTree.Node,
  codes: readonly CodeValue[],
  complete: boolean,
  written: StatusSite['written'],
): StatusSite {
  let response: ResponseFacts | null = null;
  return {
    node: match.node,
    codeNode,
    codes,
    complete,
    written,
    role,
    framework: frameworkOf(match),
    shape: match.shape.shape,
    shapeTable: match.shape.table,
    platform: findPlatform(file, match.shape.table),
    evidence: match.identity,
    receiver: match.receiver,
    arguments: match.arguments,
    get response() {
      response ??= describeResponse(file, match);
      return response;
    },
  };
}
