/** What a `Response` is in a runtime besides Node. */
import { elysiaBunDriver } from '../drivers/elysia.ts';
import { bunDriver, denoDriver, workersDriver } from '../drivers/fetch.ts';
import { forbidden, ineffective, invalid, redirect, type FaultGroup } from './fault.ts';

export const runtimeFaults: readonly FaultGroup[] = [
  {
    driver: bunDriver,
    faults: [
      { code: "return new Response('content', { status: 204 });", gets: 204, rule: forbidden, meant: 204 },
      { code: "return new Response('', { status: 204 });", gets: 204 },
      { code: 'return new Response(null, { status: 101 });', gets: 101 },
      { code: 'return Response.json({}, 422);', gets: 422 },
      { code: 'return Response.json({}, 600);', gets: 600, rule: invalid },
      { code: "return Response.redirect('/there', 301);", gets: 301 },
      { code: "return Response.redirect('/there', '301');", gets: 302, rule: invalid, meant: 301 },
      { code: "return Response.redirect(301, '/there');", gets: 302, rule: redirect, meant: 301 },
      { code: "return Response.redirect('/there', 300);", gets: 500, rule: redirect },
      { code: "throw new RangeError('none');", gets: 500 },
    ],
  },
  {
    driver: elysiaBunDriver,
    faults: [
      { code: "set.status = 205; return 'x';", gets: 205, rule: forbidden },
      { code: "set.status = 999; return 'x';", gets: 500, rule: invalid },
      { code: "set.status = 101; return '';", gets: 101 },
      { code: "return redirect(301, '/there');", gets: 302, rule: redirect, meant: 301 },
      { code: "return redirect('/there', '301');", gets: 302, rule: invalid, meant: 301 },
      { code: "return redirect('/there', 301);", gets: 301 },
    ],
  },
  {
    driver: denoDriver,
    faults: [
      { code: "return new Response('', { status: 204 });", gets: 500, rule: forbidden, meant: 204 },
      { code: 'return new Response(null, { status: 101 });', gets: 101 },
      { code: "return new Response('content', { status: 101 });", gets: 500, rule: forbidden, meant: 101 },
      { code: 'return Response.json({}, 422);', gets: 500, rule: ineffective, meant: 422 },
      { code: "return Response.redirect('http://localhost/there', '301');", gets: 301 },
      { code: "throw new RangeError('none');", gets: 500 },
    ],
  },
  {
    driver: workersDriver,
    faults: [
      { code: "return new Response('content', { status: 204 });", gets: 500, rule: forbidden, meant: 204 },
      { code: "return new Response('', { status: 204 });", gets: 204 },
      { code: 'return new Response(null, { status: 101 });', gets: 500, rule: invalid },
      { code: 'return Response.json({}, 422);', gets: 500, rule: ineffective, meant: 422 },
      { code: "return Response.redirect('http://localhost/there', '301');", gets: 301 },
      { code: "throw new RangeError('none');", gets: 500 },
    ],
  },
];
