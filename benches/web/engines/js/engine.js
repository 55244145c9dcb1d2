// Plain JavaScript over the typed arrays, every row in every question.

import { firstTen, ratios, whole } from "../shared/plain.js";

let c;

window.engine = {
  async init() {},
  async load(columns) { c = columns; },
  q1({ indicator, period }) {
    const sums = new Float64Array(63), by = new Float64Array(63);
    const { indicator: I, period: P, province: A, value: V, n } = c;
    for (let r = 0; r < n; r++) {
      if (I[r] === indicator && P[r] === period) {
        const v = V[r];
        if (v === v) { sums[A[r]] += v; by[A[r]]++; }
      }
    }
    return ratios(sums, by);
  },
  q2({ indicator }) {
    const sums = new Float64Array(720), by = new Float64Array(720);
    const { indicator: I, period: P, region: R, value: V, weight: W, n } = c;
    for (let r = 0; r < n; r++) {
      if (I[r] === indicator) {
        const v = V[r];
        if (v === v) { const g = R[r] * 120 + P[r]; sums[g] += v * W[r]; by[g] += W[r]; }
      }
    }
    return ratios(sums, by);
  },
  q3({ provinces, from, to }) {
    const wanted = new Uint8Array(63);
    for (const p of provinces) wanted[p] = 1;
    const out = new Float64Array(240);
    const { indicator: I, period: P, province: A, level: L, value: V, n } = c;
    for (let r = 0; r < n; r++) {
      if (wanted[A[r]] === 1 && P[r] >= from && P[r] <= to) {
        const v = V[r];
        if (v === v) { const g = (I[r] * 3 + L[r]) * 2; out[g] += v; out[g + 1]++; }
      }
    }
    return out;
  },
  q4: () => whole(c.region, c.value, c.n, 6),
  q5({ indicator, level, from, to }) {
    const sums = new Float64Array(63), by = new Float64Array(63);
    const { indicator: I, period: P, province: A, level: L, value: V, n } = c;
    for (let r = 0; r < n; r++) {
      if (I[r] === indicator && L[r] === level && P[r] >= from && P[r] <= to) {
        const v = V[r];
        if (v === v) { sums[A[r]] += v; by[A[r]]++; }
      }
    }
    return ratios(sums, by);
  },
  q6({ indicator, last }) {
    const sums = [new Float64Array(63), new Float64Array(63)], by = [new Float64Array(63), new Float64Array(63)];
    const { indicator: I, period: P, province: A, value: V, weight: W, n } = c;
    for (let r = 0; r < n; r++) {
      const p = P[r];
      if (I[r] === indicator && p <= last && p > last - 24) {
        const v = V[r], k = p > last - 12 ? 0 : 1;
        if (v === v) { sums[k][A[r]] += v * W[r]; by[k][A[r]] += W[r]; }
      }
    }
    return firstTen(ratios(sums[0], by[0]), ratios(sums[1], by[1]));
  },
};
