// Charts: bars, a line or a ring, drawn as wide as there is room; the same numbers as a table for who wants to read them.

import { counted, shown } from "./values.js";
import { element } from "./dom.js";

const COLOURS = 8;
const SVG = "http://www.w3.org/2000/svg";

function drawn(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

const text = (x, y, anchor, content, kind = "axis") => drawn("text", { x, y, "text-anchor": anchor, class: kind }, content);
const tip = (point) => drawn("title", {}, `${point.name}: ${point.said}`);

/** @returns what draws other points at the same place */
export function chart(part, place) {
  const id = `part-${part.id}`;
  const plot = element("div", { class: "plot" });
  const body = element("tbody");
  const more = element("p", { class: "hint", hidden: true });
  const nothing = element("p", { class: "empty small", hidden: true }, "There is nothing to draw yet.");
  const numbers = element(
    "details",
    {},
    element("summary", {}, "Show as a table"),
    element(
      "table",
      { class: "numbers" },
      element("caption", {}, part.title),
      element("thead", {}, element("tr", {}, element("th", { scope: "col" }, part.by.label), element("th", { scope: "col", class: "number" }, part.of.label))),
      body,
    ),
  );
  let points = [];
  let width = 0;

  const again = () => {
    if (width > 0 && points.length) {
      const kind = part.chart === "donut" && points.some(({ size }) => size < 0) ? "bar" : part.chart;
      plot.replaceChildren(...shapes[kind](points, width, part));
      const picture = plot.querySelector("svg");
      picture.setAttribute("role", "img");
      picture.setAttribute("aria-label", `${part.title || part.of.label}: ${told(points)}`);
    }
  };
  new ResizeObserver(([entry]) => {
    const room = Math.floor(entry.contentRect.width);
    if (room !== width) {
      width = room;
      again();
    }
  }).observe(plot);
  place.replaceChildren(...[part.title ? element("h2", { id }, part.title) : null, plot, nothing, more, numbers].filter(Boolean));

  return (data, labels) => {
    points = (data?.points ?? []).map(([by, of]) => ({
      by,
      name: shown(part.by, by, labels) || "–",
      size: Number(of ?? 0),
      said: shown(part.of, of, labels) || "–",
    }));
    body.replaceChildren(...points.map(({ name, said }) => element("tr", {}, element("th", { scope: "row" }, name), element("td", { class: "number" }, said))));
    nothing.hidden = points.length > 0;
    plot.hidden = numbers.hidden = points.length === 0;
    more.hidden = !data?.more;
    more.textContent = data?.more ? `Only the first ${counted(points.length)} are drawn.` : "";
    again();
  };
}

function told(points) {
  const largest = points.reduce((one, other) => (other.size > one.size ? other : one));
  return points.length === 1 ? `${largest.name} ${largest.said}` : `${counted(points.length)} values, the largest ${largest.name} with ${largest.said}`;
}

/** Round steps from the least to the most, zero among them. */
function scale(points, steps) {
  const least = Math.min(0, ...points.map(({ size }) => size));
  const most = Math.max(0, ...points.map(({ size }) => size));
  const rough = (most - least || 1) / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough);
  const from = Math.floor(least / step) * step;
  const to = Math.max(Math.ceil(most / step) * step, from + step);
  const marks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => Number((from + at * step).toPrecision(12)));
  return { from, to, marks };
}

const compact = new Intl.NumberFormat(undefined, { notation: "compact", maximumFractionDigits: 2 });

/** @returns how wide text is in the typeface of the page */
function ruler() {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  return (words) => Math.ceil(pen.measureText(words).width);
}

function fitted(name, room, wide) {
  const letters = [...name];
  while (letters.length > 2 && wide(`${letters.join("")}…`) > room) {
    letters.pop();
  }
  return wide(name) <= room ? name : `${letters.join("")}…`;
}

function bar(points, width) {
  const line = 32;
  const wide = ruler();
  const left = Math.min(Math.max(...points.map(({ name }) => wide(name) + 12), 40), width * 0.36);
  const right = Math.min(Math.max(...points.map(({ said }) => wide(said) + 10)), width * 0.3);
  const { from, to, marks } = scale(points, width > 420 ? 4 : 2);
  const x = (size) => left + ((size - from) / (to - from)) * (width - left - right);
  const height = points.length * line + 22;
  const picture = drawn("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  marks.forEach((mark) => picture.append(drawn("line", { x1: x(mark), x2: x(mark), y1: 0, y2: height - 20, class: "grid" }), text(x(mark), height - 4, "middle", compact.format(mark))));
  points.forEach((point, at) => {
    const y = at * line;
    const begin = Math.min(x(0), x(point.size));
    const length = Math.max(Math.abs(x(point.size) - x(0)), 1);
    picture.append(
      drawn(
        "g",
        { class: "point" },
        tip(point),
        text(left - 8, y + line / 2 + 4, "end", fitted(point.name, left - 8, wide), "name"),
        drawn("rect", { x: begin, y: y + 5, width: length, height: line - 10, rx: 3, class: "fill-1" }),
        text(Math.max(x(point.size), x(0)) + 6, y + line / 2 + 4, "start", point.said, "said"),
      ),
    );
  });
  return [picture];
}

function line(points, width, part) {
  const height = 240;
  const { from, to, marks } = scale(points, 4);
  const left = Math.max(...marks.map((mark) => compact.format(mark).length * 7 + 12), 28);
  const timed = ["date", "dateTime"].includes(part.by.type) && points.every(({ by }) => by !== null) ? points.map(({ by }) => Date.parse(by)) : points.map((_, at) => at);
  const [first, last] = [Math.min(...timed), Math.max(...timed)];
  const x = (at) => left + 8 + (last === first ? 0.5 : (timed[at] - first) / (last - first)) * (width - left - 24);
  const y = (size) => 8 + (1 - (size - from) / (to - from)) * (height - 40);
  const picture = drawn("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  marks.forEach((mark) => picture.append(drawn("line", { x1: left, x2: width, y1: y(mark), y2: y(mark), class: "grid" }), text(left - 6, y(mark) + 4, "end", compact.format(mark))));
  const order = points.map((_, at) => at).sort((one, other) => timed[one] - timed[other]);
  const path = order.map((at) => `${x(at).toFixed(1)} ${y(points[at].size).toFixed(1)}`);
  picture.append(
    drawn("path", { d: `M${x(order[0])} ${y(0)}L${path.join("L")}L${x(order.at(-1))} ${y(0)}Z`, class: "area" }),
    drawn("path", { d: `M${path.join("L")}`, class: "line" }),
  );
  let free = -Infinity;
  order.forEach((at, turn) => {
    const point = points[at];
    const room = point.name.length * 7 + 16;
    const edge = turn === 0 ? "start" : turn === order.length - 1 ? "end" : "middle";
    const begin = x(at) - { start: 8, middle: room / 2, end: room }[edge];
    picture.append(drawn("g", { class: "point" }, tip(point), drawn("circle", { cx: x(at), cy: y(point.size), r: 4, class: "fill-1" })));
    if (begin >= free && begin + room <= width + 12) {
      picture.append(text(x(at) - (turn === 0 ? 8 : 0), height - 8, edge, point.name));
      free = begin + room;
    }
  });
  return [picture];
}

function donut(points, width) {
  const sorted = [...points].sort((one, other) => other.size - one.size);
  const all = sorted.reduce((sum, { size }) => sum + size, 0);
  const rest = sorted.slice(COLOURS - 1);
  const others = rest.reduce((sum, { size }) => sum + size, 0);
  const slices = rest.length > 1 ? [...sorted.slice(0, COLOURS - 1), { name: `${counted(rest.length)} others`, size: others, said: counted(Number(others.toPrecision(12))) }] : sorted;
  const size = Math.min(width, 220);
  const [middle, radius, ring] = [size / 2, size / 2 - 4, size * 0.17];
  const at = (turn, away) => `${(middle + away * Math.sin(turn * 2 * Math.PI)).toFixed(2)} ${(middle - away * Math.cos(turn * 2 * Math.PI)).toFixed(2)}`;
  const picture = drawn("svg", { width: size, height: size, viewBox: `0 0 ${size} ${size}` });
  let from = 0;
  slices.forEach((slice, turn) => {
    const part = all === 0 ? 0 : slice.size / all;
    // A whole ring would begin where it ends.
    const to = from + Math.min(part, 0.99999);
    const far = part > 0.5 ? 1 : 0;
    const inner = radius - ring;
    const d = `M${at(from, radius)}A${radius} ${radius} 0 ${far} 1 ${at(to, radius)}L${at(to, inner)}A${inner} ${inner} 0 ${far} 0 ${at(from, inner)}Z`;
    if (part > 0) {
      picture.append(drawn("g", { class: "point" }, tip(slice), drawn("path", { d, class: `slice fill-${turn + 1}` })));
    }
    from += part;
  });
  const percent = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 0 });
  const legend = element(
    "ul",
    { class: "legend" },
    ...slices.map(({ name, size: amount, said }, turn) =>
      element("li", {}, element("span", { class: `dot back-${turn + 1}` }), element("span", { class: "name" }, name), element("span", { class: "number" }, `${said} · ${percent.format(all ? amount / all : 0)}`)),
    ),
  );
  return [element("div", { class: "donut" }, picture, legend)];
}

const shapes = { bar, line, donut };
