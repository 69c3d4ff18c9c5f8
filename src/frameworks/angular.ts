import type { FrameworkTable } from './types.ts';

export const angular = {
  id: 'angular',
  title: 'Angular',
  packages: ['@angular/common/http'],
  majors: [20],
  source: 'https://angular.dev/api/common/http/HttpErrorResponse',
  precedence: 64,
  objects: {
    Response: {
      exports: [
        { package: '@angular/common/http', name: 'HttpErrorResponse' },
        { package: '@angular/common/http', name: 'HttpResponse' },
      ],
      construct: 'response',
    },
    response: {
      types: [
        { package: '@angular/common/http', name: 'HttpErrorResponse' },
        { package: '@angular/common/http', name: 'HttpResponse' },
        { package: '@angular/common/http', name: 'HttpResponseBase' },
      ],
      names: ['err', 'error', 'e', 'response', 'res'],
      signs: ['import'],
    },
  },
  handlers: [],
  shapes: [{ kind: 'compare', form: 'response.status === n', on: 'response', name: 'status', role: 'read' }],
  accepts: {
    min: 100,
    max: 999,
    outside: 'no server can send it',
    strings: 'ignored',
    stringOutcome: 'the received code is a number, and never equals a string',
    fractions: 'ignored',
    missing: 'ignored',
    interim: 'accepted',
  },
  content: { '1xx': 'unknown', '204': 'unknown', '205': 'unknown', '304': 'unknown' },
} as const satisfies FrameworkTable;
