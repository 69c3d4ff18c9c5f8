import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Rule } from 'eslint';
import type { Carrier } from './facts/carriers.ts';
import { withDeclaredWrappers } from './facts/declared-wrappers.ts';
import { isAtLeast, type VoterId } from './facts/evidence.ts';
import type { SourceFile } from './facts/file.ts';
import type { ResponseFlow } from './facts/paths.ts';
import { findMajors } from './facts/majors.ts';
import { statusSites, type StatusSite } from './facts/sites.ts';
import type { Role } from './frameworks/types.ts';
import { readSettings, type Settings } from './settings.ts';

/** Pieces of text to replace; ranges are offsets into the file's text, as ESLint counts them, and do not overlap. */
export type Edit = readonly { readonly range: readonly [number, number]; readonly text: string }[];

/** What a rule found. `fix` is applied by `--fix`, `suggestions` are offered in the editor. */
export interface Problem<MessageId extends string> {
  readonly node: TSESTree.Node;
  readonly messageId: MessageId;
  readonly data?: Readonly<Record<string, string>>;
  readonly fix?: Edit | null;
  readonly suggestions?: readonly Suggestion<MessageId>[];
}
export interface Suggestion<MessageId extends string> {
  readonly messageId: MessageId;
  readonly data?: Readonly<Record<string, string>>;
  readonly edit: Edit;
}

/** What a check can ask and say. */
export interface CheckContext<Options extends object, MessageId extends string> {
  readonly options: Options;
  readonly settings: Settings;
  readonly file: SourceFile;
  /** All sites of the file, of every role, whatever the settings let through. */
  readonly sites: readonly StatusSite[];
  /** The site of a call, construction or assignment, where it is one. */
  readonly siteAt: (node: TSESTree.Node) => StatusSite | undefined;
  readonly report: (problem: Problem<MessageId>) => void;
}

export interface RulePreset {
  readonly config: 'recommended' | 'strict';
  readonly severity: 'error' | 'warn';
}

const presets = new WeakMap<Rule.RuleModule, RulePreset>();

/** The preset that a rule was defined with; undefined for a rule that is off until asked for. */
export function presetOf(rule: Rule.RuleModule): RulePreset | undefined {
  return presets.get(rule);
}

export interface RuleDefinition<Options extends object, MessageId extends string> {
  /** The rule's name, which is also its file's and its doc page's. */
  readonly name: string;
  readonly type: 'problem' | 'suggestion';
  /** One line, without the full stop: `Disallow …`, `Enforce …`, `Require …`. */
  readonly description: string;
  /** The preset that the rule is in; every preset above it has it, too. None: off until asked for. */
  readonly preset?: RulePreset;
  readonly fixable?: true;
  readonly hasSuggestions?: true;
  readonly messages: Readonly<Record<MessageId, string>>;
  /** The JSON schema of each option, with its description, and the defaults. */
  readonly options: { readonly schema: Readonly<Record<keyof Options, object>>; readonly defaults: Options };
  /** The sites that the rule looks at. */
  readonly roles: readonly Role[];
  /** Voters whose word is enough for this rule, however weak: a style rule does no harm where it is mistaken. */
  readonly trusts?: readonly VoterId[];
  /** Called for every site that has one of the roles and that the settings let through. */
  readonly check?: (site: StatusSite, context: CheckContext<Options, MessageId>) => void;
  /** Called for every response of a function that is not plainly answered, with what happens to it on each path. */
  readonly checkFlow?: (flow: ResponseFlow, context: CheckContext<Options, MessageId>) => void;
  /** Called once, with every form without a code that the settings let through. */
  readonly checkCarriers?: (carriers: readonly Carrier[], context: CheckContext<Options, MessageId>) => void;
}

const docsUrl = 'https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules';

/**
 * Makes an ESLint rule of a check on status sites. The only place that knows ESLint's `create`, options and defaults.
 *
 * @throws TypeError when the configuration's settings make no sense
 */
export function defineRule<Options extends object, MessageId extends string>(
  definition: RuleDefinition<Options, MessageId>,
): Rule.RuleModule {
  const { name, check, checkFlow, checkCarriers, roles } = definition;
  const { defaults, schema } = definition.options;
  const hasOptions = Object.keys(schema).length > 0;
  const rule: Rule.RuleModule = {
    meta: {
      type: definition.type,
      docs: {
        description: definition.description,
        url: `${docsUrl}/${name}.md`,
        ...(definition.preset === undefined
          ? {}
          : { recommended: definition.preset.config === 'recommended', preset: definition.preset }),
      },
      ...(definition.fixable === true ? { fixable: 'code' as const } : {}),
      hasSuggestions: definition.hasSuggestions === true,
      messages: definition.messages,
      schema: hasOptions ? [{ type: 'object', properties: { ...schema }, additionalProperties: false }] : [],
      ...(hasOptions ? { defaultOptions: [defaults] } : {}),
    },
    create(context) {
      const { sourceCode } = context;
      if (!isScriptSource(sourceCode)) return noListeners;
      const given = readSettings(context.settings);
      const found = statusSites(sourceCode, context.filename);
      if (found.isEmpty && given.wrappers.length === 0) return noListeners;
      const { file } = found;
      const settings = findMajors(file, given);
      const sites = withDeclaredWrappers(found, settings.wrappers);
      const visible = check === undefined ? [] : selectSites(sites, settings, roles, definition.trusts);
      const carriers = checkCarriers === undefined ? [] : found.carriers.filter((one) => isVisible(one, settings));
      const hasFlows = checkFlow !== undefined && !found.isEmpty;
      if (visible.length === 0 && carriers.length === 0 && !hasFlows) return noListeners;
      const options = mergeOptions(defaults, context.options[0] ?? {});
      const reported = new Set<string>();
      let byNode: ReadonlyMap<TSESTree.Node, StatusSite> | undefined;
      const checkContext: CheckContext<Options, MessageId> = {
        options,
        settings,
        file,
        sites,
        siteAt: (node) => (byNode ??= firstByNode(sites)).get(node),
        report: (problem) => {
          // One literal may be the code of several sites: `const init = { status: 404 }`.
          const key = `${problem.node.range.join()} ${problem.messageId}`;
          if (!reported.has(key)) context.report(describe(problem));
          reported.add(key);
        },
      };
      return {
        Program() {
          for (const site of visible) check?.(site, checkContext);
          if (carriers.length > 0) checkCarriers?.(carriers, checkContext);
          if (checkFlow === undefined) return;
          for (const flow of found.flows())
            if (isVisible(flow, settings) && !flow.isPlain) checkFlow(flow, checkContext);
        },
      };
    },
  };
  if (definition.preset !== undefined) presets.set(rule, definition.preset);
  return rule;
}

const noListeners: Rule.RuleListener = {};

/** The sites that the settings let through, which most rules ask for one after the other. */
const knownVisible = new WeakMap<readonly StatusSite[], readonly [Settings, readonly StatusSite[]]>();

function selectSites(
  sites: readonly StatusSite[],
  settings: Settings,
  roles: readonly Role[],
  trusts: readonly VoterId[] | undefined,
): readonly StatusSite[] {
  if (trusts !== undefined)
    return sites.filter((site) => roles.includes(site.role) && isVisible(site, settings, trusts));
  const known = knownVisible.get(sites);
  let visible = known?.[0] === settings ? known[1] : undefined;
  if (visible === undefined) {
    visible = sites.filter((site) => isVisible(site, settings));
    knownVisible.set(sites, [settings, visible]);
  }
  return visible.length === 0 ? visible : visible.filter((site) => roles.includes(site.role));
}

/** Whether the settings let a site or a flow through: enough evidence, and a framework that the project uses. */
function isVisible(
  { evidence, framework }: StatusSite | ResponseFlow | Carrier,
  settings: Settings,
  trusts?: readonly VoterId[],
): boolean {
  const isEnough = isAtLeast(evidence.level, settings.confidence) || trusts?.includes(evidence.by) === true;
  return isEnough && settings.majors.get(framework.id) !== null;
}

function firstByNode(sites: readonly StatusSite[]): ReadonlyMap<TSESTree.Node, StatusSite> {
  return new Map(sites.map((site) => [site.node, site] as const).reverse());
}

/** The syntax tree of a script, not of JSON, CSS or Markdown, which share a configuration with it. */
function isScriptSource(sourceCode: unknown): sourceCode is TSESLint.SourceCode {
  if (typeof sourceCode !== 'object' || sourceCode === null || !('ast' in sourceCode)) return false;
  const { ast } = sourceCode;
  return typeof ast === 'object' && ast !== null && 'type' in ast && ast.type === 'Program';
}

function describe<MessageId extends string>(problem: Problem<MessageId>): Rule.ReportDescriptor {
  return {
    loc: problem.node.loc,
    messageId: problem.messageId,
    ...(problem.data === undefined ? {} : { data: { ...problem.data } }),
    ...(problem.fix === undefined || problem.fix === null ? {} : { fix: applying(problem.fix) }),
    suggest: (problem.suggestions ?? []).map(({ messageId, data, edit }) => ({
      messageId,
      ...(data === undefined ? {} : { data: { ...data } }),
      fix: applying(edit),
    })),
  };
}

function applying(edit: Edit): (fixer: Rule.RuleFixer) => Rule.Fix[] {
  return (fixer) => edit.map(({ range, text }) => fixer.replaceTextRange([range[0], range[1]], text));
}

/** ESLint 8 does not fill in defaults, and has validated what the user gave. */
function mergeOptions<Options extends object>(defaults: Options, given: unknown): Options {
  return typeof given === 'object' && given !== null ? { ...defaults, ...given } : defaults;
}
