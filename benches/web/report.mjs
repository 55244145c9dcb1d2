// Writes results.md and growth.svg from what the driver measured:
// `node report.mjs <out.json> <data folder> <results folder> [remark]`
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [measured, data, folder, remark] = process.argv.slice(2);
const { date, machine, results } = JSON.parse(readFileSync(measured, "utf8"));
const QUERIES = ["q1", "q2", "q3", "q4", "q5", "q6"];
const OURS = "atlas";
const sizes = [...new Set(results.map(({ n }) => n))].sort((a, b) => a - b);
const engines = [...new Set(results.map(({ engine }) => engine))].sort((a, b) => (b === OURS) - (a === OURS) || a.localeCompare(b));
const native = Object.fromEntries(sizes.map((n) => [n, JSON.parse(readFileSync(join(data, `${n}.json`), "utf8")).questions]));

const median = (values) => {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted.length ? (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2 : NaN;
};
const of = (engine, n, pick) => median(results.filter((one) => one.engine === engine && one.n === n).map((one) => pick(one) ?? NaN));
const time = (engine, n, query, which = "p50") => of(engine, n, ({ queries }) => queries?.[query]?.[which]);
const ms = (value) => {
  if (!Number.isFinite(value)) return "failed";
  if (value === 0) return "< 0.005";
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toPrecision(2);
};
const bytes = (value, n) => (Number.isFinite(value) ? (value / n).toFixed(1) : "–");
const rows = (n) => (n >= 1e6 ? `${n / 1e6} million` : `${n / 1e3} thousand`);
const table = (head, lines) => [head, head.map((_, i) => (i ? "--:" : "---")), ...lines].map((line) => `| ${line.join(" | ")} |`).join("\n");

/** The exponent b of the power law time = a · rows^b, by least squares. */
function exponent(query) {
  const points = sizes.map((n) => [Math.log(n), Math.log(Math.max(time(OURS, n, query), 1e-4))]).filter(([, y]) => Number.isFinite(y));
  const [mx, my] = [0, 1].map((at) => points.reduce((sum, point) => sum + point[at], 0) / points.length);
  return points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

const parts = [`# The engine against its peers

Made by \`make bench\`; what is measured and how is in [README.md](README.md).

${date}; ${machine.cpu}, ${machine.cores} cores, ${machine.gib} GiB; ${machine.browser}. Milliseconds, medians of ${Math.max(...results.map(({ round }) => round)) + 1} round(s).${remark ? ` ${remark}` : ""}
`];
for (const n of sizes) {
  const line = (engine) => [
    engine === OURS ? `**${engine}**` : engine,
    ms(of(engine, n, ({ ingest }) => ingest)),
    ...QUERIES.map((query) => (query === "q5" ? `${ms(time(engine, n, query))} / ${ms(time(engine, n, query, "p95"))}` : ms(time(engine, n, query)))),
    bytes(of(engine, n, ({ memory }) => memory?.rest), n),
    bytes(of(engine, n, ({ memory }) => memory?.peak), n),
  ];
  const loop = ["native loop, one thread", "–", ...QUERIES.map((query) => ms(native[n][query].native.p50)), "–", "–"];
  const others = engines.filter((engine) => engine !== OURS);
  const ratio = (query) => {
    const best = Math.min(...others.map((engine) => time(engine, n, query)).filter(Number.isFinite));
    const mine = Math.max(time(OURS, n, query), 0.0025);
    return Number.isFinite(best) ? `${(best / mine).toPrecision(2)}×` : "–";
  };
  parts.push(`## ${rows(n)} rows\n`, table(["engine", "ingest", ...QUERIES.map((query) => (query === "q5" ? "q5 p50 / p95" : query)), "bytes a row at rest", "at the peak"], [...engines.map(line), loop]), "",
    table(["", ...QUERIES], [["the best peer's time to ours", ...QUERIES.map(ratio)]]), "",
    `First drag step after a filter change: ${ms(time(OURS, n, "q5", "first"))}. Longest task on the main thread while rows are taken in: ${ms(of(OURS, n, ({ longest }) => longest))}. WebAssembly memory: ${(of(OURS, n, ({ wasmBytes }) => wasmBytes) / 2 ** 20).toFixed(0)} MiB, of which the table ${(of(OURS, n, ({ tableBytes }) => tableBytes) / 2 ** 20).toFixed(0)} MiB.\n`);
}
parts.push("## Cost as the rows grow\n", table(["", ...QUERIES], [
  ...sizes.map((n) => [rows(n), ...QUERIES.map((query) => ms(time(OURS, n, query)))]),
  ["exponent", ...QUERIES.map((query) => exponent(query).toFixed(2))],
]), "\n![Milliseconds over rows, both logarithmic](growth.svg)\n",
"## To start\n", table(["engine", "kB shipped (not compressed)", "ms to start"], engines.map((engine) => [engine, (of(engine, sizes[0], ({ shipped }) => shipped) / 1000).toFixed(0), ms(of(engine, sizes[0], ({ init }) => init))])));
const failed = results.flatMap(({ engine, n, failed: why, queries }) => [...(why ? [`${engine}, ${rows(n)} rows: ${why}`] : []),
  ...Object.entries(queries ?? {}).filter(([, one]) => one.failed).map(([query, one]) => `${engine}, ${rows(n)} rows, ${query}: ${one.failed}`)]);
if (failed.length) parts.push("\n## What failed\n", ...[...new Set(failed)].map((why) => `- ${why.replaceAll("\n", " ")}`));
writeFileSync(join(folder, "results.md"), `${parts.join("\n").trim()}\n`);

// The plot: time over rows, both logarithmic, one line a query.
const [W, H, L, B] = [640, 380, 56, 40];
const x = (n) => L + ((Math.log10(n) - Math.log10(sizes[0])) / Math.max(Math.log10(sizes.at(-1) / sizes[0]), 1)) * (W - L - 60);
const y = (t) => H - B - ((Math.log10(Math.max(t, 1e-3)) + 3) / 6) * (H - B - 20);
const svg = [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}" font-family="system-ui" font-size="12" fill="#333">`, `<rect width="${W}" height="${H}" fill="#fff"/>`];
for (let e = -3; e <= 3; e++) svg.push(`<path d="M${L} ${y(10 ** e)}H${W - 50}" stroke="#ddd"/><text x="${L - 6}" y="${y(10 ** e) + 4}" text-anchor="end">${10 ** e}</text>`);
for (const n of sizes) svg.push(`<text x="${x(n)}" y="${H - B + 18}" text-anchor="middle">${rows(n)}</text>`);
svg.push(`<text x="${L}" y="12">ms</text>`);
const COLOURS = ["#1b6ca8", "#c2410c", "#15803d", "#7c3aed", "#be123c", "#525252"];
QUERIES.forEach((query, i) => {
  const points = sizes.map((n) => [x(n), y(time(OURS, n, query))]).filter(([, at]) => Number.isFinite(at));
  if (!points.length) return;
  svg.push(`<path d="M${points.map((point) => point.map((at) => at.toFixed(1)).join(" ")).join("L")}" fill="none" stroke="${COLOURS[i]}" stroke-width="2"/>`);
  const [px, py] = points.at(-1);
  svg.push(`<text x="${px + 6}" y="${py + 4}" fill="${COLOURS[i]}">${query}</text>`);
});
writeFileSync(join(folder, "growth.svg"), `${svg.join("\n")}\n</svg>\n`);
