// A step of the slider, our built page beside one written by hand with d3-geo, in headless Chromium with the
// processor slowed: `node map/steps.mjs <dist> <data package> <out.json> [--rounds=4] [--browser=…]`.
// The pages take turns in fresh browsers; every step is one year further or back, timed from the slider's
// event to the first task after the frame that shows it. Prints the figures and writes them down.
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { browserPath } from "../browser.mjs";
import { host } from "../host.mjs";
import { words } from "./section.mjs";

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const [dist, data, out, ...flags] = process.argv.slice(2);
const flag = (name, other) => flags.find((one) => one.startsWith(`--${name}=`))?.split("=")[1] ?? other;
const executablePath = browserPath(flag("browser"));
const rounds = Number(flag("rounds", "4"));
const SLOWED = 6;
const STEPS = Number(flag("steps", "120"));
const WARM = 16;

const { origin, close } = await host([["/atlas/", dist], ["/data/", data], ["/", here]]);

const PAGES = {
  atlas: { path: "/atlas/", slider: "input[data-steps]", shapes: "#land > [data-area]" },
  d3: { path: "/map/d3/", slider: "input[type=range]", shapes: "svg > [data-area]" },
  "d3 with the whole map": { path: "/map/d3/?whole", slider: "input[type=range]", shapes: "svg > [data-area]" },
  "d3 with a ranking": { path: "/map/d3/?list", slider: "input[type=range]", shapes: "svg > [data-area]" },
};

const launch = () =>
  puppeteer.launch({
    executablePath,
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    // Frames as soon as there is something to show: a step is not rounded up to the screen's next one.
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-frame-rate-limit", "--disable-gpu-vsync"],
  });

/** In the page: steps up and down the years, timed one by one, and which class each province has in each year. */
async function stepping({ slider: selector, shapes, steps, warm }) {
  const slider = document.querySelector(selector);
  const last = Number(slider.max);
  const frame = () => new Promise((go) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => go();
    port2.postMessage(0);
  }));
  const pause = (ms) => new Promise((go) => setTimeout(go, ms));
  const [times, work, fills] = [[], [], {}];
  let [at, by] = [Number(slider.value), -1];
  for (let step = 0; step < steps + warm; step++) {
    if (at + by < 0 || at + by > last) by = -by;
    at += by;
    await pause(30);
    await frame();
    const began = performance.now();
    const now = document.querySelector(selector);
    now.value = String(at);
    now.dispatchEvent(new Event("input", { bubbles: true }));
    // What our page does follows in a microtask: this comes after it.
    await Promise.resolve().then(() => {});
    const did = performance.now();
    await frame();
    const ended = performance.now();
    if (step >= warm) {
      times.push(ended - began);
      work.push(did - began);
    }
    fills[at] ??= Object.fromEntries([...document.querySelectorAll(shapes)].map((one) => [one.dataset.area, one.getAttribute("class")]));
  }
  return { times, work, fills };
}

async function measure(name) {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const { path, ...marks } = PAGES[name];
    await page.goto(origin + path, { waitUntil: "load" });
    await page.waitForFunction("document.documentElement.dataset.ready !== undefined", { timeout: 60_000 });
    await new Promise((go) => setTimeout(go, 1500));
    const session = await page.createCDPSession();
    await session.send("Performance.enable");
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    const metrics = async () => Object.fromEntries((await session.send("Performance.getMetrics")).metrics.map(({ name, value }) => [name, value]));
    const before = await metrics();
    const found = await page.evaluate(stepping, { ...marks, steps: STEPS, warm: WARM });
    const after = await metrics();
    const busy = Object.fromEntries(["ScriptDuration", "RecalcStyleDuration", "LayoutDuration", "TaskDuration"].map((key) => [key, ((after[key] - before[key]) * 1000) / (STEPS + WARM)]));
    return { ...found, busy };
  } finally {
    await browser.close();
  }
}

/** How long our page takes on slow 4G with the processor slowed four times, until it answers. */
async function start() {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 });
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.evaluateOnNewDocument(() => {
      window.seen = {};
      const look = () => {
        const now = performance.now();
        if (!window.seen.filled && document.querySelector(".land > [class^=c], .grid > [class^=c]")) window.seen.filled = now;
        if (!window.seen.ready && document.documentElement?.dataset.ready !== undefined) window.seen.ready = now;
        if (!window.seen.ready) requestAnimationFrame(look);
      };
      look();
    });
    await page.goto(`${origin}/atlas/`, { waitUntil: "commit" }).catch(() => page.goto(`${origin}/atlas/`));
    await page.waitForFunction("window.seen.ready", { timeout: 120_000 });
    return await page.evaluate("window.seen");
  } finally {
    await browser.close();
  }
}

const results = {};
const names = Object.keys(PAGES);
for (let round = 0; round < rounds; round++) {
  for (const name of round % 2 ? [...names].reverse() : names) {
    const one = await measure(name);
    (results[name] ??= []).push(one);
  }
}
const fills = (name) => results[name][0].fills;
const unlike = Object.entries(fills("atlas")).flatMap(([at, areas]) => Object.entries(areas).filter(([area, mark]) => fills("d3")[at]?.[area] !== mark).map(([area]) => `${at}:${area}`));
const starts = [];
for (let round = 0; round < 3; round++) starts.push(await start());
close();
const measured = {
  date: new Date().toISOString().slice(0, 10),
  cpu: cpus()[0].model,
  cores: cpus().length,
  load: loadavg()[0],
  slowed: SLOWED,
  years: Object.keys(fills("atlas")).length,
  unlike,
  pages: Object.fromEntries(names.map((name) => [name, results[name].map(({ times, work, busy }) => ({ times, work, busy }))])),
  starts,
};
writeFileSync(out, JSON.stringify(measured));
console.log(words(measured));
