// What the site weighs in brotli 11, against the budgets of the design: `node .ci/budgets.mjs [dist]`.
// Prints each figure and fails when one is over.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const dist = process.argv[2] ?? process.env.DIST ?? "dist";
/**
 * Not asked for by a first visit: the page of a reader's own figures, downloads, licences, prerendered pages, their pictures, the host page's script, what only
 * sandboxed frames load; what is kept for reading offline once the page is idle, and what a host or a search engine reads.
 */
const later = /^(data|p|img|oembed|sandbox|icons)\/|^(embed\.js|licenses\.txt|data-\w+\.pack|own-.*|manifest\.webmanifest|_headers|robots\.txt|sitemap\.xml|still-.*\.css)$/;

function* files(folder) {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(".")) continue;
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* files(path);
    else yield path;
  }
}

function weight(path) {
  const bytes = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

/** The data set as the build has packed it: what is in the WebAssembly, and what comes after it. */
const data = () => weight("target/web/first.pack") + weight("target/web/later.pack");

/** Both levels of detail, the borders of the 63 and of the 34, and the tile grid. */
const map = () => weight("target/web/shapes.pack") + weight("public/data/tile_grid.csv");

if (!existsSync(join(dist, "index.html"))) {
  console.error(`✗ ${dist}/index.html is missing: make build`);
  process.exit(1);
}
const first = [...files(dist)]
  .map((path) => ({ name: relative(dist, path).replaceAll("\\", "/"), path }))
  .filter(({ name }) => !later.test(name))
  .map(({ name, path }) => ({ name, bytes: weight(path) }))
  .sort((a, b) => b.bytes - a.bytes);
const sum = (wanted) => first.filter(({ name }) => wanted(name)).reduce((total, { bytes }) => total + bytes, 0);
const isCharts = (name) => name.startsWith("echarts-");
const isPages = (name) => name.startsWith("pages-");
const isAfter = (name) => isCharts(name) || isPages(name) || /^(later-|offline-|sw\.js)/.test(name);

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
for (const { name, bytes } of first) console.log(`  ${kilobytes(bytes).padStart(9)}  ${name}`);

const isMap = (name) => !isCharts(name) && !isPages(name);
/** Asked for by the first page, but by no screen waited for. */
const isPaper = (name) => name.startsWith("print-");
const embedScript = readFileSync(join(dist, "embed.js")).length;
const budgets = [
  // Its bytes as they are: hosts of articles do not always compress.
  ["the script of a host page", 1, embedScript],
  ["until the map answers", 150, sum((name) => !isAfter(name) && !isPaper(name))],
  ["HTML of the first page", 35, sum((name) => name === "index.html")],
  ["ECharts, after the map", 200, sum(isCharts)],
  ["every file of a first visit to the map", 380, sum(isMap)],
  // Not of the design: a limit of our own, so that nobody makes pages heavier without saying so.
  ["all that a page with charts asks for", 860, sum(() => true)],
  ["the packed data set", 60, data()],
  ["the whole map", 35, map()],
];
/**
 * Budgets that cannot be held yet: the ceiling in force instead, in kB, which only ever sinks, and why.
 * Empty where all is well. What stands here stands in the README, too.
 */
const ceilings = {
  "until the map answers": { at: 166, why: "the figures by province take 18 kB, the page that stands in the HTML another 20, and the engine, signals and address the rest" },
};

let over = 0;
for (const [what, limit, bytes] of budgets) {
  const { at, why } = ceilings[what] ?? {};
  const figure = `${what}: ${kilobytes(bytes)} of ${limit} kB`;
  if (bytes <= limit * 1000) {
    console.log(`✓ ${figure}${at ? " (its ceiling can go)" : ""}`);
  } else if (bytes <= (at ?? 0) * 1000) {
    console.log(`~ ${figure}, held at ${at} kB for now: ${why}`);
  } else {
    over += 1;
    console.log(`✗ ${figure}${at ? `, over its ceiling of ${at} kB` : ""}`);
  }
}
console.log(`${budgets.length - over} within budget, ${over} over`);
process.exit(over ? 1 : 0);
