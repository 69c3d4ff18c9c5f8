/** scripts/build.ts writes each string of the rules' code once. What the code does must stay as it was. */
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';

import { shareStrings } from '../../scripts/share-strings.ts';

const code = `"use strict";var $0=1;function nameOf(n){switch(n){case"CallExpression":return"CallExpression"in{CallExpression:1}?"CallExpression":"x"
default:return typeof n=="CallExpression"||n.type==="CallExpression"||["CallExpression","x"].length+$0}}
var keys={"CallExpression":"x",["CallExpression"]:2};
[nameOf("CallExpression"),nameOf({type:"CallExpression"}),nameOf(1),Object.keys(keys).join(),(function(){"CallExpression";"use strict";return"x"})()]`;

it('writes what is repeated once, under a name that the code has not, and the code does the same', () => {
  const shared = shareStrings(code);
  expect(shared).toMatch(/^"use strict";const \$1="CallExpression";var \$0=1;/);
  expect(shared).toContain('case $1:return $1 in{CallExpression:1}?$1:"x"');
  expect(shared).toContain('{"CallExpression":"x",[$1]:2}');
  expect(runInNewContext(shared)).toEqual(runInNewContext(code));
});

it('leaves directives, and what a module is loaded by', () => {
  const module = 'require("./registry-of-all-codes.cjs")';
  const script = `"use strict";${`${module};`.repeat(9)}function f(){"use strict";}`;
  expect(shareStrings(script)).toBe(script);
});

it('refuses a script that is not strict from its first line on', () => {
  expect(() => shareStrings('var a="x";')).toThrow('does not start as expected');
});
