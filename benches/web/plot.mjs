// Time over rows, both logarithmic, one line a query, as SVG.

const [W, H, L, B] = [640, 380, 56, 40];
const COLOURS = ["#1b6ca8", "#c2410c", "#15803d", "#7c3aed", "#be123c", "#525252"];
const label = (n) => (n >= 1e6 ? `${n / 1e6} million` : `${n / 1e3} thousand`);

export function plot(sizes, lines) {
  const x = (n) => L + ((Math.log10(n) - Math.log10(sizes[0])) / Math.max(Math.log10(sizes.at(-1) / sizes[0]), 1)) * (W - L - 60);
  const y = (t) => H - B - ((Math.log10(Math.max(t, 1e-3)) + 3) / 6) * (H - B - 20);
  const svg = [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}" font-family="system-ui" font-size="12" fill="#333">`, `<rect width="${W}" height="${H}" fill="#fff"/>`];
  for (let e = -3; e <= 3; e++) svg.push(`<path d="M${L} ${y(10 ** e)}H${W - 50}" stroke="#ddd"/><text x="${L - 6}" y="${y(10 ** e) + 4}" text-anchor="end">${10 ** e}</text>`);
  for (const n of sizes) svg.push(`<text x="${x(n)}" y="${H - B + 18}" text-anchor="middle">${label(n)}</text>`);
  svg.push(`<text x="${L}" y="12">ms</text>`);
  // Labels of lines that end close together are moved apart.
  const ends = lines.map(([, times]) => y(times.at(-1))).map((at, i) => [at, i]).sort(([a], [b]) => a - b);
  const places = [];
  let last = -Infinity;
  for (const [at, i] of ends) places[i] = last = Math.max(at + 4, last + 13);
  lines.forEach(([name, times], i) => {
    const points = sizes.map((n, at) => [x(n), y(times[at])]).filter(([, at]) => Number.isFinite(at));
    if (!points.length) return;
    svg.push(`<path d="M${points.map((point) => point.map((at) => at.toFixed(1)).join(" ")).join("L")}" fill="none" stroke="${COLOURS[i]}" stroke-width="2"/>`);
    svg.push(`<text x="${(points.at(-1)[0] + 6).toFixed(1)}" y="${places[i].toFixed(1)}" fill="${COLOURS[i]}">${name}</text>`);
  });
  return `${svg.join("\n")}\n</svg>\n`;
}
