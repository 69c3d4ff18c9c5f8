// Generated from the files of this folder: npm run update
import noDeprecatedCode from './no-deprecated-code.ts';
import noInvalidCode from './no-invalid-code.ts';
import noNonstandardCode from './no-nonstandard-code.ts';
import noRestrictedCode from './no-restricted-code.ts';
import noUnknownCode from './no-unknown-code.ts';

/** All rules by name. */
export const rules = {
  'no-deprecated-code': noDeprecatedCode,
  'no-invalid-code': noInvalidCode,
  'no-nonstandard-code': noNonstandardCode,
  'no-restricted-code': noRestrictedCode,
  'no-unknown-code': noUnknownCode,
};
