// Generated from the files of this folder: npm run update
import noAmbiguousRedirect from './no-ambiguous-redirect.ts';
import noContradictoryResponse from './no-contradictory-response.ts';
import noDeprecatedCode from './no-deprecated-code.ts';
import noDiscardedResponse from './no-discarded-response.ts';
import noDoubleResponse from './no-double-response.ts';
import noErrorInSuccess from './no-error-in-success.ts';
import noForbiddenBody from './no-forbidden-body.ts';
import noIneffectiveCode from './no-ineffective-code.ts';
import noInvalidCode from './no-invalid-code.ts';
import noLegacySignature from './no-legacy-signature.ts';
import noMagicNumber from './no-magic-number.ts';
import noMethodMismatch from './no-method-mismatch.ts';
import noNonstandardCode from './no-nonstandard-code.ts';
import noRestrictedCode from './no-restricted-code.ts';
import noUndeclaredCode from './no-undeclared-code.ts';
import noUnknownCode from './no-unknown-code.ts';
import noUnsentResponse from './no-unsent-response.ts';
import noUnvalidatedCode from './no-unvalidated-code.ts';
import preferNumericCode from './prefer-numeric-code.ts';
import requireHeader from './require-header.ts';
import validCodeComparison from './valid-code-comparison.ts';
import validErrorCode from './valid-error-code.ts';
import validRedirectCode from './valid-redirect-code.ts';

/** All rules by name. */
export const rules = {
  'no-ambiguous-redirect': noAmbiguousRedirect,
  'no-contradictory-response': noContradictoryResponse,
  'no-deprecated-code': noDeprecatedCode,
  'no-discarded-response': noDiscardedResponse,
  'no-double-response': noDoubleResponse,
  'no-error-in-success': noErrorInSuccess,
  'no-forbidden-body': noForbiddenBody,
  'no-ineffective-code': noIneffectiveCode,
  'no-invalid-code': noInvalidCode,
  'no-legacy-signature': noLegacySignature,
  'no-magic-number': noMagicNumber,
  'no-method-mismatch': noMethodMismatch,
  'no-nonstandard-code': noNonstandardCode,
  'no-restricted-code': noRestrictedCode,
  'no-undeclared-code': noUndeclaredCode,
  'no-unknown-code': noUnknownCode,
  'no-unsent-response': noUnsentResponse,
  'no-unvalidated-code': noUnvalidatedCode,
  'prefer-numeric-code': preferNumericCode,
  'require-header': requireHeader,
  'valid-code-comparison': validCodeComparison,
  'valid-error-code': validErrorCode,
  'valid-redirect-code': validRedirectCode,
};
