// Generated (npm run update).

import type { Linter } from 'eslint';

export interface RuleOptions {
  /**
   * Disallow answering a POST with a redirect that clients repeat in different ways
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/no-ambiguous-redirect.md
   */
  'http-status/no-ambiguous-redirect'?: Linter.RuleEntry<HttpStatusNoAmbiguousRedirect>;
  /**
   * Disallow a reason phrase or a body that names another status code
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/no-contradictory-response.md
   */
  'http-status/no-contradictory-response'?: Linter.RuleEntry<[]>;
  /**
   * Disallow status codes that are deprecated, reserved, obsoleted, or no longer registered
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/no-deprecated-code.md
   */
  'http-status/no-deprecated-code'?: Linter.RuleEntry<HttpStatusNoDeprecatedCode>;
  /**
   * Disallow making a response or an error and throwing it away
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/no-discarded-response.md
   */
  'http-status/no-discarded-response'?: Linter.RuleEntry<[]>;
  /**
   * Disallow sending a second response on the same path
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/no-double-response.md
   */
  'http-status/no-double-response'?: Linter.RuleEntry<[]>;
  /**
   * Disallow success codes for responses that report an error
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/no-error-in-success.md
   */
  'http-status/no-error-in-success'?: Linter.RuleEntry<HttpStatusNoErrorInSuccess>;
  /**
   * Disallow a body in responses that cannot have one
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/no-forbidden-body.md
   */
  'http-status/no-forbidden-body'?: Linter.RuleEntry<[]>;
  /**
   * Disallow code that looks as if it set a status and does not
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/no-ineffective-code.md
   */
  'http-status/no-ineffective-code'?: Linter.RuleEntry<[]>;
  /**
   * Disallow values that a framework cannot send as the final status code
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/no-invalid-code.md
   */
  'http-status/no-invalid-code'?: Linter.RuleEntry<[]>;
  /**
   * Disallow signatures of older framework versions, with which the status is lost
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/no-legacy-signature.md
   */
  'http-status/no-legacy-signature'?: Linter.RuleEntry<[]>;
  /**
   * Disallow literal status codes where a named constant should stand
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/no-magic-number.md
   */
  'http-status/no-magic-number'?: Linter.RuleEntry<HttpStatusNoMagicNumber>;
  /**
   * Disallow status codes that contradict the method of the request
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/no-method-mismatch.md
   */
  'http-status/no-method-mismatch'?: Linter.RuleEntry<HttpStatusNoMethodMismatch>;
  /**
   * Disallow status codes that only a vendor uses, and codes of the obsolete Warning field
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/no-nonstandard-code.md
   */
  'http-status/no-nonstandard-code'?: Linter.RuleEntry<HttpStatusNoNonstandardCode>;
  /**
   * Disallow status codes that your project does not want to use
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/no-restricted-code.md
   */
  'http-status/no-restricted-code'?: Linter.RuleEntry<HttpStatusNoRestrictedCode>;
  /**
   * Disallow answering with a status code that the route does not declare
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/no-undeclared-code.md
   */
  'http-status/no-undeclared-code'?: Linter.RuleEntry<HttpStatusNoUndeclaredCode>;
  /**
   * Disallow status codes that nobody has registered and no vendor is known to use
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/no-unknown-code.md
   */
  'http-status/no-unknown-code'?: Linter.RuleEntry<HttpStatusNoUnknownCode>;
  /**
   * Disallow handlers that set a status and never send the response
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/no-unsent-response.md
   */
  'http-status/no-unsent-response'?: Linter.RuleEntry<[]>;
  /**
   * Disallow sending a status from an error without a check
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/no-unvalidated-code.md
   */
  'http-status/no-unvalidated-code'?: Linter.RuleEntry<[]>;
  /**
   * Enforce numbers in the place of the constants of libraries
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/prefer-numeric-code.md
   */
  'http-status/prefer-numeric-code'?: Linter.RuleEntry<[]>;
  /**
   * Require the header fields that a status code needs
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/require-header.md
   */
  'http-status/require-header'?: Linter.RuleEntry<HttpStatusRequireHeader>;
  /**
   * Disallow comparisons of status codes that cannot work
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/valid-code-comparison.md
   */
  'http-status/valid-code-comparison'?: Linter.RuleEntry<[]>;
  /**
   * Enforce that error helpers get the code of an error
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/valid-error-code.md
   */
  'http-status/valid-error-code'?: Linter.RuleEntry<[]>;
  /**
   * Enforce that redirect helpers get a redirect code and a URL, in their order
   * @see https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules/valid-redirect-code.md
   */
  'http-status/valid-redirect-code'?: Linter.RuleEntry<[]>;
}

/* ======= Declarations ======= */
// ----- http-status/no-ambiguous-redirect -----
type HttpStatusNoAmbiguousRedirect =
  | []
  | [
      {
        defaults?: boolean;

        permanent?: 'allow' | 'warn';
      },
    ];
// ----- http-status/no-deprecated-code -----
type HttpStatusNoDeprecatedCode =
  | []
  | [
      {
        allow?: number[];
      },
    ];
// ----- http-status/no-error-in-success -----
type HttpStatusNoErrorInSuccess =
  | []
  | [
      {
        keys?: string[];
      },
    ];
// ----- http-status/no-magic-number -----
type HttpStatusNoMagicNumber =
  | []
  | [
      {
        library?:
          | (
              | 'http-status-codes'
              | 'http-status'
              | '@nestjs/common'
              | '@angular/common/http'
              | 'axios'
              | 'node:http2'
              | '@std/http/status'
              | 'stoker/http-status-codes'
            )
          | {
              module: string;
              export: string;
              names: {
                [k: string]: number;
              };
            };

        allow?: number[];

        tests?: boolean;
      },
    ];
// ----- http-status/no-method-mismatch -----
type HttpStatusNoMethodMismatch =
  | []
  | [
      {
        methods?: {
          [k: string]: number[] | undefined;
        };
      },
    ];
// ----- http-status/no-nonstandard-code -----
type HttpStatusNoNonstandardCode =
  | []
  | [
      {
        allow?: (
          | number
          | (
              | 'Anthropic'
              | 'anthropic'
              | 'Apache'
              | 'apache'
              | 'AWS Elastic Load Balancing'
              | 'aws elastic load balancing'
              | 'Cloud Foundry'
              | 'cloud foundry'
              | 'Cloudflare'
              | 'cloudflare'
              | 'cPanel'
              | 'cpanel'
              | 'Esri'
              | 'esri'
              | 'Google'
              | 'google'
              | 'http-status'
              | 'http-status-codes'
              | 'IIS'
              | 'iis'
              | 'informal convention'
              | 'Laravel'
              | 'laravel'
              | 'LinkedIn'
              | 'linkedin'
              | 'Microsoft'
              | 'microsoft'
              | 'NestJS'
              | 'nestjs'
              | 'nginx'
              | 'Node.js'
              | 'node.js'
              | 'Pantheon'
              | 'pantheon'
              | 'Qualys'
              | 'qualys'
              | 'Shopify'
              | 'shopify'
              | 'Spring'
              | 'spring'
              | 'Twitter'
              | 'twitter'
              | 'Warning header field'
              | 'warning header field'
            )
        )[];
      },
    ];
// ----- http-status/no-restricted-code -----
type HttpStatusNoRestrictedCode =
  | []
  | [
      {
        codes?: {
          code: number;
          message?: string;
          use?: number;
        }[];

        preset?: 'rfc' | 'zalando' | 'ibm' | 'azure';
      },
    ];
// ----- http-status/no-undeclared-code -----
type HttpStatusNoUndeclaredCode =
  | []
  | [
      {
        unused?: boolean;
      },
    ];
// ----- http-status/no-unknown-code -----
type HttpStatusNoUnknownCode =
  | []
  | [
      {
        allow?: number[];
      },
    ];
// ----- http-status/require-header -----
type HttpStatusRequireHeader =
  | []
  | [
      {
        level?: 'must' | 'should';

        headers?: {
          [k: string]: string[];
        };
      },
    ];
