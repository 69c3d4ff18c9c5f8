import { RuleTester } from '@typescript-eslint/rule-tester';
import { RuleTester as CoreRuleTester } from 'eslint';
import { afterAll, describe, it } from 'vitest';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.describeSkip = describe.skip;
RuleTester.it = it;
RuleTester.itOnly = it.only;
RuleTester.itSkip = it.skip;

CoreRuleTester.describe = describe;
CoreRuleTester.it = it;
CoreRuleTester.itOnly = it.only;
