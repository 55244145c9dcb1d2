// Before Trunk reads index.html: style, start script and ECharts, each bundled into target/web/.
import { build } from "esbuild";

/** ECharts registers Chinese beside English; no view here speaks it. */
const withoutChinese = {
  name: "without-chinese",
  setup({ onLoad }) {
    onLoad({ filter: /echarts[\\/]lib[\\/]i18n[\\/]langZH\.js$/ }, () => ({ contents: "export default {};" }));
  },
};

await build({
  entryPoints: {
    style: "src/ui/style.css",
    pages: "src/ui/pages.css",
    early: "src/js/early.js",
    start: "src/js/start.js",
    echarts: "src/js/echarts.entry.js",
  },
  outdir: "target/web",
  bundle: true,
  minify: true,
  charset: "utf8",
  format: "esm",
  target: ["chrome100", "firefox102", "safari15.4"],
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [withoutChinese],
  logLevel: "warning",
});
