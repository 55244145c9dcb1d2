// JavaScript with the rows grouped by (indicator, period): each question reads
// only the stretches that it needs.

import { firstTen, ratios, whole } from "../shared/plain.js";

let c, starts;
const PERIODS = 120;

window.engine = {
  async init() {},
  async load({ n, card, province, region, indicator, period, level, value, weight }) {
    const cells = card.indicator * PERIODS;
    starts = new Uint32Array(cells + 1);
    for (let r = 0; r < n; r++) starts[indicator[r] * PERIODS + period[r] + 1]++;
    for (let k = 0; k < cells; k++) starts[k + 1] += starts[k];
    const heads = starts.slice(0, cells);
    c = { n, province: new Uint8Array(n), region: new Uint8Array(n), level: new Uint8Array(n), value: new Float64Array(n), weight: new Uint32Array(n) };
    for (let r = 0; r < n; r++) {
      const to = heads[indicator[r] * PERIODS + period[r]]++;
      c.province[to] = province[r];
      c.region[to] = region[r];
      c.level[to] = level[r];
      c.value[to] = value[r];
      c.weight[to] = weight[r];
    }
  },
  q1({ indicator, period }) {
    const sums = new Float64Array(63), by = new Float64Array(63);
    const { province: A, value: V } = c, k = indicator * PERIODS + period;
    for (let r = starts[k]; r < starts[k + 1]; r++) {
      const v = V[r];
      if (v === v) { sums[A[r]] += v; by[A[r]]++; }
    }
    return ratios(sums, by);
  },
  q2({ indicator }) {
    const sums = new Float64Array(720), by = new Float64Array(720);
    const { region: R, value: V, weight: W } = c;
    for (let p = 0; p < PERIODS; p++) {
      const k = indicator * PERIODS + p;
      for (let r = starts[k]; r < starts[k + 1]; r++) {
        const v = V[r];
        if (v === v) { const g = R[r] * 120 + p; sums[g] += v * W[r]; by[g] += W[r]; }
      }
    }
    return ratios(sums, by);
  },
  q3({ provinces, from, to }) {
    const wanted = new Uint8Array(63);
    for (const p of provinces) wanted[p] = 1;
    const out = new Float64Array(240);
    const { province: A, level: L, value: V } = c;
    for (let i = 0; i < 40; i++) {
      const end = starts[i * PERIODS + to + 1];
      for (let r = starts[i * PERIODS + from]; r < end; r++) {
        if (wanted[A[r]] === 1) {
          const v = V[r];
          if (v === v) { const g = (i * 3 + L[r]) * 2; out[g] += v; out[g + 1]++; }
        }
      }
    }
    return out;
  },
  q4: () => whole(c.region, c.value, c.n, 6),
  q5({ indicator, level, from, to }) {
    const sums = new Float64Array(63), by = new Float64Array(63);
    const { province: A, level: L, value: V } = c, end = starts[indicator * PERIODS + to + 1];
    for (let r = starts[indicator * PERIODS + from]; r < end; r++) {
      if (L[r] === level) {
        const v = V[r];
        if (v === v) { sums[A[r]] += v; by[A[r]]++; }
      }
    }
    return ratios(sums, by);
  },
  q6({ indicator, last }) {
    const { province: A, value: V, weight: W } = c;
    const means = [last - 11, last - 23].map((from) => {
      const sums = new Float64Array(63), by = new Float64Array(63), end = starts[indicator * PERIODS + from + 12];
      for (let r = starts[indicator * PERIODS + from]; r < end; r++) {
        const v = V[r];
        if (v === v) { sums[A[r]] += v * W[r]; by[A[r]] += W[r]; }
      }
      return ratios(sums, by);
    });
    return firstTen(means[0], means[1]);
  },
};
