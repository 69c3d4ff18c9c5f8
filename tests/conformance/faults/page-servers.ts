/** Functions that frameworks for pages call by their name and file. */
import { astroDriver } from '../drivers/astro.ts';
import { nextDriver } from '../drivers/next.ts';
import { reactRouterDriver } from '../drivers/react-router.ts';
import { sveltekitDriver } from '../drivers/sveltekit.ts';
import {
  ineffective,
  discarded,
  double,
  unsent,
  redirect,
  error,
  unvalidated,
  forbidden,
  setOn,
  vary,
  type FaultGroup,
} from './fault.ts';

/** The function of SvelteKit under another name, in another file. */
const exporting = (name: string): readonly (readonly [string, string])[] => [
  ['globalThis.answer = async', `export const ${name} = async`],
  ['const files = {', `globalThis.answer = ${name};\nconst files = {`],
];
const endpointDriver = vary(sveltekitDriver, exporting('GET'));
const loadDriver = vary(sveltekitDriver, [
  ...exporting('load'),
  ["'/page' : '/endpoint'", "'/page' : '/page'"],
  ['export const actions = { default: (event) =>', 'export const load = (event) =>'],
  ['answer(event) };', 'answer(event);'],
]);

export const pageServerFaults: readonly FaultGroup[] = [
  {
    driver: nextDriver,
    faults: [
      { code: "res.status(301).redirect('/there');", gets: 307, rule: ineffective, meant: 301 },
      { code: 'res.json({}).status(422);', gets: 200, rule: ineffective },
      { code: "res.send('x'); res.status(422);", gets: 200, rule: ineffective },
      { code: 'res.end(); res.statusCode = 422;', gets: 200, rule: ineffective },
      { code: 'res.status(422); res.status(404).json({});', gets: 404, rule: ineffective },
      { code: 'return res.status(422);', gets: null, rule: unsent, meant: 422 },
      { code: 'res.json({}); res.json({});', gets: 200, rule: double },
      { code: "res.json({}); res.redirect('/there');", gets: 200, rule: double },
      { code: 'res.writeHead(422); res.json({ a: 1 });', gets: 422 },
      { code: "res.write('x'); res.send('y');", gets: 200 },
      { code: 'if (!req.user) res.status(422).json({}); res.json({});', gets: 422, rule: double },
      { code: "res.redirect(422, '/there');", gets: 422, rule: redirect },
      { code: "res.redirect('/there', 301);", gets: 307, rule: redirect, meant: 301 },
      { code: "res.redirect('/there', 404);", gets: 307, rule: redirect },
      {
        code: "try { throw new Error('x'); } catch (err) { res.status(err.status).json({}); }",
        gets: 500,
        rule: unvalidated,
        meant: 500,
      },
      { code: "res.setHeader('Vary', 'Accept'); throw { statusCode: 422 };", gets: 500, rule: error },
      { code: "res.setHeader('Vary', 'Accept'); throw new Response('x', { status: 422 });", gets: 500, rule: error },
      { code: 'NextResponse.json({}, { status: 422 });', gets: 500, rule: discarded, meant: 422 },
      {
        code: "NextResponse.json({}, { status: 422 }); return new NextResponse('x');",
        gets: 200,
        rule: discarded,
        meant: 422,
      },
      { code: "try { redirect('/there'); } catch { return new NextResponse('x'); }", gets: 200, rule: discarded },
      { code: "try { notFound(); } catch { return new NextResponse('x'); }", gets: 200, rule: discarded },
      { code: 'throw NextResponse.json({}, { status: 422 });', gets: 500, rule: error },
      { code: "throw new Response('x', { status: 422 });", gets: 500, rule: error },
      { code: 'throw 422;', gets: 500, rule: error },
      { code: 'throw { status: 422 };', gets: 500, rule: error },
      { code: "const error = new Error('x'); error.status = 422; throw error;", gets: 500, rule: error },
      { code: "return NextResponse.redirect(new URL('/there', request.url), 422);", gets: 500, rule: redirect },
      { code: "return { redirect: { destination: '/there', statusCode: 422 } };", gets: 500, rule: redirect },
      {
        code: "return [{ source: '/from', destination: '/there', statusCode: 404 }];",
        gets: null,
        rule: redirect,
      },
      { code: "return [{ source: '/from', destination: '/there', permanent: true }];", gets: 308 },
      { code: "return { redirect: { destination: '/there', permanent: true } };", gets: 308 },
      { code: "try { redirect('/there'); } catch (error) { throw error; }", gets: 307 },
      { code: "res.redirect(308, '/there');", gets: 308 },
      { code: 'return res.status(422).json({});', gets: 422 },
      { code: "return NextResponse.rewrite(new URL('/plain', request.url), { status: 422 });", gets: 422 },
      { code: 'return NextResponse.next({ status: 422 });', gets: 422 },
    ],
  },
  {
    driver: astroDriver,
    faults: [
      { code: "context.redirect('/there');", gets: 500, rule: discarded, meant: 302 },
      { code: "redirect('/there', 301); return new Response('x');", gets: 200, rule: discarded, meant: 301 },
      { code: "new Response('x', { status: 422 });", gets: 500, rule: discarded, meant: 422 },
      { code: "Astro.redirect('/there');", gets: 200, rule: discarded, meant: 302 },
      { code: "return context.redirect('/there', 422);", gets: 422, rule: redirect },
      { code: "throw redirect('/there');", gets: 500, rule: error },
      { code: "throw new Response('x', { status: 422 });", gets: 500, rule: error },
      { code: 'throw 422;', gets: 500, rule: error },
      { code: 'throw { status: 422 };', gets: 500, rule: error },
      { code: "const error = new Error('x'); error.status = 422; throw error;", gets: 500, rule: error },
      { code: "return context.redirect('/there', 308);", gets: 308 },
      { code: 'return new Response(null, { status: 204 });', gets: 204 },
      { code: "Astro.response.status = 404; return Astro.redirect('/there');", gets: 302 },
      { code: 'Astro.response.status = 422;', gets: 422 },
    ],
  },
  {
    driver: reactRouterDriver,
    faults: [
      { code: 'return data({}, { statusCode: 422 });', gets: 200, rule: ineffective, meant: 422 },
      { code: 'return { status: 422 };', gets: 200, rule: ineffective },
      { code: 'data({}, 422); return null;', gets: 200, rule: discarded, meant: 422 },
      { code: "return redirect('/there', 404);", gets: 404, rule: redirect },
      { code: "return redirect(301, '/there');", gets: 500, rule: redirect, meant: 301 },
      { code: 'throw 422;', gets: 500, rule: error },
      { code: 'throw { status: 422 };', gets: 500, rule: error },
      { code: "throw new Response('x', { status: 422 });", gets: 422 },
    ],
  },
  {
    driver: endpointDriver,
    filename: 'src/routes/endpoint/+server.ts',
    faults: [
      { code: 'return json({}, 422);', gets: 200, rule: ineffective, meant: 422 },
      { code: 'return json({}, { statusCode: 422 });', gets: 200, rule: ineffective, meant: 422 },
      { code: "json({}, { status: 422 }); return text('x');", gets: 200, rule: discarded, meant: 422 },
      { code: "try { error(422, 'x'); } catch (error) { return text('x'); }", gets: 200, rule: discarded },
      { code: 'return fail(422, {});', gets: 500, rule: discarded },
      { code: "redirect(404, '/there');", gets: 500, rule: redirect },
      { code: "redirect('/there', 301);", gets: 500, rule: redirect, meant: 301 },
      { code: "error(200, 'x');", gets: 500, rule: error },
      { code: 'throw 422;', gets: 500, rule: error },
      { code: setOn('status'), gets: 500, rule: error },
      { code: 'throw json({}, { status: 422 });', gets: 500, rule: error },
      { code: 'return json({}, { status: 204 });', gets: 500, rule: forbidden },
      { code: "error(422, 'x');", gets: 422 },
    ],
  },
  {
    driver: loadDriver,
    filename: 'src/routes/page/+page.server.ts',
    faults: [
      { code: 'return json({}, { status: 422 });', gets: 500, rule: discarded },
      { code: 'return fail(422, {});', gets: 500, rule: discarded },
      { code: "return new Response('x', { status: 422 });", gets: 500, rule: discarded },
      { code: 'throw { status: 422 };', gets: 500, rule: error },
      { code: "error(422, 'x');", gets: 422 },
    ],
  },
];
