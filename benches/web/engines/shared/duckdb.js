// DuckDB-WASM behind the page contract, with one thread or with all.

import * as duckdb from "/node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser.mjs";
import { tableToIPC } from "apache-arrow";
import { arrowTables } from "./arrow.js";

const DIST = "/node_modules/@duckdb/duckdb-wasm/dist";

const MEANS = () => `SELECT province, sum(value * weight) / sum(weight) AS mean FROM t
  WHERE indicator = ? AND period BETWEEN ? AND ? AND value IS NOT NULL GROUP BY province`;

export function makeEngine(threads) {
  let db, connection, asked;
  const fill = (length, empty, rows, at) => {
    const out = new Float64Array(length).fill(empty);
    for (const row of rows.toArray()) at(out, row);
    return out;
  };
  return {
    async init() {
      const kind = threads ? "coi" : "eh";
      const worker = new Worker(`${DIST}/duckdb-browser-${kind}.worker.js`);
      db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
      await db.instantiate(`${DIST}/duckdb-${kind}.wasm`, threads ? `${DIST}/duckdb-browser-coi.pthread.worker.js` : undefined);
      connection = await db.connect();
      if (threads) await connection.query(`SET threads = ${navigator.hardwareConcurrency}`);
    },
    async load(columns) {
      let create = true;
      for (const table of arrowTables(columns)) {
        await connection.insertArrowFromIPCStream(tableToIPC(table, "stream"), { name: "t", create });
        create = false;
      }
      const prepare = (sql) => connection.prepare(sql);
      asked = {
        q1: await prepare("SELECT province, avg(value) AS mean FROM t WHERE indicator = ? AND period = ? GROUP BY province"),
        q2: await prepare("SELECT region, period, sum(value * weight) / sum(weight) AS mean FROM t WHERE indicator = ? AND value IS NOT NULL GROUP BY region, period"),
        q3: await prepare("SELECT indicator, level, sum(value) AS sum, count(value)::INTEGER AS count FROM t WHERE province IN (?, ?, ?, ?, ?) AND period BETWEEN ? AND ? GROUP BY indicator, level"),
        q4: await prepare("SELECT region, count(value)::INTEGER AS count, sum(value) AS sum, min(value) AS least, max(value) AS greatest, median(value) AS median FROM t GROUP BY region"),
        q5: await prepare("SELECT province, avg(value) AS mean FROM t WHERE indicator = ? AND level = ? AND period BETWEEN ? AND ? GROUP BY province"),
        q6: await prepare(`WITH now AS (${MEANS()}), before AS (${MEANS()}),
          a AS (SELECT province, mean, row_number() OVER (ORDER BY mean DESC, province) AS place FROM now),
          b AS (SELECT province, row_number() OVER (ORDER BY mean DESC, province) AS place FROM before)
          SELECT a.province AS province, a.mean AS mean, (b.place - a.place)::DOUBLE AS moved, a.place::INTEGER AS place FROM a LEFT JOIN b USING (province) WHERE a.place <= 10`),
      };
    },
    async q1({ indicator, period }) {
      return fill(63, NaN, await asked.q1.query(indicator, period), (out, row) => { out[row.province] = row.mean ?? NaN; });
    },
    async q2({ indicator }) {
      return fill(720, NaN, await asked.q2.query(indicator), (out, row) => { out[row.region * 120 + row.period] = row.mean ?? NaN; });
    },
    async q3({ provinces, from, to }) {
      return fill(240, 0, await asked.q3.query(...provinces, from, to), (out, row) => {
        const at = (row.indicator * 3 + row.level) * 2;
        out[at] = row.sum ?? 0;
        out[at + 1] = row.count;
      });
    },
    async q4() {
      return fill(30, NaN, await asked.q4.query(), (out, row) => out.set([row.count, row.sum, row.least, row.greatest, row.median], row.region * 5));
    },
    async q5({ indicator, level, from, to }) {
      return fill(63, NaN, await asked.q5.query(indicator, level, from, to), (out, row) => { out[row.province] = row.mean ?? NaN; });
    },
    async q6({ indicator, last }) {
      const rows = await asked.q6.query(indicator, last - 11, last, indicator, last - 23, last - 12);
      return fill(30, NaN, rows, (out, row) => out.set([row.province, row.mean, row.moved ?? NaN], (row.place - 1) * 3));
    },
  };
}
