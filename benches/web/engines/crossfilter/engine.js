// crossfilter2 behind the page contract: row numbers as records, a dimension
// for each column that is filtered. Only the group that is asked for is kept,
// since each one costs every change of a filter. It has no median.

import { firstTen, whole } from "../shared/plain.js";

let c, dims, byRegion, byKind, kept;

const add = (p, r) => {
  const v = c.value[r];
  if (v === v) { p.count++; p.sum += v; p.by += c.weight[r]; p.weighted += v * c.weight[r]; }
  return p;
};
const remove = (p, r) => {
  const v = c.value[r];
  if (v === v) { p.count--; p.sum -= v; p.by -= c.weight[r]; p.weighted -= v * c.weight[r]; }
  return p;
};
const initial = () => ({ count: 0, sum: 0, by: 0, weighted: 0 });

/** Leaves these filters and no others in place. */
function keep(filters) {
  for (const [name, dim] of Object.entries(dims)) {
    if (!(name in filters)) dim.filterAll();
    else if (Array.isArray(filters[name])) dim.filterRange(filters[name]);
    else if (typeof filters[name] === "function") dim.filterFunction(filters[name]);
    else dim.filterExact(filters[name]);
  }
}

/** The one group that is kept, of a dimension that is not filtered itself. */
function by(dim) {
  if (kept?.dim !== dim) {
    kept?.group.dispose();
    kept = { dim, group: dim.group().reduce(add, remove, initial) };
  }
  return kept.group;
}

function read(group, length, figure) {
  const out = new Float64Array(length).fill(NaN);
  for (const { key, value } of group.all()) out[key] = value.count > 0 ? figure(value) : NaN;
  return out;
}
const mean = (p) => p.sum / p.count;
const weightedMean = (p) => p.weighted / p.by;

window.engine = {
  async init() {},
  async load(columns) {
    c = columns;
    const rows = new Array(c.n);
    for (let r = 0; r < c.n; r++) rows[r] = r;
    const cf = window.crossfilter(rows);
    dims = {
      indicator: cf.dimension((r) => c.indicator[r]),
      period: cf.dimension((r) => c.period[r]),
      province: cf.dimension((r) => c.province[r]),
      level: cf.dimension((r) => c.level[r]),
    };
    byRegion = cf.dimension((r) => c.region[r] * 120 + c.period[r]);
    byKind = cf.dimension((r) => c.indicator[r] * 3 + c.level[r]);
  },
  q1({ indicator, period }) {
    const group = by(dims.province);
    keep({ indicator, period });
    return read(group, 63, mean);
  },
  q2({ indicator }) {
    const group = by(byRegion);
    keep({ indicator });
    return read(group, 720, weightedMean);
  },
  q3({ provinces, from, to }) {
    const wanted = new Set(provinces);
    const group = by(byKind);
    keep({ province: (code) => wanted.has(code), period: [from, to + 1] });
    const out = new Float64Array(240);
    for (const { key, value } of group.all()) {
      out[key * 2] = value.count > 0 ? value.sum : 0;
      out[key * 2 + 1] = value.count;
    }
    return out;
  },
  q4() {
    keep({});
    return whole(c.region, c.value, c.n, 6);
  },
  q5({ indicator, level, from, to }) {
    const group = by(dims.province);
    keep({ indicator, level, period: [from, to + 1] });
    return read(group, 63, mean);
  },
  q6({ indicator, last }) {
    const group = by(dims.province);
    keep({ indicator, period: [last - 11, last + 1] });
    const now = read(group, 63, weightedMean);
    keep({ indicator, period: [last - 23, last - 11] });
    return firstTen(now, read(group, 63, weightedMean));
  },
};
