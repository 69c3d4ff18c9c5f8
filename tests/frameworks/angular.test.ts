import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds what is read of responses and errors', () => {
  const code = `import { HttpClient, HttpErrorResponse, HttpStatusCode } from '@angular/common/http';
export class UserService {
  load() {
    return this.http.get('/a').pipe(catchError((failure: HttpErrorResponse) => (failure.status === 404 ? EMPTY : throwError(() => failure))));
  }
  fail(error: HttpErrorResponse) { switch (error.status) { case HttpStatusCode.Unauthorized: return; case 0: return; } }
}
`;
  expect(probe(code, { language: 'ts' })).toEqual([
    'read angular response.status === n 404 body:unknown declared/annotations',
    'read angular response.status === n 401 body:unknown declared/annotations',
    'read angular response.status === n 0 body:unknown declared/annotations',
  ]);
});

it('believes a condition more than the type of all that may come', () => {
  const code = `import { HttpErrorResponse, HttpEvent } from '@angular/common/http';
export class Failures {
  handle(event: HttpEvent<unknown>) {
    if (event instanceof HttpErrorResponse) { switch (event.status) { case 401: return this.leave(); } }
    return event.status === 403;
  }
}
`;
  expect(probe(code, { language: 'ts' })).toEqual([
    'read angular response.status === n 401 body:unknown proven/bindings',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import { HttpErrorResponse } from './http';
function fail(failure: HttpErrorResponse) { return failure.status === 400; }
interface Job { status: number }
function run(job: Job) { return job.status === 200; }
const failure = { status: 404 };
if (failure.status === 404) run(failure);
if (form.status === 400) run(form);
switch (order.status) { case 500: break; }
`;
  expect(probe(code, { language: 'ts' })).toEqual([]);
});
