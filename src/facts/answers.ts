import type { TSESTree } from '@typescript-eslint/utils';
import type { FrameworkTable } from '../frameworks/types.ts';
import type { SourceFile } from './file.ts';
import { isExport, originOf } from './imports.ts';
import { routeDecoratorsOf } from './request.ts';
import { findProperty, type FunctionNode, outermost, unwrap } from './syntax.ts';
import { tableIndex } from './tables.ts';
import { findHandlers } from './voters/handlers.ts';

/**
 * Whether nothing but a function itself answers the request: it is a handler, not a helper that its caller goes on from, and
 * the framework sends nothing on its behalf. A function that is wrapped by another package's or the project's own function
 * counts only where that one is there for the errors: `asyncHandler(async (req, res) => …)`.
 */
export function answersRequest(file: SourceFile, owner: FunctionNode, framework: FrameworkTable): boolean {
  if (owner.params.some((parameter) => takesResponse(file, parameter)) || isRouteOf(file, owner, framework))
    return true;
  const handlers = findHandlers(file, owner);
  if (handlers === 'foreign' || !handlers.some(({ handler }) => handler.spec.returns === undefined)) return false;
  const wrapper = wrapperOf(file, owner);
  return wrapper === null || errorWrappers.test(file.sourceCode.getText(wrapper.callee));
}

/** The call that gets a handler in the framework's place, and may send what it returns. */
export function wrapperOf(file: SourceFile, owner: FunctionNode): TSESTree.CallExpression | null {
  const { parent } = outermost(owner);
  const handlers = parent?.type === 'CallExpression' ? findHandlers(file, owner) : 'foreign';
  const isWrapped = handlers !== 'foreign' && handlers.length > 0 && handlers.every(({ at }) => at !== parent);
  return isWrapped && parent?.type === 'CallExpression' ? parent : null;
}

/** A method that the framework calls and whose result it sends by rules of its own. */
function isRouteOf(file: SourceFile, owner: FunctionNode, framework: FrameworkTable): boolean {
  return framework.order !== undefined && routeDecoratorsOf(file, owner).some(({ table }) => table === framework);
}

/** Wrappers that only hand on what an async handler throws, by their usual names. */
const errorWrappers = /async|catch|try/i;

/** `@Res() res` takes the answer out of the framework's hands, `@Res({ passthrough: true }) res` does not. */
function takesResponse(file: SourceFile, parameter: TSESTree.Parameter): boolean {
  const decorators = 'decorators' in parameter ? parameter.decorators : undefined;
  // Parsers of plain JavaScript give no such list.
  return (decorators ?? []).some(({ expression }) => {
    const call = unwrap(expression);
    if (call.type !== 'CallExpression') return false;
    const origin = originOf(file, call.callee);
    const [options] = call.arguments;
    return tableIndex.handlers.some(
      ({ spec }) =>
        origin !== null &&
        spec.decorators?.some((one) => isExport(origin, one)) === true &&
        spec.sharedBy !== undefined &&
        (options === undefined || isWithout(options, spec.sharedBy)),
    );
  });
}

function isWithout(options: TSESTree.Node, name: string): boolean {
  return options.type === 'ObjectExpression' && findProperty(options, name) === 'missing';
}
