import type { StatusCode } from '../types.ts';

export const invalidCodes: readonly StatusCode[] = [
  {
    code: 783,
    phrase: 'Unexpected Token',
    formerPhrases: [],
    class: 'invalid',
    state: 'unofficial',
    meaning: "The request's JSON has a syntax error.",
    source: { name: 'Shopify docs, API response codes', url: 'https://shopify.dev/docs/api/usage/response-codes' },
    uses: [
      {
        vendor: 'Shopify',
        phrase: 'Unexpected Token',
        meaning: "The request's JSON has a syntax error.",
        source: { name: 'Shopify docs, API response codes', url: 'https://shopify.dev/docs/api/usage/response-codes' },
      },
    ],
    content: 'allowed',
    fields: { must: [], should: [] },
    contradicts: [],
    replacements: [{ code: 400, reason: 'Bad Request is the registered code for malformed syntax.' }],
  },
  {
    code: 999,
    phrase: 'Request Denied',
    formerPhrases: [],
    class: 'invalid',
    state: 'unofficial',
    meaning: 'The site refuses a client that it takes for a crawler, or that asks too often.',
    source: { name: 'HTTP.dev', url: 'https://http.dev/999' },
    uses: [
      {
        vendor: 'LinkedIn',
        phrase: 'Request Denied',
        meaning: 'The site refuses a client that it takes for a crawler, or that asks too often.',
        source: { name: 'HTTP.dev', url: 'https://http.dev/999' },
      },
    ],
    content: 'allowed',
    fields: { must: [], should: [] },
    contradicts: [],
    replacements: [
      { code: 403, reason: 'Forbidden is the registered code for a refusal.' },
      { code: 429, reason: 'Too Many Requests is the registered code for rate limiting.' },
    ],
  },
];
