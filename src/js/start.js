// Starts the atlas: fetches the WebAssembly, shows how far that is, and shows the sentence of the
// frame (index.html) where it cannot run. A file and no inline script, for a strict security policy; and
// no module, since a frame that is sandboxed may load none.
const root = document.documentElement;
// The head is written for this address, also once the page shows another.
root.dataset.base = document.baseURI;
if (root.dataset.own) for (const link of document.querySelectorAll("link[rel*=icon], link[rel=manifest], #boot a")) link.href = `${link.href}`;
const { head } = document;
const query = new URLSearchParams(location.search);
const isFramed = query.get("embed") === "1";
const glue = document.querySelector("link[data-glue]");
const wasm = document.querySelector("link[data-wasm]");
const named = (name) => document.querySelector(`meta[name="${name}"]`);

/** The response, telling the progress line of each piece that comes in. */
function watched(response) {
  const line = document.querySelector("#boot progress");
  const total = Number(wasm.dataset.bytes);
  if (!line || !total || !response.body || !("TransformStream" in window)) return response;
  let seen = 0;
  const counter = new TransformStream({
    transform(piece, out) {
      seen += piece.byteLength;
      line.value = Math.min(seen / total, 1);
      out.enqueue(piece);
    },
  });
  return new Response(response.body.pipeThrough(counter), {
    headers: { "content-type": "application/wasm" },
  });
}

async function fetched() {
  const response = await fetch(wasm.href);
  if (!response.ok) throw new Error(`${wasm.href}: ${response.status}`);
  return watched(response);
}

/** Where another page is asked for than the one that stands here, or one with charts, the second module is fetched beside the first. */
function ahead() {
  if (root.dataset.other === undefined && !document.querySelector("#main [data-chart]")) return;
  const files = [["cpdt-pages", "modulepreload"], ["cpdt-pages-wasm", "preload", "application/wasm"], ["cpdt-later", "preload", "application/octet-stream"]];
  for (const [name, rel, type] of files) {
    const link = document.createElement("link");
    link.rel = rel;
    if (type) [link.as, link.type, link.crossOrigin] = ["fetch", type, "anonymous"];
    link.href = named(name).content;
    head.append(link);
  }
}

/**
 * A view that is pinned to other data than are here is looked for in the release of those data, where the
 * host has kept it under v/<version>/. A picture tells whether it is there: also a sandboxed frame may ask.
 */
function kept() {
  const version = query.get("v");
  if (!/^[\w.-]{1,32}$/.test(version ?? "") || /^\.+$/.test(version) || version === named("cpdt-data").content) return undefined;
  const folder = new URL(`v/${version}/`, wasm.href).href;
  return new Promise((done) => {
    const probe = new Image();
    probe.onload = () => done(folder + location.search + location.hash);
    probe.onerror = () => done(undefined);
    probe.src = `${folder}icon.svg`;
  });
}

/** Adds a script to the page. */
function script(src) {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.onload = done;
    script.onerror = () => failed(new Error(src));
    script.src = src;
    head.append(script);
  });
}

/** What scripts of a sandboxed frame would import, by the address that they would import it from. */
const twins = new Map();
window.cpdtImport = async (address) => twins.get(address) ?? import(address);

/** A file as a sandboxed frame can have it: a script that leaves its exports, or its bytes as an address. */
async function twin(address) {
  await script(address.replace(/([^/]+)$/, "sandbox/$1.js"));
  if (typeof cpdtTwin === "string") return cpdtTwin;
  twins.set(new URL(address, document.baseURI).href, cpdtTwin);
  return address;
}

/**
 * A frame that is sandboxed without an origin of its own may fetch nothing from a host that does not
 * allow everybody; scripts it may load. One after another, since each leaves its bytes in the same place.
 */
async function unlocked() {
  const isFree = await fetch(named("cpdt-later").content).then(({ ok }) => ok, () => false);
  if (isFree) return;
  const files = [glue, wasm, "cpdt-later", "cpdt-pages", "cpdt-pages-wasm", "cpdt-echarts"];
  for (const file of files) {
    if (typeof file !== "string") file.href = await twin(file.getAttribute("href"));
    else named(file).content = await twin(named(file).content);
  }
}

async function start() {
  root.dataset.started = "";
  if (isFramed) {
    // Links that lead elsewhere open beside the article, also those that no page has marked.
    const base = document.createElement("base");
    base.target = "_blank";
    head.append(base);
  }
  const elsewhere = await kept();
  if (elsewhere) {
    location.replace(elsewhere);
    return;
  }
  if (self.origin === "null") await unlocked();
  else ahead();
  const [{ default: init }, response] = await Promise.all([cpdtImport(glue.href), fetched()]);
  await init({ module_or_path: response });
}

/**
 * Once the view answers, the site is kept for readers without a connection: never from a frame or a disk, nor
 * where the reader saves data, nor in a browser that cannot.
 */
function keep() {
  const can = "serviceWorker" in navigator && "caches" in window && "DecompressionStream" in window;
  const may = /^https?:$/.test(location.protocol) && window.top === window && !isFramed;
  if (!can || !may || navigator.connection?.saveData) return;
  const soon = window.requestIdleCallback ?? setTimeout;
  const then = () => soon(() => script(new URL(named("cpdt-offline").content, root.dataset.base).href).catch(() => {}));
  if (root.dataset.ready !== undefined) then();
  else {
    const watch = new MutationObserver(() => {
      watch.disconnect();
      then();
    });
    watch.observe(root, { attributeFilter: ["data-ready"] });
  }
}

keep();
start().catch((error) => {
  console.error(error);
  root.dataset.failed = "";
});

document.querySelector("[data-reload]")?.addEventListener("click", () => location.reload());

// What is printed says where it was read.
addEventListener("beforeprint", () => {
  document.body.dataset.address = location.href;
});
