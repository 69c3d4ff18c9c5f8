import { init, use } from 'echarts/core';
import { ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

import type { Result } from './lint.ts';

use([ScatterChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

/** So many points show the trend, and keep the picture small. */
const points = 200;

/** A picture of what each file costs against its size, as SVG: parsing, and all rules together. Both axes are logarithmic. */
export function plotCosts(results: readonly Result[]): string {
  const bySize = results.filter(({ outcome }) => outcome === 'linted').sort((one, other) => one.size - other.size);
  const step = Math.max(1, Math.floor(bySize.length / points));
  const shown = bySize.filter((_, index) => index % step === 0 || index === bySize.length - 1);
  const series = (name: string, timeOf: (result: Result) => number): object => ({
    name,
    type: 'scatter',
    symbolSize: 4,
    data: shown.map((result) => [round(result.size / 1024), round(Math.max(timeOf(result), 0.001))]),
  });
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 800, height: 450 });
  chart.setOption({
    animation: false,
    title: { text: 'Cost of a file against its size', left: 'center' },
    legend: { top: 30 },
    xAxis: { type: 'log', name: 'KB', nameLocation: 'middle', nameGap: 25 },
    yAxis: { type: 'log', name: 'ms' },
    series: [series('parsing', ({ times }) => times.parse), series('all rules together', ({ times }) => times.ours)],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
