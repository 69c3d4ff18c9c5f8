import type { RestrictedCode } from './types.ts';

/**
 * Published policies on status codes, by the names that no-restricted-code knows them by. Only what holds for a code
 * wherever it is sent: what the policies say of methods and fields is not in here.
 */
export const policies: Readonly<Record<'rfc' | 'zalando' | 'ibm' | 'azure', readonly RestrictedCode[]>> = {
  /** Codes in force that the RFCs themselves advise against, keep for later, or keep for other than origin servers. */
  rfc: [
    {
      code: 203,
      reason: 'only a proxy that transforms the response of another server says so',
      use: [200],
      source: {
        name: 'RFC 9110',
        section: '15.3.4',
        url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.3.4',
      },
    },
    {
      code: 301,
      reason: 'clients may repeat a POST as a GET, which 308 forbids',
      use: [308],
      source: {
        name: 'RFC 9110',
        section: '15.4.2',
        url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.4.2',
      },
    },
    {
      code: 302,
      reason: 'clients may repeat a POST as a GET, which 303 asks for and 307 forbids',
      use: [303, 307],
      source: {
        name: 'RFC 9110',
        section: '15.4.3',
        url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.4.3',
      },
    },
    {
      code: 402,
      reason: 'it is reserved for future use',
      use: [],
      source: {
        name: 'RFC 9110',
        section: '15.5.3',
        url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.3',
      },
    },
    {
      code: 407,
      reason: 'only a proxy asks for authentication in this way',
      use: [401],
      source: {
        name: 'RFC 9110',
        section: '15.5.8',
        url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.8',
      },
    },
    {
      code: 511,
      reason: 'only a proxy that controls access to the network sends it',
      use: [],
      source: { name: 'RFC 6585', section: '6', url: 'https://www.rfc-editor.org/rfc/rfc6585.html#section-6' },
    },
  ],
  /** Codes that the guidelines mark as "do not use". */
  zalando: [
    {
      code: 205,
      reason: 'the guidelines mark it as "do not use"',
      use: [],
      source: {
        name: 'Zalando RESTful API Guidelines, rule 243',
        url: 'https://opensource.zalando.com/restful-api-guidelines/#243',
      },
    },
    {
      code: 206,
      reason: 'the guidelines mark it as "do not use"',
      use: [],
      source: {
        name: 'Zalando RESTful API Guidelines, rule 243',
        url: 'https://opensource.zalando.com/restful-api-guidelines/#243',
      },
    },
    {
      code: 301,
      reason: 'the guidelines mark it as "do not use"',
      use: [],
      source: {
        name: 'Zalando RESTful API Guidelines, rule 243',
        url: 'https://opensource.zalando.com/restful-api-guidelines/#243',
      },
    },
    {
      code: 302,
      reason: 'the guidelines mark it as "do not use"',
      use: [],
      source: {
        name: 'Zalando RESTful API Guidelines, rule 243',
        url: 'https://opensource.zalando.com/restful-api-guidelines/#243',
      },
    },
    {
      code: 303,
      reason: 'the guidelines mark it as "do not use"',
      use: [],
      source: {
        name: 'Zalando RESTful API Guidelines, rule 243',
        url: 'https://opensource.zalando.com/restful-api-guidelines/#243',
      },
    },
    {
      code: 307,
      reason: 'the guidelines mark it as "do not use"',
      use: [],
      source: {
        name: 'Zalando RESTful API Guidelines, rule 243',
        url: 'https://opensource.zalando.com/restful-api-guidelines/#243',
      },
    },
    {
      code: 308,
      reason: 'the guidelines mark it as "do not use"',
      use: [],
      source: {
        name: 'Zalando RESTful API Guidelines, rule 243',
        url: 'https://opensource.zalando.com/restful-api-guidelines/#243',
      },
    },
    {
      code: 408,
      reason: 'the guidelines mark it as "do not use"',
      use: [],
      source: {
        name: 'Zalando RESTful API Guidelines, rule 243',
        url: 'https://opensource.zalando.com/restful-api-guidelines/#243',
      },
    },
    {
      code: 417,
      reason: 'the guidelines mark it as "do not use"',
      use: [],
      source: {
        name: 'Zalando RESTful API Guidelines, rule 243',
        url: 'https://opensource.zalando.com/restful-api-guidelines/#243',
      },
    },
    {
      code: 418,
      reason: 'the guidelines mark it as "do not use"',
      use: [],
      source: {
        name: 'Zalando RESTful API Guidelines, rule 243',
        url: 'https://opensource.zalando.com/restful-api-guidelines/#243',
      },
    },
    {
      code: 422,
      reason: 'the guidelines mark it as "do not use" and answer invalid input with 400',
      use: [400],
      source: {
        name: 'Zalando RESTful API Guidelines, rule 243',
        url: 'https://opensource.zalando.com/restful-api-guidelines/#243',
      },
    },
    {
      code: 424,
      reason: 'the guidelines mark it as "do not use"',
      use: [],
      source: {
        name: 'Zalando RESTful API Guidelines, rule 243',
        url: 'https://opensource.zalando.com/restful-api-guidelines/#243',
      },
    },
  ],
  /** Codes that the validator replaces by others. */
  ibm: [
    {
      code: 302,
      reason: '303 or 307 says what the client is to do',
      use: [303, 307],
      source: {
        name: 'IBM OpenAPI Validator, ibm-response-status-codes',
        url: 'https://github.com/IBM/openapi-validator/blob/main/docs/ibm-cloud-rules.md#ibm-response-status-codes',
      },
    },
    {
      code: 422,
      reason: '400 is the answer to an invalid request',
      use: [400],
      source: {
        name: 'IBM OpenAPI Validator, ibm-response-status-codes',
        url: 'https://github.com/IBM/openapi-validator/blob/main/docs/ibm-cloud-rules.md#ibm-response-status-codes',
      },
    },
  ],
  /** Successful codes that the guidelines' table of return codes does not have. */
  azure: [
    {
      code: 203,
      reason: 'a success is 200, 201, 202 or 204',
      use: [],
      source: {
        name: 'Microsoft Azure REST API Guidelines, HTTP Return Codes',
        url: 'https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md#http-return-codes',
      },
    },
    {
      code: 205,
      reason: 'a success is 200, 201, 202 or 204',
      use: [],
      source: {
        name: 'Microsoft Azure REST API Guidelines, HTTP Return Codes',
        url: 'https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md#http-return-codes',
      },
    },
    {
      code: 206,
      reason: 'a success is 200, 201, 202 or 204',
      use: [],
      source: {
        name: 'Microsoft Azure REST API Guidelines, HTTP Return Codes',
        url: 'https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md#http-return-codes',
      },
    },
    {
      code: 207,
      reason: 'a success is 200, 201, 202 or 204',
      use: [],
      source: {
        name: 'Microsoft Azure REST API Guidelines, HTTP Return Codes',
        url: 'https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md#http-return-codes',
      },
    },
    {
      code: 208,
      reason: 'a success is 200, 201, 202 or 204',
      use: [],
      source: {
        name: 'Microsoft Azure REST API Guidelines, HTTP Return Codes',
        url: 'https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md#http-return-codes',
      },
    },
    {
      code: 226,
      reason: 'a success is 200, 201, 202 or 204',
      use: [],
      source: {
        name: 'Microsoft Azure REST API Guidelines, HTTP Return Codes',
        url: 'https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md#http-return-codes',
      },
    },
  ],
};
