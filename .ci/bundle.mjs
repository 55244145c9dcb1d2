// Before Trunk reads index.html: style, start script and ECharts, each bundled into target/web/.
import { build } from "esbuild";

/** ECharts registers Chinese beside English; no view here speaks it. */
const withoutChinese = {
  name: "without-chinese",
  setup({ onLoad }) {
    onLoad({ filter: /echarts[\\/]lib[\\/]i18n[\\/]langZH\.js$/ }, () => ({ contents: "export default {};" }));
  },
};

const common = {
  outdir: "target/web",
  bundle: true,
  minify: true,
  charset: "utf8",
  target: ["chrome100", "firefox102", "safari15.4"],
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [withoutChinese],
  logLevel: "warning",
};
await build({ ...common, format: "esm", entryPoints: { style: "src/ui/style.css", pages: "src/ui/pages.css", print: "src/ui/print.css", still: "src/ui/still.css", own: "src/ui/own.css", echarts: "src/js/echarts.entry.js" } });
// No module, since a sandboxed frame may load none.
await build({ ...common, format: "iife", entryPoints: { early: "src/js/early.js", start: "src/js/start.js", offline: "src/js/offline.js", worker: "src/js/worker.js" } });
