/**
 * What the specifications ask of a server that sends a code, in short: which rule sees to it, or why no linter can.
 * From RFC 9110 §15, RFC 6585, RFC 7725, RFC 8297 and RFC 8470, paragraph by paragraph. What is asked of clients, of caches,
 * and of proxies that pass a response on is left out, and so is what a server may do or leave.
 */
export interface Requirement {
  /** A code, or a class. */
  readonly of: number | '1xx' | '3xx' | '4xx' | '5xx' | 'every code';
  readonly section: string;
  readonly what: string;
  /** The rule that reports what does not meet it. */
  readonly rule?: string;
  /** Why none does. */
  readonly why?: string;
}

const meaning = 'what a text tells its reader is out of sight';
const otherPath = 'what the 200 would have had is decided in other code';
const atRunTime = 'what the request had is known at run time only';
const lasting = 'whether it will last, only its author knows';
const trailers = 'trailers are written after the content, which these responses have not';

export const requirements: readonly Requirement[] = [
  { of: 'every code', section: 'RFC 9110 §15', what: 'A code is an integer from 100 to 599.', rule: 'no-invalid-code' },
  { of: 'every code', section: 'RFC 9110 §15.1', what: 'A code is one that is registered.', rule: 'no-unknown-code' },
  {
    of: 'every code',
    section: 'RFC 9110 §15',
    what: 'A request gets exactly one final response.',
    rule: 'no-double-response',
  },
  {
    of: 'every code',
    section: 'RFC 8470 §5.1',
    what: 'A response has no Early-Data field.',
    why: 'it is a field of requests, which no server is known to set',
  },
  { of: '1xx', section: 'RFC 9110 §15.2', what: 'A final response follows.', rule: 'no-invalid-code' },
  { of: '1xx', section: 'RFC 9110 §15.2', what: 'It has no content.', rule: 'no-forbidden-body' },
  { of: '1xx', section: 'RFC 9110 §15.2', what: 'It has no trailers.', why: trailers },
  { of: '1xx', section: 'RFC 9110 §15.2', what: 'It is not sent to a client of HTTP/1.0.', why: atRunTime },
  {
    of: '3xx',
    section: 'RFC 9110 §15.4',
    what: 'A helper for redirects sends a code that redirects.',
    rule: 'valid-redirect-code',
  },
  {
    of: '4xx',
    section: 'RFC 9110 §15.5',
    what: 'The content explains the error, and whether it will last (but for HEAD).',
    why: meaning,
  },
  {
    of: '5xx',
    section: 'RFC 9110 §15.6',
    what: 'The content explains the error, and whether it will last (but for HEAD).',
    why: meaning,
  },
  {
    of: 100,
    section: 'RFC 9110 §15.2.1',
    what: 'The server reads the content and then sends a final response.',
    rule: 'no-invalid-code',
  },
  {
    of: 101,
    section: 'RFC 9110 §15.2.2',
    what: 'Upgrade names the protocol that is spoken next.',
    rule: 'require-header',
  },
  { of: 103, section: 'RFC 8297 §2', what: 'A final response follows.', rule: 'no-invalid-code' },
  {
    of: 103,
    section: 'RFC 8297 §2',
    what: 'The final response has the same fields, as far as they are right.',
    why: 'the fields of the two are set in different places, and the hints may have been wrong',
  },
  {
    of: 103,
    section: 'RFC 8297 §3',
    what: 'Over HTTP/1.1 it goes only to clients that are known to take it.',
    why: atRunTime,
  },
  {
    of: 200,
    section: 'RFC 9110 §15.3.1',
    what: 'There is content, but for CONNECT, or where its length is said to be zero.',
    why: 'servers write the length of empty content by themselves',
  },
  {
    of: 200,
    section: 'RFC 9110 §15.3.1',
    what: 'A 204 is sent instead where the request prefers no content.',
    why: atRunTime,
  },
  {
    of: 200,
    section: 'RFC 9110 §15.3.1',
    what: 'In answer to GET and HEAD it has the validators that there are: an ETag, and Last-Modified.',
    why: 'which ones there are is decided in other code, and frameworks add an ETag by themselves',
  },
  { of: 200, section: 'RFC 9110 §15.3.1', what: 'The request has succeeded.', rule: 'no-error-in-success' },
  {
    of: 201,
    section: 'RFC 9110 §15.3.2',
    what: 'Location names what was made, where that is not the target itself.',
    rule: 'require-header',
  },
  {
    of: 201,
    section: 'RFC 9110 §15.3.2',
    what: 'Something was made, which GET and HEAD do not do.',
    rule: 'no-method-mismatch',
  },
  {
    of: 202,
    section: 'RFC 9110 §15.3.3',
    what: 'The content tells the state of the request, and where to watch it.',
    why: meaning,
  },
  {
    of: 203,
    section: 'RFC 9110 §15.3.4',
    what: 'Only a proxy that changes the content sends it.',
    rule: 'no-restricted-code',
  },
  { of: 204, section: 'RFC 9110 §15.3.5', what: 'It has no content.', rule: 'no-forbidden-body' },
  { of: 204, section: 'RFC 9110 §15.3.5', what: 'It has no trailers.', why: trailers },
  { of: 205, section: 'RFC 9110 §15.3.6', what: 'It has no content.', rule: 'no-forbidden-body' },
  {
    of: 206,
    section: 'RFC 9110 §15.3.7',
    what: 'It answers a request for ranges, which GET alone can be.',
    rule: 'no-method-mismatch',
  },
  {
    of: 206,
    section: 'RFC 9110 §15.3.7',
    what: 'It has the Date, Cache-Control, ETag, Expires, Content-Location and Vary that a 200 would have had.',
    why: otherPath,
  },
  {
    of: 206,
    section: 'RFC 9110 §15.3.7',
    what: 'It repeats no other fields of the representation where the request had If-Range, and all of them where it had not.',
    why: atRunTime,
  },
  {
    of: 206,
    section: 'RFC 9110 §15.3.7.1',
    what: 'Content-Range says which part a single one is.',
    rule: 'require-header',
  },
  {
    of: 206,
    section: 'RFC 9110 §15.3.7.2',
    what: 'Several parts are multipart/byteranges, each with its Content-Range and Content-Type and in the order asked for, with no Content-Range outside, and only where several were asked for.',
    why: atRunTime,
  },
  {
    of: 300,
    section: 'RFC 9110 §15.4.1',
    what: 'Location names the choice that the server prefers.',
    why: 'whether it prefers one, only its author knows',
  },
  { of: 300, section: 'RFC 9110 §15.4.1', what: 'The content lists the choices (but for HEAD).', why: meaning },
  { of: 301, section: 'RFC 9110 §15.4.2', what: 'Location says where to go.', rule: 'require-header' },
  {
    of: 301,
    section: 'RFC 9110 §15.4.2',
    what: 'It does not answer a POST that must not become a GET.',
    rule: 'no-ambiguous-redirect',
  },
  { of: 302, section: 'RFC 9110 §15.4.3', what: 'Location says where to go.', rule: 'require-header' },
  {
    of: 302,
    section: 'RFC 9110 §15.4.3',
    what: 'It does not answer a POST that must not become a GET.',
    rule: 'no-ambiguous-redirect',
  },
  { of: 303, section: 'RFC 9110 §15.4.4', what: 'Location says where to go.', rule: 'require-header' },
  { of: 303, section: 'RFC 9110 §15.4.4', what: 'The content links to the same place (but for HEAD).', why: meaning },
  { of: 304, section: 'RFC 9110 §15.4.5', what: 'It has no content.', rule: 'no-forbidden-body' },
  { of: 304, section: 'RFC 9110 §15.4.5', what: 'It has no trailers.', why: trailers },
  { of: 304, section: 'RFC 9110 §15.4.5', what: 'It answers a GET or a HEAD.', rule: 'no-method-mismatch' },
  { of: 304, section: 'RFC 9110 §15.4.5', what: 'The request was conditional.', why: atRunTime },
  {
    of: 304,
    section: 'RFC 9110 §15.4.5',
    what: 'It has the Content-Location, Date, ETag, Vary, Cache-Control and Expires that a 200 would have had, and no other fields of the representation.',
    why: otherPath,
  },
  { of: 305, section: 'RFC 9110 §15.4.6', what: 'It is deprecated.', rule: 'no-deprecated-code' },
  { of: 306, section: 'RFC 9110 §15.4.7', what: 'It is reserved.', rule: 'no-deprecated-code' },
  { of: 307, section: 'RFC 9110 §15.4.8', what: 'Location says where to go.', rule: 'require-header' },
  { of: 308, section: 'RFC 9110 §15.4.9', what: 'Location says where to go.', rule: 'require-header' },
  { of: 401, section: 'RFC 9110 §15.5.2', what: 'WWW-Authenticate has a challenge.', rule: 'require-header' },
  { of: 402, section: 'RFC 9110 §15.5.3', what: 'It is reserved for later use.', rule: 'no-restricted-code' },
  {
    of: 404,
    section: 'RFC 9110 §15.5.5',
    what: 'A 410 is sent instead where the server knows that nothing will come back.',
    why: lasting,
  },
  { of: 405, section: 'RFC 9110 §15.5.6', what: 'Allow lists the methods of the resource.', rule: 'require-header' },
  {
    of: 406,
    section: 'RFC 9110 §15.5.7',
    what: 'The content lists the representations that there are.',
    why: meaning,
  },
  { of: 407, section: 'RFC 9110 §15.5.8', what: 'Proxy-Authenticate has a challenge.', rule: 'require-header' },
  {
    of: 409,
    section: 'RFC 9110 §15.5.10',
    what: 'The content tells enough to recognize the source of the conflict.',
    why: meaning,
  },
  {
    of: 410,
    section: 'RFC 9110 §15.5.11',
    what: 'A 404 is sent instead where the server does not know whether it will last.',
    why: lasting,
  },
  {
    of: 413,
    section: 'RFC 9110 §15.5.14',
    what: 'Retry-After says when to try again, where the condition is temporary.',
    why: lasting,
  },
  {
    of: 415,
    section: 'RFC 9110 §15.5.16',
    what: 'Accept-Encoding or Accept says what would be taken.',
    why: 'whether the coding or the type was wrong, is known at run time only',
  },
  {
    of: 416,
    section: 'RFC 9110 §15.5.17',
    what: 'Content-Range says how long the representation is, where bytes were asked for.',
    rule: 'require-header',
  },
  { of: 418, section: 'RFC 9110 §15.5.19', what: 'It is reserved.', rule: 'no-deprecated-code' },
  {
    of: 421,
    section: 'RFC 9110 §15.5.20',
    what: 'No proxy makes it by itself.',
    why: 'a proxy does not look different from another server',
  },
  {
    of: 425,
    section: 'RFC 8470 §5.2',
    what: 'It answers only requests in early data, or with Early-Data.',
    why: atRunTime,
  },
  {
    of: 425,
    section: 'RFC 8470 §5.1',
    what: 'It answers every request with Early-Data that is not safe to process.',
    why: atRunTime,
  },
  {
    of: 426,
    section: 'RFC 9110 §15.5.22',
    what: 'Upgrade names the protocols to choose from.',
    rule: 'require-header',
  },
  { of: 428, section: 'RFC 6585 §3', what: 'The content explains how to send the request again.', why: meaning },
  { of: 429, section: 'RFC 6585 §4', what: 'Retry-After may say when to try again.', rule: 'require-header' },
  { of: 429, section: 'RFC 6585 §4', what: 'The content explains the condition.', why: meaning },
  {
    of: 431,
    section: 'RFC 6585 §5',
    what: 'The content names the field, where a single one is too large.',
    why: meaning,
  },
  {
    of: 451,
    section: 'RFC 7725 §3',
    what: 'The content explains the demand: who made it, on what ground, against whom.',
    why: meaning,
  },
  {
    of: 451,
    section: 'RFC 7725 §4',
    what: 'Link names who blocks.',
    rule: 'require-header',
  },
  {
    of: 451,
    section: 'RFC 7725 §4',
    what: 'That Link has the relation blocked-by.',
    why: 'a Link may be made of other parts of the code',
  },
  { of: 503, section: 'RFC 9110 §15.6.4', what: 'Retry-After may say when to try again.', rule: 'require-header' },
  {
    of: 505,
    section: 'RFC 9110 §15.6.6',
    what: 'The content explains why, and lists the versions that are spoken.',
    why: meaning,
  },
  {
    of: 511,
    section: 'RFC 6585 §6',
    what: 'No origin server sends it, only what guards a network.',
    rule: 'no-restricted-code',
  },
  {
    of: 511,
    section: 'RFC 6585 §6',
    what: 'The content links to the place to log in, and is not that place itself.',
    why: meaning,
  },
];
