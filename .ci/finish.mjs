// After Trunk has laid out the site, and before it becomes dist/: makes the glue of wasm-bindgen small,
// gives ECharts and the later modules names that change with their content, and tells the page those names
// and the size of the first WebAssembly, for its progress line. Puts the later texts of the data set beside it.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync, transformSync } from "esbuild";
import { licenses } from "./licenses.mjs";
import { release } from "./release.mjs";

const site = process.env.TRUNK_STAGING_DIR;
const page = join(site, "index.html");

/** The one file of the site whose name fits. */
const only = (pattern) => {
  const [file, ...more] = readdirSync(site).filter((name) => pattern.test(name));
  if (!file || more.length) throw new Error(`${pattern} fits ${file ? "several files" : "no file"} of ${site}`);
  return file;
};

/** Replaces one passage of the page, or stops: a page without it would not work. */
const replaced = (html, from, to) => {
  if (!html.includes(from)) throw new Error(`index.html: ${from} not found`);
  return html.replace(from, to);
};

/** Puts a file beside the page under a name that changes with its content, and gives that name. */
const placed = (name, bytes) => {
  const [, stem, ending] = /^(.+)\.(\w+)$/.exec(name);
  const named = `${stem.replace(".", "-")}-${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}.${ending}`;
  writeFileSync(join(site, named), bytes);
  return named;
};

/**
 * Where this build's packed data lies: cargo itself says which output folder of build.rs the present
 * program was made with, so that the two can never be of different versions. It has nothing to build.
 */
const packed = () => {
  const profile = process.env.TRUNK_PROFILE === "debug" ? [] : ["--release"];
  const messages = execFileSync(
    "cargo",
    ["build", "--quiet", ...profile, "--target=wasm32-unknown-unknown", "--bin=cpdt-atlas", "--message-format=json"],
    { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] },
  );
  const runs = messages.split("\n").filter((line) => line.includes('"build-script-executed"'));
  const ours = runs.map((line) => JSON.parse(line)).find(({ package_id: id }) => /[#/]cpdt-atlas[@#]/.test(id));
  if (!ours) throw new Error("cargo names no output folder of build.rs");
  return ours.out_dir;
};

const small = (code) => transformSync(code, { minify: true, format: "esm", charset: "utf8" }).code;

/** Takes a file of Trunk's own name away and gives what was in it. */
const taken = (name) => {
  const bytes = readFileSync(join(site, name));
  rmSync(join(site, name));
  return bytes;
};

const wasm = only(/^cpdt-atlas.*_bg\.wasm$/);
const glue = join(site, wasm.replace("_bg.wasm", ".js"));
writeFileSync(glue, small(readFileSync(glue, "utf8")));

// The second module; the page tells the first where it lies.
const pagesWasm = placed("pages.wasm", taken("pages_bg.wasm"));
const pages = placed("pages.js", small(taken("pages.js").toString()));

// The third module: one script for its page and one for its worker, each with the glue in it.
const ownGlue = join(site, "own.js");
const ownWasm = placed("own.wasm", taken("own_bg.wasm"));
/** Bundles one of them; the names of files stand in it. */
const bundled = (entry, format, names) => {
  const define = Object.fromEntries(Object.entries(names).map(([name, value]) => [name, JSON.stringify(`./${value}`)]));
  const { outputFiles } = buildSync({
    entryPoints: [entry], alias: { "own-glue": ownGlue }, bundle: true, minify: true, charset: "utf8", format, write: false, define,
    target: ["chrome100", "firefox102", "safari15.4"], logLevel: "error",
    ...(format === "iife" && { logOverride: { "empty-import-meta": "silent" } }),
  });
  return outputFiles[0].text;
};
const ownWorker = placed("own.worker.js", bundled("src/js/own.worker.js", "iife", {}));
const ownScript = bundled("src/js/own.js", "esm", { OWN_WASM: ownWasm, OWN_WORKER: ownWorker, OWN_CSS: placed("own.css", readFileSync("target/web/own.css")) });
rmSync(ownGlue);
const own = placed("own.js", ownScript);

const stillStyle = placed("still.css", readFileSync("target/web/still.css"));
const pagesStyle = placed("pages.css", readFileSync("target/web/pages.css"));
const charts = placed("echarts.js", taken("echarts.js"));
const offline = placed("offline.js", readFileSync("target/web/offline.js"));
const packs = packed();
const later = placed("later.pack", readFileSync(join(packs, "later.pack")));
// For budgets.mjs: the two halves of the data set and the boundaries as they went into this build.
for (const pack of ["first.pack", "later.pack", "shapes.pack"]) copyFileSync(join(packs, pack), join("target/web", pack));

let html = readFileSync(page, "utf8");
html = replaced(html, "./later.pack", `./${later}`);
html = replaced(html, "./offline.js", `./${offline}`);
html = replaced(html, "./echarts.js", `./${charts}`);
html = replaced(html, "./own.js", `./${own}`);
html = replaced(html, "./pages.js", `./${pages}`);
html = replaced(html, "./still.css", `./${stillStyle}`);
html = replaced(html, "./pages.css", `./${pagesStyle}`);
html = replaced(html, "./pages.wasm", `./${pagesWasm}`);
html = replaced(html, "data-wasm", `data-wasm data-bytes="${statSync(join(site, wasm)).size}"`);
const { version } = JSON.parse(readFileSync("public/data/datapackage.json", "utf8"));
html = replaced(html, 'name="cpdt-data" content="0"', `name="cpdt-data" content="${version}"`);
writeFileSync(page, html.replace(/\n\s+/g, "\n"));
// The pages that stand without script, written by the same code that writes them in the browser, and all that is
// published beside the application under addresses that stay.
execFileSync("cargo", ["run", "--quiet", "--bin=publish", "--", site], { stdio: ["ignore", "inherit", "inherit"] });

// Twins of all files that are fetched or imported, for frames that are sandboxed on a host that allows nobody
// else to fetch: a script of each that leaves its exports, or its bytes as an address (src/js/start.js). No
// module, since such a frame may import none, and no address of code, which the policy of the page forbids.
const twin = (name) => {
  const bytes = readFileSync(join(site, name));
  if (!name.endsWith(".js")) {
    const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
    return `cpdtTwin="data:${type};base64,${bytes.toString("base64")}"`;
  }
  const code = bytes.toString().replace(/\bimport\(/g, "cpdtImport(");
  // In no module nobody knows where a file lies; whoever starts the module says so.
  const options = { format: "iife", globalName: "cpdtTwin", minify: true, charset: "utf8", logOverride: { "empty-import-meta": "silent" } };
  return transformSync(code, options).code;
};
mkdirSync(join(site, "sandbox"), { recursive: true });
for (const name of [wasm, wasm.replace("_bg.wasm", ".js"), pagesWasm, pages, charts, later]) {
  writeFileSync(join(site, "sandbox", `${name}.js`), twin(name));
}
writeFileSync(join(site, "embed.js"), small(readFileSync(join(site, "embed.js"), "utf8")));

// The terms under which others' work is in the site.
writeFileSync(join(site, "licenses.txt"), licenses());

// Last of all, when every file stands.
release(site, readFileSync("target/web/worker.js", "utf8"));
