// Drives Chromium over the pages of the engines: one fresh browser for each
// engine, size and round. `node driver.mjs <data folder> <out.json> [--sizes=…]
// [--engines=…] [--rounds=2] [--browser=…] [--brief]`. Ends with 1 if our own
// page failed anywhere.
import { createReadStream, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { cpus, totalmem } from "node:os";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { browserPath } from "./browser.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [data, out, ...flags] = process.argv.slice(2);
const flag = (name, other) => flags.find((one) => one.startsWith(`--${name}=`))?.split("=")[1] ?? other;
const sizes = flag("sizes", "100000,1000000,10000000").split(",");
const brief = flags.includes("--brief");
const QUERIES = ["q1", "q2", "q3", "q4", "q5", "q6"];
// How long an engine may take to take the rows in, and for one query; then that one has failed.
const LOAD_MS = 180_000;
const QUERY_MS = 240_000;
const all = readdirSync(join(here, "engines")).filter((name) => existsSync(join(here, "engines", name, "index.html")));
const engines = flag("engines", all.join(",")).split(",");
const rounds = Number(flag("rounds", "2"));
const executablePath = browserPath(flag("browser"));

const KINDS = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json" };
let shipped = 0;
const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  const file = path.startsWith("/data/") ? join(data, path.slice(6)) : join(here, path);
  const isFile = existsSync(file) && statSync(file).isFile();
  response.writeHead(isFile ? 200 : 404, {
    "content-type": KINDS[extname(file)] ?? "application/octet-stream",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
  });
  if (!isFile) return response.end();
  if (!path.startsWith("/data/") && path !== "/harness.js") shipped += statSync(file).size;
  createReadStream(file).pipe(response);
});
await new Promise((go) => server.listen(0, "127.0.0.1", go));
const origin = `http://127.0.0.1:${server.address().port}`;

/** Memory of the page's process: now, and its peak since the last call. */
function memory(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const kib = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
    const now = { rest: kib("VmRSS") * 1024, peak: kib("VmHWM") * 1024 };
    writeFileSync(`/proc/${pid}/clear_refs`, "5");
    return now;
  } catch {
    return null;
  }
}

/** What a promise gives, or an error after so long. */
async function within(ms, what, promise) {
  let timer;
  const late = new Promise((_, fail) => { timer = setTimeout(() => fail(new Error(`${what} took over ${ms / 1000} s`)), ms); });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

const say = (error) => String(error.message ?? error).slice(0, 300);

/** A fresh browser with an engine that has taken the rows in. */
async function open(engine, data, n) {
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    protocolTimeout: LOAD_MS + QUERY_MS,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--js-flags=--expose-gc"],
  });
  try {
    const page = await browser.newPage();
    const session = await browser.target().createCDPSession();
    const marks = {};
    await page.exposeFunction("mark", async (name) => {
      const { processInfo } = await session.send("SystemInfo.getProcessInfo");
      const renderers = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => memory(id)).filter(Boolean);
      marks[name] = renderers.reduce((most, one) => (one.rest > (most?.rest ?? 0) ? one : most), null);
    });
    shipped = 0;
    await page.goto(`${origin}/engines/${engine}/index.html`, { waitUntil: "load" });
    await page.waitForFunction("window.engine", { timeout: 60_000 });
    await page.addScriptTag({ url: `${origin}/harness.js`, type: "module" });
    await page.waitForFunction("window.measure");
    const taken = await within(LOAD_MS, "taking the rows in", page.evaluate(`window.takeIn("${data}", ${n}, async (name) => {
      globalThis.gc?.();
      await new Promise((go) => setTimeout(go, 100));
      await window.mark(name);
    })`));
    const { before, loaded } = marks;
    if (before && loaded) {
      // What the page took before the rows were fetched is the rest, without them.
      const input = n * 17.125;
      taken.memory = { rest: loaded.rest - before.rest + input, peak: loaded.peak - before.rest + input };
    }
    return { browser, page, taken: { ...taken, shipped } };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Every query of an engine; one that fails or hangs takes no other with it. */
async function run(engine, data) {
  const n = Number.parseInt(data, 10);
  const result = { engine, data, n, queries: {} };
  let opened;
  try {
    opened = await open(engine, data, n);
    Object.assign(result, opened.taken);
    for (const query of QUERIES) {
      opened ??= await open(engine, data, n);
      try {
        result.queries[query] = await within(QUERY_MS, query, opened.page.evaluate(`window.measure("${query}", ${brief})`));
      } catch (error) {
        result.queries[query] = { failed: say(error) };
        if (/took over|Target closed|crash/i.test(say(error))) {
          await opened.browser.close().catch(() => {});
          opened = null;
        }
      }
    }
    if (opened) Object.assign(result, await opened.page.evaluate("window.sizes()"));
  } catch (error) {
    result.failed = say(error);
  } finally {
    await opened?.browser.close().catch(() => {});
  }
  return result;
}

const results = [];
for (let round = 0; round < rounds; round++) {
  const order = round % 2 === 0 ? engines : [...engines].reverse();
  for (const data of sizes) {
    for (const engine of order) {
      const result = await run(engine, data);
      results.push({ round, ...result });
      console.error(JSON.stringify({ round, ...result }));
    }
  }
}
const machine = { cpu: cpus()[0].model, cores: cpus().length, gib: Math.round(totalmem() / 2 ** 30), browser: await version() };
writeFileSync(out, JSON.stringify({ date: new Date().toISOString().slice(0, 10), machine, results }, null, 1));
server.close();
const wrong = results.filter(({ engine, failed, queries }) => engine.startsWith("atlas") && (failed || Object.values(queries).some((query) => query.failed)));
if (wrong.length || !results.some(({ engine }) => engine === "atlas") && engines.includes("atlas")) process.exitCode = 1;
if (brief) {
  const answers = results.flatMap(({ queries }) => Object.values(queries)).filter(({ failed }) => !failed);
  console.log(`${answers.length} of ${results.length * QUERIES.length} queries answered as the reference does`);
  if (answers.length < results.length * QUERIES.length) process.exitCode = 1;
}

async function version() {
  const browser = await puppeteer.launch({ executablePath, headless: true, args: ["--no-sandbox", "--disable-gpu"] });
  const text = await browser.version();
  await browser.close();
  return text;
}
