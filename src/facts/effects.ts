import { isKnownKind } from './argument-kinds.ts';
import type { SourceFile } from './file.ts';
import type { FlowEvent } from './events.ts';
import type { ShapeMatch } from './shapes.ts';

/** What a form does to the response that it is on, as far as the order of things matters. */
export function kindOf({ shape: { shape } }: ShapeMatch): FlowEvent['kind'] | null {
  if (shape.ends === true) return 'send';
  if (shape.takes !== undefined || shape.hands !== undefined) return 'take';
  if (shape.role === 'set') return 'set';
  if (shape.role === 'redirect' && (shape.overrides !== undefined || shape.keepsCode === true)) return 'set';
  if (shape.overrides?.unnoticed === true) return 'keep';
  if (shape.role !== undefined || shape.kind !== 'call') return null;
  return shape.body !== undefined || shape.commits === true ? 'write' : null;
}

/** Whether a form that sends a response certainly writes a head, which fails where one is out already. */
export function writesHead(file: SourceFile, match: ShapeMatch): boolean {
  const { shape, table } = match.shape;
  return shape.ends === true && shape.bare !== true && table.order?.secondHead !== undefined && !mayStream(file, match);
}

/** Whether what a form sends may be a stream, with which the framework does otherwise: nothing of it is out when the form ends. */
export function mayStream(file: SourceFile, { shape: { shape }, arguments: args }: ShapeMatch): boolean {
  const content = shape.bare === 'streams' && shape.body !== undefined ? args[shape.body[0]] : undefined;
  return content !== undefined && !isKnownKind(file, content);
}
