import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/prefer-numeric-code.ts';

const express = (line: string, imports = ''): string =>
  `import express from 'express';\n${imports}const app = express();\napp.get('/users/:id', (req, res) => {\n  ${line}\n});`;
const statusCodes = "import { StatusCodes } from 'http-status-codes';\n";
const constant = (name: string, code: number) => ({ messageId: 'constant', data: { name, code: String(code) } });

new RuleTester().run('prefer-numeric-code', rule, {
  valid: [
    express('res.status(404).end();'),
    // Names of the file's own, and of the project's modules.
    express('res.status(NOT_FOUND).end();', 'const NOT_FOUND = 404;\n'),
    express('res.status(NOT_FOUND).end();', `${statusCodes}const NOT_FOUND = StatusCodes.NOT_FOUND;\n`),
    express('res.status(Code.NOT_FOUND).end();', 'const Code = { NOT_FOUND: 404 };\n'),
    express('res.status(StatusCodes.NOT_FOUND).end();', "import { StatusCodes } from './codes.js';\n"),
    express('res.status(StatusCodes.NOT_FOUND).end();', 'let StatusCodes = load();\n'),
    {
      code: express('res.status(Code.NotFound).end();', 'enum Code { NotFound = 404 }\n'),
      languageOptions: { parser },
    },
    // A library has no such member, or it is a reason phrase.
    express('res.status(StatusCodes.NOT_THERE).end();', statusCodes),
    express('res.status(ReasonPhrases.OK).end();', "import { ReasonPhrases } from 'http-status-codes';\n"),
    // Not a status code.
    `${statusCodes}log(StatusCodes.OK);`,
  ],
  invalid: [
    {
      code: express('res.status(StatusCodes.NOT_FOUND).end();', statusCodes),
      output: express('res.status(404).end();'),
      errors: [constant('StatusCodes.NOT_FOUND', 404)],
    },
    {
      code: "const { NOT_FOUND } = require('http-status-codes');\nconst express = require('express');\nexpress().use((req, res) => res.sendStatus(NOT_FOUND));",
      languageOptions: { sourceType: 'commonjs' },
      output: "const express = require('express');\nexpress().use((req, res) => res.sendStatus(404));",
      errors: [constant('NOT_FOUND', 404)],
    },
    {
      code: express(
        'res.status(user ? codes.StatusCodes.OK : codes.NOT_FOUND).end();',
        "import * as codes from 'http-status-codes';\n",
      ),
      // The other one follows in the next pass, and takes the import with it.
      output: express(
        'res.status(user ? 200 : codes.NOT_FOUND).end();',
        "import * as codes from 'http-status-codes';\n",
      ),
      errors: [constant('codes.StatusCodes.OK', 200), constant('codes.NOT_FOUND', 404)],
    },
    {
      code: `${statusCodes}const response = await fetch(url);\nif (response.status >= StatusCodes.BAD_REQUEST) retry(StatusCodes);`,
      output: `${statusCodes}const response = await fetch(url);\nif (response.status >= 400) retry(StatusCodes);`,
      errors: [constant('StatusCodes.BAD_REQUEST', 400)],
    },
    {
      code: "import type { Response } from 'express';\nimport { Controller, HttpStatus } from '@nestjs/common';\nexport const fail = (reply: Response) => reply.status(HttpStatus.BAD_REQUEST).end();",
      languageOptions: { parser },
      output:
        "import type { Response } from 'express';\nimport { Controller } from '@nestjs/common';\nexport const fail = (reply: Response) => reply.status(400).end();",
      errors: [constant('HttpStatus.BAD_REQUEST', 400)],
    },
    // A comment would be lost.
    {
      code: express('res.status(StatusCodes /* of v2 */.NOT_FOUND).end();', statusCodes),
      errors: [constant('StatusCodes /* of v2 */.NOT_FOUND', 404)],
    },
  ],
});
