import type { Rule } from 'eslint';

/**
 * Rules whose code is loaded when the first of them is to look at a file: whoever only reads a configuration waits for none of
 * it. Part of the bundle. The built-in module is asked for and not imported, so that importing the plugin loads none.
 *
 * @param metas what ESLint reads of the rules before it runs them, by their names
 * @param from the URL of the module that the specifier is relative to
 * @param specifier the CommonJS module that exports the same `rules`, with their code
 */
export function makeLazyRules(
  metas: Readonly<Record<string, Rule.RuleMetaData>>,
  from: string,
  specifier: string,
): Record<string, Rule.RuleModule> {
  let loaded: Record<string, Rule.RuleModule> | undefined;
  const load = (): Record<string, Rule.RuleModule> =>
    (loaded ??= (
      process.getBuiltinModule('node:module').createRequire(from)(specifier) as {
        rules: Record<string, Rule.RuleModule>;
      }
    ).rules);
  return Object.fromEntries(
    Object.entries(metas).map(([name, meta]) => {
      let rule: Rule.RuleModule | undefined;
      return [name, { meta, create: (context: Rule.RuleContext) => (rule ??= load()[name])?.create(context) ?? {} }];
    }),
  );
}
