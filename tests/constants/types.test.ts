import type { HttpStatusCode as AngularStatus } from '@angular/common/http';
import { HttpStatus } from '@nestjs/common';
import { HttpStatusCode } from 'axios';
import { StatusCodes } from 'http-status-codes';
import status from 'http-status';
import status1 from 'http-status-1';
import { constants } from 'node:http2';
import * as stoker from 'stoker/http-status-codes';
import { expect, it } from 'vitest';
import { constantLibraries } from '../../src/constants/index.ts';

it('knows that only node:http2 has plain numbers for types', () => {
  // The type checker proves these two; running them proves nothing.
  const literals: readonly 404[] = [
    StatusCodes.NOT_FOUND,
    status.NOT_FOUND,
    status1.NOT_FOUND,
    HttpStatus.NOT_FOUND,
    HttpStatusCode.NotFound,
    stoker.NOT_FOUND,
  ];
  const angularExtends: AngularStatus.NotFound extends 404 ? true : false = true;
  // @ts-expect-error -- a plain number
  const plain: 404 = constants.HTTP_STATUS_NOT_FOUND;

  expect(new Set([...literals, plain])).toEqual(new Set([404]));
  expect(angularExtends).toBe(true);
  expect(constantLibraries.filter(({ literalTyped }) => !literalTyped)).toMatchObject([{ id: 'node:http2' }]);
});
