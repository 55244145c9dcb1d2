// The map of an indicator as a page written by hand would draw it: boundaries projected by d3-geo once,
// classes made anew for each year, fills and titles set by d3-selection. `?list` adds the ranking, which our page has;
// `?whole` what else our map shows: the Red River Delta enlarged with its names, the islands in their boxes.
const { ascending, descending, geoArea, geoMercator, geoPath, quantileSorted, select } = d3;

const hasList = location.search === "?list";
const isWhole = location.search === "?whole";
const [land, rows, dots] = await Promise.all(["/data/boundaries_63.geojson", "/data/observations/dti.csv", "/data/islands.csv"].map((path) => fetch(path).then((one) => (path.endsWith("csv") ? one.text() : one.json()))));

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
const projection = geoMercator().fitSize([560, 700], land);
const path = geoPath(projection).digits(1);
const id = ({ properties }) => properties.code;
const shapes = select("svg").selectAll("path").data(land.features, id).join("path").attr("d", path).attr("data-area", id);
shapes.append("title");

/** The provinces around Hà Nội once more, four times as large, with names; each island as a dot. */
function whole() {
  const named = land.features.filter((shape) => ["01", "26", "27", "30", "31", "33", "34", "35", "36", "37"].includes(id(shape)));
  const [[left, top], [right, bottom]] = path.bounds({ type: "FeatureCollection", features: named });
  const meets = (shape) => {
    const [[x0, y0], [x1, y1]] = path.bounds(shape);
    return x1 > left && x0 < right && y1 > top && y0 < bottom;
  };
  const delta = select("svg").append("svg").attr("x", 320).attr("y", 20).attr("width", 240).attr("height", 210).attr("viewBox", `${left} ${top} ${right - left} ${bottom - top}`);
  delta.selectAll("path").data(land.features.filter(meets), id).join("path").attr("d", path).attr("data-area", id);
  delta.selectAll("text").data(named, id).join("text").attr("x", (shape) => path.centroid(shape)[0]).attr("y", (shape) => path.centroid(shape)[1]).text((shape) => shape.properties.name ?? id(shape));
  const islands = dots.trim().split("\n").slice(1).map((line) => line.split(",")).filter(([, , , lon]) => lon);
  const boxes = [[112, 16.5], [113, 9]];
  const place = ([, , , lon, lat]) => {
    const box = boxes.findIndex(([x, y]) => Math.abs(lon - x) < 2 && Math.abs(lat - y) < 2);
    return box < 0 ? projection([lon, lat]) : [440 + (lon - boxes[box][0] + 2) * 25, 320 + box * 140 + (boxes[box][1] + 2 - lat) * 25];
  };
  select("svg").selectAll("rect").data(boxes).join("rect").attr("x", 440).attr("y", (_, box) => 320 + box * 140).attr("width", 115).attr("height", 110);
  select("svg").selectAll("circle").data(islands).join("circle").attr("cx", (one) => place(one)[0]).attr("cy", (one) => place(one)[1]).attr("r", 2).attr("data-area", ([, , code]) => code);
}
if (isWhole) whole();
const others = select("svg").selectAll("svg svg > [data-area], circle");

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
  others.attr("class", function () {
    const value = values.get(this.dataset.area);
    return value === undefined ? "none" : `c${classOf(value)}`;
  });
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
