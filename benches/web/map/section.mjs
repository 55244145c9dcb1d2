// The section of results.md about a step of the slider, from what steps.mjs measured. As a program it puts
// the section into a results.md that has others: `node map/section.mjs <steps.json> <results.md>`.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const HEAD = "## A step of the map's slider";
const quantile = (values, part) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * part) - 1)];
const ms = (value) => value.toFixed(1);

function figures(rounds) {
  const times = rounds.flatMap(({ times }) => times);
  const mean = (pick) => rounds.reduce((sum, round) => sum + pick(round), 0) / rounds.length;
  const of = (key) => mean(({ busy }) => busy[key]);
  return {
    count: times.length,
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    script: quantile(rounds.flatMap(({ work }) => work), 0.5),
    style: of("RecalcStyleDuration"),
    layout: of("LayoutDuration"),
    busy: of("TaskDuration"),
  };
}

/** The section, and what `make bench` prints. */
export function words(measured) {
  const all = Object.entries(measured.pages).map(([name, rounds]) => [name, figures(rounds)]);
  const ours = all.find(([name]) => name === "atlas")[1];
  const lines = all.map(([name, one]) =>
    [name === "atlas" ? "**atlas**" : name, ...[one.median, one.p95, one.script, one.style, one.layout, one.busy].map(ms), `${(ours.median / one.median).toFixed(2)}× / ${(ours.p95 / one.p95).toFixed(2)}×`]);
  const table = [["page", "median", "95th percentile", "of it script, median", "style, mean", "layout, mean", "main thread, mean", "ours divided by it, median / p95"], ["---", ...Array(7).fill("--:")], ...lines];
  const start = (key) => ms(quantile(measured.starts.map((one) => one[key]), 0.5) / 1000);
  return `${HEAD}

${measured.date}; ${measured.cpu}, ${measured.cores} cores, load ${measured.load.toFixed(0)}; the processor slowed ${measured.slowed}×. ${measured.years} years, up and down, ${ours.count} steps a page in ${measured.pages.atlas.length} rounds; milliseconds from the slider's event to the frame that shows it. Our built page changes the map and says the step at the slider, and what stands around them follows once the reader rests; the page written by hand with d3-geo has the same boundaries, data and classes and changes the fills and titles of its map; with the whole map it draws what ours does (the delta enlarged, the islands in boxes), with a ranking it changes the list beside it, too. ${measured.unlike.length === 0 ? "Both fill every province alike in every year." : `Filled unlike, by year and province: ${measured.unlike.join(", ")}.`}

${table.map((line) => `| ${line.join(" | ")} |`).join("\n")}

Our page from nothing, on slow 4G with the processor slowed 4×, median of ${measured.starts.length}: the map filled after ${start("filled")} s, answering after ${start("ready")} s.
`;
}

/** A text of results with this section in place of the former, or at its end. */
export function placed(results, section) {
  const at = results.indexOf(HEAD);
  if (at < 0) return `${results.trimEnd()}\n\n${section}`;
  const next = results.indexOf("\n## ", at + HEAD.length);
  return `${results.slice(0, at)}${section}${next < 0 ? "" : results.slice(next)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [measured, results] = process.argv.slice(2);
  writeFileSync(results, placed(readFileSync(results, "utf8"), words(JSON.parse(readFileSync(measured, "utf8")))));
}
