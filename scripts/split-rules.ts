import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

import type { Plugin } from 'esbuild';
import ts from 'typescript';

import { rules } from '../src/rules/index.ts';

const lazyRules = fileURLToPath(new URL('lazy-rules.ts', import.meta.url));

/** Puts in the place of the rules what ESLint reads of them before it runs them, and what loads their code. */
export function keepMeta(specifier: string): Plugin {
  return {
    name: 'keep-meta',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/]rules[\\/]index\.ts$/ }, () => ({
        contents: `import { makeLazyRules } from ${JSON.stringify(lazyRules)};
          const metas = JSON.parse(${JSON.stringify(writeMetas())});
          export const rules = makeLazyRules(metas, import.meta.url, ${JSON.stringify(specifier)});`,
      }));
      build.onLoad({ filter: /[\\/]src[\\/]rule\.ts$/ }, () => ({
        contents: 'export const presetOf = ({ meta }) => meta.docs.preset;',
      }));
    },
  };
}

function writeMetas(): string {
  const metas = Object.fromEntries(Object.entries(rules).map(([name, { meta }]) => [name, meta]));
  const json = JSON.stringify(metas);
  if (!isDeepStrictEqual(JSON.parse(json), metas)) throw new Error('The meta of some rule is not plain data.');
  return json;
}

/** Leaves out of the rules' code what `keepMeta` has: what of a definition only ends up in the meta. */
export const dropMeta: Plugin = {
  name: 'drop-meta',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]rules[\\/][\w-]+\.ts$/ }, ({ path }) => ({
      contents: ts.transpileModule(readFileSync(path, 'utf8'), {
        compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
        transformers: {
          before: [
            ({ factory }) =>
              (file) =>
                emptyDefinition(file, factory),
          ],
        },
      }).outputText,
      loader: 'js',
    }));
  },
};

/** The file without the texts and the schema in the definition that it exports by `export default defineRule({ … })`. */
function emptyDefinition(file: ts.SourceFile, factory: ts.NodeFactory): ts.SourceFile {
  const statements = file.statements.map((statement) => {
    if (!ts.isExportAssignment(statement) || !ts.isCallExpression(statement.expression)) return statement;
    const { expression, typeArguments, arguments: args } = statement.expression;
    const call = factory.updateCallExpression(statement.expression, expression, typeArguments, args.map(emptyObject));
    return factory.updateExportAssignment(statement, statement.modifiers, call);
  });
  return factory.updateSourceFile(file, statements);

  function emptyObject(node: ts.Expression): ts.Expression {
    if (!ts.isObjectLiteralExpression(node)) return node;
    return factory.updateObjectLiteralExpression(node, node.properties.flatMap(emptyProperty));
  }

  function emptyProperty(node: ts.ObjectLiteralElementLike): readonly ts.ObjectLiteralElementLike[] {
    const name = node.name?.getText(file);
    if (name === 'description' || name === 'messages') return [];
    if (!ts.isPropertyAssignment(node)) return [node];
    if (name === 'options') return [factory.updatePropertyAssignment(node, node.name, emptyObject(node.initializer))];
    // Its keys are counted.
    if (name === 'schema')
      return [factory.createPropertyAssignment(node.name, factory.createObjectLiteralExpression())];
    return [node];
  }
}
