import type { TSESTree } from '@typescript-eslint/utils';
import { chooseLibrary, nameCode } from '../edits/constants.ts';
import { findNameSource, libraryIds, memberFor, type LibraryOption } from '../edits/name-sources.ts';
import type { StatusSite } from '../facts/sites.ts';
import { findCode } from '../registry/index.ts';
import { defineRule } from '../rule.ts';

interface Options {
  readonly library?: LibraryOption;
  readonly allow: readonly number[];
  readonly tests: boolean;
}

const identifier = '^[A-Za-z_$][\\w$]*$';
const codeSchema = { type: 'integer', minimum: 100, maximum: 999 };

// A name says what a number only means. Ranges and arithmetic are about classes of codes, which have no names.
export default defineRule<Options, 'named' | 'nameless' | 'bare' | 'replace'>({
  name: 'no-magic-number',
  type: 'suggestion',
  description: 'Disallow literal status codes where a named constant should stand',
  preset: { config: 'strict', severity: 'error' },
  fixable: true,
  hasSuggestions: true,
  messages: {
    named: '{{status}} is written as a bare number. Use {{name}}, which says what it means.',
    nameless:
      '{{status}} is written as a bare number, and the constants of {{module}} have no name for it. Name it in a constant of your own.',
    bare: '{{status}} is written as a bare number. Use a named constant, which says what it means.',
    replace: 'Use {{name}}. Its type is any number, which may not fit here.',
  },
  options: {
    schema: {
      library: {
        oneOf: [
          { enum: libraryIds },
          {
            type: 'object',
            properties: {
              module: { type: 'string', minLength: 1, pattern: '^[^\'"\\\\\\s]+$' },
              export: { type: 'string', pattern: `^\\*$|${identifier}` },
              names: { type: 'object', patternProperties: { [identifier]: codeSchema }, additionalProperties: false },
            },
            required: ['module', 'export', 'names'],
            additionalProperties: false,
          },
        ],
        description: 'Where a fix takes names from when the file has none yet.',
      },
      allow: {
        type: 'array',
        items: codeSchema,
        uniqueItems: true,
        description: 'Codes that may be written as numbers.',
      },
      tests: { type: 'boolean', description: 'Whether to check the expectations and fake responses of tests, too.' },
    },
    defaults: { allow: [], tests: false },
  },
  roles: ['set', 'send', 'redirect', 'throw', 'declare', 'read', 'mock', 'assert'],
  trusts: ['shape'],
  check(site, { options, file, report }) {
    if ((site.role === 'mock' || site.role === 'assert') && !options.tests) return;
    if (site.role === 'read' && !isEquality(site.node)) return;
    for (const code of site.codes) {
      const { value, node } = code;
      if (code.written !== 'number' || typeof value !== 'number' || !isStatusCode(value)) continue;
      if (options.allow.includes(value) || isDocument(site, node)) continue;
      const status = `${String(value)} ${findCode(value)?.phrase ?? ''}`.trim();
      const library = chooseLibrary(file, site, options.library === undefined ? null : findNameSource(options.library));
      const named = library === null ? null : nameCode(file, { ...code, value }, library);
      if (named !== null) {
        const { name, edit, isLiteral } = named;
        const fits = isLiteral || (site.shape.literalTyped !== true && code.key !== true);
        const suggestions = [{ messageId: 'replace' as const, data: { name }, edit }];
        report({ node, messageId: 'named', data: { status, name }, ...(fits ? { fix: edit } : { suggestions }) });
      } else if (library !== null && memberFor(library, value) === undefined) {
        report({ node, messageId: 'nameless', data: { status, module: library.modules[0] ?? '' } });
      } else report({ node, messageId: 'bare', data: { status } });
    }
  },
});

/** Keys in quotes, in an object that no library is known to take: OpenAPI documents are written so. */
function isDocument({ role, evidence }: StatusSite, node: TSESTree.Node): boolean {
  return role === 'declare' && evidence.by === 'names' && node.type === 'Literal' && typeof node.value === 'string';
}

function isEquality(node: TSESTree.Node): boolean {
  return node.type === 'BinaryExpression' ? !/[<>]/.test(node.operator) : node.type === 'SwitchCase';
}

/** What no API takes for a status code is a fault of its own, and 0 or -1 mean that there was no response. */
function isStatusCode(value: number): boolean {
  return Number.isInteger(value) && value >= 100 && value <= 999;
}
