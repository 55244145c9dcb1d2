// Drives Chromium over the pages of the engines: one fresh browser for each
// engine, size and round. `node driver.mjs <data folder> <out.json> [--sizes=…]
// [--engines=…] [--rounds=2] [--browser=…]`
import { createReadStream, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { cpus, totalmem } from "node:os";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

const here = dirname(fileURLToPath(import.meta.url));
const [data, out, ...flags] = process.argv.slice(2);
const flag = (name, other) => flags.find((one) => one.startsWith(`--${name}=`))?.split("=")[1] ?? other;
const sizes = flag("sizes", "100000,1000000,10000000").split(",").map(Number);
const all = readdirSync(join(here, "engines")).filter((name) => existsSync(join(here, "engines", name, "index.html")));
const engines = flag("engines", all.join(",")).split(",");
const rounds = Number(flag("rounds", "2"));
const browserPath = flag("browser", process.env.CHROMIUM ?? "/usr/bin/chromium");

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

async function run(engine, n) {
  const browser = await puppeteer.launch({
    executablePath: browserPath,
    headless: true,
    protocolTimeout: 600_000,
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
    const work = page.evaluate(`(async () => {
      const settle = async (name) => { globalThis.gc?.(); await new Promise((go) => setTimeout(go, 100)); await window.mark(name); };
      return window.measure(${n}, settle);
    })()`);
    const result = await Promise.race([work, new Promise((_, fail) => setTimeout(() => fail(new Error("took over five minutes")), 300_000))]);
    const { before, loaded } = marks;
    if (before && loaded) {
      // What the page took before the rows were fetched is the rest, without them.
      const input = n * 17.125;
      result.memory = { rest: loaded.rest - before.rest + input, peak: loaded.peak - before.rest + input };
    }
    return { ...result, engine, shipped };
  } catch (error) {
    return { engine, n, failed: String(error.message ?? error).slice(0, 300) };
  } finally {
    await browser.close();
  }
}

const results = [];
for (let round = 0; round < rounds; round++) {
  const order = round % 2 === 0 ? engines : [...engines].reverse();
  for (const n of sizes) {
    for (const engine of order) {
      const result = await run(engine, n);
      results.push({ round, ...result });
      console.error(JSON.stringify({ round, ...result }));
    }
  }
}
const machine = { cpu: cpus()[0].model, cores: cpus().length, gib: Math.round(totalmem() / 2 ** 30), browser: await version() };
writeFileSync(out, JSON.stringify({ date: new Date().toISOString().slice(0, 10), machine, results }, null, 1));
server.close();

async function version() {
  const browser = await puppeteer.launch({ executablePath: browserPath, headless: true, args: ["--no-sandbox", "--disable-gpu"] });
  const text = await browser.version();
  await browser.close();
  return text;
}
