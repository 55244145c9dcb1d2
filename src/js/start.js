// Starts the atlas: fetches the WebAssembly, shows how far that is, and shows the sentence of the
// frame (index.html) where it cannot run. A file and no inline script, for a strict security policy.
const root = document.documentElement;
const glue = document.querySelector("link[data-glue]");
const wasm = document.querySelector("link[data-wasm]");

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

/** Where another page is asked for than the one that stands here, the second module is fetched beside the first. */
function ahead() {
  if (root.dataset.other === undefined) return;
  for (const [name, rel] of [["cpdt-pages", "modulepreload"], ["cpdt-pages-wasm", "preload"]]) {
    const link = document.createElement("link");
    link.rel = rel;
    if (rel === "preload") [link.as, link.type, link.crossOrigin] = ["fetch", "application/wasm", "anonymous"];
    link.href = document.querySelector(`meta[name="${name}"]`).content;
    document.head.append(link);
  }
}

async function start() {
  root.dataset.started = "";
  ahead();
  const [{ default: init }, response] = await Promise.all([import(glue.href), fetched()]);
  await init({ module_or_path: response });
}

start().catch((error) => {
  console.error(error);
  root.dataset.failed = "";
});

document.querySelector("[data-reload]")?.addEventListener("click", () => location.reload());
