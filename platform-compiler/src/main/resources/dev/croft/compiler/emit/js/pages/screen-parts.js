// The parts of a screen in their order; neighbours of one kind stand beside each other.

import { html, nothing } from "./lit-html.js";
import { button } from "./screen-button.js";
import { form } from "./screen-form.js";
import { search } from "./screen-search.js";
import { table } from "./screen-table.js";
import { tabs } from "./screen-tabs.js";
import { facts, figure } from "./screen-values.js";

const SHELVES = { search: "filters", figure: "figures", button: "actions", chart: "charts", section: "sections" };

/** @param level of the headings that parts make */
export function parts(list, view, level) {
  const master = list.findIndex((part) => part.selects);
  if (master >= 0 && master < list.length - 1) {
    // What is chosen stands beside where it is chosen, when there is room.
    return html`${shelved(list.slice(0, master), view, level)}
      <div class="master"><div>${one(list[master], view, level)}</div><div>${parts(list.slice(master + 1), view, level)}</div></div>`;
  }
  return shelved(list, view, level);
}

function shelved(list, view, level) {
  const shelves = [];
  for (const part of list) {
    const last = shelves.at(-1);
    if (SHELVES[part.kind] && last?.kind === part.kind) {
      last.parts.push(part);
    } else {
      shelves.push({ kind: part.kind, parts: [part] });
    }
  }
  return shelves.map((shelf) => {
    const content = shelf.parts.map((part) => one(part, view, level));
    if (shelf.kind === "search") {
      return html`<div role="search" class="filters">${content}</div>`;
    }
    return SHELVES[shelf.kind] ? html`<div class=${SHELVES[shelf.kind]}>${content}</div>` : content;
  });
}

function one(part, view, level) {
  const data = view.data.parts[part.id];
  switch (part.kind) {
    case "search":
      return search(part, view);
    case "text":
      return data ? html`<p class="paragraph">${data.text}</p>` : nothing;
    case "figure":
      return figure(part, data, view);
    case "show":
      return data ? facts(part, data, view) : nothing;
    case "form":
      return form(part, data, view);
    case "table":
      return table(part, data, view, level);
    case "chart":
      return chart(part, data, view);
    case "button":
      return button(part, data, view);
    case "section":
      return html`<section class=${`card ${wide(part.parts) ? "full" : ""}`} aria-labelledby=${`part-${part.id}`}>
        ${level > 2 ? html`<h3 id=${`part-${part.id}`}>${part.title}</h3>` : html`<h2 id=${`part-${part.id}`}>${part.title}</h2>`}
        ${parts(part.parts, view, level + 1)}
      </section>`;
    case "tabs":
      return tabs(part, view, level);
    case "if":
      return data ? parts(data.then ? part.then : part.otherwise, view, level) : nothing;
    case "block":
      return parts(part.parts, view, level);
    default:
      return nothing;
  }
}

/** Tables and lists of fields need the whole width. */
function wide(list) {
  return list.some(
    (part) => part.kind === "table" || part.fields?.some(({ type }) => type === "structures") || [part.parts, part.then, part.otherwise, part.tabs].some((inner) => inner && wide(inner)),
  );
}

function chart(part, data, view) {
  if (!data) {
    return nothing;
  }
  let drawn = view.charts.get(part.id);
  if (!drawn) {
    drawn = view.charts.get(part.id) ?? { node: Object.assign(document.createElement("div"), { className: "chart card" }), draw: () => {} };
    view.charts.set(part.id, drawn);
    view.module("./screen-chart.js").then(({ chart: made }) => {
      drawn.draw = made(part, drawn.node);
      drawn.draw(view.data.parts[part.id], view.labels);
    }, view.failed);
  }
  drawn.draw(data, view.labels);
  return drawn.node;
}
