// A reader's own file of 300,000 rows in our built page, in headless Chromium: how long the page's longest task is
// while the file comes in and is asked about, and how long each answer takes: `node own.mjs <dist> [--browser=…]`.
// The making of the file is not counted.
import puppeteer from "puppeteer-core";
import { browserPath } from "./browser.mjs";
import { host } from "./host.mjs";

const [dist, ...flags] = process.argv.slice(2);
const executablePath = browserPath(flags.find((one) => one.startsWith("--browser="))?.split("=")[1]);
const ROWS = 300_000;

/** In the page: gives it a file, then asks it for one thing after another. */
async function asking(rows) {
  const parts = ["area,kind,value\n"];
  for (let row = 0; row < rows; row += 1) parts.push(`a${row % 63},k${row % 5},${row % 1000}.5\n`);
  const files = new DataTransfer();
  files.items.add(new File(parts, "many.csv"));
  const field = document.querySelector("#own-file");
  field.files = files.files;
  const pause = (ms) => new Promise((go) => setTimeout(go, ms));
  await pause(500);
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: "longtask" });
  const answered = async (title) => {
    const began = performance.now();
    while (document.querySelector("#own-title")?.textContent.startsWith(title) !== true || document.querySelector("#own-answer").hasAttribute("aria-busy")) {
      if (performance.now() - began > 60_000) throw new Error(`no answer that begins with “${title}”`);
      await pause(4);
    }
    return Math.round(performance.now() - began);
  };
  const times = {};
  field.dispatchEvent(new Event("change", { bubbles: true }));
  times["taking in and sum"] = await answered("Sum");
  for (const [verb, title] of [["median", "Median"], ["distinct", "Different"], ["mean", "Mean"]]) {
    const choice = document.querySelector("#own-verb");
    choice.value = verb;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    times[verb] = await answered(title);
  }
  await pause(200);
  return { longest, times };
}

const { origin, close } = await host([["/", dist]]);
const browser = await puppeteer.launch({ executablePath, headless: true, args: ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
try {
  const page = await browser.newPage();
  await page.goto(`${origin}/?tab=own&lang=en`, { waitUntil: "load" });
  await page.waitForSelector("#own-file", { visible: true });
  const { longest, times } = await page.evaluate(asking, ROWS);
  for (const [what, ms] of Object.entries(times)) console.log(`${what}: ${ms} ms`);
  console.log(longest === 0 ? "no task of the page took more than 50 ms" : `longest task of the page: ${longest} ms`);
} finally {
  await browser.close();
  close();
}
