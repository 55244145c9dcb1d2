// Our engine in a worker behind the page contract: the main thread only passes
// questions on. For rows so many, or machines so slow, that slices on the main
// thread would be felt; each question costs a message there and back.

let worker;
let asked = 0;
const waiting = new Map();

function call(name, args, { transfer = [], onProgress } = {}) {
  return new Promise((done, failed) => {
    waiting.set(asked, { done, failed, onProgress });
    worker.postMessage({ id: asked++, name, args }, transfer);
  });
}

function hear({ data: { id, answer, progress, error } }) {
  const call = waiting.get(id);
  if (progress) return call?.onProgress?.(...progress);
  waiting.delete(id);
  if (error) call?.failed(new Error(error));
  else call?.done(answer);
}

/** Ends whatever is being done; the engine has to be started anew. */
function cancel() {
  worker.terminate();
  for (const { failed } of waiting.values()) failed(new Error("cancelled"));
  waiting.clear();
}

let bytes = {};
const ask = (name) => (p) => call(name, [p]);

window.engine = {
  async init() {
    worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    worker.onmessage = hear;
    worker.onerror = ({ message }) => { for (const { failed } of waiting.values()) failed(new Error(message)); };
    await call("init", []);
  },
  /** The rows go to the worker without being copied; `onProgress(done, all)` as they are taken in. */
  async load(columns, onProgress) {
    await call("load", [columns], { transfer: [columns.buffer], onProgress });
    bytes = { wasm: await call("wasmBytes", []), table: await call("tableBytes", []) };
  },
  cancel,
  q1: ask("q1"), q2: ask("q2"), q3: ask("q3"), q4: ask("q4"), q5: ask("q5"), q6: ask("q6"),
  wasmBytes: () => bytes.wasm,
  tableBytes: () => bytes.table,
};
