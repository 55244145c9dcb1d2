// The worker of a reader's own figures: the same session as on the page, for files with very many rows.
import init, * as wasm from "own-glue";
import { Session } from "./own.session.js";

const session = new Session(wasm, (said) => self.postMessage(said), false);
let started;

self.onmessage = async ({ data }) => {
  if (data.kind === "start") {
    started = init({ module_or_path: data.module });
    await started;
    wasm.speak(data.lang);
    return;
  }
  await started;
  session.hear(data);
};
