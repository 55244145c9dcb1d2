// The worker of a reader's own figures: the same session as on the page, for files with very many rows.
import init, * as wasm from "own-glue";
import { Session } from "./own.session.js";

const session = new Session(wasm, (said) => self.postMessage(said), false);
let started;

async function begin({ module, lang }) {
  await init({ module_or_path: module });
  wasm.speak(lang);
}

self.onmessage = async ({ data }) => {
  if (data.kind === "start") started = begin(data);
  try {
    await started;
  } catch (error) {
    self.postMessage({ kind: "fault", error: String(error) });
    return;
  }
  if (data.kind !== "start") session.hear(data);
};
