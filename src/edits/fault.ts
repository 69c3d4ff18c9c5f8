import type { Fault } from '../facts/claims.ts';
import type { SourceFile } from '../facts/file.ts';
import type { StatusSite } from '../facts/sites.ts';
import type { Edit } from '../rule.ts';
import { fillTemplate, renameProperty, showTemplate } from './template.ts';

/** What to write in the place of a form that has a fault: as an edit, where its table knows one, and as a sentence without the full stop. */
export function mendFault(
  file: SourceFile,
  site: StatusSite,
  { fix, rename, advice }: Fault,
): { readonly edit: Edit | null; readonly advice: string } {
  if (rename !== undefined)
    return { edit: renameProperty(site.codeNode, rename), advice: advice ?? `Name the property \`${rename}\`` };
  // A constant may hold a string, which another form may refuse.
  const isOpen = site.codeNode.type !== 'Literal' && site.codes.some(({ value }) => typeof value === 'string');
  return {
    edit: fix === undefined || isOpen ? null : fillTemplate(file, site, fix, (index) => isNamedResponse(site, index)),
    advice: showTemplate(file, site, advice ?? `Write \`${fix ?? ''}\``),
  };
}

/** Whether an argument is the response by its name, which a form that is on none has no use for. */
function isNamedResponse({ shape, arguments: args }: StatusSite, index: number): boolean {
  return index === shape.response && args[index]?.type === 'Identifier';
}
