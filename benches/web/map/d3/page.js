// The map of an indicator as a page written by hand would draw it: boundaries projected by d3-geo once,
// classes made anew for each year, fills and titles set by d3-selection. `?list` adds the ranking, which our page has.
const { ascending, descending, geoArea, geoMercator, geoPath, quantileSorted, select } = d3;

const hasList = location.search === "?list";
const [land, rows] = await Promise.all(["/data/boundaries_63.geojson", "/data/observations/dti.csv"].map((path) => fetch(path).then((one) => (path.endsWith("csv") ? one.text() : one.json()))));

// A line of the file up to its source holds no comma and no quote.
const years = new Map();
for (const line of rows.split("\n").slice(1)) {
  const [indicator, , units, area, , period, value, , , , shown] = line.split(",");
  if (indicator !== "dti" || units !== "63" || shown !== "1" || !value || !/^\d\d$/.test(area)) continue;
  if (!years.has(period)) years.set(period, new Map());
  years.get(period).set(area, Number(value));
}
const periods = [...years.keys()].sort(ascending);

// d3 takes a ring that runs the other way for the rest of the world.
for (const shape of land.features) {
  const polygons = shape.geometry.type === "Polygon" ? [shape.geometry.coordinates] : shape.geometry.coordinates;
  for (const rings of polygons) {
    if (geoArea({ type: "Polygon", coordinates: rings }) > 2 * Math.PI) rings.forEach((ring) => ring.reverse());
  }
}
const path = geoPath(geoMercator().fitSize([560, 700], land)).digits(1);
const id = ({ properties }) => properties.code;
const shapes = select("svg").selectAll("path").data(land.features, id).join("path").attr("d", path).attr("data-area", id);
shapes.append("title");

/** Five classes with about as many provinces each, a value at a break in the lower one. */
function classes(values) {
  const sorted = [...values].sort(ascending);
  const uppers = [0.2, 0.4, 0.6, 0.8, 1].map((part) => quantileSorted(sorted, part));
  return (value) => uppers.findIndex((upper) => value <= upper);
}

const number = new Intl.NumberFormat("vi", { minimumFractionDigits: 4 });
const slider = document.querySelector("input");
slider.max = periods.length - 1;
slider.value = slider.max;

function show() {
  const period = periods[slider.value];
  const values = years.get(period);
  const classOf = classes(values.values());
  document.querySelector("output").textContent = period;
  shapes
    .attr("class", (shape) => (values.has(id(shape)) ? `c${classOf(values.get(id(shape)))}` : "none"))
    .select("title").text((shape) => `${shape.properties.name ?? id(shape)}: ${number.format(values.get(id(shape)) ?? NaN)}`);
  if (!hasList) return;
  const ranked = [...values].sort(([, one], [, other]) => descending(one, other));
  const list = select("ol").attr("hidden", null).selectAll("li").data(ranked).join((entered) => {
    const row = entered.append("li");
    row.append("span");
    row.append("b");
    row.append("span");
    return row;
  });
  list.attr("class", ([, value]) => `c${classOf(value)}`);
  list.select("span").text((_, place) => place + 1);
  list.select("b").text(([area]) => area);
  list.select("span:last-child").text(([, value]) => number.format(value));
}
slider.addEventListener("input", show);
show();
document.documentElement.dataset.ready = "";
