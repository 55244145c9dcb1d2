// Perspective behind the page contract: a view for each question, made and
// taken away again.

import perspective from "/node_modules/@perspective-dev/client/dist/cdn/perspective.js";
import { tableToIPC } from "apache-arrow";
import { arrowTables } from "../shared/arrow.js";
import { firstTen } from "../shared/plain.js";

let client, table;

/** Rows of groups as objects: codes in `path`, figures by column name. */
async function ask(config) {
  const view = await table.view(config);
  const rows = await view.to_json();
  await view.delete();
  return rows.filter((row) => row.__ROW_PATH__.length === (config.group_by ?? []).length).map((row) => ({ ...row, path: row.__ROW_PATH__.map(Number) }));
}
const dense = (length, rows, at, figure) => {
  const out = new Float64Array(length).fill(NaN);
  for (const row of rows) out[at(row.path)] = figure(row) ?? NaN;
  return out;
};
const between = (from, to) => [["period", ">=", from], ["period", "<=", to]];
const there = ["value", "is not null", null];
const weighted = { value: ["weighted mean", ["weight"]] };

async function means(indicator, from, to) {
  const rows = await ask({ group_by: ["province"], columns: ["value"], aggregates: weighted, filter: [["indicator", "==", indicator], ...between(from, to), there] });
  return dense(63, rows, ([a]) => a, (row) => row.value);
}

window.engine = {
  async init() {
    const of = (file) => fetch(`/node_modules/@perspective-dev/${file}`);
    perspective.init_client(of("client/dist/wasm/perspective-js.wasm"));
    perspective.init_server({ wasm32: () => of("server/dist/wasm/perspective-server.wasm"), wasm64: () => of("server/dist/wasm/perspective-server.memory64.wasm") });
    client = await perspective.worker();
  },
  async load(columns) {
    for (const batch of arrowTables(columns)) {
      const bytes = tableToIPC(batch, "stream").slice().buffer;
      if (table) await table.update(bytes);
      else table = await client.table(bytes);
    }
    await table.size();
  },
  async q1({ indicator, period }) {
    const rows = await ask({ group_by: ["province"], columns: ["value"], aggregates: { value: "avg" }, filter: [["indicator", "==", indicator], ["period", "==", period], there] });
    return dense(63, rows, ([a]) => a, (row) => row.value);
  },
  async q2({ indicator }) {
    const rows = await ask({ group_by: ["region", "period"], columns: ["value"], aggregates: weighted, filter: [["indicator", "==", indicator], there] });
    return dense(720, rows, ([a, b]) => a * 120 + b, (row) => row.value);
  },
  async q3({ provinces, from, to }) {
    const rows = await ask({ group_by: ["indicator", "level"], columns: ["value", "weight"], aggregates: { value: "sum", weight: "count" }, filter: [["province", "in", provinces], ...between(from, to), there] });
    const out = new Float64Array(240);
    for (const row of rows) out.set([row.value ?? 0, row.weight], (row.path[0] * 3 + row.path[1]) * 2);
    return out;
  },
  async q4() {
    const names = ["sum", "least", "greatest", "median"];
    const expressions = Object.fromEntries(names.map((name) => [name, '"value"']));
    const rows = await ask({
      group_by: ["region"], columns: ["weight", ...names], expressions, filter: [there],
      aggregates: { weight: "count", sum: "sum", least: "low", greatest: "high", median: "median" },
    });
    const out = new Float64Array(30).fill(NaN);
    for (const row of rows) out.set([row.weight, row.sum, row.least, row.greatest, row.median], row.path[0] * 5);
    return out;
  },
  async q5({ indicator, level, from, to }) {
    const rows = await ask({ group_by: ["province"], columns: ["value"], aggregates: { value: "avg" }, filter: [["indicator", "==", indicator], ["level", "==", level], ...between(from, to), there] });
    return dense(63, rows, ([a]) => a, (row) => row.value);
  },
  q6: async ({ indicator, last }) => firstTen(await means(indicator, last - 11, last), await means(indicator, last - 23, last - 12)),
};
