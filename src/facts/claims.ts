import type { TSESTree } from '@typescript-eslint/utils';
import type { Accepts, ContentOutcomes, Fault, FrameworkTable } from '../frameworks/types.ts';
import type { Evidence } from './evidence.ts';
import type { SourceFile } from './file.ts';
import { findPlatform } from './platform.ts';
import type { StatusSite } from './sites.ts';
import { outermost } from './syntax.ts';

export type { Accepts, ContentOutcomes, Fault, ValueOutcome } from '../frameworks/types.ts';
import type { IndexedShape } from './tables.ts';

/** The major of each framework that is in use, by its id, as the settings give it. */
export interface MajorsInUse {
  readonly majors: ReadonlyMap<string, number | null>;
}

/**
 * What the form of a site takes for a status code: the form's own claim, else that of its table, for the platform that the
 * file shows or the major in use. An inherited form follows the table it is inherited from: `res.statusCode = n` is Node's,
 * on an Express response too.
 */
export function acceptsOf(site: StatusSite, settings: MajorsInUse): Accepts {
  const { shape, shapeTable, platform } = site;
  const major = majorOf(shapeTable, settings);
  return (
    shape.acceptsIn?.[major] ??
    shape.accepts ??
    platform?.accepts ??
    shapeTable.acceptsIn?.[major] ??
    shapeTable.accepts
  );
}

/** What becomes of content that a form carries while the code forbids it, by the same order of claims as `acceptsOf`. */
export function contentOf({ shape, table }: IndexedShape, file: SourceFile, settings: MajorsInUse): ContentOutcomes {
  return (
    shape.content ?? findPlatform(file, table)?.content ?? table.contentIn?.[majorOf(table, settings)] ?? table.content
  );
}

/** The fault that lies in the form itself, where it is one in the major in use. */
export function formFaultOf(site: StatusSite, settings: MajorsInUse): Fault | undefined {
  const { fault } = site.shape;
  const { parent } = site.node;
  if (fault?.beside !== undefined && (parent === undefined || !standsBeside(parent, fault.beside))) return undefined;
  if (fault?.chained === true && outermost(site.node).parent?.type !== 'MemberExpression') return undefined;
  const major = majorOf(site.shapeTable, settings);
  if (fault === undefined || fault.majors?.includes(major) === false) return undefined;
  const outcome = fault.outcomeIn?.[major];
  return outcome === undefined ? fault : { ...fault, outcome };
}

/** Whether a method has a decorator of one of these names. */
export function standsBeside(method: TSESTree.Node, names: readonly string[]): boolean {
  if (method.type !== 'MethodDefinition') return false;
  return method.decorators.some(({ expression }) => {
    const callee = expression.type === 'CallExpression' ? expression.callee : expression;
    return callee.type === 'Identifier' && names.includes(callee.name);
  });
}

/** The major of the framework that a form belongs to: the pinned one, else the newest. */
export function majorOf(table: FrameworkTable, settings: MajorsInUse): number {
  return settings.majors.get(table.id) ?? table.majors.at(-1) ?? NaN;
}

/**
 * Whether a site is of its framework beyond doubt enough for a claim that holds in no other one: the same call is right
 * elsewhere (a number that is sent in restify), so that a usual name proves less than an import in the file.
 */
export function isSurelyOfFramework(file: SourceFile, { by }: Evidence, { packages }: FrameworkTable): boolean {
  return by !== 'names' || packages.some((name) => file.imports.has(name));
}
