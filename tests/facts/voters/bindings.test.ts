import { expect, it } from 'vitest';
import { probe } from '../probe.ts';

it('sees an import through the helpers of compilers', () => {
  const code = `var createError = require('http-errors');
function _interopDefault(e) { return e && e.__esModule ? e : { default: e }; }
var createError__default = _interopDefault(createError);
const express_1 = __importDefault(require('express'));
const boom_1 = tslib_1.__importStar(require('@hapi/boom'));
throw createError__default.default(404);
express_1.default().get('/', (req, res) => res.sendStatus(410));
throw boom_1.notFound();
other(require('http-errors')).default(409);
`;
  expect(probe(code, { language: 'cjs' })).toEqual([
    'throw http-errors createError(n) 404 body:unknown proven/bindings',
    'send express res.sendStatus(n) 410 body:none proven/handlers',
    'throw boom Boom.notFound(message) 404 body:unknown proven/bindings',
  ]);
});
