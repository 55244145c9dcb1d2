// What the atlas takes of ECharts, and nothing else: esbuild leaves out the rest.
// One file, imported by `js` once the map has been painted. The SVG renderer is the only one.
// A part added here costs every reader its weight: `node .ci/budgets.mjs` says what is left of 200 kB.
import { init, use } from "echarts/core";
import { BarChart, LineChart, SankeyChart, ScatterChart, SunburstChart } from "echarts/charts";
import { AriaComponent, GridComponent, TooltipComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

use([
  SVGRenderer,
  BarChart,
  LineChart,
  SankeyChart,
  ScatterChart,
  SunburstChart,
  AriaComponent,
  GridComponent,
  TooltipComponent,
]);

export { init };
