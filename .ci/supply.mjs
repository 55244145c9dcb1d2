// Where others' work comes from: every crate and every npm package that the lock files name is of its common registry
// and held to a hash; none is taken from an address, a repository or a folder. With `--ask` (`make audit`) also what
// is known against them, by whoever can be asked on this machine: npm, and cargo-deny with its list of advisories.
// That is no part of the tests, which say the same on every day and on a closed network.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";

let passed = 0;
const faults = [];
const hold = (name, holds, why) => {
  if (holds) passed += 1;
  else faults.push(`${name}: ${why}`);
};

// Crates: all of one registry, each with its hash; the project itself alone has neither.
const [own, ...crates] = readFileSync("Cargo.lock", "utf8").split("[[package]]").slice(1)
  .map((text) => Object.fromEntries([...text.matchAll(/^(name|version|source|checksum) = "(.*)"$/gm)].map(([, key, value]) => [key, value])))
  .sort((a, b) => Boolean(a.source) - Boolean(b.source));
hold("Cargo.lock", own?.name === "cpdt-atlas" && crates.length > 0, "the project or its crates are not found");
const registries = new Set(crates.map(({ source }) => source));
hold("Cargo.lock", registries.size === 1, `crates are of ${registries.size} registries`);
for (const { name, version, source, checksum } of crates) {
  const isHeld = source?.startsWith("registry+") && /^[0-9a-f]{64}$/.test(checksum ?? "");
  hold(`${name} ${version}`, isHeld, "it is of no registry or has no hash");
}

// npm packages: each with its hash and without an address, as .npmrc asks.
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
for (const [place, { integrity, resolved, link }] of Object.entries(packages)) {
  if (place === "") continue;
  hold(place, integrity?.startsWith("sha512-") && !resolved && !link, "it has no hash, or an address of its own");
}

if (process.argv.includes("--ask")) {
  const ask = (program, ...args) => spawnSync(program, args, { encoding: "utf8", timeout: 120_000 });
  const npm = ask("npm", "audit", "--json");
  let found;
  try {
    found = JSON.parse(npm.stdout).metadata?.vulnerabilities;
  } catch {
    // Not an answer.
  }
  if (found) hold("npm packages", found.high + found.critical === 0, `npm knows of ${found.high + found.critical} grave flaws: npm audit`);
  else console.log("· npm packages: the registry tells nothing of flaws (npm audit)");

  const deny = (...checks) => ask("cargo", "deny", "--config=.ci/deny.toml", "--log-level=error", "--offline", "check", ...checks);
  const isThere = ask("cargo", "deny", "--version").status === 0;
  const list = `${process.env.CARGO_HOME ?? `${process.env.HOME}/.cargo`}/advisory-dbs`;
  if (isThere) {
    const rules = deny("bans", "licenses", "sources");
    hold("crates", rules.status === 0, `${rules.stdout}${rules.stderr}`);
  } else console.log("· crates: cargo-deny is not there (cargo install cargo-deny)");
  if (isThere && existsSync(list) && readdirSync(list).some((name) => name.startsWith("advisory-db-"))) {
    const advisories = deny("advisories");
    hold("crates", advisories.status === 0, `${advisories.stdout}${advisories.stderr}`);
  } else console.log("· crates: there is no list of advisories (cargo deny fetch)");
}

for (const fault of faults) console.error(`✗ ${fault}`);
console.log(`${passed} hold, ${faults.length} do not`);
process.exit(faults.length ? 1 : 0);
