// The behaviour tests in each engine: which are there, what each run came to, and the table at the end of all checks.

const all = (text, pattern) => [...text.matchAll(pattern)].map((found) => found.slice(1));

/** The engines that are there (`need_engines` in tools.sh has looked). */
export const engines = (process.env.ENGINES ?? "chromium").split(" ");

/** The engines in which no test ran, and why. */
const without = all(process.env.MISSING ?? "", /(\w+): (.*?);/g).map(([name, why]) => ({ name, state: "not there", why }));

/** When all checks began (test.sh says so), in seconds, and after how many minutes no further engine is begun. */
const began = Number(process.env.BEGAN ?? Date.now() / 1000);
const LATEST = 55;

/** Whether there is time for an engine: for the first one always. The table tells of an engine that is not begun. */
export function mayBegin(name) {
  const minutes = Math.floor((Date.now() / 1000 - began) / 60);
  if (name === "chromium" || minutes < LATEST) return true;
  without.push({ name, state: "not begun", why: `${minutes} minutes were over by then: none is begun after ${LATEST}, since a host may end the checks after 90` });
  return false;
}

/** So many failed tests are run again at most: more are no matter of a busy machine. */
const MOST_AGAIN = 10;

/** What one run said: its result lines, and the lines of `tests/browser/kit/skips.rs`. */
export function tally(name, output, ok, seconds) {
  let [passed, failed] = [0, 0];
  for (const [good, bad] of all(output, /^test result: .*?(\d+) passed; (\d+) failed/gm)) {
    passed += Number(good);
    failed += Number(bad);
  }
  const version = all(output, /^engine \w+ is (.*)$/gm)[0]?.[0] ?? "";
  const skipped = all(output, /^skipped in \w+: ([\w:]+): (.*)$/gm);
  const parts = all(output, /^in part skipped in \w+: ([\w:]+): (.*)$/gm);
  // Those to be run again: none of a run that stopped before it counted them.
  const faults = all(output, /^test ([\w:]+) \.\.\. FAILED$/gm).flat();
  const doubtful = faults.length === failed && failed <= MOST_AGAIN ? faults : [];
  // The runner counts a test that ends early as passed. A run that counted nothing, or stopped, has failed.
  passed -= skipped.length;
  if (failed === 0 && !(ok && passed > 0)) failed = 1;
  return { name, version, passed, failed, skipped, parts, seconds, doubtful, second: [] };
}

/** The same run after its doubtful tests were run again, alone: what passed then counts as passed, and is told. */
export function again(run, output, seconds) {
  const good = new Set(all(output, /^test ([\w:]+) \.\.\. ok$/gm).flat());
  const second = run.doubtful.filter((test) => good.has(test));
  const [passed, failed] = [run.passed + second.length, run.failed - second.length];
  return { ...run, passed, failed, seconds: run.seconds + seconds, second };
}

/**
 * The table, and below it every test that passed at the second attempt only or was skipped, by name and reason, those
 * of one reason together.
 */
export function table(runs) {
  const rows = [["engine", "version", "passed", "failed", "skipped", "seconds"]];
  for (const { name, version, passed, failed, skipped, seconds } of runs)
    rows.push([name, version, passed, failed, skipped.length, seconds].map(String));
  for (const { name, state } of without) rows.push([name, state, "-", "-", "-", "-"]);
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const aligned = rows.map((row) =>
    row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join("  "));
  const told = without.map(({ name, why }) => `${name}: no test ran. ${why}`);
  for (const { name, second } of runs)
    if (second.length) told.push(`passed at the second attempt in ${name}, alone:`, ...second.map((test) => `    ${test}`));
  for (const { name, skipped, parts } of runs)
    for (const [what, tests] of [["skipped", skipped], ["skipped in part", parts]])
      for (const reason of new Set(tests.map(([, reason]) => reason))) {
        const names = new Set(tests.filter(([, why]) => why === reason).map(([test]) => test));
        told.push(`${what} in ${name}: ${reason}`, ...[...names].sort().map((test) => `    ${test}`));
      }
  return [...aligned, ...(told.length ? ["", ...told] : [])].join("\n");
}
