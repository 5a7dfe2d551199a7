// Values on a screen: text, pictures, links to what they name.

import { context } from "./http.js";
import { html, nothing } from "./lit-html.js";
import { shown, sizeOf } from "./values.js";

const LONG = 120;

/**
 * @param open where it leads, below the context
 * @param file where the bytes are, below the context
 */
export function valueOf(description, value, labels, { open, file, whole } = {}) {
  const content = contentOf(description, value, labels, file, whole);
  return open && content !== "" ? html`<a href=${context + open}>${content}</a>` : content;
}

function contentOf(description, value, labels, file, whole) {
  if (value === null || value === undefined || value === "") {
    return "";
  }
  const address = file ? context + file : null;
  switch (description.type) {
    case "image":
      return address ? html`<img class="thumbnail" src=${address} alt=${description.label} loading="lazy" />` : sizeOf(value);
    case "binary":
      return address ? html`<a href=${address} download>Download (${sizeOf(value)})</a>` : sizeOf(value);
    case "static":
      return html`<span class="chip">${shown(description, value, labels)}</span>`;
    case "email":
      return whole ? html`<a href=${`mailto:${value}`}>${value}</a>` : value;
    default:
      return whole ? shown(description, value, labels) : shortened(shown(description, value, labels));
  }
}

function shortened(text) {
  const characters = [...text];
  return characters.length > LONG ? html`<span title=${text}>${characters.slice(0, LONG).join("")}…</span>` : text;
}

/** A record to read. */
export function facts(part, data, view) {
  if (!data?.values) {
    return html`<p class="empty small">There is nothing to show.</p>`;
  }
  return html`<dl class="record">
    ${part.values.map((description, at) => {
      const content = valueOf(description, data.values[at], view.labels, { open: data.opens?.[at], file: data.files?.[at], whole: true });
      return html`<div><dt>${description.label}</dt><dd>${content === "" ? "–" : content}</dd></div>`;
    })}
  </dl>`;
}

/** One value, written large. */
export function figure(part, data, view) {
  const content = contentOf(part.value, data?.value, view.labels, null, true);
  const inside = html`<span class="label">${part.value.label}</span><span class="figure">${content === "" ? "–" : content}</span>`;
  return data?.open ? html`<a class="tile" href=${context + data.open}>${inside}</a>` : data ? html`<div class="tile">${inside}</div>` : nothing;
}
