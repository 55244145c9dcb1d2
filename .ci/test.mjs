// Runs every check, lets none hide another's failure, and adds them up in the last line. What is built for the
// machine and what is built for the browser are two lanes side by side, since each has long stretches that keep one
// core busy; the behaviour tests come after both, alone, as a reader's browser would be.
import { spawn } from "node:child_process";
import { again, engines, mayBegin, table, tally } from "./engines.mjs";

const wasm = ["--target", "wasm32-unknown-unknown"];
const locked = process.env.CI ? ["--locked"] : [];
const strict = ["--", "-D", "warnings"];
// The few component tests do little: soon compiled is better than fast.
const plain = ["--config", "profile.dev.package.cpdt-atlas.opt-level=0"];

/** How each check is counted: as one, or by what its own closing lines say. */
const asOne = (_output, ok) => (ok ? [1, 0] : [0, 1]);
const byLines = (pattern) => (output, ok) => {
  let [passed, failed] = [0, 0];
  for (const [, good, bad] of output.matchAll(pattern)) {
    passed += Number(good);
    failed += Number(bad);
  }
  // A check that stopped without counting a failure, or counted nothing at all, has failed.
  return (ok && passed > 0) || failed > 0 ? [passed, failed] : [passed, failed + 1];
};
const byTests = byLines(/^test result: .*?(\d+) passed; (\d+) failed/gm);
const byFiles = byLines(/^(\d+) files hold, (\d+) do not$/gm);
const byHeld = byLines(/^(\d+) hold, (\d+) do not$/gm);
const byBudgets = byLines(/^(\d+) within budget, (\d+) over$/gm);

const native = [
  ["format", "cargo", ["fmt", "--check"], asOne],
  ["where others' work comes from", "node", [".ci/supply.mjs"], byHeld],
  ["lints", "cargo", ["clippy", ...locked, "--all-targets", ...strict], asOne],
  ["lints of the behaviour tests", "cargo", ["clippy", ...locked, "--test", "browser", ...strict], asOne],
  ["tests", "cargo", ["test", ...locked, "--no-fail-fast"], byTests],
  ["benchmark, smoke run", "sh", ["benches/run.sh", "smoke"], asOne],
];
const browsers = [
  ["build", "sh", [".ci/build.sh"], asOne],
  ["pages that stand without script", "node", [".ci/still.mjs"], byFiles],
  ["budgets", "node", [".ci/budgets.mjs"], byBudgets],
  ["lints for the browser", "cargo", ["clippy", ...locked, ...wasm, "--lib", "--bins", "--test", "components", ...strict], asOne],
  ["component tests", "cargo", ["test", ...locked, ...plain, ...wasm, "--test", "components"], byTests],
];
const behaviour = ["test", ...locked, "--test", "browser"];

const environment = {
  ...process.env,
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: "wasm-bindgen-test-runner",
  CHROMEDRIVER: process.env.CHROMEDRIVER ?? "chromedriver",
  WASM_BINDGEN_TEST_WEBDRIVER_JSON: `${process.cwd()}/.ci/webdriver.json`,
  WASM_BINDGEN_TEST_TIMEOUT: "120",
};

/**
 * Runs a command, lets its words through unless it is to be quiet, and gives them back with whether it ended well and
 * how long it took.
 */
function run(program, args, more = {}, isQuiet = false) {
  return new Promise((done) => {
    const began = Date.now();
    const child = spawn(program, args, { env: { ...environment, ...more }, stdio: ["ignore", "pipe", "pipe"] });
    // Apart, so that a line of the one never falls into a line of the other.
    const said = { out: "", err: "" };
    const listen = (stream, name, out) => stream.setEncoding("utf8").on("data", (words) => {
      said[name] += words;
      if (!isQuiet) out.write(words);
    });
    listen(child.stdout, "out", process.stdout);
    listen(child.stderr, "err", process.stderr);
    const ended = (words, ok) => done({ output: words, ok, seconds: Math.round((Date.now() - began) / 1000) });
    child.on("error", (error) => ended(`${error}`, false));
    child.on("close", (code) => ended(`${said.out}\n${said.err}`, code === 0));
  });
}

let [passed, failed] = [0, 0];
const summary = [];
const sum = (name, good, bad, seconds) => {
  passed += good;
  failed += bad;
  summary.push(`${bad ? "✗" : "✓"} ${name}: ${good} of ${good + bad} (${seconds} s)`);
};
/** One check after another; what each said is shown at its end, whole. */
async function lane(checks) {
  for (const [name, program, args, count] of checks) {
    console.log(`· ${name}: begun`);
    const { output, ok, seconds } = await run(program, args, {}, true);
    console.log(`\n== ${name}\n${output.trim()}`);
    sum(name, ...count(output, ok), seconds);
  }
}
await Promise.all([lane(native), lane(browsers)]);
const runs = [];
for (const engine of engines) {
  if (!mayBegin(engine)) continue;
  const ask = (what, ...more) => {
    console.log(`\n== ${what}`);
    return run("cargo", [...behaviour, ...more], { ENGINE: engine });
  };
  const first = await ask(`behaviour tests in ${engine}`);
  let done = tally(engine, first.output, first.ok, first.seconds);
  if (done.doubtful.length) {
    const alone = await ask(`${done.doubtful.length} of them once more, alone`, "--", "--exact", "--test-threads=1", ...done.doubtful);
    done = again(done, alone.output, alone.seconds);
  }
  runs.push(done);
  sum(`behaviour tests in ${engine}`, done.passed, done.failed, done.seconds);
}
console.log(`\n${summary.join("\n")}\n\n${table(runs)}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
