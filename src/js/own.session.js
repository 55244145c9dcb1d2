// One file and its questions: the third module is given a slice at a time, so that whoever runs it stays
// alive, says how far it is and stops. The same on the page and in a worker.

/** A slice is no longer than this. */
const SLICE_MS = 8;
/** Bytes that are read from the disk at a time, and that are handed over at a time. */
const PIECE = 1 << 18;
const STEP = 1 << 14;
/** From so many rows, or bytes, on the page hands the work to a worker. */
const MANY_ROWS = 200_000;
const MANY_BYTES = 6 << 20;

/** Lets the browser do what it has to, then goes on. */
const breathe = (() => {
  const channel = new MessageChannel();
  const waiting = [];
  channel.port1.onmessage = () => waiting.shift()();
  return () => new Promise((go) => {
    waiting.push(go);
    channel.port2.postMessage(0);
  });
})();

export class Session {
  #wasm;
  #tell;
  #isPage;
  /** Counts what was asked for: what is older than the last stops at its next slice. */
  #turn = 0;
  #isReading = false;
  #until = 0;

  constructor(wasm, tell, isPage) {
    this.#wasm = wasm;
    this.#tell = tell;
    this.#isPage = isPage;
  }

  /** Carries out a message: `open`, `ask`, `speak`, `stop`, `file`. */
  async hear({ kind, ...said }) {
    try {
      await this[kind](said);
    } catch (error) {
      this.#isReading = false;
      this.#tell({ kind: "fault", error: String(error) });
    }
  }

  async open({ file, mark = "", pairs = [] }) {
    const wasm = this.#wasm;
    const turn = this.#begin(true);
    const first = await bytes(file, 0, 1 << 16);
    if (turn !== this.#turn) return;
    const rowBytes = wasm.begin(file.name, first, mark);
    if (!rowBytes) return this.#fault();
    const isMany = file.size > MANY_BYTES || file.size / rowBytes > MANY_ROWS;
    if (this.#isPage && isMany) return this.#tell({ kind: "large", pairs });
    for (const [pass, [take, end]] of [[wasm.look, wasm.looked], [wasm.take, wasm.taken]].entries()) {
      for (let at = 0; at < file.size; at += PIECE) {
        const piece = await bytes(file, at, at + PIECE);
        if (turn !== this.#turn) return;
        for (let from = 0; from < piece.length; from += STEP) {
          if (!take(piece.subarray(from, from + STEP))) return this.#fault();
          if (this.#isPage && wasm.rows() > MANY_ROWS) return this.#tell({ kind: "large", pairs });
          const part = (pass * file.size + at + from) / (2 * file.size);
          if (!(await this.#goesOn(turn, part))) return;
        }
      }
      if (!end()) return this.#fault();
      while (!wasm.settled()) {
        if (!(await this.#goesOn(turn, 0.5))) return;
      }
    }
    this.#isReading = false;
    this.#tell({ kind: "read", said: wasm.file_said() });
    await this.ask({ pairs });
  }

  async ask({ pairs }) {
    const wasm = this.#wasm;
    if (!wasm.has_file()) return;
    const turn = this.#begin(false);
    const isBegun = wasm.ask(pairs);
    if (isBegun && this.#isPage && wasm.is_heavy()) {
      this.#tell({ kind: "large", pairs });
      return;
    }
    this.#tell({ kind: "form", markup: wasm.form(false) });
    for (let part = 0; isBegun && part >= 0; part = wasm.work()) {
      if (!(await this.#goesOn(turn, part))) return;
    }
    this.#tell({ kind: "answer", markup: wasm.answer(), said: wasm.answer_said() });
  }

  async speak({ lang }) {
    const wasm = this.#wasm;
    wasm.speak(lang);
    if (!wasm.has_file()) return;
    this.#tell({ kind: "read", said: wasm.file_said() });
    this.#tell({ kind: "form", markup: wasm.form(true) });
    const markup = wasm.answer();
    if (markup) this.#tell({ kind: "answer", markup, said: wasm.answer_said() });
  }

  async stop() {
    const isReading = this.#isReading;
    this.#turn += 1;
    this.#isReading = false;
    this.#tell({ kind: "stopped", said: this.#wasm.stopped(isReading) });
  }

  async file() {
    const [name, text] = this.#wasm.file();
    if (name) this.#tell({ kind: "file", name, text });
  }

  #begin(isReading) {
    this.#turn += 1;
    this.#isReading = isReading;
    this.#until = performance.now() + SLICE_MS;
    return this.#turn;
  }

  /** After a slice: false where something newer has been asked for meanwhile. */
  async #goesOn(turn, part) {
    if (performance.now() > this.#until) {
      this.#tell({ kind: "progress", part, said: this.#wasm.doing(this.#isReading) });
      await breathe();
      this.#until = performance.now() + SLICE_MS;
    }
    return turn === this.#turn;
  }

  #fault() {
    this.#isReading = false;
    this.#tell({ kind: "fault", markup: this.#wasm.fault() });
  }
}

async function bytes(file, from, to) {
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}
