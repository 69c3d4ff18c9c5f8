import type { Accepts, FrameworkTable, RedirectClaims } from './types.ts';

/** What the Response that NextResponse extends takes. */
const ofResponse = {
  min: 200,
  max: 599,
  outside: 'throws a RangeError, and the client gets 500',
  strings: 'accepted',
  stringOutcome: 'throws a RangeError, and the client gets 500',
  fractions: 'truncated',
  missing: 'throws',
  missingOutcome: 'is 200 when it is undefined; null throws a RangeError, and the client gets 500',
  interim: 'throws',
} as const satisfies Accepts;

const ofRedirect = {
  ...ofResponse,
  strings: 'ignored',
  stringOutcome: 'is ignored: the client gets 307',
  fractions: 'throws',
  missing: 'ignored',
  missingOutcome: 'is ignored: the client gets 307',
} as const satisfies Accepts;

const redirectClaims = {
  codes: [301, 302, 303, 307, 308],
  outside: '`NextResponse.redirect()` throws a RangeError, and the client gets 500',
} as const satisfies RedirectClaims;

const responseContent = { '1xx': 'throws', '204': 'throws', '205': 'throws', '304': 'throws' } as const;

export const next = {
  id: 'next',
  title: 'Next.js',
  packages: ['next', 'next/server', 'next/server.js', 'next/navigation', 'next/navigation.js', 'next/types'],
  majors: [16],
  source: 'https://nextjs.org/docs/pages/building-your-application/routing/api-routes#response-helpers',
  objects: {
    response: {
      extends: 'node.response',
      names: ['res', 'response'],
      signs: ['handler'],
      companions: ['req', 'request'],
      types: [
        { package: 'next', name: 'NextApiResponse' },
        { package: 'next/types', name: 'NextApiResponse' },
      ],
      methods: { status: 'self', setPreviewData: 'self', clearPreviewData: 'self', setDraftMode: 'self', redirect: 'self' },
    },
    pageContext: {
      types: [
        { package: 'next', name: 'GetServerSidePropsContext' },
        { package: 'next', name: 'NextPageContext' },
      ],
      members: { res: 'node.response' },
    },
    pageResult: {},
    NextResponse: {
      exports: [
        { package: 'next/server', name: 'NextResponse' },
        { package: 'next/server.js', name: 'NextResponse' },
      ],
      construct: 'fetch.response',
      methods: { json: 'fetch.response', redirect: 'fetch.response', rewrite: 'fetch.response', next: 'fetch.response' },
    },
    redirect: { exports: [{ package: 'next/navigation', name: 'redirect' }, { package: 'next/navigation.js', name: 'redirect' }] },
    permanentRedirect: {
      exports: [{ package: 'next/navigation', name: 'permanentRedirect' }, { package: 'next/navigation.js', name: 'permanentRedirect' }],
    },
    notFound: { exports: [{ package: 'next/navigation', name: 'notFound' }, { package: 'next/navigation.js', name: 'notFound' }] },
    forbidden: { exports: [{ package: 'next/navigation', name: 'forbidden' }, { package: 'next/navigation.js', name: 'forbidden' }] },
    unauthorized: { exports: [{ package: 'next/navigation', name: 'unauthorized' }, { package: 'next/navigation.js', name: 'unauthorized' }] },
  },
  handlers: [
    { types: [{ package: 'next', name: 'NextApiHandler' }], params: { 0: [null, 'response'] } },
    { exported: ['default', 'handler'], files: ['pages/api/'], params: { 0: [null, 'response'] } },
    {
      types: [
        { package: 'next', name: 'GetServerSideProps' },
        { package: 'next', name: 'GetStaticProps' },
      ],
      params: { 0: ['pageContext'] },
      returns: 'pageResult',
    },
    { exported: ['getServerSideProps', 'getStaticProps'], params: { 0: ['pageContext'] }, returns: 'pageResult' },
    { exported: ['getServerSideProps', 'getStaticProps'], files: ['pages/'], params: { 0: ['pageContext'] }, returns: 'pageResult' },
    {
      exported: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], files: ['/route.ts', '/route.js', '/route.tsx', '/route.mjs'],
      named: 'method', params: { 0: [] },
    },
  ],
  shapes: [
    { kind: 'call', form: 'res.status(n)', on: 'response', name: 'status', role: 'set', code: [0] },
    {
      kind: 'call', form: 'res.redirect(url, n)', on: 'response', name: 'redirect', role: 'redirect', code: [1], url: [0], when: { 0: 'not-number', 1: 'number' }, ends: true,
      fault: { kind: 'swapped', outcome: 'ignores the status code and redirects with 307', fix: '{receiver}.redirect({1}, {0})' },
    },
    {
      kind: 'call', form: 'res.redirect(n, url)', on: 'response', name: 'redirect', role: 'redirect', code: [0], url: [1], when: { 1: 'present' }, ends: true,
      accepts: {
        min: 100,
        max: 999,
        outside: 'Next.js throws, and the client gets 500',
        strings: 'ignored',
        stringOutcome: 'Next.js takes it for the URL, and the client gets 307',
        fractions: 'truncated',
        missing: 'throws',
        missingOutcome: 'Next.js throws, and the client gets 500',
        interim: 'hangs',
      },
    },
    { kind: 'call', form: 'res.redirect(url)', on: 'response', name: 'redirect', role: 'redirect', defaultCode: 307, url: [0], ends: true },
    {
      kind: 'call', form: 'res.json(data, { status: n })', on: 'response', name: 'json', role: 'send', code: [1, 'status'], body: [0], requiresCode: true,
      ends: true, common: true, fault: { kind: 'ineffective', outcome: 'ignores the second argument and sends 200', advice: 'Set the status code with res.status() before' },
    },
    { kind: 'call', form: 'res.json(data)', on: 'response', name: 'json', body: [0], ends: true, bodiless: '{receiver}.end()', common: true, empty: [] },
    {
      kind: 'call', form: 'res.send(n)', on: 'response', name: 'send', role: 'send', code: [0], when: { 0: 'number', 1: 'absent' }, requiresCode: [100, 599], ends: true, common: true,
      fault: { kind: 'ineffective', outcome: 'sends 200 with the number as the body', fix: '{receiver}.status({0}).end()' },
    },
    { kind: 'call', form: 'res.send(body)', on: 'response', name: 'send', body: [0], ends: true, bodiless: '{receiver}.end()', common: true },
    {
      kind: 'construct', form: 'new NextResponse(body, { status: n })', on: 'NextResponse', role: 'send', code: [1, 'status'], defaultCode: 200, body: [0],
      headers: [1, 'headers'], reason: [1, 'statusText'], empty: ['null', 'undefined'], bodiless: 'new {callee}(null, {1})', ends: true, must: 'return', accepts: ofResponse,
      content: responseContent,
    },
    {
      kind: 'call', form: 'NextResponse.json(data, n)', on: 'NextResponse', name: 'json', role: 'send', code: [1], body: [0], when: { 1: 'number' }, ends: true, must: 'return', common: true,
      empty: [], bodiless: 'new {receiver}(null, { status: {1} })', accepts: ofResponse, content: responseContent,
      fault: { kind: 'ineffective', outcome: 'throws a TypeError, and the client gets 500', fix: '{receiver}.json({0}, { status: {1} })' },
    },
    {
      kind: 'call', form: 'NextResponse.json(data, { status: n })', on: 'NextResponse', name: 'json', role: 'send', code: [1, 'status'], defaultCode: 200, body: [0],
      headers: [1, 'headers'], reason: [1, 'statusText'], empty: [], bodiless: 'new {receiver}(null, {1})', ends: true, must: 'return', common: true, accepts: ofResponse,
      content: responseContent,
    },
    {
      kind: 'call', form: 'NextResponse.redirect(n, url)', on: 'NextResponse', name: 'redirect', role: 'redirect', code: [0], url: [1], when: { 0: 'number', 1: 'not-number' },
      ends: true, must: 'return', fault: { kind: 'swapped', outcome: 'throws, and the client gets 500', fix: '{receiver}.redirect({1}, {0})' },
    },
    {
      kind: 'call', form: 'NextResponse.redirect(url, { status: n })', on: 'NextResponse', name: 'redirect', role: 'redirect', code: [1, 'status'], defaultCode: 307, url: [0],
      headers: [1, 'headers'], when: { 1: 'object' }, ends: true, must: 'return', accepts: ofRedirect, redirects: redirectClaims,
    },
    {
      kind: 'call', form: 'NextResponse.redirect(url, n)', on: 'NextResponse', name: 'redirect', role: 'redirect', code: [1], defaultCode: 307, url: [0], ends: true, must: 'return',
      accepts: ofRedirect, redirects: redirectClaims,
    },
    {
      kind: 'call', form: 'NextResponse.rewrite(url, { status: n })', on: 'NextResponse', name: 'rewrite', role: 'send', code: [1, 'status'], requiresCode: true, must: 'return',
      fault: { kind: 'ineffective', outcome: 'answers with the status code of the page that it rewrites to', advice: 'Answer with a response of its own instead' },
    },
    {
      kind: 'call', form: 'NextResponse.next({ status: n })', on: 'NextResponse', name: 'next', role: 'set', code: [0, 'status'], requiresCode: true,
      accepts: ofResponse, common: true,
    },
    {
      kind: 'call', form: 'redirect(url, n)', on: 'redirect', role: 'redirect', code: [1], url: [0], when: { 1: 'number' }, ends: true, throws: true,
      fault: {
        kind: 'ineffective', outcome: 'takes no status code, and the client gets 500',
        advice: 'Leave it out (307), use permanentRedirect() (308), or answer with NextResponse.redirect(url, status)',
      },
    },
    { kind: 'call', form: 'redirect(url)', on: 'redirect', role: 'redirect', code: 307, url: [0], ends: true, throws: true },
    { kind: 'call', form: 'permanentRedirect(url)', on: 'permanentRedirect', role: 'redirect', code: 308, url: [0], ends: true, throws: true },
    { kind: 'call', form: 'notFound()', on: 'notFound', role: 'throw', code: 404, ends: true, throws: true },
    { kind: 'call', form: 'forbidden()', on: 'forbidden', role: 'throw', code: 403, ends: true, throws: true },
    { kind: 'call', form: 'unauthorized()', on: 'unauthorized', role: 'throw', code: 401, ends: true, throws: true },
    {
      kind: 'object', form: '{ redirect: { destination, statusCode: n } }', on: 'pageResult', role: 'redirect', code: [0, 'redirect', 'statusCode'],
      url: [0, 'redirect', 'destination'], requiresCode: true,
      accepts: {
        ...ofRedirect,
        outside: 'Next.js throws, and the client gets 500',
        strings: 'throws',
        stringOutcome: 'Next.js throws, and the client gets 500',
        missing: 'throws',
        missingOutcome: 'Next.js throws, and the client gets 500',
      },
      redirects: { codes: [301, 302, 303, 307, 308], outside: 'Next.js throws, and the client gets 500' },
    },
    { kind: 'compare', form: 'res.statusCode === n', on: 'response', name: 'statusCode', role: 'read' },
  ],
  accepts: {
    min: 100,
    max: 999,
    outside: 'Next.js sends 500 with a body that is cut short',
    strings: 'accepted',
    stringOutcome: 'Next.js sends 500 with a body that is cut short',
    fractions: 'truncated',
    missing: 'throws',
    missingOutcome: 'Next.js sends 500 with a body that is cut short',
    interim: 'hangs',
  },
  content: { '1xx': 'hangs', '204': 'dropped', '205': 'sent', '304': 'dropped' },
} as const satisfies FrameworkTable;
