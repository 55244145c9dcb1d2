// The terms under which others' work is in the site: every crate that is compiled into the WebAssembly and every
// npm package that is bundled, with its texts. Stops the build where one has terms that this site may not be
// published under. It asks nothing of the network: `cargo metadata` and the packages say it themselves.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** Terms that ask for their text to be passed on, and for nothing else. */
const allowed = new Set(["0BSD", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "Unicode-3.0", "Unlicense", "Zlib", "BSL-1.0"]);
const npm = ["echarts", "zrender", "tslib"];

/** Whether an expression of SPDX can be kept to with what is allowed. */
export function fits(expression) {
  const words = expression.replaceAll("/", " OR ").match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const one = () => {
    if (words[at] === "(") {
      at += 1;
      const inner = either();
      at += 1;
      return inner;
    }
    let name = words[at++] ?? "";
    if (words[at] === "WITH") name += ` WITH ${words[(at += 2) - 1]}`;
    return allowed.has(name);
  };
  const both = () => {
    let all = one();
    while (words[at] === "AND") {
      at += 1;
      all = one() && all;
    }
    return all;
  };
  function either() {
    let any = both();
    while (words[at] === "OR") {
      at += 1;
      any = both() || any;
    }
    return any;
  }
  return either();
}

/** The crates that are in the WebAssembly: all that the site depends on, without what only builds it. */
function crates() {
  const args = ["metadata", "--format-version=1", "--filter-platform=wasm32-unknown-unknown"];
  const { packages, resolve } = JSON.parse(execFileSync("cargo", args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] }));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const isMacro = ({ targets }) => targets.some(({ kind }) => kind.includes("proc-macro"));
  const found = new Set();
  const named = new Map(packages.map((one) => [one.id, one]));
  const visit = (id) => {
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) {
      const isLinked = kinds.some(({ kind, target }) => kind === null && !target?.startsWith("cfg(not(target_arch")) && !isMacro(named.get(pkg));
      if (isLinked && !found.has(pkg)) {
        found.add(pkg);
        visit(pkg);
      }
    }
  };
  visit(resolve.root);
  return [...found].map((id) => named.get(id)).map((one) => ({
    name: `${one.name} ${one.version}`,
    terms: one.license ?? "",
    folder: dirname(one.manifest_path),
    link: one.repository ?? "",
  }));
}

const packages = () =>
  npm.map((name) => {
    const folder = join("node_modules", name);
    const { version, license, homepage } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return { name: `${name} ${version}`, terms: license, folder, link: homepage ?? "" };
  });

/** The texts that come with a package: of several that it may be used under, one is enough. */
function texts(folder) {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name) && !/\.(rs|toml)$/.test(name));
  const mit = names.filter((name) => /mit/i.test(name));
  return (mit.length ? mit : names).map((name) => join(folder, name)).filter((path) => existsSync(path)).flatMap((path) => {
    try {
      return [readFileSync(path, "utf8").replaceAll("\r", "").trim()];
    } catch {
      return [];
    }
  });
}

/** The whole file. */
export function licenses() {
  const shipped = [...packages(), ...crates().sort((a, b) => a.name.localeCompare(b.name))];
  const wrong = shipped.filter(({ terms }) => !fits(terms));
  if (wrong.length) throw new Error(`terms that are not allowed: ${wrong.map(({ name, terms }) => `${name} (${terms || "none"})`).join(", ")}`);
  const groups = new Map();
  for (const { name, folder } of shipped) {
    for (const text of texts(folder)) groups.set(text, [...(groups.get(text) ?? []), name]);
  }
  const list = shipped.map(({ name, terms, link }) => `${name}: ${terms}${link ? `, ${link}` : ""}`);
  const parts = [...groups].map(([text, names]) => `== ${names.join(", ")}\n\n${text}`);
  const own = readFileSync("LICENSE", "utf8").trim();
  console.log(`· licences: ${shipped.length} packages of others, ${groups.size} texts`);
  return `${["This site is made with the work of others:", list.join("\n"), `== This site\n\n${own}`, ...parts].join("\n\n")}\n`;
}
