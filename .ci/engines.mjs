// The behaviour tests in each engine: which are there, what each run came to, and the table at the end of all checks.

/** The engines that are there, and why others are not (`need_engines` in tools.sh has looked). */
export const engines = (process.env.ENGINES ?? "chromium").split(" ");
export const missing = [...(process.env.MISSING ?? "").matchAll(/(\w+): (.*?);/g)].map(([, name, why]) => ({ name, why }));

const all = (text, pattern) => [...text.matchAll(pattern)].map((found) => found.slice(1));

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
  // The runner counts a test that ends early as passed. A run that counted nothing, or stopped, has failed.
  passed -= skipped.length;
  if (failed === 0 && !(ok && passed > 0)) failed = 1;
  return { name, version, passed, failed, skipped, parts, seconds };
}

/** The table, and below it every test that was skipped, by name and reason, those of one reason together. */
export function table(runs) {
  const rows = [["engine", "version", "passed", "failed", "skipped", "seconds"]];
  for (const { name, version, passed, failed, skipped, seconds } of runs)
    rows.push([name, version, passed, failed, skipped.length, seconds].map(String));
  for (const { name } of missing) rows.push([name, "not there", "-", "-", "-", "-"]);
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const aligned = rows.map((row) =>
    row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join("  "));
  const told = missing.map(({ name, why }) => `${name}: no test ran. ${why}`);
  for (const { name, skipped, parts } of runs)
    for (const [what, tests] of [["skipped", skipped], ["skipped in part", parts]])
      for (const reason of new Set(tests.map(([, reason]) => reason))) {
        const names = new Set(tests.filter(([, why]) => why === reason).map(([test]) => test));
        told.push(`${what} in ${name}: ${reason}`, ...[...names].sort().map((test) => `    ${test}`));
      }
  return [...aligned, ...(told.length ? ["", ...told] : [])].join("\n");
}
