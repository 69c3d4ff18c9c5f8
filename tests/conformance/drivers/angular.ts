import { angular } from '../../../src/frameworks/angular.ts';
import type { Driver } from '../driver.ts';
import { serveCode } from '../serve-code.ts';

/** Its client runs in Node, with the compiler and with something for the zone that an application has. */
export const angularDriver = {
  table: angular,
  majors: { 20: { '@angular/common': '@angular/common', '@angular/compiler': '@angular/compiler' } },
  wrap: (code) =>
    serveCode(
      `import '@angular/compiler';
import { FetchBackend, HttpClient } from '@angular/common/http';
import { Injector, NgZone } from '@angular/core';
import { firstValueFrom } from 'rxjs';
const zone = { run: (inside) => inside(), runOutsideAngular: (outside) => outside() };
const injector = Injector.create({ providers: [{ provide: NgZone, useValue: zone }, { provide: FetchBackend }] });
const client = new HttpClient(injector.get(FetchBackend));
const options = { observe: 'response', responseType: 'text' };`,
      code,
    ),
  reads: {
    'response.status === n': [
      {
        code: 'try { await firstValueFrom(client.get(url + SENT, options)); } catch (error) { tell(error.status === CODE); }',
        within: [300, 999],
      },
      'const response = await firstValueFrom(client.get(url + SENT, options)).catch((error) => error); tell(response.status === CODE);',
    ],
  },
} satisfies Driver;
