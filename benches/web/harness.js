// Runs in the page of an engine: takes the data in, checks the answers, times
// the questions. It knows the page contract and no engine.

const CARD = { province: 63, region: 6, indicator: 40, period: 120, level: 3 };
const QUERIES = ["q1", "q2", "q3", "q4", "q5", "q6"];
const sorted = (values) => [...values].sort((a, b) => a - b);
const quantile = (values, part) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))];

/** Fetches the rows into one buffer, without ever holding them twice. */
async function fetchColumns(n) {
  const bytes = Math.ceil(n * 17 + n / 8);
  const buffer = new ArrayBuffer(bytes);
  const all = new Uint8Array(buffer);
  const reader = (await fetch(`/data/${n}.bin`)).body.getReader();
  for (let at = 0; ;) {
    const { done, value } = await reader.read();
    if (done) break;
    all.set(value, at);
    at += value.length;
  }
  const codes = (number) => new Uint8Array(buffer, n * 12 + n * number, n);
  return {
    n, buffer, card: CARD,
    value: new Float64Array(buffer, 0, n),
    weight: new Uint32Array(buffer, n * 8, n),
    province: codes(0), region: codes(1), indicator: codes(2), period: codes(3), level: codes(4),
    valid: new Uint8Array(buffer, n * 17, Math.ceil(n / 8)),
  };
}

/** Where an answer differs from the reference by more than 1e-9 relative. */
function difference(got, want) {
  if (got.length !== want.length) return `length ${got.length}, not ${want.length}`;
  for (let i = 0; i < want.length; i++) {
    const expected = want[i] === null ? NaN : want[i];
    if (Number.isNaN(expected) !== Number.isNaN(got[i])) return `[${i}] ${got[i]}, not ${expected}`;
    if (Math.abs(got[i] - expected) > 1e-9 * Math.abs(expected)) return `[${i}] ${got[i]}, not ${expected}`;
  }
  return null;
}

/** Milliseconds of one call, some at a time if one alone is too short. */
async function timeCalls(ask, params, calls, budget) {
  const once = async (at) => {
    const began = performance.now();
    const answer = ask(params[at % params.length]);
    if (answer instanceof Promise) await answer;
    return performance.now() - began;
  };
  let guess = 0;
  for (let at = 0; at < 3; at++) guess = await once(at);
  if (guess > 0.2) {
    const taken = [];
    const until = performance.now() + budget;
    for (let at = 0; at < calls && (taken.length < 15 || performance.now() < until); at++) taken.push(await once(at + 3));
    return taken;
  }
  // Short calls: warm up for longer, then time several at a time.
  const isAsync = ask(params[0]) instanceof Promise;
  const several = Math.max(2, Math.ceil(0.4 / Math.max(guess, 0.002)));
  const batch = async (from) => {
    const began = performance.now();
    for (let at = 0; at < several; at++) {
      const answer = ask(params[(from + at) % params.length]);
      if (isAsync) await answer;
    }
    return (performance.now() - began) / several;
  };
  for (let warm = 0; warm < 20; warm++) await batch(warm * several);
  const taken = [];
  for (let at = 0; at < 40; at++) taken.push(await batch(at * several));
  return taken;
}

/** Drag steps are timed one by one, in their order, filters left in place. */
async function timeDrag(ask, params) {
  const [firsts, steps] = [[], []];
  for (let at = 0; at < params.length; at++) {
    const began = performance.now();
    const answer = ask(params[at]);
    if (answer instanceof Promise) await answer;
    (at % 100 === 0 ? firsts : steps).push(performance.now() - began);
  }
  return { firsts, steps };
}

window.measure = async (n, pause) => {
  const reference = await (await fetch(`/data/${n}.json`)).json();
  let began = performance.now();
  await window.engine.init();
  const init = performance.now() - began;
  const columns = await fetchColumns(n);
  await pause?.("before");
  const longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((task) => task.duration))).observe({ type: "longtask" });
  began = performance.now();
  await window.engine.load(columns);
  const ingest = performance.now() - began;
  await new Promise((go) => setTimeout(go, 50));
  await pause?.("loaded");
  const result = { n, init, ingest, longest: Math.max(0, ...longTasks), queries: {} };
  for (const query of QUERIES) {
    const { params, answers } = reference.questions[query];
    try {
      for (let at = 0; at < answers.length; at++) {
        const wrong = difference(await window.engine[query](params[at]), answers[at]);
        if (wrong) throw new Error(`${query} ${JSON.stringify(params[at])}: ${wrong}`);
      }
      const ask = (p) => window.engine[query](p);
      if (query === "q5") {
        await timeDrag(ask, params);
        const { firsts, steps } = await timeDrag(ask, params);
        result.queries.q5 = { p50: quantile(steps, 0.5), p95: quantile(steps, 0.95), first: Math.max(...firsts) };
      } else {
        const taken = await timeCalls(ask, params, 40, 2000);
        result.queries[query] = { p50: quantile(taken, 0.5), p95: quantile(taken, 0.95) };
      }
    } catch (error) {
      result.queries[query] = { failed: String(error.message ?? error).slice(0, 300) };
    }
  }
  await pause?.("done");
  result.wasmBytes = window.engine.wasmBytes?.() ?? null;
  result.tableBytes = window.engine.tableBytes?.() ?? null;
  return result;
};
