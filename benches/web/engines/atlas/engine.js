// Our engine behind the page contract. The page hands the columns over in
// stretches and lets the browser draw between two of them, so that no task is
// long; what is computed, is computed in `engine.wasm` (benches/atlas).

const STRETCH = 1 << 16;
const SLICE_MS = 12;
// From so many rows on nothing that reads them all is done in one go.
const MANY = 200_000;
// 0 to 3 are code columns, 4 the regions of the provinces, 5 values, 6 weights.
const CODES = ["indicator", "period", "province", "level"];

let wasm;
let sizes;
let numbers = new Float64Array(0);

/** Lets the browser do what it has to, then goes on. */
const breathe = (() => {
  const channel = new MessageChannel();
  const waiting = [];
  channel.port1.onmessage = () => waiting.shift()();
  return () => new Promise((go) => { waiting.push(go); channel.port2.postMessage(0); });
})();

/** Runs a step again and again until it says that it is done. */
async function inSlices(step, onProgress) {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      if (!step()) return;
    } while (performance.now() < until);
    onProgress?.();
    await breathe();
  }
}

function copy(from, at, Kind) {
  new Kind(wasm.memory.buffer, at, from.length).set(from);
}

/** Each province's region, read off the rows. */
function regionsOf({ province, region, n, card }) {
  const regions = new Uint8Array(256);
  const seen = new Uint8Array(256);
  let left = card.province;
  for (let row = 0; row < n && left > 0; row++) {
    if (!seen[province[row]]) {
      seen[province[row]] = 1;
      regions[province[row]] = region[row];
      left--;
    }
  }
  return regions;
}

function check(said) {
  if (said < 0) throw new Error("the engine refused the rows");
  return said;
}

function answer(at, length) {
  if (at === 0) throw new Error("the engine refused the question");
  // A view of the memory holds until the memory grows.
  if (numbers.length === 0) numbers = new Float64Array(wasm.memory.buffer);
  return numbers.slice(at >>> 3, (at >>> 3) + length);
}

window.engine = {
  async init() {
    const { instance } = await WebAssembly.instantiateStreaming(fetch(new URL("engine.wasm", import.meta.url)));
    wasm = instance.exports;
  },

  async load(columns, onProgress) {
    const { n, card } = columns;
    sizes = { rows: n, provinces: card.province, groups: card.region * card.period, levels: card.indicator * card.level * 2, regions: card.region * 5 };
    copy(regionsOf(columns), wasm.stage(4), Uint8Array);
    const codes = CODES.map((_, column) => wasm.stage(column));
    const [values, weights] = [wasm.stage(5), wasm.stage(6)];
    check(wasm.begin(n, card.indicator, card.period, card.province, card.level, card.region));
    for (const pass of [wasm.count, wasm.place]) {
      let from = 0;
      await inSlices(() => {
        const to = Math.min(from + STRETCH, n);
        CODES.forEach((name, column) => copy(columns[name].subarray(from, to), codes[column], Uint8Array));
        if (pass === wasm.place) {
          copy(columns.value.subarray(from, to), values, Float64Array);
          copy(columns.weight.subarray(from, to), weights, Uint32Array);
        }
        check(pass(to - from));
        from = to;
        return from < n;
      }, () => onProgress?.(from, n));
    }
    // The input is not needed any more.
    columns.buffer.transfer?.(0);
    await inSlices(() => check(wasm.sort(1 << 16)) === 0, () => onProgress?.(n, n));
    check(wasm.finish());
  },

  q1: ({ indicator, period }) => answer(wasm.ask(1, indicator, period, 0, 0), sizes.provinces),
  q2: ({ indicator }) => answer(wasm.ask(2, indicator, 0, 0, 0), sizes.groups),
  q3({ provinces, from, to }) {
    const bits = [0, 0];
    for (const province of provinces) bits[province >> 5] |= 1 << (province & 31);
    return answer(wasm.ask(3, bits[0] >>> 0, bits[1] >>> 0, from, to), sizes.levels);
  },
  // Every row is looked at: where they are many, the browser may draw in between.
  q4() {
    if (sizes.rows <= MANY) return answer(wasm.ask(4, 0, 0, 0, 0), sizes.regions);
    return (async () => {
      check(wasm.begin_steps());
      await inSlices(() => check(wasm.step(1 << 18)) === 0);
      return answer(wasm.finish_steps(), sizes.regions);
    })();
  },
  q5: ({ indicator, level, from, to }) => answer(wasm.ask(5, indicator, level, from, to), sizes.provinces),
  q6: ({ indicator, last }) => answer(wasm.ask(6, indicator, last, 0, 0), 30),

  wasmBytes: () => wasm.memory.buffer.byteLength,
  tableBytes: () => wasm.table_bytes(),
};
