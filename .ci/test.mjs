// Runs every check one after another, lets none hide another's failure, and adds them up in the last line.
import { spawn } from "node:child_process";

const wasm = ["--target", "wasm32-unknown-unknown"];
const locked = process.env.CI ? ["--locked"] : [];
const strict = ["--", "-D", "warnings"];

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
const byBudgets = byLines(/^(\d+) within budget, (\d+) over$/gm);

const checks = [
  ["format", "cargo", ["fmt", "--check"], asOne],
  ["lints", "cargo", ["clippy", ...locked, "--all-targets", ...strict], asOne],
  ["lints of the behaviour tests", "cargo", ["clippy", ...locked, "--test", "browser", ...strict], asOne],
  ["lints for the browser", "cargo", ["clippy", ...locked, ...wasm, "--lib", "--bins", "--test", "components", ...strict], asOne],
  ["tests", "cargo", ["test", ...locked, "--no-fail-fast"], byTests],
  ["benchmark, smoke run", "sh", ["benches/run.sh", "smoke"], asOne],
  ["build", "sh", [".ci/build.sh"], asOne],
  ["pages that stand without script", "node", [".ci/still.mjs"], byFiles],
  ["budgets", "node", [".ci/budgets.mjs"], byBudgets],
  ["component tests", "cargo", ["test", ...locked, ...wasm, "--test", "components"], byTests],
  ["behaviour tests", "cargo", ["test", ...locked, "--test", "browser"], byTests],
];

const environment = {
  ...process.env,
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: "wasm-bindgen-test-runner",
  CHROMEDRIVER: process.env.CHROMEDRIVER ?? "chromedriver",
  WASM_BINDGEN_TEST_WEBDRIVER_JSON: `${process.cwd()}/.ci/webdriver.json`,
  WASM_BINDGEN_TEST_TIMEOUT: "120",
};

/** Runs a command, lets its words through, and gives them back with whether it ended well. */
function run(program, args) {
  return new Promise((done) => {
    const child = spawn(program, args, { env: environment, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const listen = (stream, out) => stream.setEncoding("utf8").on("data", (words) => {
      output += words;
      out.write(words);
    });
    listen(child.stdout, process.stdout);
    listen(child.stderr, process.stderr);
    child.on("error", (error) => done({ output: `${error}`, ok: false }));
    child.on("close", (code) => done({ output, ok: code === 0 }));
  });
}

let [passed, failed] = [0, 0];
const summary = [];
for (const [name, program, args, count] of checks) {
  console.log(`\n== ${name}`);
  const began = Date.now();
  const { output, ok } = await run(program, args);
  const [good, bad] = count(output, ok);
  passed += good;
  failed += bad;
  summary.push(`${bad ? "✗" : "✓"} ${name}: ${good} of ${good + bad} (${Math.round((Date.now() - began) / 1000)} s)`);
}
console.log(`\n${summary.join("\n")}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
