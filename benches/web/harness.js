// Runs in the page of an engine: takes the data in, checks the answers, times
// the questions. It knows the page contract and no engine.

const CARD = { province: 63, region: 6, indicator: 40, period: 120, level: 3 };
// The least calls for a median, and how long a query may go on after them; of
// calls that take many seconds five have to do, lest a run take the day.
const CALLS = 15;
const BUDGET_MS = 2000;
const SLOW_MS = 60_000;
const SLOW_CALLS = 5;
const sorted = (values) => [...values].sort((a, b) => a - b);
const quantile = (values, part) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))];

/** Fetches the rows into one buffer, without ever holding them twice. */
async function fetchColumns(data, n) {
  const bytes = Math.ceil(n * 17 + n / 8);
  const buffer = new ArrayBuffer(bytes);
  const all = new Uint8Array(buffer);
  const reader = (await fetch(`/data/${data}.bin`)).body.getReader();
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

const now = () => performance.now();
const wait = (ms) => new Promise((go) => setTimeout(go, ms));

/** Milliseconds of each of some calls one after the other, together. */
async function timed(ask, params, from, count) {
  const began = now();
  for (let at = from; at < from + count; at++) {
    const answer = ask(params[at % params.length]);
    if (answer instanceof Promise) await answer;
  }
  return (now() - began) / count;
}

/** Milliseconds of one call, some at a time if one alone is too short to time. */
async function timeCalls(ask, params) {
  let guess = 0;
  for (let at = 0; at < 3 && guess < 3000; at++) guess = await timed(ask, params, at, 1);
  const several = guess > 0.2 ? 1 : Math.max(2, Math.ceil(0.4 / Math.max(guess, 0.002)));
  if (several > 1) for (let warm = 0; warm < 20; warm++) await timed(ask, params, warm * several, several);
  const taken = [];
  const began = now();
  const goes = () => {
    const spent = now() - began;
    return taken.length < SLOW_CALLS || (taken.length < CALLS && spent < SLOW_MS) || (taken.length < 40 && spent < BUDGET_MS);
  };
  for (let at = 0; goes(); at++) taken.push(await timed(ask, params, at * several, several));
  return { least: Math.min(...taken), p50: quantile(taken, 0.5), p95: quantile(taken, 0.95), calls: taken.length * several };
}

/**
 * A drag: steps in their order, filters left in place. The middle of them is
 * timed ten at a time, since one is shorter than the clock's tick; the slowest
 * twentieth, and the first after each change of filters, one by one.
 */
async function timeDrag(ask, params, drags) {
  const each = params.length / drags;
  const begin = async (drag) => timed(ask, params, drag * each, 1);
  const [firsts, singles, tens] = [[], [], []];
  await begin(0);
  const guess = await timed(ask, params, 1, 2);
  // A slow engine goes a part of each way: fifteen steps are a median.
  const steps = Math.min(each - 1, Math.max(CALLS, Math.floor(10_000 / Math.max(guess, 0.001))));
  for (let drag = drags - 1; drag >= 0; drag--) {
    firsts.push(await begin(drag));
    for (let at = 1; at <= steps; at++) singles.push(await timed(ask, params, drag * each + at, 1));
    if (guess > 1) continue;
    await begin((drag + 1) % drags);
    await begin(drag);
    for (let at = 1; at + 10 <= steps; at += 10) tens.push(await timed(ask, params, drag * each + at, 10));
  }
  return { p50: quantile(tens.length ? tens : singles, 0.5), p95: quantile(singles, 0.95), first: Math.max(...firsts), calls: singles.length };
}

const tasks = { longest: 0 };
const watch = (list) => { for (const task of list.getEntries()) tasks.longest = Math.max(tasks.longest, task.duration); };
/** Does something; how long the longest task was meanwhile, 0 if under 50 ms. */
async function watched(work) {
  tasks.longest = 0;
  const result = await work();
  await wait(60);
  return [result, tasks.longest];
}

let reference;

/** Starts the engine and takes the rows in. */
window.takeIn = async (data, n, pause) => {
  reference = await (await fetch(`/data/${data}.json`)).json();
  let began = now();
  await window.engine.init();
  const init = now() - began;
  const columns = await fetchColumns(data, n);
  await pause?.("before");
  new PerformanceObserver(watch).observe({ type: "longtask" });
  const [ingest, longest] = await watched(async () => {
    began = now();
    await window.engine.load(columns);
    return now() - began;
  });
  await pause?.("loaded");
  return { init, ingest, longest };
};

/** Checks and times one query; `brief` only checks it. */
window.measure = async (query, brief) => {
  const { params, answers } = reference.questions[query];
  const ask = (p) => window.engine[query](p);
  const [result, longest] = await watched(async () => {
    for (let at = 0; at < answers.length; at++) {
      const wrong = difference(await ask(params[at]), answers[at]);
      if (wrong) throw new Error(`${query} ${JSON.stringify(params[at])}: ${wrong}`);
    }
    if (brief) return { calls: answers.length };
    return query === "q5" ? timeDrag(ask, params, 3) : timeCalls(ask, params);
  });
  return { ...result, longest };
};

window.sizes = () => ({ wasmBytes: window.engine.wasmBytes?.() ?? null, tableBytes: window.engine.tableBytes?.() ?? null });
