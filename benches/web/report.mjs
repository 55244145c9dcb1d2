// Writes results.md and growth.svg from what the driver measured:
// `node report.mjs <out.json> <data folder> <results folder> [remark]`
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { words as steps } from "./map/section.mjs";
import { plot } from "./plot.mjs";

const [measured, data, folder, remark] = process.argv.slice(2);
const { date, machine, results } = JSON.parse(readFileSync(measured, "utf8"));
const QUERIES = ["q1", "q2", "q3", "q4", "q5", "q6"];
const OURS = "atlas";
// Half a tick of the page's clock: nothing shorter is told apart.
const TICK_MS = 0.0025;
const sets = [...new Set(results.map((one) => one.data))].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || a.length - b.length);
const grown = sets.filter((set) => !set.endsWith("-time"));
const engines = [...new Set(results.map(({ engine }) => engine))].sort((a, b) => (b === OURS) - (a === OURS) || a.localeCompare(b));
// Our page in a worker is no peer.
const others = engines.filter((engine) => !engine.startsWith(OURS));
const native = Object.fromEntries(sets.map((set) => [set, JSON.parse(readFileSync(join(data, `${set}.json`), "utf8")).questions]));

const median = (values) => {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted.length ? (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2 : NaN;
};
const of = (engine, set, pick) => median(results.filter((one) => one.engine === engine && one.data === set).map((one) => pick(one) ?? NaN));
const time = (engine, set, query, which = "p50") => of(engine, set, ({ queries }) => queries?.[query]?.[which]);
const mine = (set, query) => Math.max(time(OURS, set, query), TICK_MS);
const toNative = (set, query) => mine(set, query) / native[set][query].native.p50;
/** The same by the least of their calls, which other work on the machine disturbs least. */
const leastToNative = (set, query) => time(OURS, set, query, "least") / native[set][query].native.least;
const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toPrecision(2));
const ms = (value) => (!Number.isFinite(value) ? "failed" : value < TICK_MS ? "< 0.0025" : number(value));
const times = (value) => (Number.isFinite(value) ? `${number(value)}×` : "failed");
const perRow = (value, set) => (Number.isFinite(value) ? (value / Number.parseInt(set, 10)).toFixed(1) : "–");
const rows = (set) => {
  const n = Number.parseInt(set, 10);
  return `${n >= 1e6 ? `${n / 1e6} million` : `${n / 1e3} thousand`} rows${set.endsWith("-time") ? " in the order of time" : ""}`;
};
const table = (head, lines) => [head, head.map((_, i) => (i ? "--:" : "---")), ...lines].map((line) => `| ${line.join(" | ")} |`).join("\n");

/** The exponent b of the power law time = a · rows^b, by least squares. */
function exponent(query) {
  const points = grown.map((set) => [Math.log(Number.parseInt(set, 10)), Math.log(mine(set, query))]).filter(([, y]) => Number.isFinite(y));
  const [mx, my] = [0, 1].map((at) => points.reduce((sum, point) => sum + point[at], 0) / points.length);
  const slope = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  return Number.isFinite(slope) ? slope.toFixed(2) : "–";
}

/** Bytes that the engine adds to a WebAssembly module built for size, in brotli. */
function added() {
  const size = (name) => {
    const file = join(data, "..", `${name}.wasm`);
    return existsSync(file) ? brotliCompressSync(readFileSync(file)).length : NaN;
  };
  return size("small") - size("empty");
}

/** What was asked for: what, at most, how much, and whether it is kept. */
function targets() {
  const set = "10000000";
  const all = [["Brotli bytes that the engine adds, built for size", 60_000, added(), (value) => `${(value / 1000).toFixed(1)} kB`]];
  if (sets.includes(set)) {
    const memory = (which) => of(OURS, set, (one) => one.memory?.[which]) / 1e7;
    const bytes = (value) => `${value.toFixed(1)} bytes`;
    const time_ = (value) => `${ms(value)} ms`;
    all.push(
      ["q4 against the native loop, 10 million rows", 1.5, toNative(set, "q4"), times],
      ["The same by the fastest call of each, which a busy machine disturbs less", 1.5, leastToNative(set, "q4"), times],
      ["A step of a drag (q5), median, 10 million rows", 0.05, time(OURS, set, "q5"), time_],
      ["A step of a drag, 95th percentile", 0.1, time(OURS, set, "q5", "p95"), time_],
      ["The first step after a change of filters, the slowest", 60, time(OURS, set, "q5", "first"), time_],
      ["Taking 10 million rows in", 1000, of(OURS, set, ({ ingest }) => ingest), time_],
      ["Memory a row at rest", 20, memory("rest"), bytes],
      ["Memory a row at the peak, the input with it", 48, memory("peak"), bytes],
      ["The longest task on the main thread, rows being taken in or asked", 50, Math.max(...[({ longest }) => longest, ...QUERIES.map((query) => ({ queries }) => queries?.[query]?.longest)].map((pick) => of(OURS, set, pick)).filter(Number.isFinite)), (value) => (value > 0 ? time_(value) : "under 50 ms")],
    );
  }
  const lines = all.map(([what, most, value, form]) => [what, form(most), form(value), Number.isFinite(value) ? (value <= most ? "yes" : "**no**") : "not measured"]);
  for (const size of ["1000000", "10000000"].filter((one) => sets.includes(one))) {
    const ahead = others.flatMap((engine) => QUERIES.filter((query) => !(time(engine, size, query) <= mine(size, query))).map(() => 1)).length;
    const behind = others.flatMap((engine) => QUERIES.filter((query) => time(engine, size, query) <= mine(size, query)).map((query) => `${engine} ${query}`));
    lines.push([`Ahead of every peer on every query, ${rows(size)}`, `${others.length * QUERIES.length}`, `${ahead}`, behind.length ? `**no**: ${behind.join(", ")}` : "yes"]);
  }
  return table(["what", "at most", "measured", "kept"], lines);
}

const rounds = Math.max(...results.map(({ round }) => round)) + 1;
const parts = [`# The engine against its peers

Made by \`make bench\`; what is measured and how is in [README.md](README.md).

${date}; ${machine.cpu}, ${machine.cores} cores, ${machine.gib} GiB; ${machine.browser}. Milliseconds, medians of ${rounds} round${rounds > 1 ? "s" : ""}.${remark ? ` ${remark}` : ""}

## What was to be reached

${targets()}
`];
for (const set of sets) {
  const line = (engine) => [
    engine === OURS ? `**${engine}**` : engine,
    ms(of(engine, set, ({ ingest }) => ingest)),
    ...QUERIES.map((query) => (query === "q5" ? `${ms(time(engine, set, query))} / ${ms(time(engine, set, query, "p95"))}` : ms(time(engine, set, query)))),
    perRow(of(engine, set, ({ memory }) => memory?.rest), set),
    perRow(of(engine, set, ({ memory }) => memory?.peak), set),
  ];
  const loop = ["native loop, one thread", "–", ...QUERIES.map((query) => ms(native[set][query].native.p50)), "–", "–"];
  parts.push(`## ${rows(set)[0].toUpperCase()}${rows(set).slice(1)}\n`, table(["engine", "ingest", ...QUERIES.map((query) => (query === "q5" ? "q5 p50 / p95" : query)), "bytes a row at rest", "at the peak"], [...engines.map(line), loop]),
    "\nTheir time divided by ours:\n",
    table(["", ...QUERIES], [...others.map((engine) => [engine, ...QUERIES.map((query) => times(time(engine, set, query) / mine(set, query)))]), ["native loop", ...QUERIES.map((query) => times(1 / toNative(set, query)))]]), "",
    `First drag step after a filter change: ${ms(time(OURS, set, "q5", "first"))}. WebAssembly memory: ${(of(OURS, set, ({ wasmBytes }) => wasmBytes) / 2 ** 20).toFixed(0)} MiB, of which the table ${(of(OURS, set, ({ tableBytes }) => tableBytes) / 2 ** 20).toFixed(0)} MiB.\n`);
}
parts.push("## Cost as the rows grow\n", table(["", ...QUERIES], [
  ...grown.map((set) => [rows(set), ...QUERIES.map((query) => ms(time(OURS, set, query)))]),
  ["exponent", ...QUERIES.map(exponent)],
]), "\n![Milliseconds over rows, both logarithmic](growth.svg)\n",
"## To start\n", table(["engine", "kB shipped (not compressed)", "ms to start"], engines.map((engine) => [engine, (of(engine, sets[0], ({ shipped }) => shipped) / 1000).toFixed(0), ms(of(engine, sets[0], ({ init }) => init))])));
const failed = results.flatMap(({ engine, data: set, failed: why, queries }) => [...(why ? [`${engine}, ${rows(set)}: ${why}`] : []),
  ...Object.entries(queries ?? {}).filter(([, one]) => one.failed).map(([query, one]) => `${engine}, ${rows(set)}, ${query}: ${one.failed}`)]);
if (failed.length) parts.push("\n## What failed\n", ...[...new Set(failed)].map((why) => `- ${why.replaceAll("\n", " ")}`));
const stepped = join(data, "..", "steps.json");
if (existsSync(stepped)) parts.push(`\n${steps(JSON.parse(readFileSync(stepped, "utf8")))}`);
writeFileSync(join(folder, "results.md"), `${parts.join("\n").trim()}\n`);
writeFileSync(join(folder, "growth.svg"), plot(grown.map((set) => Number.parseInt(set, 10)), QUERIES.map((query) => [query, grown.map((set) => mine(set, query))])));
