// The page of a reader's own figures: hears what the reader does, gives it to the session here or in the
// worker, and puts what comes back into its place. Nothing of the file leaves the browser.
import init, * as wasm from "own-glue";
import { Session } from "./own.session.js";

const here = (name) => new URL(name, import.meta.url).href;
/** Nothing is announced as under way that is over sooner than this. */
const PATIENCE_MS = 200;

let module;
let started;
let lang = "vi";
/** Who answers: the session on this page or the one in the worker. */
let backend;
let opened;
let isReading = false;
let busySince = 0;

const part = (id) => document.getElementById(`own-${id}`);

/** Fills the room of the page, or says it in another language. */
export async function show(next) {
  lang = next;
  started ??= start();
  await started;
  const room = part("room");
  if (!room || room.dataset.filled === lang) return;
  wasm.speak(lang);
  const isNew = room.dataset.filled === undefined;
  room.dataset.filled = lang;
  room.innerHTML = wasm.room();
  if (isNew) listen(room);
  backend ??= onPage(true);
  backend.post({ kind: "speak", lang });
}

async function start() {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = here(OWN_CSS);
  const styled = new Promise((done) => {
    style.onload = done;
    style.onerror = done;
  });
  document.head.append(style);
  module = await compiled(here(OWN_WASM));
  await Promise.all([init({ module_or_path: module }), styled]);
}

/** The module, also from a host that does not name its type. */
async function compiled(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return WebAssembly.compile(await response.arrayBuffer());
}

function onPage(mayHandOver) {
  const session = new Session(wasm, (said) => told(made, said), mayHandOver);
  const made = { post: (said) => session.hear(said), end: () => session.hear({ kind: "stop" }) };
  return made;
}

/** A worker where there can be one; a sandboxed frame may have none, and goes on in slices on the page. */
function inWorker() {
  let worker;
  try {
    worker = new Worker(here(OWN_WORKER));
  } catch {
    return onPage(false);
  }
  const made = { post: (said) => worker.postMessage(said), end: () => worker.terminate(), isWorker: true };
  worker.onmessage = ({ data }) => told(made, data);
  worker.onerror = () => told(made, { kind: "fault" });
  made.post({ kind: "start", module, lang });
  return made;
}

/** Opens a file, in place of one that is open. */
function open(file, more = {}) {
  if (!file) return;
  opened = file;
  backend?.end();
  backend = onPage(true);
  clear();
  backend.post({ kind: "open", file, ...more });
  begin(true);
}

function listen(room) {
  room.addEventListener("change", ({ target }) => {
    if (target.id === "own-file") open(target.files[0]);
    else if (target.name === "mark") open(opened, { mark: target.value });
    else if (target.form) ask();
  });
  room.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  room.addEventListener("click", ({ target }) => {
    if (target.id === "own-cancel") cancel();
    else if (target.id === "own-take") backend.post({ kind: "file" });
  });
  room.addEventListener("dragover", (event) => {
    event.preventDefault();
    room.dataset.over = "";
  });
  room.addEventListener("dragleave", () => delete room.dataset.over);
  room.addEventListener("drop", (event) => {
    event.preventDefault();
    delete room.dataset.over;
    open(event.dataTransfer.files[0]);
  });
}

function ask() {
  const form = document.querySelector("#own-form form");
  if (!form) return;
  begin(false);
  backend.post({ kind: "ask", pairs: [...new FormData(form)].flat() });
}

function begin(reading) {
  isReading = reading;
  busySince = performance.now();
  part("answer")?.setAttribute("aria-busy", "true");
}

function cancel() {
  if (!isReading) return backend.post({ kind: "stop" });
  // What has come in of a file is of no use: the worker goes, with its memory.
  backend.end();
  if (!backend.isWorker) return undefined;
  backend = onPage(true);
  return told(backend, { kind: "stopped", said: wasm.stopped(true) });
}

/** Puts what a session says into its place; one that has been left behind is not heard. */
function told(from, { kind, ...said }) {
  if (from !== backend || !part("room")) return;
  const act = {
    large() {
      const mark = document.querySelector("#own-form [name=mark]")?.value ?? "";
      backend = inWorker();
      isReading = true;
      backend.post({ kind: "open", file: opened, mark, pairs: said.pairs });
    },
    progress() {
      if (performance.now() - busySince < PATIENCE_MS) return;
      part("progress").value = said.part;
      part("state").querySelector("label").textContent = said.said;
      if (part("state").hidden) say(said.said);
      part("state").hidden = false;
    },
    read() {
      isReading = false;
      part("read").textContent = said.said;
    },
    form() {
      if (said.markup) inPlace(part("form"), said.markup);
    },
    answer() {
      rest();
      inPlace(part("answer"), said.markup);
      say(said.said);
    },
    fault() {
      rest();
      clear();
      part("answer").innerHTML = said.markup ?? wasm.unreadable(lang);
    },
    stopped() {
      rest();
      say(said.said);
    },
    file() {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([said.text], { type: "text/csv;charset=utf-8" }));
      link.download = said.name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
  }[kind];
  act?.();
}

function say(text) {
  part("said").textContent = text;
}

function rest() {
  isReading = false;
  part("state").hidden = true;
  part("answer").removeAttribute("aria-busy");
}

function clear() {
  for (const id of ["form", "answer", "read", "said"]) part(id).replaceChildren();
}

/** Markup in place of markup; the control that has the focus keeps it. */
function inPlace(place, markup) {
  const { id } = document.activeElement ?? {};
  const isInside = place.contains(document.activeElement);
  const isOpen = place.querySelector("details")?.open;
  place.innerHTML = markup;
  const details = place.querySelector("details");
  if (details && isOpen) details.open = true;
  if (isInside && id) document.getElementById(id)?.focus();
}
