// Generated from the files of this folder: npm run update
import noUnknownCode from './no-unknown-code.ts';

/** All rules by name. */
export const rules = {
  'no-unknown-code': noUnknownCode,
};
