// What the pages in plain JavaScript share.

export function ratios(sums, by) {
  const out = new Float64Array(sums.length);
  for (let i = 0; i < sums.length; i++) out[i] = by[i] > 0 ? sums[i] / by[i] : NaN;
  return out;
}

export function whole(region, value, n, regions) {
  const counts = new Uint32Array(regions);
  for (let r = 0; r < n; r++) if (value[r] === value[r]) counts[region[r]]++;
  const parts = Array.from(counts, (count) => new Float64Array(count));
  const out = new Float64Array(regions * 5);
  const at = new Uint32Array(regions);
  for (let r = 0; r < n; r++) {
    const v = value[r];
    if (v === v) parts[region[r]][at[region[r]]++] = v;
  }
  for (let g = 0; g < regions; g++) {
    const part = parts[g];
    let sum = 0, least = Infinity, greatest = -Infinity;
    for (let i = 0; i < part.length; i++) {
      const v = part[i];
      sum += v;
      if (v < least) least = v;
      if (v > greatest) greatest = v;
    }
    const none = part.length === 0;
    out.set([part.length, sum, none ? NaN : least, none ? NaN : greatest, none ? NaN : median(part)], g * 5);
  }
  return out;
}

/** The median, by quickselect; changes the order. */
function median(part) {
  const middle = part.length >> 1;
  select(part, middle);
  if (part.length % 2 === 1) return part[middle];
  let lower = -Infinity;
  for (let i = 0; i < middle; i++) if (part[i] > lower) lower = part[i];
  return (lower + part[middle]) / 2;
}

function select(a, k) {
  let low = 0, high = a.length - 1;
  while (low < high) {
    const mid = (low + high) >> 1;
    const pivot = Math.max(Math.min(a[low], a[mid]), Math.min(Math.max(a[low], a[mid]), a[high]));
    let i = low, j = high;
    while (i <= j) {
      while (a[i] < pivot) i++;
      while (a[j] > pivot) j--;
      if (i <= j) {
        const t = a[i]; a[i++] = a[j]; a[j--] = t;
      }
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else return;
  }
}

/** The first ten by the means of now, with how their rank has changed. */
export function firstTen(now, before) {
  const order = (means) => [...means.keys()].filter((i) => means[i] === means[i]).sort((a, b) => means[b] - means[a] || a - b);
  const [a, b] = [order(now), order(before)];
  const out = new Float64Array(30).fill(NaN);
  a.slice(0, 10).forEach((province, place) => {
    const earlier = b.indexOf(province);
    out.set([province, now[province], earlier < 0 ? NaN : earlier - place], place * 3);
  });
  return out;
}
