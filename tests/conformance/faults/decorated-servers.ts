/** Methods of controllers, whose status is in a decorator, in what they throw, or on an injected response. */
import type { Driver } from '../driver.ts';
import { loopbackDriver, routingControllersDriver } from '../drivers/decorated.ts';
import { nestDriver, nestFastifyDriver } from '../drivers/nest.ts';
import {
  ineffective,
  discarded,
  double,
  unsent,
  redirect,
  error,
  unvalidated,
  forbidden,
  invalid,
  deadly,
  setOn,
  caught,
  type FaultGroup,
  type SilentFault,
} from './fault.ts';

const injected = ['@Res({ passthrough: true })', '@Res()'] as const;

const asked = ['@Get()', '@common.Head()'] as const;

/** A filter of Nest that gets every error. */
const catching = (status: string): readonly [string, string] => [
  '@Controller()',
  `@common.Catch()
class Errors {
  catch(exception, host) {
    host.switchToHttp().getResponse().status(${status}).json({});
  }
}
@Controller()`,
];

const nestFaults: readonly SilentFault[] = [
  { code: "new HttpException('x', 422); return 'y';", gets: 200, rule: discarded, meant: 422 },
  { code: "throw new Response('x', { status: 422 });", gets: 500, rule: error },
  { code: 'throw 422;', gets: 500, rule: error },
  { code: 'throw { status: 422 };', gets: 500, rule: error },
  {
    code: "try { throw new Error('x'); } catch (error) { throw new HttpException(error.message, error.status); }",
    gets: 200,
    rule: unvalidated,
    meant: 500,
  },
  { code: "@Redirect('/here')\nreturn { url: '/there', statusCode: 422 };", gets: 422, rule: redirect },
  { code: "@Redirect('/here')\nreturn { url: '/there', statusCode: 307 };", gets: 307 },
  { code: "return 'x';", gets: null, rule: unsent, meant: 200, instead: injected },
  { code: 'res.status(422);', gets: null, rule: unsent, meant: 422, instead: injected },
  { code: 'return res.status(422);', gets: null, rule: unsent, meant: 422, instead: injected },
  { code: "const error = new Error('x'); error.statusCode = 422; throw error;", gets: 500, rule: error, majors: [12] },
  { code: "const error = new Error('x'); error.statusCode = 422; throw error;", gets: 422, majors: [10, 11] },
  { code: "throw { statusCode: 422, message: 'x' };", gets: 422 },
  { code: "throw new HttpException(422, 'x');", gets: 500, rule: error, meant: 422, majors: [11, 12] },
  { code: "throw new HttpException({ message: 'x' });", gets: 200, rule: error },
  { code: "throw new HttpException('x', 200);", gets: 200, rule: error },
  { code: "throw new HttpException('x', 302);", gets: 302, rule: error },
  { code: "res.status(422).send('x'); res.send('y');", gets: 422, rule: double, instead: injected },
  { code: "if (!res.user) res.status(422).send('x'); res.send('y');", gets: 422, rule: double, instead: injected },
  { code: "@HttpCode(422) @Redirect('/there')\nreturn;", gets: 302, rule: ineffective },
  { code: "@Redirect(301, '/there')\nreturn;", gets: 200, rule: redirect, meant: 301 },
  { code: "@Redirect('/there', 422)\nreturn;", gets: 422, rule: redirect },
  { code: "return { a: 'x' };", gets: 200, rule: forbidden, meant: 200, method: 'HEAD', instead: asked },
  {
    code: "@HttpCode(422)\nreturn { a: 'x' };",
    gets: 422,
    rule: forbidden,
    meant: 422,
    method: 'HEAD',
    instead: asked,
  },
  { code: 'return;', gets: 200, method: 'HEAD', instead: asked },
  { code: "@HttpCode(204)\nreturn { a: 'x' };", gets: 204, rule: forbidden, meant: 204 },
  { code: "throw new HttpException('x', 422);", gets: 422, instead: injected },
  { code: 'res.status(422).send({});', gets: 422, instead: injected },
];

/** A method that leaves the answer to routing-controllers. */
const uninjectedDriver: Driver = {
  ...routingControllersDriver,
  wrap: (code) => routingControllersDriver.wrap(code).replace('@Res() res', ''),
};

export const decoratedServerFaults: readonly FaultGroup[] = [
  {
    driver: nestDriver,
    faults: [
      { code: "return new HttpException('x', 422);", gets: 200, rule: discarded, meant: 422 },
      {
        code: "@common.UseFilters(Errors)\nthrow new Error('x');",
        gets: 500,
        rule: unvalidated,
        meant: 500,
        majors: [11, 12],
        instead: catching('exception.status'),
      },
      {
        code: "@common.UseFilters(Errors)\nthrow new Error('x');",
        gets: null,
        rule: unvalidated,
        meant: 500,
        majors: [10],
        instead: catching('exception.status'),
      },
      {
        code: "@common.UseFilters(Errors)\nthrow new Error('x');",
        gets: 500,
        rule: unvalidated,
        majors: [11, 12],
        instead: catching('exception.getStatus()'),
      },
      {
        code: "@common.UseFilters(Errors)\nthrow new HttpException('x', 422);",
        gets: 422,
        instead: catching('exception instanceof HttpException ? exception.getStatus() : 500'),
      },
      ...nestFaults,
      { code: 'res.json({}); res.status(422).json({});', gets: 200, rule: double, instead: injected },
      { code: "res.redirect('/there');", gets: 302, instead: injected },
      { code: 'res.writeHead(422); res.json({});', gets: 422, rule: double, instead: injected },
      deadly("throw new HttpException('x', 1000);", invalid, { majors: [10] }),
      { code: "throw new HttpException('x', 1000);", gets: 500, rule: invalid, majors: [11, 12] },
      { code: "throw new HttpException('x');", gets: 200, rule: error },
    ],
  },
  {
    driver: nestFastifyDriver,
    faults: [
      { code: "return new HttpException('x', 422);", gets: 422 },
      ...nestFaults,
      { code: "res.redirect('/there');", gets: 200, rule: redirect, meant: 302, instead: injected },
      { code: "return res.redirect('/there');", gets: 200, rule: redirect, meant: 302, instead: injected },
      { code: "res.redirect('/there', 301);", gets: 301, instead: injected },
      { code: "res.status(301).redirect('/there');", gets: 301, instead: injected },
      { code: "@HttpCode(302)\nres.redirect('/there');", gets: 302, instead: injected },
    ],
  },
  {
    driver: routingControllersDriver,
    faults: [
      { code: "res.status(422).send('x');", gets: null, rule: double, meant: 422 },
      { code: "res.status(422).send('x'); return 'y';", gets: null, rule: double, meant: 422 },
      { code: "res.redirect('/there');", gets: null, rule: double, meant: 302 },
      { code: "return res.redirect('/there');", gets: null, rule: double },
      { code: "res.redirect('/there'); return res;", gets: 302 },
      { code: 'return res.status(422);', gets: 404, rule: unsent },
      { code: 'res.status(422);', gets: 404, rule: unsent },
      { code: "return new errors.NotFoundError('x');", gets: 200, rule: discarded, meant: 404 },
      { code: "new HttpError(422); return 'x';", gets: 200, rule: discarded, meant: 422 },
      { code: "@HttpCode(301) @Redirect('/there')\nreturn 'x';", gets: 302, rule: ineffective },
      { code: 'throw { status: 422 };', gets: 500, rule: error },
      { code: setOn('statusCode'), gets: 500, rule: error },
      { code: "throw new HttpError(1000, 'x');", gets: 500, rule: invalid },
      { code: caught('throw new HttpError(error.status);'), gets: 500, rule: unvalidated, meant: 500 },
      { code: setOn('httpCode'), gets: 422 },
      { code: "res.status(422).send('x'); return res;", gets: 422 },
      { code: "return res.status(422).send('x');", gets: 422 },
      { code: "res.status(422); return 'x';", gets: 422 },
    ],
  },
  {
    driver: uninjectedDriver,
    faults: [
      { code: '@HttpCode(204)\nawait 1;', gets: 404, rule: ineffective },
      { code: '@OnUndefined(204)\nawait 1;', gets: 204 },
      { code: "@HttpCode(422)\nreturn 'x';", gets: 422 },
      { code: '@HttpCode(422)\nawait 1; throw new HttpError(404);', gets: 404 },
    ],
  },
  {
    driver: loopbackDriver,
    faults: [
      { code: 'response.status(422);', gets: 204, rule: unsent },
      { code: 'response.status(422); return undefined;', gets: 204, rule: unsent },
      { code: "return new HttpErrors.NotFound('x');", gets: 200, rule: discarded, meant: 404 },
      { code: "throw new HttpErrors(200, 'x');", gets: 500, rule: error },
      { code: 'throw 422;', gets: 500, rule: error },
      { code: "response.status(422); return 'x';", gets: 422 },
      { code: 'response.status(422); return null;', gets: 422 },
      { code: "response.status(422).send('x');", gets: 422 },
      { code: "response.status(422).send('x'); return response;", gets: 422 },
      { code: setOn('status'), gets: 422 },
    ],
  },
];
