/** The picture in the README shows what the demo really prints. `npm run update` draws it again. */
import { expect, it } from 'vitest';

import { lintExamples } from '../../scripts/examples.ts';
import { renderReports, toSvg } from '../../scripts/reports.ts';
import plugin from '../../src/index.ts';
import { inRoot } from './sources.ts';

it('docs/demo.svg shows the reports on an example', async () => {
  const results = await lintExamples({
    plugin,
    preset: 'recommended',
    paths: ['examples/javascript/routes/orders.js'],
  });
  const picture = toSvg(renderReports(results), 'The reports on examples/javascript/routes/orders.js');
  await expect(picture).toMatchFileSnapshot(inRoot('docs/demo.svg'));
});
