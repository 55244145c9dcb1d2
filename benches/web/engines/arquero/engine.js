// Arquero behind the page contract. It takes NaN for no value by itself.

import { firstTen } from "../shared/plain.js";

const { aq } = window;
let table;

const dense = (length, groups, at) => {
  const out = new Float64Array(length).fill(NaN);
  for (const row of groups.objects({ limit: Infinity })) at(out, row);
  return out;
};

function means(indicator, from, to) {
  const groups = table.params({ indicator, from, to })
    .filter((d, $) => d.indicator === $.indicator && d.period >= $.from && d.period <= $.to && d.value === d.value)
    .groupby("province")
    .rollup({ sum: (d) => aq.op.sum(d.value * d.weight), by: (d) => aq.op.sum(d.weight) });
  return dense(63, groups, (out, row) => { out[row.province] = row.sum / row.by; });
}

window.engine = {
  async init() {},
  async load({ province, region, indicator, period, level, value, weight }) {
    table = aq.table({ province, region, indicator, period, level, value, weight });
  },
  q1({ indicator, period }) {
    const groups = table.params({ indicator, period })
      .filter((d, $) => d.indicator === $.indicator && d.period === $.period)
      .groupby("province").rollup({ mean: (d) => aq.op.mean(d.value) });
    return dense(63, groups, (out, row) => { out[row.province] = row.mean ?? NaN; });
  },
  q2({ indicator }) {
    const groups = table.params({ indicator })
      .filter((d, $) => d.indicator === $.indicator && d.value === d.value)
      .groupby("region", "period")
      .rollup({ sum: (d) => aq.op.sum(d.value * d.weight), by: (d) => aq.op.sum(d.weight) });
    return dense(720, groups, (out, row) => { out[row.region * 120 + row.period] = row.sum / row.by; });
  },
  q3({ provinces, from, to }) {
    const wanted = new Uint8Array(63);
    for (const province of provinces) wanted[province] = 1;
    const groups = table.params({ wanted, from, to })
      .filter((d, $) => d.period >= $.from && d.period <= $.to && $.wanted[d.province] === 1)
      .groupby("indicator", "level").rollup({ sum: (d) => aq.op.sum(d.value), count: (d) => aq.op.valid(d.value) });
    const out = new Float64Array(240);
    for (const row of groups.objects({ limit: Infinity })) {
      const at = (row.indicator * 3 + row.level) * 2;
      out[at] = row.sum ?? 0;
      out[at + 1] = row.count;
    }
    return out;
  },
  q4() {
    const groups = table.groupby("region").rollup({
      count: (d) => aq.op.valid(d.value), sum: (d) => aq.op.sum(d.value),
      least: (d) => aq.op.min(d.value), greatest: (d) => aq.op.max(d.value), median: (d) => aq.op.median(d.value),
    });
    return dense(30, groups, (out, row) => out.set([row.count, row.sum, row.least, row.greatest, row.median], row.region * 5));
  },
  q5({ indicator, level, from, to }) {
    const groups = table.params({ indicator, level, from, to })
      .filter((d, $) => d.indicator === $.indicator && d.level === $.level && d.period >= $.from && d.period <= $.to)
      .groupby("province").rollup({ mean: (d) => aq.op.mean(d.value) });
    return dense(63, groups, (out, row) => { out[row.province] = row.mean ?? NaN; });
  },
  q6: ({ indicator, last }) => firstTen(means(indicator, last - 11, last), means(indicator, last - 23, last - 12)),
};
