import type { Accepts, FrameworkTable } from './types.ts';

const success = 'Nest falls back to its default: 200, or 201 to a POST';

/** Nest 11 and 12 hand the code to Express 5, which refuses what is no integer. */
const current = {
  min: 100,
  max: 999,
  outside: 'the client gets 500',
  strings: 'throws',
  stringOutcome: 'the client gets 500',
  fractions: 'throws',
  missing: 'ignored',
  missingOutcome: success,
  interim: 'hangs',
} as const satisfies Accepts;

export const nest = {
  id: 'nest',
  title: 'Nest',
  packages: ['@nestjs/common', '@nestjs/core', '@nestjs/swagger', '@nestjs/platform-express', '@nestjs/platform-fastify'],
  majors: [10, 11, 12],
  source: 'https://docs.nestjs.com/controllers#status-code',
  objects: {
    common: { exports: [{ package: '@nestjs/common', name: '*' }] },
    swagger: { exports: [{ package: '@nestjs/swagger', name: '*' }] },
    HttpCode: { exports: [{ package: '@nestjs/common', name: 'HttpCode' }] },
    Redirect: { exports: [{ package: '@nestjs/common', name: 'Redirect' }] },
    ApiResponse: { exports: [{ package: '@nestjs/swagger', name: 'ApiResponse' }] },
    HttpException: { exports: [{ package: '@nestjs/common', name: 'HttpException' }], construct: 'exception' },
    exception: { types: [{ package: '@nestjs/common', name: 'HttpException' }] },
    Pipe: {
      exports: [
        { package: '@nestjs/common', name: 'ParseArrayPipe' },
        { package: '@nestjs/common', name: 'ParseBoolPipe' },
        { package: '@nestjs/common', name: 'ParseDatePipe' },
        { package: '@nestjs/common', name: 'ParseFilePipe' },
        { package: '@nestjs/common', name: 'ParseFloatPipe' },
        { package: '@nestjs/common', name: 'ParseIntPipe' },
        { package: '@nestjs/common', name: 'ParseUUIDPipe' },
        { package: '@nestjs/common', name: 'ValidationPipe' },
      ],
    },
    ParseEnumPipe: { exports: [{ package: '@nestjs/common', name: 'ParseEnumPipe' }] },
    ParseFilePipeBuilder: { exports: [{ package: '@nestjs/common', name: 'ParseFilePipeBuilder' }], construct: 'filePipeBuilder' },
    filePipeBuilder: { methods: { addMaxSizeValidator: 'self', addFileTypeValidator: 'self', addValidator: 'self' } },
    host: {
      names: ['host'],
      signs: ['import'],
      types: [
        { package: '@nestjs/common', name: 'ArgumentsHost' },
        { package: '@nestjs/common', name: 'ExecutionContext' },
      ],
      methods: { switchToHttp: 'http' },
    },
    http: {
      types: [
        { package: '@nestjs/common', name: 'HttpArgumentsHost' },
        { package: '@nestjs/common/interfaces', name: 'HttpArgumentsHost' },
      ],
      methods: { getResponse: 'express.response' },
    },
  },
  handlers: [
    {
      decorators: [
        { package: '@nestjs/common', name: 'Res' },
        { package: '@nestjs/common', name: 'Response' },
      ],
      params: { 0: ['express.response'] },
    },
    {
      decorators: [
        { package: '@nestjs/common', name: 'Res' },
        { package: '@nestjs/common', name: 'Response' },
      ],
      params: { 0: ['fastify.reply'] },
    },
  ],
  shapes: [
    { kind: 'decorate', form: '@HttpCode(n)', on: 'HttpCode', role: 'set', code: [0] },
    {
      kind: 'decorate', form: '@Redirect(n, url)', on: 'Redirect', role: 'redirect', code: [0], url: [1], when: { 0: 'number', 1: 'not-number' },
      fault: { kind: 'swapped', outcome: 'answers every request with 500', fix: '@{callee}({1}, {0})' },
    },
    {
      kind: 'decorate', form: '@Redirect(url, n)', on: 'Redirect', role: 'redirect', code: [1], defaultCode: 302, url: [0],
      accepts: { ...current, missingOutcome: 'Nest redirects with 302' },
    },
    {
      kind: 'construct', form: 'new HttpException(n, response)', on: 'HttpException', role: 'throw', must: 'throw', code: [0], when: { 0: 'number', 1: 'text' },
      fault: { kind: 'swapped', outcome: 'answers with 500: the second argument is the status code', fix: 'new {callee}({1}, {0})' },
    },
    {
      kind: 'construct', form: 'new HttpException(response, n)', on: 'HttpException', role: 'throw', must: 'throw', code: [1], defaultCode: 200, body: [0],
      errors: [
        { from: 101, to: 101, outcome: 'Nest answers with 101, and the client takes the connection for upgraded' },
        { from: 100, to: 199, outcome: 'the client waits for a final response that never comes' },
        { from: 200, to: 399, outcome: 'Nest answers with that code, and the message is the body' },
      ],
    },
    {
      kind: 'construct', form: 'new *()', on: 'common', role: 'throw', must: 'throw',
      codes: {
        BadRequestException: 400, UnauthorizedException: 401, ForbiddenException: 403, NotFoundException: 404, MethodNotAllowedException: 405,
        NotAcceptableException: 406, RequestTimeoutException: 408, ConflictException: 409, GoneException: 410, PreconditionFailedException: 412,
        PayloadTooLargeException: 413, UnsupportedMediaTypeException: 415, ImATeapotException: 418, MisdirectedException: 421,
        UnprocessableEntityException: 422, InternalServerErrorException: 500, NotImplementedException: 501, BadGatewayException: 502,
        ServiceUnavailableException: 503, GatewayTimeoutException: 504, HttpVersionNotSupportedException: 505,
      },
    },
    {
      kind: 'construct', form: 'new ParseIntPipe({ errorHttpStatusCode: n })', on: 'Pipe', role: 'throw', code: [0, 'errorHttpStatusCode'], requiresCode: true,
      errors: [{ from: 100, to: 399, outcome: 'the pipe throws a TypeError, and the client gets 500' }],
    },
    {
      kind: 'construct', form: 'new ParseEnumPipe(type, { errorHttpStatusCode: n })', on: 'ParseEnumPipe', role: 'throw', code: [1, 'errorHttpStatusCode'],
      requiresCode: true, errors: [{ from: 100, to: 399, outcome: 'the pipe throws a TypeError, and the client gets 500' }],
    },
    {
      kind: 'call', form: 'builder.build({ errorHttpStatusCode: n })', on: 'filePipeBuilder', name: 'build', role: 'throw', code: [0, 'errorHttpStatusCode'],
      requiresCode: true, common: true, errors: [{ from: 100, to: 399, outcome: 'the pipe throws a TypeError, and the client gets 500' }],
    },
    { kind: 'decorate', form: '@ApiResponse({ status: n })', on: 'ApiResponse', role: 'declare', code: [0, 'status'], requiresCode: true },
    {
      kind: 'decorate', form: '@*()', on: 'swagger', role: 'declare',
      codes: {
        ApiContinueResponse: 100, ApiSwitchingProtocolsResponse: 101, ApiProcessingResponse: 102, ApiEarlyhintsResponse: 103, ApiOkResponse: 200,
        ApiCreatedResponse: 201, ApiAcceptedResponse: 202, ApiNonAuthoritativeInformationResponse: 203, ApiNoContentResponse: 204, ApiResetContentResponse: 205,
        ApiPartialContentResponse: 206, ApiAmbiguousResponse: 300, ApiMovedPermanentlyResponse: 301, ApiFoundResponse: 302, ApiSeeOtherResponse: 303,
        ApiNotModifiedResponse: 304, ApiTemporaryRedirectResponse: 307, ApiPermanentRedirectResponse: 308, ApiBadRequestResponse: 400,
        ApiUnauthorizedResponse: 401, ApiPaymentRequiredResponse: 402, ApiForbiddenResponse: 403, ApiNotFoundResponse: 404, ApiMethodNotAllowedResponse: 405,
        ApiNotAcceptableResponse: 406, ApiProxyAuthenticationRequiredResponse: 407, ApiRequestTimeoutResponse: 408, ApiConflictResponse: 409,
        ApiGoneResponse: 410, ApiLengthRequiredResponse: 411, ApiPreconditionFailedResponse: 412, ApiPayloadTooLargeResponse: 413, ApiUriTooLongResponse: 414,
        ApiUnsupportedMediaTypeResponse: 415, ApiRequestedRangeNotSatisfiableResponse: 416, ApiExpectationFailedResponse: 417, ApiIAmATeapotResponse: 418,
        ApiMisdirectedResponse: 421, ApiUnprocessableEntityResponse: 422, ApiFailedDependencyResponse: 424, ApiPreconditionRequiredResponse: 428,
        ApiTooManyRequestsResponse: 429, ApiInternalServerErrorResponse: 500, ApiNotImplementedResponse: 501, ApiBadGatewayResponse: 502,
        ApiServiceUnavailableResponse: 503, ApiGatewayTimeoutResponse: 504, ApiHttpVersionNotSupportedResponse: 505,
      },
    },
    { kind: 'compare', form: 'exception.getStatus() === n', on: 'exception', name: 'getStatus', called: true, role: 'read' },
  ],
  defaultCodes: { POST: 201 },
  accepts: current,
  acceptsIn: {
    10: {
      ...current,
      outside: 'the client gets 500, or from an exception nothing: the process exits',
      strings: 'accepted',
      stringOutcome: 'the client gets 500, or from an exception nothing: the process exits',
      fractions: 'truncated',
    },
  },
  content: { '1xx': 'hangs', '204': 'dropped', '205': 'dropped', '304': 'dropped' },
} as const satisfies FrameworkTable;
