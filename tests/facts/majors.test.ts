import { describe, expect, it } from 'vitest';

import { reportFaults } from '../rules/report-faults.ts';

const isReported = (line: string, body: string): boolean =>
  reportFaults(`${line} app.get('/', (event) => { ${body} });`).length > 0;

describe('a file is on the major whose exports it imports', () => {
  it.each([
    ["import { H3 } from 'h3'; const app = new H3();", false],
    ["import { H3 as App } from 'h3'; const app = new App();", false],
    ["const { H3 } = require('h3'); const app = new H3();", false],
    ["import { createRouter } from 'h3'; const app = createRouter();", true],
    ["import { createRouter } from 'h3'; import { redirect } from '#imports'; const app = createRouter();", true],
  ])('%s', (line, isFirst) => {
    expect(isReported(line, "event.res.status = 404; return 'none';")).toBe(isFirst);
    expect(isReported(line, 'throw 404;')).toBe(isFirst);
    expect(isReported(line, "event.node.res.statusCode = 404; return 'none';")).toBe(!isFirst);
  });
});
