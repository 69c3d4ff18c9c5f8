/**
 * What a framework table may say. A table is leaf data: it survives `structuredClone` and holds no function.
 * The interpreter is `src/facts`; the measured truth behind every claim is kept by `tests/conformance`.
 */

/** What happens to a status code at a site. See the roles in docs/evidence.md. */
export type Role = 'set' | 'send' | 'redirect' | 'throw' | 'declare' | 'mock' | 'assert' | 'read';

/** A member of a package: `default` is the default export (or `module.exports`), `*` the module itself. */
export interface ExportSpec {
  readonly package: string;
  readonly name: string;
}

/**
 * The object of a table that an expression stands for: `response` is one of the same table, `node.response` one of
 * another table.
 */
export type ObjectRef = string;

/** What may stand beside a usual name. */
export type Sign = 'handler' | 'chain' | 'import' | 'parameter' | 'awaited' | 'caught' | 'member' | 'use' | 'alone';

/**
 * A kind of object that plays a part in setting a status code, and every way by which an expression can be known to be one.
 */
export interface ObjectSpec {
  /** Variable or property names that usually hold it. They prove nothing without a second sign. */
  readonly names?: readonly string[];
  /** TypeScript types, by package and exported name. */
  readonly types?: readonly ExportSpec[];
  /** Values that packages export. */
  readonly exports?: readonly ExportSpec[];
  /** Unshadowed global variables. */
  readonly globals?: readonly string[];
  /** Global variables that are in every file (`Error`): they mean something only where another sign leads to them. */
  readonly environment?: readonly string[];
  /** What its properties hold. */
  readonly members?: Readonly<Record<string, ObjectRef>>;
  /** What its methods return; `self` for a fluent method. */
  readonly methods?: Readonly<Record<string, ObjectRef>>;
  /** The object whose response it belongs to, so that each undoes what the other did: Koa's `ctx` for `ctx.res`. */
  readonly partOf?: ObjectRef;
  /** What a call of it returns: another object, or `self`. */
  readonly call?: ObjectRef;
  /** What `new` makes of it. */
  readonly construct?: ObjectRef;
  /** Everything that holds of that object holds of this one: Express's response is a node response. */
  readonly extends?: ObjectRef;
  /**
   * The second sign that lets a usual name stand for it: `handler` when the variable is a parameter beside one of
   * `companions`, `chain` when the call is part of a fluent chain of its methods, `import` when the file imports one of the
   * table's packages. These three by default. `parameter` when it imports one and the variable is a parameter, `awaited` when
   * the variable holds what a call was awaited for, `caught` when it is the variable of a `catch`, `member` when it is a
   * property of something else, `use` when the file reads one of `uses` of it; `alone` when the name needs no other sign.
   */
  readonly signs?: readonly Sign[];
  /** Usual names of the parameters that stand beside it in a handler. */
  readonly companions?: readonly string[];
  /** Members that few other things have, or calls of their chains: `response.headers`, `agent.get('/').expect(200)`. */
  readonly uses?: readonly string[];
}

/**
 * A function that the framework calls, and what its parameters are.
 * `params` is looked up by the function's own number of parameters (`0` stands for every other number).
 */
export interface HandlerSpec {
  /** The functions of a call: `app.get(path, handler)` is on `app` with method `get`; no method for a call of the object itself. */
  readonly on?: ObjectRef;
  readonly methods?: readonly string[];
  /** `new X(handler)` instead of a call. */
  readonly construct?: true;
  /** Property names of an object argument that hold a handler: `fastify.route({ handler })`; `*` for any name. */
  readonly properties?: readonly string[];
  /** An option of the call or construction that holds an object of them, however deep: Apollo's `resolvers`. */
  readonly within?: string;
  /** The function or the variable that holds it is declared with one of these types. */
  readonly types?: readonly ExportSpec[];
  /** Parameters decorated with these: Nest's `@Res() res`. The decorated parameter is `params[0][0]`. */
  readonly decorators?: readonly ExportSpec[];
  /** The option of the decorator with which the framework still answers with what the function returns: `passthrough`. */
  readonly sharedBy?: string;
  /** The function is exported under one of these names from a file that fits `files`; `actions.*` is any member of `actions`. */
  readonly exported?: readonly string[];
  /** Path endings or fragments, matched on a path with `/` separators: `/+server.ts`, `pages/api/`. */
  readonly files?: readonly string[];
  /** What its first parameters are usually called, where nothing else says what calls it. A longer name may end so. */
  readonly parameters?: readonly string[];
  /** Methods of a class that are decorated with one of these answer requests: Nest's `@Post()`. Their names are the methods. */
  readonly decorated?: readonly ExportSpec[];
  /**
   * What tells the method of the request that the function answers. `method`: the called or exported name itself (`get`,
   * `GET`), or else `method` beside the handler or in the first argument (`route({ method, handler })`). `file`: the file's
   * name (`users.post.ts`). Otherwise the method for each exported name.
   */
  readonly named?: 'method' | 'file' | Readonly<Record<string, string>>;
  /** It is called when something went wrong: always, or where it has so many parameters (Express's error middleware). */
  readonly afterError?: true | number;
  /**
   * The method of a class that is decorated so takes every error that is thrown, where the decorator names none: Nest's
   * `@Catch()`.
   */
  readonly catches?: ExportSpec & { readonly method: string };
  readonly params: Readonly<Record<number, readonly (ObjectRef | null)[]>>;
  /** What it returns goes out as the content, unless it is the response object. */
  readonly content?: 'returned';
  /**
   * What a returned object literal stands for: `{ statusCode, body }` of a Lambda handler. Beside `decorated`, that of a method
   * which something else makes answer: Nest's `@Redirect()`.
   */
  readonly returns?: ObjectRef;
  /** Responses that it cannot return, by what makes them; what the client gets then, and what to do instead, as clauses. */
  readonly refuses?: { readonly made: readonly ObjectRef[]; readonly outcome: string; readonly advice: string };
  /** It returns a list of them: the `redirects()` of Next's configuration. */
  readonly listed?: true;
}

/**
 * Where a value is in a call: `[0]` the first argument, `[1, 'status']` a property of the second one, `[0, '[STATUS]']` one
 * whose key a constant of that name holds. Where a shape `holds`
 * keys, `**` stands for any properties on the way, however deep.
 */
export type Path = readonly [number, ...string[]];

/**
 * What must hold of an argument for a shape to fit. `number` also means a constant that stands for one; `string` is one of
 * digits, `code` either of them; `nothing` is null or undefined.
 */
export type ArgumentKind =
  | 'number'
  | 'string'
  | 'code'
  | 'text'
  | 'object'
  | 'function'
  | 'nothing'
  | 'other'
  | 'absent'
  | 'not-number'
  | 'present';

interface ShapeBase {
  /** Names the form in reports of the probe, in docs/frameworks.md and in the conformance suite, e.g. `res.status(n)`. */
  readonly form: string;
  /** The object that it is on: the receiver of a method, or the called thing itself. */
  readonly on: ObjectRef;
  /** No role: the form carries content or ends the response with the code that was set before. */
  readonly role?: Role;
  /** Where the code is, or the code itself where the name says it (`new NotFoundException()`). */
  readonly code?: Path | number;
  /**
   * The members of `on` that have a code of their own: methods of a call, classes of a construction. Such a shape stands for
   * one of each name, and has no `name` and no `code`.
   */
  readonly codes?: Readonly<Record<string, number>>;
  /**
   * What is at `code`, where that is not one code: `keys`, an object whose keys are codes (`{ 200: schema }`); `list`, an
   * array of codes; `line`, text that begins with the code (`404 Not Found`); `statusLine`, text that begins as a response does
   * (`HTTP/1.1 404 Not Found`), and any other text is none.
   */
  readonly holds?: 'keys' | 'list' | 'line' | 'statusLine';
  /** The strings at `code` that stand for a code: tRPC's `NOT_FOUND`. */
  readonly codeNames?: Readonly<Record<string, number>>;
  /** The code that is used when there is none at `code`. */
  readonly defaultCode?: number;
  /**
   * Fits only where something is written at `code`: tells `createError({ status })` from `createError({ statusCode })`. With
   * a range, only where that is certainly a number in it: tells `return { status: 404 }` from `return { status: 'active' }`.
   * An open range lets pass what the file does not tell, too.
   */
  readonly requiresCode?: true | readonly [from: number, to: number, open?: 'open'];
  /** Fits only where something is written there, too: tells `{ status, jsonBody }` from `{ status, body }`. */
  readonly requires?: Path;
  /** Fits only where nothing before it in the chain has set a status: after `res.status(404)`, a number is content. */
  readonly alone?: true;
  /** Methods that give another code when they stand in the same chain: hapi's `h.redirect(url).permanent()` is no 302. */
  readonly overriddenBy?: readonly string[];
  readonly body?: Path;
  readonly headers?: Path;
  readonly reason?: Path;
  /** The text of an error, which may be the content of the response. */
  readonly message?: Path;
  readonly url?: Path;
  /** The argument that is the response, where the form is on none: `send(res, 404)`. */
  readonly response?: number;
  /** Conditions on arguments, by index. All must hold. */
  readonly when?: Readonly<Record<number, ArgumentKind>>;
  /** Ends the response: nothing can be sent after it. */
  readonly ends?: true;
  /** Fixes the status line: a status that is set later is lost. */
  readonly commits?: true;
  /**
   * What becomes of a status that was set before it, as a clause, and what to do instead, as a sentence without the full stop.
   * The codes of `keeps` stay. `unnoticed`: it replaces only a status that the framework does not notice.
   */
  readonly overrides?: {
    readonly outcome: string;
    readonly advice?: string;
    readonly keeps?: readonly number[];
    readonly unnoticed?: true;
  };
  /** Sends the response at a path with its own code, as a clause: Hono's `new HTTPException(404, { res })`. */
  readonly outranks?: { readonly at: readonly [number, string]; readonly outcome: string };
  /** The framework does not notice the status, and takes none for set: Koa's `ctx.res.statusCode = n`. */
  readonly unnoticed?: true;
  /**
   * Takes the answer out of the framework's hands: whoever injects the response must send one. What happens otherwise, as a
   * clause; the decorators of the method with which the framework answers all the same; the form that leaves it the answer.
   */
  readonly takes?: {
    readonly outcome: string;
    readonly unless: readonly string[];
    readonly shared: string;
    /**
     * What a form that keeps the status sends (Fastify's redirect), as a clause: the framework has set one before the method
     * runs, which one of these decorators gives.
     */
    readonly kept: { readonly outcome: string; readonly unless: readonly string[] };
  };
  /** Injects the response, which the handler must return after it has sent it: what happens otherwise, as a clause. */
  readonly hands?: string;
  /** What becomes of it after the response was sent, as a clause, where that is not what `lateStatus` says. */
  readonly late?: string;
  /** Sends a response without fields of its own, so that it may follow a head that is out: always, or a stream. */
  readonly bare?: true | 'streams';
  /** Leaves a status that was set before as it is, unless a code is passed to it (a redirect in Fastify). */
  readonly keepsCode?: true;
  /** Answers by throwing: a `catch` around it swallows the response. */
  readonly throws?: true;
  /** Once more does no harm: `res.end()` after the response was sent. */
  readonly repeatable?: true;
  /** The same call with a status of its own, as a template over its arguments: `{receiver}.redirect({code}, {0})`. */
  readonly withCode?: string;
  /** Sends nothing, and so has no effect on its own, unless the handler returns or throws its value. */
  readonly must?: 'return' | 'throw';
  /** The same call without content, as a template: `{receiver}.end()`, `new Response(null, {1})`, `{callee}({0})`. */
  readonly bodiless?: string;
  /** Content that counts as none here, besides a missing argument. */
  readonly empty?: readonly ('null' | 'undefined' | "''")[];
  /** Differs from the table's `accepts`. */
  readonly accepts?: Accepts;
  /** Differs in older majors, also from the form's own `accepts`. */
  readonly acceptsIn?: Readonly<Record<number, Accepts>>;
  /** What differs on a platform of the table, by the platform's title, whatever the major is. */
  readonly onPlatform?: Readonly<Record<string, PlatformForm>>;
  /** Differs from the table's `content`. */
  readonly content?: ContentOutcomes;
  /** The only codes that a redirect helper takes; without it, it sends any code in the range of `accepts`. */
  readonly redirects?: RedirectClaims;
  /** What an error helper makes of codes that are no errors. The first range that holds a code counts. */
  readonly errors?: readonly ErrorClaim[];
  /** The form does not do what it seems to; the fault's rule reads this. */
  readonly fault?: Fault;
  /**
   * The name is everyday code (`json`, `send`, `code`), so the text gate does not look for it: such a form is found by a
   * three-digit number in it, or in a file that imports one of the table's packages.
   */
  readonly common?: true;
  /** TypeScript accepts only literal number types here, so a constant typed `number` would not compile. */
  readonly literalTyped?: true;
}

/** A fault that lies in the form itself, whatever the code is. */
export interface Fault {
  readonly kind: 'legacy' | 'ineffective' | 'swapped';
  /** The majors of the framework in which it is a fault; all of them when left out. */
  readonly majors?: readonly number[];
  /** It is a fault only beside one of these decorators on the same method. */
  readonly beside?: readonly string[];
  /** It is a fault only where a chain goes on from it: `res.status(404).send()`, where `status` gives no response back. */
  readonly chained?: true;
  /** What really happens at run time, as a clause without a subject, with arguments where needed: `sends 200 with the body {0}`. */
  readonly outcome: string;
  /** Differs in older majors. */
  readonly outcomeIn?: Readonly<Record<number, string>>;
  /** The form that was meant, as a template over the arguments: `{receiver}.sendStatus({0})`. */
  readonly fix?: string;
  /** The name that the property at `code` must have. */
  readonly rename?: string;
  /** What to do instead, as a sentence without the full stop, where there is no `fix` to show. */
  readonly advice?: string;
}

export interface CallShape extends ShapeBase {
  readonly kind: 'call';
  /** The method; none for a call of the object itself. */
  readonly name?: string;
  /** In place of `name`: methods that all take the same arguments. */
  readonly names?: readonly string[];
}
export interface ConstructShape extends ShapeBase {
  readonly kind: 'construct';
}
/** `object.name = code`, and a class's field `name = code`. The code is the right-hand side: `code` is `[0]`. */
export interface AssignShape extends ShapeBase {
  readonly kind: 'assign';
  readonly name: string;
}
/** An object literal that stands for a response: returned by a handler, or passed to a callback. `code` is `[0, 'statusCode']`. */
export interface ObjectShape extends ShapeBase {
  readonly kind: 'object';
}
/** `@HttpCode(204)`. */
export interface DecorateShape extends ShapeBase {
  readonly kind: 'decorate';
}
/** `response.status === 404`, `switch (response.status)`, `[404, 410].includes(response.status)`. */
export interface CompareShape extends ShapeBase {
  readonly kind: 'compare';
  readonly name: string;
  /** It is a method: Playwright's `response.status()`. */
  readonly called?: true;
  /** The object has no status code under this name, but under that one: `status` in the place of `statusCode`. */
  readonly instead?: string;
  /** What says on the same object that the code is a 2xx: `ok`, `ok()`. */
  readonly success?: string;
  /** It may be a string: the object is known by its name only, belongs to no one library, or keeps whatever was set. */
  readonly untyped?: true;
}
/**
 * A call that checks what a `compare` shape reads: `assert.equal(res.status, 404)`, `expect(res.status).toBe(404)`.
 * `on` is what has the method or, in a chain, what is called at its start.
 */
export interface CheckShape extends ShapeBase {
  readonly kind: 'check';
  /** The method; none for a call of the object itself. */
  readonly name?: string;
  readonly names?: readonly string[];
  /** The call stands further along a chain of members and calls: `expect(…).not.toBe(…)`. */
  readonly chained?: true;
  /** The checked value: in the arguments of the call at the chain's start, otherwise of the call itself. */
  readonly subject: Path;
  /** The checked value stands before a member of this name in the chain: `response.status.should.equal(404)`. */
  readonly after?: string;
  /** What is read stands at `code`, and the codes at `subject`: `expect([200, 204]).toContain(response.status)`. */
  readonly turned?: true;
  /** The subject is the error that a promise is rejected with: `assert.rejects(load(), { status: 404 })`. */
  readonly rejected?: true;
  /** The subject is the response, and the call names the member: `expect(res).to.have.status(404)`. */
  readonly member?: string;
  /** The subject is the response, and this argument names the member: `expect(res).toHaveProperty('status', 404)`. */
  readonly memberAt?: number;
  /** The subject is a method of a response that a test has watched: `expect(res.status).toHaveBeenCalledWith(404)`. */
  readonly spied?: true;
  /** It takes 404 and `'404'` for equal, in one of its packages at least. */
  readonly loose?: true;
}
export type Shape = CallShape | ConstructShape | AssignShape | ObjectShape | DecorateShape | CompareShape | CheckShape;

/** What becomes of a value in the place of a status code. */
export type ValueOutcome = 'accepted' | 'truncated' | 'throws' | 'ignored' | 'crashes';

/** Which status codes a form takes, and what happens to others. Measured: docs/frameworks.md, tests/conformance. */
export interface Accepts {
  readonly min: number;
  readonly max: number;
  /** What becomes of a code above 599 in that range, as a clause, where it is not simply sent. */
  readonly beyond?: string;
  /** Out of range, NaN, negative: what the client or the developer sees, as a clause: `throws a RangeError, and the client gets 500`. */
  readonly outside: string;
  /** A numeric string such as `'404'`. */
  readonly strings: ValueOutcome;
  /** What happens to a string that is not accepted, as a clause. */
  readonly stringOutcome?: string;
  readonly fractions: ValueOutcome;
  /** `null` and `undefined`, when they are written out. */
  readonly missing: ValueOutcome;
  readonly missingOutcome?: string;
  /** A 1xx code as the final one: `hangs` (the client waits for ever), `throws`; `accepted` where it is meant to be interim. */
  readonly interim: 'hangs' | 'throws' | 'accepted';
  /** 101 is taken all the same: it ends the exchange over HTTP. */
  readonly switching?: true;
  /** A code below 400 on an error: `accepted` where the project's own error handler decides what it means. */
  readonly nonErrors?: 'accepted';
}

export interface RedirectClaims {
  readonly codes: readonly number[];
  /** What happens with any other code, as a clause: `throws a RangeError`. */
  readonly outside: string;
}

export interface ErrorClaim {
  readonly from: number;
  readonly to: number;
  /** What the client sees, as a clause: `Koa answers with that code and the message as the body`. */
  readonly outcome: string;
}

/** What happens to content sent with a code that forbids it; `unknown` where the runtime or the adapter decides. */
export type ContentOutcome = 'dropped' | 'sent' | 'throws' | 'hangs' | 'unknown';
export type ContentOutcomes = Readonly<Record<'1xx' | '204' | '205' | '304', ContentOutcome>>;

/** What comes of a wrong order, as whole clauses; left out where it does no harm. */
export interface OrderOutcomes {
  /** A second send: `Express throws ERR_HTTP_HEADERS_SENT, and the client gets the first response only`. */
  readonly secondSend?: string;
  /** One of the table's own sends after the head of the response was written by Node's means: `writeHead`, `write`. */
  readonly secondHead?: string;
  /** A status that is set after the response was sent: `it is silently ignored`. */
  readonly lateStatus?: string;
  /** A status that a timer sets after the handler has ended: `it was answered before`. */
  readonly timedStatus?: string;
  /** An error that ends the handler is answered with the status that was set, where that is an error's. */
  readonly failsWithStatus?: true;
  /** A handler that sets a status and never sends: `the client waits until it times out`. */
  readonly unsent?: string;
  /**
   * What a handler returns is sent, but for the response object itself. With `end`, the end of an async handler sends what
   * was set, too.
   */
  readonly sendsResult?: 'value' | 'end';
  /** A status that is set where the handler then returns a fetch `Response` of its own: `Hono sends the status of the Response`. */
  readonly ownResponse?: string;
  /** The same, where only a response that a form of the framework makes does so. */
  readonly ownAnswer?: string;
  /** A fetch `Response` as the content of the framework's response, by the major: whose status is lost, and what to do instead. */
  readonly contentResponse?: Readonly<
    Record<number, { readonly lost: 'earlier' | 'own'; readonly outcome: string; readonly advice: string }>
  >;
  /** A status that is no error's, where the content is an error. */
  readonly ownError?: string;
  /** The code of a decorator where the method then returns nothing, unless it has one of these decorators, and what to do instead. */
  readonly nothing?: { readonly outcome: string; readonly unless: readonly string[]; readonly advice: string };
  /** A status that is set where the handler then returns content, where the framework sets its own then. */
  readonly ownContent?: string;
  /** Content that the handler returns after a response was sent, where that does harm. */
  readonly lateContent?: string;
  /** What ends a chain that has set the status: `.end()`. */
  readonly finish?: string;
}

export interface ThrownClaim {
  /** The members of what is thrown that the framework takes the status from. */
  readonly reads: readonly string[];
  /** Differs in older majors. */
  readonly readsIn?: Readonly<Record<number, readonly string[]>>;
  /** Differs for a plain object, that is no error. */
  readonly plain?: { readonly reads: readonly string[]; readonly outcome: string };
  /** What the client gets where a response is thrown, as a clause; left out where the framework sends it. */
  readonly response?: string;
  /** What the client gets for a thrown number, as a clause; left out where it is a status, or was not measured. */
  readonly number?: string;
  /** What the client sees when it reads none, as a clause. */
  readonly outcome: string;
  /** What to throw instead, as a sentence without the full stop. */
  readonly advice: string;
  /** What is written where the project takes all errors for itself, and may read what it likes of them: `@Catch()`. */
  readonly takenBy?: string;
}

/** A method, a function, a decorator or an assigned member that sets fields of a response: `res.set('Allow', 'GET')`. */
export interface FieldSetter {
  readonly on: ObjectRef;
  /** The method or the assigned member; none for a call of the object itself. */
  readonly name?: string;
  /** Where the field's name is, or an object with the fields. */
  readonly field?: Path;
  /** The field that it always sets; an empty text for a method that sets none and hands the response to nobody. */
  readonly sets?: string;
}

export interface FrameworkTable {
  /** The name in `settings['http-status'].frameworks`. */
  readonly id: string;
  /** The name in messages. */
  readonly title: string;
  readonly packages: readonly string[];
  /**
   * The majors that are told apart. The last one is assumed unless the settings pin another: the newest, or the one that most
   * projects are on, where frameworks that build on it (Nuxt on h3) are behind.
   */
  readonly majors: readonly number[];
  /** What only one major of the first package exports, by the major: a file that imports it is on that one. */
  readonly shownBy?: Readonly<Record<number, readonly string[]>>;
  readonly source: string;
  /** Where a name fits several tables and nothing else decides, the lower one wins. 50 where nothing is said. */
  readonly precedence?: number;
  readonly objects: Readonly<Record<string, ObjectSpec>>;
  readonly handlers: readonly HandlerSpec[];
  readonly shapes: readonly Shape[];
  /** What sets the fields of a response, besides the `headers` and the `url` of the shapes and a member `headers`. */
  readonly fields?: readonly FieldSetter[];
  /** The code of an answer that sets none, by the request's method; 200 for the others. */
  readonly defaultCodes?: Readonly<Record<string, number>>;
  readonly accepts: Accepts;
  /** `accepts` of older majors, where it differs. */
  readonly acceptsIn?: Readonly<Record<number, Accepts>>;
  /** What becomes of errors and objects with a status of their own; left out where other code of the project may read it. */
  readonly thrown?: ThrownClaim;
  /** Differs in older majors. */
  readonly thrownIn?: Readonly<Record<number, ThrownClaim>>;
  /** What the client gets where an error is returned, as a clause; left out where the framework takes it for thrown. */
  readonly returnedError?: string;
  /** What a handler returns where it sends no content, after `return`; left out where that is nothing. */
  readonly emptyResult?: ' null';
  /** What happens to a response that is sent twice, changed after it was sent, or never sent. */
  readonly order?: OrderOutcomes;
  readonly content: ContentOutcomes;
  readonly contentIn?: Readonly<Record<number, ContentOutcomes>>;
  readonly platforms?: readonly Platform[];
}

/**
 * Another server or runtime that the framework can run on. What the table claims besides is true of all, or its clauses name
 * them. A file runs on this one where it imports one of `packages` or uses one of `globals`, and shows no other.
 */
export interface Platform {
  readonly title: string;
  readonly packages: readonly string[];
  /** Variables and types that the environment gives there, and nowhere else. */
  readonly globals?: readonly string[];
  /** Differs from the table's `accepts`. */
  readonly accepts?: Accepts;
  /** Differs from the table's `content`. */
  readonly content?: ContentOutcomes;
  /** It takes a returned error for thrown. */
  readonly throwsReturned?: true;
}

/** What differs in a form on one platform. */
export interface PlatformForm {
  readonly accepts?: Accepts;
  readonly empty?: readonly ('null' | 'undefined' | "''")[];
  /** `none` where the form does there what it seems to. */
  readonly fault?: Fault | 'none';
}
